/**
 * Fetches what a search needs: the catalogue of guides and names, and Pagefind with its index.
 *
 * @typedef {Object} Index
 * @property {Object} catalogue As build_scripts/search/catalogue.py describes it.
 * @property {(words: string) => Promise<Array<{id: string, words: number[]}>>} search Pagefind's raw results: the page and the
 *   word positions; words in quotation marks are found as they are, others also as the beginning of longer ones.
 * @property {(shard: number, page: string) => Promise<Object>} fragment What Pagefind keeps of a page, fetched once.
 */

const FOLDER = "search/";
const GZIP = [0x1f, 0x8b];
// What every file of Pagefind begins with.
const SIGNATURE = "pagefind_dcd".length;

/**
 * Return the index of the site whose root is `base`. Throws where a file cannot be fetched or read; so do its searches and fragments,
 * and then it is of no use any more.
 * @returns {Promise<Index>}
 */
export async function loadIndex(base) {
  const root = new URL(FOLDER, base);
  const manifest = await (await fetched(new URL("manifest.json", root), { cache: "no-cache" })).json();
  const catalogue = await fetched(new URL(manifest.catalogue, root)).then(unpacked).then((file) => file.json());
  // A query of names alone is answered by the catalogue; Pagefind comes with the first word that is none.
  let pagefind = null;
  const kept = new Map();
  const fragment = (shard, page) => {
    const address = new URL(`${manifest.shards[shard]}${page}.pf_fragment`, root);
    if (!kept.has(address.href)) kept.set(address.href, fetched(address).then(unpacked).then(fragmentOf));
    return kept.get(address.href);
  };
  const search = async (words) => {
    pagefind ??= opened(new URL(manifest.words, root));
    return (await (await pagefind).search(words)).results;
  };
  return { catalogue, fragment, search };
}

/** Return Pagefind with the words that lie in a folder. */
async function opened(folder) {
  const { createInstance } = await import(new URL("pagefind.js", folder));
  // Its worker would be another 41 kB; a search takes a few milliseconds.
  const pagefind = createInstance({ basePath: folder.pathname, baseUrl: "/", noWorker: true, metaCacheTag: "" });
  await pagefind.init();
  return pagefind;
}

async function fetched(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} for ${address.pathname}`);
  return response;
}

/** Return a packed file unpacked, also where the server has done so already. */
async function unpacked(response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = GZIP.every((byte, place) => bytes[place] === byte);
  const stream = new Blob([bytes]).stream();
  return new Response(isPacked ? stream.pipeThrough(new DecompressionStream("gzip")) : stream);
}

async function fragmentOf(file) {
  return JSON.parse((await file.text()).slice(SIGNATURE));
}
