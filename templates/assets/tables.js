/** Sorts and filters the tables of a role, a region or a company. Without it, every row stands there, high to low by its total. */

import { everything, queryOf, readChoice } from "./tables/choice.js";
import { buildForm } from "./tables/form.js";
import { countRows, currenciesOf, levelsOf, readParts, show } from "./tables/rows.js";

/** @typedef {import("./tables/choice.js").Choice} Choice */

const parts = readParts(document);
const by = parts[0]?.element.dataset.by ?? "region";
const heads = [...document.querySelectorAll(".lb-side-by-side thead th[data-key]")];
const names = new Map(heads.map((head) => [head.dataset.key, head.textContent.trim()]));
const all = countRows(parts);
let choice = readChoice(location.search, by);

const waysOf = (/** @type {string} */ key) => (key === "name" ? ["up", "down"] : ["down", "up"]);
const inWords = (/** @type {string} */ sort) => {
  const [key, way] = sort.split("-");
  const order = key === "name" ? { up: "A to Z", down: "Z to A" } : { up: "low to high", down: "high to low" };
  return `${names.get(key)}, ${order[way]}`;
};

const capital = by[0].toUpperCase() + by.slice(1);
const controls = buildForm(
  [
    { name: "part", label: capital, all: `All ${by}s`, options: parts.map((part) => [part.slug, part.name]) },
    { name: "level", label: "Level", all: "All levels", options: levelsOf(parts).map((level) => [level, level]) },
    { name: "currency", label: "Currency", all: "All currencies", options: currenciesOf(parts).map((code) => [code, code]) },
    {
      name: "sort", label: "Sort by", all: "", class: "lb-order",
      options: [...names.keys()].flatMap((key) => waysOf(key).map((way) => [`${key}-${way}`, inWords(`${key}-${way}`)])),
    },
  ],
  `${names.get("name")} or level`,
  {
    change: (name, value, isTyped) => choose({ ...choice, [name]: value.trim() }, isTyped),
    clear: () => choose(everything(choice.sort), false),
  },
);

/** Take a choice and keep it in the address; what is typed in one go is one step back. @param {Choice} next @param {boolean} isTyped */
function choose(next, isTyped) {
  choice = next;
  const address = location.pathname + queryOf(choice, by) + location.hash;
  if (isTyped && history.state?.isTyped) history.replaceState({ isTyped }, "", address);
  else history.pushState({ isTyped }, "", address);
  draw();
}

/** Make the page show the choice, and say how much is left. */
function draw() {
  const shown = show(parts, choice);
  const [key, way] = choice.sort.split("-");
  for (const head of heads) {
    if (head.dataset.key === key) head.setAttribute("aria-sort", way === "up" ? "ascending" : "descending");
    else head.removeAttribute("aria-sort");
  }
  const rows = all === 1 ? "row" : "rows";
  controls.show(choice, `${shown === all ? all : `${shown} of ${all}`} ${rows}, by ${inWords(choice.sort).toLocaleLowerCase()}`);
}

if (parts.length) {
  for (const head of heads) {
    const key = head.dataset.key ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => {
      const [first, second] = waysOf(key);
      choose({ ...choice, sort: choice.sort === `${key}-${first}` ? `${key}-${second}` : `${key}-${first}` }, false);
    });
    head.replaceChildren(button);
  }
  const note = document.querySelector(".lb-reading");
  note?.after(controls.form);
  draw();
  addEventListener("popstate", () => {
    choice = readChoice(location.search, by);
    draw();
  });
  // A link to a section that the choice hides shows everything again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.hidden) {
      choose(everything(choice.sort), false);
      target.scrollIntoView();
    }
  });
}
