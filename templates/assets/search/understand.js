/**
 * What a query says: companies, roles, regions and themes by any of their names, levels, amounts, a band of base pay, and the words
 * that are left. Pure; what it does not know it leaves as words.
 *
 * @typedef {import("./catalogue.js").Name} Name
 * @typedef {Object} Understood
 * @property {Name[]} companies
 * @property {Name[]} hints Companies of which only the first word is there, which may mean something else.
 * @property {Name[]} kin Companies whose names begin with that of one that is named: "Snowflake AI" for "Snowflake".
 * @property {Name[]} others Companies that guides name and that have none.
 * @property {Name[]} roles
 * @property {Name[]} absent Roles that people ask for and no guide is about.
 * @property {Name[]} regions
 * @property {Name[]} themes
 * @property {string[]} levels Codes as they are compared: "l5", "ic4".
 * @property {Array<{value: number, words: string}>} amounts
 * @property {?{low: ?number, high: ?number, words: string}} band
 * @property {string[]} words What is left, folded.
 * @property {string[]} every All words of the query but fill, folded.
 * @property {boolean} isAboutLevels True where levels are asked for without a code: "level mapping", "equivalent".
 * @property {boolean} asksForLevers True where levers are asked for, not one lever.
 * @property {boolean} [isThemeSpoken] True where a theme is not named, but all words are of it.
 * @property {Array<{kind: string, words: string, name: string, slug?: string}>} said What was understood, in the order of the query.
 */
import { readAmounts } from "./amounts.js";
import { near, nameWords, normal, spellingsOf } from "./names.js";
import { folded, isFill, stem, wordsOf, writtenOut } from "./words.js";

const ABOUT_LEVELS = new Set(["level", "levels", "leveling", "levelling", "mapping", "equivalent", "equivalents", "equals", "map", "maps"]);
// What is asked of a whole guide as often as of a lever.
const SOFT = new Set(
  "offer offered base bonus bonuses equity stock rsu rsus shares benefits package perks any details info interview interviews joining new tech options option grant".split(" "),
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
const KINDS = { companies: "company", hints: "company", tickers: "company", absent: "role", others: "company", roles: "role", regions: "region", themes: "theme" };
// Names whose words are words of levers too: themes, companies without guides, the first word of a company's name, a ticker.
const WORDS_TOO = new Set(["themes", "others", "hints", "tickers"]);
const MOST_NAME_WORDS = 8;
// Shorter names without spaces ("srsde") are near too many words.
const LEAST_JOINED = 7;

/** Return a reader of queries that knows the names of a catalogue. */
export function reader(catalogue) {
  const spellings = spellingsOf(catalogue);
  const isName = ({ kind }) => kind !== "themes";
  const names = [...catalogue.companies, ...catalogue.others, ...catalogue.roles, ...catalogue.regions].flatMap(({ name, aliases }) => [name, ...aliases]);
  const joined = [...spellings].filter(([spelling, meant]) => meant.some(isName) && spelling.length >= LEAST_JOINED && !spelling.includes(" "));
  const vocabulary = new Set([...names.flatMap(wordsOf), ...joined.map(([spelling]) => spelling)]);
  const spoken = new Set(catalogue.themes.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)));
  const written = new Map(names.flatMap(wordsOf).map((word) => [normal([word]), word]));
  return {
    vocabulary,
    /** @returns {Understood} */
    read: (text) => understand(text, spellings, catalogue),
    /** Return a word of a name as it is written there: "databricks" for "databrick". */
    shown: (word) => written.get(word) ?? word,
    /** Return what a misspelt word may stand for: words of names; where no document holds it, also words of themes. */
    candidates: (word, isHeld) => {
      const named = near(word, vocabulary, spellings);
      return named.length || isHeld ? named : near(word, spoken, spellings).filter((known) => known[0] === word[0]);
    },
  };
}

function understand(text, spellings, { levels, themes, companies, roles }) {
  const { amounts, band, rest } = readAmounts(text);
  const names = { companies: [], hints: [], others: [], absent: [], roles: [], regions: [], themes: [] };
  const found = { ...names, kin: [], levels: [], amounts: [...amounts], band, words: [], every: [], said: [] };
  const tokens = nameWords(rest);
  found.asksForLevers = tokens.includes("levers") || tokens.includes("scripts");
  found.isAboutLevels = tokens.some((token) => ABOUT_LEVELS.has(token));
  for (let place = 0; place < tokens.length; ) {
    const named = longest(tokens, place, spellings);
    const level = named ? null : levelAt(tokens, place, levels);
    const taken = named?.length ?? level?.length ?? 1;
    const words = tokens.slice(place, place + taken);
    if (named) note(named.names, words.join(" "), found, text);
    else if (level) addLevel(level.code, words.join(" "), found);
    else if (!isFill(words[0]) && !(words[0] === "base" && (band || amounts.length))) found.words.push(writtenOut(words[0]));
    found.every.push(...words.filter((word) => !isFill(word)).map(writtenOut));
    place += taken;
  }
  takeHint(found);
  takeLongerRole(found, roles);
  found.kin = companies.filter(({ name }) => found.companies.some((one) => name.startsWith(`${one.name} `)));
  dropSoft(found, tokens);
  dropRegionWords(found);
  takeSpokenTheme(found, themes);
  if (band && found.words.length && !tokens.some((token) => PAY.has(token))) takeEnds(found);
  for (const { words } of found.amounts) found.said.push({ kind: "amount", words, name: words });
  if (found.band) found.said.push({ kind: "band", words: band.words, name: band.words });
  return found;
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
  const isAll = hints.length === 1 && words.every((word) => found.said.some(({ slug, words: said }) => slug === hints[0].slug && said === word));
  if (isAll && !companies.length) {
    companies.push(hints[0]);
    found.words = [];
  } else {
    found.said = found.said.filter(({ kind, slug }) => kind !== "company" || companies.concat(found.others).some((one) => one.slug === slug));
  }
}

