"""Numbers are spelled in the browser as ``pages/text.py`` spells them, and typed figures are read as people write them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from build_scripts.markup import plain
from build_scripts.model.mention import Amount, AmountRole
from build_scripts.model.money import MoneyRange, PercentRange
from build_scripts.model.pay import Component
from build_scripts.pages import text
from tests.browser.conftest import visiting

CURRENCIES = ("USD", "GBP", "EUR", "INR", "SGD", "CHF", "JPY", "SEK")
VALUES = (0, 1, 999, 1000, 1050, 1499, 11250, 26250, 63750, 99999, 100000, 137500, 225000, 999950, 1000000, 1234567, 1250000, 4700000)
BROKEN = ("154087.31", "0.74629", "1499.5", "999999.5")
READINGS = [
    ("$225K", "USD", 225_000), ("225k", "USD", 225_000), ("225,000", "USD", 225_000), (" 225 000 ", "USD", 225_000),
    ("£1.2m", "GBP", 1_200_000), ("12 lakh", "INR", 1_200_000), ("₹12,50,000", "INR", 1_250_000), ("1.5 crore", "INR", 15_000_000),
    ("CHF 155K", "CHF", 155_000), ("155'000", "CHF", 155_000), ("110.000 €", "EUR", 110_000), ("EUR 110,5k", "EUR", 110_500),
    ("$225K a year", "USD", 225_000), ("$225K", "CAD", 225_000), ("C$225K/yr", "CAD", 225_000), ("kr 900 000", "NOK", 900_000),
    ("", "USD", "empty"), ("10%", "USD", "10%"), ("7.5 %", "USD", "7.5%"),
    ("€110K", "USD", "fault"), ("lots", "USD", "fault"), ("180-230K", "USD", "fault"), ("-5", "USD", "fault"), ("1.2.3", "USD", "fault"),
    ("225kk", "USD", "fault"), ("$[X]K", "USD", "fault"), ("9" * 20, "USD", "fault"),
]  # fmt: skip


@pytest.fixture(scope="module")
def page(chromium: Browser, mini_host: str) -> Iterator[Page]:
    """A page that can import the modules of the tools; nothing that a test asks of it leaves a trace."""
    with visiting(chromium, mini_host) as visit:
        yield visit().open("/method/")


def in_browser(page: Page, module: str, calls: list[tuple[str, list[Any]]]) -> list[Any]:
    """Return what some functions of a module give."""
    script = "async ([file, calls]) => { const m = await import(file); return calls.map(([name, args]) => m[name](...args)); }"
    found: list[Any] = page.evaluate(script, [f"/book/assets/tools/{module}.js", calls])
    return found


def test_amounts_and_ranges(page: Page) -> None:
    """Every value in every currency, alone and as the low end of a range."""
    amounts = [(Decimal(value), code) for code in CURRENCIES for value in (*VALUES, *BROKEN)]
    spans = [
        MoneyRange(currency=code, low=low, high=high, open_high=is_open)
        for (low, code), is_open in zip(amounts, (False, True, False) * len(amounts), strict=False)
        for high in (low, low * 2)
    ]
    calls = [("amount", [float(value), code]) for value, code in amounts]
    calls += [("money", [wire(span)]) for span in spans]
    expected = [text.amount(value, code) for value, code in amounts] + [text.money(span) for span in spans]
    assert in_browser(page, "money", calls) == expected


def test_what_was_worked_out_is_short(page: Page) -> None:
    """Three digits where more would be longer, rates to five digits, days in words."""
    values = [Decimal(value) for value in (*VALUES, *BROKEN)]
    calls = [("aboutAmount", [float(value), code]) for value in values for code in CURRENCIES]
    expected = [text.about_amount(value, code) for value in values for code in CURRENCIES]
    calls += [("rate", [float(rate), "GBP", target]) for rate in (Decimal("1.33988966"), Decimal("127.23051")) for target in ("USD", "CHF")]
    expected += [text.rate(rate, "GBP", target) for rate in (Decimal("1.33988966"), Decimal("127.23051")) for target in ("USD", "CHF")]
    calls += [("day", [day]) for day in ("2026-10-30", "2024-02-01")]
    expected += [text.day(day) for day in ("2026-10-30", "2024-02-01")]
    assert in_browser(page, "money", calls) == expected


def test_the_other_words(page: Page) -> None:
    """Percents, asks, counts and lists."""
    percents = [PercentRange(low=Decimal(low), high=Decimal(high)) for low, high in (("5", "10"), ("7.5", "7.5"), ("10", "12.5"))]
    asks = [
        Amount(
            component=component,
            role=AmountRole.ASK,
            range=MoneyRange(currency="USD", low=Decimal(30000), high=Decimal(30000)),
            raw="",
            delta=delta,
        )
        for component in Component
        for delta in (False, True)
    ]
    calls: list[tuple[str, list[Any]]] = [("percent", [{"low": float(span.low), "high": float(span.high)}]) for span in percents]
    calls += [("ask", [{**wire(asked.range), "component": asked.component.value, "delta": asked.delta}]) for asked in asks]
    calls += [
        ("count", [1, "company", "companies"]),
        ("count", [1200, "guide"]),
        ("listed", [["A"]]),
        ("listed", [["A", "B", "C"]]),
        ("listed", [[]]),
    ]
    expected = [text.percent(span) for span in percents] + [text.ask(asked) for asked in asks]
    expected += [text.count(1, "company", "companies"), text.count(1200, "guide"), "A", "A, B and C", ""]
    assert in_browser(page, "money", calls) == expected


@pytest.mark.parametrize("site", ["mini", "built"])
def test_pay_cells(page: Page, request: pytest.FixtureRequest, site: str) -> None:
    """What a published cell says is what the pages say; words with markup in them are left out, the browser shows them as they are."""
    index = request.getfixturevalue(site).library.index
    cells = [cell for rows in index.pay.values() for row in rows for cell in row.cells if cell.ranges or plain(cell.raw) == cell.raw]
    assert len(cells) > 30
    said = in_browser(page, "figures", [("written", [record(cell)]) for cell in cells])
    assert said == [text.cell(cell) for cell in cells]


@pytest.mark.parametrize(("typed", "currency", "expected"), READINGS)
def test_typed_figures(page: Page, typed: str, currency: str, expected: object) -> None:
    """Groups, scales, signs, codes and percents; what is no figure is a fault with words to say."""
    (found,) = in_browser(page, "reading", [("readFigure", [typed, currency])])
    if expected == "fault":
        assert found["kind"] == "fault"
        assert found["why"]
    else:
        assert {"money": found.get("value"), "percent": f"{found.get('value'):g}%" if "value" in found else "", "empty": "empty"}[
            found["kind"]
        ] == expected


def wire(span: MoneyRange) -> dict[str, Any]:
    """Return a range as the published data writes it."""
    return {"currency": span.currency, "low": float(span.low), "high": float(span.high), "open_high": span.open_high}


def record(cell: Any) -> dict[str, Any]:
    """Return a cell as /api/v1/roles/ writes it, as far as its words go."""
    span = cell.range if cell.range and cell.range.is_sound else None
    share = cell.percent and {"low": float(cell.percent.low), "high": float(cell.percent.high)}
    is_open = bool((span and span.open_high) or (cell.percent and cell.percent.open_high))
    money = wire(span) if span else {"currency": None, "low": None, "high": None}
    return {**money, "raw": cell.raw, "kind": cell.kind.value, "percent": share, "open_high": is_open}
