import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toLine } from '../../src/notes/journal';
import type { NoteRecord } from '../../src/notes/note';
import type { Row } from '../../src/editor/rows';
import { OWN_FILE, readText, targetOf, untilRead, withArticle, writeText } from './noted';
import { fileUri, until } from './opened';

const nameOf = ({ label }: Row): string => (typeof label === 'string' ? label : label.label);
const written = (by: string, second: number) => ({
  v: 1,
  id: `${by}-${second}`,
  at: `2025-02-13T10:00:0${second}.000Z`,
  by,
});
const theirs: readonly NoteRecord[] = [
  { ...written('Jon', 1), kind: 'verdict', target: targetOf('14 boats'), verdict: 'false' },
  { ...written('Jon', 2), kind: 'verdict', target: targetOf('on Friday'), verdict: 'verified' },
  { ...written('Jon', 3), kind: 'reject', target: targetOf('32'), layer: 'number', scope: 'mention' },
];
const mine: readonly NoteRecord[] = [
  { ...written('Ida Holm', 4), kind: 'verdict', target: targetOf('14 boats'), verdict: 'verified' },
  { ...written('Ida Holm', 5), kind: 'verdict', target: targetOf('on Friday'), verdict: 'verified' },
];
const toText = (records: readonly NoteRecord[]): string => records.map((record) => `${toLine(record)}\n`).join('');

suite('two people', () => {
  test('are laid side by side: kappa a layer, every difference, settled either way', async () => {
    await withArticle(async ({ exports, id, numbers }) => {
      const { notes, agreement } = exports;
      await writeText(OWN_FILE, toText(mine));
      await writeText('.corroborate/notes/jon.jsonl', toText(theirs));
      const book = () => notes.of(id)?.journals.notebook;
      await untilRead(exports, 'both are read', () => (book()?.history.length ?? 0) === 5);
      await until('their decision counts', () => !numbers().includes('32'));
      await vscode.commands.executeCommand('corroborate.comparePeople', 'Jon');
      const layers = await agreement.getChildren();
      assert.deepEqual(layers.map(nameOf), ['Verdicts', 'Numbers']);
      assert.match(layers[0]?.description ?? '', /^κ 0\.00 · 1 of 2 the same · differences: 1$/);
      const [boats] = await agreement.getChildren(layers[0]);
      assert.ok(boats);
      assert.equal(nameOf(boats), '“14 boats”');
      assert.equal(boats.description, 'you: verified · Jon: false');
      assert.equal(await vscode.commands.executeCommand('corroborate.acceptTheirs', boats), true);
      await until('one’s own verdict is theirs', () =>
        (book()?.remarks ?? []).every(
          ({ record }) =>
            record.kind !== 'verdict' || !record.target.place.text.startsWith('14') || record.verdict === 'false',
        ),
      );
      assert.match((await agreement.getChildren())[0]?.description ?? '', /2 of 2 the same$/);
      const [, second] = await agreement.getChildren();
      const [ships] = await agreement.getChildren(second);
      assert.ok(ships);
      assert.equal(await vscode.commands.executeCommand('corroborate.keepMine', ships), true);
      await until('their decision no longer counts', () => numbers().includes('32'));
    });
  });

  test('a file from elsewhere is compared and not written; broken lines are passed over', async () => {
    await withArticle(async ({ exports, id }) => {
      const { agreement, notes } = exports;
      const file = 'harbour/copy-of-jon.jsonl';
      const text = `${toText(theirs)}{"broken":\n`;
      await writeText(file, text);
      await writeText(OWN_FILE, toText(mine));
      await untilRead(exports, 'one’s own are read', () => notes.of(id)?.journals.notebook.history.length === 2);
      await vscode.commands.executeCommand('corroborate.comparePeople', fileUri(file));
      const [verdicts] = await agreement.getChildren();
      const [boats] = await agreement.getChildren(verdicts);
      assert.equal(boats?.description, 'you: verified · copy-of-jon, quoting “Jon”: false');
      assert.equal(await vscode.commands.executeCommand('corroborate.keepMine', boats), true);
      assert.equal((await agreement.getChildren(verdicts)).length, 1); // the row as it was asked for
      const [now] = await agreement.getChildren();
      assert.equal((await agreement.getChildren(now)).length, 0);
      assert.equal(await readText(file), text);
      assert.equal(await readText(OWN_FILE), toText(mine));
    });
  });
});
