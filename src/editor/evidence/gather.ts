/*
 * Owns collecting what is exported: texts as they stand, their analyses, and the comparison of the articles. Goes
 * article by article, lets the editor breathe in between, and stops when it is cancelled.
 */
import { compareText } from '../../core/compareText';
import * as vscode from 'vscode';
import { hashText } from '../../core/text';
import type { ArticleId } from '../../corpus/ports';
import {
  frameEvidence,
  toArticleEvidence,
  toRemarksOn,
  type ArticleEvidence,
  type Evidence,
} from '../../exchange/evidence';
import { extractRecords, narrowArticle, type Passages } from '../../exchange/extract';
import { toMatrix } from '../../exchange/matrix';
import { findMissing } from '../../notes/attach';
import type { NoteRecord } from '../../notes/note';
import type { Session } from '../session';
import { toEvidenceNames } from './names';
import { compareArticles, type Scope } from './scope';

export interface Gathered {
  readonly evidence: Evidence;
  readonly records: readonly NoteRecord[];
  /** Articles that could not be read, or changed all the while. */
  readonly left: readonly ArticleId[];
}

/** Longest the editor waits for us; one frame. */
const BREATH_MS = 16;
/** An article that is being typed in is analysed after a pause: this often is looked again. */
const MOST_TRIES = 8;
const TRY_PAUSE_MS = 150;

/** Undefined where it was cancelled. `report` is told how many articles are done. */
export async function gather(
  session: Session,
  scope: Scope,
  token: vscode.CancellationToken,
  report: (done: number) => void,
): Promise<Gathered | undefined> {
  const names = toEvidenceNames([...scope.parts.keys()]);
  const found: { readonly article: ArticleEvidence; readonly passages: Passages }[] = [];
  const left: ArticleId[] = [];
  const notebooks = [...session.notes.all()].map(({ journals }) => journals.notebook);
  const remarks = notebooks.flatMap((notebook) => notebook.remarks);
  const remarksOn = toRemarksOn(remarks);
  let rested = Date.now();
  for (const [id, passages] of [...scope.parts].sort(([a], [b]) => compareText(a, b))) {
    if (token.isCancellationRequested) return undefined;
    const article = await readSettled(session, id);
    if (article)
      found.push({ article: toArticleEvidence({ ...article, id: names.get(id) ?? id }, remarksOn), passages });
    else left.push(id);
    report(found.length + left.length);
    if (Date.now() - rested > BREATH_MS) {
      await pause(0);
      rested = Date.now();
    }
  }
  await session.service.askUntil(token, 'settled').catch(() => null);
  if (token.isCancellationRequested) return undefined;
  const articles = found.map(({ article, passages }) => narrowArticle(article, passages));
  const matrix = await toScopeMatrix(session, scope, names);
  const evidence = frameEvidence(articles, {
    exportedAt: new Date().toISOString(),
    missing: scope.isEverything ? findMissing(remarks, articles) : [],
    ...(matrix === undefined ? {} : { matrix }),
  });
  const records = notebooks.flatMap(({ history }) => history.map(({ record }) => record));
  return { evidence, records: scope.isEverything ? records : extractRecords(records, found), left };
}

/** Rows that touch what is exported; undefined where there is nothing to compare. */
async function toScopeMatrix(
  session: Session,
  { parts }: Scope,
  names: ReadonlyMap<ArticleId, string>,
): Promise<ReturnType<typeof toMatrix> | undefined> {
  if (parts.size < 2) return undefined;
  const comparison = await compareArticles(session, parts.keys(), (id) => names.get(id) ?? id);
  const matrix = toMatrix(
    comparison,
    ({ cells }) =>
      cells.some(({ places }, index) => {
        const passages = parts.get(comparison.articles[index]?.id ?? '') ?? [];
        if (passages === 'whole') return true;
        return places.some(({ start, end }) => passages.some((span) => span.start < end && span.end > start));
      }),
    vscode.l10n,
  );
  return matrix.rows.length === 0 ? undefined : matrix;
}

/** The text with the analysis that is of this very text. */
async function readSettled({ corpus, indexer, texts }: Session, id: ArticleId) {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (tries > 0) await pause(TRY_PAUSE_MS);
    await indexer.whenSettled(id);
    const text = (await texts.read(id))?.text;
    if (text === undefined) return undefined;
    const entry = corpus.get(id);
    if (entry?.hash === hashText(text)) return { text, analysis: entry.analysis };
  }
  return undefined;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
