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
_CLAUSE_BEGINS = (
    r'(?:^|(?<=[.:;,—"] )|(?<=^")|(?<=^- )|(?<=then )|(?<=so )|(?<=and )|(?<=or )|(?<=should )|(?<=to )|(?<=also )|(?<=never )'
    r"|(?<=\d[.)] )|(?<=\())"
)
_SUM = r"(?:an? )?(?:[a-z]{0,3} ?[$£€₹¥₪]|[a-z]{3} ?\d)"
_I = r"(?:i|we)(?: (?:also|still|really|just|only|now|then|am|will|do|genuinely|definitely))*"

# The employer's side, and what others have or lose.
_OTHER = (
    (
        "acimtw",
        r"(?:will|(?<!you )(?<!i )(?<!we )(?<!candidates )(?:may|might|could|would|can)|(?:is|are) (?:likely|expected) to|tends? to)"
        r" (?:likely |probably |typically |often |usually )*(?:counter|open|offer|start|respond|come back|push back)(?: (?:at|with|to))?",
    ),
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
    ("y", r"yours\b(?! to)|you(?:'re| are| at|'re at)(?= \(?[$£€₹¥])"),
    ("c", r"counter(?:offer)? of"),
    ("e", r"expect (?:[\w&.'-]+ ){1,4}(?:to (?:counter|open|offer|start|respond|come back|meet)(?: you)?(?: (?:at|with))?|offer|counter)"),
    ("ty", r"(?:your|their|the) counter is"),
    ("u", r"up from"),
    ("e", r"expect(?:ing)? (?:them\b|(?=[a-z]{0,3} ?[$£€₹¥]))"),
    ("t", r"their (?:initial|first|opening)(?= [a-z]{0,3} ?[$£€₹¥])"),
    ("m", r"moves? you(?:r \w+)? from"),
    ("f", r"forfeit\w*"),
    ("l", r"leaving(?: behind)?"),
    ("g", r"giv(?:e|ing) up"),
    ("abo", r"adds\b|(?:above|below|over) their(?= [$£€₹¥])"),
    ("m", r"make (?:me|you) whole (?:on|for)"),
    ("cmt", r"(?:tops|maxes|caps) out"),
    ("i", r"i (?:really |do )?appreciate the\b"),
    ("t", r"thank(?:s| you)"),
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
    ("a", r"accept[- ]at(?: floor)?(?: should be at)?"),
    (
        "ciw",
        r"(?:would|will|could|can|i'd|i'll) (?:still )?(?:accept|settle)"
        r"(?: (?:at|for|if|above|anything|nothing|no)|(?= [a-z]{0,3} ?[$£€₹¥]))",
    ),
    (
        "a",
        r"\baccept:?(?: (?:(?:the offer|the package|it) )?(?:at|around|from|if|when|once|above|anything|nothing|only|no|offers)|:)",
    ),
    ("a", rf"{_CLAUSE_BEGINS}accept(?: a base of)?(?= {_SUM})"),
    ("os", r"(?:only sign|sign only) (?:if|when|at|above)"),
    (
        "f",
        r"(?<!bonus )(?<!price )(?<!liquidity )(?<!equity )(?<!guaranteed )(?<!moving the )\bfloors?\b(?! under)(?: should be at)?",
    ),
    ("w", r"walk[- ]?away"),
    (
        '"cst',
        r'(?:^|(?<=[.;—–] )|(?<=[.;] "))"?(?:sign|settle|close|take (?:it|the offer|the deal)|say yes|commit)'
        r" (?:at|for|around|if|when|once)\b",
    ),
    ("w", r"walk (?:away )?(?:below|if|under|at|unless)"),
    ("b", r"bottom line"),
    ("n", r"no (?:lower|less) than"),
    ('"b', r'(?:^"?|(?<=[—–;] ))below(?= [a-z]{0,3}[$£€₹¥][^.;]{0,60}?, (?!ask|push|counter|request|negotiate|hold|lean))'),
    ("u", r"unless\b[^.;$£€]{0,80}? exceed(?:s|ing)?"),
    (
        "cdnw",
        r"(?:not|never|don't|do not|won't|wouldn't|cannot|can't) (?:go |accept |sign |drop |move |settle |consider |justify |leav(?:e|ing) "
        r")*(?:anything )?(?:below|under|(?:for )?(?:less|lower) than)",
    ),
    ("my", r"(?:my|your) (?:[\w-]+ )?minimum\b(?! bonus)|minimum acceptable|my limit"),
    ("m", rf"(?:^|(?<=[.;,—] ))minimum(?: (?:base|total|package|tc))?(?=:| {_SUM})"),
    ("a", r"absolute minimum"),
    ("dprt", r"(?:decline|refuse|reject|turn down|pass on) (?:(?:any(?:thing)?|(?:any |all )?offers?) ){0,2}(?:below|under)"),
    ("t", r"the (?:lowest|least)(?: \w+)? i(?:'d| can| could| would)\b[^.;$£€]{0,30}"),
    ("an", r"(?:nothing|anything) (?:below|under|less than)"),
    ("r", r"reservation (?:price|point|number)"),
    ("a", r"accept(?:able|ance)?:"),
    ("dn", r"(?:not|never|don't) (?:accept|sign|join)\b[^.;$£€]{0,80}? without"),
)
# Other people's money.
_COMPETING = (
    ("c", r"competing|counter-?offers? from"),
    ("aemotw", r"(?:my|two|other|another|written|outside|external|alternative) offers?(?! to (?:include|reflect)\b)"),
    ("o", r"offers? (?:from|at|in hand|totall?ing|ranging|averag\w+)"),
    ("a", r"an? (?!improved|revised|updated|better|final|higher|top-of-|above-)(?:[\w&.'-]+ ){1,4}offer\b"),
    ("h", r"(?:has|have) offered(?: me)?"),
    ("bch", r"(?:holding(?! (?:at|out|firm)\b)|cite|citing|benchmark against)\b"),
    ("e", r"elsewhere"),
    ("p", r"pays? me"),
)
# What is usual.
_MARKET = (
    ("m", r"market (?:rate|data|range|median|value|for)|median"),
    ("p", r"(?<!(?:at|to) the \d\dth )(?<!for the \d\dth )percentile"),
    ("br", r"(?<!top of the )(?<!top of your )(?:band|range)s? (?:is|are|of|for|from|runs?|sits|\()"),
    ("r", r"ranges? from|(?<=\()range(?= [$£€₹¥])"),
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
        r"(?:like|want|love|need|expect|prefer|ask|propose|request|look(?:ing)?|require|value|welcome|anticipate|hope|place|appreciate|suggest)",
    ),
    ("iw", rf"{_I}(?:'ll need| was thinking|(?:'d| would) have to see| must have)"),
    ("ab", r"(?:and|but) would (?:value|like|need|want|welcome|appreciate)"),
    (
        "iw",
        rf"(?:i'm|i was|we're|{_I})(?: also| now| still)* "
        r"(?:asking|targeting|looking|seeking|requesting|expecting|proposing|hoping|aiming|anchoring|after|shooting|angling|pursuing"
        r"|holding (?:at|out|firm)"
        r"|going to need)\b|i have my sights on",
    ),
    ("iw", rf"{_I} (?:(?:need|want|ask|request|expect|propose|seek|require|target|deserve)\b|believe(?= [$£€₹¥]))"),
    ("w", r"what (?:i'm asking|i need|i want|i'd need|brings me|would bring me|it takes|would it take)"),
    (
        "my",
        r"\b(?:my|your) (?:initial |opening |base |salary |total |comp |equity )*"
        r"(?:ask|target|number|request|expectation|goal|anchor|proposal|(?<=my )(?:requirement|aim|counter(?:offer)?(?= is)))\b",
    ),
    ("o", r"one request"),
    ("ty", r"(?:your|the) (?:(?:first|opening|initial|real) )?(?:goal|number|ask|anchor)(?: to \w+)?(?: is| should be|:)(?! to)"),
    ("m", r"my (?:(?:salary|compensation|comp|base) )?expectations?|my (?:desired|ideal|expected|preferred|required)\b"),
    ("m", rf"my {_PART}+(?:should|must|needs?)"),
    ('"bcegnoprsty', rf"(?:(?:the|your) |^\"?|(?<=, )){_PART}+(?:should|must|needs? to|has to)"),
    ("cw", r"(?:can|could|would) (?:you|we|need to be|take(?= [$£€₹¥]\S+ (?:base|total|tc|rsu|equity|sign|comp)))\b"),
    ("p", r"please\b"),
    (
        "l",
        r"let(?:'s| us) (?:make it\b|split the difference|discuss(?= [$£€₹¥])|(?:land|get|settle|meet|close)(?: \w+){0,2}? (?:at|to|on)\b)",
    ),
    (
        "b",
        r"bring(?:ing|s)? (?:my |the |yours|your |it |this |that |us |me |base |total |tc |first-year |year 1 |our ){1,4}"
        r"(?:\w+ ){0,6}?to\b",
    ),
    ("bg", r"(?:bring|get) yours to"),
    ("g", rf"(?<!they )(?<!you )get (?:the |your |my )?{_PART}+(?:up )?to\b"),
    ("h", r"hold(?: the line| steady)?(?= at\b| for [a-z]{0,3} ?[$£€₹¥])(?<!they hold)"),
    (
        "abcdfghiklmnoprs",
        # The first words once more, since most words fall away at them: what may stand before is asked of the rest alone.
        r"(?=open|anchor|counter|start|aim|lead|press|hold|ask|go|stretch|set|respond|reply|come|pivot|begin|redirect|raise|bump|increase"
        r"|lift|move|bring|focus|fall|guarantee|kick|fight|lobby|drive|shoot|strive|advocate|look|make|prioritize|push|negotiate|seek|match"
        rf"|pursue|get){_CLAUSE_BEGINS}"
        r"(?:(?:open|anchor|counter|start|aim|lead|press|hold (?:\w+ly )?(?:firm|out)|ask|go|stretch|set|settle|respond|reply"
        r"|come (?:back|down)|pivot"
        r"|begin|redirect|(?<!to )focus|fall back|guarantee|kick off|fight|lobby|shoot|strive|advocate|(?<!to )look|make the case)\b"
        r"(?: (?!floor|from\b)[\w-]+){0,4}? (?:at|with|for|on|to|between)\b"
        rf"|(?:raise|bump|increase|lift|move|bring|drive)(?: (?:the|your|my|initial|annual))? {_PART}+(?:up )?(?:to|toward)\b"
        r"|(?:open|anchor|start|aim) (?:high|strong|big|bold|aggressively):|prioritize \w+:|(?:open|opening|anchor):"
        r"|(?:push|move|raise|lift|bump|increase|negotiate)(?: \w+){0,3} from(?= [a-z]{0,3}[$£€₹¥])"
        r"|(?:ask|open|counter|seek|match|(?<!to )(?:pursue|get))(?= (?:an? )?(?:[a-z]{3} ?)?[$£€₹¥]))",
    ),
    ("c", rf"counter (?:their|the) [^.;]{{0,40}}? with(?= {_SUM})"),
    ("t", r"\btarget(?:ing)?\b"),
    ("g", r"goals?(?: is|:)"),
    ("afnopqst", rf"{_CLAUSE_BEGINS}(?:(?:angle|fight|shoot|try) for|anchor|ask|name|open|quote|pitch|suggest)(?= {_SUM})"),
    ("ao", rf"{_CLAUSE_BEGINS}(?:anchor|open(?:ing)?(?: (?:ask|number))?):"),
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
    ("t", r"to (?:reach|justify)(?= [a-z]{0,3} ?[$£€₹¥])"),
    ("a", r"ask(?:ing)? (?:for|of|is|them for)|\bask:|argue for"),
    ("a", r"and (?:need|want|expect)(?= (?:at least |an? )?[a-z]{0,3}[$£€₹¥])"),
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
    ("cs", r"(?:can|could) (?:structure|push to(?= [a-z]{0,3} ?[$£€₹¥]))|structure it as"),
    ("s", r"sized at"),
    (
        "t",
        r"(?:this|that) (?:puts|places|positions|lands|takes) (?:my|me|you|us|your|the|total|tc|year|first-year)"
        r"(?:[ -]\w+){0,4}? (?:at|to|in)",
    ),
    ('"aot', r'^"?(?:one|the other|another|the (?:first|second|third)) is\b'),
    ('"bi', r'^"?(?:ideal|best)(?: \w+)?:'),
    ('"afrt', r'^"?(?:right|fair|the right|a fair) (?:number|value|figure|package)(?: \w+){0,3}? is'),
    ('"c', r'^"?consider(?= [$£€₹¥])'),
    ('"clp', r'^"?(?:land|come in|position(?: yourself)?) (?:between|at|around|for)\b'),
    ("i", r"is an? separate (?=[$£€₹])"),
    (
        "i",
        r"if (?:you|we) (?:can |could )?(?:(?:do|reach|meet|match|get to|land at|close at|agree on|settle on)\b"
        r"|(?:move|bring|get|raise|lift|push|take) [^.;,$£€]{0,30}?\bto(?= [a-z]{0,3} ?[$£€₹¥]))|it takes",
    ),
    ("fr", r"(?:room|flexibility) to (?:move|bring|get|raise|increase|adjust|lift|go)\b"),
    ("m", r"make it(?= [$£€₹¥])"),
    ("w", r"what (?:would|will) (?:make|close|get|seal)\b[^.;$£€]{0,30}? is"),
    ("g", rf"getting (?:(?:the|my) )?{_PART}*to\b"),
    ("n", r"net result:"),
    ("it", r"i(?:'m| am)? (?:think|feel|confident|convinced)(?: that)?(?= [$£€₹¥])"),
    ("bmop", r"(?<!has )(?<!have )\b(?:offer|put|bring me|meet me at)(?= [a-z]{0,3}[$£€₹¥])"),
    ("i", r"i(?:'m| am) at(?= [$£€₹])"),
    ("i", r"i(?:'ve| have) set my"),
    ("hmns", r"(?:must|needs? to|has to|should) (?:offer|match|reach|pay|come (?:up )?to)"),
    (
        "i",
        r"i(?:'d be| would be|'m| am) (?:comfortable|happy|ready|prepared|content|thrilled|aligned|excited)"
        r"(?: (?:moving|to move) forward| to (?:sign|commit|start|join)(?: \w+)?)? (?:at|with|for)|i'd feel (?:\w+ )?(?:about|with|at)",
    ),
    ("i", r"i(?:'d| would|'ll| will) (?:choose|join|pick|come to|sign with) [\w& ]{2,25} (?:at|for)\b"),
    ('"m', r"^\"?meet\b"),
    ("o", r"once base reaches"),
    ("i", r"i(?:(?: can| will| could| would|'ll|'d))? (?:sign|commit|start|join) (?:\w+ ){0,2}(?:at|(?:for|with)(?= [$£€₹¥]))"),
    (
        '"$atw£¥€₹',
        r'^"?(?:with base at'
        r"|an? (?:\w+ )?(?:sign(?:ing)?-?(?:on)?|sign-on|base|salary|grant|package|total)(?: bonus| salary)? of(?=.{4,50}"
        r" (?:would|will|bridges?|offsets?|closes?|makes?|covers?|reflects?|and ))"
        r"|an? (?=[$£€₹¥]\S+ (?:sign-on|signing)\b)"
        r"|(?:(?:the|an?) )?(?=[$£€₹¥]\S+ (?:base|equity|rsus?|sign|bonus|total|grant)[^.;]{0,100}? "
        r"(?:reflects|compensates|ensures|covers|recognizes|is consistent"
        r"|would (?:reflect|show|recognize|match|align|cover|offset|close|be))\b))",
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
