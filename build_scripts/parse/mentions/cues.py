"""The words that say what a sentence does with its amounts: alternatives of one regular expression a role.

Tried at the beginning of each word in the order of ``CUES``, each only where it can begin: the characters that it may begin with
stand before it (``tests/parse/test_cues.py`` holds them to it). A figure takes the last cue before it (``roles``).
All but ``OPENING`` are for sentences in lower case: an expression that ignores case tries each alternative letter by letter.
"""

import re
from collections.abc import Iterable

from build_scripts.model.mention import AmountRole

_PART = r"(?:(?:base|salary|rsus?|equity|stock|options?|grants?|bonus|total|comp|compensation|package|offer|tc|number|sign-on)\s?)"
# Where a clause begins with what to do: at its start, after a word that joins it to another, after "should", "to" and the like.
# The words themselves are looked for before it: few words begin like them.
_CLAUSE_BEGINS = (
    r'(?:^|(?<=[.:;,—"] )|(?<=^")|(?<=^- )|(?<=then )|(?<=and )|(?<=or )|(?<=should )|(?<=to )|(?<=also )|(?<=never )|(?<=\d\. ))'
)
_SUM = r"(?:an? )?(?:[a-z]{0,3} ?[$£€₹¥₪]|[a-z]{3} ?\d)"
_I = r"(?:i|we)(?: (?:also|still|really|just|only|now|then|am))*"

