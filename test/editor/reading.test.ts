import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openArticle, SEED, until, whenReady } from './opened';

suite('reading an article with default settings', () => {
  teardown(closeAll);

  for (const languageId of ['plaintext', 'markdown']) {
    test(`${languageId}: paragraphs wrap and typographic marks get no boxes`, async () => {
      await whenReady();
      const configuration = vscode.workspace.getConfiguration('editor', { languageId });
      assert.equal(configuration.get('wordWrap'), 'on');
      assert.equal(configuration.get('unicodeHighlight.nonBasicASCII'), false);
      assert.equal(configuration.get('unicodeHighlight.ambiguousCharacters'), false);
    });
  }

  test('lists call an article by the label of its tab', async () => {
    const { trees } = await whenReady();
    await openArticle(SEED);
    const articleLabels = async (): Promise<unknown[]> => {
      const rows = await trees.people.getChildren();
      return rows.map(({ label }) => label);
    };
    const labels = (): vscode.WorkspaceConfiguration =>
      vscode.workspace.getConfiguration('workbench.editor.customLabels');
    await vscode.commands.executeCommand('corroborate.people.group.article');
    try {
      await until('the files are listed', async () => (await articleLabels()).includes(SEED));
      await labels().update('patterns', { [`**/${SEED}`]: 'Talks begin' }, vscode.ConfigurationTarget.Global);
      await until('the label is shown', async () => (await articleLabels()).includes('Talks begin'));
      await labels().update('enabled', false, vscode.ConfigurationTarget.Global);
      await until('labels that are off are not', async () => (await articleLabels()).includes(SEED));
    } finally {
      await labels().update('patterns', undefined, vscode.ConfigurationTarget.Global);
      await labels().update('enabled', undefined, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('corroborate.people.group.person');
    }
  });
});
