import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import type { Analysis } from '../../src/core/annotation';
import { readFigureValue } from '../../src/corpus/figureValue';
import { linkCorpus } from '../../src/corpus/linkCorpus';
import { findProblems, toSwaps } from '../../src/present/problems';
import { quotingAnalysis, type SampleQuote } from '../corpus/sampleAnalysis';

const FERRY = 'ferry nordlys bodo harbour captain aground coast guard';
const SANK = 'The ferry struck a rock that is on no chart, and she took water within minutes';
const by = 'Ada Quist';

/** Each problem of articles "a0", "a1" … as "article kind gravity changes: other articles". */
function problemsOf(...articles: readonly Analysis[]): string[] {
  const links = linkCorpus();
  articles.forEach((analysis, index) => links.put(`a${index}`, analysis));
  const analysisOf = (id: string): Analysis | undefined => articles[Number(id.slice(1))];
  const found = findProblems(links.quoteGroups(), links.figureGroups(), {
    countIndependent: (places) => links.copies.countIndependent(places),
    namedSpeakerOf: ({ id, start }) => analysisOf(id)?.quotes.find((quote) => quote.start === start)?.speaker?.text,
    valueOf: ({ id, start }) => {
      const quantity = analysisOf(id)?.numbers.find((number) => number.start === start);
      return quantity && readFigureValue(quantity);
    },
  });
  return found.map(({ id, kind, gravity, changes, against }) =>
    [id, kind, gravity, changes.join('+'), 'vs', ...new Set(against.map((other) => other.id))].join(' '),
  );
}

const quoting = (...quotes: readonly SampleQuote[]): Analysis => quotingAnalysis(FERRY, quotes);

suite('problems between articles', () => {
  test('a word or a negation changed between quotation marks, in both of two articles', () => {
    const reef = quoting({ text: SANK.replace('rock', 'reef'), by });
    assert.deepEqual(problemsOf(quoting({ text: SANK, by }), reef), [
      'a0 misquote changed word vs a1',
      'a1 misquote changed word vs a0',
    ]);
    const never = quoting({ text: SANK.replace('she took', 'she never took'), by });
    assert.deepEqual(problemsOf(quoting({ text: SANK, by }), never), [
      'a0 misquote warning negation vs a1',
      'a1 misquote warning negation vs a0',
    ]);
  });

  test('a quote that is cut, put otherwise, or reported without marks is none', () => {
    for (const other of [
      { text: 'she took water within minutes', by },
      { text: `I was on watch. ${SANK}.`, by },
      { text: SANK.replace('rock', 'reef'), by, reported: true },
    ]) {
      assert.deepEqual(problemsOf(quoting({ text: SANK, by }), quoting(other)), [], other.text);
    }
  });

  test('the side more articles take has none', () => {
    const same = quoting({ text: SANK, by });
    const altered = quoting({ text: SANK.replace('rock', 'reef'), by });
    assert.deepEqual(problemsOf(same, altered, same), ['a1 misquote changed word vs a0 a2']);
  });

  test('five copies of one text count as one', () => {
    const lead = 'The ferry Nordlys ran aground off Bodo on Monday evening with ninety passengers on board.';
    const told = (word: string): Analysis =>
      analyze(
        `${lead}\n\n“The ferry struck a ${word} that is on no chart, and she took water within minutes,” Captain Ada Quist of the Nordlys told the harbour radio in Bodo.`,
      );
    const found = problemsOf(told('rock'), told('rock'), told('rock'), told('reef'));
    assert.deepEqual(
      found.map((line) => line.slice(0, 11)),
      ['a0 misquote', 'a1 misquote', 'a2 misquote', 'a3 misquote'],
    );
  });

  test('one statement under two names is attributed differently; a relative of the same name is not', () => {
    assert.deepEqual(problemsOf(quoting({ text: SANK, by }), quoting({ text: SANK, by: 'Bo Varg' })), [
      'a0 attribution warning speaker vs a1',
      'a1 attribution warning speaker vs a0',
    ]);
    assert.deepEqual(problemsOf(quoting({ text: SANK, by }), quoting({ text: SANK, by: 'Eva Quist' })), []);
  });

  test('numbers that cannot both be right', () => {
    const lead =
      'The ferry Nordlys ran aground off Bodo harbour. Captain Quist of the Nordlys called the Bodo coast guard.\n\n';
    const dead = (count: string): Analysis =>
      analyze(`${lead}Rescuers said ${count} people were killed aboard the ferry.`);
    assert.deepEqual(problemsOf(dead('14'), dead('17')), ['a0 numbers changed  vs a1', 'a1 numbers changed  vs a0']);
    assert.deepEqual(problemsOf(dead('14'), dead('at least 13')), []);
  });
});

suite('words swapped between two wordings', () => {
  const claims: readonly [string, string, string, string][] = [
    ['one for another', 'she took water at once', 'she made water at once', 'took>made'],
    ['added', 'she took water at once', 'she never took water at once', '>never'],
    ['missing', 'she never took water at once', 'she took water at once', 'never>'],
    ['the last', 'she took water at once', 'she took water at last', 'once>last'],
    ['cut at both ends', 'then she took water at once, I swear', 'she took water at once', ''],
    ['the first two', 'some of it will come back.', 'a few of it will come again', 'some>a few,back>again'],
    [
      'a whole sentence',
      'she took water. Nobody had seen it on any map of ours. We left',
      'she took water. We left',
      '',
    ],
    ['nothing', 'she took water', 'She took water.', ''],
  ];
  for (const [what, here, there, expected] of claims) {
    test(what, () => {
      assert.equal(
        toSwaps(here, there)
          .map((swap) => `${swap.here}>${swap.there}`)
          .join(),
        expected,
      );
    });
  }
});
