"""What the preview picture of a page shows: its own facts as words and places on an axis, before anything is drawn."""

from dataclasses import dataclass

Stretch = tuple[int, int]  # from where to where on an axis, in thousandths


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A line of figures: base (pale) and total (full) on the card's one axis, or an ask as a dot on its range.

    ``base``, ``total`` and ``dot`` are in thousandths of the axis; ``is_above`` marks an ask beyond its range.
    """

    label: str
    words: str
    base: Stretch | None = None
    total: Stretch | None = None
    dot: int | None = None
    is_above: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The facts of one picture. ``address`` is the picture's own; ``quote`` the words to say; ``caption`` says what the rows are."""

    address: str
    name: str
    title: str
    subtitle: str
    quote: str = ""
    caption: str = ""
    rows: tuple[CardRow, ...] = ()
    foot: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that is written on the picture."""
        rows = (word for row in self.rows for word in (row.label, row.words))
        return (self.name, self.title, self.subtitle, self.quote, self.caption, *rows, self.foot)

    @property
    def alt(self) -> str:
        """The figures of the picture in one line, for who does not see it; title and description are said beside it."""
        rows = "; ".join(f"{row.label} {row.words}" for row in self.rows)
        said = [f"{self.title}, {self.subtitle}" if self.subtitle else self.title, f"{self.caption}: {rows}" if rows else "", self.foot]
        return ". ".join(filter(None, said))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as a page names it: its address, the mark that changes with what it shows, and its words."""

    address: str
    mark: str
    alt: str
