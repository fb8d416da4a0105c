"""Small libraries for the tests of the ledger: guides of levers alone, given as titles and words."""

from collections.abc import Iterable
from datetime import date

from build_scripts.diagnostics.span import Span
from build_scripts.model.guide import Guide, SourceFile, Title
from build_scripts.model.lever import Lever, LeverScope

DAY = date(2026, 3, 1)
NEXT = date(2026, 3, 2)


def guide(guide_id: str, levers: Iterable[tuple[str, str]]) -> Guide:
    """Return a guide of levers given as (title, script)."""
    company, role = guide_id.split("/")
    source = SourceFile(path=f"guides/{guide_id}.md", company_slug=company, role_slug=role, text="", sha256="")
    return Guide(
        source=source,
        title=Title(role=role, company=company),
        dna=None,
        pay=(),
        pay_notes=(),
        level_mapping=(),
        levers=tuple(_lever(place, title, script, source.path) for place, (title, script) in enumerate(levers)),
        strategy=(),
        sources=(),
        sections=(),
    )


def _lever(place: int, title: str, script: str, path: str) -> Lever:
    return Lever(
        number=place + 1,
        scope=LeverScope.GLOBAL,
        title=title,
        script=script or None,
        context=None,
        amounts=(),
        offers=(),
        placeholders=(),
        span=Span(path, place + 1),
    )
