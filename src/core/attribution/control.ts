/*
 * Owns the verbs whose object is a subject in turn: prompting Doe to say, the film shows Doe saying, with Doe saying.
 * Leaves every other subject to subjects.ts.
 */
import type { Frames } from './frames';
import { has, isQuoteItem, wordAt } from './items';
import { inflect } from '../lexicon/cueVerbs';
import { DOCUMENTS } from '../lexicon/speakerNouns';
import { phraseEndingAt, type NounPhrase } from './nounPhrase';
import { WordClass } from './wordClass';

/** Verbs whose object does what the infinitive behind it says: prompting Doe to declare. */
const CONTROLS = new Set(
  'prompt lead=led cause force allow ask tell=told urge push press invite encourage move drive=drove enable inspire compel'
    .split(' ')
    .flatMap(inflect)
    .map(({ form }) => form),
);

/** "prompting Doe to declare", "asked Doe to explain": whoever stands between such a verb and "to", where it can be one person. */
export function objectOfControl(frames: Frames, last: number, low: number): NounPhrase | undefined {
  if (!has(frames, last, WordClass.Nominal | WordClass.ObjectPronoun)) return undefined;
  const object = has(frames, last, WordClass.ObjectPronoun)
    ? { from: last, to: last + 1, head: last }
    : phraseEndingAt(frames, last, low);
  if (object === undefined || object.from <= low) return undefined;
  // a participle that no list has looks like a modifier
  if (CONTROLS.has(wordAt(frames, object.from)) && object.from < object.head)
    return { ...object, from: object.from + 1 };
  return CONTROLS.has(wordAt(frames, object.from - 1)) ? object : undefined;
}

/** "prompting Doe to rise and declare": the subject of the infinitive that the verb behind "and" goes on. */
export function controlledSubject(frames: Frames, verb: number, before: number, low: number): NounPhrase | undefined {
  if (!has(frames, verb, WordClass.Base) || has(frames, verb, WordClass.Past)) return undefined;
  for (let at = before; at > low && at > before - 10; at--) {
    if (has(frames, at, WordClass.Comma) || isQuoteItem(frames, at)) return undefined;
    if (wordAt(frames, at) === 'to') return objectOfControl(frames, at - 1, low);
  }
  return undefined;
}

/** Verbs of perception: the footage shows the officer yelling. */
const PERCEIVES = new Set(
  'show shows showed see sees saw hear hears heard watch watches watched film filmed caught'.split(' '),
);
/** "with Doe saying", "shows Doe saying", "a hat reading", "the paper’s editorial calling": the participle is the phrase’s own. */
export function holdsParticiple(frames: Frames, phrase: NounPhrase, verb: number, low: number): boolean {
  let outside = phrase.from - 1;
  if (wordAt(frames, outside) === 'and') outside = (phraseEndingAt(frames, outside - 1, low)?.from ?? outside + 1) - 1;
  if (wordAt(frames, outside) === 'with' || PERCEIVES.has(wordAt(frames, outside))) return true;
  const head = wordAt(frames, phrase.head);
  if (!DOCUMENTS.has(head)) return wordAt(frames, verb) === 'reading';
  for (let at = phrase.from; at < phrase.head; at++) if (has(frames, at, WordClass.Possessive)) return true;
  return false;
}
