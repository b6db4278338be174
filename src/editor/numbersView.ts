/* Owns the list of numbers: kind → value → mention, or article → mention. */
import * as vscode from 'vscode';
import type { Quantity, QuantityKind } from '../core/annotation';
import { sortSteps } from '../corpus/sortSteps';
import { inSlices } from '../corpus/timeSlices';
import { arrange, arrangeSteps } from '../present/arrange';
import type { MentionAt } from '../present/neighbour';
import type { KindGroup, ValueGroup } from '../present/numberTable';
import { toQuantityWords } from '../present/quantityWords';
import { toCountWords, toSpokenCount } from './counts';
import { isDate } from './kinds';
import { toArticleRows, toMentionRows, type MentionRowOptions } from './mentionRows';
import { numberTooltip } from './numberHover';
import { toRows, type Row, type RowList } from './rows';
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

function roots(session: Session, { group, sort }: Arrangement): RowList {
  const { numbers } = session.listed;
  if (group === 'article') {
    const detail = (mention: MentionAt): string => {
      const quantity = findQuantity(session, mention);
      return quantity ? toQuantityWords(quantity) : '';
    };
    return toArticleRows(session, 'article', numbers.articles(), { ...rowOptions(session), detail });
  }
  const kinds = numbers.kinds().map((kind) => ({ ...kind, name: toKindName(kind.kind) }));
  return (sort === 'count' ? kinds : arrange(kinds, sort)).map((kind) => toKindRow(session, kind, sort));
}

function toKindRow(session: Session, group: KindGroup, sort: Arrangement['sort']): Row {
  const { kind } = group;
  const name = toKindName(kind);
  return {
    id: `kind/${kind}`,
    label: name,
    description: toCountWords(group),
    icon: new vscode.ThemeIcon(
      KIND_ICONS[kind],
      new vscode.ThemeColor(isDate(kind) ? 'corroborate.dateBorder' : 'corroborate.numberBorder'),
    ),
    spoken: toSpokenCount(name, group),
    get mentions() {
      return group.mentions();
    },
    copy: name,
    children: async () =>
      toRows(await inSlices(sortValues(group.values(), sort)), (value) => toValueRow(session, kind, value)),
  };
}

/** "By name" means by size here, for dates by day. */
function* sortValues(values: readonly ValueGroup[], sort: Arrangement['sort']): Generator<undefined, ValueGroup[]> {
  const isSized = values.some(({ size }) => size !== null);
  const byName = yield* arrangeSteps(values, sort);
  if (sort !== 'name' || !isSized) return byName;
  return yield* sortSteps(byName, (a, b) => (a.size ?? Infinity) - (b.size ?? Infinity) || 0);
}

function toValueRow(session: Session, kind: QuantityKind, group: ValueGroup): Row {
  const { key, name } = group;
  const id = `kind/${kind}/${key}`;
  return {
    id,
    label: name,
    description: toCountWords(group),
    spoken: toSpokenCount(name, group),
    get mentions() {
      return group.mentions();
    },
    copy: name,
    children: () => toMentionRows(session, id, group.mentions(), { ...rowOptions(session), isNamed: true }),
  };
}

function findQuantity({ corpus }: Session, { id, start, end }: MentionAt): Quantity | undefined {
  return corpus.get(id)?.analysis.numbers.find((own) => own.start === start && own.end === end);
}

function rowOptions(session: Session): MentionRowOptions<MentionAt> {
  return {
    layer: 'number',
    tooltip: (mention) => {
      const quantity = findQuantity(session, mention);
      return quantity && numberTooltip(session, quantity);
    },
  };
}

function summary({ listed }: Session): string {
  return listed.numbers.size === 0 ? '' : String(listed.numbers.size);
}
