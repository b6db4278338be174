/*
 * Owns the words around a number that say how exact it is: nearly, about, at least, up to, "or more", "-plus".
 * Gives the contract's sign and the words it stands on, for the hover.
 */
import type { Bound } from '../annotation';
import { isGlued, isHyphen, lowerAt, wordAt } from './tokenView';
import type { Tokens } from '../tokens';

export interface BoundReading {
  readonly bound: Bound;
  /** "“nearly” before it"; null where no word says so. */
  readonly why: string | null;
}

/** Phrases before the number, last word first in the key's lookup: phrase → sign. */
const BEFORE: readonly (readonly [Bound, string])[] = [
  [
    '~',
    'nearly|almost|about|around|round|approximately|approx|roughly|some|circa|ca|close to|near|estimated|an estimated|practically|virtually|somewhere around|' +
      'somewhere between|in the region of|in the vicinity of|on the order of|just about|or so|maybe|perhaps|probably|averaged|averaging|~|≈|∼|nearer|approaching|nearing|like',
  ],
  [
    '>',
    'over|more than|at least|above|exceeding|exceed|exceeds|exceeded|exceeding of|in excess of|upwards of|upward of|greater than|no less than|not less than|no fewer than|not fewer than|' +
      'a minimum of|minimum of|larger than|higher than|bigger than|longer than|older than|better than|north of|well over|just over|slightly over|topped|topping|surpassing|surpassed|surpass|surpasses|beyond|past the|' +
      'well above|just above|over than|worse than|heavier than|later than|upwards|greater or equal to|faster than|topped the|>|≥|more or less than|minimum',
  ],
  [
    '<',
    'less than|fewer than|under|below|up to|as many as|as much as|no more than|not more than|at most|a maximum of|maximum of|smaller than|lower than|shorter than|younger than|south of|' +
      'just under|just below|well under|well below|slightly under|not exceeding|short of|as long as|as high as|as little as|as few as|within|inside|shy of|just shy of|cheaper than|cap of|<|≤|no longer than|no later than|at the most|upto|maximum',
  ],
];

const HEDGES: ReadonlySet<string> = new Set(BEFORE.flatMap(([, list]) => list.split(/[| ]/)));

/** Is this lower-case word one of those that say how exact a number is? */
export const isHedge = (word: string): boolean => HEDGES.has(word);

/** Last word of a phrase → the phrases that end in it, longest first, as word lists. */
const ENDINGS: ReadonlyMap<string, readonly (readonly [readonly string[], Bound])[]> = toEndings();

function toEndings(): Map<string, [string[], Bound][]> {
  const endings = new Map<string, [string[], Bound][]>();
  for (const [bound, list] of BEFORE) {
    for (const phrase of list.split('|')) {
      const words = phrase.split(' ');
      const last = words.at(-1) ?? '';
      endings.set(last, [...(endings.get(last) ?? []), [words, bound]]);
    }
  }
  for (const phrases of endings.values()) phrases.sort((a, b) => b[0].length - a[0].length);
  return endings;
}

/** Words that may stand between the bound and the number: "more than a dozen", "at least another 20". */
const BETWEEN = new Set([
  'a',
  'an',
  'the',
  'another',
  'its',
  'his',
  'her',
  'their',
  'only',
  'just',
  'further',
  'additional',
]);

/** How exact the number over tokens [first, next) is. Reads at most five tokens before and four behind. */
export function readBound(t: Tokens, first: number, next: number, from: number, limit: number): BoundReading {
  let at = first - 1;
  if (at >= from && wordAt(t, at) === '-' && isGlued(t, at)) return { bound: '=', why: null };
  if (at >= from && BETWEEN.has(lowerAt(t, at))) at--;
  const before = at >= from ? readBefore(t, at, from) : null;
  return before ?? readBehind(t, next, limit) ?? { bound: '=', why: null };
}

