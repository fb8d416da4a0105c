/** Placeholders as fields: what is typed stands in the script at once and stays in this tab. */

import { make } from "./dom.js";

const PLACEHOLDER = /^([$£€]?)\[([^\]]+)\]([KM]?)$/;
const FILLED = "lb-filled";

/**
 * Add a field for each placeholder of a lever's quotation; a placeholder that stands twice has one field.
 * @param {HTMLElement} element the lever; told by the event "lb-filled" when a reader types
 */
export function addFields(element) {
  const marks = [...element.querySelectorAll("blockquote mark")].filter((mark) => PLACEHOLDER.test(mark.textContent));
  const places = grouped(marks);
  if (!places.size) return;
  const kept = read(element.dataset.lever);
  const fields = [...places].map(([placeholder, several]) => {
    for (const mark of several) mark.dataset.placeholder = placeholder;
    const input = make("input", { type: "text", autocomplete: "off", maxlength: "200" });
    const show = () => several.forEach((mark) => fill(mark, input.value));
    input.value = kept[placeholder] ?? "";
    input.addEventListener("input", () => {
      show();
      keep(element.dataset.lever, placeholder, input.value);
      element.dispatchEvent(new CustomEvent("lb-filled", { bubbles: true }));
    });
    for (const mark of several) mark.addEventListener("click", () => input.focus());
    show();
    return make("label", {}, make("span", {}, placeholder.replace(/^\[(.*)\]$/, "$1")), input);
  });
  const note = make("small", {}, "Stays in this tab; sent nowhere.");
  const group = make("fieldset", { class: "lb-fields" }, make("legend", {}, "Yours to fill in"), ...fields, note);
  element.querySelector("blockquote").after(group);
}

/**
 * Return the placeholders of a lever that are still open, each once.
 * @param {HTMLElement} element
 * @returns {string[]}
 */
export function openFields(element) {
  const marks = [...element.querySelectorAll(`mark[data-placeholder]:not(.${FILLED})`)];
  return [...new Set(marks.map((mark) => mark.dataset.placeholder))];
}

/** Put a value into its place: "30" into "$[X]K" gives "$30K", and so does "$30K". */
function fill(mark, typed) {
  const { placeholder } = mark.dataset;
  const [, outer, inner, scale] = PLACEHOLDER.exec(placeholder);
  const value = typed.trim();
  const sign = outer || /^[$£€]/.exec(inner)?.[0] || "";
  const begin = sign && value.startsWith(sign) ? "" : sign;
  const end = scale && value.toUpperCase().endsWith(scale) ? "" : scale;
  mark.textContent = value ? `${begin}${value}${end}` : placeholder;
  mark.classList.toggle(FILLED, value !== "");
}

/** Gather the marks of each placeholder, in the order of the script. */
function grouped(marks) {
  const places = new Map();
  for (const mark of marks) places.set(mark.textContent, [...(places.get(mark.textContent) ?? []), mark]);
  return places;
}

function read(id) {
  try {
    return JSON.parse(sessionStorage.getItem(`leverbook:fields:${id}`)) ?? {};
  } catch {
    return {}; // a browser that keeps nothing, or words that are not ours
  }
}

function keep(id, placeholder, value) {
  try {
    sessionStorage.setItem(`leverbook:fields:${id}`, JSON.stringify({ ...read(id), [placeholder]: value }));
  } catch {
    // what was typed still stands in the script
  }
}
