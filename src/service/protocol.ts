/*
 * What can be asked of the articles of a workspace, and what crosses the wire between whoever asks and whoever knows. All of
 * it is plain data. To add a question: a line in Questions, a method in answers.ts; `ServiceClient.ask` knows it then.
 */
import type { Analysis, EntityId, QuantityKind } from '../core/annotation';
import type { Comparison } from '../corpus/comparisonModel';
import type { FigureGroup } from '../corpus/figureGroups';
import type { LinkedPerson } from '../corpus/linkedPerson';
import type { PackedAnalysis } from '../corpus/packedAnalysis';
import type { ArticleId } from '../corpus/ports';
import type { QuoteGroup } from '../corpus/quoteGroups';
import type { SortOrder } from '../present/arrange';
import type { MentionAt } from '../present/neighbour';
import type { Problem } from '../present/problems';
import type { SpeakerIdentity } from '../present/speakerTable';

/** What a list shows of one thing: how often it is there, in how many articles. */
export interface Counted {
  /** Unlike that of every other row of its list; stays while the articles say the same. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly articles: number;
}

export interface SpeakerRow extends Counted {
  /** Of what speaks without a name, all documents are one row and all people one, unless the list is `under` that kind. */
  readonly kind: SpeakerIdentity['kind'];
  /** The person of the corpus; null for who is none. */
  readonly entity: string | null;
  /** The article whose source it is; null for one of all articles. */
  readonly article: ArticleId | null;
}

export interface ArticleRow {
  readonly key: ArticleId;
  readonly count: number;
}

/** What several articles say: one utterance or one quantity. */
export type SharedRow = { readonly key: string } & (
  | { readonly kind: 'utterance'; readonly group: QuoteGroup }
  | { readonly kind: 'quantity'; readonly group: FigureGroup }
);

/** The lists there are, with what a row of each holds. */
export interface Lists {
  /** People; `under` an article those named there, called as it is to call them, with what it has of them. */
  readonly people: Counted;
  /** Articles by id, with how many people each names. */
  readonly peopleArticles: ArticleRow;
  /** Who says quotes, `under` "document" or "unnamed" those of each article; where many or nobody is meant the name is ''. */
  readonly speakers: SpeakerRow;
  /** Articles by id, with how many quotes each has. */
  readonly quoteArticles: ArticleRow;
  /** Kinds of numbers that occur, those a reporter checks first at the front; `sort` does not count. The key is the kind. */
  readonly kinds: Counted & { readonly key: QuantityKind };
  /** Values `under` a kind; by name means by size. */
  readonly values: Counted;
  /** Articles by id, with how many numbers each has. */
  readonly numberArticles: ArticleRow;
  /** What several articles say, by count the gravest difference first; `under` an article what it has of that. */
  readonly shared: SharedRow;
  /** Articles by id, with how much each shares with others. */
  readonly sharedArticles: ArticleRow;
}

export type ListName = keyof Lists;

export interface ListAddress<L extends ListName = ListName> {
  readonly list: L;
  readonly sort: SortOrder;
  readonly under?: string;
}

/** Rows `from` to before `to` of a list. */
export interface Page<L extends ListName> {
  /** Pages of one revision are of one list. */
  readonly revision: number;
  /** Rows of the whole list. */
  readonly length: number;
  readonly rows: readonly Lists[L][];
}

/** A person as a list to choose from shows them. */
export interface PersonChoice {
  readonly entity: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly count: number;
  readonly articles: number;
  readonly first: MentionAt;
}

export interface PeopleWanted {
  /** Spellings that hold these letters in this order, wherever they stand. */
  readonly letters?: string;
  /** Spellings that hold all of these words. */
  readonly typed?: string;
  /** Those called exactly so come first. */
  readonly first?: readonly string[];
  /** Then those who share a word with one of these. */
  readonly like?: readonly string[];
  /** An entity that is left out. */
  readonly without?: string;
}

/** Something to go to: a person, a quote or a speaker of many, a value. */
export interface Destination {
  readonly kind: 'person' | 'quote' | 'speaker' | QuantityKind;
  readonly name: string;
  /** Other spellings of a person; who says a quote. */
  readonly detail: string;
  readonly count: number;
  readonly articles: number;
  /** The row that has the mentions; undefined where `first` is the only one. */
  readonly row?: { readonly address: ListAddress; readonly key: string };
  readonly first: MentionAt;
}

export interface Found {
  readonly people: readonly Destination[];
  readonly quotes: readonly Destination[];
  readonly numbers: readonly Destination[];
  /** How many more fit. */
  readonly left: number;
}

export interface Totals {
  readonly articles: number;
  readonly people: number;
  readonly quotes: number;
  readonly numbers: number;
  /** Utterances and quantities that several articles have. */
  readonly shared: number;
}

