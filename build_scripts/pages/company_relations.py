"""How a company stands to others: who is mapped to it and by whom, who cites it and how that lies to its own guide's range."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from build_scripts.link import addresses
from build_scripts.link.claims import Claim
from build_scripts.link.site_index import Citation, Group, PayRow, SiteIndex
from build_scripts.model.mention import Amount
from build_scripts.model.vocabulary import fold
from build_scripts.pages import text
from build_scripts.pages.lever_views import ask_views
from build_scripts.pages.page import Link, Place

MOST_GUIDES_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingView:
    """How many guides say something, with links to some of them."""

    words: str
    guides: tuple[Link, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedView:
    """A company that claims put beside this one: who says so, from which end."""

    company: Link
    sayings: tuple[SayingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedAmount:
    """A figure of a competing offer, and how it lies to the company's own guide."""

    words: str
    beside: str
    is_above: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedView:
    """A guide that names the company as a competing offer, and at what figures."""

    guide: Link
    amounts: tuple[CitedAmount, ...]


@dataclass(slots=True)
class _Sayers:
    """The guides that put two companies together: the company's own, the other's, and those of third companies."""

    name: str
    own: dict[str, None] = field(default_factory=dict)
    back: dict[str, None] = field(default_factory=dict)
    third: dict[str, None] = field(default_factory=dict)

    @property
    def count(self) -> int:
        return len(self.own) + len(self.back) + len(self.third)


def mapped_views(group: Group, index: SiteIndex, place: Place) -> tuple[tuple[MappedView, ...], tuple[str, ...]]:
    """Return the companies that a claim of either side puts beside this one, the most often named first.

    Beside them the names of those that only guides of other companies put there.
    """
    found = dict[str, _Sayers]()
    for guide_id in group.guide_ids:
        _gather(index.claims_of[guide_id], group.slug, index, found)
    _gather((claim for claim in index.claims_on.get(group.slug, ()) if _company(claim.guide_id) != group.slug), group.slug, index, found)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1].own), -pair[1].count, pair[1].name.casefold(), pair[0]))
    by_either = tuple(_mapped(slug, sayers, group, index, place) for slug, sayers in ordered if sayers.own or sayers.back)
    return by_either, tuple(sayers.name for _, sayers in ordered if not (sayers.own or sayers.back))


def cited_view(citation: Citation, group: Group, index: SiteIndex, place: Place) -> CitedView:
    """Return a competing offer beside this company's own guide for the same role."""
    guide = index.guides[citation.guide_id]
    own_id = f"{group.slug}/{guide.source.role_slug}"
    rows = _nearest_first(index.pay.get(own_id, ()), index.pay[guide.id])
    return CitedView(
        guide=place.to(addresses.guide(guide.id, "strategy"), guide.title.company, guide.title.role),
        amounts=tuple(_cited(amount, rows, group.name, own_id in index.guides) for amount in citation.offer.amounts),
    )


def _gather(claims: Iterable[Claim], slug: str, index: SiteIndex, found: dict[str, _Sayers]) -> None:
    for claim in claims:
        teller = _company(claim.guide_id)
        for side in claim.sides:
            other = side.company or fold(side.entry.company_raw or "")
            if not other or other == slug:
                continue
            name = index.company_name(side.company) if side.company else side.entry.company_raw or ""
            sayers = found.setdefault(other, _Sayers(name))
            kept = sayers.own if teller == slug else sayers.back if teller == other else sayers.third
            kept[claim.guide_id] = None


def _mapped(slug: str, sayers: _Sayers, group: Group, index: SiteIndex, place: Place) -> MappedView:
    link = place.to(addresses.company(slug), sayers.name) if slug in index.companies else Link(text=sayers.name, href=None)
    sayings = list[SayingView]()
    for guides, of, again in (
        (sayers.own, f" of {group.name}", "so"),
        (sayers.back, f" of {sayers.name}", "it back"),
        (sayers.third, " of other companies", "so too"),
    ):
        if guides:
            verb = "says" if len(guides) == 1 else "say"
            words = f"{text.count(len(guides), 'guide')}{of} {verb} {again if sayings else 'so'}"
            sayings.append(_saying(words, list(guides), index, place, by_role=guides is not sayers.third))
    return MappedView(company=link, sayings=tuple(sayings))


def _saying(words: str, guides: list[str], index: SiteIndex, place: Place, *, by_role: bool) -> SayingView:
    links = []
    for guide_id in guides[:MOST_GUIDES_NAMED]:
        title = index.guides[guide_id].title
        links.append(place.to(addresses.guide(guide_id, "levels"), title.role if by_role else f"{title.role} at {title.company}"))
    left = len(guides) - len(links)
    return SayingView(words=words, guides=tuple(links), more=f"{left} more" if left > 0 else "")


def _nearest_first(rows: Iterable[PayRow], citing: Iterable[PayRow]) -> tuple[PayRow, ...]:
    """Set the regions that the citing guide itself has before the others, in its order: an offer named there is most likely for them."""
    order = {region: place for place, region in enumerate(dict.fromkeys(row.region for row in citing if row.region))}
    return tuple(sorted(rows, key=lambda row: order.get(row.region or "", len(order))))


def _cited(amount: Amount, rows: tuple[PayRow, ...], name: str, has_guide: bool) -> CitedAmount:
    [view] = ask_views((amount,), rows)
    if not has_guide:
        beside = f"{name} has no guide for this role"
    elif not view.span:
        beside = f"{name}’s own guide has no range for this"
    else:
        beside = f"{name}’s own guide: {view.standing} {view.where} {view.span}"
    return CitedAmount(words=text.ask(amount), beside=beside, is_above=view.is_above)


def _company(guide_id: str) -> str:
    return guide_id.partition("/")[0]
