/** Amounts and bands as people type them: "$225K", "225k", "225,000", "base over 220k", "between 200k and 250k". */

const SCALES = { k: 1e3, thousand: 1e3, m: 1e6, mm: 1e6, mn: 1e6, million: 1e6, l: 1e5, lakh: 1e5, lakhs: 1e5, lac: 1e5, cr: 1e7, crore: 1e7 };
const SIGNS = { $: "USD", "£": "GBP", "€": "EUR", "₹": "INR", "₪": "ILS", S$: "SGD", C$: "CAD", A$: "AUD", HK$: "HKD" };
for (const code of ["USD", "EUR", "GBP", "INR", "CAD", "AUD", "SGD", "HKD", "CHF", "AED", "SAR"]) SIGNS[code] = code;
const AMOUNT =
  /(?<![\w.,])((?:usd|eur|gbp|inr|cad|aud|sgd|hkd|chf|aed|sar|[a-z]{0,2}[$£€₹¥₪])\s*)?(\d{1,3}(?:[,'’]\d{2,3})+|\d+(?:\.\d+)?)\s*(k|thousand|mm|mn|m|million|lakhs?|lac|l|crore|cr)?\+?(?![\w%])/giu;
const OVER = /(?:\b(?:over|above|more than|at least|from|min(?:imum)?)|>=?)\s*$/i;
const UNDER = /(?:\b(?:under|below|less than|at most|up to|max(?:imum)?)|<=?)\s*$/i;
const AND = /^\s*(?:and|to|[-–—])\s*$/i;
const BETWEEN = /\b(between|from)\s*$/i;
// "50-75k" is "50k-75k".
const SHORT_RANGE = /(?<![\w.,])([$£€₹¥₪]?\d+(?:\.\d+)?)\s*[-–—]\s*([$£€₹¥₪]?\d+(?:\.\d+)?)(k|m|lakh|l|cr)\b/giu;
// Below this a bare number is a count or a year, not pay.
const LEAST_BARE = 10_000;

/**
 * Return the amounts and the band of a query, and the query without them.
 *
 * @param {string} typed
 * @returns {{amounts: Array<{value: number, words: string}>, band: ?{low: ?number, high: ?number, currency: ?string, words: string}, rest: string}}
 */
export function readAmounts(typed) {
  const text = typed.replace(SHORT_RANGE, "$1$3-$2$3");
  const found = [...text.matchAll(AMOUNT)].map(read).filter((one) => one);
  const band = bandOf(text, found);
  const taken = band ? band.taken : [];
  const amounts = found.filter((one) => !taken.includes(one));
  const pieces = [...found.map((one) => [one.start, one.end]), ...(band?.cues ?? [])].sort(([first], [second]) => second - first);
  const rest = pieces.reduce((left, [start, end]) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return { amounts: amounts.map(({ value, words }) => ({ value, words })), band: band?.range ?? null, rest };
}

function read(match) {
  const [words, currency, digits, scale] = match;
  const isGrouped = /[,'’]/.test(digits);
  const value = Math.round(Number(digits.replace(/[,'’]/g, "")) * (SCALES[scale?.toLowerCase()] ?? 1));
  const isAmount = scale || isGrouped || (currency && value >= 1000) || value >= LEAST_BARE;
  // "$225" beside a base salary means thousands.
  const isShort = currency && !scale && !isGrouped && value >= 30 && value < 1000;
  if (!isAmount && !isShort) return null;
  return { value: isShort ? value * 1000 : value, currency: SIGNS[currency?.trim().toUpperCase()] ?? null, words: words.trim(), start: match.index, end: match.index + words.length };
}

/** Return the band that the words before amounts ask for: its ends, the amounts it takes and where its own words stand. */
function bandOf(text, found) {
  const ends = [];
  for (const [place, one] of found.entries()) {
    const before = text.slice(0, one.start);
    const next = found[place + 1];
    const pair = next && AND.test(text.slice(one.end, next.start)) && BETWEEN.exec(before);
    if (pair && !ends.length) {
      const range = { low: one.value, high: next.value, currency: one.currency, words: text.slice(pair.index, next.end).trim() };
      return { range, taken: [one, next], cues: [[pair.index, one.start], [one.end, next.start]] };
    }
    const over = OVER.exec(before);
    const cue = over ?? UNDER.exec(before);
    const side = over ? "low" : "high";
    if (cue && !ends.some((end) => end.side === side)) ends.push({ side, one, cue: [cue.index, one.start] });
  }
  return ends.length ? between(ends, text) : null;
}

/** Return the band of one end, or of two: "over 200k under 300k". */
function between(ends, text) {
  const valueOf = (side) => ends.find((end) => end.side === side)?.one.value ?? null;
  const words = ends.map(({ one, cue }) => text.slice(cue[0], one.end).trim()).join(" ");
  const currency = ends.find(({ one }) => one.currency)?.one.currency ?? null;
  return { range: { low: valueOf("low"), high: valueOf("high"), currency, words }, taken: ends.map(({ one }) => one), cues: ends.map(({ cue }) => cue) };
}

/** Return the word that documents hold for an amount, as build_scripts/search/tokens.py makes it. */
export function amountToken(value) {
  return `amt${Math.round(value)}x`;
}

/** Return the word beside it where the amount is asked for. */
export function askToken(value) {
  return `ask${Math.round(value)}x`;
}
