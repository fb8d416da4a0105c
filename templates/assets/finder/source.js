/** The way to the engine: nothing of it is loaded before the first question. */

/** The site's root, worked out from where this module lies, so that the site may lie below any path. */
export const ROOT = new URL("../../", import.meta.url).href;

let opened = null;

/** Load the engine and its index, once; a failure is forgotten, so that the next question tries again. */
export function openEngine() {
  // Side by side: the engine's modules take as many steps as the files of the index.
  const index = () => import("../search/load.js").then(({ loadIndex }) => loadIndex(ROOT));
  opened ??= Promise.all([import("../search/engine.js"), index()]).then(([engine, loaded]) => engine.open(loaded));
  opened.catch(() => (opened = null));
  return opened;
}

/**
 * Ask the engine.
 * @param {import("./address.js").Search} search
 * @param {number} limit how many results to return at most
 * @returns {Promise<object>} fails where the engine or its index cannot be loaded
 */
export async function find(search, limit) {
  const engine = await openEngine();
  return engine.find(search.text.trim(), search.choice, { limit, correct: !search.isLiteral });
}
