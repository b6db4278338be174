import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { BlockIndex, CROWDED, type Blocked } from '../../src/corpus/blockIndex';
import { hashOfText } from '../../src/core/textHash';
import { NumberedNodes } from '../../src/corpus/numberedNodes';

/** An index with the register of its nodes. */
class Index {
  private readonly nodes = new NumberedNodes<Blocked>();
  private readonly index: BlockIndex<Blocked>;
  constructor(onShift: (nodes: readonly Blocked[]) => void = () => undefined) {
    this.index = new BlockIndex(this.nodes, onShift);
  }
  add(node: Blocked): void {
    this.nodes.add(node);
    this.index.add(node);
  }
  delete(node: Blocked): void {
    this.index.delete(node);
    this.nodes.delete(node);
  }
  setWaiting(node: Blocked, isWaiting: boolean): void {
    this.index.setWaiting(node, isWaiting);
  }
  candidates(node: Blocked): readonly Blocked[] {
    return this.index.candidates(node);
  }
}

/** Nodes that are seen under the key: of a crowded one the first by hash. */
function seenUnder(key: number, nodes: Iterable<Blocked>): Blocked[] {
  const block = [...nodes].filter(({ keys }) => keys.includes(key));
  block.sort((a, b) => hashOfText(a.order) - hashOfText(b.order));
  return block.length <= CROWDED ? block : block.slice(0, Math.max(0, 2 * CROWDED - block.length));
}

/** The plain way: candidates by comparing all with all. */
function plainly(node: Blocked, nodes: ReadonlySet<Blocked>): Blocked[] {
  const found = new Map<Blocked, number>();
  for (const key of node.keys) {
    const block = seenUnder(key, nodes);
    if (!block.includes(node)) continue;
    for (const other of block) if (other !== node) found.set(other, (found.get(other) ?? 0) + 1);
  }
  return [...found]
    .filter(([other, shared]) => shared >= Math.min(node.wantedKeys, other.wantedKeys))
    .map(([other]) => other);
}

const asText = (found: readonly Blocked[], names: ReadonlyMap<Blocked, number>): string =>
  found
    .map((node) => names.get(node))
    .sort()
    .join(' ');

suite('the block index', () => {
  test('after any adding and deleting it finds what comparing all finds, and tells whom a crowd hides', () => {
    const key = fc.oneof(
      fc.integer({ min: -4, max: 4 }),
      fc.constantFrom(2 ** 42 + 1, -(2 ** 44) - 7, 2 ** 32, -(2 ** 32)),
    );
    const step = fc.record({
      node: fc.nat(220),
      keys: fc.uniqueArray(key, { maxLength: 4 }),
      wantedKeys: fc.integer({ min: 1, max: 2 }),
      isGone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 500, size: 'max' }), (steps) => {
        const index = new Index();
        const now = new Map<number, Blocked>();
        for (const [at, { node, keys, wantedKeys, isGone }] of steps.entries()) {
          const known = now.get(node);
          if (known !== undefined) index.delete(known);
          now.delete(node);
          if (isGone) continue;
          const fresh = { number: -1, keys, wantedKeys, order: `${node} ${at}` };
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
  });

  test('who comes to a crowded key, or leaves it, changes what is seen of two others at most, and these are told', () => {
    const told = new Set<Blocked>();
    const index = new Index((nodes) => {
      for (const node of nodes) told.add(node);
    });
    const all = Array.from({ length: 2 * CROWDED + 5 }, (_, at) => ({
      number: -1,
      keys: [5],
      wantedKeys: 1,
      order: `node ${at}`,
    }));
    const now = new Set<Blocked>();
    let shifts = 0;
    const step = (node: Blocked, change: () => void): void => {
      const before = new Set(seenUnder(5, now));
      told.clear();
      change();
      const after = new Set(seenUnder(5, now));
      const others = [...now].filter((other) => other !== node && before.has(other) !== after.has(other));
      for (const other of others) assert.ok(told.has(other));
      told.delete(node);
      assert.ok(told.size === others.length && told.size <= 2);
      shifts += told.size;
    };
    for (const node of all) {
      step(node, () => {
        now.add(node);
        index.add(node);
      });
    }
    assert.equal(index.candidates(all[0] as Blocked).length, 0);
    for (const node of all.slice(CROWDED)) {
      step(node, () => {
        now.delete(node);
        index.delete(node);
      });
    }
    assert.ok(shifts > CROWDED);
    assert.equal(index.candidates(all[0] as Blocked).length, CROWDED - 1);
  });

  test('who waits is nobody’s candidate, and its own are those that do not', () => {
    const index = new Index();
    const [a, b, c] = ['a', 'b', 'c'].map((order): Blocked => ({ number: -1, keys: [7], wantedKeys: 1, order }));
    assert.ok(a && b && c);
    for (const node of [a, b, c]) index.add(node);
    index.setWaiting(b, true);
    assert.deepEqual(index.candidates(a), [c]);
    assert.deepEqual(new Set(index.candidates(b)), new Set([a, c]));
    index.setWaiting(b, false);
    assert.deepEqual(new Set(index.candidates(a)), new Set([b, c]));
  });

  test('grows to many keys, and room of deleted ones is used again', () => {
    const index = new Index();
    for (let round = 0; round < 3; round++) {
      const nodes = Array.from({ length: 4000 }, (_, at) => ({
        number: -1,
        keys: [(at + 1) * 2 ** 21 + round, -at - 1, at >> 1],
        wantedKeys: 1,
        order: String(at),
      }));
      for (const node of nodes) index.add(node);
      for (const [at, node] of nodes.entries()) {
        assert.deepEqual(index.candidates(node), [nodes[at ^ 1]]);
      }
      for (const node of nodes) index.delete(node);
    }
  });
});
