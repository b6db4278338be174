// Owns that names and words from a folder somebody else made are shown as they are: nothing of them acts, nothing hides.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toPlacer } from '../../src/core/anchor';
import type { Row } from '../../src/editor/rows';
import type { RowTree } from '../../src/editor/rowTree';
import { BOATS, makeNotesFolder, OWN_FILE, targetOf, untilRead, withArticle, writeText } from './noted';
import { closeAll, fileUri, openArticle, until, whenReady, withFiles } from './opened';

const EVIL = '[Open](command:corroborateTests.attack) $(zap) \u202egnp\u200b';
const FILE = `hostile/${EVIL}.txt`;
const FOLDER = `hostile/folder ${EVIL}/c.txt`;
const WORDS = `We saw [Open](command:corroborateTests.attack) $(zap) \u202eboats\u200b in the harbour that morning`;
const TEXT = `BERGEN, Feb. 12 — “${WORDS},” said Anna Berger on Monday. She counted 14 boats \u202e there. “We go on,” she added. It took an hour and a half.\n\n${BOATS}`;

/** A link or icon the editor would make of a plain text; what turns the direction or has no width. */
const ACTS = /\]\(|\$\(|[\u202a-\u202e\u200b]/;

/** What is seen of it, and nothing beside: for places where the editor makes neither link nor icon of a plain text. */
function assertSeen(text: string | undefined, what: string): void {
  assert.doesNotMatch(text ?? '', /[\u202a-\u202e\u200b]/, what);
  assert.doesNotMatch(text ?? '', /\] \(|\$ \(/, what);
}

function assertWords(text: string | undefined, what: string): void {
  assert.doesNotMatch(text ?? '', ACTS, what);
}

/** Markdown may hold links to commands of ours and icons of ours. */
function assertMarkdown(text: vscode.MarkdownString | string | undefined, what: string): void {
  const markdown = typeof text === 'string' ? text : (text?.value ?? '');
  if (typeof text === 'object' && text.isTrusted === undefined && text.supportThemeIcons !== true) {
    // what somebody wrote as Markdown: the editor runs no command of it and makes no icon
    return assert.doesNotMatch(markdown, /[\u202a-\u202e\u200b]/, what);
  }
  const bare = markdown.replace(/\]\(command:corroborate\.[^)]*\)/g, '').replace(/\$\([a-z-]+\)/g, '');
  assertWords(bare, `${what}: ${markdown}`);
  assert.doesNotMatch(markdown, /corroborateTests\.attack\)|\$\(zap\)/, what);
}

async function assertRows(tree: RowTree, below?: Row): Promise<number> {
  const rows = await tree.getChildren(below);
  let count = rows.length;
  for (const row of rows) {
    const item = await tree.resolveTreeItem(tree.getTreeItem(row), row);
    const { label, description, tooltip, accessibilityInformation } = item;
    assert.ok(typeof label === 'string' || typeof label?.label === 'string', `label of ${row.id}`);
    assertSeen(typeof label === 'string' ? label : label?.label, `label of ${row.id}`);
    assertSeen(String(description ?? ''), `description of ${row.id}`);
    assertSeen(accessibilityInformation?.label, `words of ${row.id}`);
    assertMarkdown(tooltip, `tooltip of ${row.id}`);
    count += await assertRows(tree, row);
  }
  return count;
}

async function setting(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('corroborate').update(key, value, vscode.ConfigurationTarget.Workspace);
}

