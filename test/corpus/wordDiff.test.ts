import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nameDifferences, type Difference } from '../../src/corpus/sameQuoteDifference';
import { diffWords } from '../../src/corpus/wordDiff';

const plain = { foreign: false, speakersDiffer: false };
const named = (a: string, b: string, context = plain): Difference[] => nameDifferences(a, b, context);

/** Length of the longest common subsequence, the plain way. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, j) => next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

suite('word diff', () => {
  test('covers both wordings, keeps equal words equal, and finds as many as there are', () => {
    const text = fc
      .array(fc.constantFrom('we', 'won', 'the', 'war', 'peace', 'now'), { maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const diff = diffWords(a, b);
        let [i, j, common] = [0, 0, 0];
        for (const run of diff.runs) {
          assert.deepEqual([run.aFrom, run.bFrom], [i, j]);
          [i, j] = [run.aTo, run.bTo];
          if (!run.same) continue;
          common += run.aTo - run.aFrom;
          const words = (list: typeof diff.a, from: number, to: number): string[] =>
            list.slice(from, to).map(({ word }) => word);
          assert.deepEqual(words(diff.a, run.aFrom, run.aTo), words(diff.b, run.bFrom, run.bTo));
        }
        assert.deepEqual([i, j], [diff.a.length, diff.b.length]);
        assert.equal(
          common,
          longestCommon(
            diff.a.map(({ word }) => word),
            diff.b.map(({ word }) => word),
          ),
        );
      }),
    );
  });

  test('keeps words together that stand together in both', () => {
    for (const [a, b] of [
      ['agreed to have teams meet', 'we agreed to go and we have also agreed to have teams meet'],
      ['we must go home now', 'we must stay. We must go home now'],
      ['we must go home now', 'we must go home now, and never go home now'],
    ] as const) {
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        const same = diffWords(x, y).runs.filter((run) => run.same);
        assert.equal(same.length, 1, `${x} | ${y}`);
      }
    }
  });

  test('a megabyte against a megabyte ends', () => {
    const diff = diffWords('peace now '.repeat(100_000), 'war again '.repeat(100_000));
    assert.ok(diff.runs.length > 0);
  });
});

suite('what changed in the wording', () => {
  const claims: readonly [string, string, readonly Difference[]][] = [
    ['We will not sign this treaty.', 'We will not sign this treaty,', ['identical']],
    ['We will not sign – ever – this Treaty', 'We will not sign, ever, this treaty', ['punctuation']],
    ['We will not sign this treaty today', 'sign this treaty', ['cut']],
    ['The harbour is closed. Nobody may enter the old harbour.', 'Nobody may enter the old harbour', ['cut']],
    [
      'We went to the harbour and then, after lunch, to the mayor',
      'We went to the harbour … to the mayor',
      ['ellipsis'],
    ],
    ['He is innocent until proven guilty', '[The captain] is innocent until proven guilty', ['bracket']],
    ['The harbour was closed for the whole winter', 'The port was closed for the whole winter', ['word']],
    ['I believe that the captain was drunk', 'I believed that the captain was drunk', ['tense']],
    ['We are leaving the harbour before winter', 'We were leaving the harbour before winter', ['tense']],
    ['We think that General Quist was drunk by then', 'We thought Gen. Quist was drunk by then', ['word', 'tense']],
    ['We told General Quist to close the harbour', 'We told Gen. Quist to close the harbour', ['punctuation']],
    ['It is now clear that the ferry will sail', 'It is not clear that the ferry will sail', ['negation', 'word']],
    ['The ferry will sail before the winter', "The ferry won't sail before the winter", ['negation']],
    ['We lost 214 boxes of herring that night', 'We lost 241 boxes of herring that night', ['number']],
    ['We lost two boxes of herring that night', 'We lost twelve boxes of herring that night', ['number']],
  ];
  for (const [a, b, difference] of claims) {
    test(`${difference.join(', ')}: ${b}`, () => {
      assert.deepEqual(named(a, b), difference);
      assert.deepEqual(named(b, a), difference);
    });
  }

  test('many words changed are a paraphrase, or a translation where the speaker spoke another language', () => {
    const a = 'Nobody longs for calm as much as our little town does';
    const b = 'Our small town wishes for quiet more than anybody';
    assert.deepEqual(named(a, b), ['paraphrase']);
    assert.deepEqual(named(a, b, { foreign: true, speakersDiffer: false }), ['translation']);
  });

  test('two speakers are said, whatever else changed', () => {
    assert.deepEqual(named('We won.', 'We won.', { foreign: false, speakersDiffer: true }), ['identical', 'speaker']);
  });
});
