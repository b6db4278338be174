// Owns a stand-in for a page in plain Node: elements with attributes, text and listeners, and what a screen reader calls them.

export class PageElement {
  readonly attributes = new Map<string, string>();
  readonly children: (PageElement | string)[] = [];
  private readonly listeners = new Map<string, ((event: object) => void)[]>();
  value = '';
  checked = false;

  constructor(readonly name: string) {}

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  append(...children: readonly (PageElement | string)[]): void {
    this.children.push(...children);
  }

  addEventListener(type: string, listener: (event: object) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  /** What a person does to it. */
  fire(type: string, event: object = {}): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }

  /** Below it, in order of the page. */
  all(name: string): PageElement[] {
    return this.children.flatMap((child) =>
      typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...child.all(name)],
    );
  }

  /** What is read out: its label, else its words without what is hidden. */
  get heard(): string {
    if (this.attributes.get('aria-hidden') === 'true') return '';
    const label = this.attributes.get('aria-label');
    if (label !== undefined) return label;
    return this.children.map((child) => (typeof child === 'string' ? child : child.heard)).join('');
  }
}

/** Runs `body` where `document` makes such elements; what it gives, as one of them. */
export function onPage(body: () => unknown): PageElement {
  const make = (name: string): PageElement => new PageElement(name);
  const own = { createElement: make, createElementNS: (_: string, name: string) => make(name) };
  const place = globalThis as { document?: unknown };
  place.document = own;
  try {
    return body() as PageElement;
  } finally {
    delete place.document;
  }
}
