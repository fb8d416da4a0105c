"""What a sentence does with its amounts: cue words, each with the role it gives to the figures near it."""

import re
from dataclasses import dataclass

from build_scripts.model.mention import AmountRole

# Tried at every place of a sentence; of two cues at one place the longer wins. A figure takes the nearest cue before it.
CUES: tuple[tuple[AmountRole, str], ...] = (
    (AmountRole.FLOOR, r"accept[- ]at|accept (?:at|if|when|anything|no(?:thing)?|offers?)|(?:would|will|can|to) accept|walk[- ]away|walk (?:away )?(?:below|if|at|under)"),
    (AmountRole.FLOOR, r"(?:my|your|the|hard|absolute|realistic) floor|floor (?:is|at|of|should)|floor:|no (?:lower|less) than|not (?:go )?below|minimum|at least|below that"),
    (AmountRole.COMPETING, r"competing|counter-?offers? from|offers? (?:from|at|of|is|with|in hand)|(?:is|are) offering|has offered|have offered|offered(?: me)?"),
    (AmountRole.COMPETING, r"(?:is|has me|sits|stands|came in|comes in|went to|are|me) at|(?:holding|hold|have|evaluating|weighing|cite|citing)\b|elsewhere|(?:pays?|paying)\b"),
    (AmountRole.MARKET, r"market|median|percentile|band\b|ranges?\b|typical(?:ly)?|benchmarks?|levels\.fyi|average|earn|industry"),
    (AmountRole.OTHER, r"will (?:likely )?(?:counter|open|offer)|(?:initial|first|current|present|opening|your) (?:offer|number|package)|if your counter|counter(?:ing)? (?:is|comes)"),
    (AmountRole.OTHER, r"revenue|valued|valuation|AUM|market cap|worth\b|savings?|saved|billion|forfeit|leaving|costs? me|vests?|training|stipend|budget|raised|ARR|listed at"),
    (AmountRole.ASK, r"(?:i'd|i would) (?:like|want|love|need|expect|prefer|ask)|i(?:'m| am) (?:asking|targeting|looking|seeking|requesting|after)|i (?:need|want|ask|request|expect|propose)"),
    (AmountRole.ASK, r"open (?:at|with)|anchor(?:ing)? (?:at|on|to)|target(?:ing)?\b|push(?:ing)? (?:for|to|toward)|counter (?:at|with)|ask(?:ing)? (?:for|of|is|at)?|request(?:ing)?|negotiate"),
    (AmountRole.ASK, r"commands?|justif(?:y|ies)|warrants?|deserves?|bring(?:ing|s)? (?:total|tc|the|my)|to choose|to join|to sign|can you|could you|my ask|start(?:ing)? at|lead with|total target|settles it|gets my signature|and i sign"),
)  # fmt: skip
_CUE = re.compile("|".join(rf"(?P<c{index}>\b(?:{pattern}))" for index, (_, pattern) in enumerate(CUES)), re.IGNORECASE)
_FLOOR_AFTER = re.compile(r"^[^.;$£€]{0,40}\b(?:floor|minimum|walk[- ]away)\b", re.IGNORECASE)
_OFFER_AFTER = re.compile(r"^[^.;,$£€]{0,25}\b(?:offers? (?:from|in hand)|from [A-Z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue and where it ends."""

    start: int
    end: int
    role: AmountRole


def cues(text: str) -> tuple[Cue, ...]:
    """Return the cues of a sentence in order."""
    found = []
    for match in _CUE.finditer(text):
        index = int((match.lastgroup or "c0")[1:])
        found.append(Cue(match.start(), match.end(), CUES[index][0]))
    return tuple(found)


def role_at(text: str, start: int, end: int, found: tuple[Cue, ...]) -> AmountRole | None:
    """Return the role of the figure at ``start``..``end`` of a sentence; None where no cue speaks of it."""
    if _FLOOR_AFTER.match(text[end:]):
        return AmountRole.FLOOR
    if _OFFER_AFTER.match(text[end:]):
        return AmountRole.COMPETING
    before = [cue for cue in found if cue.start < start]
    return before[-1].role if before else None
