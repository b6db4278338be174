/* Owns the list of what several articles say: the same utterance, the same quantity; disagreements first. */
import * as vscode from 'vscode';
import type { FigureGroup } from '../corpus/figureGroups';
import type { Verdict } from '../corpus/figureValue';
import type { QuoteGroup } from '../corpus/quoteGroups';
import { referenceOf } from '../corpus/rowKeys';
import type { Difference } from '../corpus/sameQuoteDifference';
import { toSharedWording } from '../corpus/sharedWording';
import { toDistinct, toGravity, type Gravity } from '../present/differences';
import { shorten } from '../present/markdown';
import { toDifferenceWords, toVerdictWord } from './differenceWords';
import { toArticleFace, toMentionRows } from './mentionRows';
import type { Row } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';

const ICONS: Readonly<Record<Gravity, vscode.ThemeIcon>> = {
  same: new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green')),
  changed: new vscode.ThemeIcon('edit', new vscode.ThemeColor('charts.yellow')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('charts.red')),
};
const GRAVEST_FIRST: readonly Gravity[] = ['warning', 'changed', 'same'];

export function registerAcrossView(session: Session): RowTree {
  const tree = new RowTree(session, {
    view: 'across',
    groups: ['difference', 'article'],
    roots,
    summary,
    follow: ({ links }, changed) => links.onDidChange(changed),
  });
  session.context.subscriptions.push(tree);
  return tree;
}

/** A group as the list shows it. */
interface Shared {
  readonly gravity: Gravity;
  readonly articles: number;
  readonly row: Row;
  readonly ids: ReadonlySet<string>;
}

function roots(session: Session, { group, sort }: Arrangement): Row[] {
  const { links } = session;
  const shared = [
    ...links.quoteGroups().map((quotes) => toUtterance(session, quotes)),
    ...links.figureGroups().map((figures) => toFigures(session, figures)),
  ];
  const sorted = shared.sort((a, b) => {
    if (sort === 'name') return textOf(a.row).localeCompare(textOf(b.row));
    const grave = GRAVEST_FIRST.indexOf(a.gravity) - GRAVEST_FIRST.indexOf(b.gravity);
    return sort === 'count' ? grave || b.articles - a.articles : 0;
  });
  return group === 'article' ? byArticle(session, sorted) : sorted.map(({ row }) => row);
}

const textOf = ({ label }: Row): string => (typeof label === 'string' ? label : label.label);

function byArticle(session: Session, shared: readonly Shared[]): Row[] {
  const ids = [...new Set(shared.flatMap(({ ids: own }) => [...own]))].sort();
  return ids.map((id) => {
    const own = shared.filter((one) => one.ids.has(id));
    return {
      ...toArticleFace(session, id, own.length),
      id: `across/${id}`,
      spoken: vscode.l10n.t('{0}, passages other articles have too: {1}', session.names.nameOf(id), own.length),
      mentions: own.flatMap(({ row }) => (row.mentions ?? []).filter((mention) => mention.id === id)),
      children: () => own.map(({ row }) => ({ ...row, id: `across/${id}/${row.id}` })),
    };
  });
}

function toUtterance(session: Session, { members, pairs, independent }: QuoteGroup): Shared {
  const differences = toDistinct(pairs.flatMap(({ difference }) => difference));
  const gravity = toGravity(differences);
  const reference = referenceOf(members);
  const fullest = members[reference];
  const others = members.flatMap(({ text }, index) => (index === reference ? [] : [text]));
  const ids = new Set(members.map(({ id }) => id));
  const key = `same/${fullest?.id ?? ''}/${fullest?.start ?? 0}`;
  const words = toDifferenceWords(differences);
  const counts = countWords(ids.size, independent);
  const title = `“${shorten(toSharedWording(fullest?.text ?? '', others), 120)}”`;
  const changesOf = (index: number): readonly Difference[] =>
    toDistinct(
      pairs
        .filter(({ a, b }) => (a === reference && b === index) || (b === reference && a === index))
        .flatMap(({ difference }) => difference),
    );
  const mentions = members.map((member, index) => ({ ...member, changes: changesOf(index) }));
  return {
    gravity,
    articles: ids.size,
    ids,
    row: {
      id: key,
      label: title,
      description: `${counts} · ${words}`,
      icon: ICONS[gravity],
      spoken: vscode.l10n.t('{0}, {1}, {2}', title, counts, words),
      mentions,
      copy: fullest?.text ?? '',
      children: () =>
        toMentionRows(session, key, mentions, {
          icon: ({ changes }) => ICONS[toGravity(changes)],
          isNamed: true,
          detail: ({ changes }) => (changes.length > 0 ? toDifferenceWords(changes) : ''),
        }),
    },
  };
}

const GRAVITIES: Readonly<Record<Verdict, Gravity>> = { agree: 'same', compatible: 'changed', conflict: 'warning' };

function toFigures(session: Session, { about, members, verdict, independent }: FigureGroup): Shared {
  const ids = new Set(members.map(({ id }) => id));
  const gravity = GRAVITIES[verdict];
  const first = members[0];
  const key = `figure/${first?.id ?? ''}/${first?.start ?? 0}`;
  const values = [...new Set(members.map(({ text }) => text))].slice(0, 4);
  const title = values.join(' · ');
  const counts = countWords(ids.size, independent);
  const words = toVerdictWord(verdict);
  return {
    gravity,
    articles: ids.size,
    ids,
    row: {
      id: key,
      label: title,
      description: `${about} · ${counts} · ${words}`,
      icon: ICONS[gravity],
      spoken: vscode.l10n.t('{0}, {1}, {2}, {3}', values.join(', '), about, counts, words),
      mentions: members,
      copy: title,
      children: () => toMentionRows(session, key, members, { layer: 'number', isNamed: true }),
    },
  };
}

/** "3 articles, 2 independent": what stands behind a group when shared copy is counted once. */
function countWords(articles: number, independent: number): string {
  return independent < articles
    ? vscode.l10n.t('{0} articles, {1} independent', articles, independent)
    : vscode.l10n.t('{0} articles', articles);
}

function summary({ links }: Session): string {
  const count = links.quoteGroups().length + links.figureGroups().length;
  return count === 0 ? '' : String(count);
}
