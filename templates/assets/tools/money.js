/**
 * Numbers to words, as build_scripts/pages/text.py spells them; tests/browser/tools/test_money.py holds the two together.
 *
 * @typedef {{currency: string, low: number, high: number, open_high?: boolean}} Range Whole units of an ISO 4217 currency.
 * @typedef {{low: number, high: number}} Percents
 */

const SIGNS = {
  USD: "$",
  GBP: "£",
  EUR: "€",
  INR: "₹",
  ILS: "₪",
  SGD: "S$",
  CAD: "C$",
  AUD: "A$",
  BRL: "R$",
  HKD: "HK$",
  TWD: "NT$",
  NZD: "NZ$",
};
export const COMPONENTS = {
  base: "base",
  equity: "equity",
  bonus: "bonus",
  sign_on: "sign-on",
  total: "total",
  profit_sharing: "profit sharing",
  other: "other pay",
  unknown: "",
};
export const NOTHING = "—";
// What a scale is worth, its letter, and how many places it may show.
const SCALES = [
  [1e9, "B", 2],
  [1e6, "M", 2],
  [1e3, "K", 1],
];
const RUPEES = [
  [1e7, "Cr", 2],
  [1e5, "L", 2],
];
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

/** Return an amount with its currency, without loss: "$225K", "CHF 155K", "₹47L", "$1,234,567". */
export function amount(value, currency) {
  return `${SIGNS[currency] ?? `${currency} `}${scaled(value, currency)}`;
}

/** Return a range as it is said: "$180K–$230K", "CHF 155K–240K", "$225K+". @param {Range} range */
export function money(range) {
  const low = amount(range.low, range.currency);
  const tail = range.open_high ? "+" : "";
  if (range.low === range.high) return low + tail;
  const high = range.currency in SIGNS ? amount(range.high, range.currency) : scaled(range.high, range.currency);
  return `${low}–${high}${tail}`;
}

/** Return a percent range: "5–10%". @param {Percents} range */
export function percent(range) {
  return range.low === range.high
    ? `${plain.format(range.low)}%`
    : `${plain.format(range.low)}–${plain.format(range.high)}%`;
}

/** Return an asked amount with its component: "$225K base", "$30K more sign-on". */
export function ask(asked) {
  return `${money(asked)}${asked.delta ? " more" : ""} ${COMPONENTS[asked.component] ?? ""}`.trim();
}

/** Return a number with its noun: "1 company", "12 companies". */
export function count(number, one, many = `${one}s`) {
  return `${plain.format(number)} ${number === 1 ? one : many}`;
}

/** Return words as a sentence lists them: "A, B and C". */
export function listed(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}

/** Return a day as a sentence says it: "2026-10-30" is "30 October 2026". */
export function day(iso) {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(iso),
  );
}

/** Return a range that was worked out, each end as short as "£43.8K". @param {Range} range */
export function about(range) {
  return money({ ...range, low: short(range.low, range.currency), high: short(range.high, range.currency) });
}

/** Return an amount that was worked out: "£43.8K". */
export function aboutAmount(value, currency) {
  return amount(short(value, currency), currency);
}

/** Return a rate to five digits, as the European Central Bank gives its own: "£1 = $1.3399". */
export function rate(value, source, target) {
  return `${amount(1, source)} = ${SIGNS[target] ?? `${target} `}${plain.format(rounded(value, 5))}`;
}

/** Return a number as it is, with commas: 1234.5 is "1,234.5". */
export function bare(value) {
  return plain.format(value);
}

/** Leave an amount that its scale can show; round another to three digits, or to two where three need the thousands written out. */
function short(value, currency) {
  const tried = [value, rounded(value, 3), rounded(value, 2)];
  return tried.find((one) => Number.isInteger(one) && !scaled(one, currency).includes(",")) ?? tried.at(-1);
}

/** Round to some significant digits, halves up. */
function rounded(value, digits) {
  if (!value) return value;
  const places = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  return Number(`${Math.round(Number(`${value}e${places}`))}e${-places}`);
}

function scaled(value, currency) {
  for (const [scale, letter, places] of currency === "INR" ? RUPEES : SCALES) {
    if (value >= scale && Number.isInteger((value * 10 ** places) / scale))
      return `${plain.format(value / scale)}${letter}`;
  }
  return plain.format(value);
}
