/** What stands around the results: how a question was read, and what to do where nothing was found or loaded. */

import { button, make } from "../levers/dom.js";
import { isAsked, noChoice, writeSearch } from "./address.js";
import { followed } from "./dom.js";
import { correctedText, counted, FACET_NAMES, understoodWords } from "./words.js";

/**
 * @typedef {object} Acts
 * @property {(search: import("./address.js").Search) => void} ask
 * @property {(facet: string, value: string) => string} nameOf
 * @property {() => void} again
 */

/**
 * Return in one sentence how many results there are, for the line that is read aloud.
 * @param {object} answer
 * @param {import("./address.js").Search} search
 */
export function foundWords(answer, search) {
  const text = search.text.trim();
  const about = text ? ` for “${text}”` : "";
  return answer.total ? `${counted(answer.total, "result")}${about}` : `Nothing found${about}`;
}

/**
 * Return what was understood of a question and what was corrected in it.
 * @param {object} answer
 * @param {import("./address.js").Search} search
 * @param {Acts} acts
 * @returns {HTMLElement[]}
 */
export function readingOf(answer, search, acts) {
  const lines = [];
  const { corrected, understood } = answer;
  const missing = answer.missing.filter((word) => !understood.some((part) => part.words.split(" ").includes(word)));
  if (corrected.length) {
    const literal = { ...search, isLiteral: true };
    const typed = followed(writeSearch(literal), `Search for “${search.text.trim()}” instead`, () => acts.ask(literal));
    const words = make("b", {}, correctedText(search.text, answer));
    const begin = answer.total ? "Showing results for " : "Searched for ";
    lines.push(make("p", { class: "lb-corrected" }, begin, words, ". ", typed));
  }
  const names = understoodWords(understood);
  if (names) lines.push(make("p", { class: "lb-understood" }, "Understood as ", make("b", {}, names)));
  if (missing.length && answer.total) lines.push(make("p", { class: "lb-missing-words" }, `No page has ${quoted(missing)}.`));
  return lines;
}

/**
 * Return what is said where nothing was found: what was searched for, and the choices to let go of first.
 * @returns {HTMLElement[]}
 */
export function emptyWords(answer, search, acts) {
  const searched = [...answer.searched, ...answer.missing].join(", ");
  const lines = searched ? [make("p", {}, `Searched for: ${searched}.`)] : [];
  const chosen = Object.values(search.choice).some((values) => values.length);
  const near = answer.nearest.map((entry) => nearButton(entry, search, acts));
  if (near.length) lines.push(make("p", {}, "With one choice less there are results:"), make("div", { class: "lb-near" }, ...near));
  if (chosen) {
    const wide = { ...search, choice: noChoice() };
    if (isAsked(wide)) lines.push(make("p", {}, followed(writeSearch(wide), "Search without any of the choices", () => acts.ask(wide))));
  }
  lines.push(make("p", {}, "Or begin with one of the lists below."));
  return [make("div", { class: "lb-nothing" }, ...lines)];
}

function quoted(words) {
  return words.map((word) => `“${word}”`).join(" or ");
}

function nearButton({ facet, values, count }, search, acts) {
  const names = values.map((value) => acts.nameOf(facet, value)).join(", ");
  const wide = { ...search, choice: { ...search.choice, [facet]: [] } };
  return button(`without ${FACET_NAMES[facet]}: ${names} (${count.toLocaleString("en")})`, () => acts.ask(wide));
}

/** Return what is said where the search itself cannot be loaded. @returns {HTMLElement[]} */
export function failedWords(acts) {
  const why = navigator.onLine
    ? "Its files could not be loaded: something may block them, or they are missing."
    : "Its files could not be loaded: you are offline.";
  const again = button("Try again", acts.again);
  return [make("div", { class: "lb-nothing" }, make("p", {}, why), make("p", {}, again), make("p", {}, "The lists below lead to every page without it."))];
}
