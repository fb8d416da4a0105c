"""Scripts are sent without what only their writers read."""

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


def test_code_behind_a_comment_is_sent() -> None:
    """A comment that shares its line with code takes nothing with it, however many comments follow."""
    script = "/** One. */ export const a = 1;\nexport const b = 2;\n/** Two. */\nexport const c = 3;\n"
    assert sent_script(script) == "/** One. */ export const a = 1;\nexport const b = 2;\nexport const c = 3;\n"


def test_vendored_files_are_as_released() -> None:
    """Their hashes are published beside them."""
    sent = dict(read_assets(TEMPLATES))
    for path in sorted((TEMPLATES / "assets" / "vendor").iterdir()):
        assert sent[f"assets/vendor/{path.name}"] == path.read_bytes()
