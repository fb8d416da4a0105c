/**
 * What comes first. Each candidate gets a score out of what the query names and how much of its words stand there; the weights were
 * tuned on tests/bench/queries.tsv.
 */
import { normal } from "./names.js";
import { stem, wordsOf } from "./words.js";

export const WEIGHTS = {
  company: 40,
  kin: 34,
  otherCompany: -80,
  hint: 12, // the first word of its name
  role: 26,
  roleWord: 4, // a word of the role's name, where neither is named
  otherRole: -15, // at the company that is named
  region: 8,
  theme: 18,
  words: 50, // all words of the query in one lever
  guideWords: 33, // all words anywhere in a guide
  guide: 12, // a guide before its levers, unless these say more
  title: 24, // all words in a lever's title
  wholeTitle: 16, // nothing else in that title
  phrase: 10, // side by side, in order
  quoted: 30, // five or more of them
  titleWithin: 40, // a title of three words or more, among others
  level: 100, // a level alone is a question about a guide, not a lever,
  partOfRole: 60,
  ofAnyGuide: 50, // a guide is named, and all else is what any guide says
  exactTitle: 60, // the query is the title; shared among levers of that title
  ask: 3, // the amount is what the lever asks for, not another's offer
  band: 20,
  text: 34, // a section of prose or a diagnostic that holds every word
};

/** Return what a guide has to do with the names of a query. */
function namedScore(guide, understood) {
  const { companies, kin, hints, roles, regions } = understood;
  let score = 0;
  if (companies.includes(guide.company)) score += WEIGHTS.company;
  else if (kin.includes(guide.company)) score += WEIGHTS.kin;
  else if (companies.length) score += WEIGHTS.otherCompany;
  else if (hints.includes(guide.company)) score += WEIGHTS.hint;
  const elsewhere = companies.length ? WEIGHTS.otherRole : 0;
  if (roles.length) score += roles.includes(guide.role) ? WEIGHTS.role : elsewhere;
  if (regions.length && regions.some(({ index }) => guide.regions.includes(index))) score += WEIGHTS.region;
  return score;
}

/** Return the score of a guide as a result. @param {import("./matching.js").Hit} hit */
export function guideScore(hit, understood, extra) {
  const isLevel = understood.levels.length === 1 && understood.words.length === 0;
  return (
    namedScore(hit.guide, understood) +
    WEIGHTS.guide +
    WEIGHTS.guideWords * hit.share +
    (isLevel ? WEIGHTS.level : 0) +
    (isPartOfRole(hit.guide, understood) ? WEIGHTS.partOfRole : 0) +
    (understood.isOfAnyGuide && isNamedGuide(hit.guide, understood) ? WEIGHTS.ofAnyGuide : 0) +
    extra
  );
}

/** True where neither company nor role is named, and a word that is left is one of a role's: "security" in a lever of a security engineer. */
function saysRole(role, { companies, roles, words }) {
  return !companies.length && !roles.length && words.some((word) => role.words.has(stem(word)));
}

function isNamedGuide({ company, role }, { companies, roles }) {
  return companies.includes(company) && roles.includes(role);
}

/** True where a company or region is named and the other words are part of a role's name: "security" of a security engineer. */
function isPartOfRole({ company, role, regions: paid }, { companies, roles, regions, words: left, ofRole, amounts }) {
  const words = left.length ? left : ofRole;
  const isNamed = companies.length ? companies.includes(company) : regions.some(({ index }) => paid.includes(index));
  if (roles.length || !words.length || amounts.length || !isNamed) return false;
  return [role.name, ...role.aliases].some((name) => {
    const stems = wordsOf(name).map((word) => stem(normal([word])));
    return words.every((word) => stems.includes(stem(normal([word]))));
  });
}

/** Return the score of a lever as a result; `title` counts the words of its title. */
export function leverScore(hit, lever, understood, wordCount) {
  const { guide } = hit;
  const isOfTheme = understood.themes.some(({ index }) => guide.themes[lever.place] === index);
  const isWhole = Math.min(1, wordCount / Math.max(1, guide.titles[lever.place]));
  return (
    namedScore(guide, understood) +
    WEIGHTS.words * lever.share +
    WEIGHTS.title * lever.inTitle +
    WEIGHTS.wholeTitle * lever.inTitle * isWhole +
    (isOfTheme ? WEIGHTS.theme : 0) +
    (saysRole(guide.role, understood) ? WEIGHTS.roleWord : 0)
  );
}
