import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openArticle, openText, whenReady, withFiles, wordsOf } from './opened';

const TEXT =
  'Talks begin in Geneva\n\n“Who can say when it ends?”\n\n“We made good progress,” said Anna Berger, the envoy, on Friday.\n\n' +
  'Nothing is said here, and nobody spoke in this paragraph either, as far as anyone knows.\n\n' +
  '“There is no deal yet,” she added. “The harbour stays shut,” the official said.\n';

const outlineOf = async ({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> =>
  (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  )) ?? [];

suite('the outline', () => {
  teardown(closeAll);

  test('is there when it is asked for at once: quotes in order, each with its speaker as the lists name it', async () => {
    const { trees } = await whenReady();
    const { document } = await openText(TEXT);
    const symbols = await outlineOf(document);
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['“Who can say when it ends?”', 'Unknown speaker'],
        ['“We made good progress,”', 'Anna Berger'],
        ['“There is no deal yet,”', 'Anna Berger'],
        ['“The harbour stays shut,”', 'the official'],
      ],
    );
    const rows = await trees.quotes.getChildren();
    const below = await Promise.all(rows.map((row) => trees.quotes.getChildren(row)));
    const speakers = [...rows, ...below.flat()].map(({ label }) => label);
    for (const { detail } of symbols) assert.ok(speakers.includes(detail), `not in the list of quotes: ${detail}`);
  });

  test('no prose lies in a symbol, and none covers two lines, which the editor would pin', async () => {
    await whenReady();
    const { document } = await openText(TEXT);
    const symbols = await outlineOf(document);
    assert.deepEqual(
      wordsOf(
        document,
        symbols.map(({ range }) => range),
      ),
      ['Who can say when it ends?', 'We made good progress,', 'There is no deal yet,', 'The harbour stays shut,'],
    );
    assert.ok(symbols.every(({ range, children }) => range.isSingleLine && children.length === 0));
  });

  test('waits for an article that was opened this moment, and for one typed in this moment', () =>
    withFiles({ 'late.txt': TEXT }, async () => {
      await whenReady();
      const editor = await openArticle('late.txt');
      assert.equal((await outlineOf(editor.document)).length, 4);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '“Nobody slept,” said John Smith. '));
      const [first, , second] = await outlineOf(editor.document);
      assert.deepEqual([first?.name, first?.detail], ['“Nobody slept,”', 'John Smith']);
      assert.deepEqual(second && wordsOf(editor.document, [second.range]), ['We made good progress,']);
    }));

  test('a text that is no article has none, and is answered at once', async () => {
    await whenReady();
    const document = await vscode.workspace.openTextDocument({ language: 'json', content: '{"a": "b"}' });
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    assert.deepEqual(await outlineOf(document), []);
  });
});
