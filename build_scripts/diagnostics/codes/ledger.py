"""Faults of the ledger of levers and of the record of figures: LB7xx."""

from build_scripts.diagnostics.diagnostic import Code, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

LEVER_AMBIGUOUS = Code(
    "LB701",
    "lever-ambiguous",
    WARNING,
    message="the lever {id} ({title!r}, {guide}) is gone, but could be {candidates}; decide with one of: {commands}",
    meaning="A link to a lever must never show another one, so what is not certain is not guessed: the old address says that "
    "the lever was withdrawn, and the levers that it could be have addresses of their own.",
    help="Run one of the commands it names: keep gives the old address to that lever, retire says that the lever is gone.",
    example='1. **Rival Offer:** "Match the $190K that I hold."\nrewritten as two levers that are both much like it',
)
LEDGER_LINE_UNREADABLE = Code(
    "LB702",
    "ledger-line-unreadable",
    ERROR,
    message="no line of the ledger: {line!r}",
    meaning="The line may hold an address that was published, so nothing is recorded until it is mended.",
    help="Take the line back as it was committed (git log -p levers.ledger); after a merge, keep the lines of both sides.",
    example="<<<<<<< HEAD",
)
LEDGER_SUCCESSOR_LOST = Code(
    "LB703",
    "ledger-successor-lost",
    ERROR,
    message="the lever {id} is replaced by {successor}, which leads to no lever",
    meaning="The page of the old address cannot say where its lever is now; it says that the lever was withdrawn.",
    help="Name another one with leverbook ledger replace, or withdraw it with leverbook ledger retire.",
    example="7w3k9d\treplaced-by:zzzzzz\t2026-01-05\t2026-02-01\tacme/qa\tRelease Risk\t-\t-",
)
FIGURES_LINE_UNREADABLE = Code(
    "LB704",
    "figures-line-unreadable",
    ERROR,
    message="no line of the record of figures: {line!r}",
    meaning="The line may hold what a figure was, which nothing else remembers, so nothing is recorded until it is mended.",
    help="Take the line back as it was committed (git log -p figures.ledger); after a merge, keep the lines of both sides.",
    example="2026-01-05\tacme/qa#pay-oslo\tOslo\tbase about NOK 900K",
)
