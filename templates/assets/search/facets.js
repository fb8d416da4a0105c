/** How many results each value of each facet would show. */
import { FACETS, passes, valuesOf } from "./choice.js";

/**
 * Return the counts: for each facet its values, most results first, counted as if nothing were chosen in that facet itself; and the
 * values whose removal would show something where the choice shows nothing.
 */
export function countFacets(candidates, choice, catalogue) {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, counted(candidates, choice, facet, catalogue)]));
  return { facets, nearest: nearest(candidates, choice, catalogue) };
}

function counted(candidates, choice, facet, catalogue) {
  const counts = new Map();
  for (const candidate of candidates) {
    if (!passes(candidate, choice, catalogue, facet)) continue;
    for (const value of valuesOf(candidate, facet, catalogue)) {
      const known = counts.get(value.value);
      if (known) known.count++;
      else counts.set(value.value, { ...value, count: 1 });
    }
  }
  return [...counts.values()].sort((first, second) => second.count - first.count || (first.name < second.name ? -1 : 1));
}

/** Return the chosen values without which there would be results, the most results first. */
function nearest(candidates, choice, catalogue) {
  return FACETS.filter((facet) => choice[facet]?.length)
    .map((facet) => ({ facet, values: choice[facet], count: candidates.filter((one) => passes(one, choice, catalogue, facet)).length }))
    .filter(({ count }) => count > 0)
    .sort((first, second) => second.count - first.count);
}
