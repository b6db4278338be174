/*
 * Owns dates in digits alone: 2025-02-13, 02/13/2025, 13.02.2025.
 */
import { toIso } from './calendar';
import { type DateContext, type DateReading, dateReading } from './reading';
import { digitsOnly } from './yearToken';
import { isGlued, isNumber, wordAt } from '../numbers/tokenView';
import type { Tokens } from '../tokens';

/** 2025-02-13, 2025/02/13, 02/13/2025, 13.02.2025 at the number `i`; null where it is none. */
export function readNumericDate(t: Tokens, i: number, limit: number, context: DateContext): DateReading | null {
  const word = wordAt(t, i);
  if (word.includes('.')) {
    const [day = 0, month = 0, year = 0, more] = word.split('.').map(Number);
    if (more !== undefined || year < 1000 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
    return dateReading(i, i + 1, toIso({ year, month, day }));
  }
  const mark = wordAt(t, i + 1);
  if ((mark !== '-' && mark !== '/' && mark !== '–') || wordAt(t, i + 3) !== mark || i + 4 >= limit) return null;
  if (
    !isGlued(t, i + 1) ||
    !isGlued(t, i + 2) ||
    !isGlued(t, i + 3) ||
    !isGlued(t, i + 4) ||
    !isNumber(t, i + 2) ||
    !isNumber(t, i + 4)
  )
    return null;
  const [a, b, c] = [word, wordAt(t, i + 2), wordAt(t, i + 4)];
  if (a.length > 4 || b.length > 2 || c.length > 4 || !digitsOnly(a + b + c)) return null;
  const parts =
    a.length === 4
      ? [Number(a), Number(b), Number(c)]
      : mark === '/'
        ? toSlashDate(Number(a), Number(b), c, context)
        : null;
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts;
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return dateReading(i, i + 5, toIso({ year, month, day }));
}

/** Month first as in US print, unless that cannot be or the article's own date says otherwise. */
function toSlashDate(a: number, b: number, c: string, { written }: DateContext): number[] | null {
  const year = c.length === 4 ? Number(c) : c.length === 2 ? 2000 + Number(c) : 0;
  if (year === 0 || (a > 12 && b > 12)) return null;
  const dayFirst = a > 12 || (b <= 12 && written !== null && written.month === b && written.day === a);
  return dayFirst ? [year, b, a] : [year, a, b];
}
