"""Levers: numbered items, "Lever N" headings and bold titles, each with its script and the words around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from build_scripts.diagnostics import codes
from build_scripts.diagnostics.diagnostic import Diagnostic, Parsed
from build_scripts.markup import placeholders, plain, spoken, straight, without_closing_rule
from build_scripts.model.guide import Section, SectionKind
from build_scripts.model.lever import Lever, LeverScope
from build_scripts.parse.context import Context, numbered
from build_scripts.parse.lever_tables import lever_rows
from build_scripts.parse.lever_words import words_to_say
from build_scripts.parse.markers import fold_name
from build_scripts.parse.mentions.amounts import find_mentions, once
from build_scripts.parse.mentions.offers import find_offers

# "1. **Title:** text", "**Lever 1 — Title:** text", "#### Lever 1: Title — "text"", "**1. Title**", "### Global Lever 1: Title"
_ITEM = re.compile(
    r"^(?:#{1,6}\s+(?:\*\*)?|\*\*)(?:(?:Global|Negotiation|Core|Key) )?"
    r"Lever #?(?P<n1>\d{1,9})\s*[—–:.-]+\s*(?P<title1>.+?)(?:(?P<end1>:?)\*\*:?(?P<text1>.*))?$"
    r"|^(?P<n2>\d{1,9})[.)]\s+\*\*(?P<title2>.+?)\*\*(?P<text2>.*)$"
    r"|^\*\*(?P<n3>\d{1,9})[.)]\s+(?P<title3>.+?)\*\*(?P<text3>.*)$"
    r"|^(?P<n4>\d{1,9})[.)]\s+(?P<text4>.*)$"
    r"|^#{1,6}\s+(?:\*\*)?(?P<n5>\d{1,9})[.)]\s+(?P<title5>.+)$"
)
_HEADS = "15"  # the forms of an item under which lists stand, whose numbers are none of levers
# "1. Title: "text"", "1. *Title* — text": a title without bold marks.
_PLAIN_TITLE = re.compile(
    r"^(?P<title>\*[^*\n]+\*|\"[^\"\n]{3,78}\"(?=:)|[A-Z][^:\"“”.!?*\n]{2,78}?)(?::\*?|\s[—–-]|(?=\s[\"“]))\s+(?P<text>\S.*)$"
)
# "- **Title:** text": a lever where the list is no answer to a line before it that ends with a colon.
_BULLET = re.compile(r"^[-*+•]\s\*\*(?P<title>[^*]+?)(?::\*\*|\*\*:|\*\*(?=\s*(?:[—–\"“]|-\s|$)))(?P<text>.*)$")
_LEVER_N = re.compile(r"(?:(?:(?:Global|Negotiation|Core|Key) )?Lever #?(?P<number>\d{1,9})\s*[:—–.-]|(?P<alone>\d{1,2})[.)](?=\s))\s*")
# In a list without numbers and bullets: headings, bold lines, bold words before the text; but not what is in each lever.
_TITLES = (
    re.compile(r"^#{2,6}\s+(?P<title>\S.*)(?P<text>)$"),
    re.compile(r"^\*\*(?P<title>[^*]+)\*\*:?(?P<text>)\s*$"),
    re.compile(
        r"^\*\*(?!(?:Script|Strategy|Why|When|How|Key|Example|Note|Tip|Say|Context|What)\b)(?P<title>[^*]+?)(?::\*\*|\*\*:|\*\*(?=\s[—–\"“]))"
        r"(?P<text>.*)$"
    ),
    re.compile(r"^(?P<title>[A-Z][^:\"“”.!?*|\n]{2,78}?)\s*(?:::?|\s[—–-])\s+(?P<text>[\"“].*)$"),
)
_QUOTE_MARK = re.compile(r"^ {0,3}> ?", re.MULTILINE)
_LEAD = re.compile(r"^(?:[\s:—–-]|<br ?/?>)+")
# A heading of words about the role or its pay, compared as ``fold_name`` leaves it; and how one ends that is a lever's own.
_OF_THE_ROLE = re.compile(
    r"(?:what makes|why) (?:this|the) (?:is\b|(?:\w+ )?(?:role|position|job)\b)|(?:about |understanding )?(?:this|the) (?:role|position)$"
    r"|(?:the |this )?(?:signature )?role (?:definition|overview|description|summary|profile|context|deep dive|spotlight)\b"
    r"|(?:\w+ )?technical scope\b|compensation deep dive\b"
)
_NAMED_LEVER = re.compile(r"\b(?:levers?|premium|script)\W*$", re.IGNORECASE)


@dataclass(slots=True)
class _Draft:
    """A lever while its lines are gathered."""

    line: int
    number: int | None
    title: str
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The Markdown under the title."""
        return without_closing_rule("\n".join(self.lines).strip())


