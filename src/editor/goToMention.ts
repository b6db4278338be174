/*
 * Owns "Go to Mention…": everyone and everything found, in one list to type into; moving through it shows each passage,
 * leaving it brings back where one was.
 */
import * as vscode from 'vscode';
import { shorten } from '../present/markdown';
import type { MentionAt } from '../present/neighbour';
import type { Destination, Found } from '../service/protocol';
import { toCountWords } from './counts';
import { revealMention } from './mentionCommands';
import { toKindName } from './numbersView';
import { toSpeakerName } from './quotesView';
import type { Session } from './session';
import { fill, makeList, type PickItem } from './surfaces/questions';

interface Item extends PickItem {
  readonly mentions: () => Promise<readonly MentionAt[]>;
  readonly first: MentionAt | undefined;
  readonly count: number;
}

/** A list of more is slow to draw and nobody reads it: then typing narrows what is in it, and the rest is counted. */
const MOST_SHOWN = 2000;

export function registerGoToMention(session: Session): void {
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.goToMention', () => goToMention(session)),
  );
}

async function goToMention(session: Session): Promise<void> {
  const all = await session.service.ask('search', '', MOST_SHOWN);
  const narrow =
    all.left === 0
      ? undefined
      : async (typed: string): Promise<readonly Item[]> =>
          toItems(session, await session.service.ask('search', typed, MOST_SHOWN));
  const chosen = await pick(session, vscode.l10n.t('Go to a person, quote or number'), toItems(session, all), narrow);
  if (!chosen || chosen.count < 2) return;
  const mentions = (await chosen.mentions()).slice(0, MOST_SHOWN);
  await pick(session, chosen.label, await toMentionItems(session, mentions));
}

/** Shows a list with preview; resolves with what was chosen, after it has been shown. */
function pick(
  session: Session,
  placeholder: string,
  items: readonly Item[],
  narrow?: (typed: string) => Promise<readonly Item[]>,
): Promise<Item | undefined> {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const list = makeList<Item>({ placeholder });
  fill(list, items);
  list.onDidChangeValue(async (typed) => {
    const fitting = await narrow?.(typed);
    if (fitting && list.value === typed) fill(list, fitting);
  });
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  return new Promise((resolve) => {
    let chosen: Item | undefined;
    list.onDidChangeActive(([item]) => {
      // only a list of single places is previewed; a person's first mention of many says little
      const mention = item?.count === 1 ? item.first : undefined;
      if (mention) void revealMention(session, mention, { preserveFocus: true });
    });
    list.onDidAccept(() => {
      chosen = list.activeItems[0];
      list.hide();
    });
    list.onDidHide(() => {
      list.dispose();
      const mention = chosen?.count === 1 ? chosen.first : undefined;
      const done = mention ? revealMention(session, mention) : chosen ? undefined : goBack(before, selection);
      void Promise.resolve(done).then(() => resolve(chosen));
    });
    list.show();
  });
}

async function goBack(editor: vscode.TextEditor | undefined, selection: vscode.Selection | undefined): Promise<void> {
  if (editor && selection) await vscode.window.showTextDocument(editor.document, { selection });
}

/** Everything there is to go to, and how much is left out. */
function toItems(session: Session, { people, quotes, numbers, left }: Found): Item[] {
  const toItem = (one: Destination): Item => ({
    ...toFace(one),
    first: one.first,
    count: one.count,
    mentions: async () => (one.row ? session.service.ask('mentionsBelow', one.row.address, one.row.key) : [one.first]),
  });
  return [
    toSeparator(vscode.l10n.t('People')),
    ...people.map(toItem),
    toSeparator(vscode.l10n.t('Quotes')),
    ...quotes.map(toItem),
    toSeparator(vscode.l10n.t('Numbers')),
    ...numbers.map(toItem),
    ...(left === 0
      ? []
      : [
          {
            icon: 'ellipsis',
            label: vscode.l10n.t('{0} more: type to narrow the list', left),
            alwaysShow: true,
            ...NOWHERE,
          },
        ]),
  ];
}

const NOWHERE = { mentions: () => Promise.resolve([]), first: undefined, count: 0 };

const toSeparator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator, ...NOWHERE });

function toFace(one: Destination): Pick<Item, 'icon' | 'label' | 'description' | 'detail'> {
  const { kind, name, detail } = one;
  // typed under any spelling they are found
  if (kind === 'person')
    return { icon: 'person', label: name, description: toCountWords(one), ...(detail === '' ? {} : { detail }) };
  if (kind === 'quote')
    return { icon: 'quote', label: name, description: toSpeakerName(detail === '' ? null : detail) };
  if (kind === 'speaker')
    return { icon: 'quote', label: toSpeakerName(name === '' ? null : name), description: toCountWords(one) };
  return { icon: 'symbol-number', label: name, description: `${toKindName(kind)} · ${toCountWords(one)}` };
}

async function toMentionItems({ names, texts }: Session, mentions: readonly MentionAt[]): Promise<Item[]> {
  const items: Item[] = [];
  for (const mention of mentions) {
    const article = await texts.read(mention.id);
    if (!article) continue;
    const { line } = article.lines.locate(mention.start);
    const from = Math.max(article.lines.startOf(line), mention.start - 40);
    items.push({
      label: shorten(article.text.slice(from, Math.min(article.lines.endOf(line), mention.end + 60)), 110),
      description: `${names.nameOf(mention.id)}:${line + 1}`,
      mentions: () => Promise.resolve([mention]),
      first: mention,
      count: 1,
    });
  }
  return items;
}
