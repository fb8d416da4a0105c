/** What an offer comes to: its parts in the guide's ranges, the floor, companies at an equal level, and the levers that apply. */
import { rangeChart } from "./chart.js";
import { link } from "./data.js";
import { el } from "./dom.js";
import { figure, yearly } from "./figures.js";
import { COMPONENTS, amount, ask, count, listed, money } from "./money.js";
import { bandWords, equalTo, rowsAt } from "./neighbours.js";
import { bonusAmount, moneyPart, partsOf } from "./offer_parts.js";
import { rateLine } from "./rates.js";
import { partList } from "./position_bar.js";
import { rowsIn } from "./table.js";
import { countedAs, totalOf, totalPart } from "./totals.js";

/** Fill the box with all that can be said of an offer. @returns {object[]} the other companies, for the picture */
export function showResult(box, seen) {
  const { guide, row, offer } = seen;
  const total = totalPart(offer, row, row.currency);
  const parts = [...partsOf(offer, row, row.currency), ...(total ? [total] : [])];
  const others = othersOf(seen);
  const where = [row.region_raw, row.level, row.title].filter(Boolean).join(", ");
  box.append(
    el("h2", {}, `Against ${guide.company.name}’s guide`),
    el("p", { class: "lb-note" }, "The ranges are those of ", el("a", { href: link(guide.address, row.anchor) }, `${guide.title} at ${guide.company.name}${where ? `, ${where}` : ""}`), "."),
    partList(parts),
    totalNote(total, offer, row),
    el("h2", {}, "The guide’s floor"),
    ...floorLines(guide, row, offer),
    ...othersSection(seen, others),
    el("h2", {}, "Levers that apply"),
    leverList(guide, parts),
  );
  return others.filter(({ isShown }) => isShown);
}

function totalNote(total, offer, row) {
  const method = el("a", { href: link("/method/", "totals") }, "How totals are counted");
  if (total) return el("p", { class: "lb-note" }, `${countedAs(total.total)} `, method, ".");
  const own = totalOf(offer, row);
  if (!own) return el("p", { class: "lb-note" }, "Enter a base for the total.");
  return el("p", { class: "lb-note" }, `Your total is ${amount(Math.round(own.value), row.currency)}; the guide states none in this row to hold it against. `, method, ".");
}

/** Say how far the offer is above or below each floor of the guide that is for this region, or for none in particular. */
function floorLines(guide, row, offer) {
  const spells = (amount_) => !amount_.region || [row.region, row.region_raw].some((name) => name?.toLowerCase() === amount_.region.toLowerCase());
  const floors = guide.floors.filter((floor) => floor.currency === row.currency);
  const lines = floors.map((floor) => el("li", {}, el("a", { href: link(guide.address, "strategy") }, ask(floor) + (floor.region ? `, ${floor.region}` : "")), el("span", {}, spells(floor) ? distance(floor, offer, row) : "for another region")));
  return lines.length ? [el("ul", { class: "lb-floors" }, ...lines)] : [el("p", {}, "The guide names no floor in this currency.")];
}

function distance(floor, offer, row) {
  const values = { base: offer.base, equity: offer.equity, bonus: bonusAmount(offer), sign_on: offer.signOn, total: totalOf(offer, row)?.value ?? null };
  const value = values[floor.component] ?? null;
  if (value === null) return "nothing entered to hold against it";
  const apart = amount(Math.round(Math.abs(value - floor.low)), row.currency);
  return value === floor.low ? "your offer is just at it" : value > floor.low ? `your offer is ${apart} above it` : `your offer is ${apart} below it`;
}

/** Return the other companies at an equal level, each with its rows here and where the offer stands in them. */
function othersOf({ role, levels, guide, row, level, offer, target, rates }) {
  const own = guide.levels.own.filter((code) => level.split(/[^\p{L}\p{N}]+/u).includes(code));
  return equalTo(levels, guide.company.slug, own).map((neighbour) => {
    const other = role.guides.find((one) => one.company.slug === neighbour.company) ?? null;
    const rows = other && row.region ? rowsAt(rowsIn(other, row.region), neighbour.steps) : [];
    const lines = rows.map((line) => standingIn(line, offer, row.currency, { target, rates }));
    return { neighbour, other, lines, isShown: lines.some((line) => line.isComparable) };
  });
}

function standingIn(row, offer, currency, conversion) {
  const figures = { base: figure(row, "base", conversion), total: figure(row, "total", conversion) };
  const total = totalOf(offer, row);
  const place = (name, value) => {
    const range = figures[name].range;
    return range && range.currency === currency && value !== null ? moneyPart(name, name, value, range) : null;
  };
  const places = { base: place("base", offer.base), total: place("total", total?.value ?? null) };
  const isForeign = !conversion.target && yearly(row, "base") && yearly(row, "base").currency !== currency;
  return { row, figures, places, isComparable: Boolean(places.base || places.total), isForeign: Boolean(isForeign) };
}