function readBefore(t: Tokens, at: number, from: number): BoundReading | null {
  const phrases = ENDINGS.get(lowerAt(t, at));
  if (!phrases) return null;
  for (const [words, bound] of phrases) {
    const start = at - words.length + 1;
    if (start < from) continue;
    if (!words.every((word, index) => lowerAt(t, start + index) === word)) continue;
    if (words.length === 1 && isMisleading(t, at, from)) return null;
    return { bound, why: `“${words.join(' ')}” before it` };
  }
  return null;
}

/** Verbs and nouns that "over" belongs to: turn over $50, won over two rivals. */
const NOT_OVER = new Set(
  'all took take takes taken taking spread game win won wins victory turn turned turns turning hand handed hands handing give gave given sign signed spill spilled spilled lead argue argued fight clash dispute row battle concern concerns worry charged control sued'.split(
    ' ',
  ),
);

/** "all over 12 cities", "under 21s", "like two friends": single words that are no bound here. */
function isMisleading(t: Tokens, at: number, from: number): boolean {
  const word = lowerAt(t, at);
  const before = at > from ? lowerAt(t, at - 1) : '';
  switch (word) {
    case 'over':
      return NOT_OVER.has(before);
    case 'like':
      return before !== 'something' && before !== 'more';
    case 'about':
      return (
        before === 'talk' ||
        before === 'talking' ||
        before === 'story' ||
        before === 'book' ||
        before === 'talked' ||
        before === 'questions' ||
        before === 'concerned' ||
        before === 'information'
      );
    case 'round':
      return (
        at === from ||
        before === 'the' ||
        before === 'a' ||
        before === 'an' ||
        before === 'this' ||
        before.endsWith('st') ||
        before.endsWith('th') ||
        before.endsWith('nd')
      );
    case 'around':
      return before === 'turned' || before === 'turn' || before === 'walk';
    case 'past':
      return true;
    default:
      return false;
  }
}

function readBehind(t: Tokens, next: number, limit: number): BoundReading | null {
  if (next >= limit) return null;
  const word = lowerAt(t, next);
  if (word === '+' && isGlued(t, next)) return { bound: '>', why: '“+” behind it' };
  const at = isHyphen(t, next) ? next + 1 : next;
  if (lowerAt(t, at) === 'plus' && (at > next || lowerAt(t, at + 1) !== 'a'))
    return { bound: '>', why: '“plus” behind it' };
  if (at > next && (lowerAt(t, at) === 'odd' || lowerAt(t, at) === 'ish'))
    return { bound: '~', why: `“-${lowerAt(t, at)}” behind it` };
  // "or more" may stand behind the noun counted: 50 workers or more
  for (let offset = 0; offset <= 3 && next + offset + 1 < limit; offset++) {
    const or = lowerAt(t, next + offset);
    if (or === ',' || or === '.' || or === ';') return null;
    if (or !== 'or' && or !== 'and' && or !== 'at') continue;
    const end = lowerAt(t, next + offset + 1);
    if (or === 'or' && end === 'so') return { bound: '~', why: '“or so” behind it' };
    if (
      or === 'or' &&
      (end === 'more' ||
        end === 'older' ||
        end === 'over' ||
        end === 'above' ||
        end === 'higher' ||
        end === 'longer' ||
        end === 'greater' ||
        end === 'better')
    ) {
      return { bound: '>', why: `“or ${end}” behind it` };
    }
    if (
      or === 'or' &&
      (end === 'less' || end === 'fewer' || end === 'under' || end === 'below' || end === 'younger' || end === 'lower')
    )
      return { bound: '<', why: `“or ${end}” behind it` };
    if (
      or === 'and' &&
      offset === 0 &&
      (end === 'counting' || end === 'over' || end === 'above' || end === 'older' || end === 'up')
    )
      return { bound: '>', why: `“and ${end}” behind it` };
    if (or === 'at' && (end === 'least' || end === 'most') && offset === 0)
      return { bound: end === 'least' ? '>' : '<', why: `“at ${end}” behind it` };
    return null;
  }
  return null;
}
