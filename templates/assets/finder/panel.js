/** The list below the search field: a combobox whose options lead to what was found. */

import { make } from "../levers/dom.js";
import { noChoice, writeSearch } from "./address.js";
import { payIn, wantedRegions } from "./region.js";
import { ROOT, find, openEngine } from "./source.js";
import { correctedText, counted, kindName, titleOf, valueName } from "./words.js";

const MOST = 6;
const PAUSE = 100;

/**
 * Show results below the field from now on.
 * @param {HTMLElement} place holds the field, and the list from now on
 * @param {HTMLInputElement} field
 */
export function attach(place, field) {
  const said = make("p", { role: "status" });
  const list = make("div", { role: "listbox", id: "lb-find-list", "aria-label": "Results" });
  const foot = make("a", { class: "lb-find-all", hidden: "" });
  const panel = make("div", { class: "lb-find-panel", hidden: "" }, said, list, foot);
  let turn = 0;
  let pause = 0;
  let active = -1;
  place.append(panel);
  const combobox = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
  for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value);
  openEngine().catch(() => {});

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(answer, PAUSE);
  });
  field.addEventListener("focus", () => field.value.trim() && answer());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event, event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && active >= 0) follow(event);
  });
  place.addEventListener("keydown", (event) => event.key === "Escape" && close());
  panel.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field until the link is followed
  place.addEventListener("focusout", (event) => place.contains(event.relatedTarget) || place.closest("dialog") || close());
  if (field.value.trim()) answer();

  async function answer() {
    const mine = ++turn;
    const search = { text: field.value, choice: noChoice(), isLiteral: false };
    if (!search.text.trim()) return close();
    if (panel.hidden) {
      foot.hidden = true;
      say("Searching…", [], "lb-find-wait");
    }
    try {
      const found = await find(search, MOST);
      if (mine === turn) show(found, search);
    } catch {
      if (mine !== turn) return;
      say("The search could not be loaded.");
      choose(-1);
      lead("The lists of roles, companies and regions", `${ROOT}search/`);
    }
  }

  function show(found, search) {
    const regions = wantedRegions(search.choice, found.understood);
    const names = new Map(found.facets.region.map((entry) => [entry.value, entry.name]));
    const nameOf = (region) => names.get(region) ?? valueName("region", region);
    const options = found.results.slice(0, MOST).map((result) => option(result, regions, nameOf));
    const corrected = found.corrected.length ? `Showing results for “${correctedText(search.text, found)}”. ` : "";
    const held = list.children[active]?.href;
    options.forEach((each, at) => (each.id = `lb-find-${at}`));
    say(corrected + shownWords(options.length, found.total, search.text.trim()), options);
    choose(held ? options.findIndex((each) => each.href === held) : -1);
    const words = options.length ? `All ${counted(found.total, "result")}` : "The ways in, and what comes near";
    lead(words, `${ROOT}search/${writeSearch(search)}`);
  }

  function say(words, options = [], look = "") {
    said.className = look;
    said.textContent = words;
    list.replaceChildren(...options);
    panel.hidden = false;
    field.setAttribute("aria-expanded", String(options.length > 0));
  }

  function lead(words, href) {
    foot.href = href;
    foot.textContent = words;
    foot.hidden = false;
  }

  function close() {
    turn++;
    clearTimeout(pause);
    panel.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function move(event, step) {
    const count = list.childElementCount;
    if (panel.hidden || !count) return;
    event.preventDefault();
    const next = active + step;
    choose(next < -1 ? count - 1 : next >= count ? -1 : next);
  }

  function choose(index) {
    active = index;
    const options = [...list.children];
    options.forEach((each, at) => each.setAttribute("aria-selected", String(at === index)));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", options[index].id);
      options[index].scrollIntoView({ block: "nearest" });
    }
  }

  function follow(event) {
    event.preventDefault();
    list.children[active].click();
  }
}

function shownWords(shown, total, text) {
  if (!shown) return `Nothing found for “${text}”.`;
  return shown < total ? `${shown} of ${counted(total, "result")}` : counted(total, "result");
}

function option(result, regions, nameOf) {
  const line = [kindName(result.kind), ...detail(result, regions, nameOf)].join(" · ");
  const attributes = { role: "option", tabindex: "-1", "aria-selected": "false", href: ROOT + result.address };
  return make("a", attributes, make("b", {}, titleOf(result)), make("small", {}, line));
}

/** What tells results of the same kind apart. */
function detail(result, regions, nameOf) {
  if (result.note) return [result.note];
  if (result.kind === "lever") return result.who ? [result.who] : [];
  const pay = payIn(result, regions);
  if (pay) return [nameOf(pay.region), pay.total ? `total ${pay.total}` : `base ${pay.base}`];
  if (result.roles?.length) return [result.roles.slice(0, 3).join(", ")];
  return result.excerpt?.length ? [result.excerpt.map((part) => part.text).join(" ")] : [];
}
