"""The vocabulary files to terms: names, aliases and order, with the details that each kind adds."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import yaml

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.diagnostics.span import Span
from build_scripts.model.vocabulary import Term, Terms, Vocabulary, fold

KINDS = ("companies", "roles", "regions", "levels", "themes", "origins")
# Themes are recognised by words that may well serve two of them; in the other kinds an alias means one thing.
_SHARED_ALIASES = {"themes", "levels"}


def read_vocabulary(files: Iterable[tuple[str, str, str]]) -> Parsed[Vocabulary]:
    """Read vocabulary files, each given as (path, stem, text). Never None; a kind without a file is empty.

    Faults: LB008 for a file that is no list of entries, LB009 for a spelling under two entries.
    """
    kinds, faults = dict[str, Terms](), list[Diagnostic]()
    for path, stem, text in files:
        if stem not in KINDS:
            continue
        terms = _terms(path, text)
        faults += terms.diagnostics
        kinds[stem] = Terms.of(terms.value or ())
        if stem not in _SHARED_ALIASES:
            faults += _twice(path, text, kinds[stem])
    return Parsed(Vocabulary(**{kind: kinds.get(kind, Terms.of(())) for kind in KINDS}), tuple(faults))


def with_companies(vocabulary: Vocabulary, names: Iterable[tuple[str, str]]) -> Vocabulary:
    """Return the vocabulary with the companies of the guides, given as (slug, name); vocabulary entries come first."""
    terms = {term.slug: term for term in vocabulary.companies.terms}
    for slug, name in names:
        known = terms.get(slug)
        if known is None:
            terms[slug] = Term(slug=slug, name=name, aliases=_short_names(name))
        elif fold(name) not in {fold(alias) for alias in (known.name, *known.aliases)}:
            terms[slug] = Term(slug=slug, name=known.name, aliases=(*known.aliases, name), details=known.details)
    return replace(vocabulary, companies=Terms.of(terms.values()))


def _short_names(name: str) -> tuple[str, ...]:
    """A name is also known without its parenthesis ("VMware (Broadcom)")."""
    short = name.split(" (", maxsplit=1)[0]
    return () if fold(short) == fold(name) else (short,)


def _terms(path: str, text: str) -> Parsed[tuple[Term, ...]]:
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "not YAML"
        return Parsed(None, (codes.VOCABULARY_NOT_YAML.at(Span(path, mark.line + 1 if mark else 1), reason=reason),))
    if not isinstance(data, list):
        return Parsed(None, (codes.VOCABULARY_NOT_YAML.at(Span(path, 1), reason="not a list of entries"),))
    terms, faults = list[Term](), list[Diagnostic]()
    for index, entry in enumerate(data):
        if isinstance(entry, dict) and isinstance(entry.get("slug"), str) and isinstance(entry.get("name"), str):
            terms.append(_term(entry))
        else:
            reason = f"entry {index + 1} has no slug and name"
            faults.append(codes.VOCABULARY_NOT_YAML.at(Span(path, _line(text, index)), reason=reason))
    return Parsed(tuple(terms), tuple(faults))


def _term(entry: dict[str, Any]) -> Term:
    details = {str(key): _text(value) for key, value in entry.items() if key not in ("slug", "name", "aliases", "hints")}
    aliases, hints = (tuple(str(word) for word in entry.get(key) or ()) for key in ("aliases", "hints"))
    return Term(slug=entry["slug"], name=entry["name"], aliases=aliases, hints=hints, details=details)


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _line(text: str, index: int) -> int:
    """Return the line on which the entry of this index begins, counting list items at the left edge."""
    starts = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith("- ")]
    return starts[index] if index < len(starts) else 1


def _twice(path: str, text: str, terms: Terms) -> list[Diagnostic]:
    faults = []
    for spelling, slugs in terms.by_spelling.items():
        if len(slugs) > 1:
            lines = [number for number, line in enumerate(text.splitlines(), 1) if spelling in line.casefold()]
            span = Span(path, lines[-1] if lines else 1)
            faults.append(codes.ALIAS_TWICE.at(span, alias=spelling, first=slugs[0], second=slugs[1]))
    return faults
