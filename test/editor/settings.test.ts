import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { targetOf, withArticle } from './noted';
import { closeAll, fileUri, openText, rangeOf, until, whenReady, withFiles } from './opened';

const TEXT =
  'Anna Berger met the envoy on Friday, 13 February 2015. “We made good progress,” she said. ' +
  'The talks cost two million euros. Neither side gave a date.\n';

/** Sets ours for the time of `body`; as it was afterwards. */
async function withSetting(key: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('corroborate');
  await settings().update(key, value, vscode.ConfigurationTarget.Global);
  try {
    await body();
  } finally {
    await settings().update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Others are seen at work where what they switch is tested: inlay hints, code lenses, problems, the mark of a table. */
suite('a setting works at once, and back', () => {
  teardown(closeAll);

  for (const kind of ['quotes', 'people', 'numbers', 'dates'] as const) {
    test(`highlight.${kind}`, async () => {
      const { drawnIn } = await whenReady();
      const editor = await openText(TEXT);
      await until('all is drawn', () => Object.values(drawnIn(editor)).every((ranges) => ranges.length > 0));
      const before = drawnIn(editor);
      await withSetting(`highlight.${kind}`, false, async () => {
        await until('it is drawn no more', () => drawnIn(editor)[kind].length === 0);
        assert.deepEqual({ ...drawnIn(editor), [kind]: before[kind] }, before);
      });
      await until('it is drawn again', () => drawnIn(editor)[kind].length === before[kind].length);
    });
  }

  test('hover', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openText(TEXT);
    await until('all is drawn', () => drawnIn(editor).people.length > 0);
    const hovers = async (): Promise<number> => {
      const { start } = rangeOf(editor.document, 'Berger');
      const uri = editor.document.uri;
      return (await vscode.commands.executeCommand<unknown[]>('vscode.executeHoverProvider', uri, start)).length;
    };
    assert.equal(await hovers(), 1);
    await withSetting('hover', false, () => until('there is none', async () => (await hovers()) === 0));
    await until('it is there again', async () => (await hovers()) === 1);
  });

  test('statusBar', async () => {
    const { drawnIn, statusBar } = await whenReady();
    const editor = await openText(TEXT);
    await until('all is drawn', () => drawnIn(editor).quotes.length === 1);
    await until('it is shown', () => statusBar()?.shown() !== undefined);
    await withSetting('statusBar', false, () => until('it is hidden', () => statusBar()?.shown() === undefined));
    await until('it is shown again', () => statusBar()?.shown() !== undefined);
  });

  test('sidebar.followEditor', () =>
    withArticle(async ({ editor, exports: { trees } }) => {
      await vscode.commands.executeCommand('corroborate.people.focus');
      await vscode.window.showTextDocument(editor.document);
      const selected = (): string | undefined => trees.people.view.selection[0]?.copy;
      await until('the list is shown', () => trees.people.view.visible);
      await withSetting('sidebar.followEditor', true, async () => {
        const { start } = rangeOf(editor.document, 'Anna');
        editor.selection = new vscode.Selection(start, start);
        await vscode.commands.executeCommand('cursorRight');
        await until('the list follows', () => selected() === 'Anna Berger');
      });
    }));

  test('author: the next note bears the name set by then', () =>
    withArticle(async ({ exports: { notes }, id }) => {
      const note = async (): Promise<string | undefined> =>
        (await notes.write(id, [{ kind: 'note', target: targetOf('32 ships'), body: 'Who counted?' }]))?.[0]?.by;
      assert.equal(await note(), 'Ida Holm');
      await withSetting('author', 'Jo Berg', async () => assert.equal(await note(), 'Jo Berg'));
    }));

  test('articles, include, exclude, maximumFileSize', async () => {
    const long = TEXT.repeat(Math.ceil(20_000 / TEXT.length));
    await withFiles({ 'chosen/short.txt': TEXT, 'chosen/long.txt': long, 'chosen/short.md': TEXT }, async () => {
      const { corpus } = await whenReady();
      const known = (): string =>
        ['long.txt', 'short.md', 'short.txt']
          .filter((name) => corpus.get(fileUri(`chosen/${name}`).toString()) !== undefined)
          .join();
      const all = 'long.txt,short.md,short.txt';
      await until('all are known', () => known() === all);
      const expected: readonly (readonly [string, unknown, string])[] = [
        ['articles', 'never', ''],
        ['include', ['**/*.md'], 'short.md'],
        ['exclude', ['**/short.*'], 'long.txt'],
        ['maximumFileSize', 16, 'short.md,short.txt'],
      ];
      for (const [key, value, left] of expected) {
        await withSetting(key, value, () => until(`${key}: ${left} are left`, () => known() === left));
        await until(`${key}: all are known again`, () => known() === all);
      }
    });
  });
});
