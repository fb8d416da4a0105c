/**
 * What a reader chose beside the words: kinds, companies, roles, regions, themes, currencies, bands of base pay. Several of one facet
 * widen it, several facets narrow each other.
 *
 * @typedef {Object<string, string[]>} Choice Facet to the values that are wanted.
 */

/** Facets in the order in which they are shown. */
export const FACETS = ["kind", "company", "role", "region", "theme", "currency", "base"];
const BAND = 50; // thousands

/** True where a candidate is in every facet of a choice; `but` names one that does not count. */
export function passes(candidate, choice, catalogue, but = "") {
  return FACETS.every((facet) => {
    const wanted = choice[facet] ?? [];
    return facet === but || !wanted.length || valuesOf(candidate, facet, catalogue).some(({ value }) => wanted.includes(value));
  });
}

/** Return the values of a facet that a candidate has, each with its name; what a kind is called is the page's business. */
export function valuesOf(candidate, facet, catalogue) {
  const { guide, lever } = candidate;
  if (facet === "kind") return [{ value: candidate.kind, name: candidate.kind }];
  if (!guide) return pageValues(candidate, facet);
  switch (facet) {
    case "company":
      return [named(guide.company)];
    case "role":
      return [named(guide.role)];
    case "region":
      return guide.regions.map((place) => named(catalogue.regions[place]));
    case "theme":
      return lever && guide.themes[lever.place] >= 0 ? [named(catalogue.themes[guide.themes[lever.place]])] : [];
    case "currency":
      return guide.currencies.map((place) => ({ value: catalogue.currencies[place], name: catalogue.currencies[place] }));
    default:
      return guide.base !== null ? [bandOf(guide, catalogue)] : [];
  }
}

/** A page of a company, role, region or theme is one of that value; others have none. */
function pageValues({ kind, name }, facet) {
  return kind === facet && name ? [named(name)] : [];
}

function named({ slug, name }) {
  return { value: slug, name };
}

/** Return the band of a guide's base pay: the middle between its lowest and its highest, in steps of fifty thousand of its first currency. */
function bandOf(guide, catalogue) {
  const currency = catalogue.currencies[guide.currencies[0]];
  const low = Math.floor(guide.base / BAND) * BAND;
  return { value: `${currency.toLowerCase()}-${low}`, name: `${currency} ${low}K–${low + BAND}K` };
}
