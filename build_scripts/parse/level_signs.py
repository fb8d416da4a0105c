"""What says that two levels are equal: signs, arrows, parentheses and words."""

import re

_SIGNS = "[=≈~≅≃≡↔⇔⟷⟺]|==|~=|<->|<=>"
EQUAL = re.compile(rf"(?<!\s)\s+(?:{_SIGNS})\s+|(?<=[\w)])[=≈≅≃≡↔⇔](?=[A-Z][\w ]*[A-Z]?\d)")
ARROW = re.compile(r"(?<!\s)\s*(?:→|⇒|➜|➔|⟶|⟹|[-=]>)\s*")
_ADVERB = r"(?:(?:typically|generally|usually|broadly|roughly|primarily|approximately|closely|most closely|about)\s+)?"
MAPS_TO = re.compile(
    rf"(?:^|(?<!\s)\s+){_ADVERB}"
    r"(?:maps?(?: directly| roughly| closely)? (?:on)?to|corresponds? to|aligns? (?:roughly |closely )?(?:with|to)|equals?|≈"
    rf"|(?:is|are) {_ADVERB}(?:equivalent|comparable|similar|equal|on (?:a )?par|at par) (?:to|with)|benchmarks? (?:to|against)"
    r"|equivalent (?:titles?|levels?|roles?|positions?)(?: elsewhere)? (?:include|are|is)|equivalent to|comparable to|similar to"
    r"|on (?:a )?par with|lines? up with|equates? to|(?:external |industry |peer )?equivalents?(?=:)):?\s+",
    re.IGNORECASE,
)
# Words that say so of levels, and of much else: heard only where what follows names a company that is known.
LIKENED = re.compile(
    rf"(?<!\s)\s+{_ADVERB}"
    r"(?:translates? (?:in)?to|match(?:es)?(?: up (?:with|to))?|compares? (?:to|with)|parallels?|mirrors?|lands? (?:at|around|near)"
    r"|sits? (?:alongside|level with|at the level of)|(?:is|are) (?:treated|regarded|seen) as|would be(?= an? )"
    rf"|(?:is|are) {_ADVERB}(?:pegged|calibrated|benchmarked|matched|mapped|aligned|closest|close|in line|level|comparable|equivalent"
    r"|similar)"
    r"(?: in (?:scope|pay|level|seniority|rank)(?: and (?:scope|pay|level|seniority))?)? (?:to|with|against|on)"
    r"|(?:is|are) (?:roughly )?(?:the|an?) (?:rough |closest |nearest )?(?:equivalent|counterpart|analogue?|match) (?:of|to|for)):?\s+"
)
BREAK = re.compile(r"(?<!\s)\s*<br ?/?>\s*", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?<!\s)\s*\((?:[=≈~≅↔]\s*|→\s*"
    r"|(?:roughly |approximately |approx\. |about )?(?:equivalent to|equal to|equals|comparable to|maps to) )(?P<sides>[^()]+)\)"
)
_DENIED = re.compile(r"(?:\b(?:not|never|no longer|hardly|rarely)|n['’]t)(?: \w+){0,2}$")


def in_signs(text: str) -> str:
    """Return a line of claims as signs say it: "T3 (≈ Google L4)" is "T3 = Google L4"; a break of the line parts two claims."""
    if "<" in text:
        text = BREAK.sub("; ", text)
    return _ASIDE.sub(r" = \g<sides>", text) if "(" in text else text


def is_denied(left: str) -> bool:
    """True for what stands before "maps to" where the sentence says that it does not."""
    return _DENIED.search(left.rstrip()) is not None
