/** Whose pay a result shows: the region that the reader asks for, else the one they chose last on this device. */

const KEY = "leverbook:region";

/** Keep the region that the reader chose. @param {string} slug */
export function keepRegion(slug) {
  try {
    localStorage.setItem(KEY, slug);
  } catch {
    // the choice still stands in the address
  }
}

/**
 * Return the regions to show pay for, the first that a guide has counts.
 * @param {import("./address.js").Choice} choice
 * @param {{kind: string, slug?: string}[]} understood
 * @returns {string[]} slugs
 */
export function wantedRegions(choice, understood) {
  const named = understood.filter((part) => part.kind === "region" && part.slug).map((part) => part.slug);
  return [...choice.region, ...named, kept()].filter(Boolean);
}

function kept() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
