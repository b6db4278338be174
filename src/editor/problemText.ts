/* Owns the sentence a problem is told in: what the others say and how it differs, in the person's language. */
import * as vscode from 'vscode';
import { shorten } from '../present/markdown';
import { toSwaps, type OpposedPassage, type Problem } from '../present/problems';
import { toDifferenceWords } from '../present/differenceWords';
import type { Session } from './session';
import { readNames } from './speakerNames';

const LONGEST_WORDING = 120;
const MOST_SWAPS = 3;
const MOST_VALUES = 3;

export async function describeProblem(session: Session, problem: Problem): Promise<string> {
  const where = toPlaces(session, problem.against);
  switch (problem.kind) {
    case 'misquote': {
      const what = toDifferenceWords(problem.changes, vscode.l10n);
      return vscode.l10n.t('Quoted differently ({0}): {1}, in {2}', what, toOtherWording(problem), where);
    }
    case 'attribution': {
      const both = [problem, problem.against[0] ?? problem].map((one) => speakerOf(session, one));
      const [own, other] = await Promise.all(both);
      return vscode.l10n.t(
        'Attributed to {0} here, to {1} in {2}',
        own ?? vscode.l10n.t('someone else'),
        other ?? vscode.l10n.t('someone else'),
        where,
      );
    }
    case 'numbers': {
      const values = [...new Set(problem.against.map(({ text }) => `“${text}”`))].slice(0, MOST_VALUES);
      return vscode.l10n.t('The number differs: {0} in {1}', values.join(', '), where);
    }
  }
}

function toPlaces({ names: articles }: Session, against: readonly OpposedPassage[]): string {
  const names = [...new Set(against.map(({ id }) => articles.nameOf(id)))];
  const [first = ''] = names;
  return names.length === 1 ? first : vscode.l10n.t('{0} and {1} more', first, names.length - 1);
}

/** The words that differ where they are few, else the whole other wording. */
function toOtherWording({ text, against }: Problem): string {
  const other = against[0]?.text ?? '';
  const swaps = toSwaps(text, other);
  if (swaps.length === 0 || swaps.length > MOST_SWAPS) return `“${shorten(other, LONGEST_WORDING)}”`;
  return swaps
    .map(({ here, there }) => {
      if (here === '') return vscode.l10n.t('“{0}” added', there);
      return there === '' ? vscode.l10n.t('“{0}” missing', here) : vscode.l10n.t('“{0}” instead of “{1}”', there, here);
    })
    .join(', ');
}

/** Who the article says said it, by the name it has there. */
async function speakerOf(session: Session, { id, start, end }: OpposedPassage): Promise<string | undefined> {
  const quote = session.corpus.get(id)?.analysis.quotes.find((one) => one.start === start && one.end === end);
  const speaker = quote?.speaker;
  return (await readNames(session, id)).of(speaker?.entity) ?? speaker?.name ?? speaker?.text;
}
