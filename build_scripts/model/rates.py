"""Reference rates of one day, and amounts converted by them. A conversion is never without its rate and date."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from build_scripts.model.money import MoneyRange

SOURCE = "European Central Bank reference rates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A range in another currency: ``rate`` is units of the new currency for one unit of the old, on ``day`` (ISO 8601)."""

    range: MoneyRange
    rate: Decimal
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Units of each currency (ISO 4217) for one euro on ``day`` (ISO 8601). Source: the European Central Bank's reference rates."""

    day: str
    per_euro: Mapping[str, Decimal]

    def rate(self, source: str, target: str) -> Decimal | None:
        """Return units of ``target`` for one unit of ``source``, unrounded; None where either has no rate."""
        have, want = self.per_euro.get(source), self.per_euro.get(target)
        return want / have if have and want else None

    def convert(self, money: MoneyRange, target: str) -> Converted | None:
        """Return a sound range in another currency, unrounded; None without a rate, for an unsound range, or for its own currency."""
        rate = self.rate(money.currency, target)
        if rate is None or not money.is_sound or money.currency == target:
            return None
        converted = MoneyRange(currency=target, low=money.low * rate, high=money.high * rate, open_high=money.open_high)
        return Converted(range=converted, rate=rate, day=self.day)
