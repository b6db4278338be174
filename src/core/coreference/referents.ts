/*
 * Owns who has been talked of while an article is read from left to right: people with a name, and people without
 * ("a woman"), each with where and how they were mentioned last, in the text and inside quotes.
 * Moved on by discourse.ts, read by pronouns.ts.
 */
import type { Gender } from '../annotation';
import { SyntacticRole } from './grammar';
import type { NounPhrase } from './nounPhrases';

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
  /** Whom “and” joined them to when they were last named; null where they stood alone. */
  partner: Referent | null;
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
    partner: null,
    pronouns: [0, 0],
  };
}

/** “Doe and Roe said”, the second mentioned `at`: neither is nearer than the other, and both spoke. */
export function pairUp(one: Referent, other: Referent, at: Occurrence): void {
  if (at.isSpeaking && at.quote < 0) one.spoke = at.told;
  one.partner = other;
  other.partner = one;
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
    if (list[0] === referent) return;
    const known = list.indexOf(referent);
    const last = known >= 0 ? known : Math.min(list.length, RecentReferents.MOST_RECENT - 1);
    for (let place = last; place > 0; place--) list[place] = list[place - 1] ?? referent;
    list[0] = referent;
  }
}

/** People without a name, told apart by the nouns said of them, so many of them at most. */
export class UnnamedReferents {
  private static readonly MOST = 200;
  private readonly byHead = new Map<string, Referent>();

  has(head: string): boolean {
    return this.byHead.has(head);
  }

  /** Whom a phrase stands for: “a woman” somebody new, “the woman” the one before. `words` gives the phrase as written. */
  refer({ head, determiner, isKin, gender }: NounPhrase, words: () => string): Referent {
    const known = this.byHead.get(head);
    if (known !== undefined && determiner !== 'indefinite') return known;
    const referent = toReferent(isKin ? KIN : STRANGER, `“${words()}”, who has no name here`, gender, false);
    if (this.byHead.size < UnnamedReferents.MOST || known !== undefined) this.byHead.set(head, referent);
    return referent;
  }
}
