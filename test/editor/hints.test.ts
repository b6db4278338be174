import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, until, whenReady, withFiles } from './opened';

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

  test('the status bar says that an article is being analyzed, and counts nothing before', async () => {
    const { statusBar } = await whenReady();
    const seen = new Set<string>();
    const look = setInterval(() => seen.add(statusBar()?.shown()?.text ?? ''), 1);
    try {
      await openText(TEXT.repeat(2_000));
      await until('it is counted', () => /\$\(quote\) 2000 /.test(statusBar()?.shown()?.text ?? ''));
    } finally {
      clearInterval(look);
    }
    assert.ok(
      [...seen].some((text) => text.startsWith('$(loading~spin) Analyzing')),
      [...seen].join(),
    );
    assert.deepEqual(
      [...seen].filter((text) => /\$\(quote\) 0 /.test(text)),
      [],
    );
    assert.match(String(statusBar()?.shown()?.tooltip), /Click to go to /);
  });

  test('the status bar says so too when all of an article is replaced', async () => {
    const { statusBar } = await whenReady();
    const editor = await openText(TEXT);
    await until('it is counted', () => (statusBar()?.shown()?.text ?? '').startsWith('$(quote) 1 '));
    const seen = new Set<string>();
    const look = setInterval(() => seen.add(statusBar()?.shown()?.text ?? ''), 1);
    try {
      const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
      await editor.edit((edit) => edit.replace(all, TEXT.repeat(2)));
      await until('it is counted anew', () => (statusBar()?.shown()?.text ?? '').startsWith('$(quote) 2 '));
    } finally {
      clearInterval(look);
    }
    assert.deepEqual(
      [...seen].filter((text) => text.startsWith('$(quote) 0 ')),
      [],
    );
  });

  test('the status bar tells how far the folder is', async () => {
    const { ready } = await whenReady();
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`far/a${n}.txt`, `${n} boats. ${TEXT}`]));
    const { statusBar } = await whenReady();
    await openText(TEXT);
    const seen = new Set<string>();
    const look = setInterval(() => seen.add(statusBar()?.shown()?.text ?? ''), 10);
    try {
      await withFiles(files, async () => {
        await ready();
        await until('it counts again', () => (statusBar()?.shown()?.text ?? '').startsWith('$(quote) 1 '));
      });
    } finally {
      clearInterval(look);
    }
    const told = [...seen].flatMap((text) => /^\$\(loading~spin\) (\d+) of (\d+) {2}\$\(quote\) 1 /.exec(text) ?? []);
    assert.ok(told.length > 0, [...seen].join());
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
