/*
 * Owns units of time, measure and temperature behind a number, simple or composed: km², cubic feet, 30°C, years old.
 */
import { UNIT_SYMBOLS, UNIT_WORDS, type UnitWord } from '../lexicon/units';
import type { Numeral } from './numeralShape';
import { type UnitReading, withRate } from './rates';
import {
  isGlued,
  isHyphen,
  isWord,
  lowerAt,
  sentenceLimit,
  sentenceOpening,
  wordAt,
  isAllCaps,
  isCapital,
} from './tokenView';
import type { Tokens } from '../tokens';

const TEMPERATURE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['c', 'celsius'],
  ['f', 'fahrenheit'],
  ['celsius', 'celsius'],
  ['celcius', 'celsius'],
  ['centigrade', 'celsius'],
  ['fahrenheit', 'fahrenheit'],
  ['farenheit', 'fahrenheit'],
]);

/** Units that are ordinary words in the singular: read only in the plural, or joined by a hyphen. */
const PLURAL_ONLY = new Set([
  'second',
  'bit',
  'league',
  'stone',
  'knot',
  'mo',
  'min',
  'sec',
  'fathom',
  'hr',
  'degree',
  'pound-foot',
]);

export function readMeasure(
  t: Tokens,
  at: number,
  limit: number,
  numeral: Numeral,
  joined: boolean,
): UnitReading | null {
  if (wordAt(t, at) === '°' || wordAt(t, at) === 'º') return readDegrees(t, at, limit, numeral.value);
  if (!isWord(t, at)) return null;
  const lower = lowerAt(t, at);
  if (lower.startsWith('deg')) {
    const degrees = UNIT_WORDS.get(lower)?.name === 'degree' ? readDegrees(t, at, limit, numeral.value) : null;
    if (degrees) return degrees;
  }
  if (lower.startsWith('part') && lowerAt(t, at + 1) === 'per' && at + 2 < limit) {
    const per = lowerAt(t, at + 2);
    return per === 'million' || per === 'billion' || per === 'trillion'
      ? { next: at + 3, kind: 'measure', unit: `part per ${per}` }
      : null;
  }
  const heat =
    isGlued(t, at) && at === numeral.next && !isGlued(t, at + 1) && numeral.form === 'digits' ? numeral.value : 0;
  if ((wordAt(t, at) === 'C' && heat >= 10 && heat <= 60) || (wordAt(t, at) === 'F' && heat >= 30 && heat <= 130)) {
    return { next: at + 1, kind: 'temperature', unit: wordAt(t, at) === 'C' ? 'celsius' : 'fahrenheit' };
  }
  const simple = readSimpleUnit(t, at, limit, numeral, joined);
  if (!simple) return null;
  const { unit, next } = simple;
  if (unit.family === 'temperature') return { next, kind: 'temperature', unit: unit.name };
  // 60 Minutes: a programme
  if (unit.family === 'time' && !joined && isTitled(t, at)) return null;
  if (unit.family === 'time') return readTime(t, next, limit, unit.name);
  return withRate(t, { next, kind: 'measure', unit: unit.name }, limit);
}

const LENGTH_POWERS: ReadonlyMap<string, string> = new Map([
  ['square', 'square'],
  ['sq', 'square'],
  ['cubic', 'cubic'],
  ['cu', 'cubic'],
]);

const MASS_ADJECTIVES = new Set([
  'metric',
  'long',
  'short',
  'troy',
  'imperial',
  'nautical',
  'light',
  'statute',
  'u.s.',
  'us',
]);

function readSimpleUnit(
  t: Tokens,
  at: number,
  limit: number,
  numeral: Numeral,
  joined: boolean,
): { unit: UnitWord; next: number } | null {
  const lower = lowerAt(t, at);
  const power = LENGTH_POWERS.get(lower);
  if (power !== undefined) {
    let base = lowerAt(t, at + 1) === '.' ? at + 2 : at + 1;
    if (wordAt(t, base) === '-') base++;
    const unit = base < limit ? (UNIT_WORDS.get(lowerAt(t, base)) ?? UNIT_SYMBOLS.get(wordAt(t, base))) : undefined;
    return unit?.family === 'length'
      ? { unit: { name: `${power} ${unit.name}`, family: 'area' }, next: base + 1 }
      : null;
  }
  if (MASS_ADJECTIVES.has(lower) && at + 1 < limit) {
    const base = wordAt(t, at + 1) === '-' ? at + 2 : at + 1;
    const unit = UNIT_WORDS.get(lowerAt(t, base));
    if (lower === 'light' && unit?.family === 'time')
      return { unit: { name: `light-${unit.name}`, family: 'length' }, next: base + 1 };
    if (!unit || (lower === 'nautical' ? unit.name !== 'mile' : unit.family !== 'mass' && unit.family !== 'volume'))
      return null;
    return {
      unit: { name: lower.startsWith('u') ? unit.name : `${lower} ${unit.name}`, family: unit.family },
      next: base + 1,
    };
  }
  const word = wordAt(t, at);
  const symbol = readSymbol(t, at, numeral);
  if (symbol) {
    const next =
      wordAt(t, at + 1) === '.' &&
      isGlued(t, at + 1) &&
      (symbol.name === 'foot' || symbol.name === 'ounce') &&
      at + 2 < limit
        ? at + 2
        : at + 1;
    return withPower(t, symbol, next, limit);
  }
  const unit = UNIT_WORDS.get(lower);
  if (!unit || (word.length > 1 && word.length <= 3 && word === word.toUpperCase() && unit.family === 'time'))
    return null;
  if (!joined && PLURAL_ONLY.has(lower) && numeral.value !== 1 && Number.isInteger(numeral.value)) return null;
  if (unit.name === 'stone' && !joined) return null;
  // kilowatt hours, pound feet, newton metres
  if (at + 1 < limit) {
    const hyphened = isHyphen(t, at + 1) ? at + 2 : at + 1;
    const second =
      UNIT_WORDS.get(lowerAt(t, hyphened)) ?? (hyphened > at + 1 ? UNIT_SYMBOLS.get(wordAt(t, hyphened)) : undefined);
    if (second && unit.family === 'power' && second.name === 'hour')
      return { unit: { name: `${unit.name} hour`, family: 'power' }, next: hyphened + 1 };
    if (second?.name === 'foot' && unit.name === 'pound')
      return { unit: { name: 'pound-foot', family: 'other' }, next: hyphened + 1 };
    if (second?.name === 'year' && unit.name === 'light-second') return null;
  }
  return withPower(t, unit, at + 1, limit);
}