# The employer's side, and what others have or lose.
_OTHER = (
    ("w", r"will (?:likely |probably |typically |often |usually )*(?:counter|open|offer|start|respond|come back)(?: (?:at|with))?"),
    (
        "clos",
        r"(?:opens|counters|starts|lands|comes (?:in|back)|came (?:in|back)|countered|stops)\b"
        r"(?: (?:\w+ )?(?:at|with|below|near|around|in))?",
    ),
    (
        "rty",
        r"(?:they|you|recruiters?) (?:only |first |initially )*(?:open|counter|offer|start|come back|stop)(?:ed)?(?: (?:at|with|below))?",
    ),
    (
        "cfiopstvwy",
        r"(?:initial|first|current|present|opening|standard|typical|verbal|written|your|their|the) (?:(?!competing)\w+"
        r" )?(?:offer|counter)(?:'?s)?\b(?! (?:at|to|letter) )",
    ),
    ("i", r"if [\w.&'-]+ offers\b"),
    ("rt", r"(?:they|recruiters?) (?:(?:only|first|will|may|might|often|usually) )*(?:accept|name|quote|suggest|try for)\b"),
    ("c", r"counter(?:offer)? of"),
    ("ty", r"(?:your|their|the) counter is"),
    ("u", r"up from"),
    ("e", r"expect(?:ing)? (?:them\b|(?=[a-z]{0,3} ?[$£€₹¥]))"),
    ("t", r"their (?:initial|first|opening)(?= [a-z]{0,3} ?[$£€₹¥])"),
    ("m", r"moves? you(?:r \w+)? from"),
    ("f", r"forfeit\w*"),
    ("l", r"leaving(?: behind)?"),
    ("w", r"walking away from"),
    ("c", r"costs? me"),
    ("br", r"(?:budget|room) to (?:counter|match)"),
    ("d", r"deals (?:above|over|of|from)"),
    ("cdelrt", r"(?:training|learning|conference|education|development|equipment|travel|research) (?:and \w+ )?(?:budget|stipend)s?"),
    ("b", r"(?<!relocation )budgets? of"),
    ("cos", r"(?:strike|share|stock|option|current \w+) price"),
    ("s", r"strike"),
    ("p", r"puts about"),
    ("s", r"standard (?:\w+ ){0,3}(?:compensation|comp|pay) of"),
    ("d", r"declin(?:es|ing) to(?= [a-z]{0,3} ?[$£€₹¥])"),
    ("cmtw", r"(?:can|could|may|might|would|will|to) (?:add|be worth|save|generate|drive|unlock|earn|reach \w+ by)\b"),
    ("r", r"revenue"),
    ("v", r"valuation"),
    ("s", r"savings?"),
    ("a", r"\barr\b|aum\b"),
    ("m", r"market cap"),
    ("i", r"invest(?!ed:)\w*"),
)
# Where to stop.
_FLOOR = (
    ("a", r"accept[- ]at(?: floor)?"),
    (
        "ciw",
        r"(?:would|will|could|can|i'd|i'll) (?:still )?(?:accept|settle)"
        r"(?: (?:at|for|if|above|anything|nothing|no)|(?= [a-z]{0,3} ?[$£€₹¥]))",
    ),
    ("a", r"\baccept:?(?: (?:at|if|when|above|anything|nothing|only|no|offers)|:)"),
    ("a", rf"(?=accept){_CLAUSE_BEGINS}accept(?= {_SUM})"),
    ("os", r"(?:only sign|sign only) (?:if|when|at|above)"),
    ("f", r"(?<!bonus )(?<!price )(?<!liquidity )(?<!equity )(?<!guaranteed )(?<!moving the )\bfloor\b(?! under)"),
    ("w", r"walk[- ]away"),
    ("w", r"walk (?:away )?(?:below|if|under|at|unless)"),
    ("b", r"bottom line"),
    ("n", r"no (?:lower|less) than"),
    ("u", r"unless\b[^.;$£€]{0,80}? exceed(?:s|ing)?"),
    (
        "cdnw",
        r"(?:not|never|don't|do not|won't|cannot|can't) (?:go |accept |sign |drop |move |settle |consider"
        r" )*(?:anything )?(?:below|under|(?:for )?(?:less|lower) than)",
    ),
    ("my", r"(?:my|your) (?:absolute |hard )?minimum\b(?! bonus)|minimum acceptable"),
    ("m", rf"(?:^|(?<=[.;,—] ))minimum(?: (?:base|total|package|tc))?(?=:| {_SUM})"),
    ("a", r"absolute minimum"),
    ("drt", r"(?:decline|refuse|reject|turn down) (?:(?:anything|(?:any |all )?offers?) )?(?:below|under)"),
    ("an", r"(?:nothing|anything) (?:below|under|less than)"),
    ("r", r"reservation (?:price|number)"),
    ("a", r"acceptable:"),
    ("dn", r"(?:not|never|don't) (?:accept|sign|join)\b[^.;$£€]{0,80}? without"),
)
# Other people's money.
_COMPETING = (
    ("c", r"competing|counter-?offers? from"),
    ("aemotw", r"(?:my|two|other|another|written|outside|external|alternative) offers?(?! to (?:include|reflect)\b)"),
    ("o", r"offers? (?:from|at|in hand|totall?ing|ranging|averag\w+)"),
    ("a", r"an? (?!improved|revised|updated|better|final|higher|top-of-|above-)(?:[\w&.'-]+ ){1,4}offer\b"),
    ("h", r"(?:has|have) offered(?: me)?"),
    ("bch", r"(?:holding|cite|citing|benchmark against)\b"),
    ("e", r"elsewhere"),
    ("p", r"pays? me"),
)
# What is usual.
_MARKET = (
    ("m", r"market (?:rate|data|range|median|value|for)|median"),
    ("p", r"(?<!at the \d\dth )percentile"),
    ("br", r"(?<!top of the )(?<!top of your )(?:band|range)s? (?:is|are|of|for|from|runs?|sits|\()"),
    ("r", r"ranges? from"),
    ("t", r"typically"),
    ("l", r"levels\.fyi"),
    ("a", r"average[sd]?\b|(?<=% )above the (?:midpoint|median)"),
    ("aci", r"(?:are |is )?commanding"),
    ("c", r"command\b|(?:can|could) (?:command|reach)"),
    ("e", r"earn(?:s|ing)?\b"),
    ("i", r"i've seen"),
    ("s", r"similar (?:packages?|roles?)"),
    ("i", r"i (?:understand|know)\b|industry"),
)
# What to request.
_ASK = (
    (
        "iw",
        rf"{_I}(?:'d| would)(?: also| really| still)*(?: be)? "
        r"(?:like|want|love|need|expect|prefer|ask|propose|request|look(?:ing)?|require|value|welcome)",
    ),
    ("iw", rf"{_I}'ll need"),
    ("ab", r"(?:and|but) would (?:value|like|need|want|welcome|appreciate)"),
    (
        "iw",
        rf"(?:i'm|i was|we're|{_I})(?: also| now| still)* "
        r"(?:asking|targeting|looking|seeking|requesting|expecting|proposing|hoping|aiming|anchoring|after)",
    ),
    ("iw", rf"{_I} (?:(?:need|want|ask|request|expect|propose|seek|require|target|deserve)\b|believe(?= [$£€₹¥]))"),
    ("w", r"what (?:i'm asking|i need|i want|i'd need|brings me|would bring me|it takes|would it take)"),
    (
        "my",
        r"\b(?:my|your) (?:initial |opening |base |salary |total |comp |equity )*"
        r"(?:ask|target|number|request|expectation|goal|anchor|proposal)\b",
    ),
    ("o", r"one request"),
    ("m", rf"my {_PART}+(?:should|must|needs?)"),
    ('"bcegnoprsty', rf"(?:(?:the|your) |^\"?){_PART}+(?:should|must|needs? to)"),
    ("cw", r"(?:can|could|would) (?:you|we|need to be|take(?= [$£€₹¥]\S+ (?:base|total|tc|rsu|equity|sign|comp)))\b"),
    ("p", r"please\b"),
    ("l", r"let(?:'s| us) (?:make it\b|split the difference|(?:land|get|settle|meet|close)(?: \w+){0,2}? (?:at|to|on)\b)"),
    (
        "b",
        r"bring(?:ing|s)? (?:my |the |yours|your |it |this |that |us |me |base |total |tc |first-year |year 1 |our ){1,4}"
        r"(?:\w+ ){0,6}?to\b",
    ),
    ("bg", r"(?:bring|get) yours to"),
    ("g", rf"(?<!they )(?<!you )get (?:the |your |my )?{_PART}+to\b"),
    ("h", r"hold(?: the line| steady)?(?= at\b| for [a-z]{0,3} ?[$£€₹¥])(?<!they hold)"),
    (
        "acghloprs",
        rf"(?=open|anchor|counter|start|aim|lead|press|hold|ask|go|stretch|set|come|reply|respond){_CLAUSE_BEGINS}"
        r"(?:open|anchor|counter|start|aim|lead|press|hold (?:\w+ly )?(?:firm|out)|ask|go|stretch"
        r"|set|settle|come (?:back|down)|reply|respond)\b"
        r"(?: \w+){0,4}? (?:at|with|for|on|to|between)\b",
    ),
    ("c", rf"counter (?:their|the) [^.;]{{0,40}}? with(?= {_SUM})"),
    ("t", r"\btarget(?:ing)?\b"),
    ("g", r"goals?(?: is|:)"),
    (
        "afnopqst",
        rf"(?=angle|anchor|ask|fight|name|open|pitch|quote|shoot|suggest|try){_CLAUSE_BEGINS}"
        rf"(?:(?:angle|fight|shoot|try) for|anchor|ask|name|open|pitch|quote|suggest)(?= {_SUM})",
    ),
    ("ao", rf"(?=anchor|open){_CLAUSE_BEGINS}(?:anchor|open(?:ing)?(?: (?:ask|number))?):"),
    ("t", rf"trade (?:it|base|cash|salary) for(?= {_SUM})"),
    ("bilmpr", rf"(?:bump|increase|lift|move|push|raise)(?:ing)? (?:(?:the|your|my|their) )?{_PART}+from(?= [a-z]{{0,3}} ?[$£€₹¥])"),
    ("p", r"(?<!that )(?<!can )(?<!could )push(?:ing)?(?! the ceiling)(?: \w+){0,4}? (?:for|to|toward|towards|above|past)"),
    ("r", r"request(?:ing)?\b"),
    ("d", r"demand(?:ing)?\b(?! for| is| in)"),
    ("n", r"negotiate\b"),
    ("l", r"layer\b(?! \d)|^layer \d+(?: \([^()]*\))?:"),
    ("e", r"^effective (?:(?:year 1|first-year|annual) )?(?:tc|total)\b[^:.$£€₹¥]{0,20}:"),
    ("a", r"adjusted (?:upward )?by \S+ to\b"),
    ("d", r"deploy\b[^.;$£€]{0,60} to (?:add|unlock)\b"),
    ("p", r"propose"),
    ("i", r"insist on"),
    ("s", r"secure\b|\bseek\b"),
    ("cs", r"(?:shift|convert)(?= [$£€₹¥])"),
    ("ac", r"(?:counter(?:ing)?|anchor(?:ing)?)(?: \w+)? (?:at|with|to|on)\b"),
    ("t", r"to reach(?= [a-z]{0,3} ?[$£€₹¥])"),
    ("a", r"ask(?:ing)? (?:for|of|is|them for)|\bask:"),
    ("s", r"stretch:"),
    ("rt", r"\b(?:to|reach) (?:choose|join|come to)\b"),
    ("mot", r"\b(?:that|this|my|our)\b[^.;$£€]{0,160}?\b(?:commands|justif(?:y|ies)|warrants?|deserves?|merits?)\b"),
    (
        "s",
        r"should (?:reflect(?:\b[^.;$£€]{0,60} with a floor of)?|include|trigger|translate (?:in)?to"
        r"|be (?:adjusted|raised|lifted|increased|moved) [^.;$£€]{0,40}?to)",
    ),
    ("r", r"reflect\b[^.;$£€]{0,60} with a floor of"),
    ("s", r"should (?:be (?:at|sized|set|(?:negotiated as )?an?(?: separate)? (?=[$£€₹])))"),
    ("b", r"be reflected in"),
    ("t", r"^this totals"),
    ("c", r"(?:can|could) (?:structure|push to(?= [a-z]{0,3} ?[$£€₹¥]))"),
    ("s", r"sized at"),
    ("t", r"this (?:puts|places|positions) my (?:\w+ ){1,4}at"),
    ('"aot', r'^"?(?:one|the other|another|the (?:first|second|third)) is\b'),
    ('"bi', r'^"?(?:ideal|best)(?: \w+)?:'),
    ('"afrt', r'^"?(?:right|fair|the right|a fair) (?:number|value|figure|package)(?: \w+){0,3}? is'),
    ('"c', r'^"?consider(?= [$£€₹¥])'),
    ('"clp', r'^"?(?:land|come in|position(?: yourself)?) (?:between|at|around|for)\b'),
    ("i", r"is an? separate (?=[$£€₹])"),
    ("i", r"if (?:you|we) (?:can |could )?(?:do|reach|meet|match|get to)\b|it takes"),
    ("bmop", r"(?<!has )(?<!have )\b(?:offer|put|bring me|meet me at)(?= [a-z]{0,3}[$£€₹¥])"),
    ("i", r"i(?:'m| am) at(?= [$£€₹])"),
    ("i", r"i(?:'ve| have) set my"),
    ("hmns", r"(?:must|needs? to|has to|should) (?:offer|match|reach|pay|come (?:up )?to)"),
    (
        "i",
        r"i(?:'d be| would be|'m| am) (?:comfortable|happy|ready|prepared|content|thrilled|aligned)"
        r"(?: (?:moving|to move) forward| to (?:sign|commit|join))? (?:at|with)",
    ),
    ("i", r"i(?:'d| would|'ll| will) (?:choose|join|pick|come to|sign with) [\w& ]{2,25} (?:at|for)\b"),
    ('"m', r"^\"?meet\b"),
    ("o", r"once base reaches"),
    ("i", r"i (?:can |will |could |'ll )?(?:sign|commit|start|join) (?:\w+ ){0,2}at"),
    (
        '"$atw£¥€₹',
        r'^"?(?:with base at'
        r"|an? (?:\w+ )?(?:sign(?:ing)?-?(?:on)?|sign-on)(?: bonus)? of(?=.{4,30}"
        r" (?:would|will|bridges?|offsets?|closes?|makes?|covers?|reflects?|and ))"
        r"|an? (?=[$£€₹¥]\S+ (?:sign-on|signing)\b)"
        r"|(?:(?:the|an?) )?(?=[$£€₹¥]\S+ (?:base|equity|rsus?|sign|bonus|total|grant)[^.;]{0,100}? (?:reflects|compensates|ensures)\b))",
    ),
)

