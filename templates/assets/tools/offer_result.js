/** What an offer comes to: its parts in the guide's ranges, the floor, companies at an equal level, the levers that apply. */
import { link } from "./data.js";
import { el } from "./dom.js";
import { COMPONENTS, aboutAmount, ask, listed } from "./money.js";
import { othersOf, othersSection } from "./offer_others.js";
import { bonusAmount, partsOf } from "./offer_parts.js";
import { partList } from "./position_bar.js";
import { countedAs, totalOf, totalPart } from "./totals.js";

/**
 * Fill the box with all that can be said of an offer.
 *
 * @returns {{others: object[], words: string}} the other companies, for the picture; the parts in words, to be read aloud
 */
export function showResult(box, seen) {
  const { guide, row, offer } = seen;
  const total = totalPart(offer, row, row.currency);
  const parts = [...partsOf(offer, row, row.currency), ...(total ? [total] : [])];
  const others = othersOf(seen);
  const where = [row.region_raw, row.level, row.title].filter(Boolean).join(", ");
  box.append(
    el("h2", {}, `Against ${guide.company.name}’s guide`),
    el(
      "p",
      { class: "lb-note" },
      "The ranges are those of ",
      el(
        "a",
        { href: link(guide.address, row.anchor) },
        `${guide.title} at ${guide.company.name}${where ? `, ${where}` : ""}`,
      ),
      ".",
    ),
    partList(parts),
    totalNote(total, offer, row),
    el("h2", {}, "The guide’s floor"),
    ...floorLines(guide, row, offer),
    ...othersSection(seen, others),
    el("h2", {}, "Levers that apply"),
    leverList(guide, parts),
  );
  return {
    others: others.filter(({ isShown }) => isShown),
    words: parts.map(({ label, value, words }) => `${label}, ${value}: ${words.replace(/\.$/, "")}`).join(". "),
  };
}

function totalNote(total, offer, row) {
  const method = el("a", { href: link("/method/", "totals") }, "How totals are counted");
  if (total) return el("p", { class: "lb-note" }, `${countedAs(total.total)} `, method, ".");
  const own = totalOf(offer, row);
  if (!own) return el("p", { class: "lb-note" }, "Enter a base for the total.");
  return el(
    "p",
    { class: "lb-note" },
    `Your total is ${aboutAmount(own.value, row.currency)}; the guide states none in this row to hold it against. `,
    method,
    ".",
  );
}

/** Say how far the offer is above or below each floor of the guide that is for this region, or for none in particular. */
function floorLines(guide, row, offer) {
  const spells = (amount_) =>
    !amount_.region ||
    [row.region, row.region_raw].some((name) => name?.toLowerCase() === amount_.region.toLowerCase());
  const floors = guide.floors.filter((floor) => floor.currency === row.currency);
  const lines = floors.map((floor) =>
    el(
      "li",
      {},
      el("a", { href: link(guide.address, "strategy") }, ask(floor) + (floor.region ? `, ${floor.region}` : "")),
      el("span", {}, spells(floor) ? distance(floor, offer, row) : "for another region"),
    ),
  );
  return lines.length
    ? [el("ul", { class: "lb-floors" }, ...lines)]
    : [el("p", {}, "The guide names no floor in this currency.")];
}

function distance(floor, offer, row) {
  const values = {
    base: offer.base,
    equity: offer.equity,
    bonus: bonusAmount(offer),
    sign_on: offer.signOn,
    total: totalOf(offer, row)?.value ?? null,
  };
  const value = values[floor.component] ?? null;
  if (value === null) return "nothing entered to hold against it";
  const apart = aboutAmount(Math.abs(value - floor.low), row.currency);
  return value === floor.low
    ? "your offer is just at it"
    : value > floor.low
      ? `your offer is ${apart} above it`
      : `your offer is ${apart} below it`;
}

/** Return the guide's levers: those that ask for a part that stands low or is absent first. */
function leverList(guide, parts) {
  const weak = new Map(
    parts.filter(({ isAbsent, up }) => isAbsent || (up !== null && up < 50)).map((part) => [part.name, part]),
  );
  const rank = (lever) => (lever.components.some((name) => weak.has(name)) ? 0 : lever.components.length ? 1 : 2);
  const ordered = guide.levers
    .map((lever, place) => ({ lever, place }))
    .sort((a, b) => rank(a.lever) - rank(b.lever) || a.place - b.place);
  if (!ordered.length) return el("p", {}, "The guide has no levers.");
  return el(
    "ul",
    { class: "lb-list lb-levers" },
    ...ordered.map(({ lever }) =>
      el("li", {}, el("a", { href: link(lever.address) }, lever.title), el("small", {}, reason(lever, weak))),
    ),
  );
}

function reason(lever, weak) {
  const asks = lever.amounts.filter(({ role }) => role === "ask").map(ask);
  const named = (isAbsent) =>
    lever.components.filter((name) => weak.get(name)?.isAbsent === isAbsent).map((name) => COMPONENTS[name]);
  const [low, missing] = [named(false), named(true)];
  return [
    asks.length && `asks for ${listed(asks)}`,
    low.length && `${listed(low)} ${low.length > 1 ? "stand" : "stands"} low`,
    missing.length && `${listed(missing)} ${missing.length > 1 ? "are" : "is"} not in your offer`,
  ]
    .filter(Boolean)
    .join("; ");
}
