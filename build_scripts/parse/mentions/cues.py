"""The words that say what a sentence does with its amounts: alternatives of one regular expression a role.

Tried at the beginning of each word in the order of ``CUES``; a figure takes the last cue before it (``roles``).
All but ``OPENING`` are for sentences in lower case: an expression that ignores case tries each alternative letter by letter.
"""

import re

from build_scripts.model.mention import AmountRole

_PART = r"(?:(?:base|salary|rsus?|equity|stock|options?|grants?|bonus|total|comp|compensation|package|offer|tc|number|sign-on)\s?)"
_I = r"(?:i|we)(?: (?:also|still|really|just|only|now|then|am))*"

# The employer's side, and what others have or lose.
_OTHER = (
    r"will (?:likely |probably |typically |often |usually )*(?:counter|open|offer|start|respond|come back)(?: (?:at|with))?",
    r"(?:opens|counters|starts|lands|comes (?:in|back)|came (?:in|back)|countered|stops)\b(?: (?:\w+ )?(?:at|with|below|near|around|in))?",
    r"(?:they|you|recruiters?) (?:only |first |initially )*(?:open|counter|offer|start|come back|stop)(?:ed)?(?: (?:at|with|below))?",
    r"(?:initial|first|current|present|opening|standard|typical|verbal|written|your|their|the) (?:(?!competing)\w+"
    r" )?(?:offer|counter)(?:'?s)?\b(?! (?:at|to|letter) )",
    r"if [\w.&'-]+ offers\b|counter(?:offer)? of",
    r"(?:your|their|the) counter is|up from|moves? you(?:r \w+)? from|forfeit\w*|leaving(?: behind)?",
    r"walking away from|costs? me|(?:budget|room) to (?:counter|match)|deals (?:above|over|of|from)",
    r"(?:training|learning|conference|education|development|equipment|travel|research) (?:and \w+ )?(?:budget|stipend)s?",
    r"(?<!relocation )budgets? of|(?:strike|share|stock|option|current \w+) price|strike|puts about",
    r"(?:can|could|may|might|would|will|to) (?:add|be worth|save|generate|drive|unlock|earn|reach \w+ by)\b|revenue|valuation",
    r"savings?|\barr\b|aum\b|market cap|invest(?!ed:)\w*",
)
# Where to stop.
_FLOOR = (
    r"accept[- ]at(?: floor)?",
    r"(?:would|will|could|can|i'd|i'll) (?:still )?(?:accept|settle)(?: (?:at|for|if|above|anything|nothing|no)|(?= [a-z]{0,3} ?[$£€₹¥]))",
    r"\baccept (?:at|if|when|above|anything|nothing|only|no|offers)",
    r"(?<!bonus )(?<!price )(?<!liquidity )(?<!equity )\bfloor\b(?! under)|walk[- ]away",
    r"walk (?:away )?(?:below|if|under|at|unless)|bottom line|no (?:lower|less) than|unless\b[^.;$£€]{0,80}? exceed(?:s|ing)?",
    r"(?:not|never|don't|do not|won't|cannot|can't) (?:go |accept |sign |drop |move |settle |consider"
    r" )*(?:anything )?(?:below|under|for less than)",
    r"my minimum|minimum acceptable|absolute minimum|decline (?:anything )?(?:below|under)",
    r"(?:nothing|anything) (?:below|under|less than)|reservation (?:price|number)|acceptable:",
    r"(?:not|never|don\'t) (?:accept|sign|join)\b[^.;$£€]{0,80}? without",
)
# Other people's money.
_COMPETING = (
    r"competing|counter-?offers? from|(?:my|two|other|another|written|outside|external|alternative) offers?(?! to (?:include|reflect)\b)",
    r"offers? (?:from|at|in hand|totall?ing|ranging|averag\w+)",
    r"an? (?!improved|revised|updated|better|final|higher)(?:[\w&.'-]+ ){1,4}offer\b",
    r"(?:has|have) offered(?: me)?|(?:holding|cite|citing|benchmark against)\b|elsewhere|pays? me",
)
# What is usual.
_MARKET = (
    r"market (?:rate|data|range|median|value|for)|median|(?<!at the \d\dth )percentile",
    r"(?:band|range)s? (?:is|are|of|for|from|runs?|sits|\()|ranges? from|typically|levels\.fyi|average[sd]?\b|(?:are |is )?commanding",
    r"command\b|(?:can|could) (?:command|reach)|earn(?:s|ing)?\b|i've seen|similar (?:packages?|roles?)",
    r"i (?:understand|know)\b|industry",
)
# What to request.
_ASK = (
    rf"{_I}(?:'d| would)(?: also| really| still)*(?: be)? "
    r"(?:like|want|love|need|expect|prefer|ask|propose|request|look(?:ing)?|require|value|welcome)",
    rf"{_I}'ll need|(?:and|but) would (?:value|like|need|want|welcome|appreciate)",
    rf"(?:i'm|i was|we're|{_I})(?: also| now| still)* "
    r"(?:asking|targeting|looking|seeking|requesting|expecting|proposing|hoping|aiming|anchoring|after)",
    rf"{_I} (?:(?:need|want|ask|request|expect|propose|seek|require|target|deserve)\b|believe(?= [$£€₹¥]))",
    r"what (?:i'm asking|i need|i want|i'd need|brings me|would bring me|it takes)",
    r"\bmy (?:initial |opening |base |salary |total |comp |equity )*(?:ask|target|number|request|expectation|goal|anchor|proposal)\b",
    rf"one request|my {_PART}+(?:should|must|needs?)|(?:(?:the|your) |^\"?){_PART}+(?:should|must|needs? to)",
    r"(?:can|could|would) (?:you|we|need to be|take(?= [$£€₹¥]\S+ (?:base|total|tc|rsu|equity|sign|comp)))\b|please\b",
    r"let's (?:land|get|settle|meet|close)(?: \w+){0,2}? (?:at|to|on)\b",
    r"bring(?:ing|s)? (?:my |the |yours|your |it |this |that |us |me |base |total |tc |first-year |year 1 |our ){1,4}(?:\w+ ){0,6}?to\b",
    rf"(?:bring|get) yours to|(?<!they )(?<!you )get (?:the |your |my )?{_PART}+to\b|hold(?= at\b)(?<!they hold)",
    r'(?=[acghlops])(?:^|(?<=[.:;,—"] )|(?<=^")|(?<=then )|(?<=and )|(?<=or )|(?<=should )|(?<=to )|(?<=also )|(?<=\d\. ))'
    r"(?:open|anchor|counter|start|aim|lead|press|hold (?:\w+ly )?(?:firm|out)|ask|go|stretch|set|settle)\b"
    r"(?: \w+){0,4}? (?:at|with|for|on|to)\b",
    r"\btarget(?:ing)?\b|(?<!that )(?<!can )(?<!could )push(?:ing)?(?: \w+){0,4}? (?:for|to|toward|towards|above|past)",
    r"request(?:ing)?\b|demand(?:ing)?\b(?! for| is| in)|negotiate\b|layer\b(?! \d)|propose|insist on|secure\b|\bseek\b",
    r"(?:counter(?:ing)?|anchor(?:ing)?)(?: \w+)? (?:at|with|to|on)\b|to reach(?= [a-z]{0,3} ?[$£€₹¥])",
    r"ask(?:ing)? (?:for|of|is|them for)|\bask:|stretch:|\b(?:to|reach) (?:choose|join|come to)\b",
    r"\b(?:that|this|my|our)\b[^.;$£€]{0,160}?\b(?:commands|justif(?:y|ies)|warrants?|deserves?|merits?)\b",
    r"should (?:reflect|include|trigger|translate (?:in)?to|be (?:adjusted|raised|lifted|increased|moved) [^.;$£€]{0,40}?to)",
    r"should (?:be (?:at|sized|set|(?:negotiated as )?an?(?: separate)? (?=[$£€₹])))",
    r"be reflected in|^this totals|(?:can|could) structure|sized at|this (?:puts|places|positions) my (?:\w+ ){1,4}at",
    r'^"?(?:(?:one|the other|another|the (?:first|second|third)) is\b|(?:ideal|best)(?: \w+)?:'
    r"|(?:right|fair|the right|a fair) (?:number|value|figure|package)(?: \w+){0,3}? is|consider(?= [$£€₹¥])"
    r"|(?:land|come in|position(?: yourself)?) (?:between|at|around|for)\b)|is an? separate (?=[$£€₹])",
    r"if (?:you|we) (?:can |could )?(?:do|reach|meet|match|get to)\b|it takes",
    r"(?<!has )(?<!have )\b(?:offer|put|bring me|meet me at)(?= [a-z]{0,3}[$£€₹¥])|i(?:'m| am) at(?= [$£€₹])",
    r"i(?:'ve| have) set my|(?:must|needs? to|has to|should) (?:offer|match|reach|pay|come (?:up )?to)",
    r"i(?:'d be| would be|'m| am) (?:comfortable|happy|ready|content|thrilled|aligned)(?: (?:moving|to move) forward)? (?:at|with)",
    r"i(?:'d| would|'ll| will) (?:choose|join|pick|come to|sign with) [\w& ]{2,25} (?:at|for)\b|^\"?meet\b|once base reaches",
    r"i (?:can |will |could |'ll )?(?:sign|commit|start|join) (?:\w+ ){0,2}at",
    r'^"?(?:with base at'
    r"|an? (?:\w+ )?(?:sign(?:ing)?-?(?:on)?|sign-on)(?: bonus)? of(?=.{4,30}"
    r" (?:would|will|bridges?|offsets?|closes?|makes?|covers?|reflects?|and ))"
    r"|an? (?=[$£€₹¥]\S+ (?:sign-on|signing)\b)"
    r"|(?:(?:the|an?) )?(?=[$£€₹¥]\S+ (?:base|equity|rsus?|sign|bonus|total|grant)[^.;]{0,100}? (?:reflects|compensates|ensures)\b))",
)

