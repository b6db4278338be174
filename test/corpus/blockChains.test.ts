import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { BlockChains, NO_BLOCK } from '../../src/corpus/blockChains';
import { KeyTable } from '../../src/corpus/keyTable';
import { NumberedNodes, type Numbered } from '../../src/corpus/numberedNodes';

/** The nodes of a block, ascending; of a block of one the chain says only how many. */
function nodesOf(chains: BlockChains, block: number): number[] {
  const nodes: number[] = [];
  for (let link = chains.first(block); link > 0; link = chains.next(link)) nodes.push(chains.nodeOf(link));
  return nodes.sort((a, b) => a - b);
}

suite('the blocks of a block index', () => {
  test('have the nodes that were added and not removed, and begin again with the room of those that went', () => {
    const step = fc.record({ key: fc.nat(3), node: fc.nat(9), isGone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
        const chains = new BlockChains();
        const blocks = [NO_BLOCK, NO_BLOCK, NO_BLOCK, NO_BLOCK];
        const expected = blocks.map(() => new Set<number>());
        for (const { key, node, isGone } of steps) {
          const set = expected[key] ?? assert.fail();
          const block = blocks[key] ?? NO_BLOCK;
          if (isGone) blocks[key] = chains.remove(block, node);
          else if (!set.has(node)) blocks[key] = chains.add(block, node);
          if (isGone) set.delete(node);
          else set.add(node);
        }
        blocks.forEach((block, key) => {
          const nodes = [...(expected[key] ?? [])].sort((a, b) => a - b);
          assert.equal(chains.count(block), nodes.length);
          if (nodes.length > 1) assert.deepEqual(nodesOf(chains, block), nodes);
          else assert.equal(chains.first(block), 0);
          if (nodes.length === 1) assert.equal(chains.remove(block, nodes[0] ?? -1), NO_BLOCK);
        });
        assert.ok(chains.size <= 4 * (10 + 1));
      }),
      { numRuns: 60 },
    );
  });

  test('the table keeps in step with the keys that have a value, however many came and went', () => {
    const table = new KeyTable();
    const sizes: number[] = [];
    for (let round = 0; round < 30; round++) {
      const keyOf = (at: number): number => round * 2 ** 33 - at;
      for (let at = 0; at < 3000; at++) table.set(table.take(keyOf(at)), at + 1);
      for (let at = 0; at < 3000; at++) {
        const slot = table.find(keyOf(at)) ?? assert.fail();
        assert.equal(table.value(slot), at + 1);
        table.put(keyOf(at), 0);
        assert.equal(table.get(keyOf(at)), 0);
      }
      sizes.push(table.size);
    }
    assert.ok(Math.max(...sizes) < 3 * 3000, String(Math.max(...sizes)));
    for (let at = 1; at < 3000; at++) table.set(table.take(-at), 1);
    for (let at = 1; at < 3000; at++) assert.ok(table.get(-at) === 1);
  });

  test('the numbers of nodes that went are given again', () => {
    const nodes = new NumberedNodes<Numbered>();
    for (let round = 0; round < 20; round++) {
      const some = Array.from({ length: 50 }, (): Numbered => ({ number: -1 }));
      for (const node of some) nodes.add(node);
      assert.deepEqual(new Set(some.map(({ number }) => nodes.at(number))), new Set(some));
      for (const node of some) assert.ok(nodes.delete(node) && !nodes.delete(node) && node.number === -1);
    }
    assert.equal(nodes.end, 50);
  });
});
