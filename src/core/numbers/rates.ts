/*
 * Owns what a unit is measured against: per barrel, a day, /h; and the shape of a unit once read.
 */
import { UNIT_WORDS } from '../lexicon/units';
import { isGlued, isHyphen, isWord, lowerAt } from './tokenView';
import type { Tokens } from '../tokens';

export interface UnitReading {
  /** Token behind the unit. */
  readonly next: number;
  readonly kind: 'percent' | 'money' | 'measure' | 'duration' | 'temperature' | 'age' | 'rate';
  /** Null for money whose country is open. */
  readonly unit: string | null;
  /** The noun of money whose unit is null: peso. */
  readonly noun?: string;
  /** What one of it is in `unit`, where not 1: 0.01 for a cent. */
  readonly scale?: number;
}

/** What the article as a whole says about ambiguous units. */
export interface UnitContext {
  /** The article writes £: "pounds" are money. */
  readonly sterling: boolean;
  /** The article writes of Boeing: 707 to 787 are its jets. */
  readonly jets: boolean;
  /** True where the article has this string somewhere. */
  mentions(words: string): boolean;
}

const RATE_UNITS = new Set(
  'second minute hour day week month quarter year decade barrel gallon litre liter ounce pound ton tonne mile kilometre kilometer kilogram gram bushel acre unit megawatt night person capita head kwh mmbtu kg km h hr s sec week-end megawatt-hour hundred room household passenger vote child student employee'.split(
    ' ',
  ),
);

const TIME_NAMES: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['hr', 'hour'],
  ['s', 'second'],
  ['sec', 'second'],
  ['kg', 'kilogram'],
  ['km', 'kilometre'],
  ['liter', 'litre'],
  ['kilometer', 'kilometre'],
]);

/** "per barrel", "/h", "a day", "an ounce" behind a unit; a speed stays a measure, all else becomes a rate. */
export function withRate(t: Tokens, reading: UnitReading, limit: number): UnitReading {
  const per = readPer(t, reading.next, limit, reading.kind === 'money');
  if (!per) return reading;
  const speed = reading.kind === 'measure' && (per.unit === 'hour' || per.unit === 'second' || per.unit === 'minute');
  const unit = `${reading.unit ?? reading.noun ?? ''} per ${per.unit}`;
  const { scale } = reading;
  return { next: per.next, kind: speed ? 'measure' : 'rate', unit, ...(scale === undefined ? {} : { scale }) };
}

/** The denominator that begins at `at`; null where none does. Price per share, apiece and the like stay money. */
export function readPer(t: Tokens, at: number, limit: number, money: boolean): { next: number; unit: string } | null {
  const lower = lowerAt(t, at);
  const word = lowerAt(t, at + 1);
  if (at + 1 >= limit || !isWord(t, at + 1)) return null;
  const hyphened = lower === '-' && (word === 'a' || word === 'an' || word === 'per') && isHyphen(t, at + 2);
  const base = hyphened ? at + 3 : at + 1;
  if (
    lower === 'per' ||
    hyphened ||
    lower === '/' ||
    lower === 'a' ||
    lower === 'an' ||
    lower === 'each' ||
    lower === 'every'
  ) {
    const noun = lowerAt(t, base);
    const known = RATE_UNITS.has(noun) || (UNIT_WORDS.has(noun) && lower === 'per');
    const open = lower === 'per' && money && noun !== 'share' && noun !== 'cent';
    const spell = lowerAt(t, base + 1);
    if (spell === 'earlier' || spell === 'ago' || spell === 'later' || spell === 'before' || spell === 'after')
      return null;
    if (base >= limit || !(known || open) || (lower === '/' && !isGlued(t, at))) return null;
    const unit = TIME_NAMES.get(noun) ?? UNIT_WORDS.get(noun)?.name ?? noun;
    return { next: base + 1, unit };
  }
  return null;
}
