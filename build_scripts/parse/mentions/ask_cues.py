"""What words ask for an amount, and the pieces that such words are made of; for sentences in lower case (``cues`` tries them)."""

from collections.abc import Iterable, Iterator
from itertools import groupby

PART = r"(?:(?:base|salary|rsus?|equity|stock|options?|grants?|bonus|total|comp|compensation|package|offer|tc|number|sign-on)\s?)"
# Where a clause begins with what to do: at its start, after a word that joins it to another, after "should", "to" and the like.
CLAUSE_BEGINS = (
    r'(?:^|(?<=[.:;,—"] )|(?<=^")|(?<=^- )|(?<=then )|(?<=so )|(?<=and )|(?<=or )|(?<=should )|(?<=to )|(?<=also )|(?<=never )'
    r"|(?<=\d[.)] )|(?<=\())"
)
SUM = r"(?:an? )?(?:[a-z]{0,3} ?[$£€₹¥₪]|[a-z]{3} ?\d)"
SPEAKER = r"(?:i|we)(?: (?:also|still|really|just|only|now|then|am|will|do|genuinely|definitely|respectfully|simply))*"

# What the words for an order begin with, and such words; and the same of words after which the amount itself stands.
_ORDERS = (
    "open anchor counter start aim lead press hold ask go stretch set respond reply come pivot begin redirect raise bump increase"
    " lift move bring focus fall guarantee kick fight lobby drive shoot strive advocate look make prioritize push negotiate seek match"
    " pursue get take nudge edge boost stand"
).split()
_ORDER = (
    r"(?:(?:open|anchor|counter|start|aim|lead|press|(?:hold|stand) (?:\w+ly )?(?:firm|out|strong)|ask|go|stretch|set|settle|respond|reply"
    r"|come (?:back|down)|pivot"
    r"|begin|redirect|(?<!to )focus|fall back|guarantee|kick off|fight|lobby|shoot|strive|advocate|(?<!to )look|make the case)\b"
    r"(?: (?!floor|from\b)[\w-]+){0,4}? (?:at|with|for|on|to|between)\b"
    rf"|(?:raise|bump|increase|lift|move|bring|drive|take|nudge|edge|boost)(?: (?:the|your|my|initial|annual|[a-z]+-year|year-one|year 1))*"
    rf" {PART}+(?:up )?(?:to|toward)\b"
    r"|(?:open|anchor|start|aim) (?:high|strong|big|bold|aggressively)(?::|(?= \([a-z]{0,3}[$£€₹¥]))|prioritize \w+:"
    r"|(?:open|opening|anchor|counter(?:-?offer)?):"
    r"|(?:push|move|raise|lift|bump|increase|negotiate)(?: \w+){0,3} from(?= [a-z]{0,3}[$£€₹¥])"
    r"|(?:ask|open|counter|seek|match|(?<!to )(?:pursue|get))(?= (?:an? )?(?:[a-z]{3} ?)?[$£€₹¥]))"
)
_NAMED = "angle fight shoot try anchor ask name open quote pitch suggest".split()


def _by_first_letter(words: Iterable[str], order: str) -> Iterator[tuple[str, str]]:
    """Yield an entry for each letter that words begin with: few words of a sentence begin like one of them, and fall away at that."""
    for letter, found in groupby(sorted(words), key=lambda word: word[0]):
        yield letter, rf"(?={'|'.join(found)}){CLAUSE_BEGINS}{order}"


def word_by_word(words: str, rest: str) -> Iterator[tuple[str, str]]:
    """Yield an entry for each word, or words with underscores, that the same may follow: a literal at the front fails at once."""
    for word in words.split():
        yield word[0], word.replace("_", " ") + rest


