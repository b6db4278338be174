/*
 * Owns taking a written name apart: first names, family name with its particles, nickname, suffix. Looks at the name alone.
 * Leaves what two names say about being one person to compatibility.ts.
 */
import { foldWord } from './spelling';

/** A name taken apart; every word folded (lower case, no diacritics). */
export interface ParsedName {
  /** All words in order, hyphens opened, without nickname in marks and suffix. */
  readonly words: readonly string[];
  /** First and middle names or initials (one letter, no stop), in order; empty for a name of one word. */
  readonly given: readonly string[];
  /** Family name with its particles ("von der leyen"); for a name of one word that word, whatever it is. */
  readonly surname: string;
  /** Family name without particles and article prefix: "leyen", "assad"; what bare mentions and blocking go by. */
  readonly surnameHead: string;
  /** What stands in marks or brackets in the middle: "Bill" in William "Bill" Clinton. */
  readonly nickname: string | null;
  /** "jr", "sr", "ii" … */
  readonly suffix: string | null;
}

const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));
const PARTICLES = new Set(
  (
    'von van vom zu zum zur der den des de del della delle dei degli di da do dos das du la le les lo el al ' +
    'bin ibn bint abu ould st saint san ter ten te af av'
  ).split(' '),
);
/** Particles that are first names too, so they open a family name only behind another word. */
const PARTICLES_AND_NAMES = new Set('al di do el lo san ten te van'.split(' '));

/** Names met before, so that the ones every article has are taken apart once; emptied when full. */
const parsedNames = new Map<string, ParsedName>();
const MOST_PARSED = 1 << 14;

/** Takes a name apart: “Ursula von der Leyen” → given [ursula], surname "von der leyen". Throws on no text. */
export function parseName(text: string): ParsedName {
  let parsed = parsedNames.get(text);
  if (parsed === undefined) {
    if (parsedNames.size >= MOST_PARSED) parsedNames.clear();
    parsed = takeApart(text);
    // spelled anew: a slice would keep its whole article in memory
    parsedNames.set(Array.from(text).join(''), parsed);
  }
  return parsed;
}

function takeApart(text: string): ParsedName {
  // most names are, and need none of the patterns
  if (isPlain(text)) return toParsedName(text.toLowerCase().split(' '), null);
  let nickname: string | null = null;
  const plain = text.replace(/["“”„«(‘']([^"“”„«»()‘’']{1,40})["“”»)’'](?=\s|$)/, (_, inner: string) => {
    nickname = foldWord(inner.trim());
    return ' ';
  });
  const raw = plain.split(/[\s,]+/).flatMap(openInitials);
  const words = raw.map((word) => foldWord(word).replace(/\.$/, '')).filter((word) => word !== '');
  return toParsedName(words, nickname);
}

/** Letters of English, and single spaces between them. */
function isPlain(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
    if (!isLetter && (unit !== 32 || before === 32)) return false;
    before = unit;
  }
  return before !== 32;
}

/** Takes over `words`, folded and none empty, hyphens inside. */
function toParsedName(words: string[], nickname: string | null): ParsedName {
  let suffix: string | null = null;
  const last = words.at(-1) ?? '';
  if (words.length > 1 && SUFFIXES.has(last)) {
    suffix = last;
    words.pop();
  }
  let first = words.length - 1;
  while (first > 0 && PARTICLES.has(words[first - 1] ?? '')) {
    if (first === 1 && PARTICLES_AND_NAMES.has(words[0] ?? '')) break;
    first--;
  }
  const given = words.slice(0, Math.max(0, first));
  const hasHyphen = words.some((word) => word.includes('-'));
  return {
    words: hasHyphen ? words.flatMap((word) => word.split('-')).filter((word) => word !== '') : words,
    given: hasHyphen ? given.flatMap((word) => word.split('-')) : given,
    surname: words.slice(Math.max(0, first)).join(' '),
    surnameHead: (words.at(-1) ?? '').replace(/^(?:al|el|ash|as|an|ad|ar|az)-/, ''),
    nickname,
    suffix,
  };
}

/** "J.D." → j, d; "JFK" and "JD" before a family name stay one word. */
function openInitials(word: string): string[] {
  return /^(?:\p{L}\.){2,4}$/u.test(word) ? word.split('.').filter(Boolean) : [word];
}
