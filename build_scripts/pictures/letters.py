"""The site's own fonts at one weight and size: what they can write, how wide it is, and where a line breaks."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from build_scripts.pictures.palette import Colour, Stamp, stamp

# The files of a family, the first that has a letter writes it. FreeType reads the site's own woff2 files.
FAMILIES = {
    "Inter": ("inter-latin-wght-normal.woff2", "inter-latin-ext-wght-normal.woff2"),
    "Source Serif 4": (
        "source-serif-4-latin-wght-normal.woff2",
        "inter-latin-wght-normal.woff2",
        "inter-latin-ext-wght-normal.woff2",
    ),
}
ELLIPSIS = "…"
_NO_LETTER = "\uffff"  # stands in no font; what a font shows for it is what it shows for every letter it lacks


@dataclass(frozen=True, slots=True)
class Style:
    """A family of ``FAMILIES`` at a weight (100 to 900) and a size in pixels."""

    family: str
    weight: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """A letter in one colour, None for a space: where it lies to the pen, and how far the pen then moves, in pixels."""

    stamp: Stamp | None
    left: int
    top: int
    width: float


class Letters:
    """One style; remembers each letter that was asked for."""

    def __init__(self, style: Style, folder: Path) -> None:
        self.style = style
        self._fonts = tuple(_load(folder / name, style) for name in FAMILIES[style.family])
        self._lacking = tuple(_shape(font, _NO_LETTER) for font in self._fonts)
        self._known = dict[str, tuple[int | None, float]]()
        self._glyphs = dict[tuple[str, Colour], Glyph]()

    def can_write(self, words: str) -> bool:
        """Return whether the fonts have every letter of some words."""
        return all(self._letter(letter)[0] is not None for letter in words)

    def width(self, words: str) -> float:
        """Return the width of a line in pixels. The letters stand side by side without kerning, so widths add up."""
        return sum(self._letter(letter)[1] for letter in words)

    def glyph(self, letter: str, colour: Colour) -> Glyph:
        """Return a letter as it is put on paper in a colour."""
        if (letter, colour) not in self._glyphs:
            self._glyphs[letter, colour] = self._drawn(letter, colour)
        return self._glyphs[letter, colour]

    def lines(self, words: str, width: int, most: int) -> list[str]:
        """Break words into at most ``most`` lines of ``width`` pixels; what does not fit is cut with an ellipsis."""
        lines, rest = list[str](), words.split()
        while rest and len(lines) < most:
            count = self._fitting(rest, width)
            if (len(lines) == most - 1 and count < len(rest)) or count == 0:
                lines.append(self.cut(" ".join(rest), width))
                return lines
            lines.append(" ".join(rest[:count]))
            rest = rest[count:]
        return lines

    def cut(self, words: str, width: int) -> str:
        """Return a line that fits, ending in an ellipsis where it had to be cut; at a space where one is near."""
        if self.width(words) <= width:
            return words
        room, end = width - self.width(ELLIPSIS), 0
        while room >= self._letter(words[end])[1]:
            room -= self._letter(words[end])[1]
            end += 1
        space = words.rfind(" ", 0, end + 1)
        return words[: space if space > end * 2 // 3 else end].rstrip(" ,;:.–—-") + ELLIPSIS

    def _fitting(self, words: list[str], width: int) -> int:
        """Return how many words fit on a line."""
        room, space = width - self.width(words[0]), self.width(" ")
        count = 0
        while room >= 0:
            count += 1
            if count == len(words):
                break
            room -= space + self.width(words[count])
        return count

    def _letter(self, letter: str) -> tuple[int | None, float]:
        """Return which font has a letter, None for none, and its width."""
        if letter not in self._known:
            having = (place for place, font in enumerate(self._fonts) if letter == " " or _shape(font, letter) != self._lacking[place])
            place = next(having, None)
            self._known[letter] = (place, self._fonts[place or 0].getlength(letter))
        return self._known[letter]

    def _drawn(self, letter: str, colour: Colour) -> Glyph:
        place, width = self._letter(letter)
        font, size = self._fonts[place or 0], self.style.size
        room = Image.new("L", (size * 3, size * 3), 0)
        ImageDraw.Draw(room).text((size, size * 2), letter, font=font, fill=255, anchor="ls")
        box = room.getbbox()
        shape = stamp(room.crop(box), colour) if box else None
        left, top = (box[0] - size, box[1] - size * 2) if box else (0, 0)
        return Glyph(stamp=shape, left=left, top=top, width=width)


def _load(path: Path, style: Style) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, style.size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([style.weight])
    return font


def _shape(font: ImageFont.FreeTypeFont, letter: str) -> tuple[bytes, float]:
    return bytes(font.getmask(letter)), font.getlength(letter)
