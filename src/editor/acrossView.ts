/* The list of what several articles say: the same utterance, the same quantity; disagreements first. */
import * as vscode from 'vscode';
import { referenceOf } from '../corpus/rowKeys';
import type { Difference } from '../corpus/sameQuoteDifference';
import { toDistinct, toGravity, type Gravity } from '../present/differences';
import { toDifferenceWords, toVerdictWord } from '../present/differenceWords';
import type { MentionAt } from '../present/neighbour';
import { gravityOf, titleOf } from '../service/sharedRows';
import type { ListAddress, SharedRow } from '../service/protocol';
import { toArticleFace, toListRows, toMentionRows } from './mentionRows';
import type { Row, RowList } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';

const ICONS: Readonly<Record<Gravity, vscode.ThemeIcon>> = {
  same: new vscode.ThemeIcon('check'),
  altered: new vscode.ThemeIcon('diff-modified', new vscode.ThemeColor('charts.yellow')),
  quiet: new vscode.ThemeIcon('dash'),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('charts.red')),
};

export function registerAcrossView(session: Session): RowTree {
  const tree = new RowTree(session, {
    view: 'across',
    groups: ['difference', 'article'],
    roots,
    summary,
    follow: ({ service }, changed) => service.onDidList(changed),
  });
  session.context.subscriptions.push(tree);
  return tree;
}

function roots(session: Session, { group, sort }: Arrangement): Promise<RowList> {
  if (group !== 'article') return toSharedRows(session, { list: 'shared', sort }, '');
  const address: ListAddress<'sharedArticles'> = { list: 'sharedArticles', sort };
  return toListRows(session, address, ({ key: id, count }) => ({
    ...toArticleFace(session, id, count),
    id: `across/${id}`,
    spoken: vscode.l10n.t('{0}, passages other articles have too: {1}', session.names.nameOf(id), count),
    mentions: () => session.service.ask('mentionsBelow', address, id),
    children: () => toSharedRows(session, { list: 'shared', sort, under: id }, `across/${id}/`),
  }));
}

function toSharedRows(session: Session, address: ListAddress<'shared'>, parent: string): Promise<RowList> {
  return toListRows(session, address, (shared) => {
    const id = `${parent}${shared.key}`;
    return shared.kind === 'utterance' ? toUtteranceRow(session, id, shared) : toFiguresRow(session, id, shared);
  });
}

const articlesOf = (members: readonly MentionAt[]): ReadonlySet<string> => new Set(members.map(({ id }) => id));

function toUtteranceRow(session: Session, id: string, shared: SharedRow & { readonly kind: 'utterance' }): Row {
  const { members, pairs, independent } = shared.group;
  const differences = toDistinct(pairs.flatMap(({ difference }) => difference));
  const reference = referenceOf(members);
  const fullest = members[reference];
  const words = toDifferenceWords(differences, vscode.l10n);
  const counts = countWords(articlesOf(members).size, independent);
  const title = titleOf(shared);
  const changesOf = (index: number): readonly Difference[] =>
    toDistinct(
      pairs
        .filter(({ a, b }) => (a === reference && b === index) || (b === reference && a === index))
        .flatMap(({ difference }) => difference),
    );
  const mentions = members.map((member, index) => ({ ...member, changes: changesOf(index) }));
  return {
    id,
    label: title,
    description: `${counts} · ${words}`,
    icon: ICONS[gravityOf(shared)],
    spoken: vscode.l10n.t('{0}, {1}, {2}', title, counts, words),
    mentions: () => mentions,
    copy: fullest?.text ?? '',
    children: () =>
      toMentionRows(session, id, mentions, {
        icon: ({ changes }) => ICONS[toGravity(changes)],
        isNamed: true,
        detail: ({ changes }) => (changes.length > 0 ? toDifferenceWords(changes, vscode.l10n) : ''),
      }),
  };
}

function toFiguresRow(session: Session, id: string, shared: SharedRow & { readonly kind: 'quantity' }): Row {
  const { about, members, verdict, independent } = shared.group;
  const title = titleOf(shared);
  const counts = countWords(articlesOf(members).size, independent);
  const words = toVerdictWord(verdict, vscode.l10n);
  return {
    id,
    label: title,
    description: `${about} · ${counts} · ${words}`,
    icon: ICONS[gravityOf(shared)],
    spoken: vscode.l10n.t('{0}, {1}, {2}, {3}', title.replaceAll(' · ', ', '), about, counts, words),
    mentions: () => members,
    copy: title,
    children: () => toMentionRows(session, id, members, { layer: 'number', isNamed: true }),
  };
}

/** "3 articles, 2 independent": what stands behind a group when shared copy is counted once. */
function countWords(articles: number, independent: number): string {
  return independent < articles
    ? vscode.l10n.t('{0} articles, {1} independent', articles, independent)
    : vscode.l10n.t('{0} articles', articles);
}

async function summary({ service }: Session): Promise<string> {
  const { shared } = await service.ask('totals');
  return shared === 0 ? '' : String(shared);
}
