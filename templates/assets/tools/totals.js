/**
 * An offer's total, counted the way a guide's own stated total is counted where one of the usual ways fits it.
 * The fit comes with the published data (``row.fit``); it is worked out in build_scripts/link/totals.py alone.
 */
import { yearly } from "./figures.js";
import { listed } from "./money.js";
import { bonusAmount, equityYear, moneyPart } from "./offer_parts.js";

const USUAL = "base + bonus + equity a year";

/**
 * Return an offer's total in whole units of its currency, how it is counted, and what it lacks; null without a base.
 *
 * @param {import("./offer_parts.js").Offer} offer
 * @returns {{value: number, convention: string, isGuides: boolean, missing: string[]} | null}
 */
export function totalOf(offer, row) {
  if (offer.base === null) return null;
  const isGuides = Boolean(row.fit?.is_near);
  const convention = isGuides ? row.fit.convention : USUAL;
  const counted = convention.split(" + ").map((name) => [name, part(name, offer)]);
  return {
    value: counted.reduce((sum, [, value]) => sum + (value ?? 0), 0),
    convention,
    isGuides,
    missing: counted
      .filter(([, value]) => value === null)
      .map(([name]) => (name.startsWith("equity") || name === "the whole grant" ? "equity" : name)),
  };
}

/** Return where an offer's total stands in a row's; null where the row states none in that currency, or the offer has no base. */
export function totalPart(offer, row, currency) {
  const [total, range] = [totalOf(offer, row), yearly(row, "total")];
  if (!total || !range || range.currency !== currency) return null;
  return { ...moneyPart("total", "Total", total.value, range), total };
}

/** Say how a total is counted, and what is not in it. */
export function countedAs({ convention, isGuides, missing }) {
  const how = isGuides
    ? `Counted as ${convention}, the way the guide’s own total adds up.`
    : `Counted as ${convention}; the guide’s own total fits no usual way.`;
  return missing.length ? `${how} Not entered, so not counted: ${listed(missing)}.` : how;
}

/** Return one part of a convention; the equity of "equity / 4" is one year of the offer's own grant. */
function part(name, offer) {
  if (name === "base") return offer.base;
  if (name === "bonus") return bonusAmount(offer);
  if (name === "the whole grant") return offer.equity;
  if (name.startsWith("equity")) return equityYear(offer);
  return name === "sign-on" ? offer.signOn : null;
}
