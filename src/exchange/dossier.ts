/*
 * Owns what a dossier says and in which order, as plain data: sources, judgements, excerpts with footnotes, comparison.
 * How it looks is dossierMarkdown.ts and dossierHtml.ts.
 */
import type { Span } from '../core/span';
import { toSource, type ArticleEvidence, type Evidence, type Matrix } from './evidence';

export interface DossierItem {
  /** Verbatim words of the article. */
  readonly excerpt: string;
  /** file:line */
  readonly source: string;
  /** Who says it and why we think so; '' where it is no quote. */
  readonly speaker: string;
  /** "verified (Ida Holm)". */
  readonly verdicts: readonly string[];
  readonly conflicting: boolean;
  readonly tags: readonly string[];
  /** The words are not those on which the remark was made. */
  readonly changed: boolean;
  /** Numbers of its footnotes, from 1. */
  readonly footnotes: readonly number[];
}

export interface DossierArticle {
  readonly id: string;
  readonly sha256: string;
  readonly date: string | null;
  readonly people: readonly string[];
  readonly items: readonly DossierItem[];
  /** Remarks on it that wait for a person. */
  readonly open: number;
}

export interface Dossier {
  readonly title: string;
  readonly exportedAt: string;
  readonly articles: readonly DossierArticle[];
  /** Texts of the footnotes: author, time, note. */
  readonly footnotes: readonly { readonly by: string; readonly at: string; readonly text: string }[];
  /** How often each verdict was given last. */
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[];
  readonly conflicts: number;
  /** Remarks on articles that are not there. */
  readonly missing: number;
  readonly matrix?: Matrix;
}

export function toDossier(evidence: Evidence, title: string): Dossier {
  const footnotes: { by: string; at: string; text: string }[] = [];
  const articles = evidence.articles.map((article): DossierArticle => ({
    id: article.id,
    sha256: article.sha256,
    date: article.analysis.date,
    people: article.analysis.entities.map(({ name }) => name),
    items: toItems(article, footnotes),
    open: article.open.length,
  }));
  const counts = new Map<string, number>();
  for (const { verdicts } of evidence.judgements) {
    for (const { verdict } of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return {
    ...{ title, exportedAt: evidence.exportedAt, articles, footnotes },
    verdicts: [...counts].map(([verdict, count]) => ({ verdict, count })),
    conflicts: evidence.judgements.filter(({ conflicting }) => conflicting).length,
    missing: evidence.missing.length,
    ...(evidence.matrix === undefined ? {} : { matrix: evidence.matrix }),
  };
}

/** Every quote, and every other passage somebody said something about, in text order. */
function toItems(article: ArticleEvidence, footnotes: { by: string; at: string; text: string }[]): DossierItem[] {
  const places = new Map<string, { span: Span; speaker: string }>();
  for (const quote of article.analysis.quotes) {
    const who = quote.speaker?.name ?? quote.speaker?.text;
    const why = quote.speaker?.why ?? quote.unresolved?.why ?? '';
    const speaker = `${who === undefined || who === '' ? 'Speaker not known' : who}${why === '' ? '' : ` (${why})`}`;
    places.set(`${quote.start} ${quote.end}`, { span: quote, speaker });
  }
  for (const { span } of article.remarks) {
    const key = `${span.start} ${span.end}`;
    if (!places.has(key)) places.set(key, { span, speaker: '' });
  }
  const ordered = [...places.values()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return ordered.map(({ span, speaker }) => toItem(article, span, speaker, footnotes));
}

function toItem(
  article: ArticleEvidence,
  span: Span,
  speaker: string,
  footnotes: { by: string; at: string; text: string }[],
): DossierItem {
  const here = article.remarks.filter((one) => one.span.start === span.start && one.span.end === span.end);
  const latest = new Map<string, string>();
  const tags = new Set<string>();
  const numbers: number[] = [];
  for (const { remark } of here) {
    const { record } = remark;
    if (record.kind === 'verdict') latest.set(record.by, record.verdict);
    if (record.kind === 'tag') tags.add(record.tag);
    const link = record.kind === 'link' ? `${record.relation}: “${record.to.place.text}” (${record.to.article})` : '';
    const text = [link, remark.body].filter((part) => part !== '').join(' — ');
    if (text !== '') numbers.push(footnotes.push({ by: record.by, at: record.at, text }));
  }
  return {
    excerpt: article.text.slice(span.start, span.end),
    source: toSource(article, span),
    speaker,
    verdicts: [...latest].map(([by, verdict]) => `${verdict} (${by})`),
    conflicting: new Set(latest.values()).size > 1,
    tags: [...tags],
    changed: here.some(({ changed }) => changed),
    footnotes: numbers,
  };
}
