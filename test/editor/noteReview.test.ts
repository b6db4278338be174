import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/rows';
import { ARTICLE, BOATS, OWN_FILE, readText, targetOf, withArticle, writeText, type Noted } from './noted';
import { testIn } from './host';
import { closeAll, editText, fileUri, openArticle, rangeOf, until, whenWatched, wordsOf } from './opened';

const labelOf = ({ label }: Row): string => (typeof label === 'string' ? label : label.label);

async function rootRows({ exports: { trees, noteReview } }: Noted): Promise<Row[]> {
  await noteReview.whenLooked();
  trees.notes.invalidate();
  return trees.notes.getChildren();
}

async function note({ exports: { notes }, id }: Noted, words: string): Promise<void> {
  assert.ok(await notes.write(id, [{ kind: 'note', target: targetOf(words), body: `about ${words}` }]));
}

/** Writes the article anew as another program would, while no editor shows it, and waits until that is known. */
async function rewrite({ exports: { ready, corpus }, id }: Noted, text: string): Promise<void> {
  await closeAll();
  const before = corpus.get(id)?.hash;
  await writeText(ARTICLE, text);
  await vscode.commands.executeCommand('corroborate.refresh');
  await ready();
  await until('the new text is known', () => corpus.get(id)?.hash !== before);
}

const notedIn = async ({ exports }: Noted, name: string): Promise<string[]> => {
  const editor = await openArticle(name);
  const id = editor.document.uri.toString();
  await until('it is an article', () => exports.notePlaces.threads(id).length > 0);
  const ranges = exports.notesInText()?.decorations.rangesIn(id).open ?? [];
  return wordsOf(editor.document, ranges);
};

