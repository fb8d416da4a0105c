"""The documents of everything else that is read as prose: prose pages by section, and the diagnostics."""

from collections.abc import Iterator

from build_scripts.diagnostics.codes import CODES
from build_scripts.link import addresses
from build_scripts.link.site_index import SiteIndex
from build_scripts.markup import plain
from build_scripts.search.document import Document, document, heading, paragraph, words_of


def site_documents(index: SiteIndex) -> Iterator[Document]:
    """Yield a document for the lead of each prose page and for each of its sections, at its anchor, and one for each diagnostic."""
    for page in index.prose.values():
        address = addresses.page(page.slug)
        if page.lead:
            yield document(address, "page", plain(page.title), (heading(1, plain(page.title)), paragraph(words_of(page.lead))))
        for section in page.sections:
            names = (heading(1, plain(section.title)), heading(4, page.title))
            kind = "glossary" if address == addresses.GLOSSARY else "page"
            yield document(f"{address}#{section.anchor}", kind, plain(section.title), (*names, paragraph(words_of(section.markdown))))
    for code in CODES:
        names = (heading(1, f"{code.number} {code.name}"), heading(4, "Diagnostics"))
        yield document(
            addresses.code(code.number), "code", f"{code.number} {code.name}", (*names, paragraph(code.meaning), paragraph(code.help))
        )
