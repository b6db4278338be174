import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Quantity } from '../../src/core/annotation';
import { analyze } from '../../src/core/analyze';
import { readFigureContext, strengthOf } from '../../src/corpus/figureContext';
import { compareValues, readFigureValue, type Verdict } from '../../src/corpus/figureValue';
import { linkCorpus, type CorpusLinks } from '../../src/corpus/linkCorpus';
import { Vocabulary } from '../../src/corpus/quoteWords';

/** Opens every article of these tests, so that all report one event. */
const LEAD =
  'The ferry Nordlys ran aground off Bodo harbour. Captain Quist of the Nordlys called the Bodo coast guard.\n\n';

function corpusOf(...texts: string[]): CorpusLinks {
  const corpus = linkCorpus();
  texts.forEach((text, index) => corpus.put(`a${index}`, analyze(LEAD + text)));
  return corpus;
}

/** Each group as "verdict: number, number". */
const groupsOf = (corpus: CorpusLinks): string[] =>
  [...corpus.figureGroups()].map(({ verdict, members }) => `${verdict}: ${members.map(({ text }) => text).join(', ')}`);

/** For each number of the articles the group it is in, asked one by one. */
function groupOfEach(corpus: CorpusLinks, texts: ReadonlyMap<string, string>): string[] {
  corpus.settle();
  return [...texts]
    .sort()
    .flatMap(([id, text]) =>
      analyze(LEAD + text).numbers.map(({ start, end }) =>
        JSON.stringify(corpus.figureGroupAt(id, start, end)?.members),
      ),
    );
}

const of = (kind: Quantity['kind'], value: number, unit: string | null, rest: Partial<Quantity> = {}): Quantity => ({
  ...{ start: 0, end: 1, text: '1', kind, value, unit, bound: '=', about: null },
  ...rest,
});

suite('values of figures', () => {
  const claims: readonly [string, Quantity, Quantity, Verdict][] = [
    ['20 % and one-fifth', of('percent', 0.2, 'percent'), of('fraction', 0.2, null), 'agree'],
    ['about 20 % and 20 %', of('percent', 0.2, 'percent', { bound: '~' }), of('percent', 0.2, 'percent'), 'compatible'],
    [
      'about 20 % and 22 %',
      of('percent', 0.2, 'percent', { bound: '~' }),
      of('percent', 0.22, 'percent'),
      'compatible',
    ],
    ['20 % and 22 %', of('percent', 0.2, 'percent'), of('percent', 0.22, 'percent'), 'conflict'],
    ['90 minutes and an hour and a half', of('duration', 90, 'minute'), of('duration', 1.5, 'hour'), 'agree'],
    [
      'over an hour and 90 minutes',
      of('duration', 1, 'hour', { bound: '>' }),
      of('duration', 90, 'minute'),
      'compatible',
    ],
    ['over two weeks and 18 days', of('duration', 2, 'week', { bound: '>' }), of('duration', 18, 'day'), 'compatible'],
    ['under four hours and three', of('duration', 4, 'hour', { bound: '<' }), of('duration', 3, 'hour'), 'compatible'],
    ['at least 25 and 24', of('count', 25, null, { bound: '>' }), of('count', 24, null), 'conflict'],
    ['20 to 30 and 25', of('count', 20, null, { high: 30 }), of('count', 25, null), 'compatible'],
    ['dozens and 40', of('count', 12, null, { high: 120, vague: true }), of('count', 40, null), 'compatible'],
    [
      'a mile and 1.6 kilometres',
      of('measure', 1, 'mile', { bound: '~' }),
      of('measure', 1.6, 'kilometre'),
      'compatible',
    ],
  ];
  for (const [name, a, b, verdict] of claims) {
    test(`${name}: ${verdict}`, () => {
      const [x, y] = [readFigureValue(a), readFigureValue(b)];
      assert.ok(x !== undefined && y !== undefined && x.family === y.family);
      assert.equal(compareValues(x, y), verdict);
      assert.equal(compareValues(y, x), verdict);
    });
  }

  test('dollars are not euros, points are not percent, dates are no figures', () => {
    const family = (quantity: Quantity): string | undefined => readFigureValue(quantity)?.family;
    assert.notEqual(family(of('money', 1, 'USD')), family(of('money', 1, 'EUR')));
    assert.notEqual(family(of('percent', 2, 'percentage point')), family(of('percent', 0.2, 'percent')));
    assert.equal(family(of('date', 2024, null)), undefined);
  });
});

suite('how strongly two figures are one', () => {
  test('is the same whichever is asked first, a score and a small number among them', () => {
    const vocabulary = new Vocabulary();
    const word = fc.constantFrom('jury', 'ferry', 'captain', 'vote', 'people', 'killed', 'storm', 'boats', 'said');
    const quantity = fc.record({
      value: fc.constantFrom(2, 3, 20, 214),
      high: fc.constantFrom(undefined, 1, 3),
      head: fc.option(word),
      near: fc.array(word, { maxLength: 6 }),
    });
    const read = ({ value, high, head, near }: typeof quantity extends fc.Arbitrary<infer T> ? T : never) => {
      const about = head === null ? null : { head, subject: null };
      const one = of('count', value, null, { about, near, ...(high === undefined ? {} : { high }) });
      const figure = readFigureValue(one);
      return figure && { ...figure, ...readFigureContext(one, vocabulary) };
    };
    let linked = 0;
    fc.assert(
      fc.property(quantity, quantity, fc.array(word, { maxLength: 3 }), (a, b, topics) => {
        const [x, y] = [read(a), read(b)];
        if (x === undefined || y === undefined) return;
        const topical = new Set(topics.map((topic) => vocabulary.conceptOf(topic)));
        const strength = strengthOf(x, y, topical);
        if (strength > 0) linked++;
        assert.equal(strengthOf(y, x, topical), strength);
      }),
      { numRuns: 2000 },
    );
    assert.ok(linked > 100);
  });
});

