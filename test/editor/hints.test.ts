import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, until, whenReady } from './opened';

const TEXT =
  'Anna Berger met the envoy on Friday. “We made good progress,” she said. ' +
  'The talks took an hour and a half, and cost two million euros. Neither side gave a date.\n';

suite('beside the text', () => {
  teardown(closeAll);

  test('the status bar counts what the active article holds, aloud too, and leads to a mention', async () => {
    const { drawnIn, statusBar } = await whenReady();
    const editor = await openText(TEXT);
    await until('all is drawn', () => drawnIn(editor).quotes.length === 1);
    const { people, numbers, dates } = drawnIn(editor);
    const words = `$(quote) 1  $(person) ${people.length}  $(symbol-number) ${numbers.length + dates.length}`;
    await until('they are counted', () => statusBar()?.shown()?.text === words);
    const shown = statusBar()?.shown();
    assert.ok(shown);
    assert.match(shown.accessibilityInformation?.label ?? '', /quotes 1, people \d, numbers \d, dates \d$/);
    assert.equal(shown.command, 'corroborate.goToMention');
  });

  test('inlay hints name speakers and values, once they are asked for', async () => {
    const { drawnIn } = await whenReady();
    const settings = vscode.workspace.getConfiguration('corroborate.inlayHints');
    const editor = await openText(TEXT);
    await until('all is drawn', () => drawnIn(editor).quotes.length === 1);
    const range = new vscode.Range(0, 0, 1, 0);
    const hints = async (): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        editor.document.uri,
        range,
      );
      return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    };
    assert.deepEqual(await hints(), []);
    try {
      await settings.update('speakers', true, vscode.ConfigurationTarget.Global);
      await until('the speaker is named', async () => (await hints()).join() === '— Anna Berger');
      await settings.update('values', true, vscode.ConfigurationTarget.Global);
      const values = ['= 1.5 hours', '= EUR 2 million'];
      await until('values are told', async () => {
        const all = await hints();
        return values.every((value) => all.includes(value));
      });
    } finally {
      await settings.update('speakers', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('values', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