suite('a folder somebody else made', () => {
  teardown(closeAll);

  test('a path in a notes file never leads out of the folder', async () => {
    const { notes } = await whenReady();
    const [own] = [...notes.all()];
    assert.ok(own);
    const home = `${own.folder.uri.toString()}/`;
    for (const path of ['../../etc/passwd', '/etc/passwd', 'a/../../../b.txt', './../b.txt', '..', ''])
      assert.ok(`${own.idAt(path)}/`.startsWith(home), `${path}: ${own.idAt(path)}`);
    assert.equal(own.idAt('news/a.txt'), `${home}news/a.txt`);
  });

  test('names of files and folders and words of articles are words in every list, hover, symbol, lens and hint', async () => {
    const { trees, ready, corpus } = await whenReady();
    await withFiles({ [FILE]: TEXT, 'hostile/b.txt': TEXT, [FOLDER]: TEXT }, async () => {
      const known = (): string => [...corpus.entries()].map(({ id }) => id).join(' ');
      await until(
        'they are known',
        () => known().includes('hostile/folder') && known().includes('attack%29%20'),
        30_000,
      ).catch(() => assert.fail(known()));
      await ready();
      for (const group of ['person', 'article']) {
        await vscode.commands.executeCommand(`corroborate.people.group.${group}`);
        assert.ok((await assertRows(trees.people)) > 0);
      }
      await vscode.commands.executeCommand('corroborate.people.group.person');
      for (const tree of [trees.quotes, trees.numbers, trees.across]) assert.ok((await assertRows(tree)) > 0);
      const { document } = await openArticle(FILE);
      const at = document.positionAt(TEXT.indexOf('boats'));
      const seen = async (): Promise<vscode.Hover[]> =>
        vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, at);
      await until('there is a hover', async () => (await seen()).length > 0);
      for (const { contents } of await seen())
        for (const text of contents) if (text instanceof vscode.MarkdownString) assertMarkdown(text, 'hover');
      const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.ok(symbols.length > 0);
      for (const { name, children } of symbols)
        for (const shown of [name, ...children.map((child) => child.name)]) assertWords(shown, 'symbol');
      const people = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Anna Berger',
      );
      assert.ok(people.length > 0);
      for (const { name, containerName } of people) assertWords(`${name} ${containerName}`, 'workspace symbol');
      for (const kind of ['speakers', 'values']) await setting(`inlayHints.${kind}`, true);
      try {
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        const hints = (): Thenable<readonly vscode.InlayHint[]> =>
          vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole);
        await until('there are hints of both kinds', async () => (await hints()).length > 1);
        for (const { label, tooltip } of await hints()) {
          assertWords(typeof label === 'string' ? label : label.map(({ value }) => value).join(''), 'hint');
          assertMarkdown(tooltip, 'tooltip of a hint');
        }
      } finally {
        for (const kind of ['speakers', 'values']) await setting(`inlayHints.${kind}`, undefined);
      }
      await setting('codeLens', true);
      try {
        const lenses = (): Thenable<readonly vscode.CodeLens[]> =>
          vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10);
        await until('there is a lens', async () => (await lenses()).some(({ command }) => command !== undefined));
        for (const { command } of await lenses()) assertWords(command?.title, 'lens');
      } finally {
        await setting('codeLens', undefined);
      }
    });
  });

  test('notes of another author are words in lists, threads and notifications; their Markdown runs nothing', () =>
    withArticle(async ({ exports, id, editor }) => {
      const { trees, notesInText, shownNotices } = exports;
      await makeNotesFolder();
      const said = { v: 1, at: '2025-01-01T00:00:00Z', by: `Mallory ${EVIL}` };
      const target = targetOf('14 boats');
      const to = { article: `${EVIL}.txt`, place: toPlacer(`${EVIL} boats`)({ start: 0, end: EVIL.length }) };
      const records = [
        { ...said, id: 'e1', kind: 'note', target, body: `See ${EVIL}` },
        { ...said, id: 'e2', kind: 'tag', target, tag: EVIL.slice(0, 60) },
        { ...said, id: 'e3', kind: 'verdict', target, verdict: 'false', body: EVIL },
        { ...said, id: 'e4', kind: 'link', target, relation: 'see', to },
        { ...said, id: 'e5', kind: 'note', target: { ...target, article: `gone/${EVIL}.txt` }, body: EVIL },
      ];
      const file = `${OWN_FILE.slice(0, OWN_FILE.lastIndexOf('/'))}/${EVIL}.jsonl`;
      await writeText(file, `${records.map((record) => JSON.stringify(record)).join('\n')}\n{broken\n`);
      await untilRead(exports, 'the notes are known', () => exports.notePlaces.threads(id).length > 0);
      for (const group of ['article', 'tag', 'verdict']) {
        await vscode.commands.executeCommand(`corroborate.notes.group.${group}`);
        assert.ok((await assertRows(trees.notes)) > 0);
      }
      await vscode.commands.executeCommand('corroborate.notes.group.article');
      await until('the thread is drawn', () => (notesInText()?.threads.threadsIn(id).length ?? 0) > 0);
      for (const { label, comments } of notesInText()?.threads.threadsIn(id) ?? []) {
        assertWords(label, 'thread');
        for (const { author, body } of comments) {
          assertWords(author.name, 'author');
          assert.ok(body instanceof vscode.MarkdownString);
          assert.doesNotMatch(body.value, /[\u202a-\u202e\u200b]/);
          const trusted = typeof body.isTrusted === 'object' ? body.isTrusted.enabledCommands : [];
          assert.ok(trusted.every((command) => command === 'corroborate.notes.openLink'));
          assert.notEqual(body.isTrusted, true);
        }
      }
      const isSaid = (words: string): boolean => shownNotices().some((notice) => notice.includes(words));
      await until('the broken line is said', () => isSaid('.jsonl'));
      assert.equal(await vscode.commands.executeCommand('corroborate.notes.openLink', id, 'e4'), false);
      await until('the missing article is said', () => isSaid('is no longer there'));
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('corroborate.import', [fileUri(`none ${EVIL}.ann`)]);
      await until('the error is said', () => isSaid('could not be read') && isSaid('none [Open]'));
      for (const notice of shownNotices()) assertWords(notice, 'notification');
    }));
});
