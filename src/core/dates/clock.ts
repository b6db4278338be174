/*
 * Owns clock times: 5 p.m. ET, 10:27 PM EDT, 6pm, 17:22 GMT, noon, midnight, 11 o’clock.
 */
import { type DateReading, dateReading } from './reading';
import { TIME_ZONES } from '../lexicon/dateWords';
import { isGlued, isNumber, isWord, lowerAt, wordAt } from '../numbers/tokenView';
import type { Tokens } from '../tokens';

const two = (value: number): string => String(value).padStart(2, '0');

/** A clock time at the number `i`; null where it is none. */
export function readClock(t: Tokens, i: number, limit: number): DateReading | null {
  const word = wordAt(t, i);
  if (word.length > 5) return null;
  let [hour = -1, minute = 0] = word.includes('.') ? word.split('.').map(Number) : [Number(word)];
  if (!Number.isInteger(hour) || hour > 24 || minute > 59) return null;
  let at = i + 1;
  let colon = word.includes('.');
  if (colon && word.split('.')[1]?.length !== 2) return null;
  if (
    !colon &&
    wordAt(t, at) === ':' &&
    isGlued(t, at) &&
    isNumber(t, at + 1) &&
    isGlued(t, at + 1) &&
    at + 1 < limit
  ) {
    const minutes = wordAt(t, at + 1);
    if (minutes.length !== 2 || Number(minutes) > 59) return null;
    minute = Number(minutes);
    colon = true;
    at += 2;
    if (wordAt(t, at) === ':' && isGlued(t, at) && isNumber(t, at + 1)) at += 2;
  }
  const half = at < limit ? readHalfOfDay(t, at) : null;
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.afternoon ? 12 : 0);
    at = half.next;
  } else if (lowerAt(t, at) === "o'clock" && !colon) {
    at++;
  } else {
    const zone = TIME_ZONES.has(wordAt(t, at)) && at < limit;
    if (!colon || word.includes('.') || hour > 23 || !(zone || CLOCK_BEFORE.has(lowerAt(t, i - 1)))) return null;
  }
  const end = skipZone(t, at, limit);
  return dateReading(i, end, `T${two(hour)}:${two(minute)}`, null, { kind: 'time' });
}

const CLOCK_BEFORE = new Set('at by from until till around about before after since between and'.split(' '));

function readHalfOfDay(t: Tokens, i: number): { afternoon: boolean; next: number } | null {
  if (!isWord(t, i)) return null;
  const word = lowerAt(t, i);
  if (word === 'a.m.' || word === 'a.m' || word === 'p.m.' || word === 'p.m')
    return { afternoon: word.startsWith('p'), next: i + 1 };
  if (word === 'am' || word === 'pm') return { afternoon: word === 'pm', next: i + 1 };
  return null;
}

function skipZone(t: Tokens, at: number, limit: number): number {
  if (at >= limit) return at;
  if (TIME_ZONES.has(wordAt(t, at)) && isWord(t, at)) return at + 1;
  const zone = lowerAt(t, at);
  const named =
    zone === 'eastern' ||
    zone === 'pacific' ||
    zone === 'central' ||
    zone === 'mountain' ||
    zone === 'local' ||
    zone === 'moscow';
  if (!named) return at;
  const time = lowerAt(t, at + 1) === 'time' ? at + 2 : lowerAt(t, at + 2) === 'time' ? at + 3 : 0;
  return time > 0 && time <= limit ? time : zone === 'local' || zone === 'moscow' ? at : at + 1;
}

/** noon, midnight at token `i`. */
export function readNamedHour(t: Tokens, i: number): DateReading {
  return dateReading(i, i + 1, lowerAt(t, i) === 'noon' ? 'T12:00' : 'T00:00', null, { kind: 'time' });
}
