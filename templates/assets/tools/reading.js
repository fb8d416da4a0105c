/** Figures as a reader types them: "$225K", "225k", "225,000", "£1.2m", "12 lakh", "10%". */

const SCALES = {
  "": 1,
  k: 1e3,
  thousand: 1e3,
  l: 1e5,
  lac: 1e5,
  lakh: 1e5,
  lakhs: 1e5,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  cr: 1e7,
  crore: 1e7,
  crores: 1e7,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};
const DOLLARS = ["USD", "CAD", "AUD", "SGD", "HKD", "TWD", "NZD", "MXN", "ARS", "CLP", "COP"];
const SIGNS = {
  $: DOLLARS,
  us$: ["USD"],
  hk$: ["HKD"],
  nt$: ["TWD"],
  nz$: ["NZD"],
  a$: ["AUD"],
  c$: ["CAD"],
  ca$: ["CAD"],
  s$: ["SGD"],
  r$: ["BRL"],
  mx$: ["MXN"],
  "£": ["GBP"],
  "€": ["EUR"],
  "₹": ["INR"],
  rs: ["INR"],
  "rs.": ["INR"],
  "₪": ["ILS"],
  nis: ["ILS"],
  "¥": ["CNY", "JPY"],
  "₩": ["KRW"],
  zł: ["PLN"],
  kr: ["SEK", "NOK", "DKK"],
};
const YEAR = /\s*(?:\/|per |a )\s*(?:year|yr|annum)$|\s+p\.?a\.?$/;
const FIGURE = /^([^\d\s]{0,4}?)\s*(\d[\d.,'’\s]*?)\s*(%|[\p{L}$£€₹₪¥₩.]*)\s*([\p{L}$£€₹₪¥₩]*)$/u;
const MOST = 1e13;

/**
 * Read a typed figure in whole units of ``currency``.
 *
 * @returns {{kind: "empty"} | {kind: "money", value: number} | {kind: "percent", value: number} | {kind: "fault", why: string}}
 */
export function readFigure(typed, currency) {
  const words = typed.trim().toLowerCase().replace(YEAR, "");
  if (!words) return { kind: "empty" };
  const found = FIGURE.exec(words);
  const number = found ? readNumber(found[2], Boolean(SCALES[found[3]] && found[3])) : null;
  if (number === null) return fault("is not a figure that can be read here. Write it like 225K or 225,000.");
  const [, before, , middle, after] = found;
  if (middle === "%")
    return before || after ? fault("has a percent sign and more.") : { kind: "percent", value: number };
  const scale = middle in SCALES ? middle : "";
  const signs = [before, middle === scale ? "" : middle, after].filter(Boolean);
  for (const sign of signs) {
    const meant = SIGNS[sign] ?? (/^[a-z]{3}$/.test(sign) ? [sign.toUpperCase()] : []);
    if (!meant.length) return fault("is not a figure that can be read here. Write it like 225K or 225,000.");
    if (!meant.includes(currency)) return fault(`is not in ${currency}, the currency of this pay table.`);
  }
  const value = Math.round(number * SCALES[scale]);
  return value < MOST ? { kind: "money", value } : fault("is more than anybody is paid.");
}

/** Read a number of years, 1 to 10; null for anything else. */
export function readYears(typed) {
  const found = /^(\d{1,2}(?:[.,]5)?)\s*(?:years?|yrs?|y)?$/.exec(typed.trim().toLowerCase());
  const years = found ? Number(found[1].replace(",", ".")) : 0;
  return years >= 1 && years <= 10 ? years : null;
}

/** Read digits with their groups. A single point or comma groups where three digits follow it and no scale does. */
function readNumber(written, hasScale) {
  const digits = written.replace(/['’\s]/g, "");
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(",", ""));
  if (!hasScale && /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(digits))
    return Number(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d+\.\d+$/.test(digits)) return Number(digits);
  return /^\d+,\d{1,2}$/.test(digits) ? Number(digits.replace(",", ".")) : null;
}

function fault(why) {
  return { kind: "fault", why };
}
