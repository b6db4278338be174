import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { BlockIndex, CROWDED, type Blocked } from '../../src/corpus/blockIndex';

/** The plain way: candidates by comparing all with all. */
function plainly(node: Blocked, nodes: ReadonlySet<Blocked>): Map<Blocked, number> {
  const found = new Map<Blocked, number>();
  for (const key of node.keys) {
    const block = [...nodes].filter(({ keys }) => keys.includes(key));
    if (block.length > CROWDED) continue;
    for (const other of block) if (other !== node) found.set(other, (found.get(other) ?? 0) + 1);
  }
  return found;
}

const asText = (found: ReadonlyMap<Blocked, number>, names: ReadonlyMap<Blocked, number>): string =>
  [...found]
    .map(([node, shared]) => `${names.get(node)}:${shared}`)
    .sort()
    .join(' ');

suite('the block index', () => {
  test('after any adding and deleting it finds what comparing all finds, and tells of crowds', () => {
    const key = fc.oneof(
      fc.integer({ min: -6, max: 6 }),
      fc.constantFrom(2 ** 42 + 1, -(2 ** 44) - 7, 2 ** 32, -(2 ** 32)),
    );
    const step = fc.record({ node: fc.nat(160), keys: fc.uniqueArray(key, { maxLength: 4 }), isGone: fc.boolean() });
    let crossings = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const index = new BlockIndex<Blocked>((block) => {
          crossings++;
          const shared = block[0]?.keys.filter((one) => block.every(({ keys }) => keys.includes(one))) ?? [];
          assert.ok(shared.length > 0);
        });
        const now = new Map<number, Blocked>();
        for (const { node, keys, isGone } of steps) {
          const known = now.get(node);
          if (known !== undefined) index.delete(known);
          now.delete(node);
          if (isGone) continue;
          const fresh = { keys };
          now.set(node, fresh);
          index.add(fresh);
        }
        const nodes = new Set(now.values());
        const names = new Map([...now].map(([name, node]) => [node, name]));
        for (const node of nodes)
          assert.equal(asText(index.candidates(node), names), asText(plainly(node, nodes), names));
      }),
      { numRuns: 40 },
    );
    const index = new BlockIndex<Blocked>(() => crossings++);
    crossings = 0;
    const same = Array.from({ length: CROWDED + 2 }, () => ({ keys: [5] }));
    for (const node of same) index.add(node);
    assert.equal(crossings, 1);
    assert.equal(index.candidates(same[0] as Blocked).size, 0);
    for (const node of same.slice(CROWDED)) index.delete(node);
    assert.equal(crossings, 2);
    assert.equal(index.candidates(same[0] as Blocked).size, CROWDED - 1);
  });

  test('grows to many keys, and room of deleted ones is used again', () => {
    const index = new BlockIndex<Blocked>(() => undefined);
    for (let round = 0; round < 3; round++) {
      const nodes = Array.from({ length: 4000 }, (_, at) => ({ keys: [(at + 1) * 2 ** 21 + round, -at - 1, at >> 1] }));
      for (const node of nodes) index.add(node);
      for (const [at, node] of nodes.entries()) {
        assert.deepEqual([...index.candidates(node).keys()], [nodes[at ^ 1]]);
      }
      for (const node of nodes) index.delete(node);
    }
  });
});
