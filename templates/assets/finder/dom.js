/** Elements that the search makes; words are text, never HTML. */

import { make } from "../levers/dom.js";

/**
 * Return an excerpt with the words that were found.
 * @param {{text: string, found: boolean}[]} parts runs of whole words
 * @returns {(Node | string)[]}
 */
export function marked(parts) {
  return parts.flatMap(({ text, found }, place) => [place ? " " : "", found ? make("b", { class: "lb-word" }, text) : text]);
}

/**
 * Return a list of things with marks between them: "a", "b", "c" → "a · b · c".
 * @param {(Node | string)[]} things
 */
export function dotted(things) {
  return things.filter(Boolean).flatMap((thing, place) => (place ? [" · ", thing] : [thing]));
}

/**
 * Return a link that also answers a plain click itself; with a key held it opens a tab, as any link does.
 * @param {string} href
 * @param {string} words
 * @param {() => void} follow
 */
export function followed(href, words, follow) {
  const link = make("a", { href }, words);
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button) return;
    event.preventDefault();
    follow();
  });
  return link;
}
