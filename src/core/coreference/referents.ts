/*
 * Owns who has been talked of while an article is read from left to right: people with a name, and people without
 * ("a woman"), each with where and how they were mentioned last, in the text and inside quotes.
 * Moved on by discourse.ts, read by pronouns.ts.
 */
import type { Gender } from '../annotation';
import { SyntacticRole } from './grammar';

/** Cluster of somebody without a name, and of somebody's relative without a name (“his wife”). */
export const STRANGER = -1;
export const KIN = -2;

/** Where and how somebody is mentioned. */
export interface Occurrence {
  readonly token: number;
  readonly sentence: number;
  /** The sentence's number among those that are not wholly quoted. */
  readonly told: number;
  readonly paragraph: number;
  /** Index of the quoted span it stands in, -1 outside. */
  readonly quote: number;
  readonly role: SyntacticRole;
  /** Opens its sentence. */
  readonly isLeading: boolean;
  /** Subject of a verb of saying. */
  readonly isSpeaking: boolean;
  readonly isPronoun: boolean;
}

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
  /** Last mention outside quotes; null before any. */
  inText: Occurrence | null;
  /** Last mention inside a quote; null before any. */
  inQuote: Occurrence | null;
  /** Last mention outside quotes as a subject; null before any. */
  asSubject: Occurrence | null;
  /** Told sentence in which they last spoke, and in which a pronoun last stood for them; -1 before any. */
  spoke: number;
  chained: number;
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
    inText: null,
    inQuote: null,
    asSubject: null,
    spoke: -1,
    chained: -1,
    pronouns: [0, 0],
  };
}

/** Most recently mentioned first, at most MOST_RECENT: who is not among them needs a name to come back. */
export class RecentReferents {
  static readonly MOST_RECENT = 14;
  readonly list: Referent[] = [];

  mention(referent: Referent, at: Occurrence): void {
    referent.mentions++;
    if (at.quote >= 0) referent.inQuote = at;
    else {
      referent.inText = at;
      if (at.role === SyntacticRole.Subject) referent.asSubject = at;
      if (at.isSpeaking) referent.spoke = at.told;
      if (at.isPronoun) referent.chained = at.told;
    }
    const { list } = this;
    const place = list.indexOf(referent);
    if (place >= 0) list.splice(place, 1);
    else if (list.length >= RecentReferents.MOST_RECENT) list.pop();
    list.unshift(referent);
  }
}
