import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toLine } from '../../src/notes/journal';
import type { Draft } from '../../src/notes/journals';
import type { NoteRecord } from '../../src/notes/note';
import { toPlace } from '../../src/core/anchor';
import { hostName, testIn } from './host';
import { fileUri, openArticle, until, whenReady, withFiles, wordsOf } from './opened';

const BOATS =
  'Anna Berger met the envoy on Friday. Nobody was hurt, but 14 boats could not leave. ' +
  '“We made good progress,” she said. Neither side gave a date.\n';
const ARTICLE = 'harbour/boats.txt';

async function readText(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
}

async function isThere(name: string): Promise<boolean> {
  return vscode.workspace.fs.stat(fileUri(name)).then(
    () => true,
    () => false,
  );
}

function rejectBoats(text: string): Draft {
  const start = text.indexOf('14 boats');
  const place = toPlace(text, { start, end: start + 2 });
  return { kind: 'reject', target: { article: ARTICLE, place }, scope: 'mention', layer: 'number' };
}

/** The article open and drawn, with nothing noted; what is noted is removed afterwards. */
async function withArticle(
  body: (world: { id: string; numbers: () => string[]; text: string }) => Promise<void>,
): Promise<void> {
  const { drawnIn, ready, notes } = await whenReady();
  await vscode.workspace
    .getConfiguration('corroborate')
    .update('author', 'Ida Holm', vscode.ConfigurationTarget.Global);
  await withFiles({ [ARTICLE]: BOATS }, async () => {
    try {
      const editor = await openArticle(ARTICLE);
      await ready();
      const numbers = (): string[] => wordsOf(editor.document, drawnIn(editor).numbers);
      await until('the number is drawn', () => numbers().includes('14'));
      await body({ id: editor.document.uri.toString(), numbers, text: BOATS });
    } finally {
      if (await isThere('.corroborate')) {
        await vscode.workspace.fs.delete(fileUri('.corroborate'), { recursive: true });
      }
      notes.refreshAll();
      await notes.whenRead();
    }
  });
}

suite('notes in the folder', () => {
  test('a decision is one more line in the author’s file, and changes what is drawn at once', async () => {
    await withArticle(async ({ id, numbers, text }) => {
      const { notes, corpus } = await whenReady();
      const [record] = (await notes.write(id, [rejectBoats(text)])) ?? [];
      assert.ok(record);
      assert.equal(await readText('.corroborate/notes/ida-holm.jsonl'), `${toLine(record)}\n`);
      assert.equal(await readText('.corroborate/.gitattributes'), '*.jsonl merge=union\n');
      await until('it is no longer drawn', () => !numbers().includes('14'));
      assert.deepEqual(notes.of(id)?.corrected(id).applied, [record.id]);
      const isListed = (): boolean => corpus.get(id)?.analysis.numbers.some((number) => number.text === '14') ?? false;
      assert.equal(isListed(), false);
      await notes.write(id, [{ kind: 'revert', of: record.id }]);
      await until('it is drawn again', () => numbers().includes('14') && isListed());
      assert.equal((await readText('.corroborate/notes/ida-holm.jsonl')).split('\n').length, 3);
    });
  });

  // nobody watches a virtual file system, and the web host has none of its own to be watched in time
  testIn(['node', 'vsix', 'restricted'], 'what git pulls is there without asking, and goes with its file', async () => {
    await withArticle(async ({ numbers, text, id }) => {
      const { notes } = await whenReady();
      const record = { v: 1, id: 'b1', at: '2025-02-13T10:00:00Z', by: 'Bo Lund', ...rejectBoats(text) } as NoteRecord;
      const file = fileUri('.corroborate/notes/bo-lund.jsonl');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`{"v":1,"half\n${toLine(record)}\n`));
      await until('theirs counts', () => !numbers().includes('14'));
      assert.deepEqual(
        notes.of(id)?.journals.problems.map(({ file: name, line }) => [name, line]),
        [['bo-lund.jsonl', 1]],
      );
      await vscode.workspace.fs.delete(file);
      await until('theirs is gone', () => numbers().includes('14'));
    });
  });

  test('a file of a newer version is not written', async () => {
    await withArticle(async ({ id, text }) => {
      const { notes } = await whenReady();
      const newer = '{"v":2,"kind":"hologram"}\n';
      await vscode.workspace.fs.writeFile(
        fileUri('.corroborate/notes/ida-holm.jsonl'),
        new TextEncoder().encode(newer),
      );
      assert.equal(await notes.write(id, [rejectBoats(text)]), undefined);
      assert.equal(await readText('.corroborate/notes/ida-holm.jsonl'), newer);
      assert.equal(notes.of(id)?.journals.decisions.length, 0);
    });
  });

  test('an article outside the folder takes no notes', async () => {
    const { notes } = await whenReady();
    assert.equal(await notes.write('untitled:Untitled-1', [rejectBoats(BOATS)]), undefined);
  });

  test('lines are flushed on a disk; elsewhere the whole file is written', async () => {
    const { notes } = await whenReady();
    const isOnDisk = hostName() !== 'web' && hostName() !== 'virtual';
    for (const { storage } of notes.all()) assert.equal(storage, isOnDisk ? 'append' : 'rewrite');
  });
});
