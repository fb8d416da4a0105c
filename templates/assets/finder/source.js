/** The way to the engine: nothing of it is loaded before the first question. */

/** The site's root, worked out from where this module lies, so that the site may lie below any path. */
export const ROOT = new URL("../../", import.meta.url).href;

let opened = null;

/** Load the engine and its index, once; a failure is forgotten, so that the next question tries again. */
export function openEngine() {
  if (opened) return opened;
  // Side by side: the engine's modules take as many steps as the files of the index.
  const index = import("../search/load.js").then(({ loadIndex }) => loadIndex(ROOT));
  const opening = Promise.all([import("../search/engine.js"), index]).then(([engine, loaded]) => engine.open(loaded));
  opening.catch(() => forget(opening));
  opened = opening;
  return opening;
}

/**
 * Ask the engine. Where one that was there already fails, a new one is asked: the site may have been published anew since, and the
 * parts of its old index be gone.
 * @param {import("./address.js").Search} search
 * @param {number} limit how many results to return at most
 * @returns {Promise<object>} fails where the engine or a part of its index cannot be loaded
 */
export async function find(search, limit) {
  const wasOpen = opened !== null;
  return ask(search, limit).catch((fault) => (wasOpen ? ask(search, limit) : Promise.reject(fault)));
}

async function ask(search, limit) {
  const opening = openEngine();
  try {
    const engine = await opening;
    return await engine.find(search.text.trim(), search.choice, { limit, correct: !search.isLiteral });
  } catch (fault) {
    forget(opening);
    throw fault;
  }
}

/** Let go of an engine that failed, unless another has taken its place. */
function forget(opening) {
  if (opened === opening) opened = null;
}
