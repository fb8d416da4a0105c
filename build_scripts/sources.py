"""Reads the content folder: the only code that does. Everything comes back sorted, faults as values."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.diagnostics.span import Span
from build_scripts.errors import ContentMissing
from build_scripts.model.guide import SourceFile

LEDGER = "levers.ledger"
FIGURES = "figures.ledger"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """A file of the content folder that is no guide: a vocabulary, a prose page."""

    path: str
    stem: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that the content folder holds, in order of path.

    ``ledger`` is empty where one is to be kept and none is there yet, None where none is kept: a bare folder of guides without
    a ledger promises no address. ``figures``: the same for the record of figures, which is kept wherever a ledger is.
    ``present``: the id of every guide that has a file, also of one that cannot be read.
    """

    guides: tuple[SourceFile, ...]
    vocabulary: tuple[TextFile, ...]
    pages: tuple[TextFile, ...]
    ledger: TextFile | None
    figures: TextFile | None
    present: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def read_content(content: Path, fallback_vocabulary: Path, fallback_pages: Path) -> Content:
    """Read a content folder, or a folder of guides, with the fallbacks for what it lacks.

    Raises ContentMissing where the folder does not exist. Faults: LB001-LB007 and LB010.
    """
    if not content.is_dir():
        raise ContentMissing(f"no such content folder: {content}")
    root = content / "guides" if (content / "guides").is_dir() else content
    guides, faults = list[SourceFile](), list[Diagnostic]()
    for parsed in _guides(root, content):
        guides += [parsed.value] if parsed.value else []
        faults += parsed.diagnostics
    guides, taken = _unique(guides)
    texts = {name: _texts(content, name, fallback) for name, fallback in (("vocabulary", fallback_vocabulary), ("pages", fallback_pages))}
    ledger = _ledger(content, LEDGER, is_kept=root != content)
    figures = _ledger(content, FIGURES, is_kept=True) if ledger.value else Parsed(None)
    faults += [*taken, *texts["vocabulary"][1], *texts["pages"][1], *ledger.diagnostics, *figures.diagnostics]
    return Content(
        guides=tuple(guides),
        vocabulary=texts["vocabulary"][0],
        pages=texts["pages"][0],
        ledger=ledger.value,
        figures=figures.value,
        present=frozenset(_present(root)),
        diagnostics=tuple(faults),
    )


def _present(root: Path) -> Iterator[str]:
    """Yield the id that each file of a company's folder gives a guide."""
    for folder in (path for path in _children(root) if path.is_dir()):
        yield from (f"{slug_of(folder.name)}/{slug_of(path.stem)}" for path in _children(folder) if path.suffix.lower() == ".md")


def _ledger(content: Path, name: str, *, is_kept: bool) -> Parsed[TextFile | None]:
    """Read a ledger; one that cannot be read is none at all, so that nothing takes its place."""
    path = content / name
    span = _span(path, content)
    if not path.exists() and not path.is_symlink():
        return Parsed(TextFile(path=span.path, stem=path.stem, text="") if is_kept else None)
    if _escapes(path, content):
        return Parsed(None, (codes.SYMLINK_ESCAPES.at(span),))
    return _text_file(path, span)


