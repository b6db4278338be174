/*
 * Owns "Go to Mention…": everyone and everything found, in one list to type into; moving through it shows each passage,
 * leaving it brings back where one was.
 */
import * as vscode from 'vscode';
import type { CountedPerson } from '../corpus/identity';
import type { LinkedPerson } from '../corpus/linkedPerson';
import { inSlices } from '../corpus/timeSlices';
import { shorten } from '../present/markdown';
import type { MentionAt } from '../present/neighbour';
import type { SpeakerGroup } from '../present/speakerTable';
import { countMentions, toCountWords } from './counts';
import { revealMention } from './mentionCommands';
import { toKindName } from './numbersView';
import { toSpeakerName } from './quotesView';
import type { Session } from './session';
import { fill, makeList, type PickItem } from './surfaces/questions';
import { append } from '../core/longLists';

interface Item extends PickItem {
  readonly mentions: () => readonly MentionAt[];
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
  const items = await inSlices(itemSteps(session, await session.people.rank(), await session.listed.findSpeakers()));
  const chosen = await pick(session, vscode.l10n.t('Go to a person, quote or number'), items);
  if (!chosen || chosen.count < 2) return;
  const mentions = chosen.mentions().slice(0, MOST_SHOWN);
  await pick(session, chosen.label, await toMentionItems(session, mentions));
}

/** Shows a list with preview; resolves with what was chosen, after it has been shown. */
function pick(session: Session, placeholder: string, items: readonly Item[]): Promise<Item | undefined> {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const list = makeList<Item>({ placeholder });
  fill(list, narrow(items, ''));
  if (items.length > MOST_SHOWN) list.onDidChangeValue((typed) => fill(list, narrow(items, typed)));
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  return new Promise((resolve) => {
    let chosen: Item | undefined;
    list.onDidChangeActive(([item]) => {
      // only a list of single places is previewed; a person's first mention of many says little
      const mention = item?.count === 1 ? item.mentions()[0] : undefined;
      if (mention) void revealMention(session, mention, { preserveFocus: true });
    });
    list.onDidAccept(() => {
      chosen = list.activeItems[0];
      list.hide();
    });
    list.onDidHide(() => {
      list.dispose();
      const mention = chosen?.count === 1 ? chosen.mentions()[0] : undefined;
      const done = mention ? revealMention(session, mention) : chosen ? undefined : goBack(before, selection);
      void Promise.resolve(done).then(() => resolve(chosen));
    });
    list.show();
  });
}

async function goBack(editor: vscode.TextEditor | undefined, selection: vscode.Selection | undefined): Promise<void> {
  if (editor && selection) await vscode.window.showTextDocument(editor.document, { selection });
}

/** Everything there is to go to. */
function* itemSteps(
  session: Session,
  ranked: readonly CountedPerson[],
  speakers: readonly SpeakerGroup[],
): Generator<undefined, Item[]> {
  const items = [toSeparator(vscode.l10n.t('People'))];
  for (const { person } of ranked) yield void items.push(toPersonItem(person));
  items.push(toSeparator(vscode.l10n.t('Quotes')));
  for (const speaker of speakers) yield void append(items, toQuoteItems(session, speaker));
  items.push(toSeparator(vscode.l10n.t('Numbers')));
  for (const { kind, values } of session.listed.numbers.kinds())
    for (const value of values())
      yield void items.push({
        icon: 'symbol-number',
        label: value.name,
        description: `${toKindName(kind)} · ${toCountWords(value)}`,
        mentions: value.mentions,
        count: value.count,
      });
  return items;
}

const toSeparator = (label: string): Item => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
  mentions: () => [],
  count: 0,
});

function toPersonItem({ name, variants, mentions }: LinkedPerson): Item {
  return {
    icon: 'person',
    label: name,
    description: toCountWords(countMentions(mentions)),
    // typed under any spelling it is found
    ...(variants.length > 0 ? { detail: variants.join(', ') } : {}),
    mentions: () => mentions,
    count: mentions.length,
  };
}

/** Each quote by its words; where there are thousands, the speaker with what they say behind it. */
function toQuoteItems({ corpus, listed }: Session, { name, count, articles, mentions }: SpeakerGroup): Item[] {
  if (listed.quotes.size > MOST_SHOWN)
    return [
      { icon: 'quote', label: toSpeakerName(name), description: toCountWords({ count, articles }), mentions, count },
    ];
  return mentions().map((mention) => {
    const quotes = corpus.get(mention.id)?.analysis.quotes ?? [];
    return {
      icon: 'quote',
      label: shorten(quotes.find(({ start }) => start === mention.start)?.text ?? '', 100),
      description: toSpeakerName(name),
      mentions: () => [mention],
      count: 1,
    };
  });
}

/** The items with all the words typed, the first of them where there are more than a list should hold. */
function narrow(items: readonly Item[], typed: string): Item[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = ({ kind, label, description = '', detail = '' }: Item): boolean =>
    kind === vscode.QuickPickItemKind.Separator ||
    words.every((word) => `${label} ${description} ${detail}`.toLowerCase().includes(word));
  const fitting = items.length <= MOST_SHOWN ? items : items.filter(holds);
  if (fitting.length <= MOST_SHOWN) return [...fitting];
  const more = vscode.l10n.t('{0} more: type to narrow the list', fitting.length - MOST_SHOWN);
  return [
    ...fitting.slice(0, MOST_SHOWN),
    { icon: 'ellipsis', label: more, alwaysShow: true, mentions: () => [], count: 0 },
  ];
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
      mentions: () => [mention],
      count: 1,
    });
  }
  return items;
}
