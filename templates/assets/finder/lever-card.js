/** A lever that was found: its script with the words found, and what can be done with it at once. */

import { basketButton } from "../levers/basket.js";
import { make } from "../levers/dom.js";
import { plainText, readLever, richText } from "../levers/script.js";
import { shareRow } from "../levers/share.js";
import { marked } from "./dom.js";

const PLACEHOLDER = /([$£€]?\[[^[\]]+\][KM]?)/;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;
/** A script is shown from its beginning, and whole where its first word found lies further in than this (characters). */
const FAR = 160;

/**
 * Make the card of a lever; its words are the whole script, so that a copy holds all of it.
 * @param {object} result
 * @param {import("./cards.js").Around} around
 * @returns {HTMLElement}
 */
export function leverCard(result, { root }) {
  const title = make("h3", {}, make("a", { href: root + result.address }, result.title));
  const who = make("span", { class: "lb-theme" }, result.who);
  const facts = { "data-lever": result.lever, "data-who": result.who };
  const element = make("article", { class: "lb-lever", ...facts }, make("header", {}, title, " ", who));
  if (result.note) element.append(make("p", { class: "lb-hit-note" }, result.note));
  const words = foundWords(result.excerpt);
  if (result.script) element.append(...scriptOf(result.script, words));
  else if (result.excerpt.length) element.append(make("div", { class: "lb-context" }, make("p", {}, ...marked(result.excerpt))));
  element.append(result.script ? row(element) : alone(basketButton(result.lever)));
  return element;
}

/** The script, cut after some lines where it is long; the cut is the style sheet's, so that all words are there. */
function scriptOf(script, words) {
  const paragraphs = script.split(/\n\s*\n/).map((part) => make("p", {}, ...scriptParts(part.replace(/\s+/g, " ").trim(), words)));
  const quotation = make("blockquote", {}, ...paragraphs);
  const first = words.length ? script.search(wordsPattern(words)) : 0;
  if (first < FAR) quotation.classList.add("lb-cut");
  return [quotation];
}

/** Placeholders as marks, and in what lies between them the words that were found. */
function scriptParts(words, found) {
  return words.split(PLACEHOLDER).flatMap((part, place) => {
    if (place % 2) return [make("mark", {}, part)];
    if (!found.length) return [part];
    return part.split(wordsPattern(found)).map((piece, at) => (at % 2 ? make("b", { class: "lb-word" }, piece) : piece));
  });
}

function foundWords(excerpt) {
  return [...new Set(excerpt.filter((part) => part.found).map((part) => part.text.trim().toLowerCase()).filter(Boolean))];
}

function wordsPattern(words) {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.map((word) => word.replace(SPECIAL, "\\$&")).join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

function row(element) {
  const lever = () => readLever(element);
  const open = () => [...new Set([...element.querySelectorAll("blockquote mark")].map((mark) => mark.textContent))];
  const source = { link: () => lever().link, mailWords: () => ({ plain: plainText(lever()), html: richText(lever()) }), open };
  return shareRow(element, source, basketButton(element.dataset.lever));
}

function alone(button) {
  const said = make("p", { class: "lb-outcome", role: "status" });
  return make("div", { class: "lb-share", role: "group", "aria-label": "Share" }, button, said);
}
