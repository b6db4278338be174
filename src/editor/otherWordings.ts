/* Owns the part of a hover that shows how other articles put it: wordings as a word diff, numbers with their verdict. */
import * as vscode from 'vscode';
import { toDiffPieces } from '../corpus/wordDiff';
import { type Quantity, type Quote, wordsOf } from '../core/annotation';
import { toDistinct, toGravity } from '../present/differences';
import { escapeMarkdown, shorten } from '../present/markdown';
import { toDifferenceWords, toVerdictWord } from '../present/differenceWords';
import { bold, icon, join, link, phrase, plain, type Safe } from './surfaces/hoverText';
import type { Session } from './session';

/** A hover stays short: what is left out is counted and one click away. */
const MOST_WORDINGS = 4;
const LONGEST_DIFF = 400;

/** Paragraphs on the other wordings of the quote; none where no other article has it. */
export async function describeOtherWordings(session: Session, id: string, quote: Quote): Promise<(Safe | '')[]> {
  const { start, end } = quote;
  const groups = await session.service.ask('quoteGroupsAt', { id, start, end });
  const lines = groups.flatMap(({ members, pairs }) => {
    const self = members.findIndex((member) => member.id === id && member.start === quote.start);
    return members.flatMap((member, index) => {
      if (member.id === id) return [];
      const differences = toDistinct(
        pairs
          .filter(({ a, b }) => (a === self && b === index) || (b === self && a === index))
          .flatMap(({ difference }) => difference),
      );
      const warning = toGravity(differences) === 'warning' ? icon('warning') : '';
      const name = link(session.names.nameOf(member.id), 'corroborate.reveal', member.id, member.start, member.end);
      const what = differences.length === 0 ? '' : plain(toDifferenceWords(differences, vscode.l10n));
      return [join(' ', [join(' · ', [join(' ', [warning, name]), what]), toDiff(wordsOf(quote), member.text)])];
    });
  });
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_WORDINGS;
  return [
    join(' ', [icon('references'), bold(vscode.l10n.t('In other articles'))]),
    ...lines.slice(0, MOST_WORDINGS),
    join(' | ', [
      rest > 0 ? phrase(vscode.l10n.t('{0} more'), plain(String(rest))) : '',
      link(vscode.l10n.t('Compare'), 'corroborate.compare'),
    ]),
  ];
}

/** Paragraphs on the numbers other articles give for the same; none where no other article has it. */
export async function describeOtherFigures(session: Session, id: string, quantity: Quantity): Promise<(Safe | '')[]> {
  const { start, end } = quantity;
  const group = await session.service.ask('figureGroupAt', { id, start, end });
  const others = group?.members.filter((member) => member.id !== id) ?? [];
  if (!group || others.length === 0) return [];
  const lines = others.slice(0, MOST_WORDINGS).map(({ id: other, start: from, end: to, text }) => {
    const name = link(session.names.nameOf(other), 'corroborate.reveal', other, from, to);
    return join(' · ', [name, bold(text)]);
  });
  const sign = group.verdict === 'conflict' ? icon('warning') : icon('references');
  return [
    join(' ', [
      sign,
      bold(vscode.l10n.t('In other articles')),
      plain(`· ${toVerdictWord(group.verdict, vscode.l10n)}`),
    ]),
    ...lines,
    link(vscode.l10n.t('Compare'), 'corroborate.compare'),
  ];
}

/** What only the other wording has is bold, what only this one has is struck through. */
function toDiff(own: string, other: string): Safe {
  const pieces = toDiffPieces(own, other);
  if (pieces.every(({ kind }) => kind === 'same')) return plain(`“${shorten(other, LONGEST_DIFF)}”`);
  let length = 0;
  const words = pieces.map(({ kind, text }) => {
    if (length > LONGEST_DIFF) return '';
    length += text.length;
    const said = escapeMarkdown(shorten(text.trim(), LONGEST_DIFF));
    return kind === 'same' ? said : kind === 'added' ? `**${said}**` : `~~${said}~~`;
  });
  return `“${words.filter(Boolean).join(' ')}${length > LONGEST_DIFF ? ' …' : ''}”` as Safe;
}
