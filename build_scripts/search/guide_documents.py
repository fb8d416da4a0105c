"""One document a guide: its levers as anchored headings, then its strategy, levels, pay, sources, and what no reader claims."""

import json
import re
from collections.abc import Iterator

from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, PayRow, SiteIndex
from build_scripts.markup import plain, without_heading
from build_scripts.model.guide import Guide, SectionKind
from build_scripts.model.pay import Component
from build_scripts.pages import text
from build_scripts.pages.left_over import left_over
from build_scripts.search.document import Document, document, heading, little, mark, paragraph, part, run, words_of
from build_scripts.search.tokens import level_tokens, lever_tokens, pay_tokens, strategy_tokens

_SPACE = re.compile(r"\s")
# The parts behind the levers, in order: anchors of the document and of the guide's page.
PARTS = ("strategy", "levels", "pay", "sources", "more")


def guide_document(guide: Guide, index: SiteIndex) -> Document:
    """Return the document of a guide.

    Its anchors: ``lever-<id>`` where a lever begins, in it ``s-<id>`` before the script, ``c-<id>`` before the context and ``a-<id>``
    before its tokens; then those of ``PARTS`` that the guide's page has, each but the sources closed by ``a-<part>`` and its tokens
    (those of levels stand behind the pay where the page has no part for them, else behind the names). Before
    all of them ``copy:`` and what ``_copied`` returns, below the rows of pay ``pay:`` and what ``_pay_by_region`` does.
    """
    return document(addresses.guide(guide.id), "guide", guide.title.role, _pieces(guide, index))


def _pieces(guide: Guide, index: SiteIndex) -> Iterator[str]:
    rows, levels, codes = index.pay[guide.id], _section(guide, SectionKind.LEVELS), level_tokens(guide, index)
    yield from _head(guide, index)
    if not levels and not rows:
        yield run(" ".join(codes))
    if index.levers_of[guide.id]:
        yield mark(f"copy:{_copied(guide, index)}")
    for linked in index.levers_of[guide.id]:
        yield from _lever(linked)
    if guide.strategy:
        yield part("Negotiate up: strategy", "strategy")
        for strategy in guide.strategy:
            yield run(words_of(strategy.script)) + paragraph(words_of(strategy.advice))
        yield _tokens("strategy", strategy_tokens(guide.strategy))
    if levels:
        yield part("Levels", "levels") + paragraph(levels) + _tokens("levels", codes)
    if rows:
        yield part("Pay by region", "pay")
        yield mark(f"pay:{_pay_by_region(rows)}")
        yield from (run(_row(row)) for row in rows)
        yield paragraph(" ".join(words_of(note) for note in guide.pay_notes))
        yield _tokens("pay", (*pay_tokens(rows), *(() if levels else codes)))
    if guide.sources:
        yield little((part("Sources", "sources"), paragraph(" ".join(plain(source.text) for source in guide.sources))))
    yield from _more(guide)


def _copied(guide: Guide, index: SiteIndex) -> str:
    """Return what a copy of a lever says beside its words, as JSON: the guide's sources, their years, and each lever's mark."""
    years = sorted({year for source in guide.sources for year in source.years})
    marks = {linked.id: linked.mark for linked in index.levers_of[guide.id] if linked.mark}
    return json.dumps({"sources": len(guide.sources), "years": years, "marks": marks}, separators=(",", ":"))


def _head(guide: Guide, index: SiteIndex) -> Iterator[str]:
    """Yield the names, the summary, and the prose under the summary's name."""
    title, role = guide.title, index.role_name(guide.source.role_slug)
    yield heading(1, f"{title.company} {title.role}")
    yield paragraph(" ".join(name for name in (role if role != title.role else "", title.aka, title.level_raw) if name))
    if guide.dna:
        yield paragraph(" ".join((*guide.dna.tags, guide.dna.focus or "")))
    parts = (without_heading(section.markdown, section.heading) for section in guide.text_of(SectionKind.DNA))
    yield from (paragraph(words_of(part)) for part in parts if not guide.dna or part != guide.dna.raw)


def _lever(linked: LinkedLever) -> Iterator[str]:
    lever = linked.lever
    yield heading(3, lever.title, addresses.lever_anchor(linked.id))
    yield mark(f"s-{linked.id}") + run(words_of(lever.script))
    yield mark(f"c-{linked.id}") + run("" if _repeats(lever.context, lever.script) else words_of(lever.context))
    yield mark(f"a-{linked.id}") + run(" ".join(lever_tokens(linked)))


def _repeats(context: str | None, script: str | None) -> bool:
    """True where a context is the script once more."""
    return bool(context and script) and words_of(context) == words_of(script)


def _tokens(part: str, tokens: tuple[str, ...]) -> str:
    return mark(f"a-{part}") + run(" ".join(tokens))


def _row(row: PayRow) -> str:
    """Return a row of pay in words: "London L5 £110K–£150K base £70K–£130K equity 10–15% bonus £140K–£190K total"."""
    where = " ".join(plain(part) for part in (row.region_raw, row.level_raw, row.title) if part)
    return " ".join((where, *(f"{text.cell(cell)} {text.COMPONENTS[cell.component]}" for cell in row.cells)))


def _pay_by_region(rows: tuple[PayRow, ...]) -> str:
    """Return base and total of each region's first row as pages spell them, as JSON: {"london": ["£110K–£150K", "£140K–£190K"]}.

    Spaces are escaped: Pagefind takes them out of an anchor.
    """
    found = dict[str, list[str]]()
    for row in rows:
        if row.region and row.region not in found:
            found[row.region] = [text.cell(row.cell(component)) for component in (Component.BASE, Component.TOTAL)]
    return _SPACE.sub(lambda space: f"\\u{ord(space[0]):04x}", json.dumps(found, ensure_ascii=False, separators=(",", ":")))


def _section(guide: Guide, kind: SectionKind) -> str:
    return " ".join(words_of(without_heading(section.markdown, section.heading)) for section in guide.text_of(kind))


def _more(guide: Guide) -> Iterator[str]:
    extras = [
        (plain(section.heading or ""), without_heading(section.markdown, section.heading))
        for section in guide.text_of(SectionKind.EXTRA)
        if section.markdown.strip()
    ]
    if more := [*extras, *left_over(guide)]:
        yield part("Also in this guide", "more")
    for name, markdown in more:
        yield heading(4, name)
        yield paragraph(words_of(markdown))
