import * as assert from 'node:assert/strict';
import { findRedo, findUndo, toGestures } from '../../src/notes/gestures';
import type { Decision, NoteRecord, Revert } from '../../src/notes/note';
import { toNotebook } from '../../src/notes/notebook';
import { targetOf } from './samples';

const TARGET = targetOf('a.txt', 'Nobody was hurt, but 14 boats could not leave.', '14');
let count = 0;
/** Times in milliseconds. */
const at = (time: number): string => new Date(Date.UTC(2025, 1, 13) + time).toISOString();
const reject = (time: number, by = 'Ida'): Decision => ({
  ...{ v: 1, id: `d${++count}`, at: at(time), by, kind: 'reject', target: TARGET, scope: 'all', layer: 'number' },
});
const revert = (time: number, of: NoteRecord, by = 'Ida'): Revert => ({
  ...{ v: 1, id: `r${++count}`, at: at(time), by, kind: 'revert', of: of.id },
});
const undo = (records: readonly NoteRecord[], by = 'Ida') => findUndo(toNotebook(records), by)?.ids;
const redo = (records: readonly NoteRecord[], by = 'Ida') => findRedo(toNotebook(records), by)?.ids;

suite('undoing decisions', () => {
  test('takes back the author’s latest, and what was written with it', () => {
    const [first, second, third, other] = [reject(0), reject(5000), reject(5001), reject(9000, 'Jon')];
    const records = [first, second, third, other];
    assert.deepEqual(undo(records), [second.id, third.id]);
    assert.deepEqual(undo(records, 'Jon'), [other.id]);
    assert.equal(undo(records, 'Bo'), undefined);
    assert.deepEqual(undo([...records, revert(9500, second), revert(9501, third)]), [first.id]);
  });
  test('can itself be undone, step by step, in the order of the steps', () => {
    const [first, second] = [reject(0), reject(5000)];
    const undoSecond = revert(6000, second);
    const undoFirst = revert(7000, first);
    const undone = [first, second, undoSecond, undoFirst];
    assert.equal(redo([first, second]), undefined);
    assert.deepEqual(redo(undone), [undoFirst.id]);
    const redoFirst = revert(8000, undoFirst);
    assert.deepEqual(redo([...undone, redoFirst]), [undoSecond.id]);
    const redoSecond = revert(9000, undoSecond);
    assert.equal(redo([...undone, redoFirst, redoSecond]), undefined);
    assert.deepEqual(undo([...undone, redoFirst, redoSecond]), [second.id]);
  });
  test('is over once something else was decided', () => {
    const [first, second] = [reject(0), reject(9000)];
    const undone = [first, revert(6000, first)];
    assert.ok(redo(undone));
    assert.equal(redo([...undone, second]), undefined);
    assert.equal(redo([...undone, reject(9000, 'Jon')])?.length, 1);
  });
  test('of notes is not its business', () => {
    const note: NoteRecord = { v: 1, id: 'n', at: at(0), by: 'Ida', kind: 'note', target: TARGET, body: '' };
    assert.equal(undo([note]), undefined);
    assert.equal(redo([note, revert(1000, note)]), undefined);
  });
});

suite('decisions of one go', () => {
  const person = (time: number, by = 'Ida'): Decision => ({
    ...{ v: 1, id: `d${++count}`, at: at(time), by, kind: 'reject', target: TARGET, scope: 'all', layer: 'person' },
  });
  const merge = (time: number, name: string): Decision => ({
    ...{ v: 1, id: `d${++count}`, at: at(time), by: 'Ida', kind: 'merge', target: TARGET, scope: 'article', name },
  });
  test('are one: all spellings of a person who is none, all articles in which two are one', () => {
    const given = [person(0), merge(1, 'A'), person(2), merge(3, 'A'), merge(4, 'B'), person(5, 'Jon'), person(5000)];
    const sizes = toGestures(given).map((gesture) => gesture.length);
    assert.deepEqual(sizes, [2, 2, 1, 1, 1]);
  });
  test('are several where each is about a place of its own', () => {
    assert.equal(toGestures([reject(0), reject(1)]).length, 2);
  });
});
