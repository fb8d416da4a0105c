"""Where in a document a fact or a fault stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A line of a file. ``path`` is relative to the content folder, ``line`` counts from 1.

    Line 1 also stands for the file as a whole, where a fault has no line of its own (an empty file, a folder).
    """

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"
