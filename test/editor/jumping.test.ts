import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openArticle, rangeOf, SEED, until, whenReady } from './opened';

const locationsAt = (command: string, { document }: vscode.TextEditor, words: string): Thenable<vscode.Location[]> =>
  vscode.commands.executeCommand<vscode.Location[]>(
    command,
    document.uri,
    rangeOf(document, words).start.translate(0, 1),
  );

async function openReady(): Promise<vscode.TextEditor> {
  const { drawnIn } = await whenReady();
  const editor = await openArticle(SEED);
  await until('people are drawn', () => drawnIn(editor).people.length > 0);
  return editor;
}

const articlesOf = (locations: readonly vscode.Location[]): number =>
  new Set(locations.map(({ uri }) => uri.toString())).size;

suite('jumping', () => {
  teardown(closeAll);

  test('a name lists its mentions in all five articles, under every spelling', async () => {
    const editor = await openReady();
    const locations = await locationsAt('vscode.executeReferenceProvider', editor, 'Zelensky is set to meet');
    assert.equal(articlesOf(locations), 5);
    const words = new Set<string>();
    for (const { uri, range } of locations) words.add((await vscode.workspace.openTextDocument(uri)).getText(range));
    for (const spelling of ['Zelensky', 'Zelenskyy', 'Zelenskiy']) {
      assert.ok(
        [...words].some((word) => word.endsWith(spelling)),
        spelling,
      );
    }
    const definitions = await locationsAt('vscode.executeDefinitionProvider', editor, 'Zelensky is set to meet');
    assert.equal(definitions.length, locations.length);
  });

  test('a quote lists what its speaker says; plain words list nothing', async () => {
    const editor = await openReady();
    const quotes = await locationsAt('vscode.executeReferenceProvider', editor, 'We’ll meet in Saudi Arabia');
    assert.ok(quotes.length > 3);
    assert.deepEqual(await locationsAt('vscode.executeReferenceProvider', editor, 'significant development'), []);
  });

  test('next mention goes through all articles and comes round', async () => {
    const { service } = await whenReady();
    const editor = await openReady();
    const start = rangeOf(editor.document, 'Dmitry Peskov').start;
    editor.selection = new vscode.Selection(start, start);
    const peskov = (await service.ask('people', {}, 500)).find(({ name }) => name === 'Dmitry Peskov');
    assert.ok(peskov);
    const seen = new Set<string>();
    for (let step = 0; step < peskov.count; step++) {
      assert.equal(await vscode.commands.executeCommand('corroborate.nextMention', peskov.entity), true);
      const now = vscode.window.activeTextEditor;
      assert.ok(now);
      assert.match(now.document.getText(now.selection), /Peskov/);
      seen.add(`${now.document.uri.toString()}:${now.selection.start.line}:${now.selection.start.character}`);
    }
    assert.equal(seen.size, peskov.count);
    await vscode.commands.executeCommand('corroborate.previousMention', peskov.entity);
    assert.match(
      vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection) ?? '',
      /Peskov/,
    );
  });

  test('people are workspace symbols, found under any spelling', async () => {
    await openReady();
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'zelenskiy',
    );
    assert.equal(symbols.filter(({ name }) => /Zelen/.test(name)).length, 1);
  });

  test('the cursor’s person lights up in the whole article', async () => {
    const editor = await openReady();
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      rangeOf(editor.document, 'Zelensky is set to meet').start.translate(0, 1),
    );
    const words = highlights.map(({ range }) => editor.document.getText(range));
    assert.ok(words.length > 4);
    assert.ok(words.every((word) => word.endsWith('Zelensky')));
    // the editor's own highlighting finds the same word; that the full name is the same person only ours knows
    assert.ok(words.includes('Volodymyr Zelensky'), words.join());
  });
});
