"""A sheet of paper that lines and bars are put on, and that is written as PNG with an 8-bit palette."""

from io import BytesIO

from PIL import Image, ImageDraw, PngImagePlugin

from build_scripts.pictures.letters import Letters
from build_scripts.pictures.palette import Colour, Stamp, palette, stamp

WIDTH, HEIGHT = 1200, 630
LEVEL = 4  # of compression: 9 takes ten times as long and saves a thirtieth
_FINER = 4  # shapes are drawn this much larger and made smaller, for smooth edges
MARK = "leverbook-card"  # the name of the text that says what a picture shows


class Sheet:
    """A picture while it is drawn. Places are in pixels from the upper left corner."""

    def __init__(self) -> None:
        self._image = Image.new("L", (WIDTH, HEIGHT), 0)  # places in the palette; shapes need no conversion to be put on it

    def write(self, words: str, at: tuple[float, float], letters: Letters, colour: Colour) -> None:
        """Write a line that begins at a place of its base line."""
        x, y = at
        for letter in words:
            glyph = letters.glyph(letter, colour)
            if glyph.stamp:
                self._put(glyph.stamp, (round(x) + glyph.left, round(y) + glyph.top))
            x += glyph.width

    def bar(self, box: tuple[float, float, float, float], radius: float, colour: Colour) -> None:
        """Draw a filled box (left, top, right, bottom) with round corners."""
        left, top = int(box[0]) - 1, int(box[1]) - 1
        room = Image.new("L", ((int(box[2]) - left + 2) * _FINER, (int(box[3]) - top + 2) * _FINER), 0)
        x0, y0, x1, y1 = ((edge - (left, top)[axis % 2]) * _FINER for axis, edge in enumerate(box))
        ImageDraw.Draw(room).rounded_rectangle((x0, y0, x1 - 1, y1 - 1), radius * _FINER, fill=255)
        self._put(stamp(room.reduce(_FINER), colour), (left, top))

    def png(self, mark: str) -> bytes:
        """Return the picture as PNG, with a mark that says what it shows."""
        about, file = PngImagePlugin.PngInfo(), BytesIO()
        self._image.putpalette(palette())
        about.add_text(MARK, mark)
        self._image.save(file, "PNG", compress_level=LEVEL, pnginfo=about)
        return file.getvalue()

    def _put(self, shape: Stamp, at: tuple[int, int]) -> None:
        """Put a shape on the paper; where it does not cover, what was there stays."""
        self._image.paste(shape.tones, at, shape.cover)
