/** A lever's published record as the element that shows it. */

import { literal } from "../pattern.js";
import { make } from "./dom.js";

/**
 * Fetch the records of some levers.
 * @param {string} root the site's root, relative to the page
 * @param {string[]} ids
 * @returns {Promise<{id: string, record: object | null, fault: string}[]>} in the order of the ids
 */
export function fetchRecords(root, ids) {
  return Promise.all(
    ids.map(async (id) => {
      try {
        const answer = await fetch(`${root}api/v1/levers/${id}.json`);
        if (answer.status === 404) return { id, record: null, fault: `No lever has the id ${id}.` };
        if (!answer.ok) throw new Error(answer.statusText);
        const record = await answer.json();
        const isGone = record.state !== "live";
        return { id, record, fault: isGone ? `“${record.title}” was withdrawn from its guide.` : "" };
      } catch {
        return { id, record: null, fault: `The lever ${id} could not be read. Reload the page to try again.` };
      }
    }),
  );
}

/**
 * Make the card of a live lever.
 * @param {string} root the site's root, relative to the page
 * @param {object} record
 * @returns {HTMLElement}
 */
export function card(root, record) {
  const name = make("h3", {}, make("a", { href: root + record.address.replace(/^\//, "") }, record.title));
  const who = `${record.role_name} at ${record.company_name}`;
  const guide = make("a", { class: "lb-theme", href: root + record.guide_address.replace(/^\//, "") }, who);
  const words = (record.script ?? record.context ?? record.title).split(/\n\s*\n/).map((part) => make("p", {}, ...marked(part, record)));
  const place = record.script ? make("blockquote", {}, ...words) : make("div", { class: "lb-context" }, ...words);
  const facts = { "data-lever": record.id, "data-who": who, "data-sources": String(record.source_count) };
  if (record.mark) facts["data-mark"] = record.mark;
  return make(
    "article",
    { class: "lb-lever", ...facts, "data-years": record.source_years.join(" ") },
    make("header", {}, name, " ", guide),
    place,
  );
}

/** Return a paragraph of Markdown as plain words, each placeholder as a mark: what the build makes of it for the lever's page. */
function marked(paragraph, record) {
  const bare = paragraph
    .replace(/(?<![\p{L}\p{N}_])\*+(?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}_.!?,])\*+(?![\p{L}\p{N}_])/gu, "")
    .replace(/^>\s?/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  if (!record.placeholders.length) return [bare];
  const longestFirst = [...record.placeholders].sort((one, other) => other.length - one.length);
  const open = new RegExp(`(${longestFirst.map(literal).join("|")})`);
  return bare.split(open).map((part, place) => (place % 2 ? make("mark", {}, part) : part));
}
