/** The keys of the search. */

const OPENERS = ["/", "s", "f"];

/**
 * Call when the reader presses the key that begins a search: "/", "s" or "f" where nothing is being typed, Ctrl+K or ⌘K anywhere.
 * @param {() => void} begin
 */
export function onShortcut(begin) {
  addEventListener("keydown", (event) => {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && OPENERS.includes(event.key) && !isTyping(event.target);
    if (event.defaultPrevented || !(isChord || isPlain)) return;
    event.preventDefault();
    begin();
  });
}

/**
 * Let the arrow keys go from a field through links and back, and Escape back to the field.
 * @param {HTMLInputElement} field
 * @param {() => HTMLAnchorElement[]} links
 */
export function walk(field, links) {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = links();
    const at = event.target === field ? -1 : all.indexOf(event.target);
    if (at < 0 && event.target !== field) return;
    const to = { ArrowDown: all[at + 1], ArrowUp: at > 0 ? all[at - 1] : field, Escape: at >= 0 ? field : null }[event.key];
    if (!to || (at < 0 && event.key !== "ArrowDown")) return;
    event.preventDefault();
    to.focus();
  });
}

function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
}
