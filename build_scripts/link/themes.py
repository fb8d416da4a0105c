"""The theme of a lever, from the words of its title and, failing that, of its script."""

import re

from build_scripts.model.lever import Lever
from build_scripts.model.vocabulary import Term, Terms


class ThemeFinder:
    """Finds the first theme, in the vocabulary's order, one of whose words begins a word of the title."""

    def __init__(self, themes: Terms) -> None:
        self._rules = tuple((term, _pattern(term)) for term in themes.terms)

    def theme_of(self, lever: Lever) -> str | None:
        """Return the slug of the lever's theme; the theme without words, if there is one, catches what no other takes."""
        for term, pattern in self._rules:
            if pattern and pattern.search(lever.title):
                return term.slug
        return next((term.slug for term, pattern in self._rules if pattern is None), None)


def _pattern(term: Term) -> re.Pattern[str] | None:
    if not term.aliases:
        return None
    longest_first = "|".join(re.escape(word) for word in sorted(term.aliases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{longest_first})", re.IGNORECASE)
