/** What the reader can narrow a search by: a list of boxes for each facet, and what is chosen as a row of buttons. */

import { button, make } from "../levers/dom.js";
import { FACETS } from "./address.js";
import { counted, FACET_NAMES, valueName } from "./words.js";

/** A longer list is cut to this many, behind a button. */
const MOST = 8;

/**
 * @typedef {{value: string, name: string, count: number}} Entry
 * @typedef {object} Narrowing
 * @property {(answer: object | null, choice: import("./address.js").Choice) => void} show null before the first answer
 * @property {(facet: string, value: string) => string} nameOf
 */

/**
 * Fill the place of the facets.
 * @param {HTMLElement} place
 * @param {HTMLElement} chips where what is chosen stands
 * @param {(facet: string, value: string) => void} toggle
 * @param {() => void} clear
 * @returns {Narrowing}
 */
export function narrowing(place, chips, toggle, clear) {
  const names = new Map();
  const open = new Set();
  const lists = make("div", { class: "lb-narrow-lists", id: "lb-narrow-lists" });
  const opener = button("Narrow down", () => unfold(opener.getAttribute("aria-expanded") !== "true"), {
    "aria-expanded": "false",
    "aria-controls": "lb-narrow-lists",
  });
  const unfold = (isOpen) => {
    opener.setAttribute("aria-expanded", String(isOpen));
    place.classList.toggle("lb-unfolded", isOpen);
  };
  const closer = button("Show the results", () => {
    unfold(false);
    opener.focus();
  });
  opener.classList.add("lb-narrow-opener");
  closer.classList.add("lb-narrow-closer");
  place.append(opener, lists, closer);
  const nameOf = (facet, value) => names.get(`${facet}=${value}`) ?? valueName(facet, value);

  function show(answer, choice) {
    const found = FACETS.map((facet) => [facet, answer?.facets[facet] ?? []]);
    for (const [facet, entries] of found.slice(1)) for (const entry of entries) names.set(`${facet}=${entry.value}`, entry.name);
    const held = focusIn(lists);
    lists.replaceChildren(...found.map(([facet, entries]) => group(facet, entries, choice[facet])).filter(Boolean));
    focusOn(lists, held);
    showChips(choice);
    closer.textContent = answer ? `Show ${counted(answer.total, "result")}` : "Show the results";
  }

  function group(facet, entries, chosen) {
    const all = [...entries, ...chosen.filter((value) => !entries.some((entry) => entry.value === value)).map((value) => ({ value, count: 0 }))];
    if (all.length < 2 && !chosen.length) return null;
    const isShown = (entry, index) => open.has(facet) || index < MOST || chosen.includes(entry.value);
    const shown = all.filter(isShown);
    const items = shown.map((entry) => make("li", {}, box(facet, entry, chosen.includes(entry.value))));
    const element = make("fieldset", { "data-facet": facet }, make("legend", {}, FACET_NAMES[facet]), make("ul", {}, ...items));
    const rest = all.length - shown.length;
    if (rest) element.append(more(facet, `${rest} more`));
    else if (open.has(facet) && all.length > MOST) element.append(more(facet, "Fewer"));
    element.classList.toggle("lb-narrow-all", open.has(facet));
    element.redo = () => element.replaceWith(group(facet, entries, chosen));
    return element;
  }

  function more(facet, words) {
    return button(words, () => {
      if (!open.delete(facet)) open.add(facet);
      lists.querySelector(`[data-facet="${facet}"]`).redo();
      lists.querySelector(`[data-facet="${facet}"] button`)?.focus();
    }, { "aria-label": `${FACET_NAMES[facet]}: ${words.toLowerCase()}` });
  }

  function box(facet, { value, count }, isChosen) {
    const input = make("input", { type: "checkbox", value, ...(isChosen ? { checked: "" } : {}) });
    input.addEventListener("change", () => toggle(facet, value));
    return make("label", {}, input, make("span", {}, nameOf(facet, value)), make("small", {}, count.toLocaleString("en")));
  }

  function showChips(choice) {
    const chosen = FACETS.flatMap((facet) => choice[facet].map((value) => [facet, value]));
    const had = chips.contains(document.activeElement);
    const items = chosen.map(([facet, value]) => {
      const name = nameOf(facet, value);
      const drop = button(name, () => toggle(facet, value), { "aria-label": `Remove ${FACET_NAMES[facet]}: ${name}` });
      drop.append(make("span", { "aria-hidden": "true" }, "×"));
      return drop;
    });
    chips.replaceChildren(...items, ...(items.length > 1 ? [button("Clear all", clear)] : []));
    if (had) (chips.querySelector("button") ?? opener).focus();
    opener.textContent = chosen.length ? `Narrow down (${chosen.length} chosen)` : "Narrow down";
  }

  return { show, nameOf };
}

function focusIn(lists) {
  const input = lists.contains(document.activeElement) ? document.activeElement : null;
  return input?.value ? { facet: input.closest("fieldset").dataset.facet, value: input.value } : null;
}

function focusOn(lists, held) {
  if (!held) return;
  const inputs = [...lists.querySelectorAll(`[data-facet="${held.facet}"] input`)];
  inputs.find((input) => input.value === held.value)?.focus();
}
