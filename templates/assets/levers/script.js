/** A lever as a page shows it, and its words as plain text, as rich text and as Markdown. */

import { make } from "./dom.js";

/** What holds a paragraph's worth of words. */
const BLOCKS = "p, li, tr, h4, h5, h6";

/**
 * @typedef {object} Lever
 * @property {string} title
 * @property {string} who role and company
 * @property {string} address its permanent address, absolute
 * @property {string} link the same with a mark of what it says now, so that an old link is known
 * @property {string[]} paragraphs the words to say, as they stand with what the reader filled in
 * @property {boolean} isSaid false where the guide quotes no words, only explains
 * @property {string} figures one line on where the figures come from
 */

/**
 * Return the absolute address of this page, without query and fragment. The canonical address counts, unless the site was
 * built without one of its own: no host answers below ".example" (RFC 2606).
 * @returns {string}
 */
export function here() {
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  const isOwn = canonical && !new URL(canonical).hostname.endsWith(".example");
  const url = new URL(isOwn ? canonical : location.href);
  url.search = "";
  url.hash = "";
  return url.href;
}

/**
 * Read a lever from the element that shows it: a card with its title as a link, or the lever's own page.
 * @param {HTMLElement} element
 * @returns {Lever}
 */
export function readLever(element) {
  const heading = element.querySelector("h3 a");
  const quotation = element.querySelector("blockquote");
  const address = heading ? new URL(heading.getAttribute("href"), here()).href : here();
  const own = document.querySelector("h1")?.firstChild?.textContent ?? "";
  return {
    title: (heading ?? { textContent: own }).textContent.trim(),
    who: element.dataset.who,
    address,
    link: element.dataset.mark ? `${address}?as=${element.dataset.mark}` : address,
    paragraphs: paragraphs(quotation ?? element.querySelector(".lb-context")),
    isSaid: quotation !== null,
    figures: figuresOf(element.dataset),
  };
}

/**
 * Return a lever as plain text.
 * @param {Lever} lever
 * @returns {string}
 */
export function plainText(lever) {
  return [spoken(lever), `${lever.title}\n${lever.who}\n${lever.link}`, lever.figures].filter(Boolean).join("\n\n");
}

/**
 * Return a lever as HTML for a mail.
 * @param {Lever} lever
 * @returns {string}
 */
export function richText(lever) {
  const said = make(lever.isSaid ? "blockquote" : "div", {}, ...lever.paragraphs.map((words) => make("p", {}, words)));
  const name = make("p", {}, make("a", { href: lever.link }, lever.title), make("br"), lever.who);
  return said.outerHTML + name.outerHTML + make("p", {}, lever.figures).outerHTML;
}

/**
 * Return a lever as Markdown.
 * @param {Lever} lever
 * @returns {string}
 */
export function markdown(lever) {
  const mark = lever.isSaid ? "> " : "";
  const said = lever.paragraphs.map((words) => mark + escaped(words)).join(`\n${mark.trim()}\n`);
  const title = escaped(lever.title).replace(/[[\]]/g, "\\$&");
  return `${said}\n\n[${title}](${lever.link}), ${escaped(lever.who)}\n\n${lever.figures}\n`;
}

/**
 * Return the words to say, in quotation marks where they are said.
 * @param {Lever} lever
 * @returns {string}
 */
export function spoken(lever) {
  const words = lever.paragraphs.join("\n\n");
  return lever.isSaid ? `“${words}”` : words;
}

function paragraphs(element) {
  const all = element ? [...element.querySelectorAll(BLOCKS)] : [];
  const outermost = all.filter((block) => !all.includes(block.parentElement.closest(BLOCKS)));
  return outermost.map((block) => block.textContent.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/** Say where the figures come from, by the number of sources and their years that every card of a lever holds. */
function figuresOf(held) {
  const [count, years] = [Number(held.sources), held.years.split(" ").filter(Boolean).map(Number)];
  if (!count) return "Figures: as its guide states them; the guide cites no source.";
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? first : `${first}–${String(last % 100).padStart(2, "0")}`;
  return `Figures: ${count} ${count === 1 ? "source" : "sources"}${years.length ? `, ${span}` : ""}, listed in its guide.`;
}

function escaped(words) {
  return words.replace(/[\\`*_<]/g, "\\$&").replace(/^([#>+-])/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2");
}
