/**
 * Range bars on one axis of one currency, drawn by Observable Plot as inline SVG that takes its colours from the page.
 *
 * @typedef {import("./money.js").Range} Range
 * @typedef {{label: string, base: Range | null, total: Range | null, words: {base: string, total: string}}} Line what is drawn,
 *   and the same in words, marked where it is converted
 */
import { amount } from "./money.js";
import { el } from "./dom.js";

const LINE = 54; // pixels: a label, and two bars below it
const LEAST_WIDTH = 120; // pixels; a box that is not shown has none
const TICK_WIDTH = 120; // pixels that a mark of the axis needs

/** Load the library, once. It is a classic script that leaves its names on the page. @returns {Promise<object | null>} */
export async function loadPlot() {
  try {
    await import("../vendor/d3.min.js");
    await import("../vendor/plot.umd.min.js");
    return globalThis.Plot ?? null;
  } catch {
    return null;
  }
}

/**
 * Return a figure element with the bars of some lines, all in ``currency``; null where there is nothing to draw.
 *
 * @param {object} Plot
 * @param {Line[]} lines
 * @param {number} width pixels
 * @param {{value: number, words: string} | null} mark a value to draw across all lines
 */
export function rangeChart(Plot, lines, currency, width, mark = null) {
  if (width < LEAST_WIDTH) return null;
  const drawn = lines.filter((line) => line.base || line.total);
  const ranges = drawn.flatMap((line) => [line.base, line.total].filter(Boolean));
  if (!ranges.length) return null;
  const values = [...ranges.flatMap((range) => [range.low, range.high]), ...(mark ? [mark.value] : [])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const ticks = Math.max(2, Math.floor(width / TICK_WIDTH));
  const names = drawn.map((line, index) => `${index}`);
  const bars = (component) =>
    drawn.flatMap((line, index) =>
      line[component] ? [{ y: names[index], x1: line[component].low, x2: widened(line[component], low, high) }] : [],
    );
  const labels = drawn.map((line, index) => ({
    y: names[index],
    words: line.label,
    figures: line.total && fits(line, width) ? line.words.total : "",
  }));
  const svg = Plot.plot({
    width,
    height: drawn.length * LINE + 34,
    marginTop: 26,
    marginRight: 14,
    marginBottom: mark ? 22 : 8,
    marginLeft: 14,
    className: "lb-plot",
    x: { domain: [low, high], nice: true },
    y: { domain: names, axis: null, padding: 0 },
    marks: [
      Plot.gridX({ ticks, stroke: "var(--lb-line)", strokeOpacity: 1 }),
      Plot.axisX({
        anchor: "top",
        ticks,
        tickSize: 0,
        label: null,
        tickFormat: (value) => amount(value, currency),
        fill: "var(--lb-soft)",
      }),
      Plot.barX(bars("base"), {
        x1: "x1",
        x2: "x2",
        y: "y",
        fill: "var(--lb-money-soft)",
        insetTop: 26,
        insetBottom: LINE - 26 - 7,
        rx: 2,
      }),
      Plot.barX(bars("total"), {
        x1: "x1",
        x2: "x2",
        y: "y",
        fill: "var(--lb-money)",
        insetTop: 35,
        insetBottom: LINE - 35 - 10,
        rx: 2,
      }),
      mark && Plot.ruleX([mark.value], { stroke: "var(--lb-ink)", strokeWidth: 1.5 }),
      mark &&
        Plot.text([mark], {
          x: "value",
          text: "words",
          frameAnchor: "bottom",
          dy: 16,
          fill: "var(--lb-ink)",
          fontWeight: 600,
          textAnchor: anchor(mark.value, low, high),
        }),
      Plot.text(labels, {
        y: "y",
        text: "words",
        frameAnchor: "left",
        dy: -13,
        textAnchor: "start",
        fill: "var(--lb-ink)",
        fontWeight: 560,
        stroke: "var(--lb-paper)",
        strokeWidth: 4,
      }),
      Plot.text(labels, {
        y: "y",
        text: "figures",
        frameAnchor: "right",
        dy: -13,
        textAnchor: "end",
        fill: "var(--lb-soft)",
        stroke: "var(--lb-paper)",
        strokeWidth: 4,
      }),
    ],
  });
  // Plot brings a sheet of its own, which a strict policy would refuse; tools.css has what of it is needed.
  svg.querySelector("style")?.remove();
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", inWords(drawn, mark));
  return el("div", { class: "lb-chart" }, svg);
}

/** Say what the bars say. @param {Line[]} lines */
export function inWords(lines, mark = null) {
  const said = lines.map((line) => {
    const stated = ["base", "total"].filter((name) => line[name]);
    return `${line.label}: ${stated.map((name) => `${name} ${line.words[name]}`).join(", ")}`;
  });
  return [...said, ...(mark ? [mark.words] : [])].join("; ");
}

/** Give a single amount a width that can be seen. */
function widened(range, low, high) {
  return Math.max(range.high, range.low + (high - low) / 150);
}

/** Return whether a label and its figures fit on one line, at some seven pixels a letter. */
function fits(line, width) {
  return (line.label.length + line.words.total.length) * 7.5 < width - 40;
}

function anchor(value, low, high) {
  const place = (value - low) / (high - low || 1);
  return place < 0.2 ? "start" : place > 0.8 ? "end" : "middle";
}
