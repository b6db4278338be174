import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, editText, openText, rangeOf, until, whenReady, wordsOf } from './opened';

const TEXT =
  'Talks begin in Geneva\n\n“We made good progress,” said Anna Berger, the envoy, on Friday.\n' +
  'Berger met 40 delegates. “There is no deal yet,” she added. Neither side gave a date for more talks.\n';

suite('while typing', () => {
  teardown(closeAll);

  for (const [name, text] of [
    ['LF', TEXT],
    ['CRLF', TEXT.replace(/\n/g, '\r\n')],
    ['emoji before the words', `😀👩‍💻 ${TEXT}`],
  ] as const) {
    test(`marks move with the text and stay on their words: ${name}`, async () => {
      const { drawnIn } = await whenReady();
      const editor = await openText(text);
      await until('all is drawn', () => drawnIn(editor).quotes.length === 2 && drawnIn(editor).people.length === 2);
      const before = drawnIn(editor);
      await editText(editor, (edit) => edit.insert(new vscode.Position(0, 0), 'New line\nand more: '));
      for (const kind of ['quotes', 'people', 'numbers', 'dates'] as const) {
        assert.deepEqual(wordsOf(editor.document, drawnIn(editor)[kind]).length, before[kind].length, `${kind} moved`);
      }
      assert.deepEqual(wordsOf(editor.document, drawnIn(editor).quotes), [
        'We made good progress,',
        'There is no deal yet,',
      ]);
      assert.deepEqual(wordsOf(editor.document, drawnIn(editor).people), ['Anna Berger', 'Berger']);
    });
  }

  test('marks stay on their words through several cursors at once, pasted line ends and a change of line ends', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openText(TEXT.replace(/\n/g, '\r\n'));
    const { document } = editor;
    await until('all is drawn', () => drawnIn(editor).quotes.length === 2 && drawnIn(editor).people.length === 2);
    const people = (): string[] => wordsOf(document, drawnIn(editor).people);
    const steps: ((edit: vscode.TextEditorEdit) => void)[] = [
      (edit) => {
        edit.insert(new vscode.Position(0, 0), 'One\r\ntwo\nthree ');
        edit.insert(rangeOf(document, 'Berger met').start, '\n');
        edit.delete(rangeOf(document, ' in Geneva'));
      },
      (edit) => edit.setEndOfLine(document.eol === vscode.EndOfLine.LF ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF),
      (edit) => {
        edit.replace(rangeOf(document, 'Talks begin'), 'New\r\nand\r\nold');
        edit.insert(rangeOf(document, 'Berger met').start, 'Mrs ');
      },
    ];
    for (const step of steps) {
      await editText(editor, step);
      // a change of line ends may take them away until it is analysed again, but never shows them elsewhere
      assert.deepEqual(
        people().filter((name) => name !== 'Anna Berger' && name !== 'Berger'),
        [],
      );
      const isDrawn = (): boolean => people().join() === 'Anna Berger,Berger';
      await until('all is drawn again', isDrawn, undefined, () => [people(), document.getText()]);
    }
  });

  test('a touched mark hides at once and comes back analysed', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openText(TEXT);
    await until('all is drawn', () => drawnIn(editor).people.length === 2);
    const { start } = rangeOf(editor.document, 'Anna Berger');
    // as the edit is told: on a busy machine the new analysis may be there before the edit answers
    const atOnce: string[][] = [];
    const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === editor.document && contentChanges.length > 0)
        atOnce.push(wordsOf(document, drawnIn(editor).people));
    });
    await editText(editor, (edit) => edit.insert(start.translate(0, 4), 'bel'));
    listening.dispose();
    assert.deepEqual(atOnce[0], ['Berger']);
    await until(
      'the new name is drawn',
      () => wordsOf(editor.document, drawnIn(editor).people)[0] === 'Annabel Berger',
    );
  });

  test('an edit taken back within the pause brings everything back', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openText(TEXT);
    await until('all is drawn', () => drawnIn(editor).people.length === 2);
    const { start } = rangeOf(editor.document, 'Anna Berger');
    await editText(editor, (edit) => edit.insert(start.translate(0, 2), 'x'));
    await editText(editor, (edit) => edit.delete(new vscode.Range(start.translate(0, 2), start.translate(0, 3))));
    const people = (): string[] => wordsOf(editor.document, drawnIn(editor).people);
    const isDrawn = (): boolean => people().join() === 'Anna Berger,Berger';
    await until('all is drawn again', isDrawn, undefined, () => [people(), editor.document.getText()]);
  });

  test('hidden and shown again by one command; one kind by its setting', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openText(TEXT);
    await until('all is drawn', () => drawnIn(editor).people.length === 2);
    await vscode.commands.executeCommand('corroborate.toggleHighlights');
    assert.deepEqual(drawnIn(editor).people, []);
    await vscode.commands.executeCommand('corroborate.toggleHighlights');
    assert.equal(drawnIn(editor).people.length, 2);
    const settings = vscode.workspace.getConfiguration('corroborate');
    try {
      await settings.update('highlight.people', false, vscode.ConfigurationTarget.Global);
      await until('no person is drawn', () => drawnIn(editor).people.length === 0);
      assert.equal(drawnIn(editor).quotes.length, 2);
    } finally {
      await settings.update('highlight.people', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('people are drawn again', () => drawnIn(editor).people.length === 2);
  });
});
