/** The sentences of a comparison: what stands out, what is missing, what went wrong. */
import { link } from "./data.js";
import { el } from "./dom.js";
import { aboutAmount, amount, count, listed } from "./money.js";
import { MOST } from "./picker.js";
import { rowsIn } from "./table.js";

/** Say what could not be fetched, and the plain ways to the same figures; ``retry`` is called by its button. */
export function failure(error, role, name, retry) {
  const again = el("button", { type: "button", class: "lb-plain" }, "Try again");
  again.addEventListener("click", retry);
  const why = error.status === 404 ? "are not on this site" : "could not be fetched";
  return el(
    "p",
    {},
    `The figures for ${name} ${why}. The same are on the pages of the site: `,
    el("a", { href: link(`/roles/${role}/`) }, `${name} at every company`),
    ". ",
    again,
  );
}

/** Say what of the address is not known, and which guides have nothing to show. @returns {(string | Node)[]} */
export function notes(choice, role, known, { chosen, region, conversion }) {
  const said = [];
  const unknown = choice.companies.filter((slug) => !known.includes(slug));
  if (unknown.length)
    said.push(`There is no guide of ${listed(unknown.map((slug) => `“${slug}”`))} for ${role.role.name}.`);
  if (known.length > MOST) said.push(`At most ${MOST} guides fit side by side; the first ${MOST} are shown.`);
  if (choice.region && choice.region !== region?.slug) {
    said.push(
      `No guide for ${role.role.name} names the region “${choice.region}”${region ? `; ${region.name} is shown` : ""}.`,
    );
  }
  if (!conversion.rates) said.push("The reference rates could not be fetched; amounts stay as written.");
  else if (choice.currency && !conversion.target)
    said.push(`There is no rate for “${choice.currency}”; amounts stay as written.`);
  const silent = region ? chosen.filter((guide) => !rowsIn(guide, region.slug).length) : [];
  for (const guide of silent) said.push(elsewhere(guide, region));
  return said;
}

/** Say what is compared, and by how much the middles of the stated totals differ, in one sentence or two. */
export function summary({ role, chosen, region }, entries) {
  const what = `${role.role.name}${region ? `, ${region.name}` : ""}`;
  if (chosen.length < 2)
    return `${what}. Choose ${chosen.length ? "one more company, or up to four" : "two to five companies"} to set side by side.`;
  const middles = entries.map((entry) => middle(entry)).filter(Boolean);
  const several = new Set(entries.map(({ guide }) => guide.id)).size < entries.length;
  const currencies = new Set(middles.map((one) => one.currency));
  const begin = `${what}: ${count(chosen.length, "guide")} side by side.`;
  if (currencies.size > 1) return `${begin} The currencies differ; choose one to set the figures on one axis.`;
  if (several || middles.length < 2) return begin;
  const [top, ...rest] = middles.sort((a, b) => b.value - a.value);
  const low = rest.at(-1);
  if (top.value === low.value) return `${begin} The middles of the stated totals are equal.`;
  const mark = top.isConverted || low.isConverted ? "≈ " : "";
  const apart = `${mark}${aboutAmount(top.value - low.value, top.currency)}`;
  return `${begin} By the middle of the stated total ${top.name} is highest at ${top.words}, ${apart} above ${low.name}.`;
}

function middle({ guide, figures }) {
  const { range, from } = figures.total;
  if (!range) return null;
  const value = (range.low + range.high) / 2;
  const words = from ? `≈ ${aboutAmount(value, range.currency)}` : amount(value, range.currency);
  return { name: guide.company.name, value, words, currency: range.currency, isConverted: Boolean(from) };
}

function elsewhere(guide, region) {
  const regions = [...new Set(guide.pay.map((row) => row.region_raw).filter(Boolean))];
  const named = regions.length
    ? ` Its guide speaks of ${regions.length > 6 ? `${regions.slice(0, 6).join(", ")} and others` : listed(regions)}.`
    : " Its guide has no pay table.";
  return el(
    "p",
    {},
    el("a", { href: link(guide.address, "pay") }, guide.company.name),
    ` has no figures for ${region.name}.${named}`,
  );
}
