/**
 * The search: reads a query, asks the index, orders what was found and counts it. It draws nothing.
 *
 * @typedef {{text: string, found: boolean}} Piece
 */
import { literal } from "../pattern.js";
import { amountToken, askToken } from "./amounts.js";
import { guideAddress, readCatalogue } from "./catalogue.js";
import { readDocument } from "./documents.js";
import { passes } from "./choice.js";
import { countFacets } from "./facets.js";
import { hitsOf, matchWords, nearestHeld, textsOf } from "./matching.js";
import { namedPages } from "./pages.js";
import { guideScore, leverScore, WEIGHTS } from "./ranking.js";
import { guideResult, isTitle, leverResult, pageResult, preciseScore } from "./results.js";
import { reader } from "./understand.js";

// Candidates that hold less than this part of the best one's words are not shown.
const LEAST_SHARE = 0.5;
// What another company's guide must hold of the words where a company is named.
const WHOLE = 0.99;
// Guides whose documents are fetched beyond those that are shown, so that what they say can change the order.
const READ_AHEAD = 6;
// How many times as many pages hold a word that a rare one may be a slip of.
const MUCH_RARER = 20;
// Unknown words of a query that may be slips; a text in another language has no others.
const MOST_MENDED = 12;
// What a name is worth beside the words that are left.
const NAME = 10;

/** Return the search of an index. @param {import("./load.js").Index} index */
export function open(index) {
  const catalogue = readCatalogue(index.catalogue);
  const words = reader(catalogue);
  return { find: (text, choice = {}, options = {}) => find(text, choice, options, { index, catalogue, words }) };
}

async function find(text, choice, { limit = 10, correct = true } = {}, site) {
  const typed = { text, ...site.words.read(text) };
  const matched = await matchWords(termsOf(typed), site.index, site.catalogue);
  const { query, corrected } = correct ? await spelled(typed, matched, site) : { query: typed, corrected: [] };
  const matches = corrected.length ? await matchWords(termsOf(query), site.index, site.catalogue) : matched;
  const asked = await matchWords(query.amounts.map(({ value }) => askToken(value)), site.index, site.catalogue);
  const held = { ...query, words: query.words.filter((word) => has(matches, word)) };
  const all = candidates(held, matches, asked, site.catalogue);
  const chosen = all.filter((candidate) => passes(candidate, choice, site.catalogue)).sort(byScore);
  return {
    query: text,
    understood: query.said,
    corrected,
    searched: held.words,
    missing: query.words.filter((word) => !has(matches, word)),
    total: chosen.length,
    results: await read(chosen, query, limit, site),
    ...countFacets(all, choice, site.catalogue),
  };
}

function has(matches, word) {
  return matches.some((match) => match.word === word && match.found.size + match.texts.length > 0);
}

/** Return a query with the words mended that look like misspelt names. */
async function spelled(typed, matches, site) {
  const { query: whole, corrected } = joinedNames(typed, site);
  let query = whole;
  const open = new Map(matches.filter(({ word }) => !site.words.vocabulary.has(word)).slice(0, MOST_MENDED).map((match) => [match.word, match]));
  // A second look, since a name may be seen only when its other words are mended.
  for (let look = 0; look < 2; look++) {
    for (const [word, match] of open) {
      const mended = query.words.includes(word) ? await mend(query, word, match, site) : null;
      if (!mended) continue;
      corrected.push({ from: word, to: site.words.shown(mended.to) });
      open.delete(word);
      query = mended.query;
    }
  }
  return { query, corrected };
}

/** Return a query with neighbouring words that are near one name as that name, where it is then understood: "jain street". */
function joinedNames(typed, { words }) {
  let query = typed;
  const corrected = [];
  for (const { words: pair, names } of words.pairs(typed.text)) {
    const mended = replaced(query, pair, names[0], words);
    if (clarity(mended) < clarity(query) + NAME) continue;
    corrected.push({ from: pair.join(" "), to: words.shown(names[0]) });
    query = mended;
  }
  return { query, corrected };
}

/**
 * Return a query with one word mended, or null. A word that documents hold is left alone, unless it looks like a form of a name, or a
 * slip for one, that is then understood.
 */
