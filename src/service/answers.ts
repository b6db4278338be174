/*
 * The answers to every question, put together of what a folder knows; what each means is said in protocol.ts.
 */
import { compareText } from '../core/compareText';
import { toComparedArticles } from '../corpus/comparedArticles';
import { toComparison } from '../corpus/comparison';
import { readFigureValue } from '../corpus/figureValue';
import { toPlainPerson } from '../corpus/linkedPerson';
import { toQuantityKey, toUtteranceKey } from '../corpus/rowKeys';
import type { ArticleId } from '../corpus/ports';
import { findProblems, type Problem } from '../present/problems';
import { keepFolder } from './keepFolder';
import { KeptFolder } from './keptFolder';
import type { LinkedFolder } from './linkedFolder';
import type { FolderLists } from './lists';
import { choosePeople } from './peopleChoice';
import type { Question, Questions } from './protocol';
import { search } from './search';

/** As the questions are, some answered later. */
export type Answers = {
  readonly [Q in Question]: (
    ...args: Parameters<Questions[Q]>
  ) => ReturnType<Questions[Q]> | Promise<ReturnType<Questions[Q]>>;
};

/** `whenComplete` resolves when all articles are linked and listed. */
export function toAnswers(folder: LinkedFolder, lists: FolderLists, whenComplete: () => Promise<void>): Answers {
  const { people } = folder.links;
  const everyone = (): ReturnType<typeof people.people> => people.people();
  return {
    totals: () => ({
      articles: folder.articles.size,
      people: people.rank().length,
      quotes: folder.speakers.size,
      numbers: folder.numbers.size,
      shared: folder.quoteGroups.length + folder.figureGroups.length,
    }),
    personOf: (id, entity) => toPlainPerson(people.personOf(id, entity)),
    person: (entity) => toPlainPerson(people.byEntity(entity)),
    namesIn: (id) => people.peopleOf(id).map(({ local, name }) => [local, name] as const),
    people: (wanted, most) => choosePeople(people.rank(), wanted, most),
    quotesOf: (entity) => folder.speakers.saidBy(entity, people.byEntity(entity)?.mentions ?? [], folder.findPerson),
    sameSpeaker: (quote) => folder.speakers.groupAt(quote, folder.findPerson)?.mentions() ?? [],
    sameValue: (number) => folder.numbers.valueAt(number)?.mentions() ?? [],
    rows: (address, from, to, revision) => lists.page(address, from, to, revision),
    rowAt: (address, place) => lists.rowAt(address, place),
    mentionsBelow: (address, key) => lists.mentionsBelow(address, key),
    search: async (typed, most) => {
      await folder.articles.whenHeld();
      return search(folder, typed, most);
    },
    quoteGroupsAt: ({ id, start, end }) => folder.quoteGroupsAt(id, { start, end }),
    figureGroupAt: ({ id, start, end }) => folder.figureGroupAt(id, { start, end }) ?? null,
    quotedElsewhere: (quotes) => quotes.map(({ id, start, end }) => folder.isQuotedElsewhere(id, { start, end })),
    problems: async (most) => {
      await folder.articles.whenHeld();
      const problems = findProblems(folder.quoteGroups, folder.figureGroups, {
        countIndependent: (places) => folder.countIndependent(places),
        namedSpeakerOf: ({ id, start, end }) => {
          const quotes = folder.articles.analysisOf(id)?.quotes;
          const speaker = quotes?.find((one) => one.start === start && one.end === end)?.speaker;
          return speaker?.kind === 'name' ? (speaker.name ?? undefined) : undefined;
        },
        valueOf: ({ id, start }) => {
          const quantity = folder.articles.analysisOf(id)?.numbers.find((number) => number.start === start);
          return quantity && readFigureValue(quantity);
        },
      });
      if (problems.length <= most) return { problems, of: problems.length };
      const isGrave = ({ gravity }: Problem): boolean => gravity === 'warning';
      const gravest = [...problems.filter(isGrave), ...problems.filter((problem) => !isGrave(problem))];
      return { problems: gravest.slice(0, most), of: problems.length };
    },
    articlesToCompare: (most, wanted) => {
      const all = [...folder.articles.ids()].sort(compareText);
      const places = wanted === undefined ? [] : placesOf(folder, wanted);
      const shared = [...folder.quoteGroups, ...folder.figureGroups];
      return { ids: toComparedArticles(all, shared, places, most), of: all.length };
    },
    compare: async (named) => {
      await folder.articles.whenHeld();
      const articles = named.flatMap(({ id, name }) => {
        const analysis = folder.articles.analysisOf(id);
        return analysis ? [{ id, name, analysis }] : [];
      });
      const { quoteGroups: quotes, figureGroups: figures } = folder;
      return toComparison({ articles, people: everyone(), quotes, figures });
    },
    settled: async () => {
      await whenComplete();
      return null;
    },
    keep: (engine) => (folder.isComplete ? keepFolder(folder, engine) : null),
    openKept: (engine, content) => {
      const kept = new KeptFolder(engine, content);
      folder.open(kept);
      return kept.articles;
    },
    adoptKept: (covered) => folder.adopt(covered),
  };
}

/** Where the articles have the row of a comparison. */
function placesOf(folder: LinkedFolder, key: string): readonly { readonly id: ArticleId }[] {
  if (key.startsWith('p:')) return folder.links.people.byEntity(key.slice(2))?.mentions ?? [];
  const own = key.replace(/~\d+$/, '');
  const group =
    folder.quoteGroups.find(({ members }) => toUtteranceKey(members) === own) ??
    folder.figureGroups.find(({ members }) => toQuantityKey(members) === own);
  return group?.members ?? [];
}
