/*
 * Owns the notation for claims checked by eye: `[quote|“We won,”] said [person|Jane Doe].` becomes the plain text
 * plus expected spans. Labels may carry a value: `[money:3500000 USD|$3.5 million]`. Marks cannot nest within one label.
 */

export interface ExpectedSpan {
  readonly label: string;
  /** What follows the colon of the label; empty without one. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Claim {
  readonly text: string;
  readonly spans: readonly ExpectedSpan[];
}

/** Reads a claim; spans in order of start. Nested brackets give nested spans. */
export function parseClaim(source: string): Claim {
  let text = '';
  const open: { label: string; value: string; start: number }[] = [];
  const spans: ExpectedSpan[] = [];
  for (let at = 0; at < source.length; at++) {
    const head = source.charAt(at) === '[' ? /^\[([a-z]+)(?::([^|\]]*))?\|/.exec(source.slice(at, at + 120)) : null;
    if (head) {
      open.push({ label: head[1] ?? '', value: head[2] ?? '', start: text.length });
      at += head[0].length - 1;
    } else if (source.charAt(at) === ']' && open.length > 0) {
      const { label, value, start } = open.pop() ?? { label: '', value: '', start: 0 };
      spans.push({ label, value, start, end: text.length, text: text.slice(start) });
    } else {
      text += source.charAt(at);
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans };
}
