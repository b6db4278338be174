/*
 * Owns the table of the compare page: rows × articles, each cell a button that jumps; opened rows show every wording
 * with its word diff, and for quantities the number line. Leaves which rows there are to rows.ts.
 */
import type { CellPlace, ComparedArticle, Comparison, ComparisonCell, ComparisonRow } from '../corpus/comparisonModel';
import { element, spoken } from './elements';
import type { PagePlace, PageState, PageStrings } from './messages';
import { drawNumberLine } from './numberLine';

export interface MatrixActions {
  readonly strings: PageStrings;
  reveal(place: PagePlace, beside: boolean): void;
  toggle(key: string): void;
}

/** Signs beside the colour, so that a state never rests on colour alone. */
const SIGNS: Readonly<Record<ComparisonCell['state'], string>> = {
  verbatim: '=',
  altered: '≈',
  paraphrased: '~',
  shortened: '…',
  compatible: '≃',
  conflicting: '≠',
  absent: '–',
};

export function drawMatrix(
  { articles }: Comparison,
  rows: readonly ComparisonRow[],
  { opened, sort }: Pick<PageState, 'opened' | 'sort'>,
  actions: MatrixActions,
): HTMLTableElement {
  const { strings } = actions;
  const isOpen = new Set(opened);
  const order = sort === 'title' ? 'ascending' : 'other';
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col', class: 'corner', 'aria-sort': order }, strings['what'] ?? ''),
    ...articles.map(({ id, name }) => element('th', { scope: 'col', title: toPath(id) }, name)),
  );
  const body = element('tbody');
  for (const row of rows) {
    body.append(drawRow(row, articles, isOpen.has(row.key), actions));
    if (isOpen.has(row.key)) body.append(drawDetails(row, articles, actions));
  }
  return element(
    'table',
    { class: 'matrix' },
    element('caption', {}, strings['caption'] ?? ''),
    element('thead', {}, head),
    body,
  );
}

function drawRow(
  row: ComparisonRow,
  articles: readonly ComparedArticle[],
  isOpen: boolean,
  actions: MatrixActions,
): HTMLTableRowElement {
  const { strings } = actions;
  const toggle = element(
    'button',
    { type: 'button', class: 'row-title', 'aria-expanded': String(isOpen), 'data-key': row.key },
    element('span', { class: `kind kind-${row.kind}` }, strings[row.kind] ?? row.kind),
    element('span', { class: 'title' }, row.title),
    element(
      'span',
      { class: 'detail' },
      [row.detail, (strings['independent'] ?? '{0}').replace('{0}', String(row.independent))]
        .filter(Boolean)
        .join(' · '),
    ),
  );
  toggle.addEventListener('click', () => actions.toggle(row.key));
  // what the context menu hands to "Export…"
  const context = JSON.stringify({ comparisonRow: row.key, preventDefaultContextMenuItems: true });
  const made = element(
    'tr',
    { class: `state-${row.state}`, 'data-vscode-context': context },
    element('th', { scope: 'row' }, toggle),
  );
  row.cells.forEach((cell, index) => made.append(drawCell(cell, `${row.key}#${index}`, articles[index], actions)));
  return made;
}

function drawCell(
  cell: ComparisonCell,
  key: string,
  article: ComparedArticle | undefined,
  actions: MatrixActions,
): HTMLTableCellElement {
  const { strings } = actions;
  const state = strings[cell.state] ?? cell.state;
  const place = cell.places[0];
  if (!place || !article) {
    return element(
      'td',
      { class: 'cell absent' },
      element('span', { 'aria-hidden': 'true', title: state }, SIGNS.absent),
      spoken(state),
    );
  }
  const changes = [...new Set(cell.places.flatMap(({ changes: all }) => all))].map(
    (change) => strings[`change.${change}`] ?? change,
  );
  const label = [state, ...changes].join(', ');
  const button = element(
    'button',
    {
      type: 'button',
      class: `cell-jump ${cell.state}`,
      'data-key': key,
      title: `${label}\n${article.name}: ${place.text}`,
      'aria-label': `${article.name}: ${label}. ${place.text}`,
    },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[cell.state]),
    element('span', { class: 'excerpt' }, [...new Set(cell.places.map(({ text }) => text))].join(' · ')),
    ...(cell.count > 1 ? [element('span', { class: 'more' }, `×${cell.count}`)] : []),
  );
  button.addEventListener('click', (event) =>
    actions.reveal(toPagePlace(article, place), event.ctrlKey || event.metaKey),
  );
  return element('td', { class: 'cell' }, button);
}

function drawDetails(
  row: ComparisonRow,
  articles: readonly ComparedArticle[],
  actions: MatrixActions,
): HTMLTableRowElement {
  const wordings = element('ul', { class: 'wordings' });
  row.cells.forEach((cell, index) => {
    const article = articles[index];
    if (article) for (const place of cell.places) wordings.append(drawWording(row, article, place, actions));
  });
  const cell = element('td', { colspan: articles.length + 1 }, wordings);
  const line = row.kind === 'quantity' ? drawNumberLine(row, articles, row.title) : undefined;
  if (line) cell.append(line);
  return element('tr', { class: 'details' }, cell);
}

function drawWording(
  { key }: ComparisonRow,
  article: ComparedArticle,
  place: CellPlace,
  { strings, reveal }: MatrixActions,
): HTMLLIElement {
  const jump = element(
    'button',
    { type: 'button', class: 'link', 'data-key': `${key}@${article.id}:${place.start}` },
    article.name,
  );
  jump.addEventListener('click', (event) => reveal(toPagePlace(article, place), event.ctrlKey || event.metaKey));
  const words =
    place.diff.length === 0
      ? [place.text]
      : place.diff.map(({ kind, text }) => {
          if (kind === 'same') return text;
          const isAdded = kind === 'added';
          return element(
            isAdded ? 'ins' : 'del',
            {},
            spoken(`${strings[isAdded ? 'added' : 'leftOut'] ?? ''}: `),
            text,
          );
        });
  const remarks = [
    ...(place.speaker === null ? [] : [place.speaker]),
    ...place.changes.map((change) => strings[`change.${change}`] ?? change),
  ];
  const said = element('span', { class: 'words' });
  for (const word of words) said.append(word);
  return element('li', {}, jump, ' ', said, element('span', { class: 'remarks' }, remarks.join(' · ')));
}

function toPagePlace({ id }: ComparedArticle, { start, end, text }: CellPlace): PagePlace {
  return { article: id, start, end, text };
}

/** Where an article lies, as a person writes it. */
function toPath(id: string): string {
  try {
    return decodeURIComponent(new URL(id).pathname);
  } catch {
    return id;
  }
}
