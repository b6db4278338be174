/* Owns the list of what several articles say: the same utterance, the same quantity; disagreements first. */
import * as vscode from 'vscode';
import { compareText } from '../core/compareText';
import type { FigureGroup } from '../corpus/figureGroups';
import type { Verdict } from '../corpus/figureValue';
import type { QuoteGroup } from '../corpus/quoteGroups';
import { referenceOf, toDistinctKeys, toQuantityKey, toUtteranceKey } from '../corpus/rowKeys';
import type { Difference } from '../corpus/sameQuoteDifference';
import { sortSteps } from '../corpus/sortSteps';
import { inSlices } from '../corpus/timeSlices';
import { toSharedWording } from '../corpus/sharedWording';
import { toDistinct, toGravity, type Gravity } from '../present/differences';
import { shorten } from '../present/markdown';
import type { MentionAt } from '../present/neighbour';
import { toDifferenceWords, toVerdictWord } from '../present/differenceWords';
import { toArticleFace, toMentionRows } from './mentionRows';
import { areAt, toRows, type Row, type RowList } from './rows';
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

/** A group as it is put in order; its row is made when it comes into view. */
interface Shared {
  readonly key: string;
  readonly gravity: Gravity;
  readonly members: readonly MentionAt[];
  /** `id`: its key, told apart from others of the same. */
  readonly toRow: (id: string) => Row;
}

async function roots(session: Session, arrangement: Arrangement): Promise<RowList> {
  return inSlices(rootSteps(session, arrangement));
}

function* rootSteps(session: Session, { group, sort }: Arrangement): Generator<undefined, RowList> {
  const { links } = session;
  const found: Shared[] = [];
  for (const quotes of links.quoteGroups()) yield void found.push(toUtterance(session, quotes));
  for (const figures of links.figureGroups()) yield void found.push(toFigures(session, figures));
  const keys = toDistinctKeys(found.map(({ key }) => key));
  const shared = found.map((one, index) => ({ ...one, key: keys[index] ?? one.key }));
  const sorted = sort === 'name' ? yield* byName(shared) : sort === 'count' ? yield* gravestFirst(shared) : shared;
  return group === 'article' ? yield* byArticle(session, sorted) : listOf(sorted);
}

function listOf(shared: readonly Shared[], parent = ''): RowList {
  return {
    ...toRows(shared, ({ key, toRow }) => toRow(`${parent}${key}`)),
    mayHold: (at, place) => areAt(shared[at]?.members ?? [], place),
  };
}

function* byName(shared: readonly Shared[]): Generator<undefined, Shared[]> {
  const named: { readonly one: Shared; readonly name: string }[] = [];
  for (const one of shared) yield void named.push({ one, name: textOf(one.toRow(one.key)) });
  return (yield* sortSteps(named, (a, b) => a.name.localeCompare(b.name))).map(({ one }) => one);
}

function* gravestFirst(shared: readonly Shared[]): Generator<undefined, Shared[]> {
  const weighed: { readonly one: Shared; readonly rank: number; readonly articles: number }[] = [];
  for (const one of shared) {
    const rank = GRAVEST_FIRST.indexOf(one.gravity);
    yield void weighed.push({ one, rank, articles: articlesOf(one.members).size });
  }
  return (yield* sortSteps(weighed, (a, b) => a.rank - b.rank || b.articles - a.articles)).map(({ one }) => one);
}

const textOf = ({ label }: Row): string => (typeof label === 'string' ? label : label.label);
const articlesOf = (members: readonly MentionAt[]): ReadonlySet<string> => new Set(members.map(({ id }) => id));

function* byArticle(session: Session, shared: readonly Shared[]): Generator<undefined, RowList> {
  const byId = new Map<string, Shared[]>();
  for (const one of shared) {
    for (const id of articlesOf(one.members)) {
      const own = byId.get(id);
      if (own) own.push(one);
      else byId.set(id, [one]);
    }
    yield;
  }
  const articles = yield* sortSteps([...byId], ([a], [b]) => compareText(a, b));
  return toRows(articles, ([id, own]) => ({
    ...toArticleFace(session, id, own.length),
    id: `across/${id}`,
    spoken: vscode.l10n.t('{0}, passages other articles have too: {1}', session.names.nameOf(id), own.length),
    mentions: own.flatMap(({ members }) => members.filter((member) => member.id === id)),
    children: () => listOf(own, `across/${id}/`),
  }));
}

function toUtterance(session: Session, group: QuoteGroup): Shared {
  const differences = toDistinct(group.pairs.flatMap(({ difference }) => difference));
  const gravity = toGravity(differences);
  return {
    key: toUtteranceKey(group.members),
    gravity,
    members: group.members,
    toRow: (id) => toUtteranceRow(session, id, group, differences, gravity),
  };
}

function toUtteranceRow(
  session: Session,
  id: string,
  { members, pairs, independent }: QuoteGroup,
  differences: readonly Difference[],
  gravity: Gravity,
): Row {
  const reference = referenceOf(members);
  const fullest = members[reference];
  const words = toDifferenceWords(differences, vscode.l10n);
  const counts = countWords(articlesOf(members).size, independent);
  const title = `“${shorten(toSharedWording(members), 120)}”`;
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
    icon: ICONS[gravity],
    spoken: vscode.l10n.t('{0}, {1}, {2}', title, counts, words),
    mentions,
    copy: fullest?.text ?? '',
    children: () =>
      toMentionRows(session, id, mentions, {
        icon: ({ changes }) => ICONS[toGravity(changes)],
        isNamed: true,
        detail: ({ changes }) => (changes.length > 0 ? toDifferenceWords(changes, vscode.l10n) : ''),
      }),
  };
}

const GRAVITIES: Readonly<Record<Verdict, Gravity>> = { agree: 'same', compatible: 'changed', conflict: 'warning' };

function toFigures(session: Session, group: FigureGroup): Shared {
  const gravity = GRAVITIES[group.verdict];
  return {
    key: toQuantityKey(group.members),
    gravity,
    members: group.members,
    toRow: (id) => toFiguresRow(session, id, group, gravity),
  };
}

function toFiguresRow(
  session: Session,
  id: string,
  { about, members, verdict, independent }: FigureGroup,
  gravity: Gravity,
): Row {
  const values = [...new Set(members.map(({ text }) => text))].slice(0, 4);
  const title = values.join(' · ');
  const counts = countWords(articlesOf(members).size, independent);
  const words = toVerdictWord(verdict, vscode.l10n);
  return {
    id,
    label: title,
    description: `${about} · ${counts} · ${words}`,
    icon: ICONS[gravity],
    spoken: vscode.l10n.t('{0}, {1}, {2}, {3}', values.join(', '), about, counts, words),
    mentions: members,
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

function summary({ links }: Session): string {
  const count = links.quoteGroups().length + links.figureGroups().length;
  return count === 0 ? '' : String(count);
}
