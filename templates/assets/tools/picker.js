/** Choosing two to five companies of a role: a list of checkboxes behind a summary, and the chosen ones as buttons above it. */
import { byId, el } from "./dom.js";
import { count } from "./money.js";

export const MOST = 5;

/**
 * Bind the picker of the page. ``onChange`` is called with the slugs chosen, in the order of choosing.
 *
 * @param {(slugs: string[]) => void} onChange
 */
export function bindPicker(onChange) {
  const [box, list, chips, filter] = [
    byId("compare-picker"),
    byId("compare-list"),
    byId("compare-chosen"),
    byId("compare-find"),
  ];
  let chosen = [];
  let known = [];
  let listed = "";
  const change = (slugs) => {
    chosen = slugs;
    mark();
    onChange(slugs);
  };
  const mark = () => {
    if ([...chips.querySelectorAll("button")].map((button) => button.value).join() !== chosen.join()) {
      chips.replaceChildren(...chosen.map((slug) => chip(known.find((guide) => guide.company.slug === slug))));
    }
    for (const field of list.querySelectorAll("input")) {
      field.checked = chosen.includes(field.value);
      field.disabled = !field.checked && chosen.length >= MOST;
    }
    byId("compare-count").textContent =
      `${chosen.length} of ${MOST} chosen${chosen.length >= MOST ? "; remove one to add another" : ""}`;
  };
  list.addEventListener("change", (event) => {
    const { value, checked } = event.target;
    change(checked ? [...chosen, value].slice(0, MOST) : chosen.filter((slug) => slug !== value));
  });
  chips.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    change(chosen.filter((slug) => slug !== button.value));
    (chips.querySelector("button") ?? box.querySelector("summary")).focus();
  });
  filter.addEventListener("input", () => narrow(list, filter.value));
  return {
    /** Show the companies of a role; the list stays as it is, with its focus, where ``key`` (role and region) is the same. */
    show(key, guides, slugs, hasFigures) {
      [chosen, known] = [slugs, guides];
      if (listed !== key) list.replaceChildren(...guides.map((guide) => choice(guide, hasFigures(guide))));
      listed = key;
      narrow(list, filter.value);
      mark();
    },
    /** Open or close the list. */
    open(isOpen) {
      box.open = isOpen;
    },
  };
}

function choice(guide, hasFigures) {
  const { slug, name } = guide.company;
  return el(
    "li",
    {},
    el(
      "label",
      {},
      el("input", { type: "checkbox", value: slug }),
      el("span", {}, name, !hasFigures && el("small", {}, "no figures here")),
    ),
  );
}

function chip(guide) {
  const { slug, name } = guide.company;
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", value: slug, "aria-label": `Remove ${name}` },
      name,
      el("span", { "aria-hidden": "true" }, "×"),
    ),
  );
}

function narrow(list, words) {
  const wanted = words.trim().toLowerCase();
  let left = 0;
  for (const item of list.children) {
    item.hidden = !item.textContent.toLowerCase().includes(wanted);
    left += item.hidden ? 0 : 1;
  }
  byId("compare-found").textContent = wanted
    ? left
      ? `${count(left, "company", "companies")} found`
      : "No company of this role has such a name."
    : "";
}
