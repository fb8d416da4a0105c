/** Candidates as the reader is shown them: title, address, who, and the words around what was found. */
import { sectionAt } from "./documents.js";
import { WEIGHTS } from "./ranking.js";
import { isFill, stem, wordsOf } from "./words.js";

const EXCERPT = 34; // words
const BEFORE = 8;

/** Return what a lever's own words add to its score: the query's words in a row, or its title as it was typed. */
export function preciseScore({ kind, lever }, document, query) {
  if (kind !== "lever" || !query.words.length) return 0;
  const asked = wordsOf(query.text).map(stem);
  const { title, script, context } = document.levers[lever.place];
  const titled = wordsOf(title).map(stem);
  if (titled.length > 1 && includesRun(asked, titled)) return WEIGHTS.phrase * 2;
  const said = wordsOf(`${title} ${script} ${context}`).map(stem);
  return WEIGHTS.phrase * longestRun(asked, said);
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
    pay: document.pay,
    regions: query.regions.map(({ slug }) => slug),
    share: hit.share,
    score,
  };
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
    excerpt: marked(wordsIn(found.script || found.context), query),
    score,
  };
}

/** Return a page that the query named. */
export function pageResult({ kind, title, address, name, score }, catalogue) {
  const roles =
    kind === "company" ? catalogue.guides.filter(({ company }) => company === name).map(({ role }) => role.name) : undefined;
  return { kind, title, address, roles, excerpt: [], score };
}

function wordsIn(text) {
  return text.split(/\s+/).filter((word) => word);
}

/** Return words in pieces, those of the query marked. */
function marked(words, query) {
  const asked = new Set(query.every.map(stem));
  const pieces = [];
  for (const word of words) {
    const found = wordsOf(word).some((part) => asked.has(stem(part)));
    const last = pieces.at(-1);
    if (last?.found === found) last.text += ` ${word}`;
    else pieces.push({ text: word, found });
  }
  return pieces;
}

function excerpt(words, place, query) {
  const start = Math.max(0, place - BEFORE);
  return marked(words.slice(start, start + EXCERPT), query);
}

/** Return the first position of a word of the query behind the title, -1 for none. */
function firstFound(document, query) {
  const asked = new Set(query.words.map(stem));
  const from = document.levers[0]?.start ?? 0;
  return document.words.findIndex((word, place) => place >= from && wordsOf(word).some((part) => asked.has(stem(part))));
}

/** Return the longest run of neighbouring query words that stands in a text, as a part of the query (two words at least). */
function longestRun(asked, said) {
  let best = 0;
  for (let start = 0; start < said.length; start++) {
    for (let place = 0; place < asked.length; place++) {
      let length = 0;
      while (asked[place + length] !== undefined && asked[place + length] === said[start + length]) length++;
      best = Math.max(best, length);
    }
  }
  return best > 1 ? best / asked.length : 0;
}

function includesRun(words, run) {
  return words.some((_, start) => run.every((word, place) => words[start + place] === word));
}
