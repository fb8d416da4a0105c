"""Unusual Markdown to the usual, line for line: the same document in the forms that readers know.

Underlined headings, tables without outer bars, other ways to number and to mark as bold, `<details>`, entities and other quotation
marks. Lines keep their numbers, so that what is read has its place in the document as it is written.
"""

import html
import re
from collections.abc import Callable, Iterator

from build_scripts.markup import FENCE, lines_of

_RINGED = "①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿"
_PICTURE = "[\U0001f300-\U0001faff☀-❵➔-➿]\ufe0f?"
_NAMES = "(?:Level Mapping|Negotiat(?:e Up Strategy|ion DNA)|Global Levers)"
_WORDS = "One Two Three Four Five Six Seven Eight Nine Ten".split()
_ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth".split()
_ROMAN = "I II III IV V VI VII VIII IX X".split()
_LETTERS = "ABCDEFGH"
_COUNT = rf"(?:{'|'.join((*_WORDS, *reversed(_ROMAN)))}|[{_LETTERS}])"
_ORDINAL = f"(?:{'|'.join(_ORDINALS)})"
# What stands in an unusual document and in hardly any other: looked for once in each, at the beginnings of its lines.
_MARKED = (
    rf"(?:[{_RINGED}]|\d\ufe0f?\u20e3|\(\w\d?\) |\#\d|[A-Ha-h][.)] "
    rf"|(?:Global )?Lever (?:\d+ [(|]|{_COUNT}\b|[#№])|{_ORDINAL} (?:Global )?Lever\b|\d{{1,2}}(?::| [–—-]) [A-Z])"
)
# One branch a first character: most lines are left at it.
_SIGN = re.compile(
    rf"\n(?:=|-(?:-(?<=[^\n]\n--)| (?:\[[ x]\] |{_PICTURE} ?\*\*|\*\*{_NAMES}\b))|:[ -]|_"
    rf"|<(?:/?details|summary)\b|> ?(?:\d{{1,2}}[.)] \*\*|\*\*\d)"
    rf"|\d(?:\ufe0f?\u20e3|\d?(?:\\[.)]|[.)] (?:__|\*\*\*|{_PICTURE} ?\*\*)))|\*(?: \*\*|){_NAMES}\b|\*\*{_MARKED}"
    rf"|\#(?:\d|\#+ \**{_MARKED})|[{_RINGED}(•‣▪●◦]|{_PICTURE} ?\*\*|[A-Ha-h][.)] |(?:Global )?Lever [A-Z\d]|{_NAMES}\b)"
)
_ENTITY = re.compile(r"&(?:quot|ldquo|rdquo|lsquo|rsquo|amp|nbsp|ndash|mdash|#\d{2,4});")
_QUOTES = re.compile(r"«\s?|\s?»|„")
_LOW_QUOTE = re.compile(r"„([^„“”\"\n]{0,4000})[“”]")
_LONGEST = 10_000  # characters of a line; a longer one is no line of a guide
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,}) *$")
_NAME = re.compile(r"(?![#>|<`~\s*+:-]|\d{1,9}[.)]\s)[^|]{1,100}(?<![.!?:\"”;,])$")  # of a heading, or of what a definition is of
_BARE_RULE = re.compile(r" {0,3}:?-{2,}:? *\|[-:| ]*$")
_HEAD = r"^(?P<head>(?:#{1,6}\s+)?(?:\*\*)?)"
_LETTERED = re.compile(rf"{_HEAD}\(?(?P<number>[A-Ha-h])[.)]\s+(?=\S)")

_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def as_usual(text: str) -> str:
    """Return a document line for line in the usual forms; most are in them and come back as they are. Never fails."""
    if _SIGN.search(text):
        text = "".join(_rewritten(lines_of(text)))
    if "«" in text or "„" in text:
        text = _QUOTES.sub('"', _LOW_QUOTE.sub(r'"\1"', text))
    if "&" in text and _ENTITY.search(text):
        text = "".join(line if line.startswith("|") else _ENTITY.sub(_character, line) for line in lines_of(text))
    return text


def _character(entity: re.Match[str]) -> str:
    """Return what an entity stands for, a space for one that no line shows."""
    said = html.unescape(entity[0])
    return said if said.isprintable() else " "


