"""Which documents are indexed together. Few shards: each costs a reader one more part of the index for every word of a query."""

from hashlib import sha256

from build_scripts.link.site_index import SiteIndex
from build_scripts.search.document import Document
from build_scripts.search.guide_documents import guide_document
from build_scripts.search.site_documents import site_documents

GUIDES_IN_A_SHARD = 2300  # about 8 s of indexing and 0.6 GB of memory, measured with Pagefind 1.5.2


def shard_count(guides: int) -> int:
    """Return how many shards some guides are indexed in, at least one."""
    return max(1, -(-guides // GUIDES_IN_A_SHARD))


def shard_of(company: str, count: int) -> int:
    """Return the shard of a company's guides, the same wherever and whenever it is asked for."""
    return int.from_bytes(sha256(company.encode()).digest()[:4], "big") % count


def shard_documents(number: int, count: int, index: SiteIndex) -> tuple[Document, ...]:
    """Return the documents of a shard in order; the first also holds what is no guide."""
    own = [guide for guide in index.guides.values() if shard_of(guide.source.company_slug, count) == number]
    beside = site_documents(index) if number == 0 else ()
    return (*(guide_document(guide, index) for guide in own), *beside)
