/*
 * Owns the quotes of all articles by speaker, kept article by article as columns. Who is one person across articles is
 * asked when the list is made: it may change with every article (corpus/identity.ts).
 */
import { compareText } from '../core/compareText';
import { type Quote, wordsOf } from '../core/annotation';
import type { LinkedPerson } from '../corpus/linkedPerson';
import type { ArticleId } from '../corpus/ports';
import { compareMentions } from './arrange';
import type { ArticleMentions, MentionAt } from './neighbour';

/** Who says quotes: a person of all articles, somebody or something named otherwise, or nobody known. */
export type SpeakerIdentity =
  | { readonly kind: 'person'; readonly person: LinkedPerson }
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'unknown' };

export interface SpeakerGroup {
  /** Stable while the articles say the same. */
  readonly key: string;
  /** Null for unknown speakers, who come last. */
  readonly name: string | null;
  readonly speaker: SpeakerIdentity;
  readonly count: number;
  readonly articles: number;
  /** Unknown speakers have 1, all others 0: see arrange.ts. */
  readonly rank: number;
  /** By article, then place. */
  readonly mentions: () => MentionAt[];
}

export type FindPerson = (id: ArticleId, entity: string | null) => LinkedPerson | undefined;

/** What an article alone knows of a speaker: an entity of its own, a phrase, or neither. */
interface LocalSpeaker {
  readonly entity: string | null;
  readonly phrase: string | null;
  /** Start and end of each quote, in order. */
  readonly spans: readonly number[];
}

/** A speaker of one article: entity, phrase, start and end of each quote. */
export type SavedSpeaker = readonly [entity: string | null, phrase: string | null, spans: readonly number[]];

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
      const { entity, phrase } = toLocal(quote);
      const key = `${entity ?? ''}/${phrase ?? ''}`;
      let local = locals.get(key);
      if (!local) locals.set(key, (local = { entity, phrase, spans: [] }));
      local.spans.push(quote.start, quote.end);
    }
    if (locals.size > 0) this.columns.set(id, [...locals.values()]);
    this.total += quotes.length;
  }

  /** An article's quotes, in columns that need no analysis. */
  save(id: ArticleId): SavedSpeaker[] {
    return (this.columns.get(id) ?? []).map(({ entity, phrase, spans }) => [entity, phrase, spans]);
  }

  /** What `save` gave, as though the article had been put. */
  restore(id: ArticleId, saved: readonly SavedSpeaker[]): void {
    this.remove(id);
    if (saved.length === 0) return;
    this.columns.set(
      id,
      saved.map(([entity, phrase, spans]) => ({ entity, phrase, spans })),
    );
    for (const [, , spans] of saved) this.total += spans.length / 2;
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

function toLocal({ speaker }: Quote): { entity: string | null; phrase: string | null } {
  if (!speaker) return { entity: null, phrase: null };
  if (speaker.kind === 'pronoun' && speaker.name === null) return { entity: speaker.entity, phrase: null };
  return { entity: speaker.entity, phrase: speaker.name ?? wordsOf(speaker) };
}

/** Who says a quote: by the name `nameOfEntity` gives, else by the phrase that names them; null for nobody known. */
export function nameSpeaker(quote: Quote, nameOfEntity: (entity: string) => string | undefined): string | null {
  const { entity, phrase } = toLocal(quote);
  return (entity === null ? undefined : nameOfEntity(entity)) ?? phrase;
}

function identify(
  id: ArticleId,
  { entity, phrase }: Pick<LocalSpeaker, 'entity' | 'phrase'>,
  findPerson: FindPerson,
): SpeakerIdentity {
  const person = entity === null ? undefined : findPerson(id, entity);
  if (person) return { kind: 'person', person };
  return phrase === null ? { kind: 'unknown' } : { kind: 'phrase', phrase };
}

function keyOf(speaker: SpeakerIdentity): string {
  switch (speaker.kind) {
    case 'person':
      return `person:${speaker.person.entity}`;
    case 'phrase':
      return `phrase:${speaker.phrase.toLowerCase().replace(/^(?:the|a|an) /, '')}`;
    case 'unknown':
      return 'unknown';
  }
}

/** Null for somebody unknown. */
function nameOf(speaker: SpeakerIdentity): string | null {
  switch (speaker.kind) {
    case 'person':
      return speaker.person.name;
    case 'phrase':
      return speaker.phrase;
    case 'unknown':
      return null;
  }
}

function toGroup(key: string, { speaker, locals, articles, count }: Growing): SpeakerGroup {
  const rank = speaker.kind === 'unknown' ? 1 : 0;
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
