/**
 * What the words that are left in a query mean, once all names in it are known: some say nothing beside them, some are names after all.
 * Each rule changes what was found, in an order of their own.
 */
import { normal } from "./names.js";
import { folded, stem, wordsOf } from "./words.js";

const LEVER_WORDS = new Set("lever levers script scripts argue argument arguments".split(" "));
const ABOUT_LEVELS = new Set(["level", "levels", "leveling", "levelling", "mapping", "equivalent", "equivalents", "equals", "map", "maps"]);
// What is asked of a whole guide as often as of a lever.
const SOFT = new Set(
  (
    "offer offered base bonus bonuses equity stock rsu rsus shares benefits package perks any details info interview interviews joining new tech options option grant " +
    "its whats thats one ones same mean means meaning all every has have had having but then than also these those each other both people person"
  ).split(" "),
);
// What makes "over 300k" a question about a band of pay.
const PAY = new Set(["base", "salary", "salaries", "pay", "paid", "paying", "pays", "earn", "earning"]);
// Titles of rank, which a guide's own rows tell apart.
const RANKS = new Set("vp avp svp evp md director associate analyst officer".split(" "));
// What a level is called beside its code.
const ROLE_WORDS = new Set(
  "engineer engineers manager designer scientist architect principal staff senior lead junior distinguished".split(" "),
);
// What is said of any lever of a theme.
const OF_THEMES = new Set("premium leverage advantage story case talk".split(" "));
// Words beside several companies.
const MANY = 4;
// A level without a letter.
export const BARE = /^\d{2}$/;

/** Settle what a query means, given its words as names are looked for in it, and the names of the catalogue. */
export function settle(found, { tokens, levels, themes, companies, roles }) {
  found.asksForLevers = tokens.some((token) => LEVER_WORDS.has(token));
  found.isAboutLevels = tokens.some((token) => ABOUT_LEVELS.has(token));
  takeHint(found);
  takeNamesForWords(found);
  takeLongerRole(found, roles);
  found.kin = companies.filter(({ name }) => found.companies.some((one) => name.startsWith(`${one.name} `)));
  takeBareLevels(found, levels);
  dropRanks(found);
  dropSoft(found);
  dropOfLevels(found, tokens);
  dropRegionWords(found);
  takeSpokenTheme(found, themes);
  if (found.band && found.words.length && !tokens.some((token) => PAY.has(token))) takeEnds(found);
}

/** Add a level to what was found. */
export function addLevel(code, words, found) {
  found.levels.push(code);
  found.said.push({ kind: "level", words, name: code.toUpperCase() });
}

/** Take the ends of a band for amounts: "more than $25M" among the words of a script. */
function takeEnds(found) {
  const { low, high, words } = found.band;
  found.amounts.push(...[low, high].filter((value) => value).map((value) => ({ value, words })));
  found.band = null;
}

/** Take the first word of a company's name for the company where no other words are left; else it is a word like others ("bank"). */
function takeHint(found) {
  const { companies, hints, words } = found;
  const saysHint = (word) => found.said.some(({ slug, words: said }) => slug === hints[0].slug && said === word);
  if (hints.length === 1 && !companies.length && words.every(saysHint)) {
    companies.push(hints[0]);
    found.words = [];
  } else {
    const known = new Set([...companies, ...found.others].map(({ slug }) => slug));
    found.said = found.said.filter(({ kind, slug }) => kind !== "company" || known.has(slug));
  }
}

/** Take companies for words where several stand among many others: a script names those that would pay as much. */
function takeNamesForWords(found) {
  const { companies, others } = found;
  if (companies.length + others.length < 2 || found.words.length < MANY) return;
  const ofNames = found.said.filter(({ kind }) => kind === "company").flatMap(({ words }) => words.split(" "));
  Object.assign(found, { words: [...new Set([...found.words, ...ofNames])], hints: [...found.hints, ...companies], companies: [], others: [] });
  found.said = found.said.filter(({ kind }) => kind !== "company");
}

