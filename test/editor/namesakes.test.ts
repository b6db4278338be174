import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/rows';
import type { RowTree } from '../../src/editor/rowTree';
import { fileUri, until, whenReady, withFiles } from './opened';

const TEXT =
  'The harbour was shut on Tuesday. “We lost eleven boats to the storm,” said Ilse Kranz. Nobody was hurt, she added.\n';

async function below(tree: RowTree, name: string): Promise<readonly Row[]> {
  const row = (await tree.getChildren()).find(({ copy }) => copy === name);
  assert.ok(row, name);
  return tree.getChildren(row);
}

suite('articles of one name', () => {
  test('are told apart by their folder in every list, aloud too', async () => {
    await withFiles({ 'monday/storm.txt': TEXT, 'tuesday/storm.txt': TEXT, 'tuesday/calm.txt': TEXT }, async () => {
      const { corpus, trees } = await whenReady();
      const files = ['monday/storm.txt', 'tuesday/storm.txt', 'tuesday/calm.txt'];
      await until('all are known', () => files.every((name) => corpus.get(fileUri(name).toString()) !== undefined));
      const articles = await below(trees.people, 'Ilse Kranz');
      assert.deepEqual(
        articles.map(({ label, description }) => [label, description]),
        [
          ['storm.txt', '1 · monday'],
          ['calm.txt', '1'],
          ['storm.txt', '1 · tuesday'],
        ],
      );
      assert.equal(articles[0]?.spoken, 'monday/storm.txt, 1 mention');
      const quotes = await below(trees.quotes, 'Ilse Kranz');
      assert.deepEqual(
        quotes.map(({ description }) => description),
        ['monday/storm.txt', 'calm.txt', 'tuesday/storm.txt'],
      );
      assert.match(quotes[2]?.spoken ?? '', /tuesday\/storm\.txt, line 1$/);
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Kranz',
      );
      assert.match(found[0]?.containerName ?? '', /^monday\/storm\.txt/);
    });
  });
});
