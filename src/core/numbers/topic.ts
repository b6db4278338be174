/*
 * Owns what a quantity is about: the head that is counted or measured, and the subject of its clause, as words of the text.
 * Silent where the clause does not tell.
 */
import type { QuantityTopic } from '../annotation';
import { AUXILIARIES, DETERMINERS, findSubject, isAdverb } from './clause';
import { isFunctionWord, readCountedNoun, readOfNoun } from './nouns';
import type { QuantityReading } from './quantityReading';
import { isCapital, isHyphen, isWord, lowerAt, sentenceLimit, sentenceOpening, wordAt } from './tokenView';
import { TokenType, type Tokens } from '../tokens';

/** Head and subject as words of the text; null where the sentence tells neither. */
export function findTopic(t: Tokens, quantity: QuantityReading): QuantityTopic | null {
  const subject = findSubject(t, quantity);
  const head = findHead(t, quantity) ?? subject;
  return head === null ? null : { head, subject: subject === head ? null : subject };
}

function findHead(t: Tokens, q: QuantityReading): string | null {
  if (q.noun) return wordAt(t, q.noun.head);
  const limit = sentenceLimit(t, q.first);
  const { next } = q;
  const follows = lowerAt(t, next);
  // Vinson, 29 · Vinson (29)
  if (q.kind === 'age') return findAged(t, q, limit);
  if (follows === 'of') return headText(t, readOfNoun(t, next, limit, 1)?.head);
  // $2.1 billion in aid, ten years in prison
  if (follows === 'in' && (q.kind === 'money' || q.kind === 'duration' || q.vague) && !isCapital(t, next + 1)) {
    const inside = readOfNoun(t, next, limit, 1, 'in')?.head;
    if (inside !== undefined)
      return headText(
        t,
        isWord(t, inside + 3) && lowerAt(t, inside + 1) === 'and' && !isFunctionWord(lowerAt(t, inside + 3))
          ? inside + 3
          : inside,
      );
  }
  if (q.kind === 'count') return findCasualty(t, next, limit) ?? findObject(t, q);
  const object = findObject(t, q);
  if (object !== null) return object;
  // the $200,000 bond, a 14-year sentence, a 90-minute call
  if (next >= limit || !isWord(t, next)) return null;
  // "30 miles offshore" describes nothing; "a 30-mile drive" does
  const bare = q.kind === 'duration' || q.kind === 'measure';
  if (bare && !isHyphen(t, next - 2) && !DETERMINERS.has(lowerAt(t, q.first - 1))) return null;
  return headText(t, readCountedNoun(t, next, limit, 1)?.head);
}

const STATES = new Set('dead hurt missing shot sick ill homeless ahead'.split(' '));

/** "hundreds of thousands have been killed": what befell those counted, where no noun says who they are. */
function findCasualty(t: Tokens, next: number, limit: number): string | null {
  let at = next;
  while (at < limit && at < next + 5 && (AUXILIARIES.has(lowerAt(t, at)) || isAdverb(lowerAt(t, at)))) at++;
  const lower = lowerAt(t, at);
  return at < limit && isWord(t, at) && ((lower.length > 4 && lower.endsWith('ed')) || STATES.has(lower))
    ? wordAt(t, at)
    : null;
}

const SETTING_VERBS = new Set(
  'put puts set sets raised raises cut cuts reduced increased estimated estimates lowered brought lifted pegged slashed boosted doubled'.split(
    ' ',
  ),
);

/** "estimates put the death toll in the thousands": the object that is given a number. */
function findObject(t: Tokens, q: QuantityReading): string | null {
  const opening = Math.max(sentenceOpening(t, q.first), q.first - 10);
  for (let k = q.first - 1; k >= opening; k--) {
    if (t.type[k] === TokenType.Mark && !isHyphen(t, k)) return null;
    if (!SETTING_VERBS.has(lowerAt(t, k))) continue;
    let head = -1;
    for (let i = k + 1; i < q.first; i++) {
      const lower = lowerAt(t, i);
      if (!isWord(t, i) || DETERMINERS.has(lower)) continue;
      if (isFunctionWord(lower)) break;
      head = i;
    }
    return head < 0 ? null : wordAt(t, head);
  }
  return null;
}

const headText = (t: Tokens, head: number | undefined): string | null =>
  head === undefined || !isWord(t, head) ? null : wordAt(t, head);

/** The noun or name whose age it is. */
function findAged(t: Tokens, q: QuantityReading, limit: number): string | null {
  const before = wordAt(t, q.first - 1);
  if (before === ',' || before === '(' || lowerAt(t, q.first - 1) === 'aged') {
    const name = q.first - 2;
    if (isWord(t, name)) return wordAt(t, name);
  }
  // 8-year-old nephew, 26-year-old Nina Pham
  let at = q.next;
  if (isHyphen(t, at)) at++;
  if (lowerAt(t, at) !== 'old') return null;
  at++;
  let head = -1;
  for (let i = at; i < limit && i < at + 6 && isWord(t, i) && !isFunctionWord(lowerAt(t, i)); i++) head = i;
  return head < 0 ? null : wordAt(t, head);
}
