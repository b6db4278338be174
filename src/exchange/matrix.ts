/*
 * Owns a comparison as plain words: rows × articles of texts, as dossiers print it. Leaves comparing to corpus/.
 */
import { CELL_STATES, type Comparison, type ComparisonCell, type ComparisonRow } from '../corpus/comparisonModel';
import { toDifferenceWords } from '../present/differenceWords';
import { ENGLISH, type Localisation } from '../present/localisation';
import type { Matrix } from './evidence';

const KINDS: readonly ComparisonRow['kind'][] = ['utterance', 'quantity', 'person'];

/** The rows `isWanted` keeps: what is said, what is measured, who is named; disagreements first in each. */
export function toMatrix(
  { articles, rows }: Comparison,
  isWanted: (row: ComparisonRow) => boolean = () => true,
  l10n: Localisation = ENGLISH,
): Matrix {
  const kept = rows.filter(isWanted);
  kept.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || CELL_STATES.indexOf(a.state) - CELL_STATES.indexOf(b.state),
  );
  return {
    articles: articles.map(({ name }) => name),
    rows: kept.map((row) => ({
      about: toAbout(row),
      state: row.state,
      cells: row.cells.map((cell) => toCell(row, cell, l10n)),
    })),
  };
}

function toAbout({ kind, title, detail }: ComparisonRow): string {
  const words = kind === 'utterance' ? `“${title}”` : title;
  return detail === '' ? words : `${words} — ${detail}`;
}

/** The wordings of one article, with what changed in each; '' where it has none. */
function toCell({ kind, title }: ComparisonRow, { places, count, state }: ComparisonCell, l10n: Localisation): string {
  if (kind === 'person') return count === 0 ? '' : `${places.map(({ text }) => text).join(', ')} (${count} ×)`;
  const wordings = new Set(
    places.map(({ text, changes }) => {
      if (kind === 'quantity') return text;
      if (changes.length === 0) return text === title ? l10n.t('verbatim') : `“${text}”`;
      return `“${text}” (${toDifferenceWords(changes, l10n)})`;
    }),
  );
  const words = [...wordings].join('; ');
  return state === 'conflicting' && kind === 'quantity' ? l10n.t('{0} (differs)', words) : words;
}
