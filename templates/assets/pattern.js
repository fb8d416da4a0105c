/** Words in patterns. */

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Return words as a pattern that finds just them: "c++" as "c\+\+". @param {string} words */
export function literal(words) {
  return words.replace(SPECIAL, "\\$&");
}
