/**
 * Which guides and levers hold which words of a query, and how much they say about it: from word positions alone, before any
 * document is fetched.
 *
 * @typedef {{word: string, exact: number, weight: number, found: Map<number, number[]>, texts: Object[]}} Match `exact`: in how many pages the
 *   word stands just so; `found`: positions by place of the guide; `texts`: what else holds it.
 * @typedef {{guide: Object, share: number, levers: Array<{place: number, share: number, inTitle: number}>}} Hit `share`: the part of
 *   the query's weight that stands there, 0…1; `inTitle`: the part that stands in the lever's title.
 */
import { leverAt } from "./catalogue.js";
import { distance, isFill, spellings, wordsOf } from "./words.js";

// What a word counts that was found only as the beginning of another, or nearly.
const LOOSE = 0.6;
const LEAST_BEGINNING = 3;
// Documents whose words are compared with one that none holds.
const LOOKED_INTO = 2;
const LEAST_LOOSE = 8;

/** Return how each word of a query matches the guides. */
export async function matchWords(words, index, catalogue) {
  return Promise.all(words.map((word, place) => matchWord(word, place === words.length - 1, index, catalogue)));
}

/**
 * A search in quotation marks finds the word alone, but says only where it stands first; one without says everywhere. Only the last
 * word, which may still be typed, is taken for the beginning of others.
 */
async function matchWord(typed, isLast, index, catalogue) {
  const { word, exact } = await spelledThere(typed, index);
  const mayBegin = isLast && word.length >= LEAST_BEGINNING && !/\d/.test(word);
  if (!exact.size && !mayBegin) return { word: typed, exact: 0, weight: 0, found: new Map(), texts: [] };
  const found = new Map();
  const texts = [];
  const results = await index.search(word);
  if (!exact.size && !(await isBegun(results[0], word, index))) return { word: typed, exact: 0, weight: 0, found, texts: [] };
  for (const { id, words: positions } of results) {
    if (exact.size && !exact.has(id)) continue;
    const guide = catalogue.guideOf(id);
    if (guide) found.set(guide.place, positions);
    else if (catalogue.textOf(id)) texts.push(catalogue.textOf(id));
  }
  const rarity = Math.log(1 + catalogue.guides.length / Math.max(found.size, 1));
  return { word: typed, exact: exact.size, weight: found.size ? rarity * (exact.size ? 1 : LOOSE) : 0, found, texts };
}

/** True where a result holds a word that begins so; where there is none, Pagefind goes on to shorter beginnings by itself. */
async function isBegun(result, word, index) {
  return result !== undefined && (await wordsAt(result, index)).some((part) => part.startsWith(word));
}

/**
 * Return the word that a misspelt one may stand for, of those that Pagefind finds by its beginning or, where the slip lies in that, by
 * half of it; in a list, which is empty where none is near.
 */
export async function nearestHeld(word, index) {
  const half = word.slice(0, Math.max(LEAST_BEGINNING, Math.ceil(word.length / 2)));
  for (const beginning of [word, half]) {
    const results = (await index.search(beginning)).slice(0, LOOKED_INTO);
    const held = new Set((await Promise.all(results.map((result) => wordsAt(result, index)))).flat());
    const near = nearest(word, [...held].filter((one) => !isFill(one)));
    if (near) return [near];
  }
  return [];
}

/** Return the nearest of some words, null where none is near enough. */
function nearest(word, others) {
  const most = word.length < LEAST_LOOSE ? 1 : 2;
  const near = others.map((other) => ({ other, far: distance(word, other, most) })).filter(({ far }) => far <= most);
  near.sort((first, second) => first.far - second.far || (first.other < second.other ? -1 : 1));
  return near[0]?.other ?? null;
}

/** Return the words of a document at which a result was found. */
async function wordsAt(result, index) {
  const { content } = await index.fragment(Number(result.id.split("_")[0]), result.id);
  const words = content.split(/\s+/);
  return result.words.flatMap((position) => wordsOf(words[position] ?? ""));
}

/** Return a word with the pages that hold it just so, in the spelling that any do. */
async function spelledThere(typed, index) {
  for (const word of [typed, ...spellings(typed)]) {
    const exact = new Set((await index.search(`"${word}"`)).map(({ id }) => id));
    if (exact.size) return { word, exact };
  }
  return { word: typed, exact: new Set() };
}

/** Return the texts beside the guides that hold every word, each once. @param {Match[]} matches */
export function textsOf(matches) {
  const [first, ...others] = matches;
  return first ? first.texts.filter((text) => others.every(({ texts }) => texts.includes(text))) : [];
}

/** Return the guides that hold any of the words, each with its levers that do. @param {Match[]} matches @returns {Map<number, Hit>} */
export function hitsOf(matches, catalogue) {
  const whole = matches.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const hits = new Map();
  for (const { weight, found } of matches) {
    for (const [place, positions] of found) {
      const guide = catalogue.guides[place];
      const hit = hits.get(place) ?? { guide, share: 0, levers: new Map() };
      hits.set(place, hit);
      hit.share += weight / whole;
      for (const [lever, isTitle] of leversAt(guide, positions)) {
        const known = hit.levers.get(lever) ?? { place: lever, share: 0, inTitle: 0 };
        hit.levers.set(lever, known);
        known.share += weight / whole;
        if (isTitle) known.inTitle += weight / whole;
      }
    }
  }
  return hits;
}

/** Return the levers that hold any of some positions, and whether one of these stands in the title. @returns {Map<number, boolean>} */
function leversAt(guide, positions) {
  const levers = new Map();
  for (const position of positions) {
    const lever = leverAt(guide, position);
    if (lever < 0) continue;
    const isTitle = position < guide.starts[lever] + guide.titles[lever];
    levers.set(lever, levers.get(lever) || isTitle);
  }
  return levers;
}
