/**
 * The names that a query may hold, by every spelling, and what a misspelt word of one may be.
 *
 * @typedef {{kind: string, name: import("./catalogue.js").Name}} Meant
 */
import { distance, folded, isFormOf, wordsOf } from "./words.js";

// Words that may stand inside a name without being part of it: "remote in the US".
const SMALL = new Set(["a", "an", "at", "in", "the"]);
// How people shorten a word of a role's name.
const SHORT = new Map([
  ["sr", "senior"],
  ["eng", "engineer"],
  ["engineering", "engineer"],
  ["engr", "engineer"],
  ["mgr", "manager"],
  ["dev", "developer"],
  ["arch", "architect"],
  ["prod", "product"],
  ["st", "street"],
  ["sec", "security"],
  ["principle", "principal"],
]);
// A name's first words find it alone where they are as long as this and mean nothing else.
const LEAST_PART = 4;
// Shorter words are near too many others.
const LEAST_MENDED = 4;
// Of names without spaces, and from where on two letters of one may be wrong.
export const LEAST_JOINED = 7;
const LEAST_LOOSE = 10;
const LEAST_PIECE = 3;
const MOST_MENDED = 5;

/** Return the words of a text as names are looked for in it. */
export function nameWords(text) {
  return wordsOf(text).filter((word) => !SMALL.has(word));
}

/** Return words as names are compared: shortened words written out, plurals as singulars. */
export function normal(words) {
  return words.map((word) => SHORT.get(word) ?? (word.length > 2 && /[^s]s$/.test(word) ? word.slice(0, -1) : word)).join(" ");
}

/**
 * Return every spelling with the names that it means: names, aliases, slugs, names without spaces, roles with a short ending.
 *
 * @returns {Map<string, Meant[]>}
 */
export function spellingsOf(catalogue) {
  const spellings = new Map();
  const written = new Map();
  const add = (words, kind, name) => {
    const key = normal(nameWords(words));
    if (!key) return;
    written.set(nameWords(words).join(""), key);
    const known = spellings.get(key) ?? [];
    if (!known.some((one) => one.name === name)) spellings.set(key, [...known, { kind, name }]);
  };
  for (const kind of ["companies", "others", "roles", "regions"]) {
    for (const name of catalogue[kind]) {
      for (const words of [name.name, ...name.aliases, name.slug, shortened(name.name)]) add(words, kind, name);
    }
  }
  for (const role of catalogue.roles) for (const words of withShortEndings(role, catalogue.roles)) add(words, "roles", role);
  for (const role of catalogue.absent) for (const words of [role.name, ...role.aliases]) add(words, "absent", role);
  for (const theme of catalogue.themes) for (const words of themeWords(theme)) add(words, "themes", theme);
  addParts(catalogue, spellings);
  for (const [ticker, company] of catalogue.tickers) if (!spellings.has(ticker)) spellings.set(ticker, [{ kind: "tickers", name: catalogue.companies[company] }]);
  addJoined(spellings, written);
  return spellings;
}

/** Return "p72" for "Point72", "" for a name that is no word with a number behind it. */
function shortened(name) {
  const [, initial, number] = /^(\p{L})\p{L}+(\d+)$/u.exec(name) ?? [];
  return initial ? initial + number : "";
}

/** Yield "principal swe" for a role "Principal Software Engineer", where another role is "Software Engineer", "SWE". */
function* withShortEndings(role, roles) {
  const name = folded(role.name);
  for (const other of roles) {
    const ending = ` ${folded(other.name)}`;
    if (!name.endsWith(ending)) continue;
    for (const alias of other.aliases) yield `${name.slice(0, -ending.length)} ${alias}`;
  }
}

/** A theme is found by its name and by the aliases that are whole phrases; shorter ones begin too many words. */
function themeWords(theme) {
  return [theme.name, ...theme.aliases.filter((alias) => /\w[ -]\w/.test(alias))];
}

/** Add the first words of a company's name, and each place of a region's, where they mean nothing else: "hugging", "jane street". */
function addParts(catalogue, spellings) {
  const owners = new Map();
  for (const company of catalogue.companies) {
    const words = nameWords(company.name);
    for (let length = 1; length < words.length; length++) {
      const part = normal(words.slice(0, length));
      if (part.length >= LEAST_PART) owners.set(part, [...(owners.get(part) ?? []), company]);
    }
  }
  for (const region of catalogue.regions) {
    // "Germany (Walldorf/Munich)"
    const pieces = region.name.split(/[/(),]/).map((piece) => normal(nameWords(piece)));
    for (const piece of pieces) if (pieces.length > 1 && piece && !spellings.has(piece)) spellings.set(piece, [{ kind: "regions", name: region }]);
  }
  for (const [part, companies] of owners) {
    const isWord = !part.includes(" ");
    if (companies.length === 1 && !spellings.has(part)) spellings.set(part, [{ kind: isWord ? "hints" : "companies", name: companies[0] }]);
  }
}

/** Add names without their spaces, as they are written and as they are compared: "devopsengineer", "devopengineer". */
function addJoined(spellings, written) {
  const compared = [...spellings.keys()].map((words) => [words.replaceAll(" ", ""), words]);
  for (const [joined, words] of [...compared, ...written]) {
    if (joined !== words && joined.length > LEAST_PART && !spellings.has(joined)) spellings.set(joined, spellings.get(words));
  }
}

/** Return the companies that two words may stand for as one: "payserve" for Payerve, "jainstreet" for Jane Street; the nearest first. */
export function nearJoined(first, second, spellings) {
  const joined = first + second;
  const most = joined.length < LEAST_LOOSE ? 1 : 2;
  if (joined.length < LEAST_JOINED || Math.min(first.length, second.length) < LEAST_PIECE || spellings.has(joined)) return [];
  const isCompany = ([known, meant]) => known.length >= LEAST_JOINED && known[0] === joined[0] && !known.includes(" ") && meant[0].kind === "companies";
  const whole = [...spellings].filter(isCompany).map(([known]) => known);
  const found = whole.map((known) => ({ known, far: distance(joined, known, most) })).filter(({ far }) => far <= most);
  return found.sort((one, other) => one.far - other.far || (one.known < other.known ? -1 : 1)).map(({ known }) => known);
}

/** Return the words of names that a misspelt word may stand for, the nearest first. */
export function near(word, vocabulary, spellings) {
  if (word.length < LEAST_MENDED) return [];
  const most = word.length < 6 ? 1 : 2;
  const found = [];
  for (const known of vocabulary) {
    if (known.length < LEAST_MENDED || /\d/.test(known) !== /\d/.test(word) || isFormOf(word, known)) continue;
    const far = distance(word, known, most);
    if (far <= most) found.push({ known, rank: far * 4 + (known[0] === word[0] ? 0 : 2) + (spellings.has(known) ? 0 : 1) });
  }
  found.sort((first, second) => first.rank - second.rank || (first.known < second.known ? -1 : 1));
  return found.slice(0, MOST_MENDED).map(({ known }) => known);
}
