/** Addresses that open the reader's mail program (RFC 6068), short enough for every one of them. */

import { spoken } from "./script.js";

/** The most bytes that an address may have, encoded. */
export const MOST_BYTES = 1500;
const MOST_SUBJECT = 120;

/**
 * Return the mail of one lever; where its script does not fit, as many of its first words as do, and the link to the rest.
 * @param {import("./script.js").Lever} lever
 * @returns {string}
 */
export function leverMail(lever) {
  const subject = `${lever.title}: ${lever.who}`;
  const words = spoken(lever).split(/(?<= )/);
  const body = (count) => {
    const said = words.slice(0, count).join("").trimEnd() + (count < words.length ? " …" : "");
    const link = count < words.length ? `All of it: ${lever.link}` : lever.link;
    return [said, `${clipped(lever.title)}\n${clipped(lever.who)}\n${link}`, lever.figures].join("\n\n");
  };
  let [least, most] = [0, words.length];
  if (fits(subject, body(most))) return mailto(subject, body(most));
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (fits(subject, body(middle))) least = middle;
    else most = middle;
  }
  return firstThatFits(subject, [least ? body(least) : lever.link, lever.link]);
}

/**
 * Return a mail with the first of some bodies that fits; the last one is taken as it is.
 * @param {string} subject
 * @param {string[]} bodies
 * @returns {string}
 */
export function firstThatFits(subject, bodies) {
  return mailto(subject, bodies.find((body) => fits(subject, body)) ?? bodies.at(-1));
}

function fits(subject, body) {
  return mailto(subject, body).length <= MOST_BYTES;
}

function mailto(subject, body) {
  return `mailto:?subject=${encoded(clipped(subject))}&body=${encoded(body.replace(/\r?\n/g, "\r\n"))}`;
}

function clipped(words) {
  const letters = [...words];
  return letters.length > MOST_SUBJECT ? `${letters.slice(0, MOST_SUBJECT - 2).join("")} …` : words;
}

/** Half of a surrogate pair, which a reader can paste into a field, cannot be encoded. */
function encoded(words) {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
