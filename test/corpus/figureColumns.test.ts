import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Quantity } from '../../src/core/annotation';
import { FigureColumns, type ValuedQuantity } from '../../src/corpus/figureColumns';
import { readFigureContext } from '../../src/corpus/figureContext';
import { ArticleNode, FigureNode } from '../../src/corpus/figureLinks';
import { readFigureValue } from '../../src/corpus/figureValue';
import { Vocabulary } from '../../src/corpus/quoteWords';

const word = fc.constantFrom(
  'jury',
  'Ferry',
  'captain',
  'votes',
  'People',
  'killed',
  'storm',
  'Łódź',
  'said',
  'missing',
);
const quantity: fc.Arbitrary<Quantity> = fc
  .record({
    start: fc.nat(1_000_000),
    kind: fc.constantFrom<Quantity['kind']>('count', 'money', 'percent', 'duration', 'measure', 'rate', 'date'),
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    high: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined }),
    unit: fc.option(fc.constantFrom('USD', 'mile per hour', 'week', 'murders per year', '')),
    bound: fc.constantFrom<Quantity['bound']>('=', '~', '<', '>'),
    vague: fc.boolean(),
    text: fc.string({ maxLength: 12 }),
    about: fc.option(
      fc.record({ head: word, subject: fc.option(fc.constantFrom('killed votes', 'Boats of the storm')) }),
    ),
    near: fc.option(fc.uniqueArray(word, { maxLength: 9 }), { nil: undefined }),
  })
  .map(({ high, vague, near, ...rest }) => ({
    ...rest,
    end: rest.start + rest.text.length,
    ...(high !== undefined && { high }),
    ...(vague && { vague: true as const }),
    ...(near !== undefined && { near }),
  }));

suite('figures kept in columns', () => {
  test('say what was read of each', () => {
    const vocabulary = new Vocabulary();
    const article = new ArticleNode('a', { ranked: [], norm: 0, concepts: [], leading: [] });
    let seen = 0;
    fc.assert(
      fc.property(fc.array(quantity, { maxLength: 8 }), (quantities) => {
        const figures = quantities.flatMap((one): ValuedQuantity[] => {
          const value = readFigureValue(one);
          return value ? [{ quantity: one, value }] : [];
        });
        const columns = new FigureColumns(figures, vocabulary);
        figures.forEach(({ quantity: one, value }, index) => {
          seen++;
          const { family, low, high, bound, vague, telling, terms, firstTerm, endTerm, head, people, fate, ...kept } =
            readNode(new FigureNode(article, value.family, columns, index));
          assert.deepEqual({ family, low, high, bound, vague, telling }, value);
          const context = readFigureContext(one, vocabulary);
          const own = Array.from(terms).slice(firstTerm, endTerm);
          assert.deepEqual([own, head, people, fate], [context.terms, context.head, context.people, context.fate]);
          assert.deepEqual(kept.quantity, {
            start: one.start,
            end: one.end,
            text: one.text,
            value: one.value,
            high: one.high ?? null,
            unit: one.unit,
            bound: one.bound,
            head: one.about?.head.toLowerCase() ?? null,
            words: one.near ?? [],
          });
        });
      }),
    );
    assert.ok(seen > 200, `${seen} figures`);
  });

  test('a figure with ten words around it takes less than 250 bytes', () => {
    const near = 'boats votes ferry captain harbour storm rescue night passengers police'.split(' ');
    const one: Quantity = {
      start: 0,
      end: 3,
      text: '214',
      kind: 'count',
      value: 214,
      unit: null,
      bound: '=',
      about: { head: 'passengers', subject: null },
      near,
    };
    const value = readFigureValue(one);
    assert.ok(value);
    const { bytes } = new FigureColumns(Array(100).fill({ quantity: one, value }), new Vocabulary());
    assert.ok(bytes < 100 * 250, `${bytes} bytes`);
  });
});

function readNode(node: FigureNode) {
  const { family, low, high, bound, vague, telling, terms, firstTerm, endTerm, head, people, fate, quantity } = node;
  return { family, low, high, bound, vague, telling, terms, firstTerm, endTerm, head, people, fate, quantity };
}
