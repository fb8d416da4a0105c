"""Which company names of a sentence are competing offers: by what leads to them and by what is said of them."""

import re
from collections.abc import Iterator

from build_scripts.parse.context import Context
from build_scripts.parse.mentions.companies import GROUPS, ROLE_WORD, Name, company_names, unnamed
from build_scripts.parse.mentions.offer_words import AT_LEVEL, LEVEL, MONEY, OF_PAY, TEAM, Heard
from build_scripts.parse.mentions.sentences import Sentence, is_closed_off
from build_scripts.parse.values.currency import CODES

# Any other words may stand before a team that is named by them: "Acme's open banking team".
_WORD = r"(?!(?:a|an|the|and|or|at|with|has|is|was|from)\b)[a-z][\w-]*"
_OF_TEAM = rf"{_WORD}(?: {_WORD})? (?:team|group|division)s?"
_ROLE = rf"(?:(?:'s|’s)? (?:{ROLE_WORD}|[A-Z][\w-]+|{TEAM}|{_OF_TEAM})\b){{0,7}}"
_LEADING_ROLE = re.compile(rf"^{_ROLE}")
_REACH = 200  # characters before and after a name that can speak of it
# What is said right after the name of a company that pays, or would: "Databricks at $245K", "Meta has offered", "a Google offer".
_SAID = re.compile(
    rf"^(?! (?i:rsus?|ppus?|stock|shares?|equity|options?)\b){_ROLE}(?: ?\([^()$£€]*\))?(?:"
    rf"(?:'s?|’s?)?\]?(?:'s)? (?:(?!(?:must|should|can|could)\b)[\w-]+ )?offers?\b(?! (?:more|a|the|you|no)\b)"
    r"| (?:has |have )?(?:extended|made|sent)(?: me)? (?:an? (?:[\w-]+ )?(?:offer|package)\b"
    rf"|(?=an? {MONEY}\S+ (?:tc |TC |total |base )?(?:offer|package)\b))"
    rf"| (?:has |have )?(?:just )?(?:raised|increased|improved) (?:its|their) offer to {MONEY}"
    rf"|(?:'s|’s) package (?:is|was|totals|includes) {MONEY}"
    rf"|,? (?:who|which) (?:has |have )?(?:offer(?:s|ed)|pays?)(?: me)? {MONEY}"
    r"| alternatives? (?:is|are) at\b"
    rf"| ?\({AT_LEVEL}{MONEY}"
    rf"|(?:'s|’s)?,? (?:(?:is|was|stands|sits|came in|comes in) )?(?:at|with) {LEVEL}\[?{MONEY}"
    rf"| (?:is|are|was) (?:at|offering|paying|preparing|on the table at|willing to pay|ready to pay)\b| offering {MONEY}"
    r"| (?:has|have) (?:both |also |already |just )?(?:offered|extended|put|me at)\b"
    rf"| (?:(?:both |would |just |verbally )?(?:offers|offered|pays?|paid|put|extended|quoted|proposed)(?: me)?"
    r"|stands at|sits at|(?:just )?came (?:in|back) at"
    rf"|package (?:is|was|of|at|totals|includes)) {MONEY}"
    rf"| (?:bands?|ranges?) \({MONEY}"
    rf"|'s {MONEY}(?=\S+ (?:base|tc|total|offer|package)\b|[^ /]+ ?/ ?[$£€₹¥])"
    rf"|[,:]? {MONEY}"
    r"| \[(?:base|X|offer|amount)"
    r"| (?:comp(?:ensation)?|pay|packages?|salar(?:y|ies)|TC|liquid)\b.{0,60}\b(?:benchmarks?|anchors?|comparables?|leverage)"
    r")"
)
# The same of a name that the library does not know: only what nothing but a company can do.
_SAID_OF_UNKNOWN = re.compile(
    rf"^{_ROLE} (?:offers?\b(?! (?:more|a|the|you|no|from)\b)|(?:is |stands )?at {LEVEL}\[?{MONEY}"
    r"|(?:has|have) (?:offered|me at|put(?= [^.;]{0,60} on the table))\b"
    rf"|(?:is )?offering {MONEY}|offered(?: me)? {MONEY})"
)
# What leads to the names of companies with an offer, an alternative or a pay anchor: "offers from", "benchmark against".
_LED = re.compile(
    r"(?:\b(?:evaluating|considering|weighing|exploring|interviewing for) (?:[\w-]+ ){0,4}(?:at|with|from)"
    r"|\boffers?\b(?: (?!\bfrom\b|\bat\b)[\w-]+){0,5}?(?: landscape)?"
    r"(?: (?:from|with|at|by|are|is|include|including|in hand from|like|such as|to|in hand):?|:)"
    r"|\bholding|\bevaluating|\bweighing|\bbenchmark(?:ed|ing)? (?:against|to|on)"
    r"|\balternatives?(?: [\w-]+){0,3} (?:at|like|such as|from|with|are|is|include)"
    r"|\b(?:cite|citing|reference|benchmark)\b[^.;$]{0,40} (?:comp|compensation|pay|packages?) (?:at|from)"
    r"|\b(?:in process|processes|my applications|conversations|comparable roles|interviews|interviewing|final rounds?) (?:with|at)"
    r"|in (?:high |strong )?demand (?:across|at|by)|(?:approached|recruited) by"
    rf"|(?:[$£€₹]|\b(?:{'|'.join(CODES).lower()}) ?(?=\d\d))[\d.,km+–$-]+"
    rf"(?:(?: in)? (?:{OF_PAY}))* (?:from|at)"
    r"|\boffers? \([^()]*\) from|\boffered [^.;]{0,80}[$£€₹][\d.,km+–$-]+(?: (?:tc|total|base|rsus?|equity))* by"
    r"|\band from|\binterest from|\b(?:talks|late stages|offer stage|offered roles) (?:with|at)|\bi'm (?:currently |also )?considering"
    r"|\bi (?:would|'d|will|'ll) (?:rather )?(?:choose|take|pick|join))"
    r"\s(?:an? |the |both |either |my |my other |other )?\[?$"
)
# How all that _LED finds ends; asked first, since few names are led to.
_LED_END = re.compile(
    r"(?:\b(?:at|with|from|by|are|is|include|including|in hand|like|as|to|on|against|across|holding|evaluating|weighing|considering"
    r"|choose|take|pick|join):?|:)"
    r"\s(?:an? |the |both |either |my |my other |other )?\[?$"
)
# The same right before a parenthesis: "a competing offer (Stripe or Wise)", "$240K base (Stripe)".
_LED_INTO = re.compile(
    r"(?:\b(?:offers?|alternatives?|processes)(?: [\w-]+){0,2}|\boffers?\b[^.;]*[$£€₹][\d.,km+–$-]+(?: (?:tc|total|base|rsus?|equity))?)"
    r" \((?:e\.g\.,? |such as |ideally |from )?$"
)
# What makes of companies that are used an anchor: "Use Stripe and Wise as your anchors", "Cite Stripe bands".
_AS_ANCHOR = re.compile(
    rf"^{_ROLE}(?: (?:as (?:[\w-]+ ){{0,3}}(?:anchors?|alternatives?|leverage|comparables?|competitors)|ranges|bands|figures|numbers)\b)"
)
_BESIDE_UNNAMED = (" from ", " has offered", " offer", " ($", " (£", " (€")  # one of these stands beside every unnamed offer
_END_REACH = 40  # characters, more than _LED_END takes
_ANCHORED = re.compile(r"\b(?:cite|citing|reference|use|using|benchmark|compare|leverage|anchor)\b[^.;$]{0,60}?$")
# One's job now is no offer.
_OWN_PAY = re.compile(
    r"\b(?:earn|earning|make|making|i (?:made|earned)|current (?:base|salary|comp|pay|package|total))\b[^.;]{0,25}[$£€₹][^.;]{0,25}$"
    r"|\b(?:left|leave|quit) $"
)
_POINTED_AT = re.compile(r"\b(?:cite|citing|reference|use|using|benchmark|leverage|anchor|point|mention|name|position)\b[^.;$]{0,60}?$")
_ANCHOR_REACH = 80  # characters, more than _ANCHORED takes
_PAY_AFTER = re.compile(r"^[^.;]{0,80}?\b(?:comp|compensation|pay|packages?|offers?|tc|salary|benchmarks?|comparables?)\b")
_DOES = re.compile(r" (?:(?:has|have) (?:offered|me at|put)|is (?:at|offering))\b")
_JOINT = re.compile(r"^[)\]]?\s*(?:,\s*(?:and|or|plus)?|/|and|or|&|;|\+)\s*(?:from )?(?:an? |the )?\[?$")
_AMOUNTS = re.compile(r"\((?:[^()]|\([^()]*\))*\)")


