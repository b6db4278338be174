import * as assert from 'node:assert/strict';
import type { CellState, Comparison, ComparisonCell, ComparisonRow } from '../../src/corpus/comparisonModel';
import { drawControls } from '../../src/webview/controls';
import { drawMatrix } from '../../src/webview/matrix';
import { INITIAL_STATE, type PagePlace, type PageState } from '../../src/webview/messages';
import { drawQuotedWords } from '../../src/webview/quotedWords';
import { onPage, type PageElement } from './page';

const STRINGS = {
  caption: 'Who says what',
  quotedCaption: 'Who is quoted',
  absent: 'absent',
  altered: 'altered',
  conflicting: 'conflicting',
  added: 'added',
  leftOut: 'left out',
  filter: 'Filter rows',
  sort: 'Order',
  kind: 'Kind of row',
  controls: 'Filter and sort',
  onlyDifferences: 'Only differences',
  'change.word': 'other words',
};
const ARTICLES = [
  { id: 'file:///desk/monday/the%20storm.txt', name: 'storm' },
  { id: 'file:///desk/calm.txt', name: 'calm' },
  { id: 'file:///desk/late.txt', name: 'late' },
];
const QUOTED: ComparisonCell = {
  state: 'altered',
  count: 1,
  places: [
    {
      start: 4,
      end: 20,
      text: 'We lost ten boats',
      changes: ['word'],
      speaker: 'Ilse Kranz',
      interval: null,
      diff: [
        { kind: 'same', text: 'We lost ' },
        { kind: 'removed', text: 'eleven' },
        { kind: 'added', text: 'ten' },
        { kind: 'same', text: ' boats' },
      ],
    },
  ],
};
const counted = (text: string, value: number, state: CellState): ComparisonCell => ({
  state,
  count: 1,
  places: [
    {
      ...{ start: 1, end: 3, text, changes: [], speaker: null, diff: [] },
      interval: { low: value, high: value, bound: '=' },
    },
  ],
});
const NOWHERE: ComparisonCell = { state: 'absent', count: 0, places: [] };
const row = (key: string, kind: ComparisonRow['kind'], ...cells: readonly ComparisonCell[]): ComparisonRow => ({
  ...{ key, kind, title: `title of ${key}`, detail: '', state: 'altered', independent: 2, cells },
});
const ROWS = [
  row('u:boats', 'utterance', QUOTED, QUOTED, NOWHERE),
  row('q:boats', 'quantity', counted('11', 11, 'conflicting'), counted('10', 10, 'conflicting'), NOWHERE),
];
const COMPARISON: Comparison = {
  articles: ARTICLES,
  rows: ROWS,
  quoted: [{ speaker: 'Ilse Kranz', words: [12, 0, 3] }],
  notice: null,
};

function draw(part: Partial<PageState> = {}, reveal: (place: PagePlace) => void = () => undefined): PageElement {
  const actions = { strings: STRINGS, reveal, toggle: () => undefined };
  return onPage(() => drawMatrix(COMPARISON, ROWS, { ...INITIAL_STATE, ...part }, actions));
}
const heard = (elements: readonly PageElement[]): string[] => elements.map((one) => one.heard);

suite('the compare page for a screen reader', () => {
  test('both tables have a caption, every heading says what it heads', () => {
    for (const table of [draw(), onPage(() => drawQuotedWords(COMPARISON, STRINGS))]) {
      assert.match(table.all('caption')[0]?.heard ?? '', /^Who/);
      for (const cell of table.all('th')) assert.match(cell.attributes.get('scope') ?? '', /^(?:row|col)$/);
      for (const line of table.all('tr'))
        assert.equal(line.all('th').length + line.all('td').length, ARTICLES.length + 1);
    }
  });

  test('an article is headed by its name; where it lies is told in a person’s words', () => {
    const heading = draw().all('th')[1];
    assert.equal(heading?.heard, 'storm');
    assert.equal(heading.attributes.get('title'), '/desk/monday/the storm.txt');
  });

  test('the order of the rows is said', () => {
    const sortOf = (sort: PageState['sort']) => draw({ sort }).all('th')[0]?.attributes.get('aria-sort');
    assert.equal(sortOf('title'), 'ascending');
    assert.equal(sortOf('differences'), 'other');
  });

  test('a cell says its article, what became of the words, and the words; signs are silent', () => {
    const [first, , none] = draw().all('td');
    assert.deepEqual(heard(first?.all('button') ?? []), ['storm: altered, other words. We lost ten boats']);
    assert.equal(none?.heard, 'absent');
  });

  test('a row says whether it is open', () => {
    const isOpen = (opened: readonly string[]) =>
      draw({ opened })
        .all('button')
        .flatMap(({ attributes }) => attributes.get('aria-expanded') ?? []);
    assert.deepEqual(isOpen([]), ['false', 'false']);
    assert.deepEqual(isOpen(['q:boats']), ['false', 'true']);
  });

  test('what was added and left out is said, not only drawn', () => {
    const [wording] = draw({ opened: ['u:boats'] }).all('li');
    assert.match(wording?.heard ?? '', /We lost left out: elevenadded: ten boats/);
  });

  test('a number line says its numbers', () => {
    const [line] = draw({ opened: ['q:boats'] }).all('svg');
    assert.equal(line?.attributes.get('role'), 'img');
    assert.equal(line.heard, 'title of q:boats: storm 11; calm 10');
  });

  test('every button has a key of its own, by which the focus finds it again', () => {
    const keys = draw({ opened: ['u:boats', 'q:boats'] })
      .all('button')
      .map(({ attributes }) => attributes.get('data-key'));
    assert.equal(keys.length, 10);
    assert.equal(new Set(keys).size, keys.length);
  });

  test('a cell and a wording lead to their place', () => {
    const places: PagePlace[] = [];
    const table = draw({ opened: ['u:boats'] }, (place) => places.push(place));
    for (const button of table.all('button').filter(({ attributes }) => !attributes.has('aria-expanded')))
      button.fire('click');
    assert.deepEqual(
      places.map(({ article }) => ARTICLES.findIndex(({ id }) => id === article)),
      [0, 1, 0, 1, 0, 1],
    );
  });

  test('every control has a name, shows the state and changes it', () => {
    const changes: Partial<PageState>[] = [];
    const state: PageState = { ...INITIAL_STATE, filter: 'boats', onlyDifferences: true, sort: 'title' };
    const controls = onPage(() => drawControls(state, STRINGS, (part) => changes.push(part)));
    assert.equal(controls.heard, 'Filter and sort');
    const [filter, differences] = controls.all('input');
    assert.equal(filter?.heard, 'Filter rows');
    assert.equal(filter.value, 'boats');
    assert.equal(differences?.checked, true);
    assert.equal(controls.all('label')[0]?.attributes.get('for'), differences.attributes.get('id'));
    const [kind, sort] = controls.all('select');
    assert.deepEqual(heard([kind, sort].flatMap((one) => one ?? [])), ['Kind of row', 'Order']);
    assert.equal(
      sort
        ?.all('option')
        .find(({ attributes }) => attributes.has('selected'))
        ?.attributes.get('value'),
      'title',
    );
    filter.value = 'harbour';
    filter.fire('input');
    if (kind) kind.value = 'person';
    kind?.fire('change');
    assert.deepEqual(changes, [{ filter: 'harbour' }, { kind: 'person' }]);
  });
});
