import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as vscode from 'vscode';
import { testIn } from '../host';
import { fileUri, until, whenReady, withFiles } from '../opened';

const LONG_AGO = new Date('2020-03-04T05:06:07Z');
const WORDS = (boats: number): string =>
  `“We counted ${boats} boats,” said Anna Berger on Friday. Nobody was hurt in the storm. Neither side gave a date for more.\n`;

suite('files known by their stamps', () => {
  testIn(['node'], 'a file changed under the same size and time is read all the same', async function () {
    this.timeout(200_000);
    const { corpus, kept, ready } = await whenReady();
    await withFiles({ 'stamped/old.txt': WORDS(41) }, async () => {
      const old = fileUri('stamped/old.txt');
      const boats = (): number | null | undefined =>
        corpus.get(old.toString())?.analysis.numbers.find(({ text }) => /^\d+$/.test(text))?.value;
      await until('it is known', () => boats() === 41, 60_000);
      await fs.utimes(old.fsPath, LONG_AGO, LONG_AGO);
      // by the settings, so that stamps are asked; Refresh would not trust them
      const settings = vscode.workspace.getConfiguration('corroborate');
      await settings.update('maximumFileSize', 512, vscode.ConfigurationTarget.Global);
      await until('it is stamped', () => kept.stamps?.knows(old.toString()) === true, 60_000);
      await ready();
      await fs.writeFile(old.fsPath, WORDS(57));
      await fs.utimes(old.fsPath, LONG_AGO, LONG_AGO);
      await until('it was read again', () => boats() === 57, 60_000);
      await settings.update('maximumFileSize', undefined, vscode.ConfigurationTarget.Global);
      await ready();
      assert.equal(boats(), 57);
    });
  });

  testIn(['node'], 'what the lists show is on disk once the session has been left', async function () {
    this.timeout(200_000);
    const { corpus, kept, leave, ready } = await whenReady();
    const { folder } = kept;
    assert.ok(folder);
    await withFiles({ 'left/last.txt': WORDS(43) }, async () => {
      const last = fileUri('left/last.txt').toString();
      await until('it is known', () => corpus.get(last) !== undefined, 60_000);
      await ready();
      await leave();
      const lists = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'lists.shard'));
      assert.ok(new TextDecoder().decode(lists).includes(last));
    });
  });
});