async function mend(query, word, { exact, found }, { index, words }) {
  const isHeld = exact > 0 || found.size > 0;
  const named = words.candidates(word, exact > 0);
  const near = named.length || isHeld ? named : await nearestHeld(word, index);
  const choices = near.map((to) => ({ to, query: replaced(query, [word], to, words) }));
  const best = choices.toSorted((first, second) => clarity(second.query) - clarity(first.query))[0];
  if (!best) return null;
  const isName = clarity(best.query) > clarity(query);
  return !exact || (isName && (await isFormOrSlip(exact, best.to, index))) ? best : null;
}

/** Return a query in which `to` stands for some neighbouring words, folded as they are. */
function replaced(query, from, to, words) {
  const spelled = from.map(literal).join("[^\\p{L}\\p{N}]+");
  const text = query.text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, "giu"), to);
  return { text, ...words.read(text) };
}

/** Return how much of a query is understood: its names, less the words that are left. */
function clarity({ companies, roles, regions, words }) {
  return NAME * (companies.length + roles.length + regions.length) - words.length;
}

/**
 * True where the index takes two words for forms of one ("enginer" and "engineer" are found in the same pages), or where the other is
 * much more common ("staf", which stands for "staffing", and "staff").
 */
async function isFormOrSlip(pages, other, index) {
  const others = (await index.search(`"${other}"`)).length;
  return pages === others || pages * MUCH_RARER <= others;
}

/** Return what is looked for in documents: the words that are left, amounts, levels, and names where several could be meant. */
function termsOf(query) {
  const { words, amounts, levels, companies, regions } = query;
  const terms = [...words, ...amounts.map(({ value }) => amountToken(value))];
  terms.push(...levels.flatMap((code) => (words.length ? [code] : [code, `lvl${code}x`, `lvo${code}x`])));
  if (words.length && companies.length > 1) terms.push(...companies.flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u).slice(0, 2)));
  if (words.length && regions.length) terms.push(...query.every.filter((word) => regions.some(({ name }) => name.toLowerCase().split(" ").includes(word))));
  return [...new Set(terms.filter((term) => term))];
}

/** Return everything that answers a query, each with a score from what is known without its document. */
function candidates(query, matches, asked, catalogue) {
  const pages = namedPages(query, catalogue);
  const found = matches.some(({ weight }) => weight > 0);
  const isOnlyNamed = !found;
  const hits = new Map([...namedGuides(query, catalogue, isOnlyNamed), ...hitsOf(matches, catalogue)]);
  const asks = hitsOf(asked, catalogue);
  const wordCount = query.every.length + query.amounts.length;
  const all = [...pages, ...namedTexts(matches, pages)].map((page) => ({ ...page, isPage: true }));
  for (const hit of hits.values()) {
    if (found && query.companies.length && !isOf(hit.guide, query) && hit.share < WHOLE) continue;
    const extra = bandScore(hit.guide, query, catalogue);
    if (extra === null) continue;
    all.push({ kind: "guide", guide: hit.guide, hit, score: guideScore(hit, query, extra) });
    for (const lever of leversOf(hit, query, isOnlyNamed)) {
      const isAsked = asks.get(hit.guide.place)?.levers.has(lever.place);
      all.push({ kind: "lever", guide: hit.guide, hit, lever, score: leverScore(hit, lever, query, wordCount) + (isAsked ? WEIGHTS.ask : 0) });
    }
  }
  return isOnlyNamed ? all : worthShowing(all);
}

/** Return the glossary terms, codes and sections of prose that hold all the words and are not named already. */
function namedTexts(matches, pages) {
  const named = new Set(pages.map(({ address }) => address));
  return textsOf(matches)
    .filter(({ address }) => !named.has(address))
    .map((text) => ({ ...text, score: WEIGHTS.text }));
}

/** Return the guides that a query names, or all of them for a band of pay alone; beside words, only those of a company. */
function namedGuides(query, catalogue, isOnlyNamed) {
  const { companies, roles, regions, themes, band } = query;
  const isOpen = isBlank(query) || companies.length || (isOnlyNamed && (roles.length || regions.length || themes.length || band));
  if (!isOpen) return new Map();
  const named = catalogue.guides.filter((guide) => isNamed(guide, query));
  // Where a company has no guide for a role, its other guides and those of the role elsewhere come nearest.
  const nearest = () => catalogue.guides.filter(({ company, role }) => companies.includes(company) || roles.includes(role));
  const guides = named.length || !isOnlyNamed ? named : nearest();
  return new Map(guides.map((guide) => [guide.place, { guide, share: 0, levers: new Map() }]));
}

