import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, until, whenReady, whenWatched, withFiles } from './opened';

const COUNT = 20;
const idOf = (n: number): string => fileUri(`paused/a${n}.txt`).toString();
const articleOf = (n: number): string =>
  `“We counted ${n + 100} lamps,” said Maria Holt on Friday. Nobody was hurt in the storm. Neither side gave a date for more.\n`;

suite('a folder that is analysed', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('corroborate.resumeAnalysis');
    await closeAll();
  });

  test('pauses, save for what is opened, says so, and resumes; stopping drops what waits', async function () {
    this.timeout(300_000);
    const { corpus, trees, ready } = await whenReady();
    const write = (name: string, n: number): Thenable<void> =>
      vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(articleOf(n)));
    const known = (): number => Array.from({ length: COUNT }, (_, n) => corpus.get(idOf(n))).filter(Boolean).length;
    const message = (): string => trees.people.view.message ?? '';
    const waiting = (): number => Number(/paused: (\d+) file/.exec(message())?.[1] ?? 0);
    await withFiles({ 'paused/before.txt': articleOf(99), 'held.txt': articleOf(98) }, async () => {
      await whenWatched();
      await ready();
      await vscode.commands.executeCommand('corroborate.pauseAnalysis');
      assert.ok(message().startsWith('Analyzing the folder is paused'));
      for (let n = 0; n < COUNT; n++) await write(`paused/a${n}.txt`, n);
      await until('all wait', () => waiting() >= COUNT);
      assert.equal(known(), 0);
      await vscode.window.showTextDocument(vscode.Uri.parse(idOf(3)));
      await until('the opened one is known', () => corpus.get(idOf(3)) !== undefined);
      await until('the others wait', () => waiting() >= COUNT - 1);
      assert.equal(known(), 1);
      await vscode.commands.executeCommand('corroborate.resumeAnalysis');
      assert.equal(message(), '');
      await until('all are known', () => known() === COUNT);

      const held = (): string | undefined => corpus.get(fileUri('held.txt').toString())?.hash;
      const before = held();
      await whenWatched();
      await ready();
      await vscode.commands.executeCommand('corroborate.pauseAnalysis');
      await write('held.txt', 100);
      await whenWatched(); // nothing is told of it any more once what waits is dropped
      await until('it waits', () => waiting() >= 1);
      await vscode.commands.executeCommand('corroborate.cancelAnalysis');
      assert.equal(message(), '');
      await ready();
      assert.equal(held(), before);
      await vscode.commands.executeCommand('corroborate.refresh');
      await ready();
      assert.notEqual(held(), before);
    });
  });
});
