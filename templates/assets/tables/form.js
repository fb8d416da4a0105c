/** The small form above the tables. It is built here, so that a page without scripts has none. */

import { isNarrow } from "./choice.js";

/** @typedef {import("./choice.js").Choice} Choice */
/** @typedef {{name: keyof Choice, label: string, all: string, options: [string, string][], class?: string}} Select */

/**
 * Build the form.
 * @param {Select[]} selects those with fewer than two options are left out
 * @param {string} find the label of the text field
 * @param {{change: (name: keyof Choice, value: string, isTyped: boolean) => void, clear: () => void}} tell
 */
export function buildForm(selects, find, tell) {
  const form = document.createElement("form");
  form.className = "lb-filter";
  form.setAttribute("aria-label", "Filter the tables");
  /** @type {Map<keyof Choice, HTMLSelectElement|HTMLInputElement>} */
  const fields = new Map();
  for (const select of selects.filter((one) => one.options.length > 1)) {
    const field = document.createElement("select");
    if (select.all) field.add(new Option(select.all, ""));
    for (const [value, words] of select.options) field.add(new Option(words, value));
    field.addEventListener("change", () => tell.change(select.name, field.value, false));
    fields.set(select.name, field);
    form.append(labelled(select.label, field, select.class));
  }
  const text = document.createElement("input");
  text.type = "search";
  text.autocomplete = "off";
  text.addEventListener("input", () => tell.change("q", text.value, true));
  fields.set("q", text);
  form.append(labelled(find, text));
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "Show all";
  clear.addEventListener("click", () => { tell.clear(); text.focus(); });
  const said = document.createElement("output");
  said.className = "lb-shown";
  said.setAttribute("aria-live", "polite");
  form.append(clear, said);
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    form,
    /** Make the form say a choice and what it leaves. @param {Choice} choice @param {string} words */
    show(choice, words) {
      for (const [name, field] of fields) {
        if (field.value.trim() !== choice[name]) field.value = choice[name];
      }
      clear.hidden = !isNarrow(choice);
      said.textContent = words;
    },
  };
}

/** @param {string} words @param {HTMLElement} field @param {string} [name] */
function labelled(words, field, name) {
  const label = document.createElement("label");
  if (name) label.className = name;
  label.append(words, field);
  return label;
}
