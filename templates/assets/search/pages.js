/** Pages that a query names outright: a company, a role, a role in a region, a theme, level maps, glossary terms, codes. */
import { folded, isFill, stem, wordsOf } from "./words.js";

// Above any guide (a guide that is named by company and role has about 78); below it where the query says more.
const NAMED = 95;
const BESIDE = 30;
const BEGUN = 84;
const LEAST_BEGINNING = 3;
// More words than a theme is called by are words of a script.
const MOST_THEME_WORDS = 3;
// Above any lever: nothing else is in the query.
const OUTRIGHT = 140;
// Above a guide with a level of the query.
const EQUALS = 200;

/** Return the pages that a query names, each with a score. @param {import("./understand.js").Understood} query */
export function namedPages(query, catalogue) {
  const { companies, roles, regions, themes } = query;
  const isBare = query.words.length === 0 && !query.band && query.amounts.length === 0;
  const isSaid = query.words.length <= MOST_THEME_WORDS && query.words.every((word) => themes.some((theme) => saysTheme(theme, word)));
  const isOfTheme = themes.length > 0 && (query.isThemeSpoken || isSaid);
  const outright = query.isThemeSpoken && !query.asksForLevers ? NAMED : OUTRIGHT;
  const [company, role, region] = [companies[0], roles[0], regions[0]];
  const pages = [];
  const add = (kind, title, address, score, extra = {}) => pages.push({ kind, title, address, score, ...extra });
  for (const one of companies) {
    const score = isBare && !role && query.levels.length === 0 && !query.isAboutLevels ? NAMED : BESIDE;
    add("company", one.name, `companies/${one.slug}/`, score, { name: one });
  }
  if (role && region && isInRegion(role, region, catalogue)) {
    add("role", `${role.name} in ${region.name}`, `roles/${role.slug}/${region.slug}/`, isBare && !company ? NAMED + 2 : BESIDE + 2);
  }
  for (const one of roles) {
    const isLead = isBare && !company && !isLevels(query) && isShared(one, catalogue);
    add("role", one.name, `roles/${one.slug}/`, isLead ? NAMED : BESIDE, { name: one });
  }
  for (const one of regions) {
    add("region", one.name, `regions/${one.slug}/`, isBare && !company && !role ? NAMED + 1 : BESIDE - 4, { name: one });
  }
  if (role && isOfTheme && !company && catalogue.lists.has(`${themes[0].index} ${role.index}`)) {
    add("theme", `${themes[0].name} for ${role.name}`, `levers/${themes[0].slug}/${role.slug}/`, outright + BESIDE);
  }
  for (const one of themes) {
    const isAll = isOfTheme && !company && query.levels.length === 0 && (!role || query.asksForLevers);
    add("theme", one.name, `levers/${one.slug}/`, isAll ? outright : BESIDE, { name: one });
  }
  if (isBare || query.words.length === 1) pages.push(...begun(query, catalogue, new Set(pages.map(({ address }) => address))));
  for (const page of catalogue.pages) {
    const score = pageScore(page, query, { isBare, company, role });
    if (score > 0) add(page.kind, page.title, page.address, score);
  }
  return pages;
}

/** Return the pages whose name begins with what is typed so far: "datab". */
function begun(query, catalogue, named) {
  const typed = folded(query.text);
  if (typed.length < LEAST_BEGINNING) return [];
  const kinds = { company: [catalogue.companies, "companies"], role: [catalogue.roles, "roles"], region: [catalogue.regions, "regions"] };
  return Object.entries(kinds)
    .flatMap(([kind, [names, folder]]) =>
      names
        .filter(({ name }) => folded(name).startsWith(typed))
        .map((one) => ({ kind, title: one.name, address: `${folder}/${one.slug}/`, score: BEGUN, name: one })),
    )
    .filter(({ address }) => !named.has(address));
}

function isLevels(query) {
  return query.isAboutLevels || query.levels.length > 0;
}

/** True where a level is asked for at one company that has guides, and not what it equals elsewhere. */
function isOneGuide({ companies, isAboutLevels, levels }) {
  return companies.length === 1 && !(isAboutLevels && levels.length === 0);
}

/** True for a role of several guides; of a single one, the guide says more than the role's page. */
function isShared(role, { guides }) {
  return guides.filter((guide) => guide.role === role).length > 1;
}

function isInRegion(role, region, catalogue) {
  return catalogue.guides.some((guide) => guide.role === role && guide.regions.includes(region.index));
}

function saysTheme(theme, word) {
  return [theme.name, ...theme.aliases].some((alias) => wordsOf(alias).some((known) => stem(known) === stem(word)));
}

/** Return the score of the level map of a role that is named: first where equals of a level are asked for, and no company's. */
function mapScore(query) {
  if (isOneGuide(query)) return BESIDE + 20;
  return query.isAboutLevels && query.levels.length && !query.companies.length ? EQUALS : OUTRIGHT;
}

/** Return the score of a level map (for its role, where levels are asked for) or of a page with a name of its own. */
function pageScore(page, query, { isBare, company, role }) {
  if (page.kind === "levels") {
    if (!isLevels(query) || query.amounts.length || (!isBare && query.others.length === 0)) return 0;
    if (role) return page.address === `levels/${role.slug}/` ? mapScore(query) : 0;
    return company ? BESIDE - 5 : 62;
  }
  const names = [page.title, ...page.aliases].map((name) => wordsOf(name));
  const asked = wordsOf(query.text);
  const words = asked.filter((word) => !isFill(word));
  if (names.some((name) => isSame(name, asked) || isSame(name, words))) return NAMED + 5;
  return words.length && names.some((name) => words.every((word) => name.includes(word))) ? BESIDE + 10 : 0;
}

function isSame(first, second) {
  return first.join(" ") === second.join(" ");
}
