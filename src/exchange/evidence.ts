/*
 * Owns what every export starts from: articles with their analyses and what people said about them, places found in the
 * present texts. Formats beside it only write it down.
 */
import type { Analysis } from '../core/annotation';
import { hashText, toLineTable, type LineTable } from '../core/text';
import { attach, findMissing, type OpenRecord } from '../notes/attach';
import type { Span } from '../core/span';
import { findJudgements, type Judgement, type RemarkNow } from '../notes/notebook';
import { sha256 } from './sha256';

export interface EvidenceArticle {
  readonly id: string;
  /** Normalised. */
  readonly text: string;
  readonly analysis: Analysis;
}

export interface PlacedRemark {
  readonly remark: RemarkNow;
  readonly span: Span;
  /** The words are not those the remark was made on. */
  readonly changed: boolean;
}

export interface ArticleEvidence extends EvidenceArticle {
  /** Of the normalised text in UTF-8. */
  readonly sha256: string;
  readonly lines: LineTable;
  /** In text order. */
  readonly remarks: readonly PlacedRemark[];
  /** Remarks on this article whose place a person must confirm. */
  readonly open: readonly OpenRecord[];
}

/** One row of a comparison: what it is about, and one cell an article ('' where the article has nothing). */
export interface MatrixRow {
  readonly about: string;
  readonly cells: readonly string[];
}

export interface Matrix {
  readonly articles: readonly string[];
  readonly rows: readonly MatrixRow[];
}

export interface Evidence {
  readonly articles: readonly ArticleEvidence[];
  readonly judgements: readonly Judgement[];
  /** Remarks on articles that are not there. */
  readonly missing: readonly RemarkNow[];
  /** ISO 8601 instant of the export. */
  readonly exportedAt: string;
  readonly matrix?: Matrix;
}

export function toEvidence(
  articles: readonly EvidenceArticle[],
  remarks: readonly RemarkNow[],
  exportedAt: string,
  matrix?: Matrix,
): Evidence {
  const hashed = articles.map((article) => ({ ...article, hash: hashText(article.text) }));
  return {
    articles: hashed.map(({ id, text, analysis, hash }) => {
      const { placed, open } = attach(remarks, { id, text, hash }, ({ record }) => record.id);
      const sorted = placed.map(({ record, span, changed }) => ({ remark: record, span, changed }));
      sorted.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
      return { id, text, analysis, sha256: sha256(text), lines: toLineTable(text), remarks: sorted, open };
    }),
    judgements: findJudgements(remarks),
    missing: findMissing(remarks, hashed),
    exportedAt,
    ...(matrix === undefined ? {} : { matrix }),
  };
}

/** "news/a.txt:12": the line, counted from 1, on which a span begins. */
export function toSource(article: ArticleEvidence, { start }: Span): string {
  return `${article.id}:${article.lines.locate(start).line + 1}`;
}
