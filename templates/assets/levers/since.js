/** What an old link says: it carries a mark of the lever as it was, and the page knows the marks that the lever had before. */

import { make } from "./dom.js";

/**
 * Say above a lever what it asked when the link was made that opened its page. Nothing is said where it is still the same, and
 * nothing of a mark that the page does not know.
 * @param {HTMLElement} element the lever of the page; `data-mark` is its mark now
 */
export function showSince(element) {
  const mark = new URLSearchParams(location.search).get("as");
  if (!mark || mark === element.dataset.mark) return;
  const earlier = [...document.querySelectorAll("[data-as]")].find((each) => each.dataset.as === mark);
  if (earlier) element.prepend(make("p", { class: "lb-since", role: "note" }, earlier.dataset.since));
}
