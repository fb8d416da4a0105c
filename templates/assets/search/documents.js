/** A guide as Pagefind's fragment holds it, cut into its levers and sections again. */

// Begin the anchors that hold base and total of each region, and what a copy of a lever says beside its words.
const PAY = "pay:";
const COPY = "copy:";

/** Return the parts of a guide's fragment. @param {Object} fragment What `data()` of a raw result gives. */
export function readDocument(fragment) {
  const words = fragment.content.split(/\s+/);
  const anchors = [...fragment.anchors].sort((first, second) => first.location - second.location);
  const at = new Map(anchors.map(({ id, location }) => [id, location]));
  const between = (from, to) => words.slice(at.get(from) ?? 0, at.get(to) ?? words.length).join(" ");
  const levers = anchors
    .filter(({ id }) => id.startsWith("lever-"))
    .map(({ id, location }) => {
      const lever = id.slice("lever-".length);
      return {
        id: lever,
        start: location,
        end: at.get(`a-${lever}`) ?? words.length,
        title: stripped(between(id, `s-${lever}`)),
        script: between(`s-${lever}`, `c-${lever}`),
        context: between(`c-${lever}`, `a-${lever}`),
      };
    });
  const sections = anchors.filter(({ element }) => /^h2$/i.test(element)).map(({ id, text, location }) => ({ id, name: text, start: location }));
  const held = (name) => JSON.parse(anchors.find(({ id }) => id.startsWith(name))?.id.slice(name.length) ?? "{}");
  return { words, levers, sections, pay: held(PAY), copy: held(COPY) };
}

/** Return the section that holds a word position, or null before the first. */
export function sectionAt(document, position) {
  return document.sections.findLast(({ start }) => start <= position) ?? null;
}

/** Pagefind ends each heading with a full stop of its own. */
function stripped(title) {
  return title.replace(/\.$/, "");
}
