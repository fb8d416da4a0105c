/** Companies at an equal level: their ranges in the same region, where the offer stands in each, and whose claim the level is. */
import { rangeChart } from "./chart.js";
import { link } from "./data.js";
import { el } from "./dom.js";
import { figure, yearly } from "./figures.js";
import { NOTHING, aboutAmount, count, listed } from "./money.js";
import { bandWords, equalTo, rowsAt } from "./neighbours.js";
import { moneyPart } from "./offer_parts.js";
import { rateLine } from "./rates.js";
import { rowsIn } from "./table.js";
import { totalOf } from "./totals.js";

const MOST_BANDS = 3;
const MOST_DRAWN = 12; // lines of the picture; the table has all

/** Return the other companies at an equal level, each with its rows here and where the offer stands in them. */
export function othersOf({ role, levels, guide, row, level, offer, target, rates }) {
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

/** Return the elements that say all this: choices, picture, table, and what is left out. */
export function othersSection(seen, others) {
  const { row, rates, target, convert } = seen;
  const shown = others.filter(({ isShown }) => isShown);
  const foreign = others.filter(({ lines }) => lines.some((line) => line.isForeign));
  const silent = others.filter(({ lines }) => !lines.length);
  const converted = [
    ...new Set(
      shown.flatMap(({ lines }) => lines.flatMap(({ figures }) => Object.values(figures).map(({ from }) => from))),
    ),
  ].filter(Boolean);
  const box = el("input", { type: "checkbox", id: "offer-convert" });
  box.checked = Boolean(target);
  box.addEventListener("change", () => convert(box.checked));
  const isOffered = rates && (foreign.length || target);
  return [
    el("h2", {}, "Among companies at an equal level"),
    !others.length && el("p", {}, "No guide of this role claims another company’s level to be equal to this one."),
    others.length &&
      !shown.length &&
      el("p", {}, "None of the companies at an equal level has figures here in this currency."),
    isOffered &&
      el(
        "p",
        {},
        el("label", {}, box, ` Convert other currencies to ${row.currency}`),
        !target &&
          el(
            "small",
            {},
            ` ${count(foreign.length, "company", "companies")} left out: ${listed(foreign.map(({ neighbour }) => neighbour.name))}`,
          ),
      ),
    shown.length && el("div", { id: "offer-chart" }),
    shown.length && othersTable(shown),
    converted.length && el("p", { class: "lb-note" }, rateLine(converted.sort(), target, rates)),
    lineCount(shown) > MOST_DRAWN &&
      el("p", { class: "lb-note" }, `The picture shows the first ${MOST_DRAWN} lines of the table.`),
    shown.length &&
      el(
        "p",
        { class: "lb-note" },
        "Each total is counted the way that company’s own guide counts it, where its total fits a usual way.",
      ),
    silent.length &&
      el(
        "p",
        { class: "lb-note" },
        "Also said to be equal, without figures for this region and level: ",
        ...silent.flatMap(({ neighbour, other }, place) => [
          place ? ", " : "",
          other ? el("a", { href: link(other.address, "pay") }, neighbour.name) : neighbour.name,
        ]),
        ".",
      ),
  ].filter(Boolean);
}

function lineCount(shown) {
  return shown.reduce((sum, { lines }) => sum + lines.filter((line) => line.isComparable).length, 0);
}

function othersTable(shown) {
  const head = ["Company", "Base", "Your base", "Total", "Your total"].map((words) =>
    el("th", { scope: "col" }, words),
  );
  const lines = shown.flatMap(({ neighbour, other, lines: rows }) =>
    rows.filter((line) => line.isComparable).map((line) => otherLine(neighbour, other, line)),
  );
  return el(
    "table",
    { class: "lb-pay lb-compared lb-others" },
    el("caption", {}, "Companies at an equal level, and where the offer stands in their ranges"),
    el("thead", {}, el("tr", {}, ...head)),
    el("tbody", {}, ...lines),
  );
}

function otherLine(neighbour, other, { row, figures, places }) {
  const href = link(other.address, row.anchor);
  const bands = bandWords(neighbour.steps);
  const levels = bands.length > MOST_BANDS ? `${bands.slice(0, MOST_BANDS).join(", ")} and others` : bands.join(" or ");
  const claimed = link(`/guides/${neighbour.steps[0].guide}/`, "levels");
  const whose = neighbour.through
    ? [
        "inferred through ",
        el("a", { href: link(`/guides/${neighbour.through.first.guide}/`, "levels") }, neighbour.through.name),
      ]
    : [
        el(
          "a",
          { href: claimed },
          `claimed in ${count(new Set(neighbour.steps.map(({ guide }) => guide)).size, "guide")}`,
        ),
      ];
  const range = (name, head) => el("td", { "data-head": head }, el("a", { href }, figures[name].words));
  const place = (name, head) =>
    el(
      "td",
      { "data-head": head, class: places[name]?.up > 100 ? "lb-over" : null },
      el("span", {}, places[name]?.short ?? NOTHING),
      name === "total" && wholeGrant(row) && el("small", {}, "whole grant counted"),
    );
  return el(
    "tr",
    {},
    el(
      "th",
      { scope: "row" },
      el("a", { href }, other.company.name),
      el("small", {}, [row.level ?? levels, ""].filter(Boolean).join(", "), row.level || levels ? ", " : "", ...whose),
    ),
    range("base", "Base"),
    place("base", "Your base"),
    range("total", "Total"),
    place("total", "Your total"),
  );
}

/** Whether a row's own total adds up with the whole grant in it, and an offer's is therefore counted so. */
function wholeGrant(row) {
  return Boolean(row.fit?.is_near) && row.fit.convention.includes("the whole grant");
}

/** Draw the ranges of the other companies on one axis, with the offer's total (or base) across them. */
export function drawOthers(Plot, box, others, { row, offer, guide }) {
  if (!box) return;
  const total = totalOf(offer, row)?.value ?? null;
  const value = total ?? offer.base;
  const own = {
    label: `${guide.company.name}, this guide`,
    ...ranges({ base: figure(row, "base", { target: "" }), total: figure(row, "total", { target: "" }) }),
  };
  const lines = others.flatMap(({ neighbour, lines: rows }) =>
    rows
      .filter((line) => line.isComparable)
      .map((line) => ({
        label: [neighbour.name, line.row.level, neighbour.through && "inferred"].filter(Boolean).join(", "),
        ...ranges(line.figures),
      })),
  );
  const mark =
    value === null
      ? null
      : { value, words: `your ${total === null ? "base" : "total"}, ${aboutAmount(value, row.currency)}` };
  const chart = Plot && rangeChart(Plot, [own, ...lines.slice(0, MOST_DRAWN)], row.currency, box.clientWidth, mark);
  box.replaceChildren(
    chart ?? el("p", { class: "lb-note" }, "The picture could not be drawn. The table says the same."),
  );
}

function ranges({ base, total }) {
  return { base: base.range, total: total.range, words: { base: base.words, total: total.words } };
}
