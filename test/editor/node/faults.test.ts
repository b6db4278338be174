import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { testIn } from '../host';
import { fileUri, until, whenReady, whenWatched, withFiles } from '../opened';

const PATIENCE_MS = 60_000;
const articleOf = (n: number): string =>
  `“We counted ${n + 100} crates,” said Olga Frey on Friday. Nobody was hurt in the storm. Neither side gave a date.\n`;

suite('faults of the disk', () => {
  testIn(['node'], 'links that lead back up are not followed, a dead link stops nothing', async function () {
    this.timeout(2 * PATIENCE_MS);
    await withFiles({ 'looped/inner/a.txt': articleOf(1) }, async () => {
      const { corpus, ready } = await whenReady();
      const folder = fileUri('looped').fsPath;
      await fs.symlink('..', path.join(folder, 'inner/up'));
      await fs.symlink('itself.txt', path.join(folder, 'itself.txt'));
      await fs.symlink('nowhere.txt', path.join(folder, 'dead.txt'));
      await fs.writeFile(path.join(folder, 'last.txt'), articleOf(2));
      await vscode.commands.executeCommand('corroborate.refresh');
      await ready();
      const known = [...corpus.entries()].map(({ id }) => id).filter((id) => id.includes('/looped/'));
      assert.deepEqual(known.sort(), [fileUri('looped/inner/a.txt').toString(), fileUri('looped/last.txt').toString()]);
    });
  });

  testIn(['node'], 'a file renamed by its case alone is one article, under its new name', async function () {
    this.timeout(2 * PATIENCE_MS);
    await withFiles({ 'cased/Report.txt': articleOf(3), 'cased/other.txt': articleOf(4) }, async () => {
      const { corpus, ready } = await whenReady();
      await whenWatched();
      const known = (): string[] =>
        [...corpus.entries()].map(({ id }) => path.posix.basename(id)).filter((name) => /^report\.txt$/i.test(name));
      await until('it is known', () => known().join() === 'Report.txt', PATIENCE_MS);
      await fs.rename(fileUri('cased/Report.txt').fsPath, fileUri('cased/report.txt').fsPath);
      await until('it is known by its new name alone', () => known().join() === 'report.txt', PATIENCE_MS);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(fileUri('cased/report.txt'), fileUri('cased/REPORT.txt'));
      assert.ok(await vscode.workspace.applyEdit(edit));
      await until('renamed in the editor too', () => known().join() === 'REPORT.txt', PATIENCE_MS);
      await ready();
    });
  });

  testIn(['node'], 'a checkout of another branch: 400 files written, changed and deleted at once', async function () {
    this.timeout(4 * PATIENCE_MS);
    const count = 400;
    await withFiles({ 'branch/first.txt': articleOf(0) }, async () => {
      const { corpus, ready } = await whenReady();
      await whenWatched(); // in a folder that is known to the watcher, as a branch has
      const fileOf = (n: number): string => fileUri(`branch/b${n}.txt`).fsPath;
      const valuesOf = (n: number): (number | null)[] =>
        (corpus.get(fileUri(`branch/b${n}.txt`).toString())?.analysis.numbers ?? []).map(({ value }) => value);
      const all = Array.from({ length: count }, (_, n) => n);
      await Promise.all(all.map((n) => fs.writeFile(fileOf(n), articleOf(n))));
      await Promise.all(
        all.map((n) => (n % 4 === 0 ? fs.rm(fileOf(n)) : fs.writeFile(fileOf(n), articleOf(n + 1000)))),
      );
      const isRight = (n: number): boolean => (n % 4 === 0 ? valuesOf(n).length === 0 : valuesOf(n).includes(n + 1100));
      await until('the corpus is as the disk', () => all.every(isRight), 2 * PATIENCE_MS);
      await ready();
      assert.ok(all.every(isRight));
    });
  });

  testIn(
    ['node', 'vsix'],
    'a folder moved in with its articles is listed, moved out it is forgotten',
    async function () {
      this.timeout(5 * PATIENCE_MS);
      const { corpus } = await whenReady();
      const above = path.dirname(fileUri('.').fsPath);
      const outside = await fs.mkdtemp(path.join(above, 'outside-'));
      const names = ['top.txt', 'inner/below.txt', 'inner/deep/lowest.txt'];
      const isKnown = (name: string): boolean => corpus.get(fileUri(`moved/${name}`).toString()) !== undefined;
      try {
        for (const [at, name] of names.entries()) {
          await fs.mkdir(path.dirname(path.join(outside, 'moved', name)), { recursive: true });
          await fs.writeFile(path.join(outside, 'moved', name), articleOf(at + 500));
        }
        await fs.rename(path.join(outside, 'moved'), fileUri('moved').fsPath);
        await until('all are known', () => names.every(isKnown), PATIENCE_MS);
        await fs.rename(fileUri('moved').fsPath, path.join(outside, 'moved'));
        await until('none is known', () => !names.some(isKnown), PATIENCE_MS);
        // made in the workspace faster than folders come to be watched
        await fs.cp(path.join(outside, 'moved'), fileUri('moved').fsPath, { recursive: true });
        await until('all are known again', () => names.every(isKnown), PATIENCE_MS);
        await fs.rm(fileUri('moved').fsPath, { recursive: true });
        await until('none is known any more', () => !names.some(isKnown), PATIENCE_MS);
      } finally {
        await fs.rm(fileUri('moved').fsPath, { recursive: true, force: true });
        await fs.rm(outside, { recursive: true });
      }
    },
  );
});
