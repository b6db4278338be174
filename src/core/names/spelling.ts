/*
 * Owns when two spellings are one word: diacritics, transliteration (Zelensky, Zelenskyy, Zelenskiy), a slip of one letter.
 * Pure functions over single words; leaves what a word means in a name to compatibility.ts.
 */

const FOLDED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

const isPlain = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
};

/** Lower case without diacritics, apostrophes straight: "Erdoğan" → "erdogan". */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u02bc\u02b9]/g, "'")
    .replace(/[øłđðßæœıþ]/g, (letter) => FOLDED[letter] ?? letter);
}

/**
 * What the usual transliterations of one word share: "Zelenskyy", "Zelenskiy", "Zelensky" → "zelenski";
 * "Aleksei", "Alexey" → "aleksei". Equal keys mean the words may be one, unequal keys prove nothing. Takes a folded word.
 */
export function spellingKey(folded: string): string {
  let key = knownKeys.get(folded);
  if (key === undefined) {
    if (knownKeys.size >= MOST_KEYS) knownKeys.clear();
    key = makeKey(folded);
    knownKeys.set(folded, key);
  }
  return key;
}

/** Keys made before; emptied when full. */
const knownKeys = new Map<string, string>();
const MOST_KEYS = 1 << 14;

function makeKey(folded: string): string {
  let key = '';
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charAt(at);
    const next = folded.charAt(at + 1);
    let put = unit;
    if (unit === 'y' || unit === 'j') put = 'i';
    else if (unit === 'w') put = 'v';
    else if (unit === 'q') put = 'k';
    else if (unit === 'x') put = 'ks';
    else if (unit === 'c' && next === 'k') put = '';
    else if (unit === 'p' && next === 'h') put = 'f';
    else if (unit === 'k' && next === 'h') put = '';
    else if (unit === 'h' && 'pgdt'.includes(folded.charAt(at - 1)) && at > 0) put = '';
    else if (unit === 'o' && (next === 'u' || next === 'o')) put = next === 'u' ? '' : 'u';
    else if (unit === 'e' && next === 'e') put = 'i';
    else if (unit === "'" || unit === '-' || unit === ' ') put = '';
    if (put === '' || key.endsWith(put)) continue;
    key += put;
  }
  return key;
}

/** Whether one letter put in, left out, changed or swapped with its neighbour turns one word into the other. */
export function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++;
  const open = short.length - head - tail;
  if (long.length > short.length) return open === 0;
  return open === 1 || (open === 2 && short[head] === long[head + 1] && short[head + 1] === long[head]);
}
