/*
 * Owns the values of quantities as intervals: what can be compared with what, and whether two values agree, can both be
 * right, or conflict. Knows nothing of what is measured; that is figureContext.ts.
 */
import { type Quantity, wordsOf } from '../core/annotation';
import { withoutEnds } from '../core/edges';

export type Verdict = 'agree' | 'compatible' | 'conflict';

/** What a figure says, made comparable. */
export interface FigureValue {
  /** Only figures of one family are compared: "percent", "money USD", "duration", "count", "measure metre" … */
  readonly family: string;
  /** In the base unit of the family; high equals low for a single value. */
  readonly low: number;
  readonly high: number;
  readonly bound: Quantity['bound'];
  /** A hedge that names no number: "dozens". */
  readonly vague: boolean;
  /** How unlikely an equal value is by chance: 0 up to ten, 1 up to ninety-nine or round, 2 beyond. */
  readonly telling: 0 | 1 | 2;
}

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
  decade: 315_576_000,
  century: 3_155_760_000,
};

/** The other measures in one base unit each. */
const MEASURES: Readonly<Record<string, readonly [string, number]>> = {
  metre: ['metre', 1],
  kilometre: ['metre', 1000],
  centimetre: ['metre', 0.01],
  millimetre: ['metre', 0.001],
  mile: ['metre', 1609.344],
  foot: ['metre', 0.3048],
  yard: ['metre', 0.9144],
  inch: ['metre', 0.0254],
  kilogram: ['gram', 1000],
  gram: ['gram', 1],
  pound: ['gram', 453.592],
  ounce: ['gram', 28.3495],
  tonne: ['gram', 1e6],
  ton: ['gram', 1e6],
  'mile per hour': ['metre per second', 0.44704],
  'kilometre per hour': ['metre per second', 0.277778],
  acre: ['square metre', 4046.86],
  hectare: ['square metre', 10_000],
  'square mile': ['square metre', 2_589_988],
  'square kilometre': ['square metre', 1e6],
};

/** Undefined for what is no figure: dates, times, ordinals, scores, numbers without value. */
export function readFigureValue(quantity: Quantity): FigureValue | undefined {
  const { kind, value, unit, bound } = quantity;
  if (value === null || !Number.isFinite(value) || kind === 'date' || kind === 'time' || kind === 'ordinal')
    return undefined;
  if (unit === 'score' || (kind === 'count' && value === 1)) return undefined;
  // “60 Minutes” is a programme
  if (kind === 'duration' && /\d [A-Z][a-z]/.test(wordsOf(quantity))) return undefined;
  let family: string = kind;
  let scale = 1;
  if (kind === 'fraction') family = 'percent';
  if (kind === 'percent' && unit === 'percentage point') family = 'points';
  if (kind === 'money' || kind === 'rate') family = `${kind} ${unit ?? ''}`;
  if (kind === 'duration' || kind === 'age') scale = SECONDS[unit ?? ''] ?? 0;
  if (kind === 'measure' || kind === 'temperature') {
    const [base, factor] = MEASURES[unit ?? ''] ?? [unit ?? '', 1];
    family = `${kind} ${base}`;
    scale = factor;
  }
  if (scale === 0) return undefined;
  const high = Math.max(value, quantity.high ?? value) * scale;
  return {
    family,
    low: value * scale,
    high,
    bound,
    vague: quantity.vague === true,
    telling: tellingOf(quantity, value),
  };
}

function tellingOf({ kind, high, vague }: Quantity, value: number): 0 | 1 | 2 {
  if (vague === true) return 0;
  if (high !== undefined) return 2;
  const shown = kind === 'percent' || kind === 'fraction' ? value * 100 : value;
  if (shown <= 10 && Number.isInteger(shown)) return kind === 'money' || kind === 'percent' ? 1 : 0;
  const digits = withoutEnds(String(Math.abs(shown)).replace('.', ''), /0/).length;
  return digits >= 3 || (digits === 2 && shown > 99) || !Number.isInteger(shown) ? 2 : 1;
}

/** How far "about" reaches, as a share of the value; "nearly three weeks" and 18 days, "about 20 %" and "one-fifth". */
const ABOUT = 0.15;
/** How far "more than" and "less than" reach before they say nothing of the same thing. */
const REACH = 1.5;

interface Interval {
  readonly low: number;
  readonly high: number;
}

function toInterval({ low, high, bound, vague }: FigureValue): Interval {
  if (vague) return { low, high };
  if (bound === '~') return { low: low * (1 - ABOUT), high: high * (1 + ABOUT) };
  if (bound === '>') return { low, high: high * REACH };
  if (bound === '<') return { low: low / REACH, high };
  return { low, high };
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(a), Math.abs(b));

/** True when both name the same number, whatever the hedge. */
export function isEqualValue(a: FigureValue, b: FigureValue): boolean {
  return isNear(a.low, b.low) && isNear(a.high, b.high);
}

/** What two figures of one quantity say about each other. */
export function compareValues(a: FigureValue, b: FigureValue): Verdict {
  if (isEqualValue(a, b)) return a.bound === b.bound ? 'agree' : 'compatible';
  const [x, y] = [toInterval(a), toInterval(b)];
  const slack = 1e-6 * Math.max(Math.abs(x.high), Math.abs(y.high));
  return x.low <= y.high + slack && y.low <= x.high + slack ? 'compatible' : 'conflict';
}

/** The larger over the smaller, of the middles; infinite where one is nothing. */
export function ratioOf(a: FigureValue, b: FigureValue): number {
  const [x, y] = [Math.abs(a.low + a.high), Math.abs(b.low + b.high)];
  return Math.min(x, y) === 0 ? Infinity : Math.max(x, y) / Math.min(x, y);
}
