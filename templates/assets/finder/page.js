/** The page of the search: the question and the choices stand in the address, the answer below. */

import { button } from "../levers/dom.js";
import { showCount } from "../levers/basket.js";
import { isAsked, noChoice, readSearch, toggled, writeSearch } from "./address.js";
import { card } from "./cards.js";
import { Narrowing } from "./facets.js";
import { onShortcut, walk } from "./keys.js";
import { keepRegion, wantedRegions } from "./region.js";
import { emptyWords, failedWords, foundWords, readingOf } from "./said.js";
import { find, openEngine } from "./source.js";

const ROOT = "../";
const STEP = 6;
const PAUSE = 120;
const SLOW = 400;

const byId = (id) => document.getElementById(id);
const [form, field, finder, status, reading, list, after] = ["lb-ask", "lb-asked", "lb-finder", "lb-found", "lb-read", "lb-hits", "lb-after"].map(byId);
const ways = document.querySelectorAll(".lb-examples, #ways-in, .lb-ways, .lb-ways-besides");
const facets = new Narrowing(byId("lb-narrow"), byId("lb-narrowed"), { toggle, clear: () => ask({ ...search, choice: noChoice() }) });
const acts = { ask, nameOf: (facet, value) => facets.nameOf(facet, value), again: () => answer() };
const bareTitle = document.title;

let search = readSearch(location.search);
let limit = history.state?.limit ?? STEP;
let turn = 0;
let pause = 0;

field.value = search.text;
field.addEventListener("focus", () => openEngine().catch(() => {}), { once: true });
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(typed, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  typed();
});
addEventListener("popstate", () => {
  const next = readSearch(location.search);
  if (!history.state && writeSearch(next) === writeSearch(search)) return; // a link within the page, which says so too
  clearTimeout(pause);
  search = next;
  limit = history.state?.limit ?? STEP;
  field.value = search.text;
  answer();
});
onShortcut(() => {
  field.focus();
  field.select();
});
walk(field, () => [...list.querySelectorAll("[data-result]")].map((item) => item.querySelector("a")));
document.querySelector(".lb-page").classList.add("lb-awake");
showCount();
answer();

/** What is typed takes the place of what stood in the address. */
function typed() {
  const next = { ...search, text: field.value, isLiteral: false };
  if (next.text.trim() === search.text.trim() && list.dataset.state === "ready") return;
  search = next;
  limit = STEP;
  history.replaceState({ limit }, "", location.pathname + writeSearch(search));
  answer();
}

/** A choice is a step of its own; what was typed just before is in it, or given up for it. */
function ask(next) {
  clearTimeout(pause);
  search = next;
  limit = STEP;
  field.value = search.text;
  history.pushState({ limit }, "", location.pathname + writeSearch(search));
  answer();
}

function toggle(facet, value) {
  const next = toggled({ ...search, text: field.value }, facet, value);
  if (facet === "region" && next.choice.region.includes(value)) keepRegion(value);
  ask(next);
}

async function answer() {
  const mine = ++turn;
  const asked = search;
  const isAny = isAsked(asked);
  document.title = asked.text.trim() ? `${asked.text.trim()} - ${bareTitle}` : bareTitle;
  list.dataset.state = isAny ? "loading" : "ready";
  list.setAttribute("aria-busy", String(isAny));
  finder.hidden = !isAny;
  if (!isAny) return showNothing();
  ways.forEach((way) => (way.hidden = true));
  const slow = setTimeout(() => mine === turn && (status.textContent = "Searching…"), SLOW);
  const found = await find(asked, limit).catch((fault) => ({ fault }));
  clearTimeout(slow);
  if (mine !== turn) return;
  if (found.fault) fail(found.fault);
  else show(found, asked);
}

function show(found, asked) {
  status.textContent = foundWords(found, asked);
  reading.replaceChildren(...readingOf(found, asked, acts));
  facets.show(found, asked.choice);
  const around = { root: ROOT, regions: wantedRegions(asked.choice, found.understood), regionName: (slug) => facets.nameOf("region", slug) };
  list.replaceChildren(...found.results.map((result) => card(result, around)));
  after.replaceChildren(...(found.results.length ? moreButton(found) : emptyWords(found, asked, acts)));
  ways.forEach((way) => (way.hidden = found.results.length > 0));
  settle("ready");
}

/** Say that the list is complete, or that it will not be. */
function settle(state) {
  list.dataset.state = state;
  list.setAttribute("aria-busy", "false");
}

/** Nothing is asked: the ways in stand alone. */
function showNothing() {
  status.textContent = "";
  reading.replaceChildren();
  list.replaceChildren();
  after.replaceChildren();
  facets.show(null, search.choice);
  ways.forEach((way) => (way.hidden = false));
}

function fail(fault) {
  console.info("search:", fault);
  status.textContent = "The search could not be loaded.";
  reading.replaceChildren();
  list.replaceChildren();
  facets.show(null, search.choice);
  after.replaceChildren(...failedWords(acts));
  ways.forEach((way) => (way.hidden = false));
  settle("failed");
}

function moreButton({ total, results }) {
  if (results.length >= total) return [];
  const next = async () => {
    const had = list.childElementCount;
    limit += STEP;
    history.replaceState({ limit }, "");
    await answer();
    list.children[had]?.querySelector("a").focus();
  };
  return [button(`Show ${Math.min(STEP, total - results.length)} more`, next)];
}