/** Leave out titles of rank, where a guide is named. */
function dropRanks(found) {
  if (!isOfGuide(found) || !found.words.some((word) => RANKS.has(word))) return;
  found.words = found.words.filter((word) => !RANKS.has(word));
  found.isAboutLevels = found.others.length > 0;
}

/** Leave out words that every guide answers, where nothing else is left beside a guide or a region. */
function dropSoft(found) {
  if (!found.words.every((word) => SOFT.has(word))) return;
  // "base and equity" asks for pay; "equity" alone may ask for a lever.
  if (isOfGuide(found) && found.words.length > 1) found.themes = [];
  found.isOfAnyGuide = isOfGuide(found) && !found.amounts.length && !found.band;
  const isPlace = found.regions.length > 0 && !found.companies.length;
  if ((isOfGuide(found) || isPlace) && !found.themes.length) found.words = [];
}

/** Leave out what a level is called beside its code, where one is asked for at a company; ask for levels where nothing else is left. */
function dropOfLevels(found, tokens) {
  const { companies, roles, levels } = found;
  if (!companies.length || !(levels.length || found.isAboutLevels)) return;
  const elsewhere = new Set(found.others.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)));
  if (found.words.every((word) => ROLE_WORDS.has(word) || SOFT.has(word) || elsewhere.has(word))) {
    Object.assign(found, { words: [], ofRole: found.words.filter((word) => ROLE_WORDS.has(word)) });
  }
  const isAll = !found.words.length && !found.ofRole.length && !roles.length && !levels.length;
  if (isAll) found.words = tokens.filter((token) => ABOUT_LEVELS.has(token)).slice(0, 1);
}

function isOfGuide({ companies, roles }) {
  return companies.length > 0 && roles.length > 0;
}

/** Take a theme for meant where each word that is left is one of its name, or begins as one of its words: "remote", "counter". */
function takeSpokenTheme(found, themes) {
  if (found.themes.length) found.words = found.words.filter((word) => !OF_THEMES.has(word));
  const words = found.words.filter((word) => !SOFT.has(word) && !OF_THEMES.has(word));
  if (!words.length || found.themes.length) return;
  const spoken = themes.find(({ slug, name, aliases }) => {
    const known = aliases.map(folded).filter((alias) => !alias.includes(" "));
    const own = new Set(wordsOf(`${slug} ${name}`));
    return words.every((word) => own.has(word) || known.some((alias) => word.startsWith(alias)));
  });
  if (spoken) Object.assign(found, { themes: [spoken], isThemeSpoken: true });
}

/** Leave out words that only say again which region it is: "Australia" beside Melbourne. */
function dropRegionWords(found) {
  const known = new Set(found.regions.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)));
  found.words = found.words.filter((word) => !known.has(word));
}

/** Take a bare number for a level where a company is named and the library knows it as one: "acme 62". */
function takeBareLevels(found, levels) {
  if (!found.companies.length || found.levels.length) return;
  for (const word of found.words.filter((one) => BARE.test(one) && levels.has(one))) {
    found.words = found.words.filter((one) => one !== word);
    addLevel(word, word, found);
  }
}

/** Take the roles whose names hold all that is said of a role and more: "copilot platform engineer" is no platform engineer. */
function takeLongerRole(found, roles) {
  const { said } = found;
  const elsewhere = new Set(said.filter(({ kind }) => kind === "company").flatMap((one) => one.words.split(" ")));
  const words = found.words.filter((word) => !SOFT.has(word) && !elsewhere.has(word));
  const ofRole = said.filter(({ kind }) => kind === "role").flatMap((one) => one.words.split(" "));
  const asked = [...words, ...ofRole].map(compared);
  if (found.roles.length !== 1 || !words.length || asked.length < 3) return;
  const longer = roles.filter(({ name }) => {
    const known = wordsOf(name).map(compared);
    return asked.every((word) => known.includes(word));
  });
  if (!longer.length) return;
  Object.assign(found, { roles: longer, words: [] });
  for (const one of said) if (one.kind === "role") Object.assign(one, { name: longer[0].name, slug: longer[0].slug });
}

/** Return a word of a role as it is compared: "engineering" is "engineer". */
function compared(word) {
  return stem(normal([word]));
}
