/** The reader's own brief: ids of levers in order, kept by the browser. */

import { button } from "./dom.js";

const KEY = "leverbook:brief";
const ID = /^[0-9a-z]{6,16}$/;
/** The list where the browser refuses to keep it, for as long as the page is open. */
let unkept = null;

/**
 * Return the ids of a list in which any may be wrong, each once.
 * @param {unknown} list
 * @returns {string[]}
 */
export function sound(list) {
  return Array.isArray(list) ? [...new Set(list.filter((id) => typeof id === "string" && ID.test(id)))] : [];
}

/** @returns {string[]} the ids of the brief, in the reader's order */
export function heldIds() {
  if (unkept) return unkept;
  try {
    return sound(JSON.parse(localStorage.getItem(KEY)));
  } catch {
    return [];
  }
}

/**
 * Keep these ids as the brief.
 * @param {string[]} ids
 */
export function keepIds(ids) {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
    unkept = null;
  } catch {
    unkept = ids;
  }
  showCount();
}

/** Say in the head of the page how many levers the brief has. */
export function showCount() {
  const count = heldIds().length;
  for (const place of document.querySelectorAll("[data-brief-count]")) place.textContent = count ? String(count) : "";
}

/**
 * Return a button that adds a lever to the brief and takes it out again.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function basketButton(id) {
  const element = button("", () => {
    const ids = heldIds();
    keepIds(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
    show(element);
    const count = heldIds().length;
    const now = `My brief has ${count} ${count === 1 ? "lever" : "levers"}.`;
    element.closest(".lb-share").querySelector("[role=status]").textContent = `${heldIds().includes(id) ? "Added" : "Taken out"}. ${now}`;
  });
  element.dataset.briefed = id;
  show(element);
  return element;
}

function show(element) {
  element.textContent = heldIds().includes(element.dataset.briefed) ? "Take out of my brief" : "Add to my brief";
}

/** Another tab changed the brief. One listener for the page: results come and go, and one each would keep them all. */
addEventListener("storage", () => document.querySelectorAll("[data-briefed]").forEach(show));
