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


_SPOKEN = re.compile(r"(?:(?:^|[:.!?—–>\n])[\s*>]*|(?<=\s)(?=\"I['’ ]))\"(?P<words>[A-Z$£€\[][^\"]*[.!?,…])\"(?!\w)")


def spoken(text: str) -> tuple[str, ...]:
    """Return the words to say that stand in quotation marks inside a text, in order; quoted terms and phrases are none.

    What is said begins with a capital after a colon, a dash, a sentence or a line, ends like a sentence and has 40 characters or more.
    """
    found = (match["words"] for match in _SPOKEN.finditer(text.translate(QUOTE_MARKS)))
    return tuple(words for words in found if len(words) >= 40)


def _nests(inside: str) -> bool:
    """True where the quote marks inside a text open and close in pairs: 'the "npm of AI" means', but not 'a" then "b'."""
    is_open = False
    for mark in re.finditer('"', inside):
        before, after = inside[max(0, mark.start() - 1) : mark.start()], inside[mark.end() : mark.end() + 1]
        opens = not before or before.isspace() or before in "([—–-/"
        closes = not after or after.isspace() or after in ")].,;:!?—–-/'"
        if (opens and closes) or (opens == is_open and closes != is_open):
            return False
        is_open = not is_open
    return not is_open


def placeholders(text: str) -> tuple[str, ...]:
    """Return the bracketed words to be filled in ("[company]", "$[X]K"), each once, in order; links and money are none."""
    found = (match[0] for match in _PLACEHOLDER.finditer(text) if not _BRACKETED_MONEY.fullmatch(match[0]))
    return tuple(dict.fromkeys(mark for mark in found if not mark.startswith("[Source")))


def split_outside(text: str, separator: re.Pattern[str]) -> list[str]:
    """Split a text at a separator, but not inside parentheses or brackets. Reads the text once; an unclosed one is no parenthesis."""
    pieces, last, depth, seen = list[str](), 0, 0, 0
    closing = max(text.rfind(")"), text.rfind("]"))
    for match in separator.finditer(text):
        between = text[seen : match.start()]
        depth = max(0, depth + between.count("(") + between.count("[") - between.count(")") - between.count("]"))
        seen = match.start()
        if depth == 0 or match.start() > closing:
            pieces.append(text[last : match.start()])
            last = seen = match.end()
    return [*pieces, text[last:]]


def table_row(line: str) -> tuple[str, ...]:
    """Return the cells of a table line, as written, without the space around them."""
    body = line.strip().removeprefix("|")
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", body))
