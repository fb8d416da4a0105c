"""The vocabulary: names, aliases and order of companies, roles, regions, level ladders and lever themes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One canonical name with its other spellings. ``details`` holds what its kind adds (a region's country, …).

    ``hints`` are words that point to a theme of levers without settling it.
    """

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)


MARKS = " .,:;*`"  # what may stand around a name without being part of it


def fold(name: str) -> str:
    """Return the spelling under which names are compared: lower case, one space, no marks around it."""
    return " ".join(name.replace("’", "'").casefold().split()).strip(MARKS)


def fold_word(word: str) -> str:
    """Return ``fold`` of a word, that is of a name without a space in it."""
    return word.replace("’", "'").casefold().strip(MARKS)


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of one kind in their order, found by any spelling; ``first_words`` holds the first word of each, folded."""

    terms: tuple[Term, ...]
    by_slug: Mapping[str, Term]
    by_spelling: Mapping[str, tuple[str, ...]]
    rank: Mapping[str, int]
    first_words: frozenset[str]

    @classmethod
    def of(cls, terms: Iterable[Term]) -> "Terms":
        """Index terms by slug and by spelling (name, aliases, the slug's words); a spelling that names two terms keeps both."""
        ordered = tuple(terms)
        spellings: dict[str, tuple[str, ...]] = {}
        for term in ordered:
            for spelling in dict.fromkeys(fold(name) for name in (term.name, *term.aliases, term.slug.replace("-", " "))):
                known = spellings.get(spelling, ())
                spellings[spelling] = known if term.slug in known else (*known, term.slug)
        first = frozenset(spelling.split(" ", 1)[0].strip(MARKS) for spelling in spellings)
        by_slug = {term.slug: term for term in ordered}
        return cls(ordered, by_slug, spellings, {slug: rank for rank, slug in enumerate(by_slug)}, first)

    def find(self, name: str) -> Term | None:
        """Return the one term of this spelling; None where it is unknown or could be two."""
        slugs = self.by_spelling.get(fold(name), ())
        return self.by_slug[slugs[0]] if len(slugs) == 1 else None

    def order(self, slug: str) -> tuple[int, str]:
        """Return a sort key: the vocabulary's order first, then unknown slugs by name."""
        return (self.rank.get(slug, len(self.rank)), slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All terms of the content folder. ``origins``: where sources come from."""

    companies: Terms
    roles: Terms
    regions: Terms
    levels: Terms
    themes: Terms
    origins: Terms = field(default_factory=lambda: Terms.of(()))
