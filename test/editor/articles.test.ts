import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, openArticle, openText, SEED, until, whenReady, withFiles } from './opened';

const PROSE = 'Anna Berger met the envoy on Friday. “We made good progress,” she said. Neither side gave a date.\n';

suite('which files are articles', () => {
  teardown(closeAll);

  test('prose beside the others is; papers of a project, lists and code projects are not', async () => {
    const { corpus, ready } = await whenReady();
    await withFiles(
      {
        'extra/berger.txt': PROSE,
        'extra/README.md': PROSE,
        'extra/LICENSE.txt': PROSE,
        'extra/requirements.md': PROSE,
        'extra/words.txt': 'alpha\nbeta\ngamma\n',
        'project/package.json': '{}',
        'project/docs/guide.md': PROSE,
      },
      async () => {
        await ready();
        const extra = [...corpus.entries()].map(({ id }) => id).filter((id) => /\/(?:extra|project)\//.test(id));
        assert.deepEqual(
          extra.map((id) => id.slice(id.lastIndexOf('/') + 1)),
          ['berger.txt'],
        );
        for (const name of ['extra/README.md', 'project/docs/guide.md']) {
          const editor = await vscode.window.showTextDocument(fileUri(name));
          const { drawnIn } = await whenReady();
          // what is opened later is drawn later
          const article = await openArticle(SEED);
          await until('an article is drawn', () => drawnIn(article).quotes.length > 0);
          assert.deepEqual(Object.values(drawnIn(editor)).flat(), [], name);
        }
      },
    );
    await until('they are forgotten', () => corpus.size === 5);
  });

  test('what an export of ours wrote is none: texts of brat with their notes, and dossiers', async () => {
    const { corpus, ready } = await whenReady();
    await withFiles(
      { 'own/mill.txt': PROSE, 'own/mill.ann': 'T1\tNote 0 4\tAnna\n', 'own/0009-alone.txt': PROSE },
      async () => {
        await until('the article is known', () => corpus.get(fileUri('own/mill.txt').toString()) !== undefined);
        for (const [format, name] of [
          ['brat', 'own/brat'],
          ['markdown', 'own/dossier.md'],
        ] as const) {
          const choice = { format, to: fileUri(name) };
          assert.ok(
            await vscode.commands.executeCommand('corroborate.export', fileUri('own/mill.txt'), undefined, choice),
          );
        }
        await vscode.commands.executeCommand('corroborate.refresh');
        await ready();
        const own = [...corpus.entries()].map(({ id }) => id).filter((id) => id.includes('/own/'));
        // a numbered text without notes, and notes on a text that is not numbered, are somebody's
        assert.deepEqual(own.map((id) => id.slice(id.indexOf('/own/'))).sort(), [
          '/own/0009-alone.txt',
          '/own/mill.txt',
        ]);
        const bare = fileUri('own/brat/0001-mill.txt');
        const { drawnIn } = await whenReady();
        const editor = await vscode.window.showTextDocument(bare);
        const article = await openArticle('own/mill.txt');
        await until('the article is drawn', () => drawnIn(article).quotes.length > 0);
        assert.deepEqual(Object.values(drawnIn(editor)).flat(), []);
      },
    );
  });

  test('a new file is listed, a deleted one forgotten', async () => {
    const { corpus } = await whenReady();
    await withFiles({ 'new/listed.txt': PROSE }, async () => {
      await until('it is there', () => corpus.get(fileUri('new/listed.txt').toString()) !== undefined);
    });
    await until('it is gone', () => corpus.size === 5);
  });

  test('a deleted article does not come back with the pause after its last edit', async () => {
    const { corpus } = await whenReady();
    await withFiles({ 'deleted.txt': PROSE }, async () => {
      const id = fileUri('deleted.txt').toString();
      const editor = await vscode.window.showTextDocument(fileUri('deleted.txt'));
      await until('it is there', () => corpus.get(id) !== undefined);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Again: '));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(fileUri('deleted.txt'));
      await vscode.commands.executeCommand('corroborate.refresh');
      await until('it is gone', () => corpus.get(id) === undefined);
      // the document itself the editor keeps for minutes; a pause that began later ends later
      const other = await openText(PROSE);
      const { uri } = other.document;
      await other.edit((edit) => edit.insert(new vscode.Position(0, 0), '“Again,” said Karin Holm. '));
      await until('a later edit is analysed', () => corpus.get(uri.toString())?.analysis.quotes[0]?.text === 'Again,');
      assert.equal(corpus.get(id), undefined);
      await vscode.workspace.fs.writeFile(fileUri('deleted.txt'), new TextEncoder().encode(PROSE));
    });
  });

  for (const [name, bytes] of [
    ['binary.txt', new Uint8Array([0, 1, 2, 0, 255, 254, 0])],
    ['one-line.txt', new TextEncoder().encode('The same long line again, he said. '.repeat(150_000))],
    ['empty.txt', new Uint8Array()],
  ] as const) {
    test(`${name} stops nothing`, async () => {
      const { corpus, ready } = await whenReady();
      await withFiles({ [name]: bytes }, async () => {
        await ready();
        assert.equal(corpus.get(fileUri(name).toString()), undefined);
        assert.equal(corpus.size, 5);
      });
    });
  }

  test('an article in another encoding than the editor reads it in is said', async () => {
    const { notices } = await whenReady();
    const latin = Uint8Array.from(PROSE.replace('envoy', 'attaché').replace(/[“”]/g, '"'), (letter) =>
      letter.charCodeAt(0),
    );
    await withFiles({ 'latin.txt': latin }, async () => {
      await vscode.window.showTextDocument(fileUri('latin.txt'));
      await until('it is said', () =>
        notices().some((notice) => notice.startsWith('latin.txt') && notice.includes('files.encoding')),
      );
    });
  });

  test('articles of the folder in another encoding are said in one sentence, without being opened', async () => {
    const { notices } = await whenReady();
    const latin = (name: string): Uint8Array =>
      Uint8Array.from(PROSE.replace('envoy', `attaché ${name}`).replace(/[“”]/g, '"'), (letter) =>
        letter.charCodeAt(0),
      );
    const garbled = { 'old/first-latin.txt': latin('one'), 'old/second-latin.txt': latin('two') };
    await withFiles(garbled, async () => {
      // a notice is counted for each article it is about
      const sentence = /(?:first|second)-latin\.txt .*files\.encoding/;
      await until('both are said', () => notices().filter((notice) => sentence.test(notice)).length === 2);
    });
  });

  test('text that has become an article while it was written is annotated', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openText('');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), PROSE));
    await until('the name is drawn', () => drawnIn(editor).people.length === 1);
  });
});
