/** Results as elements, each kind like itself. */

import { make } from "../levers/dom.js";
import { dotted, marked } from "./dom.js";
import { leverCard } from "./lever-card.js";
import { counted, kindName } from "./words.js";

const MOST_ROLES = 8;

/**
 * @typedef {object} Around what a result is shown with
 * @property {string} root the site's root, relative to the page
 * @property {string[]} regions whose pay to show, the first that a guide has counts
 * @property {(slug: string) => string} regionName
 */

/**
 * Make the item of a result. Its first link is the address found.
 * @param {object} result
 * @param {Around} around
 * @returns {HTMLElement}
 */
export function card(result, around) {
  const item = make("li", { "data-result": "", "data-kind": result.kind, class: "lb-hit" });
  item.append(...(result.kind === "lever" ? [leverCard(result, around)] : plainCard(result, around)));
  return item;
}

function plainCard(result, around) {
  const href = around.root + result.address;
  const title = make("h3", {}, make("a", { href }, result.title));
  const head = make("div", { class: "lb-hit-head" }, title, make("small", {}, kindName(result.kind)));
  const lines = { guide: guideLines, company: roleLines, role: roleLines }[result.kind] ?? (() => []);
  return [head, ...lines(result, around), ...noteLine(result), ...excerptLine(result, around)];
}

/** A guide's pay for one region: the reader's, where the guide has it. */
function guideLines(result, around) {
  const pay = result.pay ?? {};
  const slug = around.regions.find((wanted) => pay[wanted]) ?? Object.keys(pay)[0];
  if (!slug) return [];
  const { base, total, name } = pay[slug];
  const figures = [
    ...(base ? [make("div", {}, make("dt", {}, "base"), make("dd", {}, base))] : []),
    ...(total ? [make("div", { class: "lb-hit-total" }, make("dt", {}, "total"), make("dd", {}, total))] : []),
  ];
  const where = make("div", { class: "lb-hit-where" }, make("dt", {}, "in"), make("dd", {}, name ?? around.regionName(slug)));
  return figures.length ? [make("dl", { class: "lb-hit-pay", "data-region": slug }, where, ...figures)] : [];
}

/** The roles of a company, or the companies of a role. */
function roleLines(result) {
  const names = result.roles ?? [];
  if (!names.length) return [];
  const words = names.slice(0, MOST_ROLES).join(" · ");
  const rest = names.length - MOST_ROLES;
  return [make("p", { class: "lb-hit-line" }, rest > 0 ? `${words} and ${rest} more` : words)];
}

function noteLine({ note }) {
  return note ? [make("p", { class: "lb-hit-note" }, note)] : [];
}

/** The words that were found, and the part of the page that they stand in. */
function excerptLine(result, around) {
  const { section, excerpt } = result;
  const page = result.address.split("#")[0];
  const where = section ? make("a", { href: `${around.root}${page}#${section.anchor}` }, section.name) : null;
  const said = excerpt?.length ? make("span", {}, ...marked(excerpt)) : null;
  const cited = result.sources?.count ? counted(result.sources.count, "source") : "";
  const parts = dotted([where, said, said ? "" : cited]);
  return parts.length ? [make("p", { class: "lb-hit-line" }, ...parts)] : [];
}