suite('the same quantity in several articles', () => {
  test('the same number of the same thing agrees', () => {
    const groups = groupsOf(
      corpusOf('All 214 passengers were taken ashore by boats.', 'Boats took the 214 passengers of the ferry ashore.'),
    );
    assert.deepEqual(groups, ['agree: 214, 214']);
  });

  test('two numbers of the same fate conflict', () => {
    const groups = groupsOf(
      corpusOf('At least 25 people were killed in the storm.', 'In all 21 people were killed in the storm.'),
    );
    assert.deepEqual(groups, ['conflict: 25, 21']);
  });

  test('the dead are not the injured, passengers are not boxes', () => {
    assert.deepEqual(groupsOf(corpusOf('The storm killed 25 people.', 'The storm injured 31 people.')), []);
    assert.deepEqual(groupsOf(corpusOf('She carried 214 passengers.', 'She carried 260 boxes of fish.')), []);
  });

  test('a number that the other article confirms is not held against its other numbers', () => {
    const groups = groupsOf(
      corpusOf('She carried 214 passengers.', 'She carried 214 passengers. Normally she carries 180 passengers.'),
    );
    assert.deepEqual(groups, ['agree: 214, 214']);
  });

  test('two figures contradict each other only where they share more than the noun, and neither is vague', () => {
    assert.deepEqual(groupsOf(corpusOf('She won by 4,000 votes.', 'He got ahead there with 6,000 votes.')), []);
    const full = corpusOf(
      'The storm flooded 400 houses in Reyland.',
      'In Reyland 300 houses were flooded by the storm.',
    );
    assert.deepEqual(groupsOf(full), ['conflict: 400, 300']);
    const vague = corpusOf(
      'The storm flooded 4,000 houses in Reyland.',
      'In Reyland hundreds of houses were flooded by the storm.',
    );
    assert.deepEqual(groupsOf(vague), []);
  });

  test('is named by words around several of its numbers, without hedges, each once', () => {
    const corpus = corpusOf(
      'Estimates say nearly 214 passengers of Portugal were taken ashore by boats.',
      'A boat took the 214 passengers from Portugal ashore.',
    );
    const [group] = corpus.figureGroups();
    assert.deepEqual(group?.about.split(' ').sort(), ['Portugal', 'ashore', 'passengers']);
  });

  test('names in it bear their capitals', () => {
    const corpus = corpusOf(
      'In New Aldwick some 214 passengers were led to Quorlton.',
      'Quorlton took in 214 passengers from New Aldwick.',
    );
    const about = [...corpus.figureGroups()][0]?.about.split(' ') ?? [];
    for (const name of ['New', 'Aldwick', 'Quorlton']) assert.ok(about.includes(name), about.join(' '));
    assert.ok(about.includes('passengers'));
  });

  test('articles about other things are not compared', () => {
    const corpus = corpusOf('All 214 passengers were taken ashore by boats.');
    const other = 'Parliament debated the budget. The Treasury minister spoke to Parliament. The budget passed.';
    corpus.put('other', analyze(`${other} All 214 passengers were taken ashore by boats.`));
    assert.deepEqual(groupsOf(corpus), []);
  });

  test('a thousand copies and a table of ten thousand numbers end', () => {
    const corpus = linkCorpus();
    for (let i = 0; i < 1000; i++)
      corpus.put(`a${i}`, analyze(`${LEAD}All 214 passengers were taken ashore by boats.`));
    corpus.put('table', analyze(LEAD + '214 passengers, 90 boats. '.repeat(5000)));
    const [group] = corpus.figureGroups();
    assert.ok((group?.members.length ?? 0) >= 1000);
  });

  test('after any edits the groups are those of a new corpus', () => {
    const sentence = fc.constantFrom(
      ...[
        'All 214 passengers were taken ashore.',
        'Some 214 passengers were taken ashore by boats.',
        'About 200 passengers went.',
      ],
      ...['The storm killed 25 people.', 'The storm killed 21 people and injured 31.', 'It lasted 90 minutes.'],
      'The rescue lasted an hour and a half.',
    );
    const edit = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      text: fc.option(fc.array(sentence, { maxLength: 3 }).map((list) => list.join(' '))),
      isCorrected: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), fc.infiniteStream(fc.boolean()), (edits, reads) => {
        const corpus = linkCorpus();
        const now = new Map<string, string>();
        for (const { id, text, isCorrected } of edits) {
          // the same text with other figures: somebody has decided on one
          const before = now.get(id);
          now.delete(id);
          if (isCorrected && before !== undefined) {
            const known = analyze(LEAD + before);
            corpus.put(id, { ...known, numbers: known.numbers.slice(1) });
            [...corpus.toJson()].at(0);
            corpus.put(id, known);
            now.set(id, before);
          } else if (text === null) corpus.remove(id);
          else {
            corpus.put(id, analyze(LEAD + text));
            now.set(id, text);
          }
          if (reads.next().value === true) [...corpus.toJson()].at(0);
          if (reads.next().value === true) groupOfEach(corpus, now);
        }
        const fresh = linkCorpus();
        for (const [id, text] of now) fresh.put(id, analyze(LEAD + text));
        assert.deepEqual(groupOfEach(corpus, now), groupOfEach(fresh, now));
        assert.equal([...corpus.toJson()].join(''), [...fresh.toJson()].join(''));
      }),
      { numRuns: 60 },
    );
  });
});
