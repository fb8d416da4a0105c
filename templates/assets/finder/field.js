/** The search field of every page: how it opens and is left again. What it finds is loaded when the reader first touches it. */

import { onShortcut } from "./keys.js";

const find = document.querySelector(".lb-find");
if (find) {
  const field = find.querySelector("input");
  const opener = document.querySelector(".lb-find-opener");
  let before = null;
  let loaded = null;

  const load = () => {
    loaded ??= import("./panel.js").then((panel) => panel.attach(find, field));
    loaded.catch(() => (loaded = null));
  };
  const open = () => {
    if (!field.getClientRects().length) fillScreen(find);
    field.focus();
    field.select();
  };
  /** Leave the field and give the focus back to where it was. */
  function leave() {
    const screen = find.closest("dialog");
    if (screen) screen.close();
    else if (before?.isConnected) before.focus();
    else field.blur();
  }

  field.addEventListener("focus", (event) => {
    if (!find.contains(event.relatedTarget)) before = event.relatedTarget;
    load();
  });
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    leave();
  });
  opener.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  opener.addEventListener("touchstart", load, { passive: true, once: true });
  onShortcut(open);
}

/** Put the field over the whole screen, in a dialog that keeps the focus, and back into the header when that closes. */
function fillScreen(element) {
  const place = document.createComment("search");
  const screen = document.createElement("dialog");
  const row = document.createElement("div");
  const back = document.createElement("button");
  screen.className = "lb-find-screen";
  screen.setAttribute("aria-label", "Search");
  back.type = "button";
  back.textContent = "←";
  back.setAttribute("aria-label", "Close the search");
  back.addEventListener("click", () => screen.close());
  element.before(place);
  row.append(back, element);
  screen.append(row);
  screen.addEventListener("close", () => {
    place.replaceWith(element);
    screen.remove();
  });
  document.body.append(screen);
  screen.showModal();
}