function othersSection(seen, others) {
  const { row, rates, target, convert } = seen;
  const shown = others.filter(({ isShown }) => isShown);
  const foreign = others.filter(({ lines }) => lines.some((line) => line.isForeign));
  const silent = others.filter(({ lines }) => !lines.length).map(({ neighbour }) => neighbour.name);
  const converted = [...new Set(shown.flatMap(({ lines }) => lines.flatMap(({ figures }) => Object.values(figures).map(({ from }) => from))))].filter(Boolean);
  const box = el("input", { type: "checkbox", id: "offer-convert" });
  box.checked = Boolean(target);
  box.addEventListener("change", () => convert(box.checked));
  const isOffered = rates && (foreign.length || target);
  return [
    el("h2", {}, "Among companies at an equal level"),
    !others.length && el("p", {}, "No guide of this role claims another company’s level to be equal to this one."),
    others.length && !shown.length && el("p", {}, "None of the companies at an equal level has figures here in this currency."),
    isOffered && el("p", {}, el("label", {}, box, ` Convert other currencies to ${row.currency}`), !target && el("small", {}, ` ${count(foreign.length, "company", "companies")} left out: ${listed(foreign.map(({ neighbour }) => neighbour.name))}`)),
    shown.length && el("div", { id: "offer-chart" }),
    shown.length && othersTable(shown),
    converted.length && el("p", { class: "lb-note" }, rateLine(converted.sort(), target, rates)),
    shown.length && el("p", { class: "lb-note" }, "Each total is counted the way that company’s own guide counts it, where its total fits a usual way."),
    silent.length && el("p", { class: "lb-note" }, `Also said to be equal, without figures here: ${listed(silent)}.`),
  ].filter(Boolean);
}

function othersTable(shown) {
  const head = ["Company", "Base", "Your base", "Total", "Your total"].map((words) => el("th", { scope: "col" }, words));
  const lines = shown.flatMap(({ neighbour, other, lines: rows }) => rows.filter((line) => line.isComparable).map((line) => otherLine(neighbour, other, line)));
  return el("table", { class: "lb-pay lb-compared lb-others" }, el("caption", {}, "Companies at an equal level, and where the offer stands in their ranges"), el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...lines));
}

function otherLine(neighbour, other, { row, figures, places }) {
  const href = link(other.address, row.anchor);
  const levels = bandWords(neighbour.steps).join(" or ");
  const claimed = link(`/guides/${neighbour.steps[0].guide}/`, "levels");
  const whose = neighbour.through ? ["inferred through ", el("a", { href: link(`/guides/${neighbour.through.first.guide}/`, "levels") }, neighbour.through.name)] : [el("a", { href: claimed }, `claimed in ${count(new Set(neighbour.steps.map(({ guide }) => guide)).size, "guide")}`)];
  const range = (name, head) => el("td", { "data-head": head }, el("a", { href }, figures[name].words));
  const place = (name, head) => el("td", { "data-head": head, class: places[name]?.up > 100 ? "lb-over" : null }, short(places[name]));
  return el("tr", { class: neighbour.through ? "lb-inferred" : null }, el("th", { scope: "row" }, el("a", { href }, other.company.name), el("small", {}, [row.level ?? levels, ""].filter(Boolean).join(", "), row.level || levels ? ", " : "", ...whose)), range("base", "Base"), place("base", "Your base"), range("total", "Total"), place("total", "Your total"));
}

function short(part) {
  if (!part) return "—";
  return part.up === null ? "at its one figure" : part.up < 0 ? `below, ${Math.round(part.up)}%` : part.up > 100 ? `above, ${Math.round(part.up)}%` : `${Math.round(part.up)}% of the way up`;
}

/** Return the guide's levers: those that ask for a part that stands low or is absent first. */
function leverList(guide, parts) {
  const weak = new Map(parts.filter(({ isAbsent, up }) => isAbsent || (up !== null && up < 50)).map((part) => [part.name, part]));
  const rank = (lever) => (lever.components.some((name) => weak.has(name)) ? 0 : lever.components.length ? 1 : 2);
  const ordered = guide.levers.map((lever, place) => ({ lever, place })).sort((a, b) => rank(a.lever) - rank(b.lever) || a.place - b.place);
  if (!ordered.length) return el("p", {}, "The guide has no levers.");
  return el("ul", { class: "lb-list lb-levers" }, ...ordered.map(({ lever }) => el("li", {}, el("a", { href: link(lever.address) }, lever.title), el("small", {}, reason(lever, weak)))));
}

function reason(lever, weak) {
  const low = lever.components.filter((name) => weak.has(name)).map((name) => `${COMPONENTS[name]} ${weak.get(name).isAbsent ? "is not in your offer" : "stands low"}`);
  const asks = lever.amounts.filter((amount_) => amount_.role === "ask").map(ask);
  const begin = asks.length ? `asks for ${listed(asks)}` : "";
  return [begin, listed(low)].filter(Boolean).join("; ");
}

/** Draw the ranges of the other companies on one axis, with the offer's total (or base) across them. */
export function drawOthers(Plot, box, others, { row, offer, guide }) {
  if (!box) return;
  const total = totalOf(offer, row)?.value ?? null;
  const value = total ?? offer.base;
  const own = { label: `${guide.company.name}, the offer’s guide`, ...ranges({ base: figure(row, "base", { target: "" }), total: figure(row, "total", { target: "" }) }) };
  const lines = others.flatMap(({ neighbour, lines: rows }) => rows.filter((line) => line.isComparable).map((line) => ({ label: [neighbour.name, line.row.level].filter(Boolean).join(", "), ...ranges(line.figures) })));
  const mark = value === null ? null : { value, words: `your ${total === null ? "base" : "total"}, ${amount(Math.round(value), row.currency)}` };
  const chart = Plot && rangeChart(Plot, [own, ...lines], row.currency, box.clientWidth, mark);
  box.replaceChildren(chart ?? el("p", { class: "lb-note" }, "The picture could not be drawn. The table says the same."));
}

function ranges({ base, total }) {
  return { base: base.range, total: total.range, words: { base: base.words, total: total.words } };
}
