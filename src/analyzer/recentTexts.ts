/*
 * Owns which text a new one is an edit of: the last few long texts are kept with what reading them gave, so that an article
 * at which somebody types is not read from its start with each letter. Leaves what is taken over to core/analyze.ts.
 */
import { Reanalysis } from '../core/analyze';
import type { Analysis } from '../core/annotation';
import type { Format } from '../core/format';
import { normaliseText } from '../core/text';

/** Texts kept: the article at hand and the one beside it. */
const MOST_KEPT = 2;
/** In UTF-16 units: shorter ones are analysed within a few milliseconds, longer ones would fill the memory. */
const SHORTEST_KEPT = 20_000;
const LONGEST_KEPT = 2_000_000;
/** A text that shares less with the one before is another article's. */
const LEAST_SHARED = 0.5;

export class RecentTexts {
  /** The last used first. */
  private kept: readonly Reanalysis[] = [];

  /** The analysis of one article, as `analyze` gives it. */
  analyze(raw: string, date: string | null, format: Format = 'plain'): Analysis {
    const text = normaliseText(raw);
    const isKept = text.length >= SHORTEST_KEPT && text.length <= LONGEST_KEPT;
    if (!isKept) return new Reanalysis().analyze(text, date, format);
    const one = this.formerOf(text) ?? new Reanalysis();
    // one that fails half way is not used again
    this.kept = this.kept.filter((other) => other !== one);
    const analysis = one.analyze(text, date, format);
    this.kept = [one, ...this.kept].slice(0, MOST_KEPT);
    return analysis;
  }

  private formerOf(text: string): Reanalysis | undefined {
    return this.kept.find((one) => one.sharedWith(text) >= text.length * LEAST_SHARED);
  }
}
