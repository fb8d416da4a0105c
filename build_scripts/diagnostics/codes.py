"""Every fault Leverbook can find in content. Numbers and names are permanent: never reuse one.

LB0xx files and vocabulary, LB1xx title, LB2xx pay, LB3xx levels, LB4xx levers, LB5xx strategy and sources, LB6xx text and names.
"""

from build_scripts.diagnostics.diagnostic import Code, Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

FILE_NOT_UTF8 = Code(
    "LB001",
    "file-not-utf8",
    ERROR,
    message="byte {offset} is not UTF-8",
    meaning="The guide cannot be read as text, so it is left out whole: guessing an encoding could change a figure.",
    help="Save the file as UTF-8.",
    example="a file saved as Latin-1, in which £ is the single byte 0xA3",
)
FILE_EMPTY = Code(
    "LB002",
    "file-empty",
    ERROR,
    message="the file holds no text",
    meaning="There is nothing to publish; the guide is left out.",
    help="Write the guide, or remove the file.",
    example="a guide of no bytes, or of blank lines alone",
)
GUIDE_IS_DIRECTORY = Code(
    "LB003",
    "guide-is-directory",
    ERROR,
    message="a folder has the name of a guide",
    meaning="Guides are files named <role>.md inside a company folder; what lies deeper is not read.",
    help="Rename the folder, or move the guide inside it up.",
    example="guides/acme/security-engineer.md/ as a folder",
)
FILE_UNREADABLE = Code(
    "LB004",
    "file-unreadable",
    ERROR,
    message="the file cannot be read: {reason}",
    meaning="The operating system refused the file; the guide is left out.",
    help="Give the user that builds the site permission to read it.",
    example="a guide with mode 000",
)
SYMLINK_ESCAPES = Code(
    "LB005",
    "symlink-escapes",
    ERROR,
    message="the symbolic link leads out of the content folder",
    meaning="What lies outside the content folder is not the editors' to publish, so the link is not followed.",
    help="Copy the file into the content folder.",
    example="guides/acme/security-engineer.md -> /etc/hostname",
)
ADDRESS_TAKEN = Code(
    "LB006",
    "address-taken",
    ERROR,
    message="the address {address} is already the guide {other}",
    meaning="Two guides cannot answer at one address; the first in order of path is published, this one is left out.",
    help="Rename one of the files.",
    example="guides/acme/QA.md beside guides/acme/qa.md",
)
COMPANY_WITHOUT_GUIDES = Code(
    "LB007",
    "company-without-guides",
    WARNING,
    message="the company folder holds no guide",
    meaning="A company appears on the site through its guides; an empty folder shows nowhere.",
    help="Add a guide, or remove the folder.",
    example="guides/acme/ without a file that ends in .md",
)
VOCABULARY_NOT_YAML = Code(
    "LB008",
    "vocabulary-not-yaml",
    ERROR,
    message="the vocabulary cannot be read: {reason}",
    meaning="Names of this kind fall back to what the guides themselves say until the file is mended.",
    help="Mend the YAML: a list of entries, each with slug and name.",
    example="- slug: acme\n  name: [Acme",
)
ALIAS_TWICE = Code(
    "LB009",
    "alias-twice",
    ERROR,
    message="{alias!r} names both {first} and {second}",
    meaning="A name that could mean two things would link to the wrong one, so it is resolved to neither.",
    help="Keep the alias with one of them.",
    example="- {slug: acme, name: Acme, aliases: [AC]}\n- {slug: acorn, name: Acorn, aliases: [AC]}",
)
FILE_NOT_A_GUIDE = Code(
    "LB010",
    "file-not-a-guide",
    WARNING,
    message="the file is not read: a guide is named <company>/<role>.md",
    meaning="A file in another place, or whose name gives no address, would be published nowhere.",
    help="Move it to guides/<company>/<role>.md, with letters or digits in both names.",
    example="guides/acme/archive/old.md",
)
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
PAY_TABLE_MISSING = Code(
    "LB201",
    "pay-table-missing",
    ERROR,
    message="no pay table",
    meaning="The guide is shown without figures, and no comparison includes it.",
    help="Add a table with a row a region and the columns Region, Base Salary, Stock (RSU/4yr), Bonus, Total Comp.",
    example="### QA | Acme Global Negotiation Guide",
)
AMOUNT_UNREADABLE = Code(
    "LB202",
    "amount-unreadable",
    ERROR,
    message="cannot read an amount in {raw!r}",
    meaning="The cell is shown as text. A guessed figure would be worse than none.",
    help="Write $180K–$230K, 5–10%, — or None.",
    example="| London | £18oK–£230K |",
)
PAY_RANGE_INVERTED = Code(
    "LB203",
    "pay-range-inverted",
    ERROR,
    message="low end {low} is above high end {high}",
    meaning="The cell is shown as written, but not drawn, compared or averaged.",
    help="Swap the two amounts, or check the suffix.",
    example="| London | £230K–£180K |",
)
CURRENCIES_IN_RANGE = Code(
    "LB204",
    "currencies-in-range",
    ERROR,
    message="one range in two currencies, {low} and {high}",
    meaning="The ends cannot be compared; the cell is shown as written, but not drawn or averaged.",
    help="Write both ends in one currency, or two ranges: £80K–£100K / $100K–$125K.",
    example="| London | £180K–€230K |",
)
CURRENCY_AMBIGUOUS = Code(
    "LB205",
    "currency-ambiguous",
    INFO,
    message="{symbol} in {region} is read as {currency}",
    meaning="The sign is used by several currencies; the region decides, and this line says how.",
    help="Write the code: CNY 400K, JPY 400K, SEK 55K, USD 150K.",
    example="| Shanghai | ¥400K–¥600K |",
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

CODES: tuple[Code, ...] = (
    FILE_NOT_UTF8, FILE_EMPTY, GUIDE_IS_DIRECTORY, FILE_UNREADABLE, SYMLINK_ESCAPES, ADDRESS_TAKEN,
    COMPANY_WITHOUT_GUIDES, VOCABULARY_NOT_YAML, ALIAS_TWICE, FILE_NOT_A_GUIDE,
    TITLE_MISSING, TITLE_WITHOUT_COMPANY, DNA_MISSING,
    PAY_TABLE_MISSING, AMOUNT_UNREADABLE, PAY_RANGE_INVERTED, CURRENCIES_IN_RANGE, CURRENCY_AMBIGUOUS,
    LEVEL_MAPPING_ONE_SIDED, LEVEL_MAPPING_MISSING,
    LEVERS_MISSING, LEVER_WITHOUT_TITLE, LEVER_TITLE_TWICE,
    STRATEGY_MISSING, SOURCES_MISSING,
    SECTION_NOT_UNDERSTOOD, REGION_UNKNOWN, COMPANY_AMBIGUOUS, LINK_UNKNOWN,
)  # fmt: skip
