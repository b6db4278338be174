import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openArticle, SEED, until, whenReady, wordsOf } from './opened';

const TRUTH_SOCIAL = 'agreed to have our respective teams start negotiations immediately.';

suite('the seed articles', () => {
  teardown(closeAll);

  test('a quote is decorated in the open article', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openArticle(SEED);
    await until('the quote is drawn', () => wordsOf(editor.document, drawnIn(editor).quotes).includes(TRUTH_SOCIAL));
    const drawn = drawnIn(editor);
    assert.ok(wordsOf(editor.document, drawn.people).includes('Volodymyr Zelensky'));
    assert.ok(drawn.quotes.length >= 6);
  });

  test('all five are listed, and a click on a quote selects it', async () => {
    const { corpus, trees } = await whenReady();
    assert.equal(corpus.size, 5);
    const speakers = await trees.quotes.getChildren();
    assert.ok(speakers.length >= 1);
    for (const speaker of speakers) {
      for (const row of await trees.quotes.getChildren(speaker)) {
        const label = trees.quotes.getTreeItem(row).label;
        assert.ok(
          typeof label === 'object' && label.highlights?.length === 1,
          'a leaf shows its line with a highlight',
        );
        if (row.copy !== TRUTH_SOCIAL) continue;
        const { command } = trees.quotes.getTreeItem(row);
        assert.ok(command);
        await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
        const editor = vscode.window.activeTextEditor;
        assert.equal(editor?.document.getText(editor.selection), TRUTH_SOCIAL);
        return;
      }
    }
    assert.fail('the quote is not listed');
  });

  test('their analyses are kept for the next start, by text and engine', async () => {
    const { corpus, kept } = await whenReady();
    await kept.flush();
    assert.ok(kept.folder);
    const files = await vscode.workspace.fs.readDirectory(kept.folder);
    assert.ok(files.some(([name]) => /^\d\d\.shard$/.test(name)));
    for (const { hash, packed } of corpus.entries()) assert.deepEqual(await kept.get(hash), packed);
  });
});
