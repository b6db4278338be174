import * as assert from 'node:assert/strict';
import { tokenise } from '../../src/core/tokenise';
import { WordMemo } from '../../src/core/wordMemo';

/** Words of letters only, all different, some with a capital. */
function manyWords(count: number, first: string): string[] {
  return Array.from({ length: count }, (_, i) => {
    let word = first;
    for (let rest = i; rest > 0; rest = Math.floor(rest / 26)) word += String.fromCharCode(97 + (rest % 26));
    return `${word}${i % 3 === 0 ? 'Z' : 'z'}`;
  });
}

const length = new WordMemo((lower) => lower.length);
const spelling = new WordMemo((lower) => `<${lower}>`);

suite('the word table', () => {
  test('gives every word its own letters, also past its bound and after it began anew', function () {
    this.timeout(20_000);
    const early = tokenise('Some early words, U.S. and don’t 1,085 7');
    for (const first of ['a', 'B', 'c']) {
      const words = manyWords(90_000, first);
      const tokens = tokenise(words.join(' '));
      assert.deepEqual(tokens.word, words);
      assert.deepEqual(
        tokens.lower,
        words.map((word) => word.toLowerCase()),
      );
      for (let i = 0; i < tokens.count; i += 97) assert.equal(spelling.at(tokens, i), `<${tokens.lower[i]}>`);
    }
    const late = tokenise('Some early words, U.S. and don’t 1,085 7');
    assert.notEqual(late.edition, early.edition);
    assert.deepEqual({ ...late, edition: 0, slot: 0 }, { ...early, edition: 0, slot: 0 });
    for (const tokens of [early, late, early]) {
      for (let i = -1; i <= tokens.count; i++) {
        assert.equal(spelling.at(tokens, i), `<${tokens.lower[i] ?? ''}>`);
        assert.equal(length.at(tokens, i), (tokens.lower[i] ?? '').length);
      }
    }
  });
  test('tells words apart that have the same hash', () => {
    const pairs = ['Aa', 'BB'];
    let words = [''];
    for (let i = 0; i < 7; i++) words = words.flatMap((word) => pairs.map((pair) => word + pair));
    const tokens = tokenise(words.join(' '));
    assert.deepEqual(tokens.word, words);
    assert.deepEqual(tokenise(words.join(' ')).word, words);
  });
  test('one slot for a word with and without capitals, another for another word', () => {
    const { slot } = tokenise('Word word WORD words');
    assert.equal(slot[0], slot[1]);
    assert.equal(slot[0], slot[2]);
    assert.notEqual(slot[0], slot[3]);
  });
});
