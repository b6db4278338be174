/*
 * Owns stretches of time without a plain number: an hour, an hour and a half, the past decade, several years.
 */
import { NUMBER_WORDS, Role } from '../lexicon/numberWords';
import { UNIT_WORDS } from '../lexicon/units';
import { type QuantityReading, type Skipped, reading } from './quantityReading';
import { isHyphen, lowerAt } from './tokenView';
import type { Tokens } from '../tokens';

/** few years, several days: a stretch of time nobody measured. */
export function readSomeTime(t: Tokens, i: number, limit: number): QuantityReading | null {
  if (NUMBER_WORDS.get(lowerAt(t, i))?.role !== Role.Few || i + 1 >= limit) return null;
  const unit = UNIT_WORDS.get(lowerAt(t, i + 1));
  if (unit?.family !== 'time' || !lowerAt(t, i + 1).endsWith('s')) return null;
  return reading(i, i + 2, 'duration', null, unit.name, 'no number given');
}

/** "an hour", "a decade", "an hour and a half", where it measures time. */
export function readSingleTime(t: Tokens, i: number, from: number, limit: number): QuantityReading | Skipped {
  const unit = UNIT_WORDS.get(lowerAt(t, i))?.name ?? '';
  const article = lowerAt(t, i - 1);
  if (
    (article === 'past' || article === 'coming') &&
    lowerAt(t, i - 2) === 'the' &&
    i - 2 >= from &&
    !isHyphen(t, i + 1)
  ) {
    return reading(i - 2, i + 1, 'duration', 1, unit, null);
  }
  if (i - 1 < from || (article !== 'a' && article !== 'an')) return { skipTo: i + 1 };
  const parts = readNumeralPart(t, i + 1, limit);
  if (parts) return reading(i - 1, parts.next, 'duration', 1 + parts.value, unit, null);
  const follows = lowerAt(t, i + 1);
  const before = lowerAt(t, i - 2);
  if (isHyphen(t, i + 1) || unit === 'second') return { skipTo: i + 1 };
  const behind =
    follows === 'ago' || follows === 'later' || follows === 'earlier' || follows === 'before' || follows === 'after';
  if (follows === 'or' && lowerAt(t, i + 2) === 'two' && i + 2 < limit)
    return reading(i - 1, i + 3, 'duration', 1, unit, 'a range', { high: 2 });
  const measured = (DURATION_BEFORE.has(before) && i - 2 >= from) || follows === 'long';
  if (!behind && !measured) return { skipTo: i + 1 };
  if ((before === 'in' || before === 'for') && unit === 'day' && !behind) return { skipTo: i + 1 };
  return reading(i - 1, i + 1, 'duration', 1, unit, null);
}

const DURATION_BEFORE = new Set(
  'for in within over about nearly almost around than roughly approximately after under lasted lasting lasts last took taking takes spent spend spending least half most some every just quarter'.split(
    ' ',
  ),
);

/** "and a half" behind a unit: what it adds. */
function readNumeralPart(t: Tokens, at: number, limit: number): { next: number; value: number } | null {
  if (lowerAt(t, at) !== 'and' || at + 2 >= limit) return null;
  const below = NUMBER_WORDS.get(lowerAt(t, at + 2));
  if (lowerAt(t, at + 1) !== 'a' || (below?.role !== Role.Half && below?.role !== Role.Part)) return null;
  return lowerAt(t, at + 3) === 'of' ? null : { next: at + 3, value: 1 / below.value };
}

const SPELL_WORDS = new Set(
  'more previous consecutive straight full long extra remaining additional whole short working business further other successive calendar preceding solid gruelling difficult'.split(
    ' ',
  ),
);

/** "four straight days", "50 previous years": only words that leave it a stretch of time. */
export function isPlainSpell(t: Tokens, from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (!SPELL_WORDS.has(lowerAt(t, i))) return false;
  return true;
}
