/**
 * The catalogue, unpacked: every guide with its company, role, regions and where its parts begin, and every name that people use.
 *
 * @typedef {{slug: string, name: string, aliases: string[], index: number, levers?: number}} Name
 * @typedef {Name & {words: Set<string>}} Role `words`: stems of all words of its names.
 * @typedef {Object} Guide
 * @property {number} place In the catalogue.
 * @property {Name} company
 * @property {Role} role
 * @property {number} shard The part of the index that holds it.
 * @property {string} page Its name in the index: the part and its place there.
 * @property {number[]} regions
 * @property {number[]} currencies
 * @property {?number} base The middle of its base pay, in thousands of the first currency.
 * @property {number[]} starts The word position at which each lever begins, then the one at which the levers end.
 * @property {number[]} titles How many words the title of each lever has.
 * @property {number[]} themes The theme of each lever, -1 for none.
 */
import { stem, wordsOf } from "./words.js";

const VERSION = 2;

/** Return the catalogue with names as objects, guides as rows, and guides found by their page in the index. Throws for another version: scripts may be kept longer. */
export function readCatalogue(raw) {
  if (raw.version !== VERSION) throw new Error(`a catalogue of version ${raw.version}`);
  const names = (rows) => rows.map(([slug, name, aliases, levers], index) => ({ slug, name, aliases, index, levers }));
  const catalogue = {
    companies: names(raw.companies),
    tickers: new Map(raw.tickers),
    others: names(raw.others),
    absent: names(raw.absent),
    lists: new Set(raw.lists.map(([theme, role]) => `${theme} ${role}`)),
    levels: new Set(raw.levels),
    roles: names(raw.roles).map((role) => ({ ...role, words: new Set([role.name, ...role.aliases].flatMap(wordsOf).map(stem)) })),
    regions: names(raw.regions),
    themes: names(raw.themes),
    currencies: raw.currencies,
    pages: raw.pages.map(([kind, title, address, aliases]) => ({ kind, title, address, aliases })),
  };
  const { guides } = raw;
  const taken = [];
  const pageIn = (shard) => `${shard}_${(taken[shard] = (taken[shard] ?? -1) + 1)}`;
  catalogue.guides = guides.shard.map((shard, place) => ({
    place,
    company: catalogue.companies[guides.company[place]],
    role: catalogue.roles[guides.role[place]],
    shard,
    page: pageIn(shard),
    regions: raw.region_sets[guides.regions[place]],
    currencies: raw.currency_sets[guides.currencies[place]],
    base: guides.base[place] < 0 ? null : guides.base[place],
    starts: startsOf(guides.starts[place], guides.levers[place]),
    titles: guides.titles[place],
    themes: guides.themes[place],
  }));
  const byPage = new Map(catalogue.guides.map((guide) => [guide.page, guide]));
  const texts = new Map(raw.texts.map(([place, kind, title, address]) => [`0_${place}`, { kind, title, address, page: `0_${place}` }]));
  catalogue.textOf = (id) => texts.get(id);
  catalogue.guideOf = (id) => byPage.get(id);
  return catalogue;
}

/** Return a guide's address below the site's root. @param {Guide} guide */
export function guideAddress(guide) {
  return `guides/${guide.company.slug}/${guide.role.slug}/`;
}

/** Return where each lever begins and where the last one ends; the catalogue holds how far each part is from the one before. */
function startsOf(steps, levers) {
  let position = 0;
  const starts = [];
  for (const step of steps) {
    position += step;
    starts.push(step ? position : Infinity);
  }
  const end = Math.min(...starts.slice(levers), Infinity);
  return [...starts.slice(0, levers), end];
}

/** Return which lever of a guide holds a word position, -1 for none. */
export function leverAt(guide, position) {
  const { starts } = guide;
  if (position < starts[0] || position >= starts.at(-1)) return -1;
  let place = 0;
  while (place + 2 < starts.length && position >= starts[place + 1]) place++;
  return place;
}