def offer_names(sentence: Sentence, heard: Heard, context: Context, *, has_code: bool = False) -> tuple[Name, ...]:
    """Return the names of the companies that a sentence speaks of as competing offers, in order.

    ``heard`` is what its text has of offers; ``has_code``: one of its amounts has its currency in letters.
    """
    if not heard.may_name(sentence, has_code=has_code):
        return ()
    text = sentence.text
    names = list(company_names(text, context))
    taken = [name for name in names if name.known or _has_form(text, name)]
    may_be_unnamed = any(words in text for words in _BESIDE_UNNAMED)
    kind = [name for name in unnamed(text) if _is_unnamed_offer(text, name)] if may_be_unnamed else []
    counted = {name for group in _groups(text, taken) if _is_offer(text, group) or _follows(text, group, kind) for name in group}
    if not counted and not kind:
        return ()
    counted = {name for name in counted if not kind or name.text not in GROUPS or not any(k.start <= name.start < k.end for k in kind)}
    counted = {name for name in counted if name.text not in GROUPS or not _is_spelt_out(text, name, counted)}
    kind = [name for name in kind if not any(other.start < name.end and name.start < other.end for other in counted)]
    bracketed = _in_brackets(text, {*counted, *kind}) if "[" in text else ()
    return tuple(sorted([*counted, *kind, *bracketed], key=lambda name: name.start))


