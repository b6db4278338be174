/*
 * Owns making elements: text always as text nodes, never as HTML, so that article text cannot become markup.
 */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An HTML element; `true` writes an empty attribute, `false` leaves it out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children);
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
  made.append(...children);
  return made;
}

/** Words for screen readers alone. */
export function spoken(text: string): HTMLSpanElement {
  return element('span', { class: 'spoken' }, text);
}

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) target.setAttribute(name, value === true ? '' : String(value));
  }
}
