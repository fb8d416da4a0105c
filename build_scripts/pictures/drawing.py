"""The drawing of a card: sign and kind above, title, the words to say, the figures on one axis at the foot."""

from pathlib import Path

from build_scripts.pages.card import Card, CardRow
from build_scripts.pictures.letters import Letters, Style
from build_scripts.pictures.palette import Colour
from build_scripts.pictures.sheet import HEIGHT, WIDTH, Sheet

MARGIN = 72
RIGHT = WIDTH - MARGIN
ROW = 52  # height of a row of figures
BAR_LEFT, BAR_RIGHT = 520, 810  # the axis
SIGN = 44  # side of the sign
MOST_LINES = 4  # of a quote
SITE = "Leverbook"

KIND = Style("Inter", 500, 27)
BRAND = Style("Inter", 680, 29)
TITLE, LONG_TITLE = Style("Inter", 680, 62), Style("Inter", 680, 48)
SUBTITLE = Style("Inter", 450, 35)
QUOTE = Style("Source Serif 4", 400, 34)
SMALL = Style("Inter", 450, 27)
FIGURE = Style("Inter", 620, 29)
STYLES = (KIND, BRAND, TITLE, LONG_TITLE, SUBTITLE, QUOTE, SMALL, FIGURE)


class Pen:
    """Draws cards with the fonts of one folder."""

    def __init__(self, fonts: Path) -> None:
        self._letters = {style: Letters(style, fonts) for style in STYLES}

    def can_draw(self, card: Card) -> bool:
        """Return whether a card says its names and the site's fonts have every letter of it; no reader is shown boxes instead."""
        named = card.title and all(row.label for row in card.rows)
        sans = all(self._letters[SMALL].can_write(words) for words in card.words if words != card.quote)
        return bool(named) and sans and self._letters[QUOTE].can_write(card.quote)

    def draw(self, card: Card, mark: str) -> bytes:
        """Return a card as PNG; the same card and mark give the same bytes."""
        sheet = Sheet()
        self._head(sheet, card)
        top = self._title(sheet, card)
        floor = self._figures(sheet, card)
        self._quote(sheet, card, top, floor)
        return sheet.png(mark)

    def _head(self, sheet: Sheet, card: Card) -> None:
        """The sign, the name of the site, and what kind of page this is."""
        unit = SIGN / 32
        for box, radius, colour in (
            ((0, 0, 32, 32), 7, Colour.MONEY),
            ((5, 8, 19, 14), 2, Colour.MONEY_SOFT),
            ((11, 17, 27, 24), 2, Colour.PAPER),
        ):
            left, top, right, bottom = (round(edge * unit) for edge in box)
            sheet.bar((MARGIN + left, 56 + top, MARGIN + right, 56 + bottom), radius * unit, colour)
        sheet.write(SITE, (MARGIN + SIGN + 16, 88), self._letters[BRAND], Colour.INK)
        kind = self._letters[KIND]
        sheet.write(card.name, (RIGHT - kind.width(card.name), 88), kind, Colour.SOFT)

    def _title(self, sheet: Sheet, card: Card) -> float:
        """Title and subtitle; return where they end. A title that needs more than one line is set smaller."""
        style = TITLE if self._letters[TITLE].width(card.title) <= RIGHT - MARGIN else LONG_TITLE
        base = 148.0
        for line in self._letters[style].lines(card.title, RIGHT - MARGIN, 2):
            base += style.size * 1.14 if base > 148 else style.size * 0.8
            sheet.write(line, (MARGIN, base), self._letters[style], Colour.INK)
        subtitle = self._letters[SUBTITLE]
        sheet.write(subtitle.cut(card.subtitle, RIGHT - MARGIN), (MARGIN, base + 54), subtitle, Colour.SOFT)
        return base + 54

    def _figures(self, sheet: Sheet, card: Card) -> float:
        """The last line, and the rows above it with their caption; return where they begin."""
        small, base = self._letters[SMALL], HEIGHT - 58.0
        if card.foot:
            sheet.write(small.cut(card.foot, RIGHT - MARGIN), (MARGIN, base), small, Colour.SOFT)
            base -= ROW + 10
        if not card.rows:
            return base - (SMALL.size if card.foot else 0)
        for row in reversed(card.rows):
            self._row(sheet, row, base)
            base -= ROW
        sheet.bar((MARGIN, base + 11, RIGHT, base + 13), 0, Colour.LINE)
        sheet.write(small.cut(card.caption, RIGHT - MARGIN), (MARGIN, base - 4), small, Colour.SOFT)
        return base - 4 - SMALL.size - 16

    def _row(self, sheet: Sheet, row: CardRow, base: float) -> None:
        """One row: its label, its bar or dot, its figure at the right edge."""
        figure, label = self._letters[FIGURE], self._letters[SMALL]
        middle = base - 10
        if row.dot is not None or not (row.base or row.total):
            self._ask(sheet, row, base)
            return
        sheet.write(label.cut(row.label, BAR_LEFT - MARGIN - 24), (MARGIN, base), label, Colour.INK)
        sheet.write(row.words, (RIGHT - figure.width(row.words), base), figure, Colour.MONEY)
        if figure.width(row.words) > RIGHT - BAR_RIGHT - 24:  # a figure is never cut; its bar gives way
            return
        for stretch, top, bottom, colour in ((row.base, -14, -6, Colour.MONEY_SOFT), (row.total, -2, 10, Colour.MONEY)):
            if stretch:
                left, right = (BAR_LEFT + (BAR_RIGHT - BAR_LEFT) * end / 1000 for end in stretch)
                sheet.bar((left, middle + top, max(right, left + 6), middle + bottom), 3, colour)

    def _ask(self, sheet: Sheet, row: CardRow, base: float) -> None:
        """An ask: the figure first, its range as a line with a dot, and where it stands."""
        figure, small, middle = self._letters[FIGURE], self._letters[SMALL], base - 10
        tone = Colour.AMBER if row.is_above else Colour.MONEY
        sheet.write(figure.cut(row.label, 330), (MARGIN, base), figure, tone)
        left, right = MARGIN + 350, MARGIN + 560
        if row.dot is not None:
            sheet.bar((left, middle - 4, right, middle + 4), 4, Colour.MONEY_SOFT)
            x = left + (right - left) * row.dot / 1000
            sheet.bar((x - 12, middle - 12, x + 12, middle + 12), 12, tone)
        words = small.cut(row.words, RIGHT - right - 28)
        sheet.write(words, (RIGHT - small.width(words), base), small, Colour.AMBER if row.is_above else Colour.SOFT)

    def _quote(self, sheet: Sheet, card: Card, top: float, floor: float) -> None:
        """The words to say, in as many lines as there is room for between the title and the figures."""
        step = QUOTE.size * 1.32
        room = min(int((floor - top - 34) // step), MOST_LINES)
        if not card.quote or room < 1:
            return
        lines = self._letters[QUOTE].lines(card.quote, RIGHT - MARGIN - 28, room)
        for number, line in enumerate(lines):
            sheet.write(line, (MARGIN + 28, top + 34 + QUOTE.size + number * step), self._letters[QUOTE], Colour.INK)
        sheet.bar((MARGIN, top + 40, MARGIN + 5, top + 34 + len(lines) * step), 2, Colour.MONEY_SOFT)
