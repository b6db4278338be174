/* Owns the explanation of a number or date: value, unit, kind, bound, what it counts, and why it is read so. */
import * as vscode from 'vscode';
import type { Bound, Quantity, QuantityKind } from '../core/annotation';
import { toValueWords } from '../present/quantityWords';
import { toTimexWords } from '../present/timexWords';
import { bold, icon, join, phrase, plain, toHoverText, type Safe } from './surfaces/hoverText';
import { isDate } from './kinds';
import type { Session } from './session';

export function numberTooltip(session: Session, quantity: Quantity): vscode.MarkdownString {
  return toHoverText(describeNumber(session, quantity));
}

/** Paragraphs of a number's explanation. */
export function describeNumber(_session: Session, quantity: Quantity): (Safe | '')[] {
  const { kind, bound, unit, timex, about, why, vague } = quantity;
  const details: (Safe | '')[] = [
    bold(toValueWords(quantity)),
    plain(toKindWord(kind)),
    bound === '=' ? '' : plain(toBoundWords(bound)),
    vague === true ? plain(vscode.l10n.t('order of magnitude only')) : '',
  ];
  // a duration's own length is its value; a place on the calendar ("five years ago") says more
  const when = timex === undefined || isDate(kind) || timex.startsWith('P') ? undefined : toTimexWords(timex);
  const exact = quantity.value !== null && !isDate(kind) ? plain(toExact(quantity)) : '';
  return [
    join(' ', [icon(isDate(kind) ? 'calendar' : 'symbol-number'), join(' · ', details)]),
    join(' · ', [
      exact === '' ? '' : phrase(vscode.l10n.t('value {0}'), exact),
      unit === null ? '' : phrase(vscode.l10n.t('unit {0}'), plain(unit)),
      when === undefined ? '' : phrase(vscode.l10n.t('that is {0}'), plain(when)),
      about ? phrase(vscode.l10n.t('about {0}'), plain([about.subject, about.head].filter(Boolean).join(' – '))) : '',
    ]),
    why === undefined ? '' : join(' ', [icon('info'), plain(why)]),
  ];
}

const toExact = ({ value, high }: Quantity): string =>
  [value, high]
    .filter((part) => part !== undefined && part !== null)
    .map((part) => part.toLocaleString('en-US', { maximumFractionDigits: 6 }))
    .join(' – ');

function toKindWord(kind: QuantityKind): string {
  const words: Readonly<Record<QuantityKind, string>> = {
    money: vscode.l10n.t('amount of money'),
    percent: vscode.l10n.t('percentage'),
    fraction: vscode.l10n.t('fraction'),
    count: vscode.l10n.t('count'),
    measure: vscode.l10n.t('measure'),
    rate: vscode.l10n.t('rate'),
    multiple: vscode.l10n.t('multiple'),
    duration: vscode.l10n.t('duration'),
    age: vscode.l10n.t('age'),
    temperature: vscode.l10n.t('temperature'),
    ordinal: vscode.l10n.t('ordinal'),
    date: vscode.l10n.t('date'),
    time: vscode.l10n.t('time'),
  };
  return words[kind];
}

function toBoundWords(bound: Bound): string {
  const words: Readonly<Record<Bound, string>> = {
    '=': vscode.l10n.t('exactly'),
    '~': vscode.l10n.t('about'),
    '<': vscode.l10n.t('at most'),
    '>': vscode.l10n.t('at least'),
  };
  return words[bound];
}
