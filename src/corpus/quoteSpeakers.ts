/*
 * Owns what two quotes' speaker phrases say about being one speaker, before anyone knows the people of the corpus.
 */
import type { Speaker } from '../core/annotation';
import { compareNames } from '../core/names/compatibility';
import { toNameForm, type NameForm } from './identityNames';

/** What is known of the two speakers. */
export type SpeakerRelation = 'same' | 'unknown' | 'different';

/** Who speaks, made comparable. */
export interface SpeakerKey {
  readonly key: string;
  /** False for “a spokesman”, “the report”. */
  readonly named: boolean;
  /** Set for people. */
  readonly form: NameForm | null;
  /** Telling words of an organisation's or unnamed speaker's phrase. */
  readonly words: ReadonlySet<string>;
}

/** Null where the phrase names nobody that could be recognised elsewhere. */
export function toSpeakerKey(speaker: Speaker | null): SpeakerKey | null {
  if (speaker === null) return null;
  const { name, text, kind } = speaker;
  if (kind === 'pronoun' && name === null) return null;
  const form = kind !== 'organisation' && name !== null ? toNameForm(name) : null;
  const words = new Set((name ?? text).toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  words.delete('the');
  if (form === null && words.size === 0) return null;
  return { key: form === null ? `o:${[...words].join(' ')}` : `p:${form.key}`, named: name !== null, form, words };
}

/** “The president’s adviser Ada Quist” and “Ada Quist”. */
function endsWithName(phrase: SpeakerKey, { form }: SpeakerKey): boolean {
  if (form?.full !== true || phrase.form !== null) return false;
  const name = form.parsed.words;
  return name.join(' ') === [...phrase.words].slice(-name.length).join(' ');
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
  for (const word of a.words) if (b.words.has(word)) return 'same';
  return 'unknown';
}
