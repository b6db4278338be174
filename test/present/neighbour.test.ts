import * as assert from 'node:assert/strict';
import { findNeighbour, type Direction } from '../../src/present/neighbour';

const at = (id: string, start: number) => ({ id, start, end: start + 5 });
const MENTIONS = [at('a', 10), at('a', 30), at('c', 0), at('d', 50)];

suite('next and previous mention', () => {
  const table: readonly (readonly [string, string, number, Direction, string])[] = [
    ['before the first of the article', 'a', 0, 'next', 'a10'],
    ['at the start of a mention', 'a', 10, 'next', 'a30'],
    ['within a mention', 'a', 12, 'next', 'a30'],
    ['between two', 'a', 20, 'next', 'a30'],
    ['on the last of an article', 'a', 35, 'next', 'c0'],
    ['in the last article, behind all', 'd', 90, 'next', 'a10'],
    ['on the very last', 'd', 50, 'next', 'a10'],
    ['at offset 0', 'c', 0, 'next', 'd50'],
    ['an article without mentions', 'b', 5, 'next', 'a10'],
    ['behind a mention', 'a', 20, 'previous', 'a10'],
    ['at the end of a mention, as after a jump', 'a', 35, 'previous', 'a10'],
    ['at the start of a mention', 'a', 30, 'previous', 'a10'],
    ['on the first', 'a', 10, 'previous', 'd50'],
    ['before the first of its article', 'a', 2, 'previous', 'd50'],
    ['first of a later article', 'c', 0, 'previous', 'a30'],
    ['behind all', 'd', 99, 'previous', 'd50'],
    ['an article without mentions', 'b', 5, 'previous', 'd50'],
  ];
  for (const [what, id, offset, direction, expected] of table) {
    test(`${direction}, ${what}`, () => {
      const found = findNeighbour(MENTIONS, { id, offset }, direction);
      assert.equal(found && `${found.id}${found.start}`, expected);
    });
  }

  test('a single mention is its own neighbour; none has none', () => {
    const only = [at('a', 3)];
    assert.equal(findNeighbour(only, { id: 'a', offset: 3 }, 'next'), only[0]);
    assert.equal(findNeighbour(only, { id: 'a', offset: 3 }, 'previous'), only[0]);
    assert.equal(findNeighbour([], { id: 'a', offset: 3 }, 'next'), undefined);
  });

  test('going on comes round to every mention once, in both directions', () => {
    for (const direction of ['next', 'previous'] as const) {
      const seen = new Set<string>();
      let cursor = { id: 'a', offset: 0 };
      for (let step = 0; step < MENTIONS.length; step++) {
        const found = findNeighbour(MENTIONS, cursor, direction);
        assert.ok(found);
        seen.add(`${found.id}${found.start}`);
        cursor = { id: found.id, offset: found.end }; // a jump leaves the cursor at the end of what it selected
      }
      assert.equal(seen.size, MENTIONS.length);
    }
  });
});
