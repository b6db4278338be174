import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openArticle, rangeOf, SEED, until, whenReady } from './opened';

async function hoverAt(editor: vscode.TextEditor, words: string): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    rangeOf(editor.document, words).start.translate(0, 1),
  );
  return hovers.flatMap(({ contents }) => contents.filter((part) => part instanceof vscode.MarkdownString));
}

/** Markdown as it reads: character references resolved. */
const read = (text: vscode.MarkdownString): string =>
  text.value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

suite('hovers', () => {
  teardown(closeAll);

  test('a person: all spellings, all articles, links only to our commands', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openArticle(SEED);
    await until('people are drawn', () => drawnIn(editor).people.length > 0);
    const [text] = await hoverAt(editor, 'Volodymyr Zelensky');
    assert.ok(text);
    const words = read(text);
    assert.match(words, /Zelenskiy/);
    assert.match(words, /Zelenskyy/);
    assert.match(words, /in 5 articles/);
    assert.match(words, /command:corroborate\.reveal\?/);
    // the command crosses to the renderer and back: what is trusted has to survive it
    const trusted = text.isTrusted;
    assert.ok(
      typeof trusted === 'object' && trusted.enabledCommands.every((command) => command.startsWith('corroborate.')),
    );
    assert.notEqual(text.supportHtml, true);
  });

  test('a quote: who says it, by which word, and why', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openArticle(SEED);
    await until('quotes are drawn', () => drawnIn(editor).quotes.length > 0);
    const [text] = await hoverAt(editor, 'We’ll meet in Saudi Arabia');
    assert.ok(text);
    assert.match(read(text), /Donald Trump/);
    assert.match(read(text), /cue “stated”/);
    assert.match(read(text), /\$\(info\)/);
  });

  test('a number: value, kind and bound', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openArticle(SEED);
    await until('numbers are drawn', () => drawnIn(editor).numbers.length > 0);
    const [text] = await hoverAt(editor, 'an hour and a half');
    assert.ok(text);
    assert.match(read(text), /1\.5/);
    assert.match(read(text), /duration/);
    assert.match(read(text), /about|at most/);
  });

  test('nothing where nothing stands', async () => {
    await whenReady();
    const editor = await openArticle(SEED);
    assert.deepEqual(await hoverAt(editor, 'significant development'), []);
  });
});
