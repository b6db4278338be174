import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testIn } from './host';
import { closeAll, fileUri, openArticle, openText, until, whenReady, withFiles, wordsOf } from './opened';

/** Time for what takes seconds on a busy machine. */
const PATIENCE_MS = 60_000;

const articleOf = (n: number): string =>
  `Anna Berger met envoy number ${n} on Friday. “We counted ${n + 100} boats,” she said. Neither side gave a date.\n`;
const manyArticles = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`many/a${n}.txt`, articleOf(n)]));
const idOf = (n: number): string => fileUri(`many/a${n}.txt`).toString();

suite('in a hurry', () => {
  teardown(closeAll);

  testIn(
    ['node', 'web'],
    '300 articles opened and closed quickly settle right, and nothing is said',
    async function () {
      this.timeout(5 * PATIENCE_MS);
      const count = 300;
      await withFiles(manyArticles(count), async () => {
        const { corpus, notices, ready } = await whenReady();
        const uris = Array.from({ length: count }, (_, n) => fileUri(`many/a${n}.txt`));
        // none waits for the one before; of those without a tab the editor holds some 50 and closes the others at once
        await Promise.allSettled(uris.map((uri) => vscode.workspace.openTextDocument(uri)));
        const shown = uris.filter((_, n) => n % 10 === 0);
        await Promise.allSettled(shown.map((uri) => vscode.commands.executeCommand('vscode.open', uri)));
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        await until('all are known', () => uris.every((uri) => corpus.get(uri.toString())), PATIENCE_MS);
        await ready();
        for (let n = 0; n < count; n++) {
          const { analysis } = corpus.get(idOf(n)) ?? assert.fail(`article ${n} is missing`);
          assert.equal(analysis.quotes.length, 1, idOf(n));
          assert.ok(
            analysis.numbers.some(({ value }) => value === n + 100),
            idOf(n),
          );
        }
        assert.deepEqual(
          notices().filter((notice) => /\ba\d+\.txt/.test(notice)),
          [],
        );
      });
    },
  );

  testIn(
    ['node', 'web', 'virtual'],
    'settings changed while a folder is analysed: what they say last holds',
    async function () {
      this.timeout(5 * PATIENCE_MS);
      const settings = vscode.workspace.getConfiguration('corroborate');
      const set = (key: string, value: unknown): Thenable<void> =>
        settings.update(key, value, vscode.ConfigurationTarget.Global);
      await withFiles(manyArticles(90), async () => {
        const { corpus, ready } = await whenReady();
        const known = (): number => Array.from({ length: 90 }, (_, n) => corpus.get(idOf(n))).filter(Boolean).length;
        try {
          await set('exclude', ['**/a1*.txt']);
          await set('articles', 'never');
          await set('articles', 'auto');
          await set('maximumFileSize', 64);
          await ready();
          const left = 90 - 11; // a1, a10 to a19
          await until('all but the excluded are known', () => known() === left, PATIENCE_MS);
          await set('articles', 'never');
          await until('no article is known', () => known() === 0, PATIENCE_MS);
        } finally {
          for (const key of ['exclude', 'articles', 'maximumFileSize']) await set(key, undefined);
        }
        await until('all are known', () => known() === 90, PATIENCE_MS);
      });
    },
  );

  testIn(
    ['node', 'web'],
    'an article of 1 MB edited at its start: marks keep their words, and it is analysed anew',
    async function () {
      this.timeout(5 * PATIENCE_MS);
      const paragraph =
        'Anna Berger met the envoy on Friday. “We counted 412 boats,” she said. Neither side gave a date.\n\n';
      const { corpus, drawnIn, ready } = await whenReady();
      const editor = await openText(paragraph.repeat(Math.ceil(1_000_000 / paragraph.length)));
      const id = editor.document.uri.toString();
      const quotes = (): string[] => wordsOf(editor.document, drawnIn(editor).quotes);
      await until('all is drawn', () => quotes().length > 9_000, PATIENCE_MS);
      const before = corpus.get(id);
      const words = quotes();
      for (const typed of ['S', 'o', ': ']) {
        const { start } = editor.selection;
        await editor.edit((edit) => edit.insert(start, typed));
        assert.deepEqual(quotes(), words);
      }
      const startOf = (entry: typeof before): number => entry?.analysis.quotes[0]?.start ?? 0;
      // where an edit takes longer than the pause, what is between is analysed too
      await until(
        'it is analysed anew, all of it',
        () => startOf(corpus.get(id)) === startOf(before) + 'So: '.length,
        PATIENCE_MS,
      );
      await ready();
      assert.deepEqual(quotes(), words);
    },
  );

  test('another theme: marks stay, and are drawn in a text opened later', async () => {
    const { drawnIn } = await whenReady();
    const workbench = vscode.workspace.getConfiguration('workbench');
    const editor = await openArticle('000_61228cb969e75afa.txt');
    await until('people are drawn', () => drawnIn(editor).people.length > 0);
    const before = drawnIn(editor);
    const switched = new Promise((resolve) => vscode.window.onDidChangeActiveColorTheme(resolve));
    try {
      await workbench.update('colorTheme', 'Default High Contrast', vscode.ConfigurationTarget.Global);
      await switched;
      assert.deepEqual(drawnIn(editor), before);
      const other = await openText(articleOf(1));
      await until('people are drawn', () => drawnIn(other).people.length > 0);
    } finally {
      await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
