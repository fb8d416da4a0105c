"""What is said after a figure and decides alone: "$210K base is my floor", "at $205K I sign". For sentences in lower case."""

import re

from build_scripts.model.mention import AmountRole
from build_scripts.parse.mentions.cues import by_role

# What makes a counteroffer of the employer one to accept: "Counter at $180K is strong".
GOOD_COUNTER = re.compile(
    r"^[^.;,$£€]{0,30}(?:, which)? (?:is|would be) (?:an? |still )?(?:very |exceptionally )?"
    r"(?:strong|acceptable|good|solid|fair|reasonable|excellent|great|fine|competitive|exceptional)\b",
)
# What an amount is of that is no pay, and how far behind the amount it may stand: asked first, since few amounts have it.
_NO_PAY = "budget|conference|training|learning|tuition|strike|per share|/share|valuation|threshold|in revenue|market cap|initial offer"
_IS_NEAR = re.compile(_NO_PAY)
_OF_NO_PAY = re.compile(rf"(?:(?! (?:and|plus|at|with) an? )[^.,;$£€(—]){{0,45}}\b(?:{_NO_PAY})\b")
_TO_TAKE = re.compile(r"[^.;$£€]{0,30} (?:(?:is|would be) acceptable|(?:is|would be|are) worth (?:accepting|taking)|is a (?:win|yes))\b")
_REACH = 60  # characters, more than _OF_NO_PAY takes
# What may follow a figure and decide alone.
_AFTER: tuple[tuple[AmountRole, tuple[str, ...]], ...] = (
    (
        AmountRole.OTHER,
        (
            r" per[- ]head\b| less (?:(?:in|on|of) )?(?:base|equity|stock|rsus?|cash|bonus|sign-on|total|tc)\b",
            r"(?: (?:in|of) [\w -]{1,20}?)? (?:that )?i(?:'d|'m| am| would|'ll| will)? (?:be )?(?:forfeit\w*|leav(?:e|ing)|los(?:e|ing)"
            r"|giv(?:e|ing) up|walk(?:ing)? away from)\b",
            r"(?: (?:a|per) (?:year|month|quarter))? (?:in|of) (?:\w+ )?(?:savings?|costs?|spend(?:ing)?|contracts|deals|losses|fines"
            r"|credits|tooling|volume|bookings|run-rate|waste|this|hardware)\b| (?:arr|gmv|pipeline|penalty|migration|saved)\b| an? seat\b",
        ),
    ),
    (
        AmountRole.FLOOR,
        (
            r"(?:[^.;,$£€]{0,30}(?:,? (?:and|which))? (?:is|as|remains))? ?(?:my |your |the |an? )?(?:absolute |hard "
            r"|realistic |accept-at )*(?:(?:floor|minimum acceptable|reservation (?:price|point|number)|bottom line)\b(?! (?:is|of|should))"
            r"|(?:minimum|lowest|least) (?:you|i)\b)",
            r" (?:(?:gross|base|total|tc|rsus?|equity|sign-on) )?minimum(?= ?(?:[,;)]|\.(?!\d)|$))",
            r"[^.;,$£€]{0,30} (?:is|as|remains) (?:my|your|the) (?:walk-?away(?: (?:point|number|price))?|minimum|limit)(?=[.,;!\"]|$)",
            r"[^.;,$£€]{0,30} is (?:the (?:(?:lowest|least) (?:number |figure )?(?:that )?(?:you|i)\b|minimum for me\b)"
            r"|as low as (?:you|i) )",
            r"[^.;,$£€]{0,30}, i (?:could|can|would|'d)(?: still)? (?:get to yes|accept|sign)\b(?! immediately)",
        ),
    ),
    (AmountRole.MARKET, (r"[^.;,$£€]{0,30} (?:is|are) (?:the )?(?:standard|typical|common|normal|the norm|market|average)\b",)),
    (
        AmountRole.ASK,
        (
            r" (?:base |total |tc )?target\b(?! (?:annual |cash )?(?:bonus|incentive))",
            r"[^.,;$£€]{0,20} (?:target|ask|stretch)(?= ?(?:[/,;.)]|$))",
            r"[^.;$£€]{0,45} (?:settles it|gets my signature|makes (?:that|it|this) (?:possible|work)|is (?:what|where) (?:i|we)\b"
            r"|(?:is|feels|seems) (?:fair|reasonable|appropriate|warranted|right|the right)\b|gets it done"
            r"|would (?:align|let me|make me whole|(?:bridge|cover|offset|replace) (?:that|this|it|the (?:gap|difference)))\b"
            r"|gets? (?:me|us) to yes"
            r"|works(?: for me|(?=[.,!\"]))|gets? us there|(?:closes|would close) (?:it|this|the gap)|and i (?:sign|accept|commit|start)"
            r"|makes sense|would (?:get (?:this|it|me)|seal|settle|do it|make (?:this|it)|(?:bring|put) me)\b|(?:possible|doable)\?"
            r"|(?:should|needs? to|must) be (?:requested|asked for|written|included|guaranteed|in writing|added|reflected)"
            r"|,? (?:and )?(?:we have a deal|i'm in\b)"
            r"|,? i(?:'ll| will| can)? (?:sign|commit|accept\b(?! at)|withdraw|cancel|turn down|stop)"
            r"|(?:--|—|and) i(?:'d| would) (?:like|want) (?:this|that|it) (?:included|counted|reflected|written)\b(?! in an?\b))",
        ),
    ),
)
_DECIDES = by_role(_AFTER)
_ROLES = {role.value: role for role in AmountRole}


def said_after(rest: str) -> AmountRole | None:
    """Return the role that the words behind a figure, up to the next one, decide alone; None where they say nothing."""
    if _IS_NEAR.search(rest, 0, _REACH) and _OF_NO_PAY.match(rest):
        return AmountRole.OTHER
    if ("acceptable" in rest or "worth " in rest or " is a " in rest) and _TO_TAKE.match(rest):
        return AmountRole.FLOOR
    found = _DECIDES.match(rest)
    return _ROLES[found.lastgroup or AmountRole.OTHER] if found else None
