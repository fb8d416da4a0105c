/** The row below a lever or a brief: copy, mail, print. */

import { copy, copyByHand } from "./clipboard.js";
import { button, make } from "./dom.js";

/**
 * @typedef {object} Source what a row shares; each part is asked for when it is wanted, and a part that is missing has no button
 * @property {() => string} link
 * @property {() => import("./clipboard.js").Words} mailWords
 * @property {() => string} [mailAddress]
 * @property {() => string} [markdown]
 * @property {() => void} [print]
 * @property {() => string[]} open the placeholders nobody has filled in
 */

/**
 * Return a row of buttons for a source, with a line that says what became of each press.
 * @param {HTMLElement} element tells by the event "lb-filled" that the words changed
 * @param {Source} source
 * @param {...HTMLElement} more further buttons
 * @returns {HTMLElement}
 */
export function shareRow(element, source, ...more) {
  const said = make("p", { class: "lb-outcome", role: "status" });
  const row = make("div", { class: "lb-share", role: "group", "aria-label": "Share" });
  let warned = "";

  /** Say which fields are open, once; the next press of the same button goes on. */
  const mayGo = (name, deed) => {
    const open = source.open().join(", ");
    if (!open || warned === name + open) {
      warned = "";
      return true;
    }
    warned = name + open;
    said.textContent = `Still open: ${open}. Press again to ${deed} it as it is.`;
    return false;
  };
  const put = async (words, done) => {
    said.textContent = "";
    if (await copy(words)) said.textContent = done;
    else copyByHand(row, words, () => (said.textContent = done));
  };
  const copying = (name, words, done) => button(name, () => mayGo(name, "copy") && put(words(), done));

  row.append(button("Copy link", () => put({ plain: source.link() }, "Link copied.")));
  row.append(copying("Copy for email", source.mailWords, "Copied. Paste it into your mail."));
  if (source.mailAddress) row.append(mailLink(element, source, () => mayGo("Email", "mail"), said));
  if (source.markdown) row.append(copying("Copy as Markdown", () => ({ plain: source.markdown() }), "Copied as Markdown."));
  if (source.print) {
    const print = () => {
      said.textContent = "Opening the print window.";
      source.print();
    };
    row.append(button("Print", print));
  }
  row.append(...more, said);
  element.addEventListener("lb-filled", () => (warned = ""));
  return row;
}

/** The link that opens the reader's mail program; its address holds the words, so it is made anew when those change. */
function mailLink(element, source, mayGo, said) {
  const mail = make("a", { class: "lb-action" }, "Email");
  const address = () => mail.setAttribute("href", source.mailAddress());
  mail.addEventListener("click", (event) => {
    if (mayGo()) said.textContent = "Your mail program opens. If it does not, use Copy for email.";
    else event.preventDefault();
  });
  element.addEventListener("lb-filled", address);
  address();
  return mail;
}