# What to request.
ASK = (
    (
        "iw",
        rf"{SPEAKER}(?:'d| would)(?: also| really| still)*(?: be)? "
        r"(?:like|want|love|need|expect|prefer|ask|propose|request|look(?:ing)?|require|value|welcome|anticipate|hope|place|appreciate|suggest)",
    ),
    ("iw", rf"{SPEAKER}(?:'ll need| was thinking|(?:'d| would) have to see| must have)"),
    ("ab", r"(?:and|but) would (?:value|like|need|want|welcome|appreciate)"),
    (
        "iw",
        rf"(?:i'm|i was|we're|{SPEAKER})(?: also| now| still)* "
        r"(?:asking|targeting|looking|seeking|requesting|expecting|proposing|hoping|aiming|anchoring|after|shooting|angling|pursuing"
        r"|holding (?:at|out|firm)"
        r"|going to need)\b|i have my sights on",
    ),
    ("iw", rf"{SPEAKER} (?:(?:need|want|ask|request|expect|propose|seek|require|target|deserve)\b|believe(?= [$£€₹¥]))"),
    ("w", r"what (?:i'm asking|i need|i want|i'd need|brings me|would bring me|it takes|would it take)"),
    ("m", r"my (?:(?:target|salary|base|total|comp|compensation|expected|asking|desired) )*range(?: is|:)?"),
    (
        "my",
        r"\b(?:my|your) (?:initial |opening |base |salary |total |comp |equity )*"
        r"(?:ask|target|number|request|expectation|goal|anchor|proposal|(?<=my )(?:requirement|aim|counter(?:offer)?(?= is)))\b",
    ),
    ("o", r"one request"),
    ("ty", r"(?:your|the) (?:(?:first|opening|initial|real) )?(?:goal|number|ask|anchor)(?: to \w+)?(?: is| should be|:)(?! to)"),
    ("y", r"your counter(?:-?offer)?(?::| (?:should|must) (?:be|land at)| is:)"),
    ("m", r"my (?:(?:salary|compensation|comp|base) )?expectations?|my (?:desired|ideal|expected|preferred|required)\b"),
    ("m", rf"my {PART}+(?:should|must|needs?)"),
    ('"bcegnoprsty', rf"(?:(?:the|your) |^\"?|(?<=, )){PART}+(?:should|must|needs? to|has to)"),
    ("cw", r"(?:can|could|would) (?:you|we|need to be|take(?= (?:at least )?[$£€₹¥]\S+ (?:base|total|tc|rsu|equity|sign|comp)))\b"),
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
    ("g", rf"(?<!they )(?<!you )get (?:(?:the |your |my )?{PART}+(?:up )?to\b|(?:them|it) (?:up )?to(?= {SUM}))"),
    ("ar", rf"(?:respond to|reply to|answer) {SUM}[^.;]{{0,40}}? with(?= {SUM})"),
    ("h", r"hold(?: the line| steady)?(?= at\b| for [a-z]{0,3} ?[$£€₹¥])(?<!they hold)"),
    *_by_first_letter(_ORDERS, _ORDER),
    ("c", rf"counter (?:their|the) [^.;]{{0,40}}? (?:with|at)(?= {SUM})"),
    ("t", r"\btarget(?:ing)?\b"),
    ("g", r"goals?(?: is|:)"),
    *_by_first_letter(_NAMED, rf"(?:(?:angle|fight|shoot|try) for|anchor|ask|name|open|quote|pitch|suggest)(?= {SUM})"),
    ("ao", rf"(?=anchor|open){CLAUSE_BEGINS}(?:anchor|open(?:ing)?(?: (?:ask|number))?):"),
    ("t", rf"trade (?:it|base|cash|salary) for(?: an (?:extra|additional))?(?= {SUM})"),
    ("bilmpr", rf"(?:bump|increase|lift|move|push|raise)(?:ing)? (?:(?:the|your|my|their) )?{PART}+from(?= [a-z]{{0,3}} ?[$£€₹¥])"),
    ("p", r"(?<!that )(?<!can )(?<!could )push(?:ing)?(?! the ceiling)(?: [\w-]+){0,4}? (?:for|to|toward|towards|above|past)"),
    ("p", rf"push back (?:at|with)(?= {SUM})"),
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
    ("fiost", r"(?:initial|first|opening|second|third) counter(?:offer)?:"),
    ("wy", rf"(?=want |you want ){CLAUSE_BEGINS}(?:you )?want(?= {SUM})"),
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
    *word_by_word("must should", rf" (?:land|come in|sit|start|open) (?:at|around|between|near)(?= {SUM})"),
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
    ('"afrt', r'^"?(?:right|fair|the right|a fair) (?:number|value|figure|package)(?: \w+){0,3}? (?:is|(?:would|might) be)'),
    ('"c', r'^"?consider(?= [$£€₹¥])'),
    ('"clp', r'^"?(?:land|come in|position(?: yourself)?) (?:between|at|around|for)\b'),
    ("i", r"is an? separate (?=[$£€₹])"),
    (
        "i",
        r"if (?:you|we) (?:can |could )?(?:(?:do|reach|meet|match|get to|land (?:at|on)|close at|agree on|settle (?:at|on))\b"
        r"|(?:move|bring|get|raise|lift|push|take) [^.;,$£€]{0,30}?\bto(?= [a-z]{0,3} ?[$£€₹¥]))|it takes",
    ),
    ("l", rf"let's (?:say|meet in the middle at)(?= {SUM})|lock in(?= {SUM})"),
    ("cdhw", rf"(?:how|what) about(?= {SUM})|(?:could|does|would)(?= {SUM}[^.;$£€]{{0,30}} work\b)"),
    ("w", r"what i have in mind is"),
    ("i", rf"i(?:'m| am) thinking(?: of| around| about)?(?= {SUM})|i(?:'d| would) be grateful for"),
    ("it", rf"(?:it|that|this) (?:needs|has) to be(?= {SUM})"),
    ("g", rf"get (?:me )?to(?= {SUM})(?<!they get to)(?<!you get to)(?<!team get to)(?<!candidates get to)"),
    ("efrsw", rf"(?:frame (?:the|your) ask as|write back with|escalate to|re-anchor at|stand firm at|stay at)(?= {SUM})"),
    ("msw", r"(?:send|submit|make|write) (?:a|your) (?:\w+ )?counter(?:-?offer)? (?:of|at|for|with)"),
    ("i", r"i(?:'d)? (?:would )?(?:see|value|price|put) (?:this|the|my) (?:role|work|scope|position)(?: \w+)? at"),
    ("fr", r"(?:room|flexibility) to (?:move|bring|get|raise|increase|adjust|lift|go)\b"),
    ("m", r"make it(?= [$£€₹¥])"),
    ("w", r"what (?:would|will) (?:make|close|get|seal)\b[^.;$£€]{0,30}? is"),
    *word_by_word("bringing getting lifting moving raising", rf" (?:(?:the|my|your) )?{PART}*to\b"),
    *word_by_word("bring get lift move nudge pull push raise", rf" (?!revenue|sales|costs?\b|spend|arr\b)[\w&.'-]+ (?:up )?to(?= {SUM})"),
    ("i", rf"i see (?:myself|this|my \w+) (?:(?:\w+ )?in )?(?:at|around)(?= {SUM})"),
    ("c", r"counter-(?:anchor|ask|target):"),
    *word_by_word(
        "first second third next final last opening initial stretch fallback",
        rf" (?:ask|counter(?:offer)?|position|number|figure|target|anchor)(?::| is(?= {SUM}))",
    ),
    ("f", r"fallback:"),
    *word_by_word("my your", r" (?:first|second|third|next|final|last|opening|initial)(?: counter(?:offer)?)?:"),
    ("n", r"net result:"),
    ("it", r"i(?:'m| am)? (?:think|feel|confident|convinced)(?: that)?(?= [$£€₹¥])"),
    ("bmop", r"(?<!has )(?<!have )\b(?:offer|put|bring me|meet(?:ing)? me at)(?= [a-z]{0,3}[$£€₹¥])"),
    ("p", r"puts me (?:at|in|near|toward) the (?:top|upper)\b[^.;$£€]{0,30}?(?=[:,(—] ?[a-z]{0,3}[$£€₹¥])"),
    (
        "a",
        rf"(?=add ){CLAUSE_BEGINS}(?<!to )add(?: an?(?: \w+)?)? "
        r"(?=[a-z]{0,3}[$£€₹¥]\S+ (?:[\w-]+ )?(?:(?:to (?:the |my |your )?)?(?:base|sign|rsu|grant|equity)|bonus|stock))",
    ),
    ("i", r"i(?:'m| am) at(?= [$£€₹])"),
    ("i", r"i(?:'ve| have) set my"),
    ("hmns", r"(?:must|needs? to|has to|should) (?:offer|match|reach|pay|come (?:up )?to)"),
    (
        "i",
        r"i(?:'d be| would be|'m| am) (?:comfortable|happy|ready|prepared|content|thrilled|aligned|excited)"
        r"(?: (?:moving|to move) forward| (?:signing|joining|starting|committing)| to (?:sign|commit|start|join)(?: \w+)?)? (?:at|with|for)"
        r"|i(?:'d| would) feel (?:\w+ )?(?:about|with|at)",
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
