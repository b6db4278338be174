/*
 * The quotes of all articles by speaker, kept article by article as columns. Who is one person across articles is
 * asked when the list is made: it may change with every article (corpus/identity.ts).
 */
import { compareText } from '../core/compareText';
import { type Quote, type Speaker, wordsOf } from '../core/annotation';
import { DOCUMENTS } from '../core/lexicon/speakerNouns';
import type { LinkedPerson } from '../corpus/linkedPerson';
import type { ArticleId } from '../corpus/ports';
import { compareMentions } from './arrange';
import type { ArticleMentions, MentionAt } from './neighbour';

/**
 * What a speaker who is no person of the articles is: a body with a name, or one of its kind ("police"); a statement, report
 * or other document; somebody without a name ("a defense official").
 */
export type SourceKind = 'phrase' | 'document' | 'unnamed';

/**
 * Who says quotes: a person of all articles, a source of another kind, or nobody known. A document or somebody without a name
 * is of one article: another article's "official" may be somebody else.
 */
export type SpeakerIdentity =
  | { readonly kind: 'person'; readonly person: LinkedPerson }
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'document' | 'unnamed'; readonly phrase: string; readonly article: ArticleId }
  | { readonly kind: 'unknown' };

/** Listed after everybody who has a name, in this order. */
const LAST: readonly SpeakerIdentity['kind'][] = ['document', 'unnamed', 'unknown'];

export interface SpeakerGroup {
  /** Stable while the articles say the same. */
  readonly key: string;
  /** Null for unknown speakers. */
  readonly name: string | null;
  readonly speaker: SpeakerIdentity;
  readonly count: number;
  readonly articles: number;
  /** 0 for who has a name: see arrange.ts. */
  readonly rank: number;
  /** By article, then place. */
  readonly mentions: () => MentionAt[];
}

export type FindPerson = (id: ArticleId, entity: string | null) => LinkedPerson | undefined;

/** What an article alone knows of a speaker: an entity of its own, a phrase, or neither; and what the phrase stands for. */
interface LocalSpeaker {
  readonly entity: string | null;
  readonly phrase: string | null;
  readonly source: SourceKind;
  /** Start and end of each quote, in order. */
  readonly spans: readonly number[];
}

/** A speaker of one article: entity, phrase and what it stands for, start and end of each quote. */
export type SavedSpeaker = readonly [
  entity: string | null,
  phrase: string | null,
  source: SourceKind,
  spans: readonly number[],
];

interface Growing {
  readonly speaker: SpeakerIdentity;
  readonly locals: (readonly [ArticleId, LocalSpeaker])[];
  readonly articles: Set<ArticleId>;
  count: number;
}

export class SpeakerTable {
  private readonly columns = new Map<ArticleId, readonly LocalSpeaker[]>();
  private total = 0;

  /** How many quotes all articles hold. */
  get size(): number {
    return this.total;
  }

  put(id: ArticleId, quotes: readonly Quote[]): void {
    this.remove(id);
    const locals = new Map<string, LocalSpeaker & { readonly spans: number[] }>();
    for (const quote of quotes) {
      const { entity, phrase, source } = toLocal(quote);
      const key = `${entity ?? ''}/${phrase ?? ''}`;
      let local = locals.get(key);
      if (!local) locals.set(key, (local = { entity, phrase, source, spans: [] }));
      local.spans.push(quote.start, quote.end);
    }
    if (locals.size > 0) this.columns.set(id, [...locals.values()]);
    this.total += quotes.length;
  }

  /** An article's quotes, in columns that need no analysis. */
  save(id: ArticleId): SavedSpeaker[] {
    return (this.columns.get(id) ?? []).map(({ entity, phrase, source, spans }) => [entity, phrase, source, spans]);
  }

  /** What `save` gave, as though the article had been put. */
  restore(id: ArticleId, saved: readonly SavedSpeaker[]): void {
    this.remove(id);
    if (saved.length === 0) return;
    this.columns.set(
      id,
      saved.map(([entity, phrase, source, spans]) => ({ entity, phrase, source, spans })),
    );
    for (const [, , , spans] of saved) this.total += spans.length / 2;
  }

  remove(id: ArticleId): void {
    for (const { spans } of this.columns.get(id) ?? []) this.total -= spans.length / 2;
    this.columns.delete(id);
  }

  /** All that is said by each speaker; only by that of the key, where one is given. */
  groups(findPerson: FindPerson, wanted?: string): SpeakerGroup[] {
    const groups = new Map<string, Growing>();
    for (const [id, locals] of this.columns) {
      for (const local of locals) {
        const speaker = identify(id, local, findPerson);
        const key = keyOf(speaker);
        if (wanted !== undefined && key !== wanted) continue;
        let group = groups.get(key);
        if (!group) groups.set(key, (group = { speaker, locals: [], articles: new Set(), count: 0 }));
        group.locals.push([id, local]);
        group.articles.add(id);
        group.count += local.spans.length / 2;
      }
    }
    return [...groups].map(([key, group]) => toGroup(key, group));
  }

