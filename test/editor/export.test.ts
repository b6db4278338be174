import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toAuthorWords } from '../../src/notes/signature';
import type { ImportOutcome } from '../../src/editor/evidence/importCommand';
import type { Row } from '../../src/editor/rows';
import { closeAll, fileUri, openArticle, rangeOf, SEED, until, whenReady, withFiles } from './opened';

const FORMULA = `BERGEN, Feb. 12 — The pier was closed on Monday after a storm. Nobody was hurt there.
“=HYPERLINK("evil") <img src=x onerror=alert(1)> [x](command:run),” said Ida Holm, who was unloading cod.
The harbour master Jonas Berg said 14 boats could not leave. They will wait until Thursday.`;

/** Runs the export without its questions and gives the texts written, by name. */
async function exportTo(format: string, subject: unknown, name: string): Promise<ReadonlyMap<string, string>> {
  const to = fileUri(name);
  const written = await vscode.commands.executeCommand<readonly vscode.Uri[] | undefined>(
    'corroborate.export',
    subject,
    undefined,
    { format, to },
  );
  const texts = new Map<string, string>();
  for (const uri of written ?? []) {
    const bytes = await vscode.workspace.fs.readFile(uri);
    texts.set(uri.path.split('/').at(-1) ?? '', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  }
  await vscode.workspace.fs.delete(to, { recursive: true });
  return texts;
}

const only = (texts: ReadonlyMap<string, string>): string => [...texts.values()][0] ?? '';
const nameOf = (row: Row): string => (typeof row.label === 'string' ? row.label : row.label.label);

suite('export', () => {
  teardown(closeAll);

  test('of everything is a dossier with every article, hash, excerpt and the comparison', async () => {
    const { corpus } = await whenReady();
    const html = only(await exportTo('html', 'workspace', 'dossier.html'));
    assert.match(html, /<!DOCTYPE html>/);
    assert.equal((html.match(/<code>[0-9a-f]{64}<\/code>/g) ?? []).length, corpus.size);
    assert.match(html, /<td><a href="#a1">000_61228cb969e75afa\.txt/);
    assert.match(html, /We’ll meet in Saudi Arabia/);
    assert.match(html, /000_61228cb969e75afa\.txt:6/);
    assert.match(html, /<table class="matrix">/);
    assert.doesNotMatch(html, /<script/);
  });

  test('that is cancelled writes nothing, and takes away what it had written', async () => {
    await whenReady();
    const folder = vscode.Uri.joinPath(fileUri(SEED), '..');
    const before = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const source = new vscode.CancellationTokenSource();
    const run = (format: string, name: string): Thenable<unknown> =>
      vscode.commands.executeCommand('corroborate.export', 'workspace', undefined, {
        ...{ format, to: fileUri(name), token: source.token },
      });
    const running = run('html', 'cancelled.html');
    source.cancel();
    assert.equal(await running, undefined);
    assert.equal(await run('brat', 'cancelled-brat'), undefined);
    assert.deepEqual(
      (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name),
      before,
    );
  });

  test('of one article leaves the others out; a folder stands for what is in it', async () => {
    await whenReady();
    const one = only(await exportTo('markdown', fileUri(SEED), 'one.md'));
    assert.match(one, /## 000\\_61228cb969e75afa\.txt/);
    assert.doesNotMatch(one, /001\\_/);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const all = only(await exportTo('markdown', folder, 'all.md'));
    assert.match(all, /## 000\\_/);
    assert.match(all, /## 004\\_/);
  });

  test('of a person holds what they say and where they are named, in all articles', async () => {
    const { trees } = await whenReady();
    const row = (await trees.people.getChildren()).find((one) => nameOf(one) === 'Pete Hegseth');
    assert.ok(row);
    assert.match(trees.people.getTreeItem(row).contextValue ?? '', /exportable/);
    const markdown = only(await exportTo('markdown', row, 'person.md'));
    assert.match(markdown, /^<!-- Written by Corroborate[^\n]*\n\n# Pete Hegseth/);
    assert.match(markdown, /illusionary/);
    assert.doesNotMatch(markdown, /meet in Saudi Arabia/);
  });

  test('of a row of the comparison holds its passages and that row', async () => {
    const { trees } = await whenReady();
    const row = (await trees.across.getChildren()).find(({ id }) => id.startsWith('f:'));
    assert.ok(row?.mentions);
    const markdown = only(await exportTo('markdown', row, 'row.md'));
    for (const value of row.copy.split(' · ')) assert.ok(markdown.includes(value), value);
    const articles = new Set((await row.mentions()).map(({ id }) => id));
    assert.equal((markdown.match(/^## \d{3}/gm) ?? []).length, articles.size);
    assert.match(markdown, /## Comparison/);
    assert.doesNotMatch(markdown, /illusionary/);
  });

  test('as a table is safe for a spreadsheet, with a byte order mark where the setting says so', async () => {
    await whenReady();
    await withFiles({ 'pier/a.txt': FORMULA }, async () => {
      const { corpus } = await whenReady();
      await until('the article is known', () => corpus.get(fileUri('pier/a.txt').toString()) !== undefined);
      const csv = only(await exportTo('csv', fileUri('pier'), 'table.csv'));
      assert.equal(csv.charCodeAt(0), 0xfeff);
      assert.doesNotMatch(csv, /(?:^|,)"?[=+@]/m);
      assert.match(csv, /'=HYPERLINK/);
      const html = only(await exportTo('html', fileUri('pier'), 'evil.html'));
      assert.doesNotMatch(html, /<img/);
      const markdown = only(await exportTo('markdown', fileUri('pier'), 'evil.md'));
      assert.doesNotMatch(markdown, /<img|(?<!\\)\]\(command/);
      const configuration = vscode.workspace.getConfiguration('corroborate');
      await configuration.update('export.csvByteOrderMark', false, vscode.ConfigurationTarget.Workspace);
      try {
        assert.match(only(await exportTo('csv', fileUri('pier'), 'table.csv')), /^article,line/);
        await configuration.update('export.csvDelimiter', 'semicolon', vscode.ConfigurationTarget.Workspace);
        assert.match(only(await exportTo('csv', fileUri('pier'), 'table.csv')), /^article;line/);
      } finally {
        await configuration.update('export.csvDelimiter', undefined, vscode.ConfigurationTarget.Workspace);
        await configuration.update('export.csvByteOrderMark', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });

  test('as brat is a text and a standoff file an article; as JSON-LD an annotation for each thing found', async () => {
    const { corpus } = await whenReady();
    const files = await exportTo('brat', fileUri(SEED), 'brat');
    assert.deepEqual([...files.keys()], [`0001-${SEED}`, `0001-${SEED.replace('.txt', '.ann')}`]);
    const analysis = corpus.get(fileUri(SEED).toString())?.analysis;
    const json = JSON.parse(only(await exportTo('jsonld', fileUri(SEED), 'a.jsonld'))) as { total: number };
    const { people = [], quotes = [], numbers = [] } = analysis ?? {};
    assert.equal(json.total, people.length + quotes.length + numbers.length);
  });
});

suite('import', () => {
  teardown(closeAll);

  test('of a Hypothes.is export makes notes in one’s own file once; what fits no article is listed', async () => {
    const { notes, corpus } = await whenReady();
    const item = (exact: string) => ({
      user: 'acct:jon@hypothes.is',
      created: '2025-02-13T10:00:00Z',
      text: 'who counted?',
      tags: ['boats'],
      target: [{ source: 'https://example.org/', selector: [{ type: 'TextQuoteSelector', exact }] }],
    });
    const rows = [item('14 boats could not leave'), item('these words stand nowhere')];
    const configuration = vscode.workspace.getConfiguration('corroborate');
    await configuration.update('author', 'Ida Holm', vscode.ConfigurationTarget.Global);
    await withFiles({ 'pier/a.txt': FORMULA, 'in/h.json': JSON.stringify({ rows }) }, async () => {
      try {
        await until('the article is known', () => corpus.get(fileUri('pier/a.txt').toString()) !== undefined);
        const run = () => vscode.commands.executeCommand<ImportOutcome>('corroborate.import', fileUri('in/h.json'));
        const first = await run();
        assert.equal(first.added, 2);
        assert.match(first.unplaced[0]?.why ?? '', /none of the articles/);
        assert.equal((await run()).added, 0);
        const { remarks } = notes.of(fileUri('pier/a.txt').toString())?.journals.notebook ?? { remarks: [] };
        assert.deepEqual(
          remarks.map(({ record, target }) => `${record.kind} ${toAuthorWords(record)} ${target.article}`),
          ['note Ida Holm, quoting “jon” pier/a.txt', 'tag Ida Holm, quoting “jon” pier/a.txt'],
        );
        const markdown = only(await exportTo('markdown', fileUri('pier'), 'out.md'));
        assert.match(markdown, /> 14 boats could not leave/);
        assert.match(markdown, /^\[\^1\]: Ida Holm, quoting “jon”, .*who counted\?/m);
        const csv = only(await exportTo('csv', fileUri('pier'), 'out.csv'));
        assert.match(csv, /quoting “jon”: who counted\?/);
      } finally {
        await vscode.workspace.fs.delete(fileUri('.corroborate'), { recursive: true });
        notes.refreshAll();
        await notes.whenRead();
      }
    });
  });
});

suite('citations', () => {
  teardown(closeAll);

  test('of the selection name file and line; of a quote also who said it', async () => {
    const { drawnIn } = await whenReady();
    const editor = await openArticle(SEED);
    await until('quotes are drawn', () => drawnIn(editor).quotes.length > 0);
    const range = rangeOf(editor.document, 'meet in Saudi Arabia');
    editor.selection = new vscode.Selection(range.start, range.end);
    await vscode.commands.executeCommand('corroborate.copyCitation');
    assert.equal(await vscode.env.clipboard.readText(), `“meet in Saudi Arabia” (${SEED}, line 6)`);
    await vscode.commands.executeCommand('corroborate.copyWithSource');
    assert.equal(await vscode.env.clipboard.readText(), `“meet in Saudi Arabia” — Donald Trump (${SEED}, line 6)`);
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand('corroborate.copyWithSource');
    assert.equal(
      await vscode.env.clipboard.readText(),
      `“We’ll meet in Saudi Arabia,” — Donald Trump (${SEED}, line 6)`,
    );
  });
});
