/**
 * The published data, fetched once and kept while the page is open. Addresses in the data begin with "/" and are relative to
 * the site's root, wherever that is; this file stands two folders below it.
 */

const ROOT = new URL("../../", import.meta.url);

/** Why a file could not be read: ``status`` is 404 for one that does not exist, 0 where the network gave no answer. */
export class DataMissing extends Error {
  constructor(path, status) {
    super(`${path}: ${status}`);
    this.status = status;
  }
}

/** Return the full address of an address of the site ("/l/k7f3q2/"), at one of its anchors where given. */
export function link(address, anchor = "") {
  return new URL(address.replace(/^\//, "") + (anchor ? `#${anchor}` : ""), ROOT).href;
}

/** Return what reads the published data; each file is asked for once, a failed one again the next time. */
export function openData() {
  const files = new Map();
  const read = (path) => {
    if (!files.has(path))
      files.set(
        path,
        fetchJson(path).catch((error) => (files.delete(path), Promise.reject(error))),
      );
    return files.get(path);
  };
  return {
    role: (slug) => read(`api/v1/roles/${slug}.json`),
    levels: (slug) => read(`api/v1/levels/${slug}.json`),
    rates: () => read("api/v1/rates.json"),
  };
}

async function fetchJson(path) {
  let answer;
  try {
    answer = await fetch(new URL(path, ROOT));
  } catch {
    throw new DataMissing(path, 0);
  }
  if (!answer.ok) throw new DataMissing(path, answer.status);
  return answer.json();
}
