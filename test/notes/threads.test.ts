import * as assert from 'node:assert/strict';
import type { NoteRecord, Remark } from '../../src/notes/note';
import { toNotebook } from '../../src/notes/notebook';
import { toThreads } from '../../src/notes/threads';
import { targetOf, written } from './samples';

const TEXT = 'Nobody was hurt, but 14 boats could not leave before Friday.';
const on = (words: string): { target: Remark['target'] } => ({ target: targetOf('a.txt', TEXT, words) });

function threadsOf(records: readonly NoteRecord[]) {
  const { remarks } = toNotebook(records);
  return toThreads(remarks.map((remark) => ({ remark, span: remark.target.place })));
}

suite('conversations', () => {
  test('are all remarks on the same characters, in the order of the text', () => {
    const friday: NoteRecord = { ...written(), kind: 'note', ...on('Friday'), body: 'which?' };
    const boats: NoteRecord = { ...written(), kind: 'note', ...on('14 boats'), body: 'whose?' };
    const more: NoteRecord = { ...written('Bo'), kind: 'tag', ...on('14 boats'), tag: 'harbour' };
    assert.deepEqual(
      threadsOf([friday, boats, more]).map(({ id, remarks }) => [id, remarks.length]),
      [
        [boats.id, 2],
        [friday.id, 1],
      ],
    );
  });
  test('keep a reply with the note it answers, wherever it was written', () => {
    const note: NoteRecord = { ...written(), kind: 'note', ...on('14 boats'), body: 'whose?' };
    const reply: NoteRecord = { ...written('Bo'), kind: 'note', ...on('boats'), body: 'ours', reply: note.id };
    const deeper: NoteRecord = { ...written(), kind: 'note', ...on('hurt'), body: 'thanks', reply: reply.id };
    assert.deepEqual(
      threadsOf([note, reply, deeper]).map(({ remarks }) => remarks.map(({ body }) => body)),
      [['whose?', 'ours', 'thanks']],
    );
    const orphans = threadsOf([note, reply, { ...written(), kind: 'revert', of: note.id }]);
    assert.deepEqual(
      orphans.map(({ id }) => id),
      [reply.id],
    );
  });
  test('say everybody’s latest verdict, each tag once with its colour, and whether the first remark is resolved', () => {
    const first: NoteRecord = { ...written(), kind: 'verdict', ...on('14 boats'), verdict: 'disputed' };
    const records: NoteRecord[] = [
      first,
      { ...written('Bo'), kind: 'verdict', ...on('14 boats'), verdict: 'verified' },
      { ...written(), kind: 'verdict', ...on('14 boats'), verdict: 'false' },
      { ...written(), kind: 'tag', ...on('14 boats'), tag: 'harbour', colour: 'red' },
      { ...written('Bo'), kind: 'tag', ...on('14 boats'), tag: 'harbour' },
    ];
    const [thread] = threadsOf([...records, { ...written('Bo'), kind: 'resolve', of: first.id, resolved: true }]);
    assert.deepEqual(thread?.verdicts, [
      { by: 'Bo', verdict: 'verified' },
      { by: 'Ida Holm', verdict: 'false' },
    ]);
    assert.deepEqual(thread.tags, [{ tag: 'harbour', colour: 'red' }]);
    assert.equal(thread.resolved, true);
    assert.equal(threadsOf(records)[0]?.resolved, false);
  });
});
