/*
 * Owns what a dossier says and in which order, as plain data: sources, judgements, excerpts with footnotes, comparison.
 * How it looks is dossierMarkdown.ts and dossierHtml.ts.
 */
import { putUnder } from '../core/keyedLists';
import type { Span } from '../core/span';
import type { Verdict, VerdictValue } from '../notes/note';
import { handOf, toAuthorWords } from '../notes/signature';
import { toVerdictWord } from './dossierWords';
import { findSentencesAround } from './excerptSentences';
import { toSource, type ArticleEvidence, type Evidence, type Matrix, type PlacedRemark } from './evidence';
import { ENGLISH, type Localisation } from '../present/localisation';
import { toInstantWords, toIsoDayWords } from '../present/timexWords';

export interface SpeakerWords {
  readonly name: string;
  readonly why: string;
}

export interface DossierItem {
  /** Verbatim words of the article. */
  readonly excerpt: string;
  /** file:line */
  readonly source: string;
  /** Who says it and why we think so; both '' where it is no quote. */
  readonly speaker: SpeakerWords;
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

/** How much there is of what. */
export interface DossierCounts {
  readonly articles: number;
  readonly quotes: number;
  readonly people: number;
  readonly numbers: number;
}

export interface Dossier {
  readonly title: string;
  readonly exportedAt: string;
  readonly articles: readonly DossierArticle[];
  /** Texts of the footnotes: author, time, note. */
  readonly footnotes: readonly { readonly by: string; readonly at: string; readonly text: string }[];
  readonly counts: DossierCounts;
  /** How often each verdict was given last. */
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[];
  readonly conflicts: number;
  /** Remarks on articles that are not there. */
  readonly missing: number;
  readonly matrix?: Matrix;
}

export function toDossier(evidence: Evidence, title: string, l10n: Localisation = ENGLISH): Dossier {
  const footnotes: { by: string; at: string; text: string }[] = [];
  const articles = evidence.articles.map((article): DossierArticle => ({
    id: article.id,
    sha256: article.sha256,
    date: article.analysis.date === null ? null : toIsoDayWords(article.analysis.date),
    people: article.analysis.entities.map(({ name }) => name),
    items: toItems(article, footnotes, l10n),
    open: article.open.length,
  }));
  const verdictCounts = new Map<VerdictValue, number>();
  for (const { verdicts } of evidence.judgements) {
    for (const { verdict } of verdicts) verdictCounts.set(verdict, (verdictCounts.get(verdict) ?? 0) + 1);
  }
  return {
    ...{ title, exportedAt: toInstantWords(evidence.exportedAt), articles, footnotes },
    counts: toCounts(evidence),
    verdicts: [...verdictCounts].map(([verdict, count]) => ({ verdict: toVerdictWord(verdict, l10n), count })),
    conflicts: evidence.judgements.filter(({ conflicting }) => conflicting).length,
    missing: evidence.missing.length,
    ...(evidence.matrix === undefined ? {} : { matrix: evidence.matrix }),
  };
}

function toCounts({ articles }: Evidence): DossierCounts {
  const count = (of: (article: ArticleEvidence) => number): number => articles.reduce((sum, one) => sum + of(one), 0);
  return {
    articles: articles.length,
    quotes: count(({ analysis }) => analysis.quotes.length),
    people: new Set(articles.flatMap(({ analysis }) => analysis.entities.map(({ name }) => name))).size,
    numbers: count(({ analysis }) => analysis.numbers.length),
  };
}

/** "3 articles · 12 quotes": what is none is left out. */
export function toCountWords({ articles, quotes, people, numbers }: DossierCounts, l10n: Localisation): string {
  const words = [
    articles === 1 ? l10n.t('1 article') : articles > 1 ? l10n.t('{0} articles', articles) : '',
    quotes === 1 ? l10n.t('1 quote') : quotes > 1 ? l10n.t('{0} quotes', quotes) : '',
    people === 1 ? l10n.t('1 name') : people > 1 ? l10n.t('{0} names', people) : '',
    numbers === 1 ? l10n.t('1 number') : numbers > 1 ? l10n.t('{0} numbers', numbers) : '',
  ];
  return words.filter((part) => part !== '').join(' · ');
}

/** What the hash is of, so that anyone can check it. */
export const toHashWords = (l10n: Localisation): string =>
  l10n.t('SHA-256 of the text (UTF-8, without byte order mark, line breaks as LF)');

/** Every quote, every other passage somebody said something about, and of a part the sentences it is about; in order. */
function toItems(
  article: ArticleEvidence,
  footnotes: { by: string; at: string; text: string }[],
  l10n: Localisation,
): DossierItem[] {
  const places = new Map<string, { span: Span; speaker: SpeakerWords }>();
  for (const quote of article.analysis.quotes) {
    const who = quote.speaker?.name ?? quote.speaker?.text ?? '';
    const why = quote.speaker?.why ?? quote.unresolved?.why ?? '';
    const speaker = { name: who === '' ? l10n.t('Speaker not known') : who, why };
    places.set(toKey(quote), { span: quote, speaker });
  }
  const remarks = new Map<string, PlacedRemark[]>();
  for (const placed of article.remarks) {
    const key = toKey(placed.span);
    putUnder(remarks, key, placed);
    if (!places.has(key)) places.set(key, { span: placed.span, speaker: NOBODY });
  }
  const shown = [...places.values()].map(({ span }) => span);
  for (const span of findSentencesAround(article.text, article.passages ?? [], shown))
    places.set(toKey(span), { span, speaker: NOBODY });
  const ordered = [...places.values()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return ordered.map(({ span, speaker }) =>
    toItem({ article, remarks: remarks.get(toKey(span)) ?? [] }, span, speaker, footnotes, l10n),
  );
}

const toKey = ({ start, end }: Span): string => `${start} ${end}`;

const NOBODY: SpeakerWords = { name: '', why: '' };

function toItem(
  { article, remarks }: { readonly article: ArticleEvidence; readonly remarks: readonly PlacedRemark[] },
  span: Span,
  speaker: SpeakerWords,
  footnotes: { by: string; at: string; text: string }[],
  l10n: Localisation,
): DossierItem {
  const latest = new Map<string, Verdict>();
  const tags = new Set<string>();
  const numbers: number[] = [];
  for (const { remark } of remarks) {
    const { record } = remark;
    if (record.kind === 'verdict') latest.set(handOf(record), record);
    if (record.kind === 'tag') tags.add(record.tag);
    const link = record.kind === 'link' ? `${record.relation}: “${record.to.place.text}” (${record.to.article})` : '';
    const text = [link, remark.body].filter((part) => part !== '').join(' — ');
    if (text !== '') numbers.push(footnotes.push({ by: toAuthorWords(record), at: toInstantWords(record.at), text }));
    for (const { at, body, ...by } of remark.others?.proposals ?? [])
      numbers.push(
        footnotes.push({
          by: toAuthorWords(by),
          at: toInstantWords(at),
          text: l10n.t('Proposes other words: {0}', body),
        }),
      );
  }
  return {
    excerpt: article.text.slice(span.start, span.end),
    source: toSource(article, span),
    speaker,
    verdicts: [...latest.values()].map((one) => `${toVerdictWord(one.verdict, l10n)} (${toAuthorWords(one)})`),
    conflicting: new Set([...latest.values()].map(({ verdict }) => verdict)).size > 1,
    tags: [...tags],
    changed: remarks.some(({ changed }) => changed),
    footnotes: numbers,
  };
}
