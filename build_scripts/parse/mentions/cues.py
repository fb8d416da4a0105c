"""The words that say what a sentence does with its amounts: alternatives of one regular expression a role.

Tried at the beginning of each word in the order of ``CUES``, each only where it can begin: the characters that it may begin with
stand before it (``tests/parse/test_cues.py`` holds them to it). A figure takes the last cue before it (``roles``).
All but ``OPENING`` are for sentences in lower case: an expression that ignores case tries each alternative letter by letter.
"""

import re
from collections.abc import Iterable

from build_scripts.model.mention import AmountRole
from build_scripts.parse.mentions.ask_cues import ASK, CLAUSE_BEGINS, PART, SPEAKER, SUM, word_by_word

# "Your first counter:" is the candidate's, "their first counter:" is not.
_OWN_COUNTER = "|".join(rf":(?<={which} counter:)(?<!their {which} counter:)" for which in ("first", "opening", "initial"))
# The employer's side, and what others have or lose.
_OTHER = (
    (
        "acilmstw",
        r"(?:will|(?<=they')ll|(?<!you )(?<!i )(?<!we )(?<!candidates )(?:may|might|could|would|can)|(?:is|are) (?:likely|expected) to"
        r"|tends? to) (?:likely |probably |typically |often |usually |first |only |try to |attempt to )*"
        r"(?:counter|open|offer|start|respond|reply|come back|push back|anchor|lowball)(?:(?: back| low)? (?:at|with|to|around|near))?",
    ),
    (
        "s",
        r"should (?<!you should )(?<!i should )(?<!we should )(?<!candidate should )"
        r"(?<!(?:neers|gners|agers|dates|tists|tects|leads|cants) should )"
        r"(?:likely |probably |then |be able to )*"
        r"(?:counter(?! their| the)|come back|respond|reply)(?: (?:at|with|to|around|near))?",
    ),
    (
        "clos",
        r"(?:opens|counters|starts|lands|comes (?:in|back)|came (?:in|back)|countered|stops)\b"
        r"(?: (?:\w+ )?(?:at|with|below|near|around|in))?",
    ),
    (
        "rty",
        r"(?:they|you|recruiters?) (?:only |first |initially |usually |typically |often )*"
        r"(?:(?:open|counter|offer|start|come back|stop)(?:ed)?(?: (?:at|with|below))?|(?:land|settle|end up|come in) (?:at|around|near))"
        r"|(?:they|recruiters?) (?:only |first |initially )*(?:anchor|respond|reply)(?:ed)?(?: low)?(?: (?:at|with))?",
    ),
    (
        "cfiopstvwy",
        r"(?!your counter(?:-?offer)?(?::| should | must | is: ))"
        r"(?:initial|first|current|present|opening|standard|typical|verbal|written|your|their|the) (?:(?!competing)\w+"
        rf" )?(?:offer|counter)(?:'?s)?\b(?! (?:at|to|letter) |{_OWN_COUNTER})",
    ),
    ("i", r"if [\w.&'-]+ offers\b|if it (?:is|comes in at|lands at|starts at)(?= [a-z]{0,3} ?[$£€₹¥])"),
    ("i", r"i(?:'m| am)(?: currently| now)? at(?= [$£€₹][^.;]{0,40}? (?:today|currently|right now|unvested)\b)"),
    ("rt", r"(?:they|recruiters?) (?:(?:only|first|will|may|might|often|usually) )*(?:accept|name|quote|suggest|try for)\b"),
    ("y", r"yours\b(?! to)|you(?:'re| are| at|'re at)(?= \(?[$£€₹¥])"),
    ("c", r"counter(?:offer)? of"),
    ("e", r"expect (?:[\w&.'-]+ ){1,4}(?:to (?:counter|open|offer|start|respond|come back|meet)(?: you)?(?: (?:at|with))?|offer|counter)"),
    ("ty", r"(?:your|their|the) counter is"),
    ("u", r"up from"),
    (
        "ae",
        r"(?:expect|anticipat)(?:e|ing)? (?:them(?: to)? (?:counter|com|respond|open)(?:e|ing)?(?: back)?(?: (?:at|with|around))?"
        r"|them\b|(?=[a-z]{0,3} ?[$£€₹¥]))",
    ),
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
    ("m", r"my (?:current|present|last|previous) (?:employer|company|firm|job) (?:\w+ )?(?:pays|paid|paying)"),
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
        r"(?:would|will|could|can|i'd|i'll) (?:still )?(?:accept|settle|(?<=still )consider)"
        r"(?: (?:at|for|if|above|anything|nothing|no)|(?= [a-z]{0,3} ?[$£€₹¥]))"
        r"|i(?:'d| would| could| can|'ll)(?: still)? (?:live with|take)(?= [a-z]{0,3} ?[$£€₹¥])",
    ),
    (
        "a",
        r"\baccept:?(?: (?:(?:the offer|the package|it) )?(?:at|around|from|if|when|once|above|anything|nothing|only|no|offers)|:)",
    ),
    ("a", rf"(?=accept){CLAUSE_BEGINS}accept (?:[\w&.'-]+ ){{1,3}}at(?= {SUM})"),
    (
        "a",
        rf"(?=accept){CLAUSE_BEGINS}accept(?: a (?:base|total|package) (?:of|at|between|from|above)| (?:anywhere )?between"
        rf"| anywhere from| in the)?(?= {SUM})",
    ),
    (
        "a",
        r"anything (?:above|over|north of)(?= [a-z]{0,3} ?[$£€₹¥][^.;]{0,50}? (?:is|would be|counts as) (?:an? )?(?:win|yes|good|success))",
    ),
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
    ("s", rf"settle (?:for(?:(?= {SUM})|(?<=, settle for)\b)|at\b(?<=, settle at))"),
    ("s", rf"say yes(?: today)? (?:to|at)(?= {SUM})"),
    *word_by_word("land come_in finish", r" at or above\b"),
    ("t", rf"take(?= {SUM}[^.;,]{{0,30}} or (?:above|better|higher|more)\b)"),
    *word_by_word("happy open prepared ready willing", rf" to (?:settle|accept)(?: (?:at|for|around|on)|(?= {SUM}))"),
    ("w", r"walk (?:away )?(?:below|if|under|at|unless)"),
    ("l", r"leave (?:below|if|under|unless)\b"),
    ("br", r"bottom line|rock[- ]bottom"),
    ("b", r"be (?:ready|willing|prepared) to (?:close|land) (?:at|for|on)"),
    ("dl", r"(?:draw (?:the|your|a) line|line in the sand)(?: (?:at|is))?"),
    ("c", rf"(?:can|could) live with(?= {SUM})"),
    ("n", r"no (?:lower|less) than"),
    ('"b', r'(?:^"?|(?<=[—–;] ))below(?= [a-z]{0,3}[$£€₹¥][^.;]{0,60}?, (?!ask|push|counter|request|negotiate|hold|lean))'),
    ("u", r"unless\b[^.;$£€]{0,80}? exceed(?:s|ing)?"),
    (
        "cdnuw",
        r"(?:not|never|don't|do not|won't|wouldn't|cannot|can't|unable) "
        r"(?:able to |to |go |accept |sign |drop |move |settle |consider |justify |leav(?:e|ing) |do |dip |take |come )*"
        rf"(?:for )?(?:anything |an? (?:{PART}|ote )+)?(?:below|under|beneath|(?:for )?(?:less|lower) than)",
    ),
    ("my", r"(?:my|your) (?:[\w-]+ )?minimum\b(?! bonus)|minimum acceptable|my limit"),
    ("m", rf"(?:^|(?<=[.;,—] ))minimum(?: (?:base|total|package|tc|equity|rsus?|stock|salary|sign-on))?(?=:| {SUM})"),
    ("a", r"absolute minimum"),
    (
        "aiw",
        r"(?:at (?:an? |the )?(?:very |bare |absolute )?minimum[,:]?"
        rf"|{SPEAKER}(?:'d| would|'ll)?(?: need| want| require| expect| must have)"
        rf" (?:an? (?:absolute |hard |bare )?|the )?minimum(?: of| (?:base|total|package|tc|salary) of)?)"
        rf"(?: (?:i|i'd|i'll|we|would|will|need|want|require|secure|get)){{0,3}}(?= {SUM})",
    ),
    (
        "bglrsu",
        r"(?:below|under|less than|short of|(?<=cannot )reach|(?<=can't )reach|(?<=cannot )get to|(?<=can't )get to)"
        rf"(?= {SUM}[^.;$£€]{{0,50}}?, (?:then )?(?:be (?:ready|prepared) to )?"
        rf"(?:walk|decline|pass\b|say no|turn (?:it|them) down|reject))",
    ),
    ("t", r"turn (?:it|this|them|the offer) down (?:if|below|under|at)"),
    (
        "dprt",
        r"(?:decline|refuse|reject|turn down|pass(?: on)?) (?:(?:any(?:thing)?|(?:any |all )?offers?) ){0,2}(?:below|under|less than|<)",
    ),
    ("t", r"the (?:lowest|least|minimum)(?: \w+)? (?:i(?:'d| can| could| would)|for me)\b[^.;$£€]{0,30}"),
    ("an", r"(?:nothing|anything) (?:below|under|less than|short of|lower than)"),
    ("r", r"reserv(?:ation|e) (?:price|point|number)"),
    ("r", r"red line"),
    (
        "i",
        r"if [\w&.' -]{2,30}? (?:can(?:'t|not)|won't|will not|do(?:es)?(?:n't| not)|stays?|remains?|is|comes in|falls|lands)"
        r" (?:reach|meet|match|hit|exceed|clear|get to|go above|under|below|less than)"
        rf"(?= {SUM}[^.;]{{0,60}}?, (?:then )?(?:walk|pass|decline))",
    ),
    ("m", r"my threshold"),
    ("aw", r"accept(?:able|ance)?(?: (?:range|counter|offer|package))?:|acceptable [a-z]+:|walk:"),
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

