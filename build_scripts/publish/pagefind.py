"""Everything the Python code knows about Pagefind's program: its service speaks base64 JSON messages, each ended by a comma.

Pagefind's own Python package sleeps 0.1 s before it reads each answer, which is a hundred times what a document takes.
"""

import base64
import json
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any

from build_scripts.errors import PublisherFailed

_PART = 1 << 20
_INSTALL = "python -m pip install 'pagefind[bin]'"


def pagefind_version() -> str:
    """Return the version of the installed Pagefind. Raises PublisherFailed where there is none."""
    try:
        return version("pagefind_bin")
    except PackageNotFoundError as error:
        raise PublisherFailed(f"the search index needs Pagefind: {_INSTALL}") from error


def pagefind_program() -> Path:
    """Return Pagefind's program. Raises PublisherFailed where there is none for this machine."""
    try:
        from pagefind.service import get_executable
    except ImportError as error:
        raise PublisherFailed(f"the search index needs Pagefind: {_INSTALL}") from error
    program = get_executable()
    if program is None or not program.is_file():
        raise PublisherFailed(f"Pagefind has no program for this machine: {_INSTALL}")
    return program


def index_documents(program: Path, documents: Iterable[tuple[str, str]], tick: Callable[[], None] = lambda: None) -> dict[str, bytes]:
    """Index documents, given as (address, HTML), and return Pagefind's files by path; ``tick`` is called once a document.

    They come in its answer: where it writes files by itself, it answers before they are whole. Raises PublisherFailed with Pagefind's
    own words where it refuses a document or ends early.
    """
    with _service(program) as service:
        number = service.ask({"type": "NewIndex", "config": None}, "a new index")["index_id"]
        for address, html in documents:
            service.send({"type": "AddFile", "index_id": number, "url": address, "file_path": None, "file_contents": html}, address)
            service.take_what_came(tick)
        while service.waiting:
            service.take()
            tick()
        files = service.ask({"type": "GetFiles", "index_id": number}, "to give its files")["files"]
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


class _Service:
    """A running program: what was sent and waits for its answer. Answers are read beside, so that neither side waits for the other."""

    def __init__(self, process: "subprocess.Popen[bytes]", said: IO[bytes]) -> None:
        self.waiting = dict[int, str]()
        self._process, self._said, self._count = process, said, 0
        self._answers = SimpleQueue[dict[str, Any] | None]()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def ask(self, payload: dict[str, Any], subject: str) -> dict[str, Any]:
        """Send a message and return its answer, the only one that is waited for."""
        self.send(payload, subject)
        return self.take()

    def send(self, payload: dict[str, Any], subject: str) -> None:
        """Send a message about ``subject``, which a fault will name."""
        assert self._process.stdin
        self._count += 1
        self.waiting[self._count] = subject
        message = json.dumps({"message_id": self._count, "payload": payload}).encode()
        try:
            self._process.stdin.write(base64.b64encode(message) + b",")
            self._process.stdin.flush()
        except OSError as error:
            raise self._ended() from error

    def take_what_came(self, tick: Callable[[], None]) -> None:
        """Take the answers that are there; wait for none."""
        while True:
            try:
                answer = self._answers.get_nowait()
            except Empty:
                return
            self._accept(answer)
            tick()

    def take(self) -> dict[str, Any]:
        """Wait for an answer and return it. Raises PublisherFailed for an error, and where the program ended."""
        return self._accept(self._answers.get())

    def close(self) -> None:
        """End the program, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        with suppress(OSError):  # what was not sent before the program ended
            assert self._process.stdin
            self._process.stdin.close()

    def _accept(self, answer: dict[str, Any] | None) -> dict[str, Any]:
        if answer is None:
            raise self._ended()
        payload: dict[str, Any] = answer["payload"]
        subject = self.waiting.pop(answer.get("message_id") or -1, None)
        if payload["type"] == "Error" or subject is None:
            raise PublisherFailed(f"Pagefind refuses {subject or 'a message'}: {payload.get('message', 'no reason given')}")
        return payload

    def _ended(self) -> PublisherFailed:
        self._process.kill()
        status = self._process.wait()
        self._said.seek(0)
        reason = _reason(self._said.read().decode(errors="replace"))
        return PublisherFailed(f"Pagefind ended early{f', with status {status}' if status > 0 else ''}{f': {reason}' if reason else ''}")

    def _read(self) -> None:
        """Put every answer in the queue, and None behind the last."""
        assert self._process.stdout
        begun = list[bytes]()  # of an answer whose end is yet to come: the one with the files is some megabytes long
        while part := self._process.stdout.read1(_PART):  # type: ignore[attr-defined]  # a buffered reader, whatever Popen says
            *ends, rest = part.split(b",")
            for end in ends:
                self._answers.put(_decoded(b"".join([*begun, end])))
                begun.clear()
            begun.append(rest)
        self._answers.put(None)


def _reason(said: str) -> str:
    """Return the line that says why a program ended: the one below "panicked at", else the last."""
    lines = [line.strip() for line in said.split("\n") if line.strip()]
    below = [line for before, line in pairwise(lines) if "panicked at" in before]
    return next(iter([*below, *reversed(lines)]), "")


def _decoded(message: bytes) -> dict[str, Any]:
    try:
        found = json.loads(base64.b64decode(message, validate=True))
        return {"message_id": found.get("message_id"), "payload": {"type": "Error", **found["payload"]}}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {"payload": {"type": "Error", "message": "its answer cannot be read"}}


@contextmanager
def _service(program: Path) -> Iterator[_Service]:
    with tempfile.TemporaryFile() as said:
        try:
            # In a session of its own, so that Ctrl+C ends the build and not first the program; it ends with its input.
            process = subprocess.Popen(
                [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, start_new_session=True
            )
        except OSError as error:
            raise PublisherFailed(f"Pagefind's program cannot be run: {error.strerror}") from error
        with process:
            service = _Service(process, said)
            try:
                yield service
            finally:
                service.close()
