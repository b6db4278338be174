import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/rows';
import { targetOf, withArticle, type Noted } from './noted';

/** Labels and descriptions below a row, as deep as asked. */
async function rowsOf({ exports }: Noted, depth = 1, row?: Row): Promise<unknown[]> {
  const rows = await exports.trees.notes.getChildren(row);
  return Promise.all(
    rows.map(async (one) => {
      const label = typeof one.label === 'string' ? one.label : one.label.label;
      const own = `${label} | ${one.description ?? ''}`;
      return depth > 1 && one.children ? [own, ...(await rowsOf({ exports } as Noted, depth - 1, one))] : own;
    }),
  );
}

async function arrange(command: string): Promise<void> {
  await vscode.commands.executeCommand(`corroborate.notes.${command}`);
}

/** Four remarks on two passages; Bo disputes what Ida verified. */
async function remark({ exports: { notes }, id }: Noted): Promise<void> {
  const boats = targetOf('14 boats');
  await notes.of(id)?.journals.append('Bo Lund', [{ kind: 'verdict', target: boats, verdict: 'disputed' }]);
  const records = await notes.write(id, [
    { kind: 'note', target: targetOf('32 ships'), body: 'Who counted?' },
    { kind: 'verdict', target: boats, verdict: 'verified' },
    { kind: 'tag', target: targetOf('32 ships'), tag: 'harbour', colour: 'red' },
  ]);
  assert.equal(records?.length, 3);
}

suite('the list of notes', () => {
  teardown(() => arrange('group.article'));

  test('is by article, passages in order of the text, then what is said about each', () =>
    withArticle(async (world) => {
      await remark(world);
      const [row] = (await rowsOf(world, 3)) as unknown[][];
      assert.equal(row?.[0], 'boats.txt | 4 · harbour');
      const passages = row.slice(1) as string[][];
      assert.deepEqual(
        passages.map(([label]) => label),
        ['“14 boats” | Bo Lund: Disputed · Ida Holm: Verified', '“32 ships” | #harbour · Who counted?'],
      );
      assert.match(passages[1]?.[1] ?? '', /^Who counted\? \| Ida Holm, /);
    }));

  test('is by tag or by verdict, conflicts first', () =>
    withArticle(async (world) => {
      await remark(world);
      await arrange('group.tag');
      assert.deepEqual(await rowsOf(world, 2), [['#harbour | 1', '“32 ships” | #harbour · Who counted? · boats.txt']]);
      await arrange('group.verdict');
      assert.deepEqual(await rowsOf(world), ['Conflicting | 1']);
      // nobody takes another's verdict back, only one's own
      for (const [author, left] of [
        ['Bo Lund', 'Conflicting | 1'],
        ['Ida Holm', 'Disputed | 1'],
      ] as const) {
        const { notebook } = world.exports.notes.of(world.id)?.journals ?? assert.fail();
        const theirs = notebook.remarks.find(({ record }) => record.kind === 'verdict' && record.by === author);
        await world.exports.notes.write(world.id, [{ kind: 'revert', of: theirs?.record.id ?? '' }]);
        world.exports.trees.notes.invalidate();
        assert.deepEqual(await rowsOf(world), [left]);
      }
    }));

  test('leads to the passage, wherever it has moved', () =>
    withArticle(async (world) => {
      await remark(world);
      await world.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A new first paragraph.\n\n'));
      const [article] = await world.exports.trees.notes.getChildren();
      const passages = await world.exports.trees.notes.getChildren(article);
      await vscode.commands.executeCommand('corroborate.openRow', passages[1]);
      assert.equal(world.editor.document.getText(vscode.window.activeTextEditor?.selection), '32 ships');
    }));

  test('rows are resolved and deleted; of others’ remarks nothing is', () =>
    withArticle(async (world) => {
      await remark(world);
      const tree = world.exports.trees.notes;
      const [article] = await tree.getChildren();
      const [boats, ships] = await tree.getChildren(article);
      await vscode.commands.executeCommand('corroborate.notes.resolveRow', ships);
      assert.equal(world.exports.notePlaces.threads(world.id)[1]?.resolved, true);
      const [theirs, mine] = await tree.getChildren(boats);
      await vscode.commands.executeCommand('corroborate.notes.deleteRow', mine);
      void vscode.commands.executeCommand('corroborate.notes.deleteRow', theirs);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(world.exports.notePlaces.threads(world.id)[0]?.verdicts, [
        { by: 'Bo Lund', verdict: 'disputed' },
      ]);
    }));
});