/** True where nothing is typed: what the reader chose is all there is to go by. */
function isBlank({ text }) {
  return !text.trim();
}

/** True for a guide of a company that is named, or of one whose name begins so. */
function isOf({ company }, { companies, kin }) {
  return companies.includes(company) || kin.includes(company);
}

function isNamed({ company, role, regions }, query) {
  if (query.companies.length && !isOf({ company }, query)) return false;
  if (query.roles.length && !query.roles.includes(role)) return false;
  return !query.regions.length || query.regions.some(({ index }) => regions.includes(index));
}

/** Levers that hold words of the query; of a guide that is only named, its levers in order, below it. */
function leversOf(hit, query, isOnlyNamed) {
  if (!isOnlyNamed) return hit.levers.values();
  if (!query.companies.length && !query.themes.length && !isBlank(query)) return [];
  const places = hit.guide.themes.map((theme, place) => ({ place, theme }));
  const wanted = query.themes.length ? places.filter(({ theme }) => query.themes.some(({ index }) => index === theme)) : places;
  return wanted.map(({ place }) => ({ place, share: query.themes.length ? 0.6 : 0, inTitle: 0 }));
}

/** Return what a band of base pay adds to a guide's score, or null where the middle of the guide's own lies outside it. */
function bandScore(guide, { band, companies }, catalogue) {
  if (!band) return 0;
  if (guide.base === null) return null;
  if (band.currency && catalogue.currencies[guide.currencies[0]] !== band.currency) return null;
  const middle = guide.base * 1000;
  const isInside = middle >= (band.low ?? 0) && middle <= (band.high ?? Infinity);
  if (isInside) return WEIGHTS.band;
  // Of a company that is named, what lies outside is an answer too.
  return companies.length ? 0 : null;
}

function worthShowing(all) {
  const best = all.reduce((most, one) => Math.max(most, shareOf(one)), 0);
  return all.filter((one) => one.isPage || shareOf(one) >= best * LEAST_SHARE || (one.kind === "guide" && one.score >= WEIGHTS.company));
}

function shareOf({ kind, hit, lever }) {
  return kind === "lever" ? lever.share : kind === "guide" ? hit.share : 0;
}

function byScore(first, second) {
  return second.score - first.score || orderOf(first) - orderOf(second);
}

function orderOf({ guide, lever }) {
  return guide ? guide.place * 100 + (lever ? lever.place + 1 : 0) : -1;
}

/** Fetch the documents of the first candidates, score these again by what they say, and return the results to show. */
async function read(chosen, query, limit, { index, catalogue }) {
  const ahead = chosen.slice(0, limit + READ_AHEAD);
  const guides = [...new Set(ahead.filter(({ guide }) => guide).map(({ guide }) => guide))].slice(0, limit);
  const documents = new Map(
    await Promise.all(guides.map(async (guide) => [guide, readDocument(await index.fragment(guide.shard, guide.page))])),
  );
  const scored = ahead
    .filter(({ guide }) => !guide || documents.has(guide))
    .map((candidate) => ({ ...candidate, score: candidate.score + preciseScore(candidate, documents.get(candidate.guide), query) }));
  const titled = scored.filter((one) => one.kind === "lever" && isTitle(one, documents.get(one.guide), query));
  for (const one of titled) one.score += WEIGHTS.exactTitle / titled.length;
  const shown = scored.sort(byScore).slice(0, limit);
  const texts = await Promise.all(shown.map(({ page }) => (page ? index.fragment(0, page).then(readDocument) : null)));
  return shown.map((candidate, place) => result(candidate, texts[place] ?? documents.get(candidate.guide), query, catalogue));
}

function result(candidate, document, query, catalogue) {
  if (candidate.isPage) return pageResult(candidate, document, query, catalogue);
  const address = guideAddress(candidate.guide);
  return candidate.kind === "lever" ? leverResult(candidate, document, query, catalogue) : guideResult(candidate, document, query, address);
}
