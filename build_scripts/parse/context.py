"""What a section reader may know beside its own lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from build_scripts.diagnostics.span import Span
from build_scripts.markup import lines_of
from build_scripts.model.guide import Section, SourceFile, Title
from build_scripts.model.vocabulary import MARKS, Term, Vocabulary, fold


@dataclass(frozen=True, slots=True)
class Context:
    """The document being read, its title, and the names of the whole library."""

    source: SourceFile
    title: Title
    vocabulary: Vocabulary
    own_words: tuple[str, ...]  # the words of the guide's own company, folded
    own_word: str | None  # the first of them, without the marks around it
    # What runs of capitalised words name, as they are met: the same ones come back. Companies: place in the run, name, whether it is
    # known; the region: its place and name.
    runs: dict[str, tuple[tuple[int, str, bool], ...]] = field(default_factory=dict, compare=False, repr=False)
    places: dict[str, tuple[int, str] | None] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, source: SourceFile, title: Title, vocabulary: Vocabulary) -> "Context":
        """Return the context of a document."""
        own_words = tuple(fold(title.company).split())
        return cls(source, title, vocabulary, own_words, own_words[0].strip(MARKS) if own_words else None)

    def at(self, line: int) -> Span:
        """Return the place of a line of the document."""
        return self.source.at(line)

    def company(self, name: str) -> Term | None:
        """Return the company that a spelling names, if it names one."""
        return self.vocabulary.companies.find(name)


def numbered(section: Section) -> Iterator[tuple[int, str]]:
    """Return the lines of a section with their numbers in the document, without line ends."""
    text = section.markdown
    if "\r" in text:
        return enumerate((line.rstrip("\r\n") for line in lines_of(text)), section.span.line)
    return enumerate(text.removesuffix("\n").split("\n") if text else (), section.span.line)
