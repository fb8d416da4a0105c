/** Elements with text of their own. Nothing here reads HTML, so that no word of a guide can become markup. */

/**
 * Return a new element: ``el("a", {href, class: "x"}, "words", child)``. Attributes that are null or false are left out.
 *
 * @param {string} name
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Return the element of an id of the page. */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found;
}

/** Fill a select with ``[value, words]`` choices and keep what was chosen where it is still there. */
export function fillSelect(select, choices, chosen = select.value) {
  select.replaceChildren(...choices.map(([value, words]) => el("option", { value }, words)));
  select.value = choices.some(([value]) => value === chosen) ? chosen : (choices[0]?.[0] ?? "");
}

/** Replace what stands in an element by paragraphs, one for each sentence; hide it where there is none. */
export function say(element, sentences) {
  element.replaceChildren(
    ...sentences.filter(Boolean).map((words) => (typeof words === "string" ? el("p", {}, words) : words)),
  );
  element.hidden = !element.childElementCount;
}