/** An article as it was when lists were kept: its text (hashText) and what was decided about it (see decidedIn). */
export type KeptArticle = readonly [id: ArticleId, hash: string, decided: string];

/**
 * Every question there is. Answers are of the articles as they were handed over before the question was asked. Offsets are
 * UTF-16 units of normalised text, ends exclusive. A question about an article or a person who is gone by now gives
 * null or an empty list; one that cannot be answered rejects with a sentence that says why. "In order" of mentions means by
 * article id, then start.
 */
export interface Questions {
  totals(): Totals;
  /** The person an article's own entity is; null for nobody, or somebody without a name. */
  personOf(id: ArticleId, entity: EntityId): LinkedPerson | null;
  /** The person of the corpus by their slug. */
  person(entity: string): LinkedPerson | null;
  /** What an article is to call its own entities that are people: a name decided on there, else the one they have everywhere. */
  namesIn(id: ArticleId): readonly (readonly [entity: EntityId, name: string])[];
  /** The first `most` people that are wanted, those wanted most first, else most often named first. */
  people(wanted: PeopleWanted, most: number): readonly PersonChoice[];
  /** Everything the person says, in order. */
  quotesOf(entity: string): readonly MentionAt[];
  /** All that is said by whoever says this quote, in order; empty where nobody is known. */
  sameSpeaker(quote: MentionAt): readonly MentionAt[];
  /** All mentions of the value of this number, in order. */
  sameValue(number: MentionAt): readonly MentionAt[];
  /** Rejects where `revision` is given and that list is no longer there: ask again from the start. */
  rows<L extends ListName>(address: ListAddress<L>, from: number, to: number, revision?: number): Page<L>;
  /** The row of a list that holds a mention which begins there; -1 where none does. */
  rowAt(address: ListAddress, place: { readonly id: ArticleId; readonly start: number }): number;
  /** All mentions below a row of a list, in order. */
  mentionsBelow(address: ListAddress, key: string): readonly MentionAt[];
  /** The first `most` of everything that holds all words typed, and how many more. */
  search(typed: string, most: number): Found;
  /** The groups that hold the quote or reported speech at this place, as far as its passages are linked. */
  quoteGroupsAt(place: MentionAt): readonly QuoteGroup[];
  /** The group that holds the number at this place; null where it stands alone. */
  figureGroupAt(place: MentionAt): FigureGroup | null;
  /** Which of these quotes another article has too. */
  quotedElsewhere(quotes: readonly MentionAt[]): readonly boolean[];
  /** Passages that other articles contradict, at most so many, then the gravest; and how many there are. */
  problems(most: number): { readonly problems: readonly Problem[]; readonly of: number };
  /** Of all articles at most so many that share most with others, in order of id; those of the row `wanted` first. */
  articlesToCompare(most: number, wanted?: string): { readonly ids: readonly ArticleId[]; readonly of: number };
  /** These articles side by side, as far as they are there. */
  compare(articles: readonly { readonly id: ArticleId; readonly name: string }[]): Comparison;
  /** Nothing; answered when all that was handed over is linked and listed. */
  settled(): null;
  /** What the next session starts from; null while not all is linked. */
  keep(engine: string): Uint8Array | null;
  /** Reads what a session kept and gives its articles. Rejects where it is of another engine or damaged. */
  openKept(engine: string, content: Uint8Array): readonly KeptArticle[];
  /** Takes over what was opened, for these articles; false where nothing is open. Their analyses come with `hold`. */
  adoptKept(covered: readonly ArticleId[]): boolean;
}

export type Question = keyof Questions;

/** An article with what is known of it, decisions included. */
export interface HeldArticle {
  readonly id: ArticleId;
  readonly hash: string;
  readonly decided: string;
  readonly content: PackedAnalysis | Analysis;
}

export type ToService =
  /** The article is new, or another one: it is linked. `isSuspect`: it took a service down twice, its passages are left out. */
  | { readonly kind: 'put'; readonly article: HeldArticle; readonly isSuspect?: true }
  /** The analysis of an article that was adopted. */
  | { readonly kind: 'hold'; readonly article: HeldArticle }
  | { readonly kind: 'remove'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'ask'; readonly ask: number; readonly question: Question; readonly args: readonly unknown[] }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'cancel'; readonly ask: number };

export type FromService =
  /** Sent once, when the service is up. */
  | { readonly kind: 'ready' }
  /** `revision`: how many articles had been put or removed. */
  | { readonly kind: 'answer'; readonly ask: number; readonly revision: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly ask: number; readonly error: string }
  /** What several articles say is listed anew. */
  | { readonly kind: 'listed' }
  /** The article whose passages are being linked, so that a death can be laid to it; null when that is over. */
  | { readonly kind: 'linking'; readonly id: ArticleId | null }
  | { readonly kind: 'failed'; readonly id: ArticleId; readonly error: string };
