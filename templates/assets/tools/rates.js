/**
 * Conversion by reference rates. A converted amount is always marked, and its rate and date are said once beside it.
 *
 * @typedef {{day: string, source: string, per_euro: Record<string, number>}} Rates
 * @typedef {import("./money.js").Range} Range
 */
import { about, day, listed, rate as spellRate } from "./money.js";

/** Return units of ``target`` for one unit of ``source``, unrounded; null where either has no rate. @param {Rates | null} rates */
export function rate(rates, source, target) {
  const [have, want] = [rates?.per_euro[source], rates?.per_euro[target]];
  return have && want ? want / have : null;
}

/**
 * Return a range in another currency, unrounded; the range itself where it is in that currency or none is asked for; null
 * without a rate.
 *
 * @param {Range} range
 * @param {string} target "" for as written
 */
export function convert(range, target, rates) {
  if (!target || range.currency === target) return range;
  const factor = rate(rates, range.currency, target);
  return factor === null
    ? null
    : { ...range, currency: target, low: times(range.low, factor), high: times(range.high, factor) };
}

/** Return a converted range in words, marked: "≈ $151K–$211K". @param {Range} range */
export function marked(range) {
  return `≈ ${about(range)}`;
}

/** Say rate and date of some conversions: "≈ converted at …: £1 = $1.3399." @param {string[]} sources currencies converted */
export function rateLine(sources, target, rates) {
  const said = sources.map((source) => spellRate(rate(rates, source, target), source, target));
  return `≈ converted at the ${rates.source} of ${day(rates.day)}: ${listed(said)}.`;
}

/** Return choices for a select: as written, then the currencies with a rate, those of the guides first. */
export function currencyChoices(used, rates) {
  const known = Object.keys(rates?.per_euro ?? {});
  const near = known.filter((code) => used.includes(code));
  const rest = known.filter((code) => !used.includes(code));
  return [["", "As written"], ...[...near, ...rest].map((code) => [code, `${code}, ${currencyName(code)}`])];
}

function currencyName(code) {
  return new Intl.DisplayNames("en", { type: "currency" }).of(code);
}

/** Multiply without the last digits of binary fractions, which would make a whole amount look broken. */
function times(value, factor) {
  return Number((value * factor).toPrecision(12));
}
