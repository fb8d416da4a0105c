"""Guides to a site index. A pure function; every order is asked for, with the slug as the last word."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from build_scripts.diagnostics.span import Span
from build_scripts.link.changes import guide_days
from build_scripts.link.claims import Claim, LinkedEntry, Named
from build_scripts.link.departed import departed_guides, departed_levers
from build_scripts.link.ids import Place, assign_ids
from build_scripts.link.level_graph import LevelGraph
from build_scripts.link.origins import CitedSource, cited_sources
from build_scripts.link.reconcile import Reconciled
from build_scripts.link.recording import Recorder, recorded
from build_scripts.link.site_index import Citation, Group, LinkedLever, PayRow, SiteIndex
from build_scripts.link.themes import ThemeFinder
from build_scripts.model.figures import FiguresRecord
from build_scripts.model.guide import Guide
from build_scripts.model.ledger import Ledger
from build_scripts.model.level import LevelEntry, MappingForm
from build_scripts.model.lever import Lever, LeverScope
from build_scripts.model.pay import PayCell
from build_scripts.model.prose import ProsePage
from build_scripts.model.rates import Rates
from build_scripts.model.vocabulary import Term, Vocabulary

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
_NOT_IN_ANCHOR = re.compile(r"[^a-z0-9]+")
FindRegion = Callable[[str], Term | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a library has beside its guides.

    ``reconciled``: the ids of its levers; without a ledger they are derived anew. ``recorder``: the record of its figures, which
    is kept beside a ledger alone.
    """

    prose: tuple[ProsePage, ...] = ()
    rates: Rates | None = None
    reconciled: Reconciled | None = None
    recorder: Recorder | None = None


def link_guides(
    guides: Iterable[Guide],
    vocabulary: Vocabulary,
    find_region: FindRegion,
    beside: Beside = Beside(),
) -> SiteIndex:
    """Return the index of a library; ``find_region`` resolves the words of a region label."""
    ordered = sorted(guides, key=lambda guide: _order(guide, vocabulary))
    by_id = {guide.id: guide for guide in ordered}
    finder, ledger = ThemeFinder(vocabulary.themes), beside.reconciled.ledger if beside.reconciled else Ledger()
    ids = beside.reconciled.ids if beside.reconciled else assign_ids(ordered)
    pay = {guide.id: _pay_rows(guide, find_region) for guide in ordered}
    record = recorded(beside.recorder, ordered, pay, ids, ledger) if beside.recorder and beside.reconciled else FiguresRecord()
    levers_of = _levers(ordered, finder, ids, ledger, record)
    levers = [linked for several in levers_of.values() for linked in several]
    claims = {guide.id: _claims(guide, vocabulary) for guide in ordered}
    citations = {guide.id: _citations(guide, vocabulary) for guide in ordered}
    roles = _role_groups(ordered, vocabulary)
    mapped = {slug: group for slug, group in roles.items() if any(claims[guide_id] for guide_id in group.guide_ids)}
    rows = [row for several in pay.values() for row in several]
    pay_in = _by(rows, lambda row: (row.region,))
    levers_in = _by(levers, lambda linked: (linked.theme,))
    departed = departed_guides(ledger, record, by_id)
    sources_from = _by(cited_sources(ordered, vocabulary.origins), lambda cited: cited.origins)
    return SiteIndex(
        vocabulary=vocabulary,
        rates=beside.rates,
        prose={page.slug: page for page in beside.prose},
        guides=by_id,
        companies=_groups(_by(ordered, lambda guide: (guide.source.company_slug,)), lambda guide: guide.title.company),
        roles=roles,
        mapped_roles=mapped,
        level_graphs={
            slug: LevelGraph.of(claim for guide_id in group.guide_ids for claim in claims[guide_id]) for slug, group in mapped.items()
        },
        regions=_named(pay_in, vocabulary.regions.by_slug, vocabulary.regions.order),
        themes=_named(levers_in, vocabulary.themes.by_slug, vocabulary.themes.order),
        origins=_named(sources_from, vocabulary.origins.by_slug, vocabulary.origins.order),
        pay=pay,
        pay_in=pay_in,
        levers={linked.id: linked for linked in levers},
        levers_of=levers_of,
        levers_in=levers_in,
        levers_for=_by(levers, lambda linked: ((linked.theme, linked.guide_id.split("/")[1]) if linked.theme else None,)),
        sources_from=sources_from,
        claims_of=claims,
        claims_on=_by([c for several in claims.values() for c in several], _claimed),
        citations_of=citations,
        citations_on=_by([c for several in citations.values() for c in several], lambda citation: (citation.company,)),
        ambiguous=beside.reconciled.ambiguous if beside.reconciled else (),
        departed_levers={lever.id: lever for lever in departed_levers(ledger, lambda title: finder.theme_of(_titled(title)))},
        departed_guides=departed,
        record=record,
        changes=guide_days(record, ledger),
    )


def _levers(
    guides: list[Guide], finder: ThemeFinder, ids: Mapping[Place, str], ledger: Ledger, record: FiguresRecord
) -> dict[str, tuple[LinkedLever, ...]]:
    def linked(guide: Guide, place: int, lever: Lever) -> LinkedLever:
        lever_id = ids[guide.id, place]
        entry = ledger.entries.get(lever_id)
        return LinkedLever(
            id=lever_id,
            guide_id=guide.id,
            lever=lever,
            theme=finder.theme_of(lever),
            first_seen=entry.first_seen if entry else None,
            changed=entry.changed if entry else None,
            states=record.states.get(lever_id, ()),
        )

    return {guide.id: tuple(linked(guide, place, lever) for place, lever in enumerate(guide.levers)) for guide in guides}