CUES: tuple[tuple[AmountRole, tuple[str, ...]], ...] = (
    (AmountRole.OTHER, _OTHER),
    (AmountRole.FLOOR, _FLOOR),
    (AmountRole.COMPETING, _COMPETING),
    (AmountRole.MARKET, _MARKET),
    (AmountRole.ASK, _ASK),
)


def _by_role(table: tuple[tuple[AmountRole, tuple[str, ...]], ...]) -> re.Pattern[str]:
    """Return one expression for a table, tried in its order, with a group a role."""
    return re.compile("|".join(rf"(?P<{role.value}>{'|'.join(words)})" for role, words in table))


CUE = _by_role(CUES)
CUE_START = re.compile(r'(?<![\w-])[a-z"$£€₹¥]')
# The one cue in which capitals matter, and no other begins like it: it is looked for in the sentence as written.
OPENING = re.compile(r'"?[Aa][Tt](?= (?:[A-Z]{3} )?[$£€₹¥])(?![^.;]{0,140}(?: [Ee]arns? |, the (?:firm|company|bank|fund) ))')

# Words after which a cue no longer speaks: a clause of its own begins.
_CLAUSE = (
    r"because|which(?! (?:requires|means|brings))|this (?:is|can|moves|puts|means)|where|while|whereas|unless|although|though",
    r"given|reflecting|based on|enabl\w+|driv(?:es|ing)|generat\w+|recognizing|(?:is|are|be|was) worth|(?<!equity )value of|versus|vs",
    r"compared|instead of|rather than|more valuable|(?:that|who) (?:is|are|will|would|can|could|has|have|moves?|generates?)",
)
BARRIER = re.compile(rf"\b(?:{'|'.join(_CLAUSE)})\b|\bat the $")

