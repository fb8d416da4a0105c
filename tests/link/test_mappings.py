"""LB303: two guides of one role that put the same level at different places."""

from functools import partial

from build_scripts.diagnostics.diagnostic import Diagnostic
from build_scripts.link.checks import mappings
from build_scripts.link.linker import link_guides
from build_scripts.model.guide import Guide, SourceFile
from build_scripts.model.vocabulary import Terms, Vocabulary
from build_scripts.parse.guide import parse_guide
from build_scripts.parse.regions import find_region
from build_scripts.parse.vocabulary import with_companies

EMPTY = Terms.of(())
NAMES = with_companies(
    Vocabulary(companies=EMPTY, roles=EMPTY, regions=EMPTY, levels=EMPTY, themes=EMPTY), [("acme", "Acme"), ("borealis", "Borealis")]
)


def guide(company: str, chain: str) -> Guide:
    """Return a guide for QA with one level mapping."""
    text = f"### QA | {company} Global Negotiation Guide\n\n**Level Mapping:** {chain}\n"
    slug = company.lower()
    parsed = parse_guide(SourceFile(path=f"{slug}/qa.md", company_slug=slug, role_slug="qa", text=text, sha256=""), NAMES)
    assert parsed.value is not None
    return parsed.value


def found(*guides: Guide) -> list[Diagnostic]:
    """Return what the check finds in these guides."""
    return list(mappings.check(link_guides(guides, NAMES, partial(find_region, vocabulary=NAMES))))


def test_a_contradiction_is_told_once_with_both_places() -> None:
    """Acme says its L4 is Borealis B2; Borealis says its B2 is Acme L5."""
    told = found(guide("Acme", "Acme L4 QA = Borealis B2"), guide("Borealis", "Borealis B2 QA = Acme L5"))
    assert [(fault.code.number, str(fault.span)) for fault in told] == [("LB303", "acme/qa.md:3")]
    assert "borealis/qa.md:3 says acme L5" in told[0].message


def test_agreement_and_silence_are_no_contradiction() -> None:
    """The same claim from the other end, an overlapping range, another level, and a title without a code."""
    ours = guide("Acme", "Acme L4 QA = Borealis B2")
    for chain in ("Borealis B2 = Acme L4", "Borealis B2 = Acme L4-L5", "Borealis B3 = Acme L6", "Borealis B2 = Acme Senior QA"):
        assert found(ours, guide("Borealis", chain)) == []
