"""A level mapping in a table: rows of equal levels with a company a column, or with a company a row."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.markup import is_rule_row, plain, table_row
from build_scripts.model.level import LevelEntry, LevelMapping, MappingForm
from build_scripts.model.vocabulary import fold, fold_word
from build_scripts.parse.context import Context
from build_scripts.parse.level_codes import codes_of
from build_scripts.parse.level_lines import is_known
from build_scripts.parse.level_signs import BREAK
from build_scripts.parse.level_tokens import Token, company_in_head, is_own, levels_and_title, read_token

_REMARK_HEAD = re.compile(r"yoe|years|experience|scope|focus|parity|comp\b|pay\b|notes?\b|remark", re.IGNORECASE)
# Columns whose cells are kept, but name no company and no level.
_ASIDE_HEAD = re.compile(
    r"^(?:equity|stock|rsus?|bonus|sign-?on)\b|differen|responsib|description|impact$|skills|reports?\b|compensation|salary|\brange\b|premium$|factor|\btc\b|^base$|^total$",
    re.IGNORECASE,
)
_COMPANY_HEADS = {"company", "peer company", "peer", "employer", "firm", "organization", "organisation", "competitor"}
_RANK = re.compile(r"\b(?:entry|junior|mid|senior|sr|staff|principal|lead|manager|director)\b|\b[A-Z]{0,3}\d{1,2}\b", re.IGNORECASE)
_JOINT = re.compile(r"\s+[/|=≈·]\s+|[,;]\s+")
_ASIDE_ROW = re.compile(r"\bdiff(?:\b|eren)|\bfactor|\bpremium$", re.IGNORECASE)
_PAY = re.compile(r"[A-Z]{0,3} ?[$£€₹¥]\d")
_REMARK_CELL = re.compile(r"$|[—–-]+$|n/?a\b|none$|\(?no direct equiv", re.IGNORECASE)


class _Column(NamedTuple):
    """What the head of a column says of its cells: a remark is no level, an aside is kept but names no company and no level."""

    company: str | None
    is_remark: bool
    is_aside: bool


def table_mapping(table: list[tuple[int, str]], context: Context) -> LevelMapping:
    """Read the lines of a table, head first. Each cell with a level or title is an entry; a remark row names no company and no level."""
    header = tuple(map(plain, table_row(table[0][1])))
    columns = [_column(head, context) for head in header]
    by_company = fold(header[0]) in _COMPANY_HEADS
    # "Peer | Their Level | Acme Level": a row each claims that two are equal.
    beside = {index for index, column in enumerate(columns) if by_company and index and is_known(column.company, context)}
    entries: list[LevelEntry] = []
    for row, (_, line) in enumerate(row for row in table[1:] if not is_rule_row(row[1])):
        cells = table_row(line)
        head = plain(cells[0])
        # A transposed remark: a row of scopes, years or pay instead of levels, which claims nothing.
        is_remark_row = bool(_PAY.match(head) or ((_REMARK_HEAD.search(head) or _ASIDE_ROW.search(head)) and not codes_of(head)))
        for index, (raw, column) in enumerate(zip(cells, columns, strict=False)):
            text = plain(raw)
            if column.is_remark or _REMARK_CELL.match(text):
                continue
            if is_remark_row or column.is_aside:
                own = not is_remark_row and index == 0
                entries.append(_entry(raw, Token(None if is_remark_row else column.company, (), text), own, row))
            elif by_company:
                # The levels of one column are claimed equal; all of them where the columns are level and title in general.
                group = row if beside else index - 1 if index and _RANK.search(header[index]) else 0
                company = column.company if index in beside else head
                token = Token(company, *levels_and_title(text)) if index else Token(head, (), None)
                entries.append(_entry(raw, token, is_own(company, context), group))
            else:
                entries += _cell_entries(raw, column.company, index, row, context)
    return LevelMapping(
        form=MappingForm.TABLE, raw="\n".join(line for _, line in table), entries=tuple(entries), span=context.at(table[0][0])
    )


def _column(head: str, context: Context) -> _Column:
    is_aside = bool(_ASIDE_HEAD.search(head))
    return _Column(None if is_aside else company_in_head(head, context), bool(_REMARK_HEAD.search(head)), is_aside)


def _entry(raw: str, token: Token, own: bool, group: int) -> LevelEntry:
    return LevelEntry(raw=raw, company_raw=token.company, levels=token.levels, title=token.title, own=own, group=group)


def _cell_entries(raw: str, company: str | None, index: int, group: int, context: Context) -> Iterator[LevelEntry]:
    """Yield the entry of a cell; one for each side where it names several companies itself, under a head that names none."""
    text = BREAK.sub(", ", plain(raw)) if "<" in raw else plain(raw)
    sides = _sides(text, context) if company is None and index else []
    if sides:
        yield from (_entry(raw, side, is_own(side.company, context), group) for side in sides)
        return
    said = _said(text, context) if company is None or text.startswith(company) else None
    if said and (said.company == company or (company is None and (index or is_own(said.company, context)))):
        token = said
    else:
        token = Token(company, *levels_and_title(text))
    yield _entry(raw, token, index == 0 or is_own(token.company, context), group)


def _sides(text: str, context: Context) -> list[Token]:
    """Return the sides of a cell such as "Google L4 / Meta E4", each of a company that the library knows; none for any other cell."""
    pieces = _JOINT.split(text)
    tokens = [_said(piece, context) for piece in pieces] if len(pieces) > 1 else []
    known = [token for token in tokens if token]
    return known if len(known) == len(pieces) else []


def _said(text: str, context: Context) -> Token | None:
    """Return the parts of a cell that names a company itself; only one that the library knows."""
    first = fold_word(text.split(" ", maxsplit=1)[0])
    begins_known = first in context.vocabulary.companies.first_words or context.own_words[:1] == (first,)
    if not begins_known and " at " not in text and "(" not in text and "@" not in text:
        return None  # as in nearly every cell of titles
    token = read_token(text, context)
    return token if is_known(token.company, context) else None
