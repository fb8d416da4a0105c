"""The site index: every guide with its names resolved, and each relation seen from both ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from build_scripts.link.changes import GuideDay
from build_scripts.link.claims import Claim
from build_scripts.link.departed import DepartedGuide, DepartedLever
from build_scripts.link.figures import mark_of
from build_scripts.link.level_graph import LevelGraph
from build_scripts.link.origins import CitedSource
from build_scripts.link.reconcile import Ambiguous
from build_scripts.model.figures import FiguresRecord, FiguresState
from build_scripts.model.guide import Guide
from build_scripts.model.lever import Lever
from build_scripts.model.pay import Component, PayCell
from build_scripts.model.prose import ProsePage
from build_scripts.model.rates import Rates
from build_scripts.model.strategy import CompetingOffer
from build_scripts.model.vocabulary import Vocabulary

# A theme's page names this many levers a role; where a role has more, it has a list of its own.
MOST_ON_THEME = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRow:
    """The pay of one region (and level, where the table has levels) of a guide; ``region`` is a slug or None.

    ``anchor`` is the row's own on the guide's page, so that every figure taken from it can lead back to it.
    """

    guide_id: str
    region: str | None
    region_raw: str | None
    level_raw: str | None
    title: str | None
    anchor: str
    cells: tuple[PayCell, ...]

    def cell(self, component: Component) -> PayCell | None:
        """Return the first cell of a component, or None."""
        return next((cell for cell in self.cells if cell.component is component), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedLever:
    """A lever with its permanent id, its guide and its theme.

    ``first_seen``: day on which it was first published, ``changed``: day on which it last changed; None without a ledger.
    ``states``: what it said, the earliest first, the last one what it says now; empty without a record.
    """

    id: str
    guide_id: str
    lever: Lever
    theme: str | None
    first_seen: date | None
    changed: date | None
    states: tuple[FiguresState, ...] = ()

    @property
    def mark(self) -> str | None:
        """What a link to it carries, so that an old link is known: a mark of its figures and words; None without a record."""
        return mark_of(self.states[-1].figures) if self.states else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A competing offer that a guide names; ``company`` is a slug of the vocabulary or None."""

    guide_id: str
    offer: CompetingOffer
    company: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A company, role, region, theme or origin of sources with what belongs to it, in order."""

    slug: str
    name: str
    guide_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """Everything the pages are made from. ``guides`` is in the vocabulary's order of companies and roles.

    ``mapped_roles`` are those that any guide maps to levels elsewhere: the roles that have a level map, each with its graph
    in ``level_graphs``. ``levers_in`` is by theme, ``levers_for`` by theme and role, ``sources_from`` by origin.
    ``rates`` convert for a reader who asks for it; None where a run shows no amounts.
    ``ambiguous`` are ids of the ledger that could be several levers, ``departed_levers`` and ``departed_guides`` what answers
    at an old address. ``record`` is every state of the library's figures, ``changes`` what became of them, the latest day first.
    """

    vocabulary: Vocabulary
    rates: Rates | None
    prose: Mapping[str, ProsePage]
    guides: Mapping[str, Guide]
    companies: Mapping[str, Group]
    roles: Mapping[str, Group]
    mapped_roles: Mapping[str, Group]
    level_graphs: Mapping[str, LevelGraph]
    regions: Mapping[str, Group]
    themes: Mapping[str, Group]
    origins: Mapping[str, Group]
    pay: Mapping[str, tuple[PayRow, ...]]
    pay_in: Mapping[str, tuple[PayRow, ...]]
    levers: Mapping[str, LinkedLever]
    levers_of: Mapping[str, tuple[LinkedLever, ...]]
    levers_in: Mapping[str, tuple[LinkedLever, ...]]
    levers_for: Mapping[tuple[str, str], tuple[LinkedLever, ...]]
    sources_from: Mapping[str, tuple[CitedSource, ...]]
    claims_of: Mapping[str, tuple[Claim, ...]]
    claims_on: Mapping[str, tuple[Claim, ...]]
    citations_of: Mapping[str, tuple[Citation, ...]]
    citations_on: Mapping[str, tuple[Citation, ...]]
    ambiguous: tuple[Ambiguous, ...]
    departed_levers: Mapping[str, DepartedLever]
    departed_guides: Mapping[str, DepartedGuide]
    record: FiguresRecord
    changes: tuple[GuideDay, ...]

    def has_list(self, theme: str, role: str) -> bool:
        """True where a theme's levers for a role are too many for the theme's own page, and so have a list of their own."""
        return len(self.levers_for.get((theme, role), ())) > MOST_ON_THEME

    def company_name(self, slug: str) -> str:
        """Return the name of a company, from its guides or the vocabulary."""
        group = self.companies.get(slug)
        term = self.vocabulary.companies.by_slug.get(slug)
        return group.name if group else term.name if term else slug

    def role_name(self, slug: str) -> str:
        """Return the name of a role, from its guides or the vocabulary."""
        group = self.roles.get(slug)
        term = self.vocabulary.roles.by_slug.get(slug)
        return group.name if group else term.name if term else slug
