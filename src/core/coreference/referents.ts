/*
 * Owns who has been talked of while an article is read from left to right: people with a name, and people without
 * ("a woman"), each with where and how they were mentioned last. Read and moved on by pronouns.ts.
 */
import type { Gender } from '../annotation';
import { SyntacticRole } from './grammar';

/** Cluster of somebody without a name, and of somebody's relative without a name (“his wife”). */
export const STRANGER = -1;
export const KIN = -2;

/** One person the text has talked of so far. */
export interface Referent {
  /** Cluster of names; STRANGER or KIN for somebody without a name. */
  readonly cluster: number;
  /** What to call them in a reason. */
  readonly label: string;
  gender: Gender | null;
  /** True where the gender is only the lean of a first name. */
  isGenderGuessed: boolean;
  mentions: number;
  lastToken: number;
  lastSentence: number;
  lastParagraph: number;
  lastRole: SyntacticRole;
  /** Index of the quoted span of the last mention, -1 outside quotes. */
  lastQuote: number;
  /** Sentence of the last mention as a subject outside quotes, -1 before any. */
  lastSubjectSentence: number;
  /** Token of that mention. */
  lastSubjectToken: number;
  /** Sentence of the last pronoun that stood for them, -1 before any. */
  lastPronounSentence: number;
  /** Whether the last mention opened its sentence. */
  isLeading: boolean;
  /** How often pronouns stood for them, by gender: [he, she]. */
  readonly pronouns: [number, number];
}

export function toReferent(cluster: number, label: string, gender: Gender | null, isGenderGuessed: boolean): Referent {
  return {
    cluster,
    label,
    gender,
    isGenderGuessed,
    mentions: 0,
    lastToken: -1,
    lastSentence: -1,
    lastParagraph: -1,
    lastRole: SyntacticRole.Object,
    lastQuote: -1,
    lastSubjectSentence: -1,
    lastSubjectToken: -1,
    lastPronounSentence: -1,
    isLeading: false,
    pronouns: [0, 0],
  };
}

/** Where and how somebody is mentioned. */
export interface Occurrence {
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quote: number;
  readonly role: SyntacticRole;
  readonly isLeading: boolean;
}

/** Most recently mentioned first, at most MOST_RECENT: who is not among them needs a name to come back. */
export class RecentReferents {
  static readonly MOST_RECENT = 14;
  readonly list: Referent[] = [];

  mention(referent: Referent, at: Occurrence): void {
    referent.mentions++;
    referent.lastToken = at.token;
    referent.lastSentence = at.sentence;
    referent.lastParagraph = at.paragraph;
    referent.lastRole = at.role;
    referent.lastQuote = at.quote;
    referent.isLeading = at.isLeading;
    if (at.role === SyntacticRole.Subject && at.quote < 0) {
      referent.lastSubjectSentence = at.sentence;
      referent.lastSubjectToken = at.token;
    }
    const { list } = this;
    const place = list.indexOf(referent);
    if (place >= 0) list.splice(place, 1);
    else if (list.length >= RecentReferents.MOST_RECENT) list.pop();
    list.unshift(referent);
  }
}
