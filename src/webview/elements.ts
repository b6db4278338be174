/*
 * Owns making elements: text always as text nodes, never as HTML, so that article text cannot become markup.
 */
import { toVisible } from '../core/visible';

export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An HTML element; `true` writes an empty attribute, `false` leaves it out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  append(made, children);
  return made;
}

/** An SVG element. */
export function drawing<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(made, attributes);
  append(made, children);
  return made;
}

/** Puts words in the place of all an element holds; nothing where it says so already. */
export function setText(target: Element, text: string): void {
  const shown = toVisible(text);
  if (target.textContent !== shown) target.textContent = shown;
}

/** Words for screen readers alone. */
export function spoken(text: string): HTMLSpanElement {
  return element('span', { class: 'spoken' }, text);
}

/** What nobody can see in a text is an escape. */
function append(made: Element, children: readonly (Node | string)[]): void {
  for (const child of children) made.append(typeof child === 'string' ? toVisible(child) : child);
}

/** Attributes that a person reads or hears. */
const READ = /^(?:title|alt|placeholder|aria-(?:label|description|valuetext|roledescription))$/;

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) continue;
    const text = value === true ? '' : String(value);
    target.setAttribute(name, READ.test(name) ? toVisible(text) : text);
  }
}
