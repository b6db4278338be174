/*
 * Owns how a quantity's value is written for a person: "about 20 %", "more than USD 300 billion", "1.5 hours".
 * Leaves the reading of numbers to core/numbers.
 */
import type { Bound, Quantity } from '../core/annotation';
import { IRREGULAR_PLURALS } from '../core/lexicon/nounForms';
import { toTimexWords } from './timexWords';

const BOUND_WORDS: Readonly<Record<Bound, string>> = { '=': '', '~': '≈ ', '<': '≤ ', '>': '≥ ' };

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** Up to four significant decimals, thousands separated, millions and up by word. */
export function toNumeral(value: number): string {
  const size = Math.abs(value);
  for (const [scale, word] of SCALES) {
    if (size >= scale) return `${trim(value / scale)} ${word}`;
  }
  return trim(value);
}

const numerals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
const trim = (value: number): string => numerals.format(value);

/** The value alone, as one reads it: "0.2 of a whole" is "20 %". Null values give the words of the article. */
export function toValueWords(
  quantity: Pick<Quantity, 'kind' | 'value' | 'unit' | 'text'> & {
    readonly high?: number | undefined;
    readonly timex?: string | undefined;
  },
): string {
  const { kind, value, high, unit, timex, text } = quantity;
  if (kind === 'date' || kind === 'time') return toDateWords(timex, text);
  if (value === null) return text;
  if (unit === 'percent' || ((kind === 'percent' || kind === 'fraction') && unit === null)) {
    return `${range(value * 100, high === undefined ? undefined : high * 100)} %`;
  }
  const numeral = range(value, high);
  switch (kind) {
    case 'money':
      return unit === null ? numeral : `${unit} ${numeral}`;
    case 'temperature':
      return `${numeral} ${unit === 'celsius' ? '°C' : unit === 'fahrenheit' ? '°F' : (unit ?? '')}`.trim();
    case 'ordinal':
      return `no. ${numeral}`;
    case 'multiple':
      return `× ${numeral}`;
    case 'count':
    case 'percent':
    case 'fraction':
    case 'duration':
    case 'measure':
    case 'age':
    case 'rate':
      return unit === null ? numeral : `${numeral} ${toPlural(unit, high ?? value)}`;
  }
}

/** A weekday named in the plural (“on Mondays”) is every week's; other dates as their value says, else as the article does. */
function toDateWords(timex: string | undefined, text: string): string {
  if (timex === undefined || (timex.startsWith('XXXX-WXX-') && /days$/i.test(text))) return text;
  return toTimexWords(timex) ?? text;
}

/** The value with its bound: "≈ 20 %". */
export function toQuantityWords(quantity: Quantity): string {
  return toBoundedWords(quantity.bound, toValueWords(quantity));
}

export const toBoundedWords = (bound: Bound, valueWords: string): string => BOUND_WORDS[bound] + valueWords;

const range = (low: number, high: number | undefined): string =>
  high === undefined ? toNumeral(low) : `${toNumeral(low)} – ${toNumeral(high)}`;

/** Singular → plural; of two plurals of one noun the first. */
const IRREGULAR = new Map([...IRREGULAR_PLURALS].reverse().map(([plural, singular]) => [singular, plural]));

/** The unit's first noun in the plural where the value asks for it; what follows "per" stays. */
export function toPlural(unit: string, value: number): string {
  if (Math.abs(value) === 1) return unit;
  const [head = unit, ...rest] = unit.split(/(?= per )/);
  const at = head.lastIndexOf(' ') + 1;
  const noun = head.slice(at);
  if (!/^[a-z]+$/.test(noun)) return unit;
  return head.slice(0, at) + pluralOf(noun) + rest.join('');
}

function pluralOf(noun: string): string {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (
    /(?:s|troops|people|police|staff|aircraft|percent|celsius|fahrenheit|hertz)$/.test(noun) &&
    !/(?:ss|us)$/.test(noun)
  )
    return noun;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
