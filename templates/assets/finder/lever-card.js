/** A lever that was found: its words with the words found, and what can be done with it at once. */

import { basketButton } from "../levers/basket.js";
import { make } from "../levers/dom.js";
import { plainText, readLever, richText } from "../levers/script.js";
import { shareRow } from "../levers/share.js";
import { literal } from "../pattern.js";

const PLACEHOLDER = /([$£€]?\[[^[\]]+\][KM]?)/;
/** A script is shown from its beginning, and whole where its first word found lies further in than this (characters). */
const FAR = 160;

/**
 * Make the card of a lever; its words are all of the script (else of the context), so that a copy holds all of it.
 * @param {object} result
 * @param {import("./cards.js").Around} around
 * @returns {HTMLElement}
 */
export function leverCard(result, { root }) {
  const title = make("h3", {}, make("a", { href: root + result.address }, result.title));
  const who = make("span", { class: "lb-theme" }, result.who);
  const facts = { "data-lever": result.lever, "data-who": result.who, ...copied(result) };
  const element = make("article", { class: "lb-lever", ...facts }, make("header", {}, title, " ", who));
  if (result.note) element.append(make("p", { class: "lb-hit-note" }, result.note));
  const words = foundWords(result.excerpt);
  const said = result.script || result.context;
  if (said) element.append(saying(said, words, result.script ? make("blockquote") : make("div", { class: "lb-context" })), row(element));
  return element;
}

/** What a copy says beside the words, as a page of the site has it: the mark of what the lever says now, and the guide's sources. */
function copied({ mark, sources, years }) {
  return { ...(mark && { "data-mark": mark }), "data-sources": String(sources), "data-years": years.join(" ") };
}

/** What the lever says, cut after some lines where it is long; the cut is the style sheet's, so that all words are there. */
function saying(said, words, place) {
  place.append(make("p", {}, ...parts(said, words)));
  const first = words.length ? said.search(wordsPattern(words)) : 0;
  if (first < FAR) place.classList.add("lb-cut");
  return place;
}

/** Placeholders as marks, and in what lies between them the words that were found. */
function parts(words, found) {
  return words.split(PLACEHOLDER).flatMap((part, place) => {
    if (place % 2) return [make("mark", {}, part)];
    if (!found.length) return [part];
    return part.split(wordsPattern(found)).map((piece, at) => (at % 2 ? make("b", { class: "lb-word" }, piece) : piece));
  });
}

/** Each word that was found, without the marks around it. */
function foundWords(excerpt) {
  const words = excerpt.filter((part) => part.found).flatMap((part) => part.text.toLowerCase().split(/\s+/));
  return [...new Set(words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter(Boolean))];
}

function wordsPattern(words) {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.map(literal).join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

function row(element) {
  const lever = () => readLever(element);
  const open = () => [...new Set([...element.querySelectorAll("mark")].map((mark) => mark.textContent))];
  const source = { link: () => lever().link, mailWords: () => ({ plain: plainText(lever()), html: richText(lever()) }), open };
  return shareRow(element, source, basketButton(element.dataset.lever));
}
