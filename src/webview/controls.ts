/*
 * Owns the controls above the table of the compare page: filter, kind of row, order, only differences. They show the
 * state they are made from; what is chosen is handed to `change`.
 */
import { element } from './elements';
import type { PageState, PageStrings } from './messages';

export function drawControls(
  state: PageState,
  strings: PageStrings,
  change: (part: Partial<PageState>) => void,
): HTMLElement {
  const filter = element('input', {
    type: 'search',
    id: 'filter',
    placeholder: strings['filter'] ?? '',
    'aria-label': strings['filter'] ?? '',
  });
  filter.value = state.filter;
  filter.addEventListener('input', () => change({ filter: filter.value }));
  const differences = element('input', { type: 'checkbox', id: 'differences' });
  differences.checked = state.onlyDifferences;
  differences.addEventListener('change', () => change({ onlyDifferences: differences.checked }));
  const select = toSelect(strings);
  return element(
    'div',
    { class: 'controls', role: 'group', 'aria-label': strings['controls'] ?? '' },
    filter,
    select('kind', ['all', 'utterance', 'quantity', 'person'], state.kind, (kind) => change({ kind })),
    select('sort', ['differences', 'articles', 'title'], state.sort, (sort) => change({ sort })),
    element('label', { for: 'differences' }, differences, strings['onlyDifferences'] ?? ''),
  );
}

const toSelect =
  (strings: PageStrings) =>
  <T extends string>(name: string, values: readonly T[], chosen: T, pick: (value: T) => void): HTMLElement => {
    const select = element('select', { 'aria-label': strings[name] ?? name });
    for (const value of values) {
      select.append(element('option', { value, selected: value === chosen }, strings[`${name}.${value}`] ?? value));
    }
    select.addEventListener('change', () => {
      const value = values.find((one) => one === select.value);
      if (value !== undefined) pick(value);
    });
    return select;
  };