/** One letter that could be anything: only glued to the digits, or a metre, gram or tonne standing apart. */
function readSymbol(t: Tokens, at: number, numeral: Numeral): UnitWord | null {
  const word = wordAt(t, at);
  const symbol = UNIT_SYMBOLS.get(word);
  if (!symbol || (numeral.form !== 'digits' && numeral.form !== 'fraction')) return null;
  const glued = at === numeral.next && isGlued(t, at);
  if (word === 'in') {
    const follows = lowerAt(t, at + 1);
    const measured =
      follows === 'thick' ||
      follows === 'wide' ||
      follows === 'long' ||
      follows === 'high' ||
      follows === 'tall' ||
      follows === 'deep';
    return glued || measured || (!Number.isInteger(numeral.value) && follows === '.') ? symbol : null;
  }
  if (word.length > 1) return symbol;
  if (glued) return word === 's' || word === 'A' || word === 'h' ? null : symbol;
  return word === 'm' || word === 'g' || word === 't' || word === 'W' ? symbol : null;
}

/** km², km2, km^2, "km squared". */
function withPower(t: Tokens, unit: UnitWord, next: number, limit: number): { unit: UnitWord; next: number } {
  if (unit.family !== 'length' || next >= limit) return { unit, next };
  let at = next;
  if (wordAt(t, at) === '^' && isGlued(t, at)) at++;
  const word = wordAt(t, at);
  const glued = isGlued(t, at);
  const power =
    word === '²' || (word === '2' && glued) || word === 'squared'
      ? 'square'
      : word === '³' || (word === '3' && glued) || word === 'cubed'
        ? 'cubic'
        : null;
  return power && at < limit
    ? { unit: { name: `${power} ${unit.name}`, family: 'area' }, next: at + 1 }
    : { unit, next };
}

function readDegrees(t: Tokens, at: number, limit: number, value: number): UnitReading | null {
  const scale = at + 1 < limit ? TEMPERATURE_LETTERS.get(lowerAt(t, at + 1)) : undefined;
  if (scale !== undefined && isWord(t, at + 1)) return { next: at + 2, kind: 'temperature', unit: scale };
  const climate = scaleByContext(t, at, value);
  return climate
    ? { next: at + 1, kind: 'temperature', unit: climate }
    : { next: at + 1, kind: 'measure', unit: 'degree' };
}

const WEATHER = new Set(
  'temperature temperatures weather forecast highs lows thermometer thermometers heat heatwave'.split(' '),
);

/** "temperatures near 98 degrees" are Fahrenheit, "1.5 degrees of warming" Celsius; other degrees stay open. */
function scaleByContext(t: Tokens, at: number, value: number): string | null {
  const from = Math.max(sentenceOpening(t, at), at - 14);
  const to = Math.min(sentenceLimit(t, at), at + 8);
  for (let i = from; i < to; i++) {
    const lower = lowerAt(t, i);
    if (lower === 'warming' && value < 7) return 'celsius';
    if (WEATHER.has(lower) && value >= 60 && value <= 135) return 'fahrenheit';
  }
  return null;
}

/** A unit with a capital inside a sentence of small letters. */
function isTitled(t: Tokens, at: number): boolean {
  return (
    isCapital(t, at) &&
    !isAllCaps(t, at) &&
    isWord(t, at + 1) &&
    !isCapital(t, at + 1) &&
    isWord(t, at - 2) &&
    !isCapital(t, at - 2)
  );
}

/** A time unit: an age behind "old" or "of age", else a duration. */
function readTime(t: Tokens, next: number, limit: number, unit: string): UnitReading {
  const old = isHyphen(t, next) ? next + 1 : next;
  const follows = old < limit ? lowerAt(t, old) : '';
  const age = follows === 'old' || follows === 'olds' || (follows === 'of' && lowerAt(t, old + 1) === 'age');
  return { next, kind: age ? 'age' : 'duration', unit };
}
