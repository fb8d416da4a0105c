"""The words to say of a lever: what stands in quotation marks, a block quote, a fence, in italics, or behind "Script:"."""

import re

from build_scripts.markup import FENCE, quotation, spoken

_QUOTE = re.compile(r"^\s*>\s?")
_SINGLE = re.compile(r"[*_]{0,3}['‘](?P<words>[^'‘’]+(?:(?:(?<=\w)['’](?=\w)|(?<=s)['’](?= ))[^'‘’]*)*)['’][*_]{0,3}")
_LABEL = re.compile(
    r"^\s*(?:[-*+]\s+)?[*_]{0,3}(?:(?:(?:sample|example|suggested|full) )?(?:script|wording|talk track)"
    r"|(?:the )?exact words|words to say|say(?: this)?"
    r"|what (?:to|you) say|how to say it)(?:[*_]{0,3}:[*_]{0,3}|:[*_]{0,3})(?P<words>.*)$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s*(?:$|[-*+]\s|[*_]{1,3}[A-Z][^*_]{0,60}:|\d{1,9}[.)]\s|#)")  # what ends the words behind a label
_MARKED = re.compile(r"(?P<mark>\*{1,3}|_{1,3}|`+)(?P<words>[^*_`]{40,})(?P=mark)")
_SPEAKER = re.compile(r"\b(?:I|I['’](?:m|d|ve|ll)|[Mm][ey]|[Ww]e|[Oo]ur)\b")  # whoever says the words speaks of themselves


def words_to_say(body: str) -> tuple[str | None, str]:
    """Return the words to say and the Markdown around them; of words in the midst of prose, the prose with them. Never fails."""
    if script := quotation(body):
        return script, ""
    lines = body.split("\n")
    quoted = [_QUOTE.sub("", line) for line in lines if line.lstrip().startswith(">")]
    if quoted:
        text = "\n".join(quoted).strip()
        rest = "\n".join(line for line in lines if not line.lstrip().startswith(">")).strip()
        return quotation(text) or text, rest
    if script := "\n\n".join(spoken(body)) or quotation(lines[0]):
        return script, body
    return _fenced(lines) or _without_marks(body) or _labelled(lines) or (None, body)


def _without_marks(body: str) -> tuple[str, str] | None:
    """Return the words of a lever that stand in single quotation marks, in italics or in code as a whole."""
    if match := _SINGLE.fullmatch(body.strip()):
        return match["words"].strip(), ""
    match = _MARKED.fullmatch(body.strip())
    return (match["words"].strip(), "") if match and _SPEAKER.search(match["words"]) else None


def _fenced(lines: list[str]) -> tuple[str, str] | None:
    """Return the words in fences, and what stands outside them."""
    if not any(map(FENCE.match, lines)):
        return None
    inside, outside, is_open = list[str](), list[str](), False
    for line in lines:
        if FENCE.match(line):
            is_open = not is_open
        else:
            (inside if is_open else outside).append(line.strip() if is_open else line)
    words = "\n".join(inside).strip()
    return (quotation(words) or words, "\n".join(outside).strip()) if words else None


def _labelled(lines: list[str]) -> tuple[str, str] | None:
    """Return the words behind the first "Script:" to the end of their paragraph, and the other lines."""
    for first, line in enumerate(lines):
        match = _LABEL.match(line) if ":" in line else None
        if match is None:
            continue
        last = first + 1
        while last < len(lines) and not (_NEXT.match(lines[last]) and (match["words"].strip() or last > first + 1)):
            last += 1
        text = "\n".join([match["words"], *lines[first + 1 : last]]).strip()
        if text:
            words = _without_marks(text)
            return (words[0] if words else quotation(text) or text), "\n".join([*lines[:first], *lines[last:]]).strip()
    return None