def read(sections: tuple[Section, ...], context: Context) -> Parsed[tuple[Lever, ...]]:
    """Read the company's own levers and the principal list, in the order of the document.

    Faults: LB401 without any lever, LB402 without a title (the text stays in its section), LB403 for a title used twice.
    """
    levers: list[Lever] = []
    faults: list[Diagnostic] = []
    for section, scope in _scoped(sections):
        for draft in _drafts(section):
            if not draft.title:
                faults.append(codes.LEVER_WITHOUT_TITLE.at(context.at(draft.line), number=draft.number))
            else:
                levers.append(_lever(draft, scope, context))
    faults += _repeated(levers)
    if not levers and not faults:
        faults.append(codes.LEVERS_MISSING.at(context.at(1)))
    return Parsed(tuple(levers), tuple(faults))


def _scoped(sections: tuple[Section, ...]) -> Iterator[tuple[Section, LeverScope]]:
    """Yield the sections that hold levers: a company heading with nothing under it heads the list that follows."""
    heads_a_list = False
    for section in sections:
        is_company = section.kind is SectionKind.COMPANY_LEVER
        if is_company and not _body(section):
            heads_a_list = True
            continue
        yield section, LeverScope.COMPANY if is_company or (heads_a_list and section.heading is None) else LeverScope.GLOBAL
        heads_a_list = False


