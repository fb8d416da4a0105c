"""Documents that nobody would write: fragments of the guide grammar in any order, and sound documents with damage done to them."""

from pathlib import Path

from hypothesis import strategies as st

from build_scripts.config import PROJECT
from tests.built import MINI
from tests.parse.test_labels import CORPUS

# Lines and pieces of lines that a reader looks for, whole and broken, in words of our own.
LINES = (
    "### QA Engineer | Acme Global Negotiation Guide", "# Negotiation Guide", "### QA (L3-L4) | | Global Negotiation Guide ###",
    "**Negotiation DNA:** Calm | Steady | 2026 Focus: Quiet", "**Negotiation DNA:**", "**Level Mapping:** Acme L4 = Google L5 ~ Meta E5",
    "**Level Mapping**: A = = B |  = C", "#### Level Mapping", "| Acme Level | Google | Scope |", "| L4 | L5 (Senior) | 3 years |",
    "| Region | Base | RSU (4yr) | Total |", "|---|:-:|--|-|", "|--|", "|", "||||", "| London (GBP £) | £60K–£75K | $1M+/4-yr | — |",
    "| | $-$ | 1,00,000 options | n/a (see (below)) |", "| Berlin | €70K - 60K (about $80K) | 12345678901234567890x | 5–10% |",
    "#### Global Levers", "**4 Global Levers**", "1. **Scarcity:** \"I keep the lights on. I'd like $225K base and $100K RSU.\"",
    "2. **:** \"\"", "**Lever 3 — Speed:** “Bring my base to £95K, please.”", "### Lever 00004: $1", "99999999999999999999. **Long:** x",
    "> **Negotiate Up Strategy:** \"I have offers from Meta at $300K and [company] at $[X]K. I'd accept $280K.\" Walk below $270K.",
    "**Evidence & Sources**", "- [Report](https://example.org/a) 2024-26", "- [1] (", "[2] Talk, 2025",
    "- ", "*", "---", "***", "```", "~~~",
    "    indented $5K", "<div>", "</div>", "<!--", ">", "> > > - 1. deep", "\\", "[x](/about/)", "[x]: <y>", "[x][", "![p](q \"r\")",
    "$", "$[20K-50K]", "USD 1.2.3", "kr", "¥5M to ¥6M", "vs. Inc. approx. $5. So", "\"", "“", "(((", "]]]", "A or B at $1K / $2K each",
    "\u2028", "\x0c", "\r", "\x00", "\ufeff", "🇬🇧", "٣", "²", "ﬁ", "İ", "\u200d", "\x1c", "\x85",
)  # fmt: skip
ENDS = ("\n", "\n\n", "\r\n", "\r", " ", "", "\n\n\n\n")

assembled = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(ENDS)), max_size=30).map(
    lambda pieces: "".join(words + end for words, end in pieces)
)
_EDITS = st.lists(
    st.tuples(st.sampled_from(["drop", "double", "swap", "cut", "insert", "bytes"]), st.integers(0, 10**6), st.integers(0, 10**6))
)


def sound_documents() -> tuple[str, ...]:
    """Return the documents that are damaged: the project's own, the mini site's and, where it is here, some of the corpus."""
    folders = (PROJECT / "content" / "guides", MINI / "guides")
    paths = [path for folder in folders for path in sorted(folder.glob("*/*.md"))]
    some: list[Path] = sorted(CORPUS.glob("*/*.md"))[::14]
    return tuple(path.read_text(encoding="utf-8") for path in [*paths, *some])


def damaged(documents: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Return a strategy of documents with lines dropped, doubled, swapped, cut or put in, and bytes lost."""
    return st.builds(_damage, st.sampled_from(documents), _EDITS)


def _damage(text: str, edits: list[tuple[str, int, int]]) -> str:
    lines = text.splitlines(keepends=True)
    for kind, first, second in edits:
        if not lines:
            break
        at, other = first % len(lines), second % len(lines)
        if kind == "drop":
            del lines[at]
        elif kind == "double":
            lines.insert(other, lines[at])
        elif kind == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == "cut":
            lines[at] = lines[at][: second % (len(lines[at]) + 1)]
        elif kind == "insert":
            lines[at] += LINES[second % len(LINES)]
        else:
            raw = lines[at].encode()
            lines[at] = (raw[: second % (len(raw) + 1)] + raw[second % (len(raw) + 1) + 1 :]).decode("utf-8", "replace")
    return "".join(lines)
