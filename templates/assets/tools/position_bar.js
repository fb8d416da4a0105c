/** Parts of an offer as a list: the figure, a bar with a marker, and the words that say the same. */
import { el } from "./dom.js";
import { said } from "./position.js";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT, EDGE] = [240, 16, 40]; // user units; the range lies between the edges, which show what is beyond it

/** Return the list of some parts. @param {import("./offer_parts.js").Part[]} parts */
export function partList(parts) {
  return el("dl", { class: "lb-parts" }, ...parts.map(partLine));
}

function partLine(part) {
  const isOver = part.up !== null && part.up > 100;
  const attributes = {
    "data-part": part.name,
    "data-position": part.up === null ? null : said(part.up),
    class: isOver ? "lb-over" : part.isAbsent ? "lb-missing" : null,
  };
  return el(
    "div",
    attributes,
    el("dt", {}, part.label),
    el("dd", { class: "lb-figure" }, part.value),
    el("dd", { class: "lb-scale" }, part.up === null ? null : bar(part.up)),
    el("dd", { class: "lb-saying" }, part.words),
  );
}

/** Return a bar from the low to the high end with a marker; beyond the ends it moves on, as far as there is room. */
function bar(up) {
  const inner = WIDTH - 2 * EDGE;
  const x = EDGE + (Math.min(Math.max(up, -20), 120) * inner) / 100;
  return shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "lb-scale-bar", "aria-hidden": "true" }, [
    shape("rect", { x: EDGE, y: 5, width: inner, height: 6, rx: 3, class: "lb-track" }),
    shape("path", { d: `M${WIDTH / 2} 3V13`, class: "lb-middle" }),
    shape("circle", { cx: x.toFixed(1), cy: 8, r: 6, class: "lb-marker" }),
  ]);
}

function shape(name, attributes, children = []) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
