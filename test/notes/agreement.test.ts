import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareAuthors, toKappa, toSettlement } from '../../src/notes/agreement';
import type { NoteRecord, VerdictValue } from '../../src/notes/note';
import { anyRecord, targetOf, written } from './samples';

const TEXT = 'One boat left, two boats stayed, three boats sank and four boats burned in the harbour.';
const say = (by: string, words: string, verdict: VerdictValue): NoteRecord => ({
  ...{ ...written(by), kind: 'verdict', target: targetOf('a.txt', TEXT, words), verdict },
});

suite('agreement of two people', () => {
  test('kappa as computed by hand', () => {
    // 10 of each: both yes 4, both no 3, yes/no 2, no/yes 1 → observed .7, expected .6·.5 + .4·.5 = .5
    const pairs = [
      ...Array.from({ length: 4 }, (): [string, string] => ['y', 'y']),
      ...Array.from({ length: 3 }, (): [string, string] => ['n', 'n']),
      ...Array.from({ length: 2 }, (): [string, string] => ['y', 'n']),
      ['n', 'y'] as [string, string],
    ];
    assert.ok(Math.abs((toKappa(pairs) ?? 0) - 0.4) < 1e-9);
    assert.equal(toKappa([]), undefined);
    assert.equal(toKappa([['y', 'y']]), undefined);
  });
  test('stays between -1 and 1, is 1 for equal lists, and the same from both sides', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label)), (pairs) => {
        const kappa = toKappa(pairs);
        assert.ok(kappa === undefined || (kappa >= -1 && kappa <= 1));
        const theirs = toKappa(pairs.map(([a, b]) => [b, a]));
        assert.ok(theirs === kappa || Math.abs((theirs ?? NaN) - (kappa ?? NaN)) < 1e-9);
        const equal = toKappa(pairs.map(([a]) => [a, a]));
        assert.ok(equal === undefined || Math.abs(equal - 1) < 1e-9);
      }),
    );
  });
  test('lists what differs and what only one said', () => {
    const mine = [
      say('Ida', 'One boat', 'verified'),
      say('Ida', 'two boats', 'false'),
      say('Ida', 'three boats', 'disputed'),
    ];
    const theirs = [
      say('Jon', 'One boat', 'verified'),
      say('Jon', 'two boats', 'verified'),
      say('Jon', 'four boats', 'false'),
    ];
    const { layers, differences } = compareAuthors(mine, theirs);
    assert.deepEqual(
      layers.find(({ layer }) => layer === 'verdict'),
      { layer: 'verdict', both: 2, same: 1, kappa: 0 },
    );
    assert.deepEqual(
      differences.map(({ target, mine: a, theirs: b }) => [target.place.text, a, b]),
      [
        ['two boats', 'false', 'verified'],
        ['three boats', 'disputed', undefined],
        ['four boats', undefined, 'false'],
      ],
    );
    const [difference] = differences;
    assert.ok(difference);
    const sides = { mine, theirs, isShared: true };
    const { target } = difference;
    assert.deepEqual(toSettlement(sides, difference, 'theirs'), [
      { kind: 'revert', of: mine[1]?.id },
      { kind: 'verdict', target, verdict: 'verified' },
    ]);
    assert.deepEqual(toSettlement(sides, difference, 'mine'), []);
  });
  test('is settled by saying decisions again, or taking the other’s back', () => {
    const decide = (by: string, name: string): NoteRecord => ({
      ...{ ...written(by), kind: 'rename', target: targetOf('a.txt', TEXT, 'One boat'), scope: 'all', name },
    });
    const [mine, theirs] = [[decide('Ida', 'A')], [decide('Jon', 'B')]];
    const [difference] = compareAuthors(mine, theirs).differences;
    assert.ok(difference);
    const kinds = (isShared: boolean, own: readonly NoteRecord[]) =>
      toSettlement({ mine: own, theirs, isShared }, difference, 'mine').map((draft) =>
        draft.kind === 'revert' ? `revert ${draft.of}` : draft.kind,
      );
    assert.deepEqual(kinds(true, mine), [`revert ${mine[0]?.id}`, 'rename']);
    assert.deepEqual(kinds(true, []), [`revert ${theirs[0]?.id}`]);
    assert.deepEqual(kinds(false, mine), []);
  });
  test('takes any records', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), fc.array(anyRecord), (mine, theirs) => void compareAuthors(mine, theirs)),
    );
    fc.assert(fc.property(fc.array(anyRecord), (mine) => assert.deepEqual(compareAuthors(mine, mine).differences, [])));
  });
});
