import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quantity, Quote } from '../../src/core/annotation';
import { arrange } from '../../src/present/arrange';
import { NumberTable } from '../../src/present/numberTable';
import { SpeakerTable } from '../../src/present/speakerTable';

const troops = (start: number, value: number, bound: Quantity['bound'] = '='): Quantity => ({
  start,
  end: start + 4,
  text: String(value),
  kind: 'count',
  value,
  unit: 'soldier',
  bound,
  about: null,
});

const said = (start: number, name: string | null, entity: string | null = null): Quote => ({
  start,
  end: start + 9,
  text: 'It rained',
  extent: 'whole',
  utterance: 'u1',
  speech: 1,
  cue: null,
  speaker: name === null ? null : { start: 0, end: 1, text: name, entity, name, kind: 'name', why: '' },
  unresolved: null,
});

const nobody = (): undefined => undefined;

suite('the table of numbers', () => {
  test('one value with two bounds is one row, counted over articles', () => {
    const table = new NumberTable();
    table.put('b', [troops(5, 20), troops(30, 20, '~')]);
    table.put('a', [troops(7, 20), troops(9, 30)]);
    const [kind] = table.kinds();
    assert.ok(kind);
    assert.deepEqual([kind.kind, kind.count, kind.articles], ['count', 4, 2]);
    const twenty = kind.values().find(({ size }) => size === 20);
    assert.deepEqual([twenty?.name, twenty?.count, twenty?.articles], ['20 soldiers', 3, 2]);
    assert.deepEqual(twenty?.mentions(), [
      { id: 'a', start: 7, end: 11 },
      { id: 'b', start: 5, end: 9 },
      { id: 'b', start: 30, end: 34 },
    ]);
    assert.equal(table.valueAt({ id: 'a', start: 9, end: 13 })?.name, '30 soldiers');
    assert.equal(table.size, 4);
  });

  test('a value all say alike carries its bound', () => {
    const table = new NumberTable();
    table.put('a', [troops(5, 20, '>')]);
    assert.equal(table.kinds()[0]?.values()[0]?.name, '≥ 20 soldiers');
  });

  test('putting and removing article by article equals making it anew', () => {
    const numbers = fc.array(fc.record({ start: fc.nat(50), value: fc.nat(3) }), { maxLength: 4 });
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), numbers: fc.option(numbers) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const table = new NumberTable();
        const last = new Map<string, Quantity[]>();
        for (const { id, numbers } of steps) {
          if (numbers === null) {
            table.remove(id);
            last.delete(id);
          } else {
            const quantities = numbers.map(({ start, value }) => troops(start, value));
            table.put(id, quantities);
            last.set(id, quantities);
          }
        }
        const fresh = new NumberTable();
        for (const [id, quantities] of last) fresh.put(id, quantities);
        assert.deepEqual(contents(table), contents(fresh));
        assert.equal(table.size, fresh.size);
      }),
    );
  });
});

function contents(table: NumberTable): unknown {
  return table.kinds().map(({ kind, count, articles, values }) => ({
    kind,
    count,
    articles,
    values: values()
      .map((value) => ({ ...value, mentions: value.mentions() }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  }));
}

suite('the table of quotes', () => {
  test('quotes stand with their speaker, unknown ones last', () => {
    const table = new SpeakerTable();
    table.put('b', [said(1, null), said(20, 'The Kremlin'), said(40, 'Ann Hall')]);
    table.put('a', [said(3, 'the Kremlin'), said(30, null), said(60, null)]);
    const groups = arrange(table.groups(nobody), 'count');
    assert.deepEqual(
      groups.map(({ name, count, articles }) => [name, count, articles]),
      [
        ['The Kremlin', 2, 2],
        ['Ann Hall', 1, 1],
        [null, 3, 2],
      ],
    );
    assert.deepEqual(groups[0]?.mentions(), [
      { id: 'a', start: 3, end: 12 },
      { id: 'b', start: 20, end: 29 },
    ]);
    assert.equal(table.groupAt({ id: 'b', start: 1, end: 10 }, nobody), undefined);
    const own = table.groupAt({ id: 'b', start: 20, end: 29 }, nobody);
    assert.deepEqual([own?.count, own?.mentions()], [2, groups[0]?.mentions()]);
  });

  test('an article that is gone takes its quotes along', () => {
    const table = new SpeakerTable();
    table.put('a', [said(1, 'Ann Hall')]);
    table.put('b', [said(1, 'Ann Hall')]);
    table.remove('a');
    table.put('b', []);
    assert.deepEqual(table.groups(nobody), []);
    assert.equal(table.size, 0);
    assert.deepEqual(table.articles(), []);
  });

  test('lists stand in the order asked for', () => {
    const table = new SpeakerTable();
    table.put('a', [said(1, 'Zoe Young'), said(20, 'ann hall'), said(40, 'ann hall')]);
    const names = (order: 'count' | 'name' | 'appearance') =>
      arrange(table.groups(nobody), order).map(({ name }) => name);
    assert.deepEqual(names('count'), ['ann hall', 'Zoe Young']);
    assert.deepEqual(names('name'), ['ann hall', 'Zoe Young']);
    assert.deepEqual(names('appearance'), ['Zoe Young', 'ann hall']);
  });
});
