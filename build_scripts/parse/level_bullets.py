"""A level mapping in bullets: a chain each, a side before a colon, a company a line, bullets below bullets."""

import re
from collections.abc import Iterable, Iterator

from build_scripts.markup import plain
from build_scripts.model.level import LevelEntry, LevelMapping, MappingForm
from build_scripts.parse.context import Context
from build_scripts.parse.level_lines import HEADED, LIST, SLASH, entry_of, is_known, parts_of
from build_scripts.parse.level_signs import EQUAL
from build_scripts.parse.level_tokens import company_in_head, is_own, levels_and_title, read_token

_ANY_ITEM = re.compile(r"(?P<indent>\s{0,12})(?:[-*+•]|\d{1,9}[.)])\s+(?P<text>\S.*)$")


def gathered(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the bullets of some lines; one with others below it stands before theirs: "T3: Google L4, Meta E4"."""
    found = list[tuple[int, list[str]]]()
    depth = 0
    for number, line in lines:
        if not (match := _ANY_ITEM.match(line)):
            continue
        if found and len(match["indent"].expandtabs(4)) > depth:
            found[-1][1].append(match["text"].strip())
        else:
            depth = len(match["indent"].expandtabs(4))
            found.append((number, [match["text"].strip()]))
    yield from ((number, f"{own.rstrip(': ')}: {', '.join(below)}" if below else own) for number, (own, *below) in found)


def chain_bullets(bullets: list[tuple[int, str]], context: Context) -> LevelMapping:
    """Read bullets that are a chain each: "A = B / C", "A = B, C". One that equates no levels is a remark beside others."""
    claims = list[list[LevelEntry]]()
    for group, (_, text) in enumerate(bullets):
        left, *sides = EQUAL.split(text)
        parts = sides if len(sides) > 1 else parts_of(sides[0], LIST, context)
        rights = [part for side in parts for part in parts_of(side, SLASH, context)]
        claims.append([entry_of(raw, context, group=group, left=index == 0) for index, raw in enumerate([left, *rights])])
    said = [entries for entries in claims if sum(bool(entry.levels or is_known(entry.company_raw, context)) for entry in entries) > 1]
    return _bullets(bullets, (entry for entries in said or claims for entry in entries), context)


def headed_bullets(bullets: list[tuple[int, str]], context: Context) -> LevelMapping:
    """Read bullets that say one side before a colon, a dash or an arrow: "T3: Google L4, Meta E4", or a company a line: "Google: L4-L5".

    The lines of companies are claimed equal; any other line is a claim of its own. One that names no company that is known is none.
    """
    entries: list[LevelEntry] = []
    for group, (_, text) in enumerate(bullets, 1):
        if company := _company_line(text, context):
            entries.append(company)
            continue
        match = HEADED.fullmatch(plain(text))
        if match is None:
            continue
        sides = [part for side in parts_of(match["right"], LIST, context) for part in parts_of(side, SLASH, context)]
        left = entry_of(match["left"], context, group=group, left=True)
        rights = [entry_of(side, context, group=group, left=False) for side in sides]
        is_turned = not left.own and bool(left.levels) and all(entry.own for entry in rights)  # "Google L4 → Acme T3"
        if is_turned or any(not entry.own and is_known(entry.company_raw, context) for entry in rights):
            entries += [left, *rights]
    return _bullets(bullets, entries, context)


def is_list_of_companies(bullets: list[tuple[int, str]], context: Context) -> bool:
    """True where two or more bullets say the level of a company each and nothing else: "Google equivalent: L4", "E4 at Meta"."""
    return len(bullets) > 1 and all((entry := _company_line(text, context)) is not None and entry.levels for _, text in bullets)


def _company_line(text: str, context: Context) -> LevelEntry | None:
    """Read a bullet that says what one company calls the level: "Google: L4-L5", "Meta equivalent: E4", "L5 at Amazon"."""
    if EQUAL.search(text):
        return None
    match = HEADED.fullmatch(plain(text))
    if match is None:
        token = read_token(text, context)
        company, levels, title = (
            (token.company, token.levels, token.title) if token.levels and not (token.title or "").islower() else (None, (), None)
        )
    else:
        left = read_token(match["left"], context, own=True)
        company = left.company if left.company and not (left.levels or left.title) else None
        company = company if is_known(company, context) else company_in_head(match["left"], context)
        levels, title = levels_and_title(match["right"])
        if (right := read_token(match["right"], context).company) and is_known(right, context):
            return None
    if not is_known(company, context):
        return None
    return LevelEntry(raw=text, company_raw=company, levels=levels, title=title, own=is_own(company, context), group=0)


def _bullets(bullets: list[tuple[int, str]], entries: Iterable[LevelEntry], context: Context) -> LevelMapping:
    raw = "\n".join(text for _, text in bullets)
    return LevelMapping(form=MappingForm.BULLETS, raw=raw, entries=tuple(entries), span=context.at(bullets[0][0]))
