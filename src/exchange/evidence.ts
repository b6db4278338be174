/*
 * Owns what every export starts from: articles with their analyses and what people said about them, places found in the
 * present texts. Formats beside it only write it down.
 */
import type { Analysis } from '../core/annotation';
import type { CellState } from '../corpus/comparisonModel';
import { putUnder } from '../core/keyedLists';
import { hashText, toLineTable, type LineTable } from '../core/text';
import { attach, findMissing, toArticleKeys, type OpenRecord } from '../notes/attach';
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
  /** hashText of it, as records remember it. */
  readonly hash: string;
  readonly lines: LineTable;
  /** In text order. */
  readonly remarks: readonly PlacedRemark[];
  /** Where only a part is exported: its passages, so that each is shown with its sentence. */
  readonly passages?: readonly Span[];
  /** Remarks on this article whose place a person must confirm. */
  readonly open: readonly OpenRecord[];
}

/** One row of a comparison: what it is about, and one cell an article ('' where the article has nothing). */
export interface MatrixRow {
  readonly about: string;
  /** The gravest difference among its cells. */
  readonly state?: Exclude<CellState, 'absent'>;
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

/** The remarks that may be on an article, by its path and hash; in the order given. */
export type RemarksOn = (id: string, hash: string) => readonly RemarkNow[];

/** Prepares many remarks for many articles, so that no article is held against all of them. */
export function toRemarksOn(remarks: readonly RemarkNow[]): RemarksOn {
  const byKey = new Map<string, number[]>();
  remarks.forEach(({ target }, index) => {
    for (const key of toArticleKeys(target.article, target.place.hash)) putUnder(byKey, key, index);
  });
  return (id, hash) => {
    const indices = new Set(toArticleKeys(id, hash).flatMap((key) => byKey.get(key) ?? []));
    return [...indices].sort((a, b) => a - b).flatMap((index) => remarks[index] ?? []);
  };
}

/** One article with what was said about it. */
export function toArticleEvidence({ id, text, analysis }: EvidenceArticle, remarksOn: RemarksOn): ArticleEvidence {
  const hash = hashText(text);
  const { placed, open } = attach(remarksOn(id, hash), { id, text, hash }, ({ record }) => record.id);
  const remarks = placed.map(({ record, span, changed }) => ({ remark: record, span, changed }));
  remarks.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { id, text, analysis, hash, sha256: sha256(text), lines: toLineTable(text), remarks, open };
}

/** What an export holds besides its articles. */
export interface EvidenceFrame {
  readonly exportedAt: string;
  /** Remarks on articles that are not there; none where a part of the corpus is exported. */
  readonly missing?: readonly RemarkNow[];
  readonly matrix?: Matrix;
}

/** Articles, in the order given, as one export. */
export function frameEvidence(
  articles: readonly ArticleEvidence[],
  { exportedAt, missing = [], matrix }: EvidenceFrame,
): Evidence {
  const judgements = findJudgements(articles.flatMap(({ remarks }) => remarks.map(({ remark }) => remark)));
  return { articles, judgements, missing, exportedAt, ...(matrix === undefined ? {} : { matrix }) };
}

/** All articles at once, and the remarks on articles that are not among them. */
export function toEvidence(
  articles: readonly EvidenceArticle[],
  remarks: readonly RemarkNow[],
  exportedAt: string,
  matrix?: Matrix,
): Evidence {
  const remarksOn = toRemarksOn(remarks);
  const placed = articles.map((article) => toArticleEvidence(article, remarksOn));
  const missing = findMissing(remarks, placed);
  return frameEvidence(placed, { exportedAt, missing, ...(matrix === undefined ? {} : { matrix }) });
}

/** "news/a.txt:12": the line, counted from 1, on which a span begins. */
export function toSource(article: ArticleEvidence, { start }: Span): string {
  return `${article.id}:${article.lines.locate(start).line + 1}`;
}
