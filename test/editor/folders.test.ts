import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toPlace } from '../../src/core/anchor';
import { testIn } from './host';
import { closeAll, fileUri, until, whenReady, withFiles } from './opened';

const PATIENCE_MS = 60_000;
const articleOf = (n: number): string =>
  `“We counted ${n + 100} boats,” said Anna Berger on Friday. Nobody was hurt in the storm. Neither side gave a date.\n`;

/** A file system that holds one article, a file and a folder nobody may read, and may not be written. */
class ReadOnlyFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly text = new TextEncoder().encode(articleOf(1));

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/' || uri.path === '/closed')
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    if (uri.path !== '/only.txt' && uri.path !== '/locked.txt') throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.text.length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (uri.path === '/closed') throw vscode.FileSystemError.NoPermissions(uri);
    if (uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
    return [
      ['closed', vscode.FileType.Directory],
      ['locked.txt', vscode.FileType.File],
      ['only.txt', vscode.FileType.File],
    ];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.stat(uri);
    if (uri.path === '/locked.txt') throw vscode.FileSystemError.NoPermissions(uri);
    return this.text;
  }

  private readonly refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  readonly createDirectory = this.refuse;
  readonly writeFile = this.refuse;
  readonly delete = this.refuse;
  readonly rename = this.refuse;
}

/** Puts a folder behind the two of the workspace for the time of `body`. */
async function withFolder(uri: vscode.Uri, body: () => Promise<void>): Promise<void> {
  await changeFolders(0, { uri });
  try {
    await body();
  } finally {
    await closeAll();
    if (vscode.workspace.workspaceFolders?.length === 3) await changeFolders(1);
  }
}

async function changeFolders(removed: number, ...added: { uri: vscode.Uri }[]): Promise<void> {
  const changed = new Promise((resolve) => vscode.workspace.onDidChangeWorkspaceFolders(resolve));
  assert.ok(vscode.workspace.updateWorkspaceFolders(2, removed, ...added));
  await changed;
}

suite('several folders', () => {
  testIn(['folders'], 'articles of all are listed together', async () => {
    const { corpus, trees } = await whenReady();
    assert.equal(corpus.size, 6);
    const row = (await trees.people.getChildren()).find(({ copy }) => copy === 'Nora Lind');
    const [mention] = (await trees.people.getChildren(row)) ?? [];
    assert.match(mention?.spoken ?? '', /storm\.txt/);
  });

  testIn(['folders'], 'articles of one name are told apart by the folder they are in', async () => {
    await withFiles({ 'storm.txt': articleOf(1) }, async () => {
      const { corpus, trees } = await whenReady();
      await until('it is known', () => corpus.get(fileUri('storm.txt').toString()) !== undefined);
      const namesOf = vscode.workspace.workspaceFolders?.map(({ uri }) => `${uri.path.split('/').at(-1)}/storm.txt`);
      const described = async (speaker: string) => {
        const row = (await trees.quotes.getChildren()).find(({ copy }) => copy === speaker);
        return (await trees.quotes.getChildren(row))[0]?.description;
      };
      assert.deepEqual([await described('Anna Berger'), await described('Nora Lind')], namesOf);
    });
  });

  testIn(
    ['folders'],
    'one that is taken away while it is analysed leaves nothing behind, and comes back whole',
    async function () {
      this.timeout(4 * PATIENCE_MS);
      const { corpus, ready } = await whenReady();
      const third = vscode.Uri.joinPath(fileUri('.'), '..', 'third');
      const idOf = (n: number): string => vscode.Uri.joinPath(third, `a${n}.txt`).toString();
      const count = 120;
      for (let n = 0; n < count; n++)
        await vscode.workspace.fs.writeFile(vscode.Uri.parse(idOf(n)), new TextEncoder().encode(articleOf(n)));
      const known = (): number => Array.from({ length: count }, (_, n) => corpus.get(idOf(n))).filter(Boolean).length;
      await withFolder(third, async () => {
        await until('some are known', () => known() > 0, PATIENCE_MS);
        await changeFolders(1);
        await ready();
        await until('none is known', () => known() === 0, PATIENCE_MS);
        assert.equal(corpus.size, 6);
        await changeFolders(0, { uri: third });
        await until('all are known', () => known() === count, PATIENCE_MS);
      });
      await until('none is known', () => known() === 0, PATIENCE_MS);
      await vscode.workspace.fs.delete(third, { recursive: true });
    },
  );

  testIn(
    ['folders'],
    'one that can only be read is annotated, what may not be read is passed over; a note there is not saved, and nothing breaks',
    async function () {
      this.timeout(2 * PATIENCE_MS);
      const { corpus, notes, drawnIn } = await whenReady();
      const settings = vscode.workspace.getConfiguration('corroborate');
      const files = vscode.workspace.registerFileSystemProvider('sealed', new ReadOnlyFiles(), { isReadonly: true });
      await settings.update('author', 'Ida Holm', vscode.ConfigurationTarget.Global);
      try {
        await withFolder(vscode.Uri.parse('sealed:/'), async () => {
          const uri = vscode.Uri.parse('sealed:/only.txt');
          await until('the article is known', () => corpus.get(uri.toString()) !== undefined, PATIENCE_MS);
          assert.equal(corpus.get('sealed:/locked.txt'), undefined);
          const editor = await vscode.window.showTextDocument(uri);
          await until('its quote is drawn', () => drawnIn(editor).quotes.length === 1, PATIENCE_MS);
          const text = editor.document.getText();
          const target = { article: 'only.txt', place: toPlace(text, { start: 0, end: 10 }) };
          assert.equal(await notes.write(uri.toString(), [{ kind: 'note', target, body: 'in vain' }]), undefined);
          assert.equal(notes.of(uri.toString())?.journals.notebook.remarks.length, 0);
        });
      } finally {
        files.dispose();
        await settings.update('author', undefined, vscode.ConfigurationTarget.Global);
      }
    },
  );
});
