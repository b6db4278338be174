/* The list of numbers: kind → value → mention, or article → mention. */
import * as vscode from 'vscode';
import type { Quantity, QuantityKind } from '../core/annotation';
import { arrange } from '../present/arrange';
import type { MentionAt } from '../present/neighbour';
import { toQuantityWords } from '../present/quantityWords';
import type { ListAddress, Lists } from '../service/protocol';
import { toCountWords, toSpokenCount } from './counts';
import { isDate } from './kinds';
import { toArticleRow, toListRows, toMentionRows, type MentionRowOptions } from './mentionRows';
import { numberTooltip } from './numberHover';
import type { Row, RowList } from './rows';
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

async function roots(session: Session, { group, sort }: Arrangement): Promise<RowList> {
  if (group === 'article') {
    const detail = (mention: MentionAt): string => {
      const quantity = findQuantity(session, mention);
      return quantity ? toQuantityWords(quantity) : '';
    };
    const address: ListAddress<'numberArticles'> = { list: 'numberArticles', sort };
    return toListRows(session, address, (article) => {
      const mentions = (): Promise<readonly MentionAt[]> => session.service.ask('mentionsBelow', address, article.key);
      return toArticleRow(session, 'article', article, mentions, { ...rowOptions(session), detail });
    });
  }
  const address: ListAddress<'kinds'> = { list: 'kinds', sort };
  const { rows } = await session.service.rows(address, 0, MOST_KINDS);
  const firsts = new Map<string, MentionAt | undefined>();
  for (const { key } of sort === 'appearance' ? rows : [])
    firsts.set(key, (await session.service.ask('mentionsBelow', address, key))[0]);
  const kinds = rows.map((kind) => ({
    ...kind,
    name: toKindName(kind.key),
    mentions: () => [firsts.get(kind.key)].filter((first) => first !== undefined),
  }));
  return (sort === 'count' ? kinds : arrange(kinds, sort)).map((kind) => toKindRow(session, address, kind));
}

/** More than there are. */
const MOST_KINDS = 100;

function toKindRow(session: Session, address: ListAddress<'kinds'>, group: Lists['kinds']): Row {
  const kind = group.key;
  const name = toKindName(kind);
  const values: ListAddress<'values'> = { list: 'values', sort: address.sort, under: kind };
  return {
    id: `kind/${kind}`,
    label: name,
    description: toCountWords(group),
    icon: new vscode.ThemeIcon(
      KIND_ICONS[kind],
      new vscode.ThemeColor(isDate(kind) ? 'corroborate.dateBorder' : 'corroborate.numberBorder'),
    ),
    spoken: toSpokenCount(name, group),
    mentions: () => session.service.ask('mentionsBelow', address, kind),
    copy: name,
    children: () => toListRows(session, values, (value) => toValueRow(session, values, value)),
  };
}

function toValueRow(session: Session, address: ListAddress<'values'>, group: Lists['values']): Row {
  const { key, name } = group;
  const id = `kind/${address.under ?? ''}/${key}`;
  const mentions = (): Promise<readonly MentionAt[]> => session.service.ask('mentionsBelow', address, key);
  return {
    id,
    label: name,
    description: toCountWords(group),
    spoken: toSpokenCount(name, group),
    mentions,
    copy: name,
    children: async () => toMentionRows(session, id, await mentions(), { ...rowOptions(session), isNamed: true }),
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

async function summary({ service }: Session): Promise<string> {
  const { numbers } = await service.ask('totals');
  return numbers === 0 ? '' : String(numbers);
}
