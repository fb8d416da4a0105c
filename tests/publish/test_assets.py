"""Scripts are sent without what only their writers read."""

import re

from build_scripts.config import PROJECT
from build_scripts.publish.assets import read_assets, sent_script

TEMPLATES = PROJECT / "templates"
SCRIPT = """/** What it does. */

// Why.
export function first(a) {
  /** Inner
   * words. */
  const b = "// no comment"; // stays
  return `${a}  ${b}`;
}
"""


def test_comments_and_indentation_stay_at_home() -> None:
    """Lines of code stay as they are, also where they hold what looks like a comment."""
    assert sent_script(SCRIPT) == 'export function first(a) {\nconst b = "// no comment"; // stays\nreturn `${a}  ${b}`;\n}\n'


def test_no_string_goes_over_lines() -> None:
    """Each line closes the template literals that it opens, so that no line of a string is taken for a comment."""
    for path in sorted((TEMPLATES / "assets").rglob("*.js")):
        if "vendor" not in path.parts:
            code = re.sub(r"/\*\*.*?\*/|//[^\n]*|/\[[^\]\n]*\]", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
            assert [line for line in code.splitlines() if line.count("`") % 2] == [], path.name


def test_vendored_files_are_as_released() -> None:
    """Their hashes are published beside them."""
    sent = dict(read_assets(TEMPLATES))
    for path in sorted((TEMPLATES / "assets" / "vendor").iterdir()):
        assert sent[f"assets/vendor/{path.name}"] == path.read_bytes()
