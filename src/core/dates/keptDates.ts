/*
 * Owns taking over dates from the text before where it shares lines with the one at hand and the dates before them tell
 * the same. Leaves reading them to dates.ts.
 */
import type { Quantity } from '../annotation';
import type { Article } from '../article';
import { findDates, toDate, type FoundDate } from '../dates';
import { KeptFindings } from '../keptFindings';
import { sharedTokens, type Shared } from '../revision';
import type { Tokens } from '../tokens';
import { parseIso, toIso, type Civil } from './calendar';

/** Tokens a reader of dates looks at beyond its own line at most; held by the test of edited texts. */
const REACH = 16;

const isSameDay = (one: Civil | null, other: Civil | null): boolean =>
  one === null || other === null ? one === other : toIso(one) === toIso(other);

export class KeptDates {
  private readonly findings = new KeptFindings<FoundDate>({
    reach: REACH,
    placeOf: ({ reading: { first, next } }) => ({ first, end: next }),
    move: ({ reading, last }, by) => ({
      reading: by === 0 ? reading : { ...reading, first: reading.first + by, next: reading.next + by },
      last,
    }),
    // “the next day” is told by the last full date
    isInStep: (one, former) =>
      isSameDay(one.last, former.last) &&
      one.reading.timex === former.reading.timex &&
      one.reading.why === former.reading.why,
  });
  private tokens: Tokens | null = null;
  private date: string | null = null;

  /** All dates and times in contract order; `date` (ISO, or null) as in findDates, `lines` shared with the text before. */
  read(article: Article, date: string | null, lines: Shared | null): Quantity[] {
    const { tokens } = article;
    const former = this.date === date ? this.tokens : null;
    const shared = former === null || lines === null ? null : sharedTokens(former, tokens, lines);
    this.tokens = tokens;
    this.date = date;
    const written = parseIso(date);
    const found = this.findings.take(shared, (from, visit, before) => findDates(article, written, from, visit, before));
    return found.map(({ reading }) => toDate(article, reading));
  }
}
