"""Which documents are indexed together: an edit indexes its shard again, and Pagefind needs memory for one. A reader sees one index."""

from collections.abc import Iterator

from build_scripts.link.site_index import SiteIndex
from build_scripts.search.document import Document
from build_scripts.search.guide_documents import guide_document
from build_scripts.search.site_documents import site_documents

GUIDES_IN_A_SHARD = 600  # 0.2 GB of memory while it is indexed, measured with Pagefind 1.5.2


def shards(index: SiteIndex) -> Iterator[tuple[Document, ...]]:
    """Yield the documents of each shard, at least one; the first also holds what is no guide.

    Companies stay together and lie in order of their slugs, as many guides in each shard. An edit to a guide changes one shard;
    a new guide moves a company into the next shard at most.
    """
    numbers = shard_numbers(index)
    for number in range(shard_count(len(index.guides))):
        guides = (guide for guide in index.guides.values() if numbers[guide.id] == number)
        yield (*(guide_document(guide, index) for guide in guides), *(() if number else site_documents(index)))


def shard_count(guides: int) -> int:
    """Return how many shards some guides are indexed in, at least one."""
    return max(1, -(-guides // GUIDES_IN_A_SHARD))


def shard_numbers(index: SiteIndex) -> dict[str, int]:
    """Return the shard of each guide by its id: that of its company's first guide, were all of them laid out in a row."""
    count, before = shard_count(len(index.guides)), 0
    numbers = dict[str, int]()
    for _, group in sorted(index.companies.items()):
        numbers |= dict.fromkeys(group.guide_ids, before * count // len(index.guides))
        before += len(group.guide_ids)
    return numbers
