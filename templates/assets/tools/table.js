/** The two tables of a comparison: pay row by row, and what else each guide says. Every figure leads to its line in its guide. */
import { link } from "./data.js";
import { el } from "./dom.js";
import { COLUMNS, asked, figure } from "./figures.js";
import { NOTHING, count, listed } from "./money.js";

const MOST_AMOUNTS = 6; // of a guide that asks for another amount at each of its levels

/**
 * @typedef {{guide: object, row: object, label: string, figures: Record<string, import("./figures.js").Figure>}} Entry
 */

/** Return the rows of a guide in a region: its rows there, or those of a table that names no region at all. */
export function rowsIn(guide, region) {
  const here = guide.pay.filter((row) => row.region === region);
  return here.length ? here : guide.pay.filter((row) => row.region === null && row.region_raw === null);
}

/** Return the entries of some guides: each row with its figures. @returns {Entry[]} */
export function entriesOf(guides, region, conversion) {
  return guides.flatMap((guide) =>
    rowsIn(guide, region).map((row) => ({
      guide,
      row,
      label: [guide.company.name, row.level, row.title].filter(Boolean).join(", "),
      figures: Object.fromEntries(COLUMNS.map(([component]) => [component, figure(row, component, conversion)])),
    })),
  );
}

/** Return the table of pay; a column that no row fills is left out. @param {Entry[]} entries */
export function payTable(entries, caption) {
  const columns = COLUMNS.filter(([component]) => entries.some((entry) => entry.figures[component].words !== NOTHING));
  const head = el(
    "tr",
    {},
    el("th", { scope: "col" }, "Guide"),
    ...columns.map(([, words]) => el("th", { scope: "col", class: "n" }, words)),
  );
  return table(
    caption,
    head,
    entries.map((entry) => payLine(entry, columns)),
  );
}

/** Return the table of what else the guides say: levels, asks, floor, levers. */
export function wordsTable(guides, conversion) {
  const names = ["Levels", "Asks", "Floor", "Levers"];
  const head = el(
    "tr",
    {},
    el("th", { scope: "col" }, "Guide"),
    ...names.map((words) => el("th", { scope: "col" }, words)),
  );
  const chosen = guides.map((guide) => guide.company.slug);
  const lines = guides.map((guide) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, el("a", { href: link(guide.address) }, guide.company.name)),
      cell("Levels", guide.levels.own.length || guide.levels.equals.length ? levels(guide, chosen) : []),
      cell("Asks", amounts(guide, guide.asks, conversion)),
      cell("Floor", amounts(guide, guide.floors, conversion)),
      cell(
        "Levers",
        guide.levers.length
          ? [el("a", { href: link(guide.address, "levers") }, count(guide.levers.length, "lever"))]
          : [],
      ),
    ),
  );
  const built = table("Levels, asks, floor and levers of each guide", head, lines);
  built.classList.add("lb-besides");
  return built;
}

/** Return the currencies that were converted and those that could not be, over entries and what guides ask for. */
export function conversionsOf(entries, guides, conversion) {
  const figures = [
    ...entries.flatMap((entry) => Object.values(entry.figures)),
    ...guides.flatMap((guide) => [...guide.asks, ...guide.floors].map((amount) => asked(amount, conversion))),
  ];
  const codes = (name) => [...new Set(figures.map((found) => found[name]).filter(Boolean))].sort();
  return { converted: codes("from"), kept: codes("noRate") };
}

function table(caption, head, lines) {
  return el(
    "table",
    { class: "lb-pay lb-compared" },
    el("caption", {}, caption),
    el("thead", {}, head),
    el("tbody", {}, ...lines),
  );
}

function payLine(entry, columns) {
  const href = link(entry.guide.address, entry.row.anchor);
  const label = el("a", { href }, entry.guide.company.name);
  const level = [entry.row.level, entry.row.title, entry.row.region ? "" : "no region named"]
    .filter(Boolean)
    .join(", ");
  const cells = columns.map(([component, head]) => {
    const { words, small } = entry.figures[component];
    const shown = words === NOTHING ? words : el("a", { href }, words);
    return el(
      "td",
      { class: `n${component === "total" ? " t" : ""}${words.length > 20 ? " lb-words" : ""}`, "data-head": head },
      el("span", {}, shown),
      small && el("small", {}, small),
    );
  });
  return el("tr", {}, el("th", { scope: "row" }, label, level && el("small", {}, level)), ...cells);
}

function cell(head, children) {
  return el("td", { "data-head": head }, ...(children.length ? children : [NOTHING]));
}

/** Say a guide's own levels, and the levels at the other chosen companies that it claims to be equal. */
function levels(guide, chosen) {
  const href = link(guide.address, "levels");
  const own = guide.levels.own.length ? listed(guide.levels.own) : guide.title;
  const equals = guide.levels.equals.filter((side) => chosen.includes(side.company));
  const said = equals.map((side) =>
    el(
      "small",
      {},
      `${listed(side.own)} = ${[side.name, listed(side.levels) || side.title].filter(Boolean).join(" ")}`.trim(),
    ),
  );
  return [el("a", { href }, own), ...said];
}

function amounts(guide, several, conversion) {
  const href = link(guide.address, "strategy");
  const lines = several
    .slice(0, MOST_AMOUNTS)
    .map((amount) => el("a", { href, class: "lb-line" }, asked(amount, conversion).words));
  const rest = several.length - lines.length;
  return rest > 0 ? [...lines, el("a", { href, class: "lb-line" }, `${rest} more`)] : lines;
}
