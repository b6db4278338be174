/*
 * Owns "Go to Mention…": everyone and everything found, in one list to type into; moving through it shows each passage,
 * leaving it brings back where one was.
 */
import * as vscode from 'vscode';
import type { QuantityKind } from '../core/annotation';
import { groupNumbers } from '../present/groups';
import { shorten } from '../present/markdown';
import type { MentionAt } from '../present/neighbour';
import { toCountWords } from './counts';
import { revealMention } from './mentionCommands';
import { toArticleName } from './mentionRows';
import type { Session } from './session';
import { groupSpeakers } from './speakerGroups';

interface Item extends vscode.QuickPickItem {
  readonly mentions: readonly MentionAt[];
}

export function registerGoToMention(session: Session): void {
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.goToMention', () => goToMention(session)),
  );
}

async function goToMention(session: Session): Promise<void> {
  const chosen = await pick(session, vscode.l10n.t('Go to a person, quote or number'), toItems(session));
  if (!chosen || chosen.mentions.length < 2) return;
  await pick(session, chosen.label, await toMentionItems(session, chosen.mentions));
}

/** Shows a list with preview; resolves with what was chosen, after it has been shown. */
function pick(session: Session, placeholder: string, items: readonly Item[]): Promise<Item | undefined> {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const list = vscode.window.createQuickPick<Item>();
  list.items = items;
  list.placeholder = placeholder;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  return new Promise((resolve) => {
    let chosen: Item | undefined;
    list.onDidChangeActive(([item]) => {
      // only a list of single places is previewed; a person's first mention of many says little
      const mention = item?.mentions.length === 1 ? item.mentions[0] : undefined;
      if (mention) void revealMention(session, mention, { preserveFocus: true });
    });
    list.onDidAccept(() => {
      chosen = list.activeItems[0];
      list.hide();
    });
    list.onDidHide(() => {
      list.dispose();
      const mention = chosen?.mentions.length === 1 ? chosen.mentions[0] : undefined;
      const done = mention ? revealMention(session, mention) : chosen ? undefined : goBack(before, selection);
      void Promise.resolve(done).then(() => resolve(chosen));
    });
    list.show();
  });
}

async function goBack(editor: vscode.TextEditor | undefined, selection: vscode.Selection | undefined): Promise<void> {
  if (editor && selection) await vscode.window.showTextDocument(editor.document, { selection });
}

function toItems(session: Session): Item[] {
  const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator, mentions: [] });
  const people = session.people.people().map(({ name, variants, mentions }) => ({
    label: `$(person) ${name}`,
    description: toCountWords(mentions),
    // typed under any spelling it is found
    ...(variants.length > 0 ? { detail: variants.join(', ') } : {}),
    mentions,
  }));
  const quotes = groupSpeakers(session).flatMap(({ name, mentions }) =>
    mentions.map((mention) => ({
      label: `$(quote) ${shorten(mention.quote.text, 100)}`,
      description: name,
      mentions: [mention],
    })),
  );
  const numbers = groupNumbers(session.corpus.entries()).flatMap(({ kind, values }) =>
    values.map(({ name, mentions }) => ({
      label: `$(symbol-number) ${name}`,
      description: `${toKindDescription(kind)} · ${toCountWords(mentions)}`,
      mentions,
    })),
  );
  return [
    separator(vscode.l10n.t('People')),
    ...people,
    separator(vscode.l10n.t('Quotes')),
    ...quotes,
    separator(vscode.l10n.t('Numbers')),
    ...numbers,
  ];
}

const toKindDescription = (kind: QuantityKind): string => kind;

async function toMentionItems({ texts }: Session, mentions: readonly MentionAt[]): Promise<Item[]> {
  const items: Item[] = [];
  for (const mention of mentions) {
    const article = await texts.read(mention.id);
    if (!article) continue;
    const { line } = article.lines.locate(mention.start);
    const from = Math.max(article.lines.startOf(line), mention.start - 40);
    items.push({
      label: shorten(article.text.slice(from, Math.min(article.lines.endOf(line), mention.end + 60)), 110),
      description: `${toArticleName(mention.id)}:${line + 1}`,
      mentions: [mention],
    });
  }
  return items;
}