def set_aside(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections of a guide, those as text that stand where a company's own lever does and are none.

    They speak of the role or of how its pay is made up, or stand beside one that is named a lever; and hold no levers of their own.
    """
    own = [section for section in sections if section.kind is SectionKind.COMPANY_LEVER]
    of_the_role = {section.start for section in own if _OF_THE_ROLE.match(fold_name(section.heading or ""))}
    named = {section.start for section in own if _NAMED_LEVER.search(section.heading or "")} - of_the_role
    if not of_the_role and (not named or len(named) == len(own)):
        return sections
    beside_named = any(section.start in named and _body(section) for section in own)
    asides = {section.start for section in own if section.start in of_the_role and _body(section) and not _spoken_items(section)}
    if beside_named:
        others = (section for section in own if section.start not in of_the_role and section.start not in named)
        asides |= {section.start for section in others if _body(section) and not _titled(section)}
    return tuple(replace(section, kind=SectionKind.EXTRA) if section.start in asides else section for section in sections)


def _body(section: Section) -> list[str]:
    lines = [line for _, line in numbered(section)][1:]
    return lines if any(line.strip("-* ") for line in lines) else []


def _drafts(section: Section) -> list[_Draft]:
    """Gather the items of a section; a company section without levers of its own is one lever, its heading the title."""
    if section.kind is not SectionKind.COMPANY_LEVER:
        items = list(_items(section)) or list(_bullets(section))
        items = items or next((found for form in _TITLES if len(found := list(_under_titles(section, form))) > 1), [])
        return items or [_Draft(row.line, row.number, row.title, [row.text]) for row in lever_rows(list(numbered(section)))]
    return _titled(section) or [_Draft(section.span.line, None, plain(section.heading or ""), _body(section))]


def _titled(section: Section) -> list[_Draft]:
    """Gather the levers in a company section: its items where they have words to say, else its titled bullets.

    Bullets that only carry out the sentence before them are none.
    """
    if items := _spoken_items(section):
        return items
    bullets = list(_bullets(section))
    return bullets if len(bullets) > 1 else []


def _spoken_items(section: Section) -> list[_Draft]:
    """Gather the items of a section, none where they are reasons, with nothing to say.

    The last of several holds all that follows the list, so it says nothing of them.
    """
    items = list(_items(section))
    return items if any(spoken(draft.text) for draft in items[:-1] or items) else []


def _bullets(section: Section) -> Iterator[_Draft]:
    draft: _Draft | None = None
    before = ""
    for line, text in numbered(section):
        if match := _BULLET.match(text):
            if not draft and section.kind is SectionKind.COMPANY_LEVER and before.rstrip("* ").endswith(":"):
                return
            if draft:
                yield draft
            number = _LEVER_N.match(match["title"])
            title = match["title"][number.end() :] if number else match["title"]
            draft = _Draft(line, int(number["number"] or number["alone"]) if number else None, plain(title), [_LEAD.sub("", match["text"])])
        elif draft and (text[:1].isspace() or text.startswith(">")):
            draft.lines.append(text)
        before = text if text.strip() else before
    if draft:
        yield draft


def _items(section: Section) -> Iterator[_Draft]:
    draft: _Draft | None = None
    has_heads, indent = False, ""
    for line, text in numbered(section):
        if text[:1] == " ":
            if not draft and _ITEM.match(text.lstrip(" ")):
                indent = text[: len(text) - len(text.lstrip(" "))]
            text = text.removeprefix(indent)  # noqa: PLW2901 - a list whose items all stand in a little
        match = _ITEM.match(text)
        if match and not (has_heads and (match["n2"] or match["n4"])):
            if draft:
                yield draft
            parts = match.groupdict()
            form = next(number for number in "12345" if parts[f"n{number}"])
            has_heads = has_heads or (form in _HEADS and text.startswith("#"))
            if form == "4" and (plain_title := _PLAIN_TITLE.match(parts["text4"])):
                parts |= {"title4": plain_title["title"], "text4": plain_title["text"]}
            title, rest = _title(parts.get(f"title{form}") or "", parts.get(f"text{form}") or "")
            draft = _Draft(line, int(parts[f"n{form}"]), title, [rest] if rest else [])
        elif draft:
            draft.lines.append(text)
    if draft:
        yield draft


def _under_titles(section: Section, form: re.Pattern[str]) -> Iterator[_Draft]:
    """Yield what stands under each title of one form; what stands above the first belongs to none."""
    draft: _Draft | None = None
    for line, text in numbered(section):
        if line > section.span.line and (match := form.match(text)):
            if draft:
                yield draft
            title, rest = _title(match["title"], match["text"])
            draft = _Draft(line, None, title, [rest] if rest else [])
        elif draft:
            draft.lines.append(text)
    if draft:
        yield draft


def _title(title: str, text: str) -> tuple[str, str]:
    """Separate 'Title — "script"' where both stand in the heading; drop the colon that ends a title."""
    if '"' in title and not text:
        title, _, text = title.partition('"')
        text = '"' + text
    title = plain(title).rstrip(": ").rstrip("—–- ")
    return title, _LEAD.sub("", text)


def _lever(draft: _Draft, scope: LeverScope, context: Context) -> Lever:
    body = draft.text
    script, around = words_to_say(body)
    # Words to say speak for the candidate, however they are marked.
    if body.startswith(">"):
        body = _QUOTE_MARK.sub("", body)
    is_unquoted = script is not None and '"' not in straight(body)
    mentions = find_mentions(f'"{script}"\n{around}' if is_unquoted else body, context)
    return Lever(
        number=draft.number,
        scope=scope,
        title=draft.title,
        script=script,
        context=around or None,
        amounts=once(tuple(placed.amount for placed in mentions.amounts)),
        offers=find_offers(mentions, context),
        placeholders=placeholders(body),
        span=context.at(draft.line),
    )


def _repeated(levers: list[Lever]) -> Iterator[Diagnostic]:
    first: dict[str, Lever] = {}
    for lever in levers:
        earlier = first.setdefault(lever.title.casefold(), lever)
        if earlier is not lever:
            yield codes.LEVER_TITLE_TWICE.at(lever.span, title=lever.title, first=earlier.span.line)
