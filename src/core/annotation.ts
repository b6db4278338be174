/*
 * Owns the vocabulary of everything else: what one analysis of one article says. The shapes are those of the
 * command line's JSON, so that the editor, the cache and the command line speak of the same thing.
 * Every span is a Span in UTF-16 units of the normalised text and `text === article.slice(start, end)`; see reading.ts for layout.
 * Arrays are in contract order (compareSpans).
 */
import type { Meta } from './reading/frontMatter';
import type { Span } from './span';

/** A span together with the characters it covers. */
export interface Excerpt extends Span {
  readonly text: string;
  /** The plain words, where layout stands among the characters: a line break, a mark of emphasis, a soft hyphen. */
  readonly words?: string;
}

/** What a person reads there. */
export const wordsOf = ({ text, words }: Pick<Excerpt, 'text' | 'words'>): string => words ?? text;

/** Names a person within one article: "e1", "e2" … in order of first mention. */
export type EntityId = string;

export type Gender = 'm' | 'f';

/** What a quote's speaker phrase is. `organisation` also stands for documents that speak ("the report"). */
export type SpeakerKind = 'name' | 'pronoun' | 'nominal' | 'organisation';

/** The phrase in the text that names who speaks: at most the noun phrase with its apposition. */
export interface Speaker extends Excerpt {
  readonly entity: EntityId | null;
  /** The person's full name, or the organisation's or document's; null if unresolved or unnamed. */
  readonly name: string | null;
  readonly kind: SpeakerKind;
  /** One sentence a reader can check: "said, subject after the quote; he → Pete Hegseth (2 sentences back)". */
  readonly why: string;
}

/** Why nobody is named, and who was considered. Set exactly when the speaker is null or has no name. */
export interface Unresolved {
  readonly why: string;
  readonly candidates: readonly string[];
}

/** Words somebody said or wrote, between marks that are left out; one item per paragraph. */
export interface Quote extends Excerpt {
  /** `whole`: a sentence or more; `fragment`: a few quoted words in someone else's sentence. */
  readonly extent: 'whole' | 'fragment';
  /** Pieces of one utterance share it: "u1", "u2" … in order of first piece. */
  readonly utterance: string;
  /** Confidence that the marks hold speech, a ratio 0–1. */
  readonly speech: number;
  readonly cue: Excerpt | null;
  readonly speaker: Speaker | null;
  readonly unresolved: Unresolved | null;
}

/** Marks around what nobody is quoted for: a title of a work, a term, a nickname, scare quotes. */
export interface Marked extends Excerpt {
  readonly role: 'title' | 'term' | 'nickname' | 'other';
}

/** Speech without marks: X said that …; according to X, … */
export interface Reported extends Excerpt {
  readonly cue: Excerpt | null;
  readonly speaker: Speaker | null;
}

/** One mention of a person. `nominal`: the Ukrainian president; `pronoun`: he, she, I … where it is a person's. */
export interface Person extends Excerpt {
  readonly kind: 'name' | 'nominal' | 'pronoun';
  readonly entity: EntityId | null;
  /** The office or description beside this mention, as words of the text ("US Defense Secretary"). */
  readonly role: string | null;
  readonly gender: Gender | null;
  /** Present, and true, only on bylines and credits. */
  readonly byline?: true;
  /** Why this mention is this entity, for the hover; absent where the entity's own `why` says all. */
  readonly why?: string;
}

/** A person of the article: the fullest name the article uses, and why its variants are one. */
export interface Entity {
  readonly entity: EntityId;
  readonly name: string;
  readonly why: string;
  /** A person gave the name: it holds in this article, whatever the mentions say. Never set by the engine. */
  readonly decided?: true;
}

export type QuantityKind =
  | 'count'
  | 'percent'
  | 'fraction'
  | 'money'
  | 'duration'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'measure'
  | 'age'
  | 'temperature'
  | 'multiple'
  | 'rate';

/** `=` exactly; `~` about, nearly, some; `<` less than, up to; `>` more than, at least. */
export type Bound = '=' | '~' | '<' | '>';

/** What is counted or measured, as words of the text. */
export interface QuantityTopic {
  readonly head: string;
  readonly subject: string | null;
}

/** A number or date with what it says; see contract: value is a ratio for percent and fraction. */
export interface Quantity extends Excerpt {
  readonly kind: QuantityKind;
  readonly value: number | null;
  /** Only for a range, which is one span. */
  readonly high?: number;
  readonly unit: string | null;
  readonly bound: Bound;
  /** Present, and true, only for orders of magnitude ("dozens", "hundreds of thousands"). */
  readonly vague?: true;
  /** TIMEX3 value, on dates, times and durations. */
  readonly timex?: string;
  readonly about: QuantityTopic | null;
  /** Telling words of its sentence as written, a common one that opens it in lower case, nearest first; absent on dates and where there are none. */
  readonly near?: readonly string[];
  /** Why the number is read this way, for the hover: "“nearly” before it", "year from the dateline 2025-02-13". */
  readonly why?: string;
}

/** A paragraph of the article; `furniture` is page, not article (captions, credits, link strips). */
export interface ParagraphNote extends Span {
  /** 64-bit hash of the paragraph's text, 16 hex digits. */
  readonly hash: string;
  readonly furniture?: true;
  /** Hashes that nearly equal paragraphs share (see sketch.ts); absent on short ones. */
  readonly sketch?: string;
}

/**
 * A T while it is put together. What a T may lack is set afterwards: an object literal that begins by spreading another object
 * and adds to it is of a shape of its own each time in V8, and every pass that reads such objects has to look their members up.
 */
export type Building<T> = { -readonly [K in keyof T]: T[K] };

/** Everything known about one article. Plain data: crosses threads, disks and pages unchanged. */
export interface Analysis {
  /** UTF-16 code units of the normalised text. */
  readonly chars: number;
  /** ISO date the article was written, given or found in it. */
  readonly date: string | null;
  /** What the article says of itself in its front matter; absent where it says nothing. */
  readonly meta?: Meta;
  readonly quotes: readonly Quote[];
  readonly marked: readonly Marked[];
  readonly reported: readonly Reported[];
  readonly people: readonly Person[];
  readonly entities: readonly Entity[];
  readonly numbers: readonly Quantity[];
  readonly paragraphs: readonly ParagraphNote[];
  /** What the article is about: up to 24 words in lower case, the most telling first. */
  readonly topics: readonly string[];
}
