"""A fault found in the content, and the pair of a value with the faults met while reading it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from build_scripts.diagnostics.span import Span

T = TypeVar("T", covariant=True)


class Severity(StrEnum):
    """How bad it is: an error fails the command, a warning does so under ``--strict``, an info never."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault. ``number`` and ``name`` are permanent; ``message`` has named fields for ``at``.

    ``meaning`` says why it matters, ``help`` how to mend it, ``example`` shows content that has the fault.
    """

    number: str
    name: str
    severity: Severity
    message: str
    meaning: str
    help: str
    example: str

    def at(self, span: Span, **fields: object) -> "Diagnostic":
        """Return this fault at a place. Raises KeyError when a field of the message is missing."""
        return Diagnostic(span=span, code=self, message=self.message.format(**fields))


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One fault at one place, said in one sentence without colours."""

    span: Span
    code: Code
    message: str

    def sort_key(self) -> tuple[str, int, str, str]:
        """Order by place, then by code, then by words, so that a report never depends on the order of discovery."""
        return (self.span.path, self.span.line, self.code.number, self.message)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """What a reader could read, and what was wrong. ``value`` is None where nothing sound was left."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()