def _rewritten(lines: list[str]) -> Iterator[str]:
    """Yield each line in its usual form, with its own end; what stands in a fence stays."""
    bare = [line.rstrip("\r\n") for line in lines]
    letters = {match["number"].upper() for line in bare if (match := _LETTERED.match(line))}
    rules = (*_RULES, (_LETTERED, _numbered)) if letters >= {"A", "B"} else _RULES
    in_fence = in_table = was_heading = False
    for line, text, above, below in zip(lines, bare, ["", *bare], [*bare[1:], ""], strict=False):
        in_fence ^= bool(FENCE.match(text))
        in_table = "|" in text and not in_fence and (in_table or bool(_BARE_RULE.match(below)))
        is_heading = not (in_fence or in_table or above.strip() or text[-1:] == "|") and _is_underlined(text, below)
        if in_table:
            usual = text if text.lstrip().startswith("|") else f"| {text.strip().removesuffix('|')} |"
        elif was_heading or in_fence or len(text) > _LONGEST:
            usual = "" if was_heading else text
        elif is_heading:
            usual = f"{'#' if below.lstrip().startswith('=') else '##'} {text}"
        elif below.startswith(": ") and _NAME.match(text):
            usual = f"**{text}**"
        else:
            usual = _one(text.removeprefix(": "), rules)
        was_heading = is_heading
        yield usual + line[len(text) :]


def _is_underlined(text: str, below: str) -> bool:
    return bool(_UNDERLINE.match(below) and _NAME.match(text))


def _one(text: str, rules: tuple[_Rule, ...]) -> str:
    """Return one line in its usual form."""
    for pattern, to in rules:
        text = pattern.sub(to, text, count=1)
    return text


def _numbered(match: re.Match[str]) -> str:
    """Return a number as "2. ", behind the marks of its heading or of bold."""
    number = match["number"]
    if number in _RINGED:
        number = str(_RINGED.index(number) % 10 + 1)
    elif number.isalpha():
        number = str(_LETTERS.index(number.upper()) + 1)
    return f"{match['head']}{number}. "


def _counted(match: re.Match[str]) -> str:
    """Return "Lever Two", "Second Lever", "Lever II" or "Lever B" with its number as digits."""
    word = match["count"] or match["ordinal"]
    named = next(names for names in (_WORDS, _ORDINALS, _ROMAN, _LETTERS) if word in names)
    return f"{match['head']}Lever {named.index(word) + 1}"


_RULES: tuple[_Rule, ...] = (
    (re.compile(r"^\s*</?details\b[^>]*+>\s*"), ""),
    (re.compile(r"^\s*<summary\b[^>]*+>\s*(?:<b>|<strong>|\*\*)?([^<]*+)(?:</b>|</strong>)?\s*</summary>"), r"#### \1"),
    (re.compile(r"^(\d{1,2})\\([.)])(?=\s)"), r"\1\2"),
    (re.compile(r"^((?:>\s?)?(?:[-*+]\s+|\d{1,9}[.)]\s+)?)__([^_]+)__"), r"\1**\2**"),
    (re.compile(r"^([-*+]\s+|\d{1,9}[.)]\s+)\*{3}([^*]+)\*{3}"), r"\1**\2**"),
    (re.compile(r"^>\s?(?=\d{1,2}[.)]\s+\*\*|\*\*\d{1,2}[.)]\s)"), ""),
    (re.compile(r"^(\s*)[•‣▪●◦]\s+"), r"\1- "),
    (re.compile(r"^([-*+]\s+)\[[ xX]\]\s+"), r"\1"),
    (re.compile(rf"^((?:[-*+]\s+|\d{{1,2}}[.)]\s+)?)({_PICTURE})\s*\*\*(?=\w)"), r"\1**\2 "),
    (re.compile(rf"^(?:[-*+]\s+\*\*|[*_])?({_NAMES})(?::(?:\*\*|[*_])?|(?:\*\*|[*_]):|\s*$)(?=\s|$)"), r"**\1:**"),
    (re.compile(rf"{_HEAD}(?P<number>[{_RINGED}])[.:)]?\s*"), _numbered),
    (re.compile(rf"{_HEAD}(?P<number>\d)\ufe0f?\u20e3[.:)]?\s*"), _numbered),
    (re.compile(rf"{_HEAD}\((?P<number>\d{{1,2}})\)\s+(?=\S)"), _numbered),
    (re.compile(rf"{_HEAD}#(?P<number>\d{{1,2}})\b\s?[.:)|–—-]?\s+(?=\S)"), _numbered),
    (re.compile(r"^(?P<head>#{2,6}\s+(?:\*\*)?|\*\*)(?P<number>\d{1,2})(?::|\s[–—-])\s+(?=[A-Z\"“])"), _numbered),
    (
        re.compile(
            rf"{_HEAD}(?:(?:Global )?Lever (?P<count>{_COUNT})|(?P<ordinal>{_ORDINAL}) (?:Global )?Lever)(?=\s*[:—–.(|-])",
        ),
        _counted,
    ),
    (re.compile(rf"{_HEAD}(?:Global )?Lever [#№]?(\d{{1,2}})\s+\(([^()]+)\)"), r"\g<head>Lever \2: \3"),
    (re.compile(rf"{_HEAD}(?:Global )?Lever (?:[#№](\d{{1,2}})\s*[|:—–.-]|(\d{{1,2}})\s*\|)\s*"), r"\g<head>Lever \2\3: "),
    (re.compile(r"^(?=(?:Global )?Lever \d{1,2}\s*[:—–.-]\s)"), "#### "),
)