# What makes a counteroffer of the employer one to accept: "Counter at $180K is strong".
GOOD_COUNTER = re.compile(
    r"^[^.;,$£€]{0,30} (?:is|would be) (?:an? |still )?(?:very |exceptionally )?"
    r"(?:strong|acceptable|good|solid|fair|reasonable|excellent|great|fine|competitive|exceptional)\b",
)
# What may follow a figure and decide alone.
_AFTER: tuple[tuple[AmountRole, tuple[str, ...]], ...] = (
    (
        AmountRole.OTHER,
        (
            r"(?:(?! (?:and|plus|at|with) an? )[^.,;$£€(—]){0,45}"
            r"\b(?:budget|conference|training|learning|tuition|strike|per share|/share|valuation|threshold"
            r"|in revenue|market cap|initial offer)\b",
        ),
    ),
    (
        AmountRole.FLOOR,
        (
            r"(?:[^.;,$£€]{0,30}(?:,? (?:and|which))? (?:is|as|remains))? ?(?:my |your |the |an? )?(?:absolute |hard "
            r"|realistic |accept-at )*(?:floor|minimum acceptable)\b(?! (?:is|of|should))",
            r"[^.;,$£€]{0,30}, i (?:could|can|would|'d)(?: still)? (?:get to yes|accept|sign)",
        ),
    ),
    (AmountRole.MARKET, (r"[^.;,$£€]{0,30} (?:is|are) (?:the )?(?:standard|typical|common|normal|the norm|market|average)\b",)),
    (
        AmountRole.ASK,
        (
            r"[^.;$£€]{0,45} (?:settles it|gets my signature|makes (?:that|it|this) (?:possible|work)|is (?:what"
            r"|where) i\b"
            r"|is (?:fair|reasonable|appropriate|warranted|the right)\b|(?:feels|is) right\b|gets it done|would (?:align|let me)\b"
            r"|works for me|closes (?:it|this|the gap)|and i (?:sign|accept|commit|start)"
            r"|,? i(?:'ll| will| can)? (?:sign|commit|accept\b(?! at))"
            r"|(?:--|—|and) i(?:'d| would) (?:like|want) (?:this|that|it) (?:included|counted|reflected|written))",
        ),
    ),
)
AFTER = _by_role(_AFTER)
