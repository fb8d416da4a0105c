/** A reader's choice of rows and order, and its place in the address, so that it can be mailed and gone back to. */

/** @typedef {{part: string, level: string, currency: string, q: string, sort: string}} Choice */

/** The order that a page comes with. */
export const DEFAULT_SORT = "total-down";

// Not "q": the theme's own search answers to that.
const WORDS = "find";

/** @type {Choice} */
const NOTHING = { part: "", level: "", currency: "", q: "", sort: DEFAULT_SORT };

/**
 * Read a choice from a query; `by` is the name that the page's sections go by ("region" or "role").
 * @param {string} query
 * @param {string} by
 * @returns {Choice}
 */
export function readChoice(query, by) {
  const asked = new URLSearchParams(query);
  const said = (/** @type {string} */ name) => (asked.get(name) ?? "").trim();
  const sort = /^(name|base|equity|bonus|total)-(up|down)$/.test(said("sort")) ? said("sort") : DEFAULT_SORT;
  return { part: said(by), level: said("level"), currency: said("currency"), q: said(WORDS), sort };
}

/**
 * Return the query of a choice, "" for the one a page comes with.
 * @param {Choice} choice
 * @param {string} by
 */
export function queryOf(choice, by) {
  const query = new URLSearchParams();
  for (const [name, value] of [[by, choice.part], ["level", choice.level], ["currency", choice.currency], [WORDS, choice.q]]) {
    if (value) query.set(name, value);
  }
  if (choice.sort !== DEFAULT_SORT) query.set("sort", choice.sort);
  return query.size ? `?${query}` : "";
}

/** Return a choice of everything, in a given order. */
export const everything = (/** @type {string} */ sort) => ({ ...NOTHING, sort });

/** Return whether a choice leaves anything out. */
export const isNarrow = (/** @type {Choice} */ choice) => Boolean(choice.part || choice.level || choice.currency || choice.q);
