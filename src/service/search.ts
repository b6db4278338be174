/* Everything there is to go to, by what is typed: people, quotes by their words, values. */
import { wordsOf } from '../core/annotation';
import type { SortOrder } from '../present/arrange';
import { shorten } from '../present/markdown';
import type { LinkedFolder } from './linkedFolder';
import { countArticles } from './lists';
import type { Destination, Found, ListName } from './protocol';

/** Each quote by its words; where there are more, the speaker with what they say behind it. */
const MOST_QUOTES = 2000;
const LONGEST_QUOTE = 100;

export function search(folder: LinkedFolder, typed: string, most: number): Found {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let room = most;
  let left = 0;
  const take = (found: Destination[], text: string, make: () => Destination | undefined): void => {
    const small = text.toLowerCase();
    if (!words.every((word) => small.includes(word))) return;
    if (room <= 0) return void left++;
    const one = make();
    if (one === undefined) return;
    found.push(one);
    room--;
  };
  const people: Destination[] = [];
  for (const { person } of folder.links.people.rank()) {
    const { entity, name, variants } = person;
    const detail = variants.join(', ');
    take(people, `${name} ${detail}`, () => {
      const { mentions } = person;
      const [first] = mentions;
      if (!first) return undefined;
      const counts = { count: mentions.length, articles: countArticles(mentions) };
      return { kind: 'person', name, detail, ...counts, ...rowOf('people', entity), first };
    });
  }
  const quotes: Destination[] = [];
  const isMany = folder.speakers.size > MOST_QUOTES;
  for (const { key, name, speaker: identity, count, articles, mentions } of folder.speakers.groups(folder.findPerson)) {
    const speaker = name ?? '';
    const under = 'article' in identity ? identity.kind : undefined;
    if (isMany) {
      take(quotes, speaker, () => {
        const [first] = mentions();
        return (
          first && {
            kind: 'speaker',
            name: speaker,
            detail: '',
            count,
            articles,
            ...rowOf('speakers', key, under),
            first,
          }
        );
      });
      continue;
    }
    for (const mention of mentions()) {
      const own = folder.articles.analysisOf(mention.id)?.quotes.find(({ start }) => start === mention.start);
      const text = shorten(own ? wordsOf(own) : '', LONGEST_QUOTE);
      take(quotes, `${text} ${speaker}`, () => {
        return { kind: 'quote', name: text, detail: speaker, count: 1, articles: 1, first: mention };
      });
    }
  }
  const numbers: Destination[] = [];
  for (const { kind, values } of folder.numbers.kinds())
    for (const { key, name, count, articles, mentions } of values())
      take(numbers, name, () => {
        const [first] = mentions();
        return first && { kind, name, detail: '', count, articles, ...rowOf('values', key, kind), first };
      });
  return { people, quotes, numbers, left };
}

const ORDER: SortOrder = 'count';

const rowOf = (list: ListName, key: string, under?: string): Pick<Destination, 'row'> => ({
  row: { address: { list, sort: ORDER, ...(under === undefined ? {} : { under }) }, key },
});
