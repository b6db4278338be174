/*
 * Owns whether a full name is introduced as somebody's relative: "his wife, Jane Doe", "first lady Jane Doe", "Jane Doe, his
 * sister". Takes the text around the name; leaves what follows for bare surnames to namesakes.ts.
 */
import type { Gender } from '../annotation';
import type { Span } from '../span';

export interface Relation {
  readonly gender: Gender | null;
  /** True for husband and wife: the two are of different gender as a rule. */
  readonly isSpouse: boolean;
}

const spouse = (gender: Gender | null): Relation => ({ gender, isSpouse: true });
const relative = (gender: Gender | null): Relation => ({ gender, isSpouse: false });
const RELATIONS: ReadonlyMap<string, Relation> = new Map([
  ...'wife widow fiancée first-lady'.split(' ').map((noun) => [noun, spouse('f')] as const),
  ...'husband widower fiancé'.split(' ').map((noun) => [noun, spouse('m')] as const),
  ...'daughter sister mother niece granddaughter stepdaughter daughter-in-law sister-in-law'
    .split(' ')
    .map((noun) => [noun, relative('f')] as const),
  ...'son brother father nephew grandson stepson son-in-law brother-in-law'
    .split(' ')
    .map((noun) => [noun, relative('m')] as const),
  ...'sons daughters brothers sisters children cousin spouse'.split(' ').map((noun) => [noun, relative(null)] as const),
]);

const NOUN = `(${[...RELATIONS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const OWNER = '\\b[Hh]is|\\b[Hh]er|\\b[Tt]heir';
const WORDS = '(?:[\\p{Ll}-]+ ){0,2}';
const BEFORE = new RegExp(`(?:${OWNER}|['’]s?) ${WORDS}${NOUN}(?: and [\\p{Ll}-]+)?,? $`, 'u');
/** “the sister of Senate candidate Jane Doe”: the one whose sister it is is not who the sentence is about. */
const KIN_OF = new RegExp(`\\b${NOUN} of (?:[\\p{L}.-]+ ){0,5}$`, 'u');
const LADY = /\b[Ff]irst [Ll]ady,? $/;
const BEHIND = new RegExp(`^, (?:${OWNER}|[^,.]{2,30}['’]s) ${WORDS}${NOUN}\\b`, 'u');

/** How far a word of kinship may stand from the name, in UTF-16 units. */
const BESIDE = 60;

/** What `text` says beside the name at `span` that they are to somebody; null where it says nothing. */
export function relationIn(text: string, { start, end }: Span): Relation | null {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const [, noun] = BEFORE.exec(before) ?? BEHIND.exec(text.slice(end, end + BESIDE)) ?? [];
  return RELATIONS.get(LADY.test(before) ? 'first-lady' : (noun ?? '')) ?? null;
}

/** True where the name at `span` only tells whose relative somebody is. */
export function isRelativeOf(text: string, { start }: Span): boolean {
  return KIN_OF.test(text.slice(Math.max(0, start - BESIDE), start));
}
