/* Puts together what a session leaves to the next; see keptFolder.ts. */
import { joinSections, toSection } from '../corpus/snapshotFile';
import type { SavedValue } from '../present/numberTable';
import type { SavedArticle, Section } from './keptFolder';
import type { LinkedFolder } from './linkedFolder';

/** Text of so many is put together at once. */
const ITEMS_A_SECTION = 200;

export function keepFolder(folder: LinkedFolder, engine: string): Uint8Array {
  const sections: Uint8Array[] = [];
  for (const section of toSections(folder)) sections.push(toSection(engine, sections.length, section));
  return joinSections(sections);
}

function* toSections(folder: LinkedFolder): Generator<Section> {
  const { people } = folder.links;
  for (const buckets of inParts(people.saveBuckets())) yield { buckets };
  for (const entries of inParts(folder.articles.all())) {
    const numbers = new Map<string, number>();
    const values: SavedValue[] = [];
    const numberOf = (value: SavedValue): number => {
      const key = `${value[0]} ${value[1]}`;
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = values.push(value) - 1));
      return number;
    };
    const articles = entries.map(({ id, hash, decided }): SavedArticle => [
      id,
      hash,
      decided,
      people.save(id),
      folder.speakers.save(id),
      folder.numbers.save(id, numberOf),
    ]);
    yield { articles, values };
  }
  for (const quotes of inParts(folder.quoteGroups)) yield { quotes, figures: [] };
  for (const figures of inParts(folder.figureGroups)) yield { quotes: [], figures };
}

function* inParts<T>(items: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  for (const item of items) {
    if (part.push(item) < ITEMS_A_SECTION) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
