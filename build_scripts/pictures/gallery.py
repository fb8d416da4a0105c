"""The pictures of a site: which page shows which, and those of the last run taken over where their cards are the same."""

from hashlib import sha256
from pathlib import Path

import PIL

from build_scripts.pages.card import Card, Picture
from build_scripts.pictures.drawing import Pen
from build_scripts.pictures.sheet import MARK

_END = b"IEND\xaeB`\x82"  # how every whole PNG file ends


class Gallery:
    """Draws the pictures of one run.

    ``fonts`` is the folder of the site's fonts, ``docs`` the folder where the last run's pictures lie, ``common`` the card of every
    page without one of its own.
    """

    def __init__(self, fonts: Path, docs: Path, common: Card) -> None:
        self._pen = Pen(fonts)
        self._docs = docs
        self._maker = _maker(fonts)
        self.common = common

    def card_of(self, card: Card | None) -> Card:
        """Return the card that a page shows: its own, or the common one where the fonts lack a letter of it."""
        return card if card and self._pen.can_draw(card) else self.common

    def picture(self, card: Card) -> Picture:
        """Return a card's picture as a page names it."""
        return Picture(address=card.address, mark=self._mark(card)[:8], alt=card.alt)

    def png(self, card: Card) -> bytes:
        """Return a card's picture: the file of the last run where it says that it shows this card, else drawn anew."""
        mark, path = self._mark(card), self._docs / card.address.strip("/")
        kept = path.read_bytes() if path.is_file() else b""
        is_this = f"{MARK}\0{mark}".encode() in kept[:2048] and kept.endswith(_END)
        return kept if is_this else self._pen.draw(card, mark)

    def _mark(self, card: Card) -> str:
        return sha256(f"{self._maker} {card!r}".encode()).hexdigest()[:32]


def _maker(fonts: Path) -> str:
    """Return a mark of all that a picture is drawn with, so that another drawing, font or Pillow draws every picture anew."""
    files = [*sorted(Path(__file__).parent.glob("*.py")), *sorted(fonts.glob("*.woff2"))]
    return sha256(b"".join([PIL.__version__.encode(), *(path.read_bytes() for path in files)])).hexdigest()
