/** The list below the search field: a combobox whose options lead to what was found. */

import { make } from "../levers/dom.js";
import { noChoice, writeSearch } from "./address.js";
import { payIn, wantedRegions } from "./region.js";
import { ROOT, find, openEngine } from "./source.js";
import { correctedText, counted, kindName, titleOf, valueName } from "./words.js";

const MOST = 6;
const PAUSE = 100;

/**
 * Show results below a field from now on.
 * @param {HTMLElement} place holds the field, and the list from now on
 * @param {HTMLInputElement} field
 */
export function attach(place, field) {
  const panel = new Panel(field);
  place.append(panel.element);
  openEngine().catch(() => {});
  let pause = 0;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => panel.answer(), PAUSE);
  });
  field.addEventListener("focus", () => panel.answer());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" && panel.move(1)) event.preventDefault();
    if (event.key === "ArrowUp" && panel.move(-1)) event.preventDefault();
    if (event.key === "Enter" && panel.follow()) event.preventDefault();
  });
  place.addEventListener("keydown", (event) => event.key === "Escape" && !event.isComposing && panel.close());
  panel.element.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field until the link is followed
  place.addEventListener("focusout", (event) => panel.isWanted(event.relatedTarget) || panel.close());
  panel.answer();
}

class Panel {
  #turn = 0;
  #active = -1;
  #field;
  #said = make("p", { role: "status" });
  #list = make("div", { role: "listbox", id: "lb-find-list", "aria-label": "Results" });
  #foot = make("a", { class: "lb-find-all", hidden: "" });

  constructor(field) {
    this.#field = field;
    this.element = make("div", { class: "lb-find-panel", hidden: "" }, this.#said, this.#list, this.#foot);
    const combobox = { role: "combobox", "aria-expanded": "false", "aria-controls": this.#list.id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value);
  }

  /** True while the reader is at the field or its list, where `focus` is; over the whole screen, until that is closed. */
  isWanted(focus) {
    const place = this.element.parentElement;
    return place.contains(focus) || place.closest("dialog") !== null;
  }

  /** Show what the field asks for; an answer that a later question overtook is dropped, and a question that was left. */
  async answer() {
    const mine = ++this.#turn;
    const search = { text: this.#field.value, choice: noChoice(), isLiteral: false };
    if (!search.text.trim() || !this.isWanted(document.activeElement)) return this.close();
    if (this.element.hidden) {
      this.#foot.hidden = true;
      this.#say("Searching…", [], "lb-find-wait");
    }
    const found = await find(search, MOST).catch(() => null);
    if (mine !== this.#turn) return;
    if (found) this.#show(found, search);
    else this.#fail();
  }

  close() {
    this.#turn++;
    this.element.hidden = true;
    this.#field.setAttribute("aria-expanded", "false");
    this.#choose(-1);
  }

  /** Go up or down the list, past its ends back to the field; false where there is none. */
  move(step) {
    const count = this.#list.childElementCount;
    if (this.element.hidden || !count) return false;
    const next = this.#active + step;
    this.#choose(next < -1 ? count - 1 : next >= count ? -1 : next);
    return true;
  }

  /** Follow the option that is chosen; false where none is. */
  follow() {
    this.#list.children[this.#active]?.click();
    return this.#active >= 0;
  }

  #show(found, search) {
    const regions = wantedRegions(search.choice, found.understood);
    const names = new Map(found.facets.region.map((entry) => [entry.value, entry.name]));
    const nameOf = (region) => names.get(region) ?? valueName("region", region);
    const options = found.results.slice(0, MOST).map((result, at) => option(result, at, regions, nameOf));
    const corrected = found.corrected.length ? `Showing results for “${correctedText(search.text, found)}”. ` : "";
    const held = this.#list.children[this.#active]?.href;
    this.#say(corrected + shownWords(options.length, found.total, search.text.trim()), options);
    this.#choose(held ? options.findIndex((each) => each.href === held) : -1);
    const words = options.length ? `All ${counted(found.total, "result")}` : "The ways in, and what comes near";
    this.#lead(words, `${ROOT}search/${writeSearch(search)}`);
  }

  #fail() {
    this.#say("The search could not be loaded.");
    this.#choose(-1);
    this.#lead("The lists of roles, companies and regions", `${ROOT}search/`);
  }

  #say(words, options = [], look = "") {
    this.#said.className = look;
    this.#said.textContent = words;
    this.#list.replaceChildren(...options);
    this.element.hidden = false;
    this.#field.setAttribute("aria-expanded", String(options.length > 0));
  }

  #lead(words, href) {
    this.#foot.href = href;
    this.#foot.textContent = words;
    this.#foot.hidden = false;
  }

  #choose(index) {
    this.#active = index;
    const options = [...this.#list.children];
    options.forEach((each, at) => each.setAttribute("aria-selected", String(at === index)));
    if (index < 0) return this.#field.removeAttribute("aria-activedescendant");
    this.#field.setAttribute("aria-activedescendant", options[index].id);
    options[index].scrollIntoView({ block: "nearest" });
  }
}

function shownWords(shown, total, text) {
  if (!shown) return `Nothing found for “${text}”.`;
  return shown < total ? `${shown} of ${counted(total, "result")}` : counted(total, "result");
}

function option(result, at, regions, nameOf) {
  const line = [kindName(result.kind), ...detail(result, regions, nameOf)].join(" · ");
  const attributes = { role: "option", id: `lb-find-${at}`, tabindex: "-1", "aria-selected": "false", href: ROOT + result.address };
  return make("a", attributes, make("b", {}, titleOf(result)), make("small", {}, line));
}

/** What tells results of the same kind apart. */
function detail(result, regions, nameOf) {
  if (result.note) return [result.note];
  if (result.kind === "lever") return [result.who];
  const pay = payIn(result, regions);
  if (pay) return [nameOf(pay.region), pay.total ? `total ${pay.total}` : `base ${pay.base}`];
  if (result.roles?.length) return [result.roles.slice(0, 3).join(", ")];
  return result.excerpt?.length ? [result.excerpt.map((part) => part.text).join(" ")] : [];
}
