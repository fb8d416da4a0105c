"""Levers of the built site, found by what a test needs of them."""

from dataclasses import dataclass

from playwright.sync_api import Page

from build_scripts.link import addresses
from tests.built import Built


@dataclass(frozen=True, slots=True)
class Sample:
    """A lever: its id, its page, the link that a copy carries, its guide's page, its words and what is open in them."""

    id: str
    address: str
    link: str
    guide: str
    title: str
    who: str
    script: str
    placeholders: tuple[str, ...]


def sample(built: Built, count: int, *, is_open: bool) -> tuple[Sample, ...]:
    """Return some levers of one paragraph with (or without) placeholders, those with the most first."""
    index = built.library.index
    fit = [
        linked
        for linked in index.levers.values()
        if linked.lever.script
        and not linked.lever.context
        and "*" not in linked.lever.script
        and is_open == bool(linked.lever.placeholders)
    ]
    fit.sort(key=lambda linked: -len(linked.lever.placeholders))
    assert len(fit) >= count
    return tuple(
        Sample(
            id=linked.id,
            address=addresses.lever(linked.id),
            link=f"{addresses.lever(linked.id)}?as={linked.mark}",
            guide=addresses.guide(linked.guide_id),
            title=linked.lever.title,
            who=f"{index.guides[linked.guide_id].title.role} at {index.guides[linked.guide_id].title.company}",
            script=" ".join((linked.lever.script or "").split()),
            placeholders=linked.lever.placeholders,
        )
        for linked in fit[:count]
    )


def clipboard(page: Page) -> dict[str, str]:
    """Return what lies on the clipboard, by type."""
    found = page.evaluate(
        "async () => { const found = {}; for (const item of await navigator.clipboard.read())"
        " for (const type of item.types) found[type] = await (await item.getType(type)).text(); return found; }"
    )
    return {str(kind): str(words) for kind, words in found.items()}
