"""Which documents are indexed together. Few shards: each costs a reader one more part of the index for every word of a query."""

from collections.abc import Iterator

from build_scripts.link.site_index import SiteIndex
from build_scripts.search.document import Document
from build_scripts.search.guide_documents import guide_document
from build_scripts.search.site_documents import site_documents

GUIDES_IN_A_SHARD = 2300  # 0.7 GB of memory while it is indexed, measured with Pagefind 1.5.2


def shards(index: SiteIndex) -> Iterator[tuple[Document, ...]]:
    """Yield the documents of each shard, at least one; the first also holds what is no guide.

    Companies stay together and lie in order of their slugs, as many guides in each shard. An edit to a guide changes one shard;
    a new guide moves a company into the next shard at most.
    """
    count = shard_count(len(index.guides))
    places = _places(index, count)
    for number in range(count):
        guides = (guide for guide in index.guides.values() if places[guide.source.company_slug] == number)
        yield (*(guide_document(guide, index) for guide in guides), *(() if number else site_documents(index)))


def shard_count(guides: int) -> int:
    """Return how many shards some guides are indexed in, at least one."""
    return max(1, -(-guides // GUIDES_IN_A_SHARD))


def _places(index: SiteIndex, count: int) -> dict[str, int]:
    """Return the shard of each company: that of its first guide, were all of them laid out in a row."""
    places, before = dict[str, int](), 0
    for slug, group in sorted(index.companies.items()):
        places[slug] = before * count // len(index.guides)
        before += len(group.guide_ids)
    return places
