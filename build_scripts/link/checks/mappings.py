"""Level mappings of two companies' guides for one role that put the same level at different places."""

from collections.abc import Iterator

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.link.claims import Claim
from build_scripts.link.site_index import SiteIndex


def check(index: SiteIndex) -> Iterator[Diagnostic]:
    """Yield LB303 where guide A says that its level X is B's Y, and guide B says that its Y is another level of A."""
    for guide in index.guides.values():
        company, role = guide.source.company_slug, guide.source.role_slug
        for claim in index.claims_of[guide.id]:
            for other, theirs in _others(claim):
                for answer in index.claims_of.get(f"{other}/{role}", ()):
                    back = _codes(answer, company)
                    same, ours = _codes(answer, other) & theirs, _codes(claim, company)
                    if company < other and same and ours and back and not ours & back:
                        yield codes.MAPPINGS_CONTRADICT.at(
                            claim.mapping.span,
                            ours=_said(company, ours),
                            theirs=_said(other, same),
                            other=answer.mapping.span,
                            back=_said(company, back),
                        )


def _others(claim: Claim) -> Iterator[tuple[str, set[str]]]:
    for side in claim.sides:
        if side.company and not side.entry.own and side.entry.levels:
            yield side.company, set(side.entry.levels)


def _codes(claim: Claim, company: str) -> set[str]:
    return {level for side in claim.sides if side.company == company for level in side.entry.levels}


def _said(company: str, levels: set[str]) -> str:
    return f"{company} {', '.join(sorted(levels))}"
