import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, until, whenReady, withFiles } from './opened';

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
    this.timeout(120_000);
    const { corpus, trees, ready } = await whenReady();
    const known = (): number => Array.from({ length: COUNT }, (_, n) => corpus.get(idOf(n))).filter(Boolean).length;
    const message = (): string => trees.people.view.message ?? '';
    // late words of the watcher about earlier tests' files may wait too
    const waiting = (): number => Number(/paused: (\d+) file/.exec(message())?.[1] ?? 0);
    await vscode.commands.executeCommand('corroborate.pauseAnalysis');
    assert.ok(message().startsWith('Analyzing the folder is paused'));
    const files = Object.fromEntries(Array.from({ length: COUNT }, (_, n) => [`paused/a${n}.txt`, articleOf(n)]));
    await withFiles(files, async () => {
      await until('all wait', () => waiting() >= COUNT, 60_000);
      assert.equal(known(), 0);
      await vscode.window.showTextDocument(vscode.Uri.parse(idOf(3)));
      await until('the opened one is known', () => corpus.get(idOf(3)) !== undefined);
      await until('the others wait', () => waiting() >= COUNT - 1);
      assert.equal(known(), 1);
      await vscode.commands.executeCommand('corroborate.resumeAnalysis');
      assert.equal(message(), '');
      await until('all are known', () => known() === COUNT, 60_000);

      await ready();
      await vscode.commands.executeCommand('corroborate.pauseAnalysis');
      await vscode.workspace.fs.writeFile(fileUri('paused/later.txt'), new TextEncoder().encode(articleOf(99)));
      await until('it waits', () => waiting() >= 1, 60_000);
      await vscode.commands.executeCommand('corroborate.cancelAnalysis');
      assert.equal(message(), '');
      await ready();
      assert.equal(corpus.get(fileUri('paused/later.txt').toString()), undefined);
      await vscode.commands.executeCommand('corroborate.refresh');
      await ready();
      assert.ok(corpus.get(fileUri('paused/later.txt').toString()));
    });
  });
});
