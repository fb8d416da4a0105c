/** The page of the brief: the reader's own, or the set that a link carries. */

import { heldIds, keepIds, showCount, sound } from "./basket.js";
import { button, make } from "./dom.js";
import { addFields, openFields } from "./fields.js";
import { firstThatFits } from "./mail.js";
import { card, fetchRecords } from "./record.js";
import { here, markdown, plainText, readLever, richText } from "./script.js";
import { shareRow } from "./share.js";

const page = document.getElementById("lb-basket");
const { root } = page.dataset;
const said = make("p", { class: "lb-outcome", role: "status" });
const list = make("ol", { class: "lb-brief-list" });
const linked = sound((new URLSearchParams(location.search).get("l") ?? "").split(","));
let isOwn = !linked.length;

const items = () => [...list.children];
const shown = () => items().map((item) => item.dataset.id);
const levers = () => [...list.querySelectorAll("[data-lever]")];
const setLink = () => `${here()}?l=${shown().join(",")}`;

const row = shareRow(list, {
  link: setLink,
  mailWords: () => ({
    plain: `${levers().map((each) => plainText(readLever(each))).join("\n\n---\n\n")}\n\n---\n\nAll of them: ${setLink()}`,
    html: levers().map((each) => richText(readLever(each))).join("<hr>") + allOfThem().outerHTML,
  }),
  mailAddress: () => mailOf(levers().map(readLever)),
  markdown: () => `# My brief\n\n${levers().map((each) => noteOf(readLever(each))).join("\n")}\n[All of them](${setLink()})\n`,
  print: () => print(),
  open: () => [...new Set(levers().flatMap(openFields))],
});

await show();
addEventListener("storage", () => isOwn && heldIds().join() !== shown().join() && show());

/** Show the set of the link, or the reader's own brief. */
async function show() {
  const ids = isOwn ? heldIds() : linked;
  const found = await fetchRecords(root, ids);
  list.replaceChildren(...found.map(({ id, record, fault }) => itemOf(id, fault ? null : card(root, record), fault)));
  levers().forEach(addFields);
  const empty = make("p", { class: "lb-empty" }, "Your brief is empty. “Add to my brief” stands below every lever.");
  page.replaceChildren(...(isOwn ? [] : [offerToKeep()]), ...(ids.length ? [row, said, list] : [empty]));
  told();
}

/** Tell the row and the head of the page that the set changed. */
function told() {
  list.dispatchEvent(new CustomEvent("lb-filled"));
  showCount();
}

function itemOf(id, lever, fault) {
  const item = make("li", { "data-id": id });
  const link = lever ? new URL(lever.querySelector("h3 a").getAttribute("href"), here()).href : "";
  item.append(lever ?? make("p", { class: "lb-fault" }, fault), make("p", { class: "lb-paper" }, link));
  if (isOwn) {
    const name = lever?.querySelector("h3").textContent ?? id;
    const act = (words, deed) => button(words, deed, { "aria-label": `${words}: ${name}` });
    item.append(
      make(
        "div",
        { class: "lb-arrange", role: "group", "aria-label": "Arrange" },
        act("Up", () => move(item, -1)),
        act("Down", () => move(item, 1)),
        act("Remove", () => remove(item, name)),
      ),
    );
  }
  return item;
}

function move(item, step) {
  const pressed = document.activeElement;
  const place = items().indexOf(item) + step;
  if (place < 0 || place >= items().length) {
    said.textContent = step < 0 ? "It is the first already." : "It is the last already.";
    return;
  }
  if (step < 0) item.previousElementSibling.before(item);
  else item.nextElementSibling.after(item);
  pressed.focus();
  keepIds(shown());
  told();
  said.textContent = `Moved to place ${place + 1} of ${items().length}.`;
}

function remove(item, name) {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  keepIds(shown());
  if (!next) {
    const heading = document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
    show();
    return;
  }
  told();
  next.querySelector(".lb-arrange button:last-child").focus();
  said.textContent = `“${name}” was removed.`;
}

/** Say whose set this is, and offer to take it into the reader's own brief, behind what that holds. */
function offerToKeep() {
  const own = heldIds();
  const keep = button("Keep these", () => {
    keepIds([...new Set([...heldIds(), ...linked])]);
    isOwn = true;
    history.replaceState(null, "", location.pathname);
    show().then(() => (said.textContent = "Kept in your brief."));
  });
  const words = own.length ? ` Your own brief (${own.length}) is as it was.` : "";
  const yours = own.length ? [make("a", { class: "lb-action", href: location.pathname }, "Show my own")] : [];
  return make("div", { class: "lb-share" }, make("p", {}, `This set came with the link.${words}`), keep, ...yours);
}

/** Return the mail of the set: whole, else by title, else the link that carries it. */
function mailOf(set) {
  const all = `All of them: ${setLink()}`;
  const whole = [...set.map(plainText), all].join("\n\n---\n\n");
  const titles = [...set.map((lever) => `${lever.title}\n${lever.who}\n${lever.link}`), all].join("\n\n");
  return firstThatFits(`My brief: ${set.length} ${set.length === 1 ? "lever" : "levers"}`, [whole, titles, all]);
}

function noteOf(lever) {
  return `## ${lever.title}\n\n${markdown(lever)}`;
}

function allOfThem() {
  return make("p", {}, make("a", { href: setLink() }, "All of them"));
}
