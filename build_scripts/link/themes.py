"""The theme of a lever: from its title, and where the title decides nothing, from what it says.

The rule, with the words of ``vocabulary/themes.yml``, in its order:

1. the first theme one of whose aliases begins a word of the title;
2. else the first theme one of whose hints does: words that say something, but give way to any alias;
3. else the theme of which the most different words stand in the script (without one, in the first paragraph of the context),
   if they are ``FEWEST_WORDS`` or more and no other theme has as many;
4. else the theme without words. Nothing is forced.
"""

import re
from dataclasses import dataclass

from build_scripts.model.lever import Lever
from build_scripts.model.vocabulary import Term, Terms

FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """The words of one theme as expressions over lower-case text: what decides a title, what may, and all of them."""

    slug: str
    aliases: re.Pattern[str] | None
    hints: re.Pattern[str] | None
    words: re.Pattern[str]


class ThemeFinder:
    """Finds the theme of each lever by one vocabulary."""

    def __init__(self, themes: Terms) -> None:
        self._rules = tuple(rule for term in themes.terms if (rule := _rule(term)))
        self._rest = next((term.slug for term in themes.terms if _rule(term) is None), None)

    def theme_of(self, lever: Lever) -> str | None:
        """Return the slug of the lever's theme; None where nothing decides and every theme of the vocabulary has words."""
        title = lever.title.lower()
        for rule in self._rules:
            if rule.aliases and rule.aliases.search(title):
                return rule.slug
        for rule in self._rules:
            if rule.hints and rule.hints.search(title):
                return rule.slug
        return self._by_words(_says(lever).lower()) or self._rest

    def _by_words(self, words: str) -> str | None:
        """Return the theme with the most different words in a text, None where it has too few or shares the lead."""
        counts = sorted(((len(set(rule.words.findall(words))), rule.slug) for rule in self._rules), reverse=True)
        leads = counts and counts[0][0] >= FEWEST_WORDS and (len(counts) == 1 or counts[0][0] > counts[1][0])
        return counts[0][1] if leads else None


def _says(lever: Lever) -> str:
    return lever.script or (lever.context or "").split("\n\n", maxsplit=1)[0]


def _rule(term: Term) -> _Rule | None:
    words = _pattern((*term.aliases, *term.hints))
    return _Rule(slug=term.slug, aliases=_pattern(term.aliases), hints=_pattern(term.hints), words=words) if words else None


def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    longest_first = "|".join(re.escape(word.lower()) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{longest_first})")
