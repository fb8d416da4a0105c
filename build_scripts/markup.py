"""Small questions about Markdown source lines: its plain words, its quotations, its list items, its table rows."""

import io
import re
from collections.abc import Iterator

# Emphasis and code marks stand at the edge of a word; the asterisk inside "E*TRADE" is a letter of the name. What may not stand before
# a mark is asked after its first character, so that a search leaps from one such character to the next.
_MARKS = re.compile(r"`(?<!\\.)|\*(?<!\\.)\**(?!\w)|\*(?<![\w\\].)\**|\\(?=[^\w\s])")
_PLACEHOLDER = re.compile(r"[$£€]?\[(?=[^A-Za-z\[\]\n]*[A-Za-z])[^\[\]\n]*\](?!\()[KM]?")
_BRACKETED_MONEY = re.compile(r"[$£€]\[\d[^\[\]]*\d[KM]?\]|[$£€]?\[[$£€]?\d[\d.,KMk$£€+ –-]*\][KM]?")
# "[Source: …]", "[Levels.fyi, 2025]": where something is from is nothing to be filled in.
_CITATION = re.compile(r"\[(?:Source|[A-Z][^\[\]]*(?:\b20\d\d(?:\s?[-–]\s?\d{2,4})?|\w\.(?:com|fyi|io|org)[^\[\]]*)\]$)")
# Possessive throughout: what a part has taken it never gives back, so that a line is read once.
_RULE_ROW = re.compile(r"\s*+\|?\s*+(?:-{2,}+:?|:-++:?|-:)\s*+(?:\|\s*+:?-++:?\s*+)*+\|?\s*+$")
_BAR = re.compile(r"(?<!\\)\|")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ$£€["
_LEAD_MARKS = "*>" + "".join(filter(str.isspace, map(chr, range(0x3001))))
FENCE = re.compile(r"\s*(?:```|~~~)")
ITEM = re.compile(r"^(?P<indent>\s{0,3})(?:[-*+]|(?P<number>\d+)[.)])\s+(?P<text>.*)$")


def plain(text: str) -> str:
    """Return the words of a Markdown line: link texts without addresses, no emphasis or code marks, single spaces."""
    words = _without_addresses(text) if "](" in text else text
    return " ".join((_MARKS.sub("", words) if "*" in words or "`" in words or "\\" in words else words).split())


def lines_of(text: str) -> list[str]:
    """Return the lines of a text with their ends. As in an editor and in Markdown, only line feed and carriage return end one."""
    return io.StringIO(text, newline="").readlines()


def _without_addresses(text: str) -> str:
    """Return a text with each link "[words](address)" as its words alone. Reads the text once, however many brackets stay open."""
    pieces, last, floor = list[str](), 0, 0
    while (middle := text.find("](", floor)) >= 0:
        start = text.find("[", max(floor, text.rfind("]", floor, middle) + 1), middle)
        if start < 0:
            floor = middle + 1
            continue
        end = text.find(")", middle)
        if end < 0:
            break
        pieces += [text[last:start], text[start + 1 : middle]]
        last = floor = end + 1
    return "".join([*pieces, text[last:]])


def straight(text: str) -> str:
    """Return a text with straight quotation marks."""
    return text.replace("“", '"').replace("”", '"')


def quotation(text: str) -> str | None:
    """Return the inside of a text that is one quotation as a whole, else None. Quotes inside it stay as they are."""
    body = straight(text.strip())
    body = body.lstrip("*") if body.lstrip("*")[:1] == '"' else body
    body = body.rstrip("*") if body.rstrip("*")[-1:] == '"' else body
    if len(body) < 2 or body[0] != '"' or body[-1] != '"':
        return None
    inside = body[1:-1]
    return inside if _nests(inside) else None


def leading_quotation(text: str) -> tuple[str, int] | None:
    """Return the inside of the quotation that a text with straight marks begins with, and the offset where it ends.

    It is the shortest one that closes at the end of a sentence and in which quotes nest. Reads the text once.
    """
    opening = re.match(r"\s*\**\"", text)
    if opening is None:
        return None
    begin, is_open = opening.end(), False
    at = text.find('"', begin)
    while at >= 0:
        end = at + 1
        while text[end : end + 1] == "*":
            end += 1
        after = text[end : end + 1]
        if not is_open and text[at - 1] in ".!?,…" and (not after or after.isspace()):
            return text[begin:at], end
        turned = _turned(is_open, text[at - 1] if at > begin else "", after)
        if turned is None:
            return None
        is_open, at = turned, text.find('"', at + 1)
    return None


def spoken(text: str) -> tuple[str, ...]:
    """Return the words to say that stand in quotation marks inside a text, in order; quoted terms and phrases are none.

    What is said begins with a capital after a colon, a dash, a sentence or a line, ends like a sentence and has 40 characters or more.
    """
    pieces = straight(text).split('"')
    found, index = list[str](), 1
    while index < len(pieces) - 1:
        is_speech = _is_said(pieces[index], pieces[index + 1]) and _leads(pieces[index - 1], index == 1, pieces[index])
        found += [pieces[index]] if is_speech else []
        index += 2 if is_speech else 1
    return tuple(words for words in found if len(words) >= 40)


def _leads(before: str, begins: bool, words: str) -> bool:
    """True where what stands before a quotation mark lets words to say begin, or they begin with "I" after a space."""
    if before[-1:].isspace() and words[0] == "I" and words[1] in "'’ ":
        return True
    lead = before.rstrip(_LEAD_MARKS)
    marks = before[len(lead) :]
    return ">" in marks or "\n" in marks or (lead[-1] in ":.!?—–" if lead else begins)


def _is_said(words: str, after: str) -> bool:
    return len(words) > 1 and words[0] in _CAPITALS and words[-1] in ".!?,…" and not re.match(r"\w", after)


def _nests(inside: str) -> bool:
    """True where the quote marks inside a text open and close in pairs: 'the "npm of AI" means', but not 'a" then "b'."""
    is_open = False
    for mark in re.finditer('"', inside):
        turned = _turned(is_open, inside[max(0, mark.start() - 1) : mark.start()], inside[mark.end() : mark.end() + 1])
        if turned is None:
            return False
        is_open = turned
    return not is_open


def _turned(is_open: bool, before: str, after: str) -> bool | None:
    """Return whether a quotation is open after a mark, told by the characters beside it; None where the mark fits nowhere."""
    opens = not before or before.isspace() or before in "([—–-/"
    closes = not after or after.isspace() or after in ")].,;:!?—–-/'"
    return None if (opens and closes) or (opens == is_open and closes != is_open) else not is_open


def placeholders(text: str) -> tuple[str, ...]:
    """Return the bracketed words to be filled in ("[company]", "$[X]K"), each once, in order; links and money are none."""
    return tuple(dict.fromkeys(text[start:end] for start, end in find_placeholders(text)))


def find_placeholders(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each placeholder of a text begins and ends, in order."""
    for match in _PLACEHOLDER.finditer(text) if "[" in text else ():
        if not _BRACKETED_MONEY.fullmatch(match[0]) and not _CITATION.match(match[0]):
            yield match.span()


def without_closing_rule(text: str) -> str:
    """Return a text without the rule ("---") that ends it."""
    body = text.rstrip()
    rest = body.rstrip("-")
    return rest.strip() if len(body) - len(rest) >= 3 and rest.endswith("\n") else text


def without_heading(markdown: str, heading: str | None) -> str:
    """Return a section's text without the words that name it: its heading line, or the bold words before its text."""
    first, _, rest = markdown.strip().partition("\n")
    if heading and heading in first:
        tail = first.split(heading, 1)[1].lstrip("*: ").strip()
        return f"{tail}\n{rest}".strip().removesuffix("---").strip()
    return markdown.strip()


def is_rule_row(line: str) -> bool:
    """True for the line under a table's head: "| --- | :-: |"."""
    return bool(_RULE_ROW.match(line))


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


def _cells(body: str) -> list[str]:
    return _BAR.split(body) if "\\" in body else body.split("|")


def table_row(line: str) -> tuple[str, ...]:
    """Return the cells of a table line, as written, without the space around them."""
    body = line.strip().removeprefix("|")
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    return tuple(cell.strip() for cell in _cells(body))