CUES: tuple[tuple[AmountRole, tuple[tuple[str, str], ...]], ...] = (
    (AmountRole.OTHER, _OTHER),
    (AmountRole.FLOOR, _FLOOR),
    (AmountRole.COMPETING, _COMPETING),
    (AmountRole.MARKET, _MARKET),
    (AmountRole.ASK, ASK),
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
# A character that a cue may begin with at the beginning of a word; the rest of the word is passed over. A sign of a currency begins
# one at the beginning of a sentence alone.
_SIGNS = "$£€₹¥"
CUE_START = re.compile(rf"[{re.escape(''.join(sorted(CUE.keys() - set(_SIGNS))))}](?<![\w-].)(?:(?<=[a-z])[\w-]*+)?|^[{_SIGNS}]")
# The one cue in which capitals matter, and no other begins like it: it is looked for in the sentence as written.
OPENING = re.compile(
    r'"?[Aa][Tt](?= (?:[A-Z]{3} )?[$£€₹¥])(?![^.;]{0,140}(?: [Ee]arns? |, the (?:firm|company|bank|fund) ))'
    r"(?![^.;]{0,80}, (?:I'm|I am|I'd be|I would be|this is|that is|that's|it's) (?:still |well |now )?"
    r"(?:below|under|short|losing|taking a|behind))"
)

# Words after which a cue no longer speaks: a clause of its own begins.
_CLAUSE = (
    r"where(?! (?:year 1 |first-year |total )*(?:tc|comp)\b)",
    r"because|which(?! (?:requires|means|brings))|this (?:is|can|moves|puts|means)|while|whereas|unless|although|though",
    r"given|reflecting|based on|enabl\w+|driv(?:es|ing)|generat\w+|recognizing|(?:is|are|be|was) worth|(?<!equity )value of|versus|vs",
    r"compared|instead of|rather than|more valuable|(?<=\()worth|(?:that|who) (?:is|are|will|would|can|could|has|have|moves?|generates?)",
)
# The character before is a part of it, so that a search leaps from one such character to the next.
BARRIER = re.compile(rf"[^\w](?:(?:{'|'.join(_CLAUSE)})\b|at the $|(?<=[,—] )not (?:the )?$)")
