/** Copying: one clipboard item in every form at once, or a field to copy from where the browser refuses. */

import { make } from "./dom.js";

/**
 * @typedef {object} Words
 * @property {string} plain
 * @property {string} [html] the same as rich text
 */

/**
 * Put words on the clipboard.
 * @param {Words} words
 * @returns {Promise<boolean>} false where the browser refuses
 */
export async function copy({ plain, html }) {
  try {
    if (html && window.ClipboardItem) {
      const forms = { "text/html": html, "text/plain": plain };
      const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } else {
      await navigator.clipboard.writeText(plain);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Show the words selected in a field, to be copied by hand; that copy too has every form. Escape closes it.
 * @param {HTMLElement} place what the field is appended to
 * @param {Words} words
 * @param {() => void} done told when the reader has copied
 */
export function copyByHand(place, { plain, html }, done) {
  const before = document.activeElement;
  const field = make("textarea", { readonly: "", rows: "6", spellcheck: "false" });
  field.value = plain;
  const panel = make("label", { class: "lb-by-hand" }, "The browser does not let this page copy: press Ctrl+C (⌘C on a Mac).", field);
  const close = () => {
    panel.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  field.addEventListener("copy", (event) => {
    event.clipboardData.setData("text/plain", plain);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    close();
    done();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  place.querySelector(".lb-by-hand")?.remove();
  place.append(panel);
  field.focus();
  field.select();
}
