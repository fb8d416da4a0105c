/** /compare/: two to five guides of a role side by side. The choice lives in the address; figures come from the published data. */
import { readChoice, writeChoice } from "./address.js";
import { loadPlot, rangeChart } from "./chart.js";
import { openData } from "./data.js";
import { byId, el, fillSelect, say } from "./dom.js";
import { MOST, bindPicker } from "./picker.js";
import { currencyChoices, rate, rateLine } from "./rates.js";
import { conversionsOf, entriesOf, payTable, rowsIn, wordsTable } from "./table.js";
import { failure, notes, summary } from "./words.js";

const data = openData();
const parts = { role: byId("compare-role"), region: byId("compare-region"), currency: byId("compare-currency") };
const roles = new Map(
  [...parts.role.options].filter((option) => option.value).map((option) => [option.value, option.text]),
);
const picker = bindPicker((companies) => choose({ companies }));
const library = loadPlot();
let choice = readChoice(location.search);
let turn = 0;
let redraw = () => {};

/** Change the choice, write it into the address, and show it. */
async function choose(change) {
  choice = { ...choice, ...change };
  write(choice);
  const region = await show();
  if (region) write({ ...choice, region });
}

function write(chosen) {
  history.replaceState(null, "", location.pathname + writeChoice(chosen) + location.hash);
}

/** Show what is chosen, and return the region that is shown; a slower answer to an older choice is dropped. */
async function show() {
  const mine = ++turn;
  parts.role.value = roles.has(choice.role) ? choice.role : "";
  for (const section of document.querySelectorAll("[data-role]"))
    section.hidden = Boolean(parts.role.value) && section.dataset.role !== choice.role;
  if (!parts.role.value)
    return clear(choice.role ? [`There is no role “${choice.role}” here. Choose one of the list.`] : []);
  byId("compare-status").textContent = "Fetching the figures.";
  const [role, rates] = await Promise.allSettled([data.role(choice.role), data.rates()]);
  if (mine !== turn) return "";
  if (role.status === "rejected") return clear([failure(role.reason, choice.role, roles.get(choice.role), show)]);
  return view(role.value, rates.value ?? null);
}

function clear(sentences) {
  byId("compare-status").textContent = "";
  byId("compare-rest").hidden = true;
  byId("compare-result").hidden = true;
  say(byId("compare-notes"), sentences);
  return "";
}

/** Show a role's guides, and return the region that is shown. */
function view(role, rates) {
  const guides = [...role.guides].sort((a, b) => a.company.name.localeCompare(b.company.name, "en"));
  const known = choice.companies.filter((slug) => guides.some((guide) => guide.company.slug === slug));
  const slugs = known.slice(0, MOST);
  const chosen = slugs.map((slug) => guides.find((guide) => guide.company.slug === slug));
  const region = regionOf(role, chosen);
  const used = [...new Set(guides.flatMap((guide) => guide.pay.map((row) => row.currency)))].filter(Boolean);
  const target = rates && rate(rates, choice.currency, choice.currency) ? choice.currency : "";
  fillSelect(
    parts.region,
    role.regions.map(({ slug, name }) => [slug, regionWords(slug, name, chosen)]),
    region,
  );
  fillSelect(parts.currency, currencyChoices(used, rates), target);
  picker.show(`${choice.role} ${region}`, guides, slugs, (guide) => rowsIn(guide, region).length > 0);
  byId("compare-rest").hidden = false;
  const seen = {
    role,
    chosen,
    region: role.regions.find(({ slug }) => slug === region),
    conversion: { target, rates },
  };
  showResult(seen, entriesOf(chosen, region, seen.conversion), notes(choice, role, known, seen));
  return chosen.length ? region : "";
}

/** Return the region asked for, else the one where most of the chosen guides have figures. */
function regionOf(role, chosen) {
  if (role.regions.some(({ slug }) => slug === choice.region)) return choice.region;
  const counts = role.regions.map(({ slug, guides }) => [
    chosen.filter((guide) => guide.pay.some((row) => row.region === slug)).length,
    guides,
    slug,
  ]);
  return counts.sort((a, b) => b[0] - a[0] || b[1] - a[1])[0]?.[2] ?? "";
}

function regionWords(slug, name, chosen) {
  const here = chosen.filter((guide) => guide.pay.some((row) => row.region === slug)).length;
  return chosen.length ? `${name}, ${here} of ${chosen.length}` : name;
}

function showResult(seen, entries, sentences) {
  const { chosen, region, conversion } = seen;
  const { converted, kept } = conversionsOf(entries, chosen, conversion);
  if (converted.length) sentences.push(rateLine(converted, conversion.target, conversion.rates));
  if (kept.length) sentences.push(`No rate is known for ${kept.join(", ")}; these figures stay as written.`);
  byId("compare-result").hidden = !chosen.length;
  byId("compare-status").textContent = summary(seen, entries);
  say(byId("compare-notes"), sentences);
  byId("compare-tables").replaceChildren(
    el("h2", {}, region ? `Pay in ${region.name}` : "Pay"),
    payTable(entries, "Pay side by side, each figure as its guide states it"),
    el("div", { id: "compare-charts" }),
    el("h2", {}, "Levels, asks and levers"),
    wordsTable(chosen, conversion),
  );
  redraw = () => draw(entries);
  redraw();
}

/** Draw one picture for each currency shown: amounts of two currencies never share an axis. */
async function draw(entries) {
  const Plot = await library;
  const box = byId("compare-charts");
  const lines = entries.map(({ label, figures }) => ({
    label,
    currency: (figures.total.range ?? figures.base.range)?.currency,
    base: figures.base.range,
    total: figures.total.range,
    words: { base: figures.base.words, total: figures.total.words },
  }));
  const currencies = [...new Set(lines.map((line) => line.currency).filter(Boolean))];
  if (!Plot) return say(box, currencies.length ? ["The picture could not be loaded. The table says the same."] : []);
  const charts = currencies.flatMap((currency) => [
    currencies.length > 1 && el("h3", {}, `${currency}, on an axis of its own`),
    rangeChart(
      Plot,
      lines.filter((line) => line.currency === currency),
      currency,
      box.clientWidth,
    ),
  ]);
  return box.replaceChildren(...charts.filter(Boolean));
}

for (const [name, field] of Object.entries(parts)) {
  field.addEventListener("change", () => choose({ [name]: field.value }));
}
addEventListener("popstate", () => {
  choice = readChoice(location.search);
  show();
});
new ResizeObserver(() => redraw()).observe(byId("compare-tool"));
byId("compare-tool").hidden = false;
picker.open(choice.companies.length < 2);
show();
