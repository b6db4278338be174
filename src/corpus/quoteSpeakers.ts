/*
 * Owns what two quotes' speaker phrases say about being one speaker, before anyone knows the people of the corpus.
 */
import { type Speaker, wordsOf as plainWordsOf } from '../core/annotation';
import { compareNames } from '../core/names/compatibility';
import { toNameForm, type NameForm } from './identityNames';
import { TextNumbers } from './textNumbers';

/** What is known of the two speakers. */
export type SpeakerRelation = 'same' | 'unknown' | 'different';

/** Who speaks, made comparable. */
export interface SpeakerKey {
  /** Tells the key apart from others in one place of keeping, counted from 0. */
  readonly number: number;
  readonly key: string;
  /** False for “a spokesman”, “the report”. */
  readonly named: boolean;
  /** Set for people. */
  readonly form: NameForm | null;
  /** Speakers of different blocks are looked up apart. From 1. */
  readonly block: number;
}

/** Each speaker's key once, whoever quotes them. */
export class SpeakerKeys {
  private readonly keys: SpeakerKey[] = [];
  /** By key, of those who are named and those who are not. */
  private readonly named = new Map<string, number>();
  private readonly unnamed = new Map<string, number>();
  private readonly blocks = new TextNumbers();

  /** Null where the phrase names nobody that could be recognised elsewhere. */
  of(speaker: Speaker | null): SpeakerKey | null {
    if (speaker === null) return null;
    const { name, kind } = speaker;
    if (kind === 'pronoun' && name === null) return null;
    const form = kind !== 'organisation' && name !== null ? toNameForm(name) : null;
    const words = form === null ? tellingWords(name ?? plainWordsOf(speaker)) : '';
    if (form === null && words === '') return null;
    const key = form === null ? `${PHRASE}${words}` : `p:${form.key}`;
    const numbers = name === null ? this.unnamed : this.named;
    const known = numbers.get(key);
    if (known !== undefined) return this.at(known);
    const block = this.blocks.of(form?.bucket ?? key) + 1;
    const made: SpeakerKey = { number: this.keys.length, key, named: name !== null, form, block };
    numbers.set(key, made.number);
    this.keys.push(made);
    return made;
  }

  /** Null where no key has this number. */
  at(number: number): SpeakerKey | null {
    return this.keys[number] ?? null;
  }
}

const PHRASE = 'o:';

/** Each once, one space between. */
function tellingWords(phrase: string): string {
  const words = new Set(phrase.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  words.delete('the');
  return [...words].join(' ');
}

/** Telling words of the phrase for an organisation or for somebody unnamed. */
const wordsOf = ({ key }: SpeakerKey): string[] => key.slice(PHRASE.length).split(' ');

/** “The president’s adviser Ada Quist” and “Ada Quist”. */
function endsWithName(phrase: SpeakerKey, { form }: SpeakerKey): boolean {
  if (form?.full !== true || phrase.form !== null) return false;
  const name = form.parsed.words;
  return name.join(' ') === wordsOf(phrase).slice(-name.length).join(' ');
}

/** What the two phrases say about being one speaker. */
export function relateSpeakers(a: SpeakerKey | null, b: SpeakerKey | null): SpeakerRelation {
  if (a === null || b === null) return 'unknown';
  if (a.key === b.key) return 'same';
  if (a.form !== null && b.form !== null) {
    if (a.form.bucket !== b.form.bucket) return 'different';
    return compareNames(a.form.parsed, b.form.parsed).verdict === 'different' ? 'different' : 'same';
  }
  if (endsWithName(a, b) || endsWithName(b, a)) return 'same';
  // a spokesperson and the house they speak for, an unnamed official: they may be one
  if (a.form !== null || b.form !== null) return 'unknown';
  const words = wordsOf(b);
  for (const word of wordsOf(a)) if (words.includes(word)) return 'same';
  return 'unknown';
}
