"""The readers against a corpus of real guides, where one is beside the project; the guides are no part of it.

The corpus is looked for in the folder of the environment variable LEVERBOOK_CORPUS, else in ``../shared/corpus``; its checker,
which reads the documents with readers of its own, in ``../tools/corpus_check.py`` from there.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from build_scripts import pipeline
from build_scripts.config import Settings
from build_scripts.export.formats import jsonl
from build_scripts.pipeline import Library
from tests.parse.test_labels import CORPUS

CHECKER = CORPUS.parent / "tools" / "corpus_check.py"
# The canonical form, in which every row must hold.
CANONICAL = ("weights-and-biases", "huggingface-enterprise")
# On the other dialects ``pay`` differs where the checker computes in binary fractions: 2.05 M is 2049999.9999999998 to it. The
# cases in ``cases/pay.md`` hold those.
EVERYWHERE = "identity,dna,levels,levers,scripts,strategy,sources,words"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus here: {CORPUS}")


@cache
def library() -> Library:
    """Return the whole corpus, read and linked."""
    return pipeline.read_library(Settings(content=CORPUS))


def test_nothing_is_lost() -> None:
    """The sections of every document, joined, are the document."""
    guides = library().index.guides.values()
    lost = [guide.id for guide in guides if "".join(section.markdown for section in guide.sections) != guide.source.text]
    assert len(guides) == len(list(CORPUS.glob("*/*.md")))
    assert lost == []


def test_the_canonical_form_is_read_whole(tmp_path: Path) -> None:
    """Every row of the checker holds for the companies that write the canonical form."""
    for company in CANONICAL:
        shutil.copytree(CORPUS / company, tmp_path / company)
    records = pipeline.export_records(pipeline.read_library(Settings(content=tmp_path)))
    assert _check(tmp_path, jsonl(records)) == ""


def test_every_dialect() -> None:
    """The rows that depend on no convention of the checker hold for the whole corpus."""
    assert _check(CORPUS, jsonl(pipeline.export_records(library())), "--only", EVERYWHERE) == ""


def _check(content: Path, lines: Iterator[bytes], *options: str) -> str:
    """Return what the checker finds wrong, "" where every row is at 100 %."""
    if not CHECKER.is_file():
        pytest.skip(f"no checker here: {CHECKER}")
    command = [sys.executable, str(CHECKER), str(content), *options]
    done = subprocess.run(command, input=b"".join(lines), capture_output=True, check=False)
    return "" if done.returncode == 0 else (done.stdout + done.stderr).decode()
