/** What the reader can narrow a search by: a list of boxes for each facet, and what is chosen as a row of buttons. */

import { button, make } from "../levers/dom.js";
import { FACETS } from "../search/choice.js";
import { counted, FACET_NAMES, valueName } from "./words.js";

/** A longer list is cut to this many, behind a button. */
const MOST = 8;

/** @typedef {{value: string, name: string, count: number}} Entry */

export class Narrowing {
  #names = new Map();
  #open = new Set();
  #lists = make("div", { class: "lb-narrow-lists", id: "lb-narrow-lists" });
  #opener = button("Narrow down", () => this.#unfold(this.#opener.getAttribute("aria-expanded") !== "true"), {
    "aria-expanded": "false",
    "aria-controls": "lb-narrow-lists",
  });
  #closer = button("Show the results", () => {
    this.#unfold(false);
    this.#opener.focus();
  });

  /**
   * @param {HTMLElement} place where the lists stand
   * @param {HTMLElement} chips where what is chosen stands
   * @param {{toggle: (facet: string, value: string) => void, clear: () => void}} acts
   */
  constructor(place, chips, acts) {
    Object.assign(this, { place, chips, acts });
    this.#opener.classList.add("lb-narrow-opener");
    this.#closer.classList.add("lb-narrow-closer");
    place.append(this.#opener, this.#lists, this.#closer);
  }

  /**
   * Show what an answer counts.
   * @param {object | null} answer null where there is none
   * @param {import("./address.js").Choice} choice
   */
  show(answer, choice) {
    const found = FACETS.map((facet) => [facet, answer?.facets[facet] ?? []]);
    for (const [facet, entries] of found.slice(1)) for (const entry of entries) this.#names.set(`${facet}=${entry.value}`, entry.name);
    const held = focusIn(this.#lists);
    this.#lists.replaceChildren(...found.map(([facet, entries]) => this.#group(facet, entries, choice[facet])).filter(Boolean));
    focusOn(this.#lists, held);
    this.#showChips(choice);
    this.#closer.textContent = answer ? `Show ${counted(answer.total, "result")}` : "Show the results";
  }

  /** Return what a value of a facet is called. */
  nameOf(facet, value) {
    return this.#names.get(`${facet}=${value}`) ?? valueName(facet, value);
  }

  #unfold(isOpen) {
    this.#opener.setAttribute("aria-expanded", String(isOpen));
    this.place.classList.toggle("lb-unfolded", isOpen);
  }

  /** Make the list of a facet; what is chosen is in it, also where the answer does not count it. */
  #group(facet, entries, chosen) {
    const known = new Set(entries.map((entry) => entry.value));
    const all = [...entries, ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }))];
    if (all.length < 2 && !chosen.length) return null;
    const isOpen = this.#open.has(facet);
    const shown = all.filter((entry, place) => isOpen || place < MOST || chosen.includes(entry.value));
    const items = shown.map((entry) => make("li", {}, this.#box(facet, entry, chosen.includes(entry.value))));
    const list = make("fieldset", { "data-facet": facet }, make("legend", {}, FACET_NAMES[facet]), make("ul", {}, ...items));
    const again = () => this.#group(facet, entries, chosen);
    if (shown.length < all.length) list.append(this.#more(facet, `${all.length - shown.length} more`, again));
    else if (isOpen && all.length > MOST) list.append(this.#more(facet, "Fewer", again));
    list.classList.toggle("lb-narrow-all", isOpen);
    return list;
  }

  #more(facet, words, again) {
    const turn = () => {
      if (!this.#open.delete(facet)) this.#open.add(facet);
      this.#lists.querySelector(`[data-facet="${facet}"]`).replaceWith(again());
      this.#lists.querySelector(`[data-facet="${facet}"] button`)?.focus();
    };
    return button(words, turn, { "aria-label": `${FACET_NAMES[facet]}: ${words.toLowerCase()}` });
  }

  #box(facet, { value, count }, isChosen) {
    const input = make("input", { type: "checkbox", value, ...(isChosen ? { checked: "" } : {}) });
    input.addEventListener("change", () => this.acts.toggle(facet, value));
    return make("label", {}, input, make("span", {}, this.nameOf(facet, value)), make("small", {}, count.toLocaleString("en")));
  }

  /** Where the keyboard goes on when nothing is chosen any more. */
  #first() {
    return this.#opener.checkVisibility() ? this.#opener : (this.#lists.querySelector("input") ?? this.#opener);
  }

  #showChips(choice) {
    const chosen = FACETS.flatMap((facet) => choice[facet].map((value) => [facet, value]));
    const had = this.chips.contains(document.activeElement);
    const drops = chosen.map(([facet, value]) => {
      const name = this.nameOf(facet, value);
      const drop = button(name, () => this.acts.toggle(facet, value), { "aria-label": `Remove ${FACET_NAMES[facet]}: ${name}` });
      drop.append(make("span", { "aria-hidden": "true" }, "×"));
      return drop;
    });
    this.chips.replaceChildren(...drops, ...(drops.length > 1 ? [button("Clear all", this.acts.clear)] : []));
    if (had) (this.chips.querySelector("button") ?? this.#first()).focus();
    this.#opener.textContent = chosen.length ? `Narrow down (${chosen.length} chosen)` : "Narrow down";
  }
}

function focusIn(lists) {
  const input = lists.contains(document.activeElement) ? document.activeElement : null;
  return input?.value ? { facet: input.closest("fieldset").dataset.facet, value: input.value } : null;
}

function focusOn(lists, held) {
  if (!held) return;
  const inputs = lists.querySelectorAll(`[data-facet="${held.facet}"] input`);
  Array.from(inputs).find((input) => input.value === held.value)?.focus();
}
