"""The chart library: the files that its README names, byte for byte, and loaded by no page but the two tools."""

import re
from hashlib import sha256

from build_scripts.config import PROJECT

VENDOR = PROJECT / "templates" / "assets" / "vendor"


def test_the_files_are_the_released_ones() -> None:
    """Each file has the hash that the README gives it, and none is there that the README does not name."""
    said = dict(re.findall(r"^(\S+)\s.*\s([0-9a-f]{64})$", (VENDOR / "README.txt").read_text(encoding="utf-8"), flags=re.MULTILINE))
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in VENDOR.iterdir() if path.name != "README.txt"}
    assert len(said) == 4
    assert found == said
