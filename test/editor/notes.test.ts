import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toLine } from '../../src/notes/journal';
import type { NoteRecord } from '../../src/notes/note';
import { hostName, testIn } from './host';
import { OWN_FILE, readText, rejectBoats, withArticle, writeText } from './noted';
import { fileUri, until, whenReady } from './opened';

suite('notes in the folder', () => {
  test('a decision is one more line in the author’s file, and changes what is drawn at once', async () => {
    await withArticle(async ({ exports: { notes, corpus }, id, numbers }) => {
      const [record] = (await notes.write(id, [rejectBoats()])) ?? [];
      assert.ok(record);
      assert.equal(await readText(OWN_FILE), `${toLine(record)}\n`);
      assert.equal(await readText('.corroborate/.gitattributes'), '*.jsonl merge=union\n');
      await until('it is no longer drawn', () => !numbers().includes('14'));
      assert.deepEqual(notes.of(id)?.corrected(id).applied, [record.id]);
      const isListed = (): boolean => corpus.get(id)?.analysis.numbers.some(({ text }) => text === '14') ?? false;
      assert.equal(isListed(), false);
      await notes.write(id, [{ kind: 'revert', of: record.id }]);
      await until('it is drawn again', () => numbers().includes('14') && isListed());
      assert.equal((await readText(OWN_FILE)).split('\n').length, 3);
    });
  });

  // nobody watches a virtual file system, and the web host is told of changes too late
  testIn(['node', 'vsix', 'restricted'], 'what git pulls is there without asking, and goes with its file', async () => {
    await withArticle(async ({ exports: { notes }, numbers, id }) => {
      const record = { v: 1, id: 'b1', at: '2025-02-13T10:00:00Z', by: 'Bo Lund', ...rejectBoats() } as NoteRecord;
      await writeText('.corroborate/notes/bo-lund.jsonl', `{"v":1,"half\n${toLine(record)}\n`);
      await until('theirs counts', () => !numbers().includes('14'));
      assert.deepEqual(
        notes.of(id)?.journals.problems.map(({ file, line }) => [file, line]),
        [['bo-lund.jsonl', 1]],
      );
      await vscode.workspace.fs.delete(fileUri('.corroborate/notes/bo-lund.jsonl'));
      await until('theirs is gone', () => numbers().includes('14'));
    });
  });

  test('a file of a newer version is not written', async () => {
    await withArticle(async ({ exports: { notes }, id }) => {
      const newer = '{"v":2,"kind":"hologram"}\n';
      await writeText(OWN_FILE, newer);
      assert.equal(await notes.write(id, [rejectBoats()]), undefined);
      assert.equal(await readText(OWN_FILE), newer);
      assert.equal(notes.of(id)?.journals.decisions.length, 0);
    });
  });

  test('an article outside the folder takes no notes', async () => {
    const { notes } = await whenReady();
    assert.equal(await notes.write('untitled:Untitled-1', [rejectBoats()]), undefined);
  });

  test('lines are flushed on a disk; elsewhere the whole file is written', async () => {
    const { notes } = await whenReady();
    const isOnDisk = hostName() !== 'web' && hostName() !== 'virtual';
    for (const { storage } of notes.all()) assert.equal(storage, isOnDisk ? 'append' : 'rewrite');
  });
});
