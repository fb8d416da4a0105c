/** Levers on any page: fields, a row to share them, the brief, what an old link says. */

import { basketButton, showCount } from "./basket.js";
import { make } from "./dom.js";
import { addFields, openFields } from "./fields.js";
import { leverMail } from "./mail.js";
import { here, markdown, plainText, readLever, richText } from "./script.js";
import { shareRow } from "./share.js";
import { showSince } from "./since.js";

for (const element of document.querySelectorAll("[data-lever]")) {
  const lever = () => readLever(element);
  addFields(element);
  element.append(
    shareRow(
      element,
      {
        link: () => lever().link,
        mailWords: () => ({ plain: plainText(lever()), html: richText(lever()) }),
        mailAddress: () => leverMail(lever()),
        markdown: () => markdown(lever()),
        print: () => (isCard(element) ? printAlone(element) : print()),
        open: () => openFields(element),
      },
      basketButton(element.dataset.lever),
    ),
    make("p", { class: "lb-paper" }, lever().address),
  );
}
for (const element of document.querySelectorAll(".lb-hero[data-mark]")) showSince(element);
for (const link of document.querySelectorAll(".lb-permalink")) link.textContent = here();
showCount();
addEventListener("storage", showCount);

/** True for one lever of a page that may have many; a lever's own page is printed whole. */
function isCard(element) {
  return element.classList.contains("lb-lever");
}

/** Print one lever of a page that may have many. */
function printAlone(element) {
  const marked = [document.documentElement, element];
  marked.forEach((each) => each.classList.add("lb-alone"));
  addEventListener("afterprint", () => marked.forEach((each) => each.classList.remove("lb-alone")), { once: true });
  print();
}
