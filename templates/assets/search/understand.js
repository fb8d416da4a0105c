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
 * @property {string[]} ofRole Words that tell a role at the company that is named, where levels are asked for.
 * @property {string[]} every All words of the query but fill, folded.
 * @property {boolean} isAboutLevels True where levels are asked for without a code: "level mapping", "equivalent".
 * @property {boolean} asksForLevers True where levers are asked for, not one lever.
 * @property {boolean} [isThemeSpoken] True where a theme is not named, but all words are of it.
 * @property {Array<{kind: string, words: string, name: string, slug?: string}>} said What was understood, in the order of the query.
 */
import { readAmounts } from "./amounts.js";
import { LEAST_JOINED, near, nameWords, nearJoined, normal, spellingsOf } from "./names.js";
import { addLevel, BARE, settle } from "./settle.js";
import { isFill, wordsOf, writtenOut } from "./words.js";

const COMPANY = { companies: "company", hints: "company", tickers: "company", others: "company" };
const KINDS = { ...COMPANY, roles: "role", absent: "role", regions: "region", themes: "theme" };
// Names whose words are words of levers too: themes, companies without guides, the first word of a company's name, a ticker.
const WORDS_TOO = new Set(["themes", "others", "hints", "tickers"]);
const MOST_NAME_WORDS = 8;
// A script that is pasted whole is found by its first words.
const MOST_WORDS = 60;
// Words that people type apart for one: "dev ops engineer".
const MOST_JOINED = 3;

/** Return a reader of queries that knows the names of a catalogue. */
export function reader(catalogue) {
  const spellings = spellingsOf(catalogue);
  const { companies, others, roles, regions } = catalogue;
  const names = [companies, others, roles, regions].flat().flatMap(({ name, aliases }) => [name, ...aliases]);
  const isJoined = ([spelling, meant]) => {
    const isLong = spelling.length >= LEAST_JOINED && meant.some(({ kind }) => kind !== "themes");
    return !spelling.includes(" ") && (isLong || meant[0].kind === "companies");
  };
  const joined = [...spellings].filter(isJoined).map(([spelling]) => spelling);
  const vocabulary = new Set([...names.flatMap(wordsOf), ...joined]);
  const spoken = new Set(catalogue.themes.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)));
  const written = new Map(names.flatMap(wordsOf).map((word) => [normal([word]), word]));
  return {
    vocabulary,
    /** @returns {Understood} */
    read: (text) => understand(text, spellings, catalogue),
    /** Return a word of a name as it is written there: "databricks" for "databrick". */
    shown: (word) => written.get(word) ?? word,
    /** Return each pair of neighbouring words that may be one name, with what it may be. */
    pairs: (text) => {
      const pairs = wordsOf(text).slice(0, MOST_WORDS).map((word, place, words) => [word, words[place + 1] ?? ""]);
      return pairs.map((pair) => ({ words: pair, names: nearJoined(...pair, spellings) })).filter(({ names: found }) => found.length);
    },
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
  const found = { ...names, kin: [], ofRole: [], levels: [], amounts: [...amounts], band, words: [], every: [], said: [] };
  const tokens = nameWords(rest).slice(0, MOST_WORDS);
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
  settle(found, { tokens, levels, themes, companies, roles });
  for (const { words } of found.amounts) found.said.push({ kind: "amount", words, name: words });
  if (found.band) found.said.push({ kind: "band", words: band.words, name: band.words });
  return found;
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
  if (text.includes(words.toUpperCase())) return note([{ kind: "companies", name }], words, found, text);
  found.hints.push(name);
  found.words.push(words);
}

/** Return the level code that begins at a word: "l5", "gcb 4", "level 63" for 63 or L63; null for none. */
function levelAt(tokens, place, levels) {
  const [first, second = ""] = tokens.slice(place);
  if (levels.has(first) && !BARE.test(first)) return { code: first, length: 1 };
  if (!/^\d{1,2}$/.test(second)) return null;
  if (first === "level") return { code: levels.has(second) ? second : `l${second}`, length: 2 };
  return levels.has(first + second) ? { code: first + second, length: 2 } : null;
}

/** Return the names with the longest spelling that begins at a word, and how many words it takes; null for none. */
function longest(tokens, place, spellings) {
  for (let length = Math.min(MOST_NAME_WORDS, tokens.length - place); length > 0; length--) {
    const words = tokens.slice(place, place + length);
    const joined = length > 1 && length <= MOST_JOINED ? words.join("") : "";
    const names = spellings.get(normal(words)) ?? spellings.get(joined) ?? spellings.get(normal([joined]));
    if (names) return { names, length };
  }
  return null;
}
