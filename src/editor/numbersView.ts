/* Owns the list of numbers: kind → value → mention, or article → mention. */
import * as vscode from 'vscode';
import type { QuantityKind } from '../core/annotation';
import { arrange, compareMentions } from '../present/arrange';
import { groupNumbers, type KindGroup, type QuantityAt, type ValueGroup } from '../present/groups';
import { toQuantityWords } from '../present/quantityWords';
import { toCountWords, toSpokenCount } from './counts';
import { isDate } from './kinds';
import { toArticleName, toArticleRows, toMentionRows, type MentionRowOptions } from './mentionRows';
import { numberTooltip } from './numberHover';
import type { Row } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';

export function registerNumbersView(session: Session): RowTree {
  const tree = new RowTree(session, { view: 'numbers', groups: ['kind', 'article'], roots, summary });
  session.context.subscriptions.push(tree);
  return tree;
}

/** What a kind is called, in the plural. */
export function toKindName(kind: QuantityKind): string {
  const names: Readonly<Record<QuantityKind, string>> = {
    money: vscode.l10n.t('Money'),
    percent: vscode.l10n.t('Shares and percentages'),
    fraction: vscode.l10n.t('Fractions'),
    count: vscode.l10n.t('Counts'),
    measure: vscode.l10n.t('Measures'),
    rate: vscode.l10n.t('Rates'),
    multiple: vscode.l10n.t('Multiples'),
    duration: vscode.l10n.t('Durations'),
    age: vscode.l10n.t('Ages'),
    temperature: vscode.l10n.t('Temperatures'),
    ordinal: vscode.l10n.t('Ordinals'),
    date: vscode.l10n.t('Dates'),
    time: vscode.l10n.t('Times'),
  };
  return names[kind];
}

const KIND_ICONS: Readonly<Record<QuantityKind, string>> = {
  money: 'credit-card',
  percent: 'pie-chart',
  fraction: 'pie-chart',
  count: 'symbol-number',
  measure: 'symbol-ruler',
  rate: 'dashboard',
  multiple: 'close',
  duration: 'watch',
  age: 'person',
  temperature: 'flame',
  ordinal: 'list-ordered',
  date: 'calendar',
  time: 'clock',
};

function roots(session: Session, { group, sort }: Arrangement): Row[] {
  const kinds = groupNumbers(session.corpus.entries());
  if (group === 'article') {
    const all = kinds.flatMap(({ mentions }) => mentions).sort(compareMentions);
    return toArticleRows(
      session,
      'article',
      all,
      mentionOptions(session, ({ quantity }) => toQuantityWords(quantity)),
    );
  }
  const named = kinds.map((entry) => ({ ...entry, name: toKindName(entry.kind) }));
  const ordered = sort === 'count' ? named : arrange(named, sort);
  return ordered.map((entry) => toKindRow(session, entry, sort));
}

function toKindRow(session: Session, { kind, values, mentions }: KindGroup, sort: Arrangement['sort']): Row {
  const name = toKindName(kind);
  return {
    id: `kind/${kind}`,
    label: name,
    description: toCountWords(mentions),
    icon: new vscode.ThemeIcon(
      KIND_ICONS[kind],
      new vscode.ThemeColor(isDate(kind) ? 'corroborate.dateBorder' : 'corroborate.numberBorder'),
    ),
    spoken: toSpokenCount(name, mentions),
    mentions,
    copy: name,
    children: () => sortValues(values, sort).map((value) => toValueRow(session, kind, value)),
  };
}

/** "By name" means by size here. */
function sortValues(values: readonly ValueGroup[], sort: Arrangement['sort']): ValueGroup[] {
  const isSized = values.some(({ value }) => value !== null);
  if (sort !== 'name' || !isSized) return arrange(values, sort);
  return [...values].sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity) || a.name.localeCompare(b.name));
}

function toValueRow(session: Session, kind: QuantityKind, { key, name, mentions }: ValueGroup): Row {
  const id = `kind/${kind}/${key}`;
  return {
    id,
    label: name,
    description: toCountWords(mentions),
    spoken: toSpokenCount(name, mentions),
    mentions,
    copy: name,
    children: () =>
      toMentionRows(
        session,
        id,
        mentions,
        mentionOptions(session, ({ id: article }) => toArticleName(article)),
      ),
  };
}

function mentionOptions(session: Session, description: (mention: QuantityAt) => string): MentionRowOptions<QuantityAt> {
  return { description, tooltip: ({ quantity }) => numberTooltip(session, quantity) };
}

function summary({ corpus }: Session): string {
  let count = 0;
  for (const { analysis } of corpus.entries()) count += analysis.numbers.length;
  return count === 0 ? '' : String(count);
}
