"""The colours of a picture: each fades to the paper in a few steps, which is all that smooth edges need in an 8-bit palette."""

from dataclasses import dataclass
from enum import IntEnum

from PIL import Image

STEPS = 8  # of each colour, from paper (0) to full (7)


class Colour(IntEnum):
    """The colours of the light look (``templates/assets/leverbook.css``) and of the sign; the value is the place in the palette."""

    INK = 0
    SOFT = 1
    LINE = 2
    MONEY = 3
    MONEY_SOFT = 4
    AMBER = 5
    CARD = 6
    SIGN_SOFT = 7


PAPER = "#fcfbf8"
TONES = {
    Colour.INK: "#16202c",
    Colour.SOFT: "#586370",
    Colour.LINE: "#e4e1d9",
    Colour.MONEY: "#0b6e57",
    Colour.MONEY_SOFT: "#a4d2c3",
    Colour.AMBER: "#985600",
    Colour.CARD: "#ffffff",
    Colour.SIGN_SOFT: "#8fd0bb",
}


# How thick a colour covers the paper, 0 to 255, to its place in the palette; and where it covers at all.
_THICKNESS = {colour: [colour * STEPS + thickness * STEPS // 256 for thickness in range(256)] for colour in Colour}
_COVERED = [255 * (thickness >= 256 // STEPS) for thickness in range(256)]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A shape in one colour: its place in the palette for each pixel, and where it covers the paper at all."""

    tones: Image.Image
    cover: Image.Image


def stamp(thickness: Image.Image, colour: Colour) -> Stamp:
    """Return a shape, given how thick it covers each pixel (0 to 255)."""
    return Stamp(thickness.point(_THICKNESS[colour]), thickness.point(_COVERED))


def palette() -> list[int]:
    """Return red, green and blue of every step of every colour."""
    paper = _rgb(PAPER)
    return [
        round(low + (high - low) * step / (STEPS - 1))
        for colour in Colour
        for step in range(STEPS)
        for low, high in zip(paper, _rgb(TONES[colour]), strict=True)
    ]


def _rgb(tone: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(tone[1:]))