/** Leave out words that every guide answers, where a guide is named; ask for levels in general where nothing else is left. */
function dropSoft(found, tokens) {
  const { companies, roles, regions, words, levels } = found;
  const isGuide = companies.length > 0 && roles.length > 0;
  if (isGuide && words.some((word) => RANKS.has(word))) Object.assign(found, { words: words.filter((word) => !RANKS.has(word)), isAboutLevels: false });
  if (found.words.every((word) => SOFT.has(word))) {
    // "base and equity" asks for pay; "equity" alone may ask for a lever.
    if (isGuide && found.words.length > 1) found.themes = [];
    if ((isGuide || (regions.length > 0 && !companies.length)) && !found.themes.length) found.words = [];
  }
  if (companies.length && levels.length) {
    const elsewhere = new Set(found.others.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)));
    if (words.every((word) => ROLE_WORDS.has(word) || elsewhere.has(word))) found.words = [];
  }
  if (!words.length && companies.length && !roles.length && !levels.length && found.isAboutLevels) {
    found.words = tokens.filter((token) => ABOUT_LEVELS.has(token)).slice(0, 1);
  }
}

/** Take a theme for meant where every word that is left begins as one of its words does: "remote", "counter". */
function takeSpokenTheme(found, themes) {
  if (found.themes.length) found.words = found.words.filter((word) => !OF_THEMES.has(word));
  const { words } = found;
  if (!words.length || found.themes.length) return;
  const spoken = themes.find(({ name, aliases }) => {
    const known = [name, ...aliases].map(folded).filter((alias) => !alias.includes(" "));
    return words.every((word) => known.some((alias) => word.startsWith(alias)));
  });
  if (spoken) Object.assign(found, { themes: [spoken], isThemeSpoken: true });
}

/** Leave out words that only say again which region it is: "Australia" beside Melbourne. */
function dropRegionWords(found) {
  const known = new Set(found.regions.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)));
  found.words = found.words.filter((word) => !known.has(word));
}

/** Note the names that some words mean; a theme gives way to any other, and words that are more than names are kept as words. */
function note(all, words, found, text) {
  const names = all.some(({ kind }) => kind !== "themes") ? all.filter(({ kind }) => kind !== "themes") : all;
  if (names[0].kind === "tickers") return noteTicker(names[0], words, found, text);
  for (const { kind, name } of names) {
    if (!found[kind].includes(name)) found[kind].push(name);
    const note = kind === "absent" ? "no guide" : undefined;
    found.said.push({ kind: KINDS[kind], words, name: name.name, slug: name.slug, note });
  }
  if (names.every(({ kind }) => WORDS_TOO.has(kind))) found.words.push(...words.split(" ").filter((word) => !isFill(word)));
}

/** Take a ticker in capitals for its company; in small letters it is a word that may mean one. */
function noteTicker({ name }, words, found, text) {
  const isTyped = text.includes(words.toUpperCase());
  if (isTyped) return note([{ kind: "companies", name }], words, found, text);
  found.hints.push(name);
  found.words.push(words);
}

/** Take the roles whose names hold all that is said of a role and more: "copilot platform engineer" is no platform engineer. */
function takeLongerRole(found, roles) {
  const { words, said } = found;
  const asked = [...words, ...said.filter(({ kind }) => kind === "role").flatMap((one) => one.words.split(" "))].map((word) => stem(normal([word])));
  if (found.roles.length !== 1 || !words.length || asked.length < 3) return;
  const longer = roles.filter(({ name }) => {
    const known = wordsOf(name).map((word) => stem(normal([word])));
    return asked.every((word) => known.includes(word));
  });
  if (!longer.length) return;
  Object.assign(found, { roles: longer, words: [] });
  for (const one of said) if (one.kind === "role") Object.assign(one, { name: longer[0].name, slug: longer[0].slug });
}

/** Return the level code that begins at a word: "l5", "gcb 4", "level 63" for L63; null for none. */
function levelAt(tokens, place, levels) {
  const [first, second = ""] = tokens.slice(place);
  if (levels.has(first)) return { code: first, length: 1 };
  if (!/^\d{1,2}$/.test(second)) return null;
  const code = first === "level" ? `l${second}` : first + second;
  return first === "level" || levels.has(code) ? { code, length: 2 } : null;
}

function addLevel(code, words, found) {
  found.levels.push(code);
  found.said.push({ kind: "level", words, name: code.toUpperCase() });
}

/** Return the names with the longest spelling that begins at a word, and how many words it takes; null for none. */
function longest(tokens, place, spellings) {
  for (let length = Math.min(MOST_NAME_WORDS, tokens.length - place); length > 0; length--) {
    const words = tokens.slice(place, place + length);
    const names = spellings.get(normal(words)) ?? (length > 1 && length < 4 ? (spellings.get(words.join("")) ?? spellings.get(normal([words.join("")]))) : undefined);
    if (names) return { names, length };
  }
  return null;
}
