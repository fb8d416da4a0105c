/** Results as elements, each kind like itself. */

import { make } from "../levers/dom.js";
import { dotted, marked } from "./dom.js";
import { leverCard } from "./lever-card.js";
import { payIn } from "./region.js";
import { kindName, titleOf } from "./words.js";

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
  const title = make("h3", {}, make("a", { href }, titleOf(result)));
  const head = make("div", { class: "lb-hit-head" }, title, make("small", {}, kindName(result.kind)));
  const lines = { guide: guideLines, company: roleLines, role: roleLines }[result.kind] ?? (() => []);
  return [head, ...lines(result, around), ...noteLine(result), ...excerptLine(result, around)];
}

/** A guide's pay for one region: the reader's, where the guide has it. */
function guideLines(result, around) {
  const pay = payIn(result, around.regions);
  if (!pay) return [];
  const figure = (name, words, look) => make("div", { class: look }, make("dt", {}, name), make("dd", {}, words));
  const where = figure("in", around.regionName(pay.region), "lb-hit-where");
  const figures = [pay.base && figure("base", pay.base, "lb-hit-base"), pay.total && figure("total", pay.total, "lb-hit-total")];
  return [make("dl", { class: "lb-hit-pay", "data-region": pay.region }, where, ...figures.filter(Boolean))];
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
  const parts = dotted([where, excerpt?.length ? make("span", {}, ...marked(excerpt)) : null]);
  return parts.length ? [make("p", { class: "lb-hit-line lb-hit-said" }, ...parts)] : [];
}