suite('notes on articles that change', () => {
  // the others keep the old text of a closed document for a while
  testIn(
    ['node', 'vsix', 'restricted'],
    'a passage rewritten outside waits with the places it may be; accepting one is a move',
    () =>
      withArticle(async (world) => {
        await note(world, '14 boats');
        await note(world, '32 ships');
        const twice = 'First 14 boats were said to be lost near Aveiro. Then 14 boats came back on their own.';
        await rewrite(world, BOATS.replace('Nobody was hurt, but 14 boats could not leave.', twice));
        await until('it waits', async () => (await rootRows(world)).map(labelOf).includes('Needs Review'));
        const [review, article] = await rootRows(world);
        assert.ok(review && article);
        assert.deepEqual([labelOf(review), labelOf(article)], ['Needs Review', 'boats.txt']);
        const tree = world.exports.trees.notes;
        const [open, ...others] = await tree.getChildren(review);
        assert.ok(open);
        assert.deepEqual([labelOf(open), others.length], ['“14 boats”', 0]);
        const candidates = await tree.getChildren(open);
        assert.ok(candidates.length >= 2, JSON.stringify([candidates]));
        await vscode.commands.executeCommand('corroborate.openRow', candidates[0]);
        const shown = vscode.window.activeTextEditor;
        assert.match(shown?.document.getText(shown.selection) ?? '', /14 boats/);
        await vscode.commands.executeCommand('corroborate.notes.difference', candidates[0]);
        const difference = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        assert.ok(difference instanceof vscode.TabInputTextDiff);
        // both sides are made for it, and hold what was noted and what stands there now
        for (const side of [difference.original, difference.modified])
          assert.match((await vscode.workspace.openTextDocument(side)).getText(), /14 boats/);
        await vscode.commands.executeCommand('corroborate.notes.accept', candidates[0]);
        assert.match(await readText(OWN_FILE), /"kind":"move"/);
        assert.deepEqual((await rootRows(world)).map(labelOf), ['boats.txt']);
      }),
  );

  test('one key accepts a place and goes on to the next passage that waits', () =>
    withArticle(async (world) => {
      const { editor, exports } = world;
      const { noteReview, trees } = exports;
      await note(world, '14 boats');
      await note(world, '32 ships');
      const { document } = editor;
      const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
      const boats = 'First 14 boats were said to be lost near Aveiro. Then 14 boats came back on their own.';
      const ships = 'Some saw 32 ships in the bay. Others swore that 32 ships went up the river.';
      await editText(editor, (edit) => edit.replace(all, `${boats}\n\n${ships}\n`));
      await until('both wait', async () => {
        await noteReview.whenLooked();
        return noteReview.open.length === 2;
      });
      const selected = (): string | undefined => trees.notes.selection.current?.id;
      await vscode.commands.executeCommand('corroborate.notes.focus');
      const waiting = async (): Promise<readonly Row[]> => {
        const review = (await trees.notes.getChildren()).find((row) => labelOf(row) === 'Needs Review');
        return review ? trees.notes.getChildren(review) : [];
      };
      await until('both are listed', async () => (await waiting()).length === 2);
      const [first, second] = await waiting();
      assert.ok(first && second);
      assert.ok(await trees.notes.selection.select(async () => (await waiting())[0], { focus: true }));
      assert.equal(selected(), first.id);
      const manifest = vscode.extensions.getExtension('corroborate.corroborate')?.packageJSON as {
        contributes: { keybindings: { key: string; when: string; args?: { commands?: string[] } }[] };
      };
      const accept = 'corroborate.notes.accept';
      const bound = manifest.contributes.keybindings.find(({ args }) => args?.commands?.includes(accept));
      assert.ok(bound && bound.key === 'ctrl+enter');
      assert.match(bound.when, /focusedView == corroborate\.notes && listFocus/);
      // as the key does it once the row it is on is selected: with no row named
      await vscode.commands.executeCommand(accept);
      assert.equal(selected(), second.id);
      await until('its place is shown', () => editor.document.getText(editor.selection) === '32 ships');
      await until('one waits', async () => {
        await noteReview.whenLooked();
        return noteReview.open.length === 1;
      });
      await until('it is still selected', () => trees.notes.view.selection[0]?.id === second.id);
      await vscode.commands.executeCommand(accept);
      await until('none waits', async () => !(await rootRows(world)).map(labelOf).includes('Needs Review'));
      assert.equal([...(await readText(OWN_FILE)).matchAll(/"kind":"move"/g)].length, 2);
    }));

  test('an article renamed outside keeps its notes, and gets them back under its own name', () =>
    withArticle(async (world) => {
      await note(world, '14 boats');
      await closeAll();
      await writeText('harbour/renamed.txt', BOATS);
      await vscode.workspace.fs.delete(fileUri(ARTICLE));
      await vscode.commands.executeCommand('corroborate.refresh');
      await world.exports.ready();
      await until('it is found by its text', async () => (await rootRows(world)).map(labelOf).includes('renamed.txt'));
      assert.deepEqual(await notedIn(world, 'harbour/renamed.txt'), ['14 boats']);
      await writeText(ARTICLE, BOATS);
      await vscode.commands.executeCommand('corroborate.refresh');
      await world.exports.ready();
      await until('it is itself again', async () => (await rootRows(world)).map(labelOf).includes('boats.txt'));
    }));

  test('an article that is gone keeps its notes under “Missing Article” until it is back', () =>
    withArticle(async (world) => {
      await note(world, '14 boats');
      await closeAll();
      await vscode.workspace.fs.delete(fileUri(ARTICLE));
      await vscode.commands.executeCommand('corroborate.refresh');
      await world.exports.ready();
      await until('it is missing', async () => (await rootRows(world)).map(labelOf).join() === 'Missing Article');
      await writeText(ARTICLE, BOATS);
      await vscode.commands.executeCommand('corroborate.refresh');
      await world.exports.ready();
      await until('it is back', async () => (await rootRows(world)).map(labelOf).join() === 'boats.txt');
      assert.deepEqual(await notedIn(world, ARTICLE), ['14 boats']);
    }));

  test('other line ends and a byte order mark change nothing', () =>
    withArticle(async (world) => {
      await note(world, '32 ships');
      await closeAll();
      await writeText(ARTICLE, `\ufeff${BOATS.replace(/\n/g, '\r\n')}`);
      await vscode.commands.executeCommand('corroborate.refresh');
      await world.exports.ready();
      assert.deepEqual((await rootRows(world)).map(labelOf), ['boats.txt']);
      assert.deepEqual(await notedIn(world, ARTICLE), ['32 ships']);
    }));

  test('what only the editor knows is written down when the article is saved, and nothing else is', () =>
    withArticle(async (world) => {
      const { editor, id } = world;
      await note(world, '14 boats');
      await editText(editor, (edit) => edit.insert(new vscode.Position(0, 0), 'A line above. '));
      await editor.document.save();
      await whenWatched(); // what was written before is on the disk
      assert.doesNotMatch(await readText(OWN_FILE), /"kind":"move"/);
      // it is rewritten, and a passage like it is put in
      await editText(editor, (edit) =>
        edit.replace(rangeOf(editor.document, 'Nobody was hurt, but '), 'Elsewhere only '),
      );
      await editText(editor, (edit) =>
        edit.replace(rangeOf(editor.document, ' could not leave'), ' sank in the storm'),
      );
      await editText(editor, (edit) =>
        edit.insert(new vscode.Position(0, 0), 'On Friday nobody was hurt, but 14 boats could not leave.\n\n'),
      );
      const place = (): vscode.Range | undefined => world.exports.notesInText()?.decorations.rangesIn(id).open?.[0];
      await until('the note follows', () => place()?.start.line === 2);
      // a save is refused while the editor is still busy with the one before
      await until('it is saved', async () => !editor.document.isDirty || (await editor.document.save()));
      await until('a move is written', async () => (await readText(OWN_FILE)).includes('"kind":"move"'));
      const [range] = world.exports.notesInText()?.decorations.rangesIn(id).open ?? [];
      assert.equal(range?.start.line, 2);
      assert.equal(editor.document.getText(range), '14 boats');
    }));

  test('an article renamed in the editor keeps its notes, by name', () =>
    withArticle(async (world) => {
      await note(world, '14 boats');
      const rename = new vscode.WorkspaceEdit();
      rename.renameFile(fileUri(ARTICLE), fileUri('harbour/ships.txt'));
      assert.equal(await vscode.workspace.applyEdit(rename), true);
      await until('a move is written', async () => (await readText(OWN_FILE)).includes('harbour/ships.txt'));
      assert.deepEqual(await notedIn(world, 'harbour/ships.txt'), ['14 boats']);
    }));
});
