"""The report of levers that nobody but a person can tell apart."""

import shutil
from datetime import date
from pathlib import Path

from build_scripts.config import LedgerUse, Settings
from build_scripts.pipeline import Library, read_library, record
from tests.built import MINI

GUIDE = "guides/acme/software-engineer.md"
LEVER = '1. **Rival Offer:** "Borealis has offered me $210K base. I would rather build boosters with you; can you meet $205K base?"\n'
FIRST = LEVER.replace("Rival Offer", "Rival Offer Abroad").replace("$205K", "$206K")
SECOND = LEVER.replace("1. **Rival Offer", "5. **Rival Offer at Home").replace("$205K", "$204K")


def read(content: Path) -> Library:
    """Read a content folder on a day after its ledger was written."""
    return read_library(Settings(content=content, today=date(2026, 12, 1), ledger=LedgerUse.RECORD))


def test_the_question_names_the_commands(tmp_path: Path) -> None:
    """LB701 stands at the likeliest lever, says the candidates and a command for each answer, until the question is settled."""
    shutil.copytree(MINI, tmp_path / "content")
    path = tmp_path / "content" / GUIDE
    text = path.read_text(encoding="utf-8")
    assert LEVER in text
    path.write_text(text.replace(LEVER, FIRST).replace("\n> **Negotiate", f"{SECOND}\n> **Negotiate"), encoding="utf-8")
    library = read(tmp_path / "content")
    assert library.reconciled
    record(Settings(content=tmp_path / "content"), library, library.reconciled.ledger)
    for again in (library, read(tmp_path / "content")):
        (found,) = (found for found in again.diagnostics if found.code.number == "LB701")
        assert found.span.path == GUIDE
        assert "'Rival Offer Abroad' in acme/software-engineer" in found.message
        assert "leverbook ledger keep fj6h3v 'acme/software-engineer#Rival Offer at Home'" in found.message
        assert found.message.endswith("leverbook ledger retire fj6h3v")
        assert "fj6h3v" not in again.index.levers
    path.write_text(text, encoding="utf-8")
    settled = read(tmp_path / "content")
    assert "fj6h3v" in settled.index.levers
    assert [found for found in settled.diagnostics if found.code.number == "LB701"] == []
