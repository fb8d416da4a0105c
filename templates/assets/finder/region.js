/** Whose pay a result shows: the region that the reader asks for, else the one they chose last on this device. */

const KEY = "leverbook:region";
const NOT_STATED = "—";

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

/**
 * Return a guide's pay in the first wanted region that it has, else in its first; null where it states none.
 * @param {{pay?: Record<string, [string, string]>}} result base and total of each region, spelled as on the guide's page
 * @param {string[]} regions
 * @returns {{region: string, base: string, total: string} | null} "" for what is not stated
 */
export function payIn({ pay = {} }, regions) {
  const region = regions.find((wanted) => Object.hasOwn(pay, wanted)) ?? Object.keys(pay)[0];
  if (!region) return null;
  const [base, total] = pay[region].map((words) => (words === NOT_STATED ? "" : words));
  return base || total ? { region, base, total } : null;
}

function kept() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
