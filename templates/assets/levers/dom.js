/** Elements, made without any HTML in strings. */

/**
 * Make an element.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/**
 * Make a button that does something.
 * @param {string} words
 * @param {() => void} press
 * @param {Record<string, string>} attributes
 * @returns {HTMLElement}
 */
export function button(words, press, attributes = {}) {
  const element = make("button", { type: "button", class: "lb-action", ...attributes }, words);
  element.addEventListener("click", press);
  return element;
}
