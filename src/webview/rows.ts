/*
 * Owns which rows the compare page shows and in what order. Pure, so that it is tested without a page.
 */
import { CELL_STATES, type Comparison, type ComparisonRow } from '../corpus/comparisonModel';
import type { PageState } from './messages';

/** Rows the state's filters keep, sorted; rows alike in the sort key keep the comparison's order. */
export function toShownRows({ rows }: Comparison, state: PageState): ComparisonRow[] {
  const words = state.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      (state.kind === 'all' || row.kind === state.kind) &&
      (!state.onlyDifferences || row.state !== 'verbatim') &&
      words.every((word) => searchTextOf(row).includes(word)),
  );
  return kept.sort(COMPARE[state.sort]);
}

const presentIn = (row: ComparisonRow): number => row.cells.filter(({ state }) => state !== 'absent').length;

const COMPARE: Readonly<Record<PageState['sort'], (a: ComparisonRow, b: ComparisonRow) => number>> = {
  differences: (a, b) =>
    Number(a.kind === 'person') - Number(b.kind === 'person') ||
    CELL_STATES.indexOf(a.state) - CELL_STATES.indexOf(b.state) ||
    presentIn(b) - presentIn(a),
  articles: (a, b) => presentIn(b) - presentIn(a),
  title: (a, b) => a.title.localeCompare(b.title),
};

function searchTextOf({ title, detail, cells }: ComparisonRow): string {
  const texts = cells.flatMap(({ places }) => places.map(({ text }) => text));
  return [title, detail, ...texts].join(' ').toLowerCase();
}
