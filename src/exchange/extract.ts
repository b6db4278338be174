/*
 * Owns taking a part out of the evidence: only some passages of an article, and of all records those that are about
 * what is exported. What the parts are (a person, a row of a comparison) is decided by who asks.
 */
import { countLeading } from '../core/bisect';
import { toAnchorFinder } from '../core/anchor';
import type { Analysis } from '../core/annotation';
import type { Span } from '../core/span';
import { isOnArticle } from '../notes/attach';
import type { NoteRecord, Target } from '../notes/note';
import type { ArticleEvidence } from './evidence';

/** The passages of one article that are wanted; 'whole' for all of it. */
export type Passages = readonly Span[] | 'whole';

/** The article with only what touches the passages; quotes come with their speaker, people with their name. */
export function narrowArticle(article: ArticleEvidence, passages: Passages): ArticleEvidence {
  if (passages === 'whole') return article;
  const isIn = toTouching(passages);
  const remarks = article.remarks.filter(({ span }) => isIn(span));
  return { ...article, analysis: narrowAnalysis(article.analysis, isIn), passages, remarks, open: [] };
}

function narrowAnalysis(analysis: Analysis, isIn: (span: Span) => boolean): Analysis {
  const quotes = analysis.quotes.filter(isIn);
  const reported = analysis.reported.filter(isIn);
  const people = analysis.people.filter(isIn);
  const named = new Set([
    ...people.map(({ entity }) => entity),
    ...[...quotes, ...reported].map(({ speaker }) => speaker?.entity ?? null),
  ]);
  return {
    ...analysis,
    ...{ quotes, reported, people, marked: analysis.marked.filter(isIn), numbers: analysis.numbers.filter(isIn) },
    entities: analysis.entities.filter(({ entity }) => named.has(entity)),
  };
}

/** True for spans that share characters with one of `passages`; logarithmic to ask. */
export function toTouching(passages: readonly Span[]): (span: Span) => boolean {
  const sorted = [...passages].sort((a, b) => a.start - b.start);
  // the furthest end so far, because a long passage may begin before many short ones
  let furthest = 0;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    const before = countLeading(sorted.length, (at) => (sorted[at]?.start ?? 0) < end);
    return before > 0 && (ends[before - 1] ?? 0) > start;
  };
}

/** The records about the articles' passages, and what amends those, in the order given. */
export function extractRecords(
  records: readonly NoteRecord[],
  articles: readonly { readonly article: ArticleEvidence; readonly passages: Passages }[],
): NoteRecord[] {
  const tests = articles.map(({ article, passages }) => toTargetTest(article, passages));
  const kept = new Set<string>();
  for (const record of records) {
    if ('target' in record && !('of' in record) && tests.some((isIn) => isIn(record.target))) kept.add(record.id);
  }
  // a revert may be of a revert, and may stand before what it is of
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const record of records) if ('of' in record && kept.has(record.of)) kept.add(record.id);
  }
  return records.filter(({ id }) => kept.has(id));
}

function toTargetTest({ id, hash, text }: ArticleEvidence, passages: Passages): (target: Target) => boolean {
  if (passages === 'whole') return (target) => isOnArticle(target, id, hash);
  const isIn = toTouching(passages);
  const find = toAnchorFinder(text);
  return (target) => {
    if (!isOnArticle(target, id, hash)) return false;
    const anchored = find(target.place);
    return anchored.kind === 'found' && isIn(anchored.span);
  };
}
