/** Words as they are compared: without case, accents, quotes, hyphens and endings. */

// Words of a question or of any guide, which say nothing about which one.
const FILL = new Set(
  (
    "just please really still now need needs want wants any some said says saying told telling tell asked asks said looking someone hi hey help best " +
    "a about across against am an and are as ask asking at be by bring can companies compared could do does for from get getting give given good got guide guides have how i if in into is it " +
    "job jobs lever levers like make makes making me much my need negotiate negotiating negotiation of on or our out over pay paid paying pays " +
    "per role roles should scripts so table tell than that the their them there they this to up us use want was we were what when where which who why will " +
    "with work worked working works worth would you your earn earns earning typical average money salary salaries comp compensation tc total package range ranges " +
    "out worked say words argue arguing argument arguments level levels leveling levelling equivalents equivalent equal equals mapping mention moving other somebody someone vs versus compare"
  ).split(" "),
);
// How people shorten the words of levers.
const LONG = new Map([
  ["infra", "infrastructure"],
  ["k8s", "kubernetes"],
  ["mgmt", "management"],
  ["perf", "performance"],
  ["cert", "certification"],
  ["certs", "certification"],
]);
const ENDINGS = ["ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "ly", "y", "e"];
const LEAST_ROOT = 4;
// Shorter words are no forms of others: "comps" is one of "comp".
const LEAST_FORM = 5;
const FILL_STEMS = new Set([...FILL].filter((word) => word.length >= LEAST_ROOT).map(stem));

/** Return words in lower case without accents or marks: "L4-L5 Security Engineer’s" is "l4 l5 security engineers". */
export function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘\u0060"“”]/g, "")
    .replace(/&/g, " and ")
    .replace(/(?<![\p{L}\p{N}+#])[+#]+|[+#]+(?=[\p{L}\p{N}])/gu, " ")
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

/** Return the folded words of a text. */
export function wordsOf(text) {
  const words = folded(text);
  return words ? words.split(" ") : [];
}

/** True for a word that any question or any guide may hold. */
export function isFill(word) {
  return FILL.has(word) || (word.length >= LEAST_FORM && FILL_STEMS.has(stem(word)));
}

/** Return a word written out where people shorten it. */
export function writtenOut(word) {
  return LONG.get(word) ?? word;
}

/** Return a word without its ending, for comparing: "negotiated" and "negotiating" are the same. */
export function stem(word) {
  if (/\d/.test(word)) return word;
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= LEAST_ROOT);
  return ending ? stem(word.slice(0, -ending.length)) : word;
}

/** True for a word with an ending more: "engineered" is a form of "engineer", a misspelt "enginer" is none. */
export function isFormOf(word, other) {
  return word.startsWith(other) && ENDINGS.includes(word.slice(other.length));
}

/** Return other spellings of a word: British for American and the other way round. */
export function spellings(word) {
  const forms = [word.replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, "iz$1"), word.replace(/iz(e|ed|es|er|ers|ing|ation|ations)$/, "is$1"), word.replace(/our/, "or")];
  return [...new Set(forms)].filter((form) => form !== word);
}

/**
 * Return how many letters must change, fall out, come in or swap places with the next to make one word of the other; `most + 1`
 * where it is more than `most` (optimal string alignment).
 */
export function distance(first, second, most) {
  if (Math.abs(first.length - second.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: second.length + 1 }, (_, place) => place);
  for (let row = 1; row <= first.length; row++) {
    const next = [row];
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1] ? 0 : 1;
      next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + same);
      const isSwap = row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (isSwap) next[column] = Math.min(next[column], before[column - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[second.length];
}
