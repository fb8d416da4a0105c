/** What the search says: names of kinds and facets, counts, what was understood and corrected. */

const KINDS = {
  guide: ["Guide", "Guides"],
  lever: ["Lever", "Levers"],
  company: ["Company", "Companies"],
  role: ["Role", "Roles"],
  region: ["Region", "Regions"],
  levels: ["Level mapping", "Level mappings"],
  theme: ["Lever theme", "Lever themes"],
  glossary: ["Glossary", "Glossary"],
  code: ["Diagnostic", "Diagnostics"],
  page: ["Page", "Pages"],
};

/** What each facet is called on the page. */
export const FACET_NAMES = {
  kind: "Kind",
  company: "Company",
  role: "Role",
  region: "Region",
  theme: "Lever theme",
  currency: "Currency",
  base: "Base pay",
};

export const kindName = (kind) => KINDS[kind]?.[0] ?? "Page";

/** Return the title of a result; a guide's names its role and its company. @param {object} result */
export const titleOf = ({ kind, title, who }) => (kind === "guide" ? `${title} at ${who}` : title);

/** Return the name of a value of a facet, as good as it can be told where no answer has named it yet. */
export function valueName(facet, value) {
  if (facet === "kind") return KINDS[value]?.[1] ?? value;
  if (facet === "currency") return value.toUpperCase();
  return facet === "base" ? value : value.replaceAll("-", " ").replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
}

export const counted = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/**
 * Return in words what was understood of a question, "" where nothing but its words was: "Security Engineer at Databricks, L5".
 * @param {{kind: string, name: string, note?: string}[]} understood
 */
export function understoodWords(understood) {
  const named = (kind) => once(understood.filter((part) => part.kind === kind).map((part) => part.name));
  const [roles, companies, regions] = ["role", "company", "region"].map((kind) => named(kind).join(", "));
  const whose = [roles, companies].filter(Boolean).join(" at ");
  const who = [whose, regions].filter(Boolean).join(whose ? " in " : "");
  const others = understood.filter((part) => !["role", "company", "region"].includes(part.kind));
  return [who, ...once(others.map((part) => (part.note ? `${part.name} (${part.note})` : part.name)))].filter(Boolean).join(", ");
}

/** Return names, those that a question says twice but once. */
function once(names) {
  return [...new Set(names)];
}

/**
 * Return the question as it was searched for: each misspelling replaced, spelled as the name that it is a word of.
 * @param {string} text
 * @param {{corrected: {from: string, to: string}[], understood: {name: string}[]}} answer
 */
export function correctedText(text, { corrected, understood }) {
  const names = understood.flatMap((part) => part.name.split(" "));
  const spelled = (to) => names.find((word) => word.toLowerCase() === to.toLowerCase()) ?? to;
  return corrected.reduce((words, { from, to }) => replaced(words, from, spelled(to)), text.trim());
}

function replaced(words, from, to) {
  const at = words.toLowerCase().indexOf(from.toLowerCase());
  return at < 0 ? words : words.slice(0, at) + to + words.slice(at + from.length);
}