  /** Articles that hold quotes, by id. */
  articles(): ArticleMentions[] {
    return [...this.columns]
      .map(([id, locals]) => ({
        id,
        count: locals.reduce((sum, { spans }) => sum + spans.length / 2, 0),
        mentions: () => toMentions(locals.map((local) => [id, local] as const)),
      }))
      .sort((a, b) => compareText(a.id, b.id));
  }

  /** Who says the quote at this span of the analysed text. */
  private speakerAt({ id, start }: MentionAt, findPerson: FindPerson): SpeakerIdentity {
    const local = this.columns.get(id)?.find(({ spans }) => spans.some((at, index) => index % 2 === 0 && at === start));
    return local ? identify(id, local, findPerson) : { kind: 'unknown' };
  }

  /** Everything said by whoever says the quote at this span of the analysed text; undefined where nobody is known. */
  groupAt(mention: MentionAt, findPerson: FindPerson): SpeakerGroup | undefined {
    const speaker = this.speakerAt(mention, findPerson);
    if (speaker.kind === 'unknown') return undefined;
    const key = keyOf(speaker);
    return this.groups(findPerson, key)[0];
  }

  /** Everything the person says, who is named in these places. */
  saidBy(person: string, places: readonly MentionAt[], findPerson: FindPerson): MentionAt[] {
    const ids = new Set(places.map(({ id }) => id));
    const isTheirs = (id: ArticleId, { entity }: LocalSpeaker): boolean => findPerson(id, entity)?.entity === person;
    return toMentions(
      [...ids].flatMap((id) =>
        (this.columns.get(id) ?? []).filter((local) => isTheirs(id, local)).map((local) => [id, local] as const),
      ),
    );
  }
}

function toLocal({ speaker }: Quote): Pick<LocalSpeaker, 'entity' | 'phrase' | 'source'> {
  if (!speaker) return { entity: null, phrase: null, source: 'phrase' };
  if (speaker.kind === 'pronoun' && speaker.name === null)
    return { entity: speaker.entity, phrase: null, source: 'phrase' };
  return { entity: speaker.entity, phrase: speaker.name ?? wordsOf(speaker), source: sourceOf(speaker) };
}

function sourceOf(speaker: Speaker): SourceKind {
  if (speaker.name !== null) return 'phrase';
  // "a report from the ministry", "the memo outlining it": what stands before such a word says what it is
  const [phrase = ''] = wordsOf(speaker).toLowerCase().split(BEHIND_HEAD);
  if (DOCUMENTS.has(phrase.slice(phrase.lastIndexOf(' ') + 1))) return 'document';
  return speaker.kind === 'nominal' ? 'unnamed' : 'phrase';
}

/** Who says a quote: by the name `nameOfEntity` gives, else by the phrase that names them; null for nobody known. */
export function nameSpeaker(quote: Quote, nameOfEntity: (entity: string) => string | undefined): string | null {
  const { entity, phrase } = toLocal(quote);
  return (entity === null ? undefined : nameOfEntity(entity)) ?? phrase;
}

/** Opens what is said of a noun behind it. */
const BEHIND_HEAD = /,| (?:of|from|by|in|on|for|to|with|at|about|that|which|who|[a-z]{3,}(?:ing|ed)) /;

function identify(
  id: ArticleId,
  { entity, phrase, source }: Pick<LocalSpeaker, 'entity' | 'phrase' | 'source'>,
  findPerson: FindPerson,
): SpeakerIdentity {
  const person = entity === null ? undefined : findPerson(id, entity);
  if (person) return { kind: 'person', person };
  if (phrase === null) return { kind: 'unknown' };
  return source === 'phrase' ? { kind: source, phrase } : { kind: source, phrase, article: id };
}

function keyOf(speaker: SpeakerIdentity): string {
  switch (speaker.kind) {
    case 'person':
      return `person:${speaker.person.entity}`;
    case 'phrase':
      return `phrase:${withoutArticle(speaker.phrase)}`;
    case 'document':
    case 'unnamed':
      return `${speaker.kind}:${speaker.article}:${withoutArticle(speaker.phrase)}`;
    case 'unknown':
      return 'unknown';
  }
}

const withoutArticle = (phrase: string): string => phrase.toLowerCase().replace(/^(?:the|a|an) /, '');

/** Null for somebody unknown. */
function nameOf(speaker: SpeakerIdentity): string | null {
  switch (speaker.kind) {
    case 'person':
      return speaker.person.name;
    case 'phrase':
    case 'document':
    case 'unnamed':
      return speaker.phrase;
    case 'unknown':
      return null;
  }
}

function toGroup(key: string, { speaker, locals, articles, count }: Growing): SpeakerGroup {
  const rank = LAST.indexOf(speaker.kind) + 1;
  const mentions = (): MentionAt[] => toMentions(locals);
  return { key, name: nameOf(speaker), speaker, count, articles: articles.size, rank, mentions };
}

function toMentions(locals: readonly (readonly [ArticleId, LocalSpeaker])[]): MentionAt[] {
  return locals
    .flatMap(([id, { spans }]) =>
      spans.flatMap((start, at) => (at % 2 === 0 ? [{ id, start, end: spans[at + 1] ?? start }] : [])),
    )
    .sort(compareMentions);
}
