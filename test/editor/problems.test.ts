import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, openArticle, rangeOf, until, whenReady, withFiles } from './opened';

const told = (said: string, dead: string): string =>
  'The ferry Nordlys ran aground off Bodo harbour on Monday. The coast guard in Bodo took off the passengers of the Nordlys.\n\n' +
  `“The ferry ${said} a rock that is on no chart, and she took water within minutes,” Captain Ada Quist told reporters in Bodo.\n\n` +
  `Rescuers of the coast guard said ${dead} people were killed aboard the ferry Nordlys.\n`;

const ARTICLES = { 'shore/harbour.txt': told('struck', '14'), 'shore/gazette.txt': told('never struck', '17') };
const WORDS = 'The ferry struck a rock that is on no chart, and she took water within minutes,';

const set = async (key: string, value: boolean | undefined): Promise<void> => {
  await vscode.workspace.getConfiguration('corroborate').update(key, value, vscode.ConfigurationTarget.Workspace);
};

/** Ours, of one article, in order of the text. */
const problemsOf = (name: string): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(fileUri(name))
    .filter(({ source }) => source === 'Corroborate')
    .sort((a, b) => a.range.start.compareTo(b.range.start));

suite('disagreements in the list of problems', () => {
  teardown(async () => {
    await set('problems', undefined);
    await vscode.workspace
      .getConfiguration('corroborate')
      .update('author', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  test('off until switched on, with one command; off again, they are gone', async () => {
    await whenReady();
    await withFiles(ARTICLES, async () => {
      await whenReady();
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.deepEqual(problemsOf('shore/harbour.txt'), []);
      await vscode.commands.executeCommand('corroborate.toggleProblems');
      await until('both articles have two', () =>
        ['shore/harbour.txt', 'shore/gazette.txt'].every((name) => problemsOf(name).length === 2),
      );
      const [quote, number] = problemsOf('shore/harbour.txt');
      assert.ok(quote && number);
      assert.deepEqual([quote.code, number.code], ['quoted-differently', 'numbers-differ']);
      assert.deepEqual(
        [quote.severity, number.severity],
        [vscode.DiagnosticSeverity.Warning, vscode.DiagnosticSeverity.Information],
      );
      assert.equal(quote.message, 'Quoted differently (negation changed): “never” added, in gazette.txt');
      assert.equal(number.message, 'The number differs: “17” in gazette.txt');
      const [related] = quote.relatedInformation ?? [];
      assert.ok(related?.location.uri.path.endsWith('gazette.txt'));
      assert.ok(related?.message.includes('never struck'));
      const document = await vscode.workspace.openTextDocument(fileUri('shore/harbour.txt'));
      assert.equal(document.getText(quote.range), WORDS);
      await vscode.commands.executeCommand('corroborate.toggleProblems');
      await until('none is left', () => problemsOf('shore/harbour.txt').length === 0);
    });
  });

  test('an edit that mends the quote takes its problem away, in both articles', async () => {
    await whenReady();
    await withFiles(ARTICLES, async () => {
      await set('problems', true);
      const editor = await openArticle('shore/gazette.txt');
      await until('it is there', () => problemsOf('shore/gazette.txt').length === 2);
      await editor.edit((edit) => edit.delete(rangeOf(editor.document, 'never ')));
      await until('only the number is left', () =>
        ['shore/harbour.txt', 'shore/gazette.txt'].every(
          (name) =>
            problemsOf(name)
              .map(({ code }) => code)
              .join() === 'numbers-differ',
        ),
      );
    });
  });

  test('its quick fixes go to the other passage and open the comparison', async () => {
    const { compare } = await whenReady();
    await withFiles(ARTICLES, async () => {
      await set('problems', true);
      const editor = await openArticle('shore/harbour.txt');
      await until('it is there', () => problemsOf('shore/harbour.txt').length === 2);
      const [problem] = problemsOf('shore/harbour.txt');
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        problem?.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const run = async (title: RegExp): Promise<void> => {
        const command = fixes.find((fix) => title.test(fix.title))?.command;
        assert.ok(command, fixes.map((fix) => fix.title).join(' | '));
        await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
      };
      await run(/^Go to .* in gazette\.txt$/);
      const there = vscode.window.activeTextEditor;
      assert.equal(there?.document.getText(there.selection), WORDS.replace('struck', 'never struck'));
      await run(/^Compare/);
      await until('the page has drawn rows', () => (compare.shownRows() ?? 0) > 5);
    });
  });

  test('one marked as checked is gone for good, in a verdict of the notes', async () => {
    const { notes } = await whenReady();
    await withFiles({ ...ARTICLES, '.corroborate/notes/README.txt': '' }, async () => {
      await vscode.workspace
        .getConfiguration('corroborate')
        .update('author', 'Ines Falk', vscode.ConfigurationTarget.Workspace);
      await set('problems', true);
      const editor = await openArticle('shore/harbour.txt');
      await until('it is there', () => problemsOf('shore/harbour.txt').length === 2);
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        problemsOf('shore/harbour.txt')[0]?.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const command = fixes.find((fix) => fix.title === 'Mark as checked')?.command;
      assert.ok(command);
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
      await until('only the number is left', () => problemsOf('shore/harbour.txt').length === 1);
      const [kept] = [...notes.all()].flatMap((folder) => folder.journals.notebook.remarks);
      assert.ok(kept?.record.kind === 'verdict');
      assert.equal(kept.record.verdict, 'verified');
      assert.equal(kept.target.article, 'shore/harbour.txt');
      assert.match(kept.body, /^Quoted differently/);
      assert.equal(problemsOf('shore/gazette.txt').length, 2);
    });
  });
});

suite('the line above a quote', () => {
  teardown(async () => {
    await set('codeLens', undefined);
    await closeAll();
  });

  const lensesOf = async (uri: vscode.Uri): Promise<vscode.CodeLens[]> =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);

  test('off until the setting is on; tells how many articles have it, and that they altered it', async () => {
    await whenReady();
    await withFiles(ARTICLES, async () => {
      const editor = await openArticle('shore/harbour.txt');
      await whenReady();
      assert.deepEqual(await lensesOf(editor.document.uri), []);
      await set('codeLens', true);
      await until('there is one', async () => (await lensesOf(editor.document.uri)).length === 1);
      const [lens] = await lensesOf(editor.document.uri);
      assert.equal(lens?.command?.title, 'also in 1 article · negation changed');
      assert.equal(lens.command.command, 'corroborate.compare');
      assert.match(String(lens.command.arguments?.[0]), /^u:.*shore.*:\d+$/);
      assert.equal(lens.range.start.line, 2);
    });
  });
});
