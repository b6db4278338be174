/*
 * The lists of all articles, made when they are asked for and kept while nothing changes, so that pages of one list fit
 * together. What a row looks like is the editor's.
 */
import { compareText } from '../core/compareText';
import { putUnder } from '../core/keyedLists';
import type { QuantityKind } from '../core/annotation';
import type { ArticleId } from '../corpus/ports';
import { toDistinctKeys, toQuantityKey, toUtteranceKey } from '../corpus/rowKeys';
import { arrange, compareMentions, groupByArticle, type Arrangeable, type SortOrder } from '../present/arrange';
import { GRAVITIES } from '../present/differences';
import type { ArticleMentions, MentionAt } from '../present/neighbour';
import type { ValueGroup } from '../present/numberTable';
import type { SpeakerGroup } from '../present/speakerTable';
import type { LinkedFolder } from './linkedFolder';
import { gravityOf, titleOf } from './sharedRows';
import type { ArticleRow, Counted, ListAddress, ListName, Lists, Page, SharedRow, SpeakerRow } from './protocol';

/** A row, made when its page is asked for, with all mentions below it, in order. */
interface Item<R> {
  readonly key: string;
  readonly row: () => R;
  readonly mentions: () => readonly MentionAt[];
}

type Makers = { readonly [L in ListName]: (sort: SortOrder, under: string) => readonly Item<Lists[L]>[] };

/** Lists kept at once: those on screen, each with what is open below it. */
const MOST_LISTS = 24;

export class FolderLists {
  private readonly kept = new Map<
    string,
    { readonly revision: number; readonly items: readonly Item<Lists[ListName]>[] }
  >();
  /** Raised when what several articles say is listed anew. */
  private listings = 0;

  constructor(private readonly folder: LinkedFolder) {}

  /** Groups are listed anew. */
  forgetShared(): void {
    this.listings++;
  }

  /** Throws where `revision` is given and that list is no longer there. */
  page<L extends ListName>(address: ListAddress<L>, from: number, to: number, revision?: number): Page<L> {
    const known = this.kept.get(keyOf(address));
    if (revision !== undefined && known?.revision !== revision) throw new Error('The list is another one by now.');
    const { items, revision: own } = revision !== undefined && known ? known : this.list(address);
    return { revision: own, length: items.length, rows: items.slice(from, to).map(({ row }) => row() as Lists[L]) };
  }

  rowAt(address: ListAddress, { id, start }: { readonly id: ArticleId; readonly start: number }): number {
    return this.list(address).items.findIndex(({ mentions }) =>
      mentions().some((mention) => mention.id === id && mention.start === start),
    );
  }

  mentionsBelow(address: ListAddress, key: string): readonly MentionAt[] {
    return (
      this.list(address)
        .items.find((item) => item.key === key)
        ?.mentions() ?? []
    );
  }

