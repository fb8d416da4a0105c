/**
 * An offer held against one row of a guide: for each part where it stands, as a number and in words.
 *
 * @typedef {{base: number | null, equity: number | null, years: number, bonus: {kind: string, value: number} | null, signOn: number | null}} Offer
 *   whole units of the row's currency; ``equity`` is the whole grant, ``years`` its vesting term
 * @typedef {{name: string, label: string, value: string, up: number | null, words: string, short?: string, isAbsent: boolean}} Part
 *   ``up`` is the position in percent, null where there is no range to stand in; ``short`` is its words without the range
 */
import { stated, written, yearly } from "./figures.js";
import { about, aboutAmount, amount, bare, percent } from "./money.js";
import { briefly, position, standing } from "./position.js";

/** Return every part of an offer against a row of a guide. @param {Offer} offer @returns {Part[]} */
export function partsOf(offer, row, currency) {
  return [
    basePart(offer, row, currency),
    equityPart(offer, row, currency),
    bonusPart(offer, row, currency),
    signOnPart(offer, row, currency),
  ];
}

/** Return a year of an offer's equity, in whole units; null where none is entered. @param {Offer} offer */
export function equityYear(offer) {
  return offer.equity === null ? null : offer.equity / offer.years;
}

/** Return an offer's bonus for a year in whole units; null where none is entered, or a percent without a base. @param {Offer} offer */
export function bonusAmount(offer) {
  if (!offer.bonus) return null;
  if (offer.bonus.kind === "money") return offer.bonus.value;
  return offer.base === null ? null : (offer.base * offer.bonus.value) / 100;
}

/** Return a part that stands in a range of money, of a year unless ``after`` says otherwise. */
export function moneyPart(name, label, value, range, { after = "", note = "" } = {}) {
  const spell = (figure) => aboutAmount(figure, range.currency);
  return {
    name,
    label,
    value: `${spell(value)}${after}`,
    up: position(value, range),
    words: `${standing(value, range, spell, about(range) + after)}${note}`,
    short: briefly(value, range, spell),
    isAbsent: false,
  };
}

function basePart(offer, row, currency) {
  const range = yearly(row, "base");
  if (offer.base === null) return absent("base", "Base", row.base);
  if (!usable(range, currency)) return unranged("base", "Base", amount(offer.base, currency), row.base);
  return moneyPart("base", "Base", offer.base, range);
}

function equityPart(offer, row, currency) {
  const [label, cell] = ["Equity", row.equity];
  if (offer.equity === null) return absent("equity", label, cell);
  const [year, whole] = [yearly(row, "equity"), stated(cell)];
  if (usable(year, currency)) return moneyPart("equity", label, equityYear(offer), year, { after: " a year" });
  if (usable(whole, currency)) {
    return moneyPart("equity", label, offer.equity, whole, {
      note: "; the guide states no term, so the whole grants are compared",
    });
  }
  return unranged("equity", label, amount(offer.equity, currency), cell);
}

function bonusPart(offer, row, currency) {
  const [label, cell, bonus] = ["Bonus", row.bonus, offer.bonus];
  if (!bonus) return absent("bonus", label, cell);
  const value = bonusAmount(offer);
  const share = bonus.kind === "percent" ? bonus.value : offer.base ? (bonus.value / offer.base) * 100 : null;
  if (cell?.percent && share !== null) return percentPart(label, share, cell.percent);
  const range = yearly(row, "bonus");
  if (usable(range, currency) && value !== null) return moneyPart("bonus", label, value, range);
  return unranged(
    "bonus",
    label,
    bonus.kind === "percent" ? `${bare(bonus.value)}%` : amount(bonus.value, currency),
    cell,
  );
}

function percentPart(label, share, range) {
  const rounded = Math.round(share * 10) / 10;
  const spell = (points) => (points === rounded ? `${bare(points)}%` : `${bare(Math.round(points * 10) / 10)} points`);
  return {
    name: "bonus",
    label,
    value: `${bare(rounded)}%`,
    up: position(share, range),
    words: standing(share, range, spell, `${percent(range)} of base`),
    isAbsent: false,
  };
}

function signOnPart(offer, row, currency) {
  const [label, range] = ["Sign-on", stated(row.sign_on)];
  if (offer.signOn === null) return absent("sign_on", label, row.sign_on);
  return usable(range, currency)
    ? moneyPart("sign_on", label, offer.signOn, range)
    : unranged("sign_on", label, amount(offer.signOn, currency), row.sign_on);
}

function usable(range, currency) {
  return range !== null && range.currency === currency;
}

function absent(name, label, cell) {
  const said =
    cell && cell.kind !== "none" ? `The guide states ${written(cell)}.` : "The guide states none in this row.";
  return { name, label, value: "not entered", up: null, words: said, isAbsent: true };
}

function unranged(name, label, value, cell) {
  const said =
    cell && cell.kind !== "none"
      ? `The guide says “${written(cell)}”, which is no range to stand in.`
      : "The guide states none in this row.";
  return { name, label, value, up: null, words: said, isAbsent: false };
}
