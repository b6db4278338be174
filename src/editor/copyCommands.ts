/* Owns "Copy" and "Copy with Source" of the lists; Ctrl+C takes the selected row. */
import * as vscode from 'vscode';
import { toArticleName } from './mentionRows';
import type { Row } from './rows';
import type { Session } from './session';
import type { Trees } from './sidebarSelection';

export function registerCopyCommands(session: Session, trees: Trees): void {
  const selected = (row: Row | undefined): Row | undefined =>
    row ?? Object.values(trees).flatMap(({ view }) => (view.visible ? view.selection : []))[0];
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.copyText', async (row?: Row) => {
      const text = selected(row)?.copy;
      if (text !== undefined) await vscode.env.clipboard.writeText(text);
    }),
    vscode.commands.registerCommand('corroborate.copyWithSource', async (row?: Row) => {
      const text = await toSourced(session, selected(row));
      if (text !== undefined) await vscode.env.clipboard.writeText(text);
    }),
  );
}

/** “The words” (article.txt:12), with the speaker where a quote has one. */
async function toSourced({ corpus, people, texts }: Session, row: Row | undefined): Promise<string | undefined> {
  const mention = row?.mention;
  if (!mention) return row?.copy;
  const article = await texts.read(mention.id);
  const line = article ? article.lines.locate(mention.start).line + 1 : 1;
  const source = `${toArticleName(mention.id)}:${line}`;
  const quote = corpus
    .get(mention.id)
    ?.analysis.quotes.find(({ start, end }) => start === mention.start && end === mention.end);
  if (!quote) return `${row.copy} (${source})`;
  const speaker = people.find(mention.id, quote.speaker?.entity)?.name ?? quote.speaker?.name;
  return `“${row.copy}” (${speaker ? `${speaker}, ` : ''}${source})`;
}
