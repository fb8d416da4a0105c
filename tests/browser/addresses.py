"""One address of each page kind of a site."""

from build_scripts.pages.registry import build_pages
from tests.built import Built


def one_of_each_kind(built: Built) -> dict[str, str]:
    """Return page kind → address, the page with the longest words of its kind: what fits there fits anywhere."""
    found = dict[str, tuple[int, str]]()
    for page in build_pages(built.library.index):
        size = len(built.html(page.address))
        found[page.kind] = max(found.get(page.kind, (0, "")), (size, page.address))
    return {kind: address for kind, (_, address) in found.items()}
