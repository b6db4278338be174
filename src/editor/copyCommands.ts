/*
 * Owns "Copy", "Copy Quote with Source" and "Copy as Citation": of a row of the lists, else of the selection or of what
 * the cursor stands on. Ctrl+C takes the selected row. How a citation reads is exchange/citation.ts.
 */
import * as vscode from 'vscode';
import type { Quote } from '../core/annotation';
import type { Span } from '../core/span';
import { toCitation, toQuoteWithSource, type CitedArticle } from '../exchange/citation';
import { findAt } from '../present/shown';
import { findCursorTarget } from './cursorTarget';
import { toOffset } from './ranges';
import type { Row } from './rows';
import type { Session } from './session';
import { readNames } from './speakerNames';
import type { Trees } from './sidebarSelection';
import { inform } from './surfaces/notices';

export function registerCopyCommands(session: Session, trees: Trees): void {
  const selected = (row: unknown): Row | undefined =>
    isRow(row)
      ? row
      : Object.values(trees).find(({ view, selection }) => view.visible && selection.current)?.selection.current;
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.copyText', async (row?: unknown) => {
      const text = selected(row)?.copy;
      if (text !== undefined) await vscode.env.clipboard.writeText(text);
    }),
    vscode.commands.registerCommand('corroborate.copyWithSource', (row?: unknown) =>
      copy(session, row, ({ article, span, quote }) =>
        quote ? toQuoteWithSource(article, quote) : toCitation(article, span),
      ),
    ),
    vscode.commands.registerCommand('corroborate.copyCitation', (row?: unknown) =>
      copy(session, row, ({ article, span }) => toCitation(article, span)),
    ),
  );
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'copy' in value;

/** A passage with the article it is cited from. */
interface Cited {
  readonly article: CitedArticle;
  readonly span: Span;
  /** The quote the passage is, or lies in; named as the articles together name the speaker. */
  readonly quote: Quote | undefined;
}

async function copy(session: Session, row: unknown, toText: (cited: Cited) => string): Promise<void> {
  const cited = await (isRow(row) ? citeRow(session, row) : citeHere(session));
  if (cited) await vscode.env.clipboard.writeText(toText(cited));
  else if (isRow(row)) await vscode.env.clipboard.writeText(row.copy);
  else {
    void inform(vscode.l10n.t('Select a passage, or put the cursor on a highlighted person, quote or number first.'));
  }
}

async function citeRow(session: Session, { mention }: Row): Promise<Cited | undefined> {
  const text = mention && (await session.texts.read(mention.id))?.text;
  if (!mention || text === undefined) return undefined;
  const { id, start, end } = mention;
  const quote = session.corpus.get(id)?.analysis.quotes.find((one) => one.start === start && one.end === end);
  const cited = quote && (await named(session, id, quote));
  return { article: toCited(session, id, text), span: { start, end }, quote: cited };
}

/** The selection, else what the cursor stands on; a quote the passage lies in comes with it. */
async function citeHere(session: Session): Promise<Cited | undefined> {
  const editor = vscode.window.activeTextEditor;
  const article = editor && session.live.get(editor.document);
  if (!article) return undefined;
  const { id, text, lines, shown } = article;
  const [start, end] = [toOffset(lines, editor.selection.start), toOffset(lines, editor.selection.end)];
  const around = findAt(shown.quotes, start);
  const quote = around && around.end >= end ? { ...around.of, start: around.start, end: around.end } : undefined;
  const span = start < end ? { start, end } : (quote ?? findCursorTarget(article, editor.selection.active)?.item);
  if (!span) return undefined;
  const cited = quote && { ...(await named(session, id, quote)), ...cut(text, start < end ? span : quote) };
  return { article: toCited(session, id, text), span, quote: cited };
}

const cut = (text: string, { start, end }: Span): Span & { text: string } => ({
  start,
  end,
  text: text.slice(start, end),
});

function toCited({ corpus }: Session, id: string, text: string): CitedArticle {
  const date = corpus.get(id)?.analysis.date ?? null;
  return { id: vscode.workspace.asRelativePath(vscode.Uri.parse(id, true), false), text, date };
}

async function named(session: Session, id: string, quote: Quote): Promise<Quote> {
  const name = (await readNames(session, id)).of(quote.speaker?.entity);
  return quote.speaker && name !== undefined ? { ...quote, speaker: { ...quote.speaker, name } } : quote;
}
