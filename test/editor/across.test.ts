import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, openArticle, until, whenReady, withFiles } from './opened';

const GUARANTEES = 'Security guarantees without America are not real security guarantees';

suite('across the seed articles', () => {
  teardown(closeAll);

  test('the same utterance stands in one row with every article that has it, and a click leads there', async () => {
    const { trees } = await whenReady();
    const rows = await trees.across.getChildren();
    const row = rows.find(({ copy }) => copy.startsWith(GUARANTEES));
    assert.ok(row, rows.map(({ copy }) => copy.slice(0, 40)).join(' | '));
    const wordings = await trees.across.getChildren(row);
    const names = new Set(wordings.map(({ mention }) => mention?.id.split('/').at(-1)?.slice(0, 3)));
    assert.deepEqual([...names].sort(), ['000', '003']);
    const [first] = wordings;
    assert.ok(first);
    const { command } = trees.across.getTreeItem(first);
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.getText(editor.selection).startsWith(GUARANTEES));
  });

  test('two utterances cut from one long quotation are two rows, each under its own name', async () => {
    const schools = 'We will not close a single school in this city next year';
    const bridge = 'The budget for the harbour bridge has to wait until the spring';
    const article = (words: string): string =>
      `Mayor Jane Doe spoke to parents on Monday. “${words},” Doe said. Nobody asked her anything. She left at noon.\n`;
    await withFiles(
      {
        'long/all.txt': article(`${schools}. ${bridge}`),
        'long/schools.txt': article(schools),
        'long/bridge.txt': article(bridge),
      },
      async () => {
        const { trees } = await whenReady();
        await vscode.commands.executeCommand('corroborate.refresh');
        const own = async (): Promise<string[][]> => {
          const rows = (await trees.across.getChildren()).filter(({ copy }) => copy.startsWith(schools));
          return [rows.map(({ id }) => id), rows.map(({ label }) => String(label).slice(0, 12))];
        };
        await until('both are listed', async () => (await own())[0]?.length === 2);
        const [ids, labels] = await own();
        assert.equal(new Set(ids).size, 2, String(ids));
        assert.deepEqual(labels?.sort(), ['“We will not', '“… The budge'].sort());
      },
    );
  });

  test('the hover of a quote shows how another article words it', async () => {
    await whenReady();
    const editor = await openArticle('003_2db8e83cb7c6bc0d.txt');
    const at = editor.document.positionAt(editor.document.getText().indexOf(GUARANTEES) + 5);
    await until('the other wording is in the hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        at,
      );
      const text = hovers
        .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
        .join('\n');
      return (
        text.includes('000') && text.includes(encodeURIComponent(fileUri('000_61228cb969e75afa.txt').path.slice(-24)))
      );
    });
  });

  test('the compare page opens, draws its rows and can be closed', async () => {
    const { compare } = await whenReady();
    await vscode.commands.executeCommand('corroborate.compare');
    await until('the page has drawn rows', () => (compare.shownRows() ?? 0) > 5);
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    assert.ok(activeTab?.input instanceof vscode.TabInputWebview);
    await vscode.window.tabGroups.close(activeTab);
    await until('the page is gone', () => compare.shownRows() === undefined);
  });
});
