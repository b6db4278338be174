import * as assert from 'node:assert/strict';
import type { CellState, Comparison, ComparisonRow } from '../../src/corpus/comparisonModel';
import { INITIAL_STATE, parseFromPage, toPageState } from '../../src/webview/messages';
import { toShownRows } from '../../src/webview/rows';

function row(title: string, kind: ComparisonRow['kind'], states: readonly CellState[]): ComparisonRow {
  const place = { start: 0, end: 1, text: `text of ${title}`, changes: [], diff: [], speaker: null, interval: null };
  const cells = states.map((state) => ({
    state,
    places: state === 'absent' ? [] : [place],
    count: state === 'absent' ? 0 : 1,
  }));
  const state = (['conflicting', 'altered', 'compatible'] as const).find((one) => states.includes(one)) ?? 'verbatim';
  return { key: title, kind, title, detail: '', state, independent: 1, cells };
}
const comparison: Comparison = {
  articles: [],
  quoted: [],
  notice: null,
  rows: [
    row('Peace', 'utterance', ['verbatim', 'verbatim', 'verbatim']),
    row('Deaths', 'quantity', ['verbatim', 'conflicting', 'absent']),
    row('Borders', 'utterance', ['verbatim', 'altered', 'altered']),
    row('Trees', 'quantity', ['verbatim', 'verbatim', 'compatible']),
    row('Ann Lee', 'person', ['verbatim', 'verbatim', 'absent']),
  ],
};
const titles = (part: Partial<typeof INITIAL_STATE>): string[] =>
  toShownRows(comparison, { ...INITIAL_STATE, ...part }).map(({ title }) => title);

suite('rows of the compare page', () => {
  test('disagreements come first, then rows in more articles, people last', () => {
    assert.deepEqual(titles({}), ['Deaths', 'Borders', 'Trees', 'Peace', 'Ann Lee']);
  });
  test('by title, by number of articles', () => {
    assert.deepEqual(titles({ sort: 'title' }), ['Ann Lee', 'Borders', 'Deaths', 'Peace', 'Trees']);
    assert.deepEqual(titles({ sort: 'articles' }), ['Peace', 'Borders', 'Trees', 'Deaths', 'Ann Lee']);
  });
  test('filters keep what has all words, in title or wording', () => {
    assert.deepEqual(titles({ filter: 'text BORD' }), ['Borders']);
    assert.deepEqual(titles({ filter: 'nothing here' }), []);
    assert.deepEqual(titles({ kind: 'person' }), ['Ann Lee']);
    assert.deepEqual(titles({ onlyDifferences: true }), ['Deaths', 'Borders', 'Trees']);
  });
  test('the comparison itself stays in its order', () => {
    assert.equal(comparison.rows[0]?.title, 'Peace');
  });
});

suite('messages of the compare page', () => {
  test('a jump is read with its place', () => {
    const message = { type: 'reveal', place: { article: 'a', start: 1, end: 3, text: 'We' }, beside: true };
    assert.deepEqual(parseFromPage(message), message);
  });
  test('anything else is no message', () => {
    const wrong = [
      undefined,
      null,
      5,
      'reveal',
      {},
      { type: 'reveal' },
      { type: 'run', command: 'x' },
      { type: 'shown', rows: 'x' },
      { type: 'reveal', place: { article: 'a', start: 1.5, end: 3, text: '' } },
      { type: 'reveal', place: { article: 1, start: 1, end: 3, text: '' } },
    ];
    for (const value of wrong) assert.equal(parseFromPage(value), undefined, JSON.stringify(value));
  });
  test('a kept state of any age is read as far as it is understood', () => {
    assert.deepEqual(toPageState({ filter: 'a', kind: 'nonsense', sort: 'title', opened: ['x', 5], more: 1 }), {
      ...INITIAL_STATE,
      filter: 'a',
      sort: 'title',
      opened: ['x'],
    });
    for (const value of [null, 7, 'x', []]) assert.deepEqual(toPageState(value), INITIAL_STATE);
  });
});