CUES: tuple[tuple[AmountRole, tuple[tuple[str, str], ...]], ...] = (
    (AmountRole.OTHER, _OTHER),
    (AmountRole.FLOOR, _FLOOR),
    (AmountRole.COMPETING, _COMPETING),
    (AmountRole.MARKET, _MARKET),
    (AmountRole.ASK, _ASK),
)


def by_role(table: Iterable[tuple[AmountRole, Iterable[str]]]) -> re.Pattern[str]:
    """Return one expression for a table, tried in its order, with a group a role."""
    return re.compile("|".join(rf"(?P<{role.value}>{'|'.join(words)})" for role, words in table))


def _beginning_with(letter: str) -> re.Pattern[str]:
    """Return one expression for the cues that may begin with a character."""
    found = [(role, [words for letters, words in table if letter in letters]) for role, table in CUES]
    return by_role((role, words) for role, words in found if words)


CUE: dict[str, re.Pattern[str]] = {
    letter: _beginning_with(letter) for letter in sorted({letter for _, table in CUES for letters, _ in table for letter in letters})
}
# A character that a cue may begin with at the beginning of a word; the rest of the word is passed over.
CUE_START = re.compile(rf"[{re.escape(''.join(CUE))}](?<![\w-].)(?:(?<=[a-z])[\w-]*+)?")
# The one cue in which capitals matter, and no other begins like it: it is looked for in the sentence as written.
OPENING = re.compile(r'"?[Aa][Tt](?= (?:[A-Z]{3} )?[$£€₹¥])(?![^.;]{0,140}(?: [Ee]arns? |, the (?:firm|company|bank|fund) ))')

# Words after which a cue no longer speaks: a clause of its own begins.
_CLAUSE = (
    r"where(?! (?:year 1 |first-year |total )*(?:tc|comp)\b)",
    r"because|which(?! (?:requires|means|brings))|this (?:is|can|moves|puts|means)|while|whereas|unless|although|though",
    r"given|reflecting|based on|enabl\w+|driv(?:es|ing)|generat\w+|recognizing|(?:is|are|be|was) worth|(?<!equity )value of|versus|vs",
    r"compared|instead of|rather than|more valuable|(?:that|who) (?:is|are|will|would|can|could|has|have|moves?|generates?)",
)
BARRIER = re.compile(rf"\b(?:{'|'.join(_CLAUSE)})\b|\bat the $|[,—] not (?:the )?$")
