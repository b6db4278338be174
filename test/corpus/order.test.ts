import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import { linkCorpus } from '../../src/corpus/linkCorpus';

/** Names and wordings that are one to the index and yet not taken apart alike. */
const TEXTS: readonly string[] = [
  'Treasury Secretary Jack Lorne spoke on Monday in Reyland. “The harbour bridge is not a matter for Reyland alone. It is a matter for all of us now,” Lorne said.',
  'Treasury Secretary Jacob “Jack” Lorne spoke on Monday in Reyland. “The harbour bridge is not a matter for Reyland alone, it is a matter for all of us now,” Lorne said.',
  'Treasury Secretary Jacob Lorne met Mayor Deborah Walden-Shore on Monday. “The bridge has been rewritten into the law, and it is a matter for all of us now and for every county that it reaches,” Jacob Lorne said.',
  'Mayor Deborah Walden Shore answered Lorne in Reyland on Monday. She counted 21 boats below the harbour bridge.',
  'Mayor Deborah Shore counted 22 boats below the harbour bridge in Reyland on Monday, Treasury Secretary Jacob Lorne said.',
];
const ARTICLES = TEXTS.map((text, index) => ({ id: `a${index}.txt`, analysis: analyze(text) }));

const linksOf = (order: readonly number[]): string => {
  const links = linkCorpus();
  for (const index of order) {
    const article = ARTICLES[index] ?? assert.fail();
    links.put(article.id, article.analysis);
  }
  return [...links.toJson()].join('');
};

suite('links do not depend on the order articles come in', () => {
  test('whoever is met first by nickname, hyphen or other sentence borders', () => {
    const order = ARTICLES.map((_, index) => index);
    const expected = linksOf(order);
    assert.ok(expected.includes('"quotes":[{'));
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
        assert.equal(linksOf(shuffled), expected);
      }),
      { numRuns: 40 },
    );
  });
});
