/** Candidates as the reader is shown them: title, address, who, and the words around what was found. */
import { readAmounts } from "./amounts.js";
import { sectionAt } from "./documents.js";
import { WEIGHTS } from "./ranking.js";
import { isFill, stem, wordsOf } from "./words.js";

const EXCERPT = 34; // words
const BEFORE = 8;
// So many words in a row are remembered, not chosen.
const QUOTED = 5;
// Words that build_scripts/search/tokens.py adds to documents; they are not for readers.
const TOKEN = /^(?:amt|ask|lvl|lvo)[a-z0-9]+x\.?$/;

/** Return what a lever's own words add to its score: the query's words in a row, or its title as it was typed. */
export function preciseScore({ kind, lever }, document, query) {
  if (kind !== "lever" || !query.words.length) return 0;
  const asked = wordsOf(query.text).map(stem);
  const { title, script, context } = document.levers[lever.place];
  const titled = wordsOf(title).map(stem);
  if (titled.length > 1 && includesRun(asked, titled)) return titled.length > 2 ? WEIGHTS.titleWithin : WEIGHTS.phrase * 2;
  const said = wordsOf(`${title} ${script} ${context}`).map(stem);
  const run = longestRun(asked, said);
  return (WEIGHTS.phrase * run) / asked.length + (run >= QUOTED ? (WEIGHTS.quoted * run) / asked.length : 0);
}

/** True where a query is a lever's title, fill words aside. */
export function isTitle({ lever }, document, query) {
  const said = (words) => words.filter((word) => !isFill(word)).map(stem).join(" ");
  const asked = said(wordsOf(query.text));
  return asked.length > 0 && asked === said(wordsOf(document.levers[lever.place].title));
}

/** Return a guide as a result: where its words were found, its pay as its document states it. */
export function guideResult({ guide, hit, score }, document, query, address) {
  const place = firstFound(document, query);
  const section = place < 0 ? null : sectionAt(document, place);
  return {
    kind: "guide",
    title: guide.role.name,
    who: guide.company.name,
    company: guide.company.slug,
    role: guide.role.slug,
    address,
    section: section && { name: section.name, anchor: section.id },
    excerpt: place < 0 ? [] : excerpt(document.words, place, query),
    note: levelNote(document, query),
    pay: document.pay,
    regions: query.regions.map(({ slug }) => slug),
    share: hit.share,
    score,
  };
}

/** Say where a level of the query stands in a guide's level mapping rather than being its own: "L5 by its level mapping". */
function levelNote(document, query) {
  const mapped = query.levels.filter((code) => document.words.includes(`lvl${code}x`) && !document.words.includes(`lvo${code}x`));
  return mapped.length ? `${mapped.join(", ").toUpperCase()} by its level mapping` : "";
}

/** Return a lever as a result, with its script. */
export function leverResult({ guide, lever, score }, document, query, catalogue) {
  const found = document.levers[lever.place];
  const theme = catalogue.themes[guide.themes[lever.place]];
  return {
    kind: "lever",
    title: found.title,
    who: `${guide.role.name} at ${guide.company.name}`,
    company: guide.company.slug,
    role: guide.role.slug,
    address: `l/${found.id}/`,
    lever: found.id,
    theme: theme ? { slug: theme.slug, name: theme.name } : null,
    script: found.script,
    context: found.context,
    mark: document.copy.marks?.[found.id] ?? "",
    sources: document.copy.sources ?? 0,
    years: document.copy.years ?? [],
    excerpt: marked(wordsIn(found.script || found.context), query),
    score,
  };
}

/**
 * Return a page that the query named (a company with its roles, a role with its companies, a theme with how many levers it has), or
 * a text that holds its words: a term, a diagnostic, a section of prose.
 */
export function pageResult({ kind, title, address, name, score }, document, query, { guides }) {
  const place = document ? firstFound(document, query) : -1;
  const namesOf = { company: guidesOf(guides, "company", name, "role"), role: guidesOf(guides, "role", name, "company") };
  const note = kind === "theme" && name ? `${name.levers} ${name.levers === 1 ? "lever" : "levers"}` : "";
  return { kind, title, address, roles: namesOf[kind] ?? [], note, excerpt: place < 0 ? [] : excerpt(document.words, place, query), score };
}

/** Return the names on the other side of the guides that have a name on one. */
function guidesOf(guides, side, name, other) {
  return name ? guides.filter((guide) => guide[side] === name).map((guide) => guide[other].name) : [];
}

function wordsIn(text) {
  return text.split(/\s+/).filter((word) => word);
}

/** Return words in pieces, those of the query marked. */
function marked(words, query) {
  const asked = new Set([...query.every, ...query.levels].map(stem));
  const amounts = new Set(query.amounts.map(({ value }) => value));
  const isAmount = (word) => /\d/.test(word) && readAmounts(word).amounts.some(({ value }) => amounts.has(value));
  const pieces = [];
  for (const word of words) {
    const found = wordsOf(word).some((part) => asked.has(stem(part))) || (amounts.size > 0 && isAmount(word));
    const last = pieces.at(-1);
    if (last?.found === found) last.text += ` ${word}`;
    else pieces.push({ text: word, found });
  }
  return pieces;
}

function excerpt(words, place, query) {
  const start = Math.max(0, place - BEFORE);
  const shown = words.slice(start, start + EXCERPT).filter((word) => !TOKEN.test(word));
  return [{ text: "…", found: false }, ...marked(shown, query), { text: "…", found: false }];
}

/** Return the first position of a word of the query behind the title, -1 for none. */
function firstFound(document, query) {
  const asked = new Set([...query.words, ...query.levels].map(stem));
  const from = document.levers[0]?.start ?? 0;
  return document.words.findIndex((word, place) => place >= from && wordsOf(word).some((part) => asked.has(stem(part))));
}

/** Return how many neighbouring words of a query stand in a text just so: two at least, else 0. */
function longestRun(asked, said) {
  let best = 0;
  for (let start = 0; start < said.length; start++) {
    for (let place = 0; place < asked.length; place++) {
      let length = 0;
      while (asked[place + length] !== undefined && asked[place + length] === said[start + length]) length++;
      best = Math.max(best, length);
    }
  }
  return best > 1 ? best : 0;
}

function includesRun(words, run) {
  return words.some((_, start) => run.every((word, place) => words[start + place] === word));
}