def slug_of(name: str) -> str:
    """Return the part of an address that a file or folder name gives: lower case, digits and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _guides(root: Path, content: Path) -> Iterator[Parsed[SourceFile]]:
    for folder in _children(root):
        if not folder.is_dir():
            if folder.suffix.lower() == ".md" and folder.parent == root:
                yield Parsed(None, (codes.FILE_NOT_A_GUIDE.at(_span(folder, content)),))
            continue
        if _escapes(folder, content):
            yield Parsed(None, (codes.SYMLINK_ESCAPES.at(_span(folder, content)),))
            continue
        if root == content and folder.name in ("vocabulary", "pages"):
            continue
        files = [path for path in _children(folder) if path.suffix.lower() == ".md"]
        if not files:
            yield Parsed(None, (codes.COMPANY_WITHOUT_GUIDES.at(_span(folder, content)),))
        for path in files:
            yield _guide(path, content)
        for nested in (path for path in _children(folder) if path.suffix.lower() != ".md" and path.is_dir()):
            for path in sorted(nested.rglob("*.md")):
                yield Parsed(None, (codes.FILE_NOT_A_GUIDE.at(_span(path, content)),))


def _children(folder: Path) -> list[Path]:
    return sorted((path for path in folder.iterdir() if not path.name.startswith(".")), key=lambda path: path.name)


def _escapes(path: Path, content: Path) -> bool:
    try:
        return not path.resolve().is_relative_to(content.resolve())
    except (OSError, RuntimeError):
        return False  # a link that leads in circles leads nowhere: reading it says so


def _span(path: Path, content: Path) -> Span:
    name = path.relative_to(content).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return Span("".join(mark if mark.isprintable() else f"\\x{ord(mark):02x}" for mark in name), 1)


def _guide(path: Path, content: Path) -> Parsed[SourceFile]:
    span = _span(path, content)
    if _escapes(path, content):
        return Parsed(None, (codes.SYMLINK_ESCAPES.at(span),))
    if path.is_dir():
        return Parsed(None, (codes.GUIDE_IS_DIRECTORY.at(span),))
    company, role = slug_of(path.parent.name), slug_of(path.stem)
    if not company or not role:
        return Parsed(None, (codes.FILE_NOT_A_GUIDE.at(span),))
    text = _text(path, span)
    if text.value is None:
        return Parsed(None, text.diagnostics)
    if not text.value.strip():
        return Parsed(None, (codes.FILE_EMPTY.at(span),))
    digest = hashlib.sha256(text.value.encode()).hexdigest()
    return Parsed(SourceFile(path=span.path, company_slug=company, role_slug=role, text=text.value, sha256=digest))


def _text_file(path: Path, span: Span) -> Parsed[TextFile | None]:
    """Read a file that is no guide; the byte order mark that some editors put before a text says nothing."""
    text = _text(path, span)
    if text.value is None:
        return Parsed(None, text.diagnostics)
    return Parsed(TextFile(path=span.path, stem=path.stem, text=text.value.removeprefix("\ufeff")))


def _text(path: Path, span: Span) -> Parsed[str]:
    try:
        return Parsed(path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        line = Span(span.path, error.object[: error.start].count(b"\n") + 1)
        return Parsed(None, (codes.FILE_NOT_UTF8.at(line, offset=error.start),))
    except OSError as error:
        return Parsed(None, (codes.FILE_UNREADABLE.at(span, reason=error.strerror or "unknown"),))


def _unique(guides: list[SourceFile]) -> tuple[list[SourceFile], list[Diagnostic]]:
    first, faults = dict[str, SourceFile](), list[Diagnostic]()
    for guide in guides:
        earlier = first.setdefault(guide.id, guide)
        if earlier is not guide:
            faults.append(codes.ADDRESS_TAKEN.at(guide.at(1), address=f"/guides/{guide.id}/", other=earlier.path))
    return list(first.values()), faults


def _texts(content: Path, name: str, fallback: Path) -> tuple[tuple[TextFile, ...], tuple[Diagnostic, ...]]:
    """Read ``content/name/*``, and from the fallback folder each file that the content does not have."""
    files, faults = list[TextFile](), list[Diagnostic]()
    chosen = {path.name: (path, fallback.parent) for path in (_children(fallback) if fallback.is_dir() else ())}
    own = content / name
    chosen |= {path.name: (path, content) for path in (_children(own) if own.is_dir() else ())}
    for path, base in (chosen[file] for file in sorted(chosen)):
        if path.suffix not in (".yml", ".yaml", ".md") or path.is_dir():
            continue
        span = _span(path, base)
        if _escapes(path, base):
            faults.append(codes.SYMLINK_ESCAPES.at(span))
            continue
        file = _text_file(path, span)
        files += [file.value] if file.value else []
        faults += file.diagnostics
    return tuple(files), tuple(faults)
