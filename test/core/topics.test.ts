import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { toArticleText } from '../../src/core/article';
import { findTopics } from '../../src/core/topics';

const sketch = (text: string): string => analyze(text).paragraphs[0]?.sketch ?? '';
const shared = (a: string, b: string): number => {
  const hashes = (text: string): string[] => text.match(/.{5}/g) ?? [];
  return hashes(a).filter((hash) => hashes(b).includes(hash)).length;
};
const WIRE =
  'The ferry Nordlys ran aground off Bodo on Tuesday night with 214 passengers aboard, the coast guard said, and all of ' +
  'them were taken ashore before dawn by fishing boats from the harbour.';

suite('what an article is about', () => {
  test('names and often used words come first, words of grammar and of every news story do not come', () => {
    const { topics } = analyze(
      `${WIRE}\n\nThe Nordlys was built in 1994. Investigators boarded the Nordlys. The ferry lists.`,
    );
    assert.deepEqual(topics.slice(0, 2), ['nordlys', 'ferry']);
    for (const word of ['the', 'said', 'tuesday']) assert.ok(!topics.includes(word), word);
  });

  test('a word counts as one whether or not the word table holds all its forms', () => {
    const bare = toArticleText(`${WIRE} Ferry after ferry, Bodo lost its BODO ferry. The Bodo ferry is bodo’s.`);
    const topics = (slot: Uint16Array): string[] =>
      findTopics({ ...bare, tokens: { ...bare.tokens, slot }, furniture: new Uint8Array(bare.paragraphs.length) });
    const { slot } = bare.tokens;
    for (const part of [1, 2, 3]) {
      for (let from = 0; from < part; from++) {
        const some = slot.map((place, i) => (i % part === from ? 0 : place));
        assert.deepEqual(topics(some), topics(slot));
      }
    }
  });

  test('an empty article is about nothing', () => assert.deepEqual(analyze('').topics, []));
});

suite('the sketch of a paragraph', () => {
  test('equal for equal words, whatever the marks and capitals', () => {
    assert.equal(sketch(WIRE), sketch(WIRE.toUpperCase().replace(/,/g, ' –')));
  });

  test('mostly shared after a small change, not at all by another text', () => {
    assert.ok(shared(sketch(WIRE), sketch(WIRE.replace('Tuesday night', 'Wednesday'))) >= 4);
    const other =
      'Parliament voted on the fishing quota for the coming year after a debate that lasted into the small hours.';
    assert.equal(shared(sketch(WIRE), sketch(other)), 0);
  });

  test('short paragraphs have none', () => assert.equal(sketch('Subscribe to our newsletter for more.'), ''));
});

suite('the words around a number', () => {
  const near = (text: string): readonly string[] => analyze(text).numbers.find(({ near }) => near)?.near ?? [];

  test('telling words of its own sentence, nearest first', () => {
    const words = near('The harbour is old. Sailors took 214 frightened passengers ashore. Nobody drowned.');
    assert.deepEqual(words, ['frightened', 'took', 'passengers', 'sailors', 'ashore']);
  });

  test('as written, but for a common one that opens the sentence', () => {
    assert.deepEqual(near('Zelinsky left Reyland with 214 passengers.'), ['passengers', 'Reyland', 'left', 'Zelinsky']);
    assert.deepEqual(near('Passengers from Reyland filled 214 boats.'), ['boats', 'filled', 'Reyland', 'passengers']);
  });
});
