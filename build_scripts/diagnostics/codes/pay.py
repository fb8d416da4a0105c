"""Faults of the pay table: LB2xx."""

from build_scripts.diagnostics.diagnostic import Code, Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

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
CURRENCIES_IN_ROW = Code(
    "LB206",
    "currencies-in-row",
    WARNING,
    message="the row {region} mixes {currencies}",
    meaning="The parts of the row cannot be added or compared without a conversion, and none is made.",
    help="Write the whole row in one currency, or each cell in both: £80K–£100K / $100K–$125K.",
    example="| London | £80K–£100K | $60K–$90K | 10% | £100K–£130K |",
)
TOTAL_BELOW_BASE = Code(
    "LB207",
    "total-below-base",
    ERROR,
    message="{region}: the total {total} is below the base {base}",
    meaning="A total includes the base. The cells are shown as written, and one of them is wrong.",
    help="Correct the total or the base.",
    example="| London | £180K–£230K | £90K–£120K | 10% | £150K–£200K |",
)
TOTAL_OFF = Code(
    "LB208",
    "total-off",
    INFO,
    message="{region}: {convention} gives {low}–{high}, {off}% from the stated {total}",
    meaning="No usual convention gives the stated total within 5%; the percentage is that of the end further off. It is shown as stated.",
    help="Check the sum, or say what else the total counts.",
    example="base $180K, bonus 5%, equity $140K over 4 years, total $240K",
)
TOTAL_FAR_OFF = Code(
    "LB209",
    "total-far-off",
    WARNING,
    message="{region}: {convention} gives {low}–{high}, {off}% from the stated {total}",
    meaning="No usual convention gives the stated total within 10%. It is shown as stated.",
    help="Check the sum, or say what else the total counts.",
    example="base $180K, bonus 5%, equity $140K over 4 years, total $260K",
)
TOTAL_UNEXPLAINED = Code(
    "LB210",
    "total-unexplained",
    WARNING,
    message="{region}: {convention} gives {low}–{high}, {off}% from the stated {total}",
    meaning="No usual convention comes within 20% of the stated total, so one of the figures is likely wrong. It is shown as stated.",
    help="Check every figure of the row against its source.",
    example="base $180K, bonus 5%, equity $140K over 4 years, total $420K",
)
RATE_OUT_OF_LINE = Code(
    "LB211",
    "rate-out-of-line",
    WARNING,
    message="{raw!r} implies {rate}; the guide's other conversions have {usual}",
    meaning="A converted amount that implies another exchange rate than its neighbours is likely a typing error.",
    help="Correct the converted amount or the local one.",
    example="| London | £100K / $130K - £120K / $195K |",
)
PAY_TABLE_BESIDE = Code(
    "LB212",
    "pay-table-beside",
    INFO,
    message="this table stands beside the pay table and is shown as text: {head}",
    meaning="A guide has one pay table, the first one. The figures of others are on its page and in no comparison.",
    help="Add the rows to the first table, where the columns are the same; else leave it.",
    example="a table of international pay below the one of US pay",
)
