"""Small questions about Markdown source lines: its plain words, its quotations, its list items, its table rows."""

import re

QUOTE_MARKS = str.maketrans("“”", '""')
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
# Emphasis and code marks stand at the edge of a word; the asterisk inside "E*TRADE" is a letter of the name.
_MARKS = re.compile(r"(?<!\\)(?:`|\*+(?!\w)|(?<!\w)\*+)|\\(?=[^\w\s])")
_PLACEHOLDER = re.compile(r"[$£€]?\[[^\[\]\n]*[A-Za-z][^\[\]\n]*\](?!\()[KM]?")
_BRACKETED_MONEY = re.compile(r"[$£€]\[\d[^\[\]]*\d[KM]?\]")
ITEM = re.compile(r"^(?P<indent>\s{0,3})(?:[-*+]|(?P<number>\d+)[.)])\s+(?P<text>.*)$")


def plain(text: str) -> str:
    """Return the words of a Markdown line: link texts without addresses, no emphasis or code marks, single spaces."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split())


def quotation(text: str) -> str | None:
    """Return the inside of a text that is one quotation as a whole, else None. Quotes inside it stay as they are."""
    body = text.strip().translate(QUOTE_MARKS)
    body = re.sub(r"^\*+(?=\")|(?<=\")\*+$", "", body)
    if len(body) < 2 or body[0] != '"' or body[-1] != '"':
        return None
    inside = body[1:-1]
    return inside if _nests(inside) else None


def _nests(inside: str) -> bool:
    """True where the quote marks inside a text open and close in pairs: 'the "npm of AI" means', but not 'a" then "b'."""
    is_open = False
    for mark in re.finditer('"', inside):
        before, after = inside[: mark.start()], inside[mark.end() :]
        opens = not before or before[-1].isspace() or before[-1] in "([—–-/"
        closes = not after or after[0].isspace() or after[0] in ")].,;:!?—–-/'"
        if (opens and closes) or (opens == is_open and closes != is_open):
            return False
        is_open = not is_open
    return not is_open


def placeholders(text: str) -> tuple[str, ...]:
    """Return the bracketed words to be filled in ("[company]", "$[X]K"), each once, in order; links and money are none."""
    found = (match[0] for match in _PLACEHOLDER.finditer(text) if not _BRACKETED_MONEY.fullmatch(match[0]))
    return tuple(dict.fromkeys(mark for mark in found if not mark.startswith("[Source")))


def table_row(line: str) -> tuple[str, ...]:
    """Return the cells of a table line, as written, without the space around them."""
    body = line.strip().removeprefix("|")
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", body))
