"""The colours of a picture: sixteen tones in all, so that a pixel takes four bits; edges fade to the paper in a few steps."""

from dataclasses import dataclass
from enum import Enum

from PIL import Image

PAPER = "#fcfbf8"


class Colour(Enum):
    """The colours of the light look (``templates/assets/leverbook.css``), each with its tone and how many steps lead to it."""

    INK = ("#16202c", 4)
    SOFT = ("#586370", 3)
    MONEY = ("#0b6e57", 3)
    AMBER = ("#985600", 3)
    MONEY_SOFT = ("#a4d2c3", 1)
    LINE = ("#e4e1d9", 1)
    PAPER = (PAPER, 0)

    @property
    def tone(self) -> str:
        """The full colour, as CSS writes it."""
        return self.value[0]

    @property
    def steps(self) -> int:
        """Into how many tones the colour is divided, the last of them full."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A shape in one colour: its place in the palette for each pixel, and where it covers the paper at all."""

    tones: Image.Image
    cover: Image.Image


def stamp(thickness: Image.Image, colour: Colour) -> Stamp:
    """Return a shape, given how thick it covers each pixel (0 to 255)."""
    return Stamp(thickness.point(_TONES[colour]), thickness.point(_COVERS[colour]))


def palette() -> list[int]:
    """Return red, green and blue of the paper and of every step of every colour."""
    paper = _rgb(PAPER)
    steps = [(colour, step / colour.steps) for colour in Colour for step in range(1, colour.steps + 1)]
    mixed = [round(low + (high - low) * part) for colour, part in steps for low, high in zip(paper, _rgb(colour.tone), strict=True)]
    return [*paper, *mixed]


def _rgb(tone: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(tone[1:]))


def _tones(colour: Colour) -> list[int]:
    """Return the place in the palette for each thickness; place 0 is the paper."""
    before = sum(other.steps for other in list(Colour)[: list(Colour).index(colour)])
    return [before + step if (step := _step(colour, thickness)) else 0 for thickness in range(256)]


def _step(colour: Colour, thickness: int) -> int:
    return (thickness * colour.steps + 127) // 255


_TONES = {colour: _tones(colour) for colour in Colour}
# Where a shape is thick enough for a first step; paper covers what it half covers.
_COVERS = {colour: [255 * (_step(colour, thickness) > 0 or thickness > 127) for thickness in range(256)] for colour in Colour}
