"""Diagnostics: the list of codes, and a page for each that says what it means and how to mend it."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.diagnostics.codes import CODES
from build_scripts.diagnostics.diagnostic import Code
from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.pages import text
from build_scripts.pages.page import Link, NavGroup, Page, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSummary:
    """A code in the list."""

    link: Link
    name: str
    severity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesView:
    """Every code."""

    codes: tuple[CodeSummary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeView:
    """One code."""

    code: Code
    index: Link


def code_pages(index: SiteIndex) -> Iterator[Page]:  # noqa: ARG001 - every page kind takes the index
    """Yield the list of codes and a page for each; they depend on the program alone."""
    place = Place(addresses.CODES)
    yield Page(
        address=place.address,
        kind="codes",
        title="Diagnostics",
        description="Every fault that a check of the guides can report, and how to mend it.",
        heading="Diagnostics",
        subtitle=f"{text.count(len(CODES), 'fault')} that a check can report",
        view=CodesView(
            codes=tuple(
                CodeSummary(link=place.to(addresses.code(code.number), code.number), name=code.name, severity=code.severity.value)
                for code in CODES
            )
        ),
    )
    for code in CODES:
        yield _page(code)


def _page(code: Code) -> Page:
    place = Place(addresses.code(code.number))
    near = [other for other in CODES if other.number[:3] == code.number[:3] and other is not code]
    return Page(
        address=place.address,
        kind="code",
        title=f"{code.number} {code.name}",
        description=code.meaning,
        heading=f"{code.number} {code.name}",
        subtitle=code.severity.value.capitalize(),
        crumbs=(place.to(addresses.CODES, "Diagnostics"),),
        local=(NavGroup(title="Near it", links=tuple(place.to(addresses.code(c.number), f"{c.number} {c.name}") for c in near)),),
        view=CodeView(code=code, index=place.to(addresses.CODES, "All diagnostics")),
    )
