/** The tables of a page as rows that can be hidden and put in another order. Currencies are never mixed. */

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {{element: HTMLTableRowElement, name: string, level: string, order: (number|null)[], place: number}} Row */
/** @typedef {{element: HTMLTableSectionElement, currency: string, rows: Row[], spreads: HTMLElement[]}} Group */
/** @typedef {{element: HTMLElement, heading: HTMLElement|null, slug: string, name: string, groups: Group[]}} Part */

const COLUMNS = ["base", "equity", "bonus", "total"];

/**
 * Read every section of a page.
 * @param {ParentNode} page
 * @returns {Part[]}
 */
export function readParts(page) {
  return [...page.querySelectorAll("section.lb-part")].map((element) => {
    const before = element.previousElementSibling;
    return {
      element,
      heading: before && /^H[23]$/.test(before.tagName) ? before : null,
      slug: element.dataset.part ?? "",
      name: element.dataset.name ?? "",
      groups: [...element.querySelectorAll("tbody")].map(readGroup),
    };
  });
}

/** @param {HTMLTableSectionElement} element @returns {Group} */
function readGroup(element) {
  const rows = [...element.querySelectorAll("tr[data-order]")].map((row, place) => {
    const head = row.querySelector("th");
    const level = head.querySelector("small")?.textContent.trim() ?? "";
    const order = row.dataset.order.split(" ").map((figure) => (figure === "-" ? null : Number(figure)));
    return { element: row, name: head.firstElementChild.textContent.trim(), level, order, place };
  });
  return { element, currency: element.dataset.currency ?? "", rows, spreads: [...element.querySelectorAll(".lb-spread")] };
}

/**
 * Show what a choice leaves, in its order; medians stand for whole groups, so they go when only some rows are left.
 * @param {Part[]} parts
 * @param {Choice} choice
 * @returns {number} how many rows are shown
 */
export function show(parts, choice) {
  const words = choice.q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const part of parts) {
    let inPart = 0;
    for (const group of part.groups) {
      let inGroup = 0;
      for (const row of group.rows) {
        const text = `${row.name} ${row.level}`.toLocaleLowerCase();
        const isLeft =
          (!choice.part || part.slug === choice.part) &&
          (!choice.currency || group.currency === choice.currency) &&
          (!choice.level || row.level === choice.level) &&
          words.every((word) => text.includes(word));
        row.element.hidden = !isLeft;
        inGroup += Number(isLeft);
      }
      for (const spread of group.spreads) spread.hidden = inGroup < group.rows.length;
      group.element.hidden = inGroup === 0;
      inPart += inGroup;
      sortGroup(group, choice.sort);
    }
    part.element.hidden = inPart === 0;
    if (part.heading) part.heading.hidden = inPart === 0;
    const firstAxis = part.element.querySelector("thead .lb-axis");
    for (const words of firstAxis?.children ?? []) words.hidden = part.groups[0].element.hidden;
    shown += inPart;
  }
  return shown;
}

/** Order the rows of one currency; those without a figure stand last either way. @param {Group} group @param {string} sort */
function sortGroup(group, sort) {
  const [key, direction] = sort.split("-");
  const turn = direction === "up" ? 1 : -1;
  const column = COLUMNS.indexOf(key);
  const ordered = [...group.rows].sort((a, b) => {
    if (key === "name") return turn * a.name.localeCompare(b.name) || a.place - b.place;
    const [left, right] = [a.order[column], b.order[column]];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a.place - b.place;
    return turn * (left - right) || a.place - b.place;
  });
  const end = group.spreads[0] ?? null;
  for (const row of ordered) group.element.insertBefore(row.element, end);
}

/** Return how many rows there are. */
export const countRows = (/** @type {Part[]} */ parts) => parts.flatMap((part) => part.groups).reduce((sum, group) => sum + group.rows.length, 0);

/** Return the levels that rows name, in the order of their numbers and words. */
export function levelsOf(/** @type {Part[]} */ parts) {
  const levels = parts.flatMap((part) => part.groups.flatMap((group) => group.rows.map((row) => row.level)));
  return [...new Set(levels.filter(Boolean))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

/** Return the currencies that rows are in. */
export const currenciesOf = (/** @type {Part[]} */ parts) =>
  [...new Set(parts.flatMap((part) => part.groups.map((group) => group.currency)).filter(Boolean))].sort();
