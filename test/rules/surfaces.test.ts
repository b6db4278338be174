import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, Linter } from 'eslint';

interface Plugin {
  readonly rules: Record<string, object>;
}

suite('what a person reads goes through one place', () => {
  let lint: (rule: string, code: string) => string[];
  suiteSetup(async () => {
    const file = pathToFileURL(path.resolve('scripts/lint/surfaces.mjs')).href;
    const { default: shown } = (await import(file)) as { default: Plugin };
    const linter = new Linter();
    lint = (rule, code) =>
      linter
        .verify(code, { plugins: { shown }, rules: { [`shown/${rule}`]: 'error' } } as Linter.Config)
        .map(({ ruleId, message }) => ruleId ?? message);
  });

  for (const code of [
    'vscode.window.showWarningMessage(name)',
    'vscode.window.showErrorMessage?.(name)',
    "vscode.window['showInformationMessage'](name)",
    'vscode.window[`showQuickPick`](items)',
    'vscode.window[kind](name)',
    'const { showInputBox } = vscode.window',
    'const { showInputBox: ask } = vscode.window',
    "import { MarkdownString } from 'vscode'",
    "const call = 'showErrorMessage'",
    'new vscode.MarkdownString(words)',
    'new vscode.TreeItem(name)',
    'class Own extends vscode.CodeLens {}',
    'vscode.comments.createCommentController(id, name)',
    'item.tooltip = name',
    'view.message = name',
    'list.items = items',
    'text.isTrusted = true',
    'const made = { hoverMessage: words }',
    'panel.webview.html = words',
    'element.innerHTML = words',
    "element['innerHTML'] = words",
    "element.insertAdjacentHTML('beforeend', words)",
    'document.write(words)',
  ])
    test(`the rule on surfaces fires at: ${code}`, () => assert.deepEqual(lint('surfaces', code), ['shown/surfaces']));

  for (const code of [
    'process.stderr.write(name)',
    'const { stdout } = process',
    "process['stderr'].write(name)",
    'console.log(name)',
  ])
    test(`the rule on streams fires at: ${code}`, () => assert.ok(lint('streams', code).includes('shown/streams')));

  test('both leave other code alone', () => {
    for (const code of [
      "warn(name); const { label, items } = row; this.label = 'x'; const made = { label, tooltip }",
      "vscode.window.showTextDocument(document); vscode.window.activeTextEditor; list.value = ''",
      "import { Uri } from 'vscode'; complain(sentence); process.exitCode = 2",
    ]) {
      assert.deepEqual(lint('surfaces', code), []);
      assert.deepEqual(lint('streams', code), []);
    }
  });

  test('they hold in all sources but those that are the place', async () => {
    const eslint = new ESLint();
    const severities = async (file: string): Promise<unknown[]> => {
      const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, [number] | undefined> };
      return ['shown/surfaces', 'shown/streams'].map((rule) => rules[rule]?.[0]);
    };
    for (const file of [
      'src/editor/reveal.ts',
      'src/editor/notes/any.ts',
      'src/cli/any.ts',
      'src/webview/any.ts',
      'src/cli.ts',
    ])
      assert.deepEqual(await severities(file), [2, 2], file);
    assert.deepEqual(await severities('src/editor/surfaces/notices.ts'), [undefined, 2]);
    assert.deepEqual(await severities('src/host/terminal.ts'), [2, undefined]);
  });
});