def _is_spelt_out(text: str, group: Name, counted: set[Name]) -> bool:
    """True where a parenthesis after a group of companies names some of them: "Big Tech ($400K+ at Google or Meta)"."""
    inside = re.match(r" \([^()]*\)", text[group.end :])
    return inside is not None and any(group.end < name.start < group.end + inside.end() for name in counted)


def _in_brackets(text: str, counted: set[Name]) -> Iterator[Name]:
    """Yield what stands beside a counted name in brackets without being a name: the second of "[Meta/hedge fund]"."""
    for match in re.finditer(r"\[([^\[\]]*)\]", text):
        if any(match.start() < name.start < match.end() for name in counted):
            for item in re.finditer(r"[^/]+", match[1]):
                if re.fullmatch(r"\s*[a-z][a-z -]+\s*", item[0]):
                    start = match.start(1) + item.start()
                    yield Name(start, start + len(item[0]), item[0].strip(), False)


def said_of(text: str, name: Name) -> int:
    """Return where the words end that tie a company to what it pays ("Databricks ML Infra is at")."""
    match = _SAID.match(_after(text, name))
    return name.end + match.end() if match else name.end


def _after(text: str, name: Name) -> str:
    return text[name.end : name.end + _REACH]


def _groups(text: str, names: list[Name]) -> Iterator[list[Name]]:
    """Gather the names that stand in one list."""
    group: list[Name] = []
    for name in names:
        if group and not in_one_list(text[group[-1].end : name.start]):
            yield group
            group = []
        group.append(name)
    if group:
        yield group


def in_one_list(between: str) -> bool:
    """True where the words between two names join them: a comma, "or", a slash, with role words and amounts in parentheses."""
    words = _AMOUNTS.sub("", _LEADING_ROLE.sub("", between))
    words = _LEADING_ROLE.sub("", words.replace("  ", " "))
    return bool(_JOINT.match(words))


def _is_offer(text: str, group: list[Name]) -> bool:
    before = text[max(0, group[0].start - _REACH) : group[0].start].lower()
    return _offers(text, group, before) and not _OWN_PAY.search(before)


def _offers(text: str, group: list[Name], before: str) -> bool:
    last, known = _after(text, group[-1]), any(name.known for name in group)
    if (_LED_END.search(before[-_END_REACH:]) and _LED.search(before)) or (
        _ANCHORED.search(before[-_ANCHOR_REACH:]) and _PAY_AFTER.match(last.lower())
    ):
        return True
    said = _SAID if known else _SAID_OF_UNKNOWN
    if any(said.match(_after(text, name)) for name in group):
        return True
    if not known:
        return False
    into = before.endswith(("(", "(e.g. ", "(e.g., ", "(such as ", "(ideally ", "(from ")) and _LED_INTO.search(before)
    return bool(into or (_AS_ANCHOR.match(last) and _POINTED_AT.search(before[-_ANCHOR_REACH:])))


def _follows(text: str, group: list[Name], kind: list[Name]) -> bool:
    """True where a list goes on with known names after a kind of company: "offers from startups or Google"."""
    return any(name.end < group[0].start and in_one_list(text[name.end : group[0].start]) for name in kind if group[0].known)


def _has_form(text: str, name: Name) -> bool:
    """True where an unknown name stands where only a company can: after "offers from", or right before what it pays."""
    if is_closed_off(text[name.end :]) and "(" in text[: name.start]:
        return False
    if text.startswith(" opportunity", name.end) or text.endswith(" for ", 0, name.start):
        return False  # "the Data Mesh opportunity", "Acme at $N for Data Mesh engineering"
    if name.start == 0 or text[: name.start].rstrip().endswith((".", '"', "—", ":")):
        return bool(_DOES.match(text, name.end))
    return True


def _is_unnamed_offer(text: str, name: Name) -> bool:
    before, after = text[: name.start], text[name.end :]
    if text.startswith("]", name.end) and " " not in name.text and name.text != "fintech":
        return False  # "[company]" is to be filled in
    led = re.search(r"(?:\boffers?\b[^.;]{0,60}|[$£€][\d.,KM+]+[^.;,]{0,20}) (?:(?:from|at) (?:an?|another)|from) \[?$", before)
    if led and led[0].endswith(" from ") and not (name.text.endswith("s") and " " in name.text):
        return False  # "from startup equity"
    joined = re.search(r"\b(?:offers?(?: at [^.;]{0,40}?)?|interest) from [^.;]{0,90} (?:and|or) (?:from )?(?:an? |another |\[)$", before)
    return bool(led or joined or re.match(r" (?:has offered\b|(?:[a-z]+ )?offers? (?:(?:at|with|in)\b|\([$£€])|\([$£€])", after))
