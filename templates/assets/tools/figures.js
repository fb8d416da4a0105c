/**
 * Pay rows of the published data as figures to show: in words, and as ranges for one year that can be drawn and compared.
 *
 * @typedef {import("./money.js").Range} Range
 * @typedef {{target: string, rates: import("./rates.js").Rates | null}} Conversion ``target`` is "" for as written
 * @typedef {{words: string, small: string, range: Range | null, from: string, noRate: string}} Figure ``from`` is the currency
 *   that was converted, ``noRate`` one that could not be; ``range`` is for one year in the currency shown
 */
import { NOTHING, about, ask, count, money, percent } from "./money.js";
import { convert, marked } from "./rates.js";

export const COLUMNS = [
  ["base", "Base"],
  ["equity", "Equity a year"],
  ["bonus", "Bonus"],
  ["sign_on", "Sign-on"],
  ["total", "Total"],
];

/** Return a cell's range for one year in its own currency; null where the guide does not settle it. @returns {Range | null} */
export function yearly(row, component) {
  const cell = row[component];
  if (!cell?.year) return null;
  return { ...cell.year, currency: cell.currency ?? row.base?.currency ?? row.currency, open_high: cell.open_high };
}

/** Return a cell's range as it stands in the guide, whatever time it covers; null where it holds no sound money. */
export function stated(cell) {
  return cell && cell.low !== null && cell.currency
    ? { currency: cell.currency, low: cell.low, high: cell.high, open_high: cell.open_high }
    : null;
}

/** Return what a cell says, in the currency it is written in. */
export function written(cell) {
  if (!cell || cell.kind === "none") return NOTHING;
  const range = stated(cell);
  if (range) return money(range);
  return cell.kind === "percent" && cell.percent
    ? percent(cell.percent) + (cell.open_high ? "+" : "")
    : cell.raw.replace(/[*_`]/g, "");
}

/** Return one figure of a row. @param {Conversion} conversion @returns {Figure} */
export function figure(row, component, conversion) {
  const cell = row[component];
  const year = component === "sign_on" ? stated(cell) : yearly(row, component);
  const shown = year ? convert(year, conversion.target, conversion.rates) : null;
  const plain = { words: written(cell), small: "", range: null, from: "", noRate: "" };
  if (!year) return { ...plain, small: unsettled(cell, component) };
  const asWritten = term(cell) || (cell.kind === "percent" ? about(year) : "");
  if (!shown) return { ...plain, small: asWritten, noRate: year.currency };
  const isConverted = shown !== year;
  if (!isConverted)
    return { ...plain, words: cell.kind === "percent" ? plain.words : about(year), small: asWritten, range: shown };
  return {
    ...plain,
    words: marked(shown),
    small: cell.kind === "percent" ? plain.words : asWritten || money(year),
    range: shown,
    from: year.currency,
  };
}

/** Return an amount named in a sentence: in words, and what was converted. @param {Conversion} conversion */
export function asked(amount, conversion) {
  const shown = convert(amount, conversion.target, conversion.rates);
  const where = amount.region ? `, ${amount.region}` : "";
  if (!shown) return { words: ask(amount) + where, from: "", noRate: amount.currency };
  const isConverted = shown !== amount;
  return {
    words: (isConverted ? ask(amount).replace(money(amount), marked(shown)) : ask(amount)) + where,
    from: isConverted ? amount.currency : "",
    noRate: "",
  };
}

/** Say the grant that a year's equity was worked out from: "£60K–£110K over 4 years"; "" where the cell is a year's already. */
function term(cell) {
  return cell.period === "grant" && cell.vest_years
    ? `${written(cell)} over ${count(cell.vest_years, "year")}`
    : cell.period === "month"
      ? `${written(cell)} a month`
      : "";
}

function unsettled(cell, component) {
  return component === "equity" && stated(cell) ? "the whole grant, term not stated" : "";
}
