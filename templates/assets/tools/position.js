/** Where an amount stands in a range, as a number and in words. Source: range penetration, (amount − low) / (high − low). */
import { bare } from "./money.js";

/** Return how far up a range a value lies, in percent: 0 at the low end, 100 at the high end; null for a range without width. */
export function position(value, range) {
  return range.high > range.low ? ((value - range.low) / (range.high - range.low)) * 100 : null;
}

/**
 * Say where a value stands in a range: "82% of the way up $180K–$230K, above the middle".
 *
 * @param {number} value
 * @param {{low: number, high: number, open_high?: boolean}} range
 * @param {(value: number) => string} spell how an amount of this range is written
 * @param {string} written the range as it is said
 */
export function standing(value, range, spell, written) {
  const where = briefly(value, range, spell);
  const up = position(value, range);
  if (up === null && value === range.low) return `just what the guide states, ${written}`;
  if (value < range.low || value > range.high)
    return `${where} ${range.open_high && value > range.high ? `the stated end of ${written}` : written}`;
  if (up === 0 || up === 100) return `${where} of ${written}`;
  return `${where} ${written}, ${up === 50 ? "in the middle" : up > 50 ? "above the middle" : "below the middle"}`;
}

/** Say the same without the range: "82% of the way up", "$5K below". */
export function briefly(value, range, spell) {
  if (value < range.low) return `${spell(range.low - value)} below`;
  if (value > range.high) return `${spell(value - range.high)} above`;
  const up = position(value, range);
  if (up === null) return "just at it";
  return up === 0 ? "at the low end" : up === 100 ? "at the high end" : `${bare(Math.round(up))}% of the way up`;
}

/** Return a position for ``data-position``: one place at most, "81.8". */
export function said(up) {
  return String(Math.round(up * 10) / 10);
}
