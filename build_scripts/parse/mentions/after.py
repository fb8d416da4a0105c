"""What may follow a figure and decide its role alone, in sentences in lower case."""

import re

from build_scripts.model.mention import AmountRole
from build_scripts.parse.mentions.cues import by_role

# What makes a counteroffer of the employer one to accept: "Counter at $180K is strong".
GOOD_COUNTER = re.compile(
    r"^[^.;,$£€]{0,30} (?:is|would be) (?:an? |still )?(?:very |exceptionally )?"
    r"(?:strong|acceptable|good|solid|fair|reasonable|excellent|great|fine|competitive|exceptional)\b",
)
_AFTER: tuple[tuple[AmountRole, tuple[str, ...]], ...] = (
    (
        AmountRole.OTHER,
        (
            r"(?:(?! (?:and|plus|at|with) an? )[^.,;$£€(—]){0,45}"
            r"\b(?:budget|conference|training|learning|tuition|strike|per share|/share|valuation|threshold"
            r"|in revenue|market cap|initial offer)\b",
            r" per[- ]head\b",
        ),
    ),
    (
        AmountRole.FLOOR,
        (
            r"(?:[^.;,$£€]{0,30}(?:,? (?:and|which))? (?:is|as|remains))? ?(?:my |your |the |an? )?(?:absolute |hard "
            r"|realistic |accept-at )*(?:(?:floor|minimum acceptable)\b(?! (?:is|of|should))|minimum (?:you|i)\b)",
            r"[^.;,$£€]{0,30}, i (?:could|can|would|'d)(?: still)? (?:get to yes|accept|sign)\b(?! immediately)",
        ),
    ),
    (AmountRole.MARKET, (r"[^.;,$£€]{0,30} (?:is|are) (?:the )?(?:standard|typical|common|normal|the norm|market|average)\b",)),
    (
        AmountRole.ASK,
        (
            r" (?:base |total |tc )?target\b(?! (?:annual |cash )?(?:bonus|incentive))",
            r"[^.;$£€]{0,45} (?:settles it|gets my signature|makes (?:that|it|this) (?:possible|work)|is (?:what"
            r"|where) i\b"
            r"|(?:is|feels|seems) (?:fair|reasonable|appropriate|warranted|right|the right)\b|gets it done"
            r"|would (?:align|let me|make me whole)\b"
            r"|works for me|closes (?:it|this|the gap)|and i (?:sign|accept|commit|start)"
            r"|,? i(?:'ll| will| can)? (?:sign|commit|accept\b(?! at))"
            r"|(?:--|—|and) i(?:'d| would) (?:like|want) (?:this|that|it) (?:included|counted|reflected|written))",
        ),
    ),
)
AFTER = by_role(_AFTER)
