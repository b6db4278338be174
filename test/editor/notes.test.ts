import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toLine } from '../../src/notes/journal';
import type { NoteRecord } from '../../src/notes/note';
import { hostName, testIn } from './host';
import { openLine } from '../../src/editor/notes/noteNotices';
import { makeNotesFolder, OWN_FILE, readText, rejectBoats, withArticle, writeText } from './noted';
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
      await makeNotesFolder();
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

  test('a line that cannot be read is kept, said once with its place, and opened there', async () => {
    await withArticle(async ({ exports: { notes, notices }, id }) => {
      const record = { v: 1, id: 'b1', at: '2025-02-13T10:00:00Z', by: 'Bo Lund', ...rejectBoats() } as NoteRecord;
      const lines = `${toLine(record)}\n{"v":1,"half\n`;
      await writeText('.corroborate/notes/half.jsonl', lines);
      const said = (): string[] => notices().filter((notice) => notice.includes('half.jsonl'));
      const before = said().length;
      notes.refreshAll();
      await notes.whenRead();
      await until('it is said', () => said().length === before + 1);
      assert.match(said().at(-1) ?? '', /half\.jsonl, line 2/);
      await notes.write(id, [rejectBoats()]);
      notes.refreshAll();
      await notes.whenRead();
      assert.equal(said().length, before + 1);
      assert.equal(await readText('.corroborate/notes/half.jsonl'), lines);
      const [problem] = notes.of(id)?.journals.problems ?? [];
      const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(id))?.uri;
      assert.ok(problem && folder);
      const editor = await openLine(folder, problem);
      assert.equal(editor.document.getText(editor.selection), '{"v":1,"half');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });
  });

  test('many such lines are one message', async () => {
    await withArticle(async ({ exports: { notes, notices } }) => {
      await writeText('.corroborate/notes/torn.jsonl', 'one\ntwo\nthree\n');
      notes.refreshAll();
      await notes.whenRead();
      const said = (): string[] => notices().filter((notice) => notice.includes('torn.jsonl'));
      await until('they are said', () => said().length > 0);
      assert.deepEqual(
        said().map((notice) => notice.slice(0, 7)),
        ['3 lines'],
      );
    });
  });

  test('where no line can be added, that the whole file is written is said once', async () => {
    await withArticle(async ({ exports: { notes, notices }, id }) => {
      await notes.write(id, [rejectBoats()]);
      await notes.write(id, [rejectBoats()]);
      const said = notices().filter((notice) => notice.includes('whole file'));
      assert.equal(said.length, hostName() === 'web' || hostName() === 'virtual' ? 1 : 0);
    });
  });

  test('a file of a newer version is not written', async () => {
    await withArticle(async ({ exports: { notes, notices }, id }) => {
      const newer = '{"v":2,"kind":"hologram"}\n';
      await writeText(OWN_FILE, newer);
      assert.equal(await notes.write(id, [rejectBoats()]), undefined);
      assert.equal(await readText(OWN_FILE), newer);
      assert.equal(notes.of(id)?.journals.decisions.length, 0);
      assert.ok(notices().some((notice) => notice.startsWith('ida-holm.jsonl') && notice.includes('newer version')));
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
