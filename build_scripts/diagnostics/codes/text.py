"""Faults of titles, levels, levers, strategy, sources and text: LB1xx, LB3xx to LB6xx."""

from build_scripts.diagnostics.diagnostic import Code, Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

TITLE_MISSING = Code(
    "LB101",
    "title-missing",
    ERROR,
    message="no title line '### Role | Company … Negotiation Guide'",
    meaning="Without a title the guide has no role and no company name, so it is left out.",
    help="Make the first line '### Role | Company Global Negotiation Guide'.",
    example="**Negotiation DNA:** Strong Base",
)
TITLE_WITHOUT_COMPANY = Code(
    "LB102",
    "title-without-company",
    ERROR,
    message="the title names no company",
    meaning="The company's name is taken from its guides; the folder's name stands in for it here.",
    help="Write '### Role | Company Global Negotiation Guide'.",
    example="### Security Engineer Global Negotiation Guide",
)
DNA_MISSING = Code(
    "LB103",
    "dna-missing",
    WARNING,
    message="no '**Negotiation DNA:**' summary line",
    meaning="The summary leads the guide's page and its search result.",
    help="Add '**Negotiation DNA:** tag | tag' under the title.",
    example="### QA | Acme Global Negotiation Guide",
)
LEVEL_MAPPING_ONE_SIDED = Code(
    "LB301",
    "level-mapping-one-sided",
    ERROR,
    message="the level mapping has one side: {raw!r}",
    meaning="Nothing is claimed equal to anything, so no level can be compared.",
    help="Write '**Level Mapping:** Acme QA = Google L4 QA'.",
    example="**Level Mapping:** Acme QA",
)
LEVEL_MAPPING_MISSING = Code(
    "LB302",
    "level-mapping-missing",
    WARNING,
    message="no level mapping",
    meaning="Readers cannot tell which level elsewhere this role equals.",
    help="Add '**Level Mapping:** Acme QA = Google L4 QA'.",
    example="### QA | Acme Global Negotiation Guide",
)
MAPPINGS_CONTRADICT = Code(
    "LB303",
    "mappings-contradict",
    WARNING,
    message="{ours} = {theirs} here, but {other} says {back}",
    meaning="Two guides put the same level at different places. Both claims are shown, side by side, each with its guide.",
    help="Check both ladders; correct the guide that is wrong, or leave both where the companies differ.",
    example="Acme L4 = Borealis B2 in one guide, Borealis B2 = Acme L5 in the other",
)
LEVERS_MISSING = Code(
    "LB401",
    "levers-missing",
    WARNING,
    message="no levers",
    meaning="The guide gives its reader nothing to say.",
    help="Add '**Global Levers**' with lines like '1. **Title:** \"What to say.\"'.",
    example="### QA | Acme Global Negotiation Guide",
)
LEVER_WITHOUT_TITLE = Code(
    "LB402",
    "lever-without-title",
    ERROR,
    message="lever {number} has no title",
    meaning="A lever's address and its place in the theme pages come from its title; its text stays in the guide.",
    help="Write '{number}. **Title:** \"What to say.\"'.",
    example='1. "I need $225K base."',
)
LEVER_TITLE_TWICE = Code(
    "LB403",
    "lever-title-twice",
    ERROR,
    message="the lever title {title!r} stands also on line {first}",
    meaning="Two levers of one guide with one title cannot be told apart in a link.",
    help="Give each lever a title of its own.",
    example='1. **Scarcity:** "…"\n2. **Scarcity:** "…"',
)
STRATEGY_MISSING = Code(
    "LB501",
    "strategy-missing",
    WARNING,
    message="no negotiate-up strategy",
    meaning="The guide has no asks, no floor and no competing offers to show.",
    help="Add '> **Negotiate Up Strategy:** \"…\"'.",
    example="### QA | Acme Global Negotiation Guide",
)
SOURCES_MISSING = Code(
    "LB502",
    "sources-missing",
    WARNING,
    message="no sources",
    meaning="A figure without a source cannot be checked by the other side of the table.",
    help="Add '#### Evidence & Sources' with one '- ' line a source.",
    example="### QA | Acme Global Negotiation Guide",
)
SOURCES_WITHOUT_YEAR = Code(
    "LB503",
    "sources-without-year",
    WARNING,
    message="none of the {count} sources names a year",
    meaning="Pay data ages; without a year nobody can tell how old the figures are.",
    help="Add the year to each source: (2025-2026).",
    example="- Levels.fyi compensation data",
)
ASK_ABOVE_RANGE = Code(
    "LB504",
    "ask-above-range",
    WARNING,
    message="the {component} ask {ask} is above the guide's own range in every region",
    meaning="The page marks the ask as above the range; the other side of the table will say so too.",
    help="Check the figure and its component, or widen the range with its source.",
    example='"I need $260K base." in a guide whose base ranges end at $230K',
)
FLOOR_ABOVE_ASK = Code(
    "LB505",
    "floor-above-ask",
    WARNING,
    message="the {component} floor {floor} is above the ask {ask}",
    meaning="Nobody walks away from more than they asked for; one of the figures is wrong.",
    help="Correct the floor or the ask.",
    example='"I need $225K base. My floor is $240K base."',
)
LEVER_BELOW_FLOOR = Code(
    "LB506",
    "lever-below-floor",
    WARNING,
    message="the lever asks {ask} {component}, below the strategy's floor {floor}",
    meaning="A candidate who follows the lever asks for less than the strategy would accept.",
    help="Correct the lever or the floor.",
    example='1. **Scarcity:** "I need $200K base." with "My floor is $210K base."',
)
SECTION_NOT_UNDERSTOOD = Code(
    "LB601",
    "section-not-understood",
    INFO,
    message="kept as text: {heading}",
    meaning="No reader claims these lines. They are shown on the guide's page and exported as text.",
    help="Nothing, if it is prose. Otherwise use one of the known section names.",
    example="## Year 2 Refresh Strategy",
)
REGION_UNKNOWN = Code(
    "LB602",
    "region-unknown",
    WARNING,
    message="the region {region!r} is not in the vocabulary{nearest}",
    meaning="The row is shown in its guide, but on no region page and in no comparison by region.",
    help="Add the region or an alias to vocabulary/regions.yml.",
    example="| Atlantis | $180K–$230K |",
)
COMPANY_AMBIGUOUS = Code(
    "LB603",
    "company-ambiguous",
    WARNING,
    message="{name!r} could be {companies}",
    meaning="The name is left without a link: a wrong company would be worse than none.",
    help="Write the full name, or give the alias to one of them in vocabulary/companies.yml.",
    example="**Level Mapping:** Acme QA = Plaid QA",
)
LINK_UNKNOWN = Code(
    "LB604",
    "link-unknown",
    ERROR,
    message="the link {target} leads to no page of the site",
    meaning="A reader who follows it finds nothing; the words are shown without the link.",
    help="Correct the address; inside the site write /guides/acme/qa/.",
    example="[how totals work](/methods/)",
)
PLACEHOLDER_IN_PROSE = Code(
    "LB605",
    "placeholder-in-prose",
    WARNING,
    message="the placeholder {placeholder} stands in prose",
    meaning="Placeholders belong into words to say, where the reader fills them in; in prose they look like a gap.",
    help="Write what is meant, or move the sentence into a script.",
    example="Acme pays more for [specific area].",
)
