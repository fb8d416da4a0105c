"""Amounts in one currency beside those that guides write: always with the rate, its source and its day."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.link.site_index import SiteIndex
from build_scripts.model.money import MoneyRange
from build_scripts.model.rates import Rates
from build_scripts.pages import text
from build_scripts.pages.pay_figures import currency_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """Converts into the currency that most rows of the library use; without rates it converts nothing and says nothing."""

    rates: Rates | None
    target: str

    def __call__(self, money: MoneyRange) -> MoneyRange | None:
        """Return a range in the target currency, unrounded; None where it is in it already or has no rate."""
        converted = self.rates.convert(money, self.target) if self.rates else None
        return converted.range if converted else None

    def note(self, currencies: Iterable[str]) -> str:
        """Return what a page with amounts in these currencies says of its conversions: each rate, or that there is none."""
        others = [currency for currency in dict.fromkeys(currencies) if currency and currency != self.target]
        if self.rates is None or not others:
            return ""
        rates = {currency: self.rates.rate(currency, self.target) for currency in others}
        said = [text.rate(rate, currency, self.target) for currency, rate in rates.items() if rate]
        without = [currency for currency, rate in rates.items() if not rate]
        sentences = []
        if said:
            kind = "reference rate" if len(said) == 1 else "reference rates"
            sentences.append(f"Converted at {text.listed(said)}, the European Central Bank’s {kind} of {text.day(self.rates.day)}.")
        if without:
            verb = "has" if len(without) == 1 else "have"
            sentences.append(f"{text.listed(without)} {verb} no reference rate; amounts stand as written.")
        return " ".join(sentences)


def conversion_of(index: SiteIndex) -> Conversion:
    """Return the conversion of a library: into the currency of most of its pay rows, ties by code."""
    counts = dict[str, int]()
    for rows in index.pay.values():
        for row in rows:
            if currency := currency_of(row):
                counts[currency] = counts.get(currency, 0) + 1
    return Conversion(rates=index.rates, target=max(sorted(counts), key=lambda code: counts[code], default=""))