def _titled(title: str) -> Lever:
    """Return a lever of which only the title is known."""
    scope, span = LeverScope.GLOBAL, Span("", 1)
    return Lever(number=None, scope=scope, title=title, script=None, context=None, amounts=(), offers=(), placeholders=(), span=span)


def _order(guide: Guide, vocabulary: Vocabulary) -> tuple[str, str, tuple[int, str]]:
    return (guide.title.company.casefold(), guide.source.company_slug, vocabulary.roles.order(guide.source.role_slug))


def _by(items: Iterable[T], keys: Callable[[T], Iterable[K | None]]) -> dict[K, tuple[T, ...]]:
    """Gather items under each of their keys, in order; None is no key."""
    found = dict[K, list[T]]()
    for item in items:
        for key in dict.fromkeys(keys(item)):
            if key is not None:
                found.setdefault(key, []).append(item)
    return {key: tuple(several) for key, several in found.items()}


def _groups(found: Mapping[str, tuple[Guide, ...]], name: Callable[[Guide], str]) -> dict[str, Group]:
    return {slug: Group(slug=slug, name=name(several[0]), guide_ids=tuple(g.id for g in several)) for slug, several in found.items()}


def _role_groups(guides: list[Guide], vocabulary: Vocabulary) -> dict[str, Group]:
    """Group by role, in the vocabulary's order; a role that the vocabulary lacks takes the name of its first guide."""
    found = _by(guides, lambda guide: (guide.source.role_slug,))
    terms = vocabulary.roles.by_slug
    groups = _groups(found, lambda guide: term.name if (term := terms.get(guide.source.role_slug)) else guide.title.role)
    return dict(sorted(groups.items(), key=lambda pair: vocabulary.roles.order(pair[0])))


def _named(
    found: Mapping[str, tuple[PayRow | LinkedLever | CitedSource, ...]], terms: Mapping[str, Term], order: Callable[[str], tuple[int, str]]
) -> dict[str, Group]:
    return {
        slug: Group(slug=slug, name=terms[slug].name, guide_ids=tuple(dict.fromkeys(item.guide_id for item in found[slug])))
        for slug in sorted(found, key=order)
    }


def _pay_rows(guide: Guide, find_region: FindRegion) -> tuple[PayRow, ...]:
    """Gather the cells of a guide into rows: cells that follow each other with one region and level belong together."""

    def place(cell: PayCell) -> tuple[str | None, str | None, str | None]:
        return (cell.region_raw, cell.level_raw, cell.title)

    rows = dict[tuple[str | None, str | None, str | None], list[PayCell]]()
    for key, cells in groupby(guide.pay, key=place):
        rows.setdefault(key, []).extend(cells)
    regions = {region: find_region(region) if region else None for region, _, _ in rows}
    slugs = {region: term.slug if term else None for region, term in regions.items()}
    anchors = _anchors((slugs[region] or region, level, title) for region, level, title in rows)
    return tuple(
        PayRow(
            guide_id=guide.id,
            region=slugs[region],
            region_raw=region,
            level_raw=level,
            title=title,
            anchor=anchor,
            cells=tuple(cells),
        )
        for anchor, ((region, level, title), cells) in zip(anchors, rows.items(), strict=True)
    )


def _anchors(labels: Iterable[tuple[str | None, ...]]) -> Iterator[str]:
    """Yield an anchor for each row of a guide, made of its labels: "pay-london-l5"; one that is taken gets a number."""
    taken = {"pay": 1}  # the section's own
    for label in labels:
        words = _NOT_IN_ANCHOR.sub("-", " ".join(part for part in ("pay", *label) if part).casefold()).strip("-")
        anchor, count = words, taken.get(words, 0) + 1
        while count > 1 and (anchor := f"{words}-{count}") in taken:
            count += 1
        taken[words] = count
        taken.setdefault(anchor, 1)
        yield anchor


def _claims(guide: Guide, vocabulary: Vocabulary) -> tuple[Claim, ...]:
    claims = []
    for mapping in guide.level_mapping:
        for _, entries in groupby(mapping.entries, key=lambda entry: entry.group):
            sides = [_side(entry, guide, vocabulary) for entry in entries]
            if mapping.form is MappingForm.TABLE and not any(side.entry.own for side in sides):
                continue  # a row of remarks: it says nothing of the guide's own levels
            sides.sort(key=lambda side: not side.entry.own)
            claims.append(Claim(guide_id=guide.id, mapping=mapping, sides=tuple(sides)))
    return tuple(claims)


def _side(entry: LevelEntry, guide: Guide, vocabulary: Vocabulary) -> LinkedEntry:
    """Resolve the company of a side; a name that no list knows may be several, of which one is known ("Google/Meta")."""
    name, slug = entry.company_raw, guide.source.company_slug if entry.own else _slug(entry.company_raw, vocabulary)
    parts = [name or guide.title.company] if slug else [part.strip() for part in (name or "").split("/")]
    named = tuple(Named(name=part, company=slug or _slug(part, vocabulary)) for part in parts if part)
    if not any(one.company for one in named):
        named = (Named(name=name, company=None),) if name else ()
    return LinkedEntry(entry=entry, company=slug, named=named)


def _claimed(claim: Claim) -> list[str | None]:
    return [one.company for side in claim.sides if not side.entry.own for one in side.named]


def _citations(guide: Guide, vocabulary: Vocabulary) -> tuple[Citation, ...]:
    return tuple(
        Citation(guide_id=guide.id, offer=offer, company=_slug(offer.company_raw, vocabulary))
        for strategy in guide.strategy
        for offer in strategy.competing
    )


def _slug(name: str | None, vocabulary: Vocabulary) -> str | None:
    term = vocabulary.companies.find(name) if name else None
    return term.slug if term else None