  private list(address: ListAddress): {
    readonly revision: number;
    readonly items: readonly Item<Lists[ListName]>[];
  } {
    const key = keyOf(address);
    const revision = this.folder.revision + this.listings;
    const known = this.kept.get(key);
    if (known?.revision === revision) return known;
    const made = { revision, items: this.make[address.list](address.sort, address.under ?? '') };
    this.kept.delete(key);
    this.kept.set(key, made);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_LISTS) break;
      this.kept.delete(oldest);
    }
    return made;
  }

  private readonly make: Makers = {
    people: (sort, under) => (under === '' ? this.people(sort) : this.peopleIn(sort, under)),
    peopleArticles: () => {
      const counts = new Map<ArticleId, MentionAt[][]>();
      for (const { mentions } of this.people('count'))
        for (const [id, own] of groupByArticle(mentions())) putUnder(counts, id, own);
      return [...counts]
        .sort(([a], [b]) => compareText(a, b))
        .map(([id, people]) => toArticleItem({ id, count: people.length, mentions: () => people.flat() }));
    },
    speakers: (sort, under) => arrange(this.speakers(under), sort).map(toSpeakerItem),
    quoteArticles: () => this.folder.speakers.articles().map(toArticleItem),
    kinds: () =>
      this.folder.numbers.kinds().map(({ kind, count, articles, mentions }) => ({
        key: kind,
        row: () => ({ key: kind, name: kind, count, articles }),
        mentions,
      })),
    values: (sort, under) => sortValues(this.valuesOf(under as QuantityKind), sort).map(toCountedItem),
    numberArticles: () => this.folder.numbers.articles().map(toArticleItem),
    shared: (sort, under) => (under === '' ? this.shared(sort) : this.sharedIn(sort, under)),
    sharedArticles: () => {
      const byId = new Map<ArticleId, Item<SharedRow>[]>();
      for (const one of this.shared('appearance'))
        for (const id of new Set(one.mentions().map((mention) => mention.id))) putUnder(byId, id, one);
      return [...byId]
        .sort(([a], [b]) => compareText(a, b))
        .map(([id, own]) => {
          const mentions = (): MentionAt[] =>
            own.flatMap((one) => one.mentions().filter((mention) => mention.id === id));
          return toArticleItem({ id, count: own.length, mentions });
        });
    },
  };

  private people(sort: SortOrder): Item<Counted>[] {
    const listed = this.folder.links.people.rank().map(({ person, mentions }) => ({
      key: person.entity,
      name: person.name,
      count: mentions,
      mentions: () => person.mentions,
    }));
    return arrange(listed, sort).map(({ key, name, count, mentions }) => ({
      key,
      row: () => ({ key, name, count, articles: countArticles(mentions()) }),
      mentions,
    }));
  }

  /** Namesakes among them in one order, however the articles came. */
  private speakers(under: string): SpeakerGroup[] {
    const groups = this.folder.speakers.groups(this.folder.findPerson).sort((a, b) => compareText(a.key, b.key));
    return under === '' ? toOneRowEach(groups) : groups.filter(({ speaker }) => speaker.kind === under);
  }

  private peopleIn(sort: SortOrder, id: ArticleId): Item<Counted>[] {
    const here = new Map(this.folder.links.people.peopleOf(id).map(({ entity, name }) => [entity, name]));
    return this.people(sort)
      .filter(({ key }) => here.has(key))
      .flatMap(({ key, mentions }) => {
        const own = mentions().filter((mention) => mention.id === id);
        const toRow = (): Counted => ({ key, name: here.get(key) ?? '', count: own.length, articles: 1 });
        return own.length > 0 ? { key, row: toRow, mentions: () => own } : [];
      });
  }

  private valuesOf(kind: QuantityKind): readonly ValueGroup[] {
    return (
      this.folder.numbers
        .kinds()
        .find((one) => one.kind === kind)
        ?.values() ?? []
    );
  }

  private sharedIn(sort: SortOrder, id: ArticleId): Item<SharedRow>[] {
    return this.shared(sort).filter(({ mentions }) => mentions().some((mention) => mention.id === id));
  }

  private shared(sort: SortOrder): Item<SharedRow>[] {
    const { quoteGroups, figureGroups } = this.folder;
    const rows: SharedRow[] = [
      ...quoteGroups.map((group) => ({ key: toUtteranceKey(group.members), kind: 'utterance' as const, group })),
      ...figureGroups.map((group) => ({ key: toQuantityKey(group.members), kind: 'quantity' as const, group })),
    ];
    const keys = toDistinctKeys(rows.map(({ key }) => key));
    const items = rows.map((row, at) => {
      const key = keys[at] ?? row.key;
      return { key, row: () => ({ ...row, key }), mentions: () => row.group.members };
    });
    if (sort === 'appearance') return items;
    const weighed = items.map((item) => ({
      item,
      title: sort === 'name' ? titleOf(item.row()) : '',
      rank: GRAVITIES.indexOf(gravityOf(item.row())),
      articles: countArticles(item.mentions()),
    }));
    const inOrder =
      sort === 'name'
        ? weighed.sort((a, b) => a.title.localeCompare(b.title))
        : weighed.sort((a, b) => a.rank - b.rank || b.articles - a.articles);
    return inOrder.map(({ item }) => item);
  }
}

/** All that has no name as one row a kind: nobody is to be taken for somebody of another article. */
function toOneRowEach(groups: readonly SpeakerGroup[]): SpeakerGroup[] {
  const rows: SpeakerGroup[] = [];
  const nameless = new Map<string, SpeakerGroup[]>();
  for (const group of groups)
    if ('article' in group.speaker) putUnder(nameless, group.speaker.kind, group);
    else rows.push(group);
  for (const [key, all] of nameless) {
    const [first] = all;
    if (!first) continue;
    const mentions = (): MentionAt[] => all.flatMap((one) => one.mentions()).sort(compareMentions);
    const count = all.reduce((sum, one) => sum + one.count, 0);
    rows.push({ ...first, key, name: null, count, articles: countArticles(mentions()), mentions });
  }
  return rows;
}

const toSpeakerItem = ({ key, name, speaker, count, articles, mentions }: SpeakerGroup): Item<SpeakerRow> => ({
  key,
  row: () => {
    const entity = speaker.kind === 'person' ? speaker.person.entity : null;
    const article = name !== null && 'article' in speaker ? speaker.article : null;
    return { key, name: name ?? '', kind: speaker.kind, entity, article, count, articles };
  },
  mentions,
});

const keyOf = ({ list, sort, under = '' }: ListAddress): string => `${list} ${sort} ${under}`;

const toArticleItem = ({ id, count, mentions }: ArticleMentions): Item<ArticleRow> => ({
  key: id,
  row: () => ({ key: id, count }),
  mentions,
});

const toCountedItem = ({ key, name, count, articles, mentions }: Counted & Arrangeable): Item<Counted> => ({
  key,
  row: () => ({ key, name, count, articles }),
  mentions,
});

export const countArticles = (mentions: readonly MentionAt[]): number => new Set(mentions.map(({ id }) => id)).size;

/** "By name" means by size here, for dates by day. */
function sortValues(values: readonly ValueGroup[], sort: SortOrder): ValueGroup[] {
  const sorted = arrange(values, sort);
  if (sort !== 'name' || values.every(({ size }) => size === null)) return sorted;
  return sorted.sort((a, b) => (a.size ?? Infinity) - (b.size ?? Infinity) || 0);
}
