/**
 * A search as it stands in the address: ``?q=TEXT&kind=lever&company=…&role=…``, several of one kind with commas between them.
 *
 * @typedef {Record<string, string[]>} Choice what the reader chose of each facet, by facet
 * @typedef {{text: string, choice: Choice, isLiteral: boolean}} Search ``isLiteral``: the words as they are typed, nothing corrected
 */
import { FACETS } from "../search/choice.js";

/** @returns {Choice} */
export function noChoice() {
  return Object.fromEntries(FACETS.map((facet) => [facet, []]));
}

/**
 * Read a search from the query of an address. What is not known there is left out.
 * @param {string} query
 * @returns {Search}
 */
export function readSearch(query) {
  const asked = new URLSearchParams(query);
  const values = (facet) => asked.getAll(facet).flatMap((value) => value.split(",")).map((value) => value.trim()).filter(Boolean);
  return {
    text: asked.get("q") ?? "",
    choice: Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(values(facet))]])),
    isLiteral: asked.get("as") === "typed",
  };
}

/**
 * Write a search as the query of an address, "" for none.
 * @param {Search} search
 */
export function writeSearch({ text, choice, isLiteral }) {
  const chosen = FACETS.filter((facet) => choice[facet].length).map((facet) => `${facet}=${choice[facet].map(encodeURIComponent).join(",")}`);
  const parts = [...(text.trim() ? [`q=${encodeURIComponent(text.trim()).replaceAll("%20", "+")}`] : []), ...chosen];
  if (isLiteral && parts.length) parts.push("as=typed");
  return parts.length ? `?${parts.join("&")}` : "";
}

/** True where there is something to look for. @param {Search} search */
export function isAsked({ text, choice }) {
  return text.trim() !== "" || FACETS.some((facet) => choice[facet].length > 0);
}

/**
 * Return the search with one value of a facet chosen, or no longer chosen.
 * @param {Search} search
 */
export function toggled(search, facet, value) {
  const held = search.choice[facet];
  const now = held.includes(value) ? held.filter((other) => other !== value) : [...held, value];
  return { ...search, choice: { ...search.choice, [facet]: now } };
}
