/**
 * /offer/: where an offer stands. Data is fetched when a role is chosen; nothing is fetched, stored or written into the address
 * while the reader types. A link with the figures is made only when the reader asks for one, and holds them in its fragment.
 */
import { readOffer, writeOffer } from "./address.js";
import { loadPlot } from "./chart.js";
import { openData } from "./data.js";
import { byId, fillSelect, say } from "./dom.js";
import { bindFigures } from "./offer_fields.js";
import { drawOthers } from "./offer_others.js";
import { showResult } from "./offer_result.js";
import { failure } from "./words.js";

const data = openData();
const field = {
  role: byId("offer-role"),
  company: byId("offer-company"),
  region: byId("offer-region"),
  level: byId("offer-level"),
};
const figures = bindFigures(() => show());
const library = loadPlot();
let seen = { role: null, levels: null, rates: null };
let target = "";
let turn = 0;
let redraw = () => {};
let standing = "";

/** Take a role, and what else a link asks for where the data has it; say what it has not. */
async function takeRole(asked = {}) {
  const mine = ++turn;
  const slug = field.role.value;
  seen = { role: null, levels: null, rates: null };
  show();
  if (!slug) return;
  const name = field.role.selectedOptions[0].text;
  say(byId("offer-notes"), [`Fetching the guides for ${name}.`]);
  const [role, levels, rates] = await Promise.allSettled([data.role(slug), data.levels(slug), data.rates()]);
  if (mine !== turn) return;
  if (role.status === "rejected")
    return say(byId("offer-notes"), [failure(role.reason, slug, name, () => takeRole(asked))]);
  const isMapped = levels.status === "fulfilled" || levels.reason.status === 404;
  seen = { role: role.value, levels: levels.value ?? { pairs: [] }, rates: rates.value ?? null };
  const guides = [...seen.role.guides]
    .filter((guide) => guide.pay.length)
    .sort((a, b) => a.company.name.localeCompare(b.company.name, "en"));
  fillSelect(
    field.company,
    [["", "Choose a company"], ...guides.map(({ company }) => [company.slug, company.name])],
    asked.company ?? field.company.value,
  );
  takeCompany(asked);
  say(byId("offer-notes"), [
    ...unknown(asked),
    !isMapped && "The level claims could not be fetched; other companies are left out.",
  ]);
}

/** Take a company: its regions and levels as its guide has them. */
function takeCompany(asked = {}) {
  const guide = guideOf();
  const regions = [...new Map((guide?.pay ?? []).map((row) => [regionKey(row), row.region_raw ?? "No region named"]))];
  fillSelect(field.region, regions, asked.region ?? field.region.value);
  takeRegion(asked);
}

function takeRegion(asked = {}) {
  const guide = guideOf();
  const rows = rowsOf(guide);
  const named = rows.map((row) => [row.level, row.title].filter(Boolean).join(", ")).filter(Boolean);
  const choices = named.length
    ? named.map((words) => [words, words])
    : [["", "Not said"], ...(guide?.levels.own ?? []).map((code) => [code, code])];
  fillSelect(field.level, choices, asked.level ?? field.level.value);
  byId("offer-level-field").hidden = choices.length < 2;
  const row = rowOf(rows);
  figures.use(row?.currency ?? null, row?.equity?.vest_years ?? 4);
  show();
}

/** Show where the offer stands, from what is chosen and typed. */
function show() {
  const guide = guideOf();
  const row = rowOf(rowsOf(guide));
  for (const name of ["company", "region"]) field[name].disabled = name === "company" ? !seen.role : !guide;
  const offer = row ? figures.read() : null;
  const isEntered = Boolean(
    offer && [offer.base, offer.equity, offer.bonus, offer.signOn].some((value) => value !== null),
  );
  byId("offer-result").hidden = byId("offer-share").hidden = !isEntered;
  byId("offer-link-field").hidden = true;
  byId("offer-result").replaceChildren();
  standing = "";
  if (!isEntered) return;
  const shown = { ...seen, guide, row, offer, level: field.level.value, target, convert };
  const { others, words } = showResult(byId("offer-result"), shown);
  standing = words;
  redraw = async () => drawOthers(await library, document.getElementById("offer-chart"), others, shown);
  redraw();
}

/** Convert what other companies pay into the currency of the offer, because the reader asked for it, or stop doing so. */
function convert(isWanted) {
  target = isWanted ? rowOf(rowsOf(guideOf())).currency : "";
  show();
  document.getElementById("offer-convert")?.focus();
}

function guideOf() {
  return seen.role?.guides.find((guide) => guide.company.slug === field.company.value) ?? null;
}

function rowsOf(guide) {
  return (guide?.pay ?? []).filter((row) => regionKey(row) === field.region.value);
}

function rowOf(rows) {
  return rows.find((row) => [row.level, row.title].filter(Boolean).join(", ") === field.level.value) ?? rows[0] ?? null;
}

/** Return what tells the regions of a guide apart: the slug, or the guide's own words where no region of the site fits. */
function regionKey(row) {
  return row.region ?? row.region_raw ?? "";
}

/** Say what of a link the data does not have. */
function unknown(asked) {
  const wanted = [
    ["company", "guide of"],
    ["region", "region"],
    ["level", "level"],
  ];
  return wanted
    .filter(([name]) => asked[name] && field[name].value !== asked[name])
    .map(([name, words]) => `There is no ${words} “${asked[name]}” here.`);
}

/** Fill the form from the address: a copied link, or a link of another page that names a guide. */
function fill() {
  const asked = readOffer(location.hash, location.search);
  if (!asked.role && !asked.company) return;
  fillSelect(
    field.role,
    [...field.role.options].map((option) => [option.value, option.text]),
    asked.role ?? "",
  );
  figures.fill(asked);
  if (!field.role.value)
    return say(byId("offer-notes"), [`There is no role “${asked.role}” here. Choose one of the list.`]);
  takeRole(asked);
}

async function copy() {
  const chosen = Object.fromEntries(Object.entries(field).map(([name, { value }]) => [name, value]));
  history.replaceState(null, "", location.pathname + writeOffer({ ...chosen, ...figures.typed() }));
  byId("offer-link-field").hidden = false;
  byId("offer-link").value = location.href;
  byId("offer-link").select();
  const isCopied = await navigator.clipboard?.writeText(location.href).then(
    () => true,
    () => false,
  );
  byId("offer-copied").textContent = isCopied ? "Copied." : "Copy it from here.";
}

field.role.addEventListener("change", () => takeRole());
field.company.addEventListener("change", () => takeCompany());
field.region.addEventListener("change", () => takeRegion());
field.level.addEventListener("change", () => takeRegion());
byId("offer-form").addEventListener("submit", (event) => event.preventDefault());
// Read aloud when a field is left, not at every key.
byId("offer-form").addEventListener("change", () => {
  byId("offer-status").textContent = standing;
});
byId("offer-copy").addEventListener("click", copy);
addEventListener("hashchange", fill);
new ResizeObserver(() => redraw()).observe(byId("offer-tool"));
byId("offer-tool").hidden = false;
fill();
