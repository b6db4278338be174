// Owns the labelled sentences of GOLD/ner and their variants: somebody else's name, and the cases of headlines.
import fs from 'node:fs';
import path from 'node:path';

/** Every record: { text, people: [{ start, end }], weight }; in order of file name. */
export function readRecords(gold) {
  const folder = path.join(gold, 'ner');
  return fs
    .readdirSync(folder)
    .sort()
    .flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => {
      const { text, people } = JSON.parse(line);
      return { text, people: people.map(({ start, end }) => ({ start, end })), weight: 1 };
    });
}

/** The same sentence about somebody else: given and family names drawn anew, the same for the same word. */
export function rename({ text, people, weight }, { drawGiven, drawFamily }) {
  const names = new Map();
  let result = '';
  let at = 0;
  const moved = [];
  for (const { start, end } of [...people].sort((a, b) => a.start - b.start)) {
    if (start < at) return undefined;
    result += text.slice(at, start);
    const words = text.slice(start, end).split(' ');
    const changed = words.map((word, index) => {
      if (!/^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) || /^(Jr|Sr|III|II|IV)$/.test(word)) return word;
      const known = names.get(word);
      if (known) return known;
      const fresh = index < words.length - 1 ? drawGiven() : drawFamily();
      names.set(word, fresh);
      return fresh;
    });
    const name = changed.join(' ');
    moved.push({ start: result.length, end: result.length + name.length });
    result += name;
    at = end;
  }
  return { text: result + text.slice(at), people: moved, weight };
}

export const titleCased = ({ text, ...rest }) => {
  const changed = text.replace(/(?<![\p{L}\p{N}'’@#])\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
  return changed.length === text.length ? { text: changed, ...rest } : undefined;
};

export const upperCased = ({ text, ...rest }) => {
  const changed = text.toUpperCase();
  return changed.length === text.length ? { text: changed, ...rest } : undefined;
};
