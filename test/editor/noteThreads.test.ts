import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RemarkComment } from '../../src/editor/notes/noteThreads';
import type { Row } from '../../src/editor/rows';
import { OWN_FILE, readText, targetOf, withArticle, writeText, type Noted } from './noted';
import { fileUri, rangeOf, until, wordsOf } from './opened';

const threadsOf = ({ exports, id }: Noted): readonly vscode.CommentThread[] =>
  exports.notesInText()?.threads.threadsIn(id) ?? [];

function onlyThread(noted: Noted): vscode.CommentThread {
  const threads = threadsOf(noted);
  assert.equal(threads.length, 1);
  assert.ok(threads[0]);
  return threads[0];
}

const bodiesOf = ({ comments }: vscode.CommentThread): string[] =>
  comments.map(({ body }) => (typeof body === 'string' ? body : body.value));

/** What the box of a thread sends when a person begins one on these words. */
async function note({ editor }: Noted, words: string, text: string): Promise<void> {
  const thread = {
    uri: editor.document.uri,
    range: rangeOf(editor.document, words),
    comments: [],
    dispose: () => undefined,
  };
  await vscode.commands.executeCommand('corroborate.notes.submit', { thread, text });
}

const noted = (noted: Noted, state: 'open' | 'resolved' = 'open'): string[] =>
  wordsOf(noted.editor.document, noted.exports.notesInText()?.decorations.rangesIn(noted.id)[state] ?? []);

suite('notes beside the text', () => {
  test('a note on a selection is a thread on its characters, with author and time; a reply joins it', () =>
    withArticle(async (world) => {
      await note(world, '14 boats', 'Ask the **harbour master**.');
      const thread = onlyThread(world);
      assert.deepEqual(noted(world), ['14 boats']);
      assert.deepEqual(bodiesOf(thread), ['Ask the **harbour master**.']);
      assert.equal(thread.comments[0]?.author.name, 'Ida Holm');
      assert.ok(Date.now() - Number(thread.comments[0]?.timestamp) < 60_000);
      assert.equal(thread.collapsibleState, vscode.CommentThreadCollapsibleState.Expanded);
      await vscode.commands.executeCommand('corroborate.notes.submit', { thread, text: 'Asked: it was 14.' });
      assert.deepEqual(bodiesOf(onlyThread(world)), ['Ask the **harbour master**.', 'Asked: it was 14.']);
    }));

  test('verdicts and tags stand in the thread’s title; conflicting ones with their authors', () =>
    withArticle(async (world) => {
      const { notes } = world.exports;
      const target = targetOf('14 boats');
      await notes.write(world.id, [
        { kind: 'verdict', target, verdict: 'disputed' },
        { kind: 'tag', target, tag: 'harbour' },
      ]);
      assert.equal(onlyThread(world).label, '“14 boats”  Disputed  #harbour');
      await notes.of(world.id)?.journals.append('Bo Lund', [{ kind: 'verdict', target, verdict: 'verified' }]);
      await notes.write(world.id, [{ kind: 'verdict', target, verdict: 'false' }]);
      assert.equal(onlyThread(world).label, '“14 boats”  Bo Lund: Verified · Ida Holm: False  #harbour');
    }));

  test('what others say of a note are comments and rows of their own, under their names, outside the author’s words', () =>
    withArticle(async (world) => {
      const { notes, trees } = world.exports;
      await note(world, '14 boats', 'Ask the **harbour master**.');
      const of = notes.of(world.id)?.journals.notebook.remarks[0]?.record.id ?? '';
      await notes.of(world.id)?.journals.append('Bo Lund', [
        { kind: 'edit', of, body: '---\n\n**Ida Holm**: I was wrong ![x](https://example.invalid/x.png)' },
        { kind: 'move', of, target: targetOf('32 ships') },
        { kind: 'revert', of },
        { kind: 'resolve', of, resolved: true },
      ]);
      await notes.write(world.id, [{ kind: 'tag', target: targetOf('14 boats'), tag: 'harbour' }]);
      const { comments } = onlyThread(world);
      assert.deepEqual(
        comments.map(({ author, contextValue }) => [author.name, contextValue]),
        [['Ida Holm', 'note own'], ...Array.from({ length: 4 }, () => ['Bo Lund', 'others']), ['Ida Holm', 'tag own']],
      );
      const [own, proposed, placed] = bodiesOf(onlyThread(world));
      assert.equal(own, 'Ask the **harbour master**.');
      assert.match(proposed ?? '', /I was wrong !\u2060\[x\]/);
      assert.match(placed ?? '', /32 ships/);
      assert.equal(comments[1]?.label, 'proposes other words for the remark above');
      const below = async (row?: Row): Promise<readonly Row[]> => trees.notes.getChildren(row);
      const [article] = await below();
      const [passage] = await below(article);
      const [remark] = await below(passage);
      assert.equal((await remark?.tooltip?.())?.value, 'Ask the **harbour master**.');
      const others = await below(remark);
      assert.deepEqual(
        others.map(({ label }) => label),
        Array.from({ length: 4 }, () => 'Bo Lund'),
      );
      assert.doesNotMatch((await passage?.tooltip?.())?.value ?? '', /Bo Lund|wrong/);
    }));

  test('two places on one line are two threads, the same place is one', () =>
    withArticle(async (world) => {
      await note(world, '14 boats', 'first');
      await note(world, 'the envoy', 'second');
      await note(world, '14 boats', 'third');
      assert.deepEqual(threadsOf(world).map(bodiesOf), [['second'], ['first', 'third']]);
    }));

  test('resolved, opened again, edited, deleted and brought back', () =>
    withArticle(async (world) => {
      await note(world, '14 boats', 'Check.');
      const thread = onlyThread(world);
      await vscode.commands.executeCommand('corroborate.notes.resolve', thread);
      assert.equal(onlyThread(world).state, vscode.CommentThreadState.Resolved);
      assert.deepEqual([noted(world), noted(world, 'resolved')], [[], ['14 boats']]);
      await vscode.commands.executeCommand('corroborate.notes.unresolve', thread);
      assert.equal(onlyThread(world).state, vscode.CommentThreadState.Unresolved);

      await vscode.commands.executeCommand('corroborate.notes.edit', thread.comments[0]);
      const edited = onlyThread(world).comments[0] as RemarkComment;
      assert.equal(edited.mode, vscode.CommentMode.Editing);
      assert.equal(edited.body, 'Check.');
      edited.body = 'Checked.';
      await vscode.commands.executeCommand('corroborate.notes.saveEdit', edited);
      assert.deepEqual(bodiesOf(onlyThread(world)), ['Checked.']);
      assert.equal(onlyThread(world).comments[0]?.label, 'edited');

      void vscode.commands.executeCommand('corroborate.notes.delete', onlyThread(world).comments[0]);
      await until('it is gone', () => threadsOf(world).length === 0);
      const { notebook } = world.exports.notes.of(world.id)?.journals ?? {};
      const revert = notebook?.history.at(-1)?.record;
      assert.equal(revert?.kind, 'revert');
      await world.exports.notes.write(world.id, [{ kind: 'revert', of: revert.id }]);
      assert.deepEqual(bodiesOf(onlyThread(world)), ['Checked.']);
    }));

  test('a note that cannot be saved stays in a box where it was typed, said once, to be saved or dropped there', () =>
    withArticle(async (world) => {
      const { editor, exports, id } = world;
      const drawn = {
        ...{ uri: editor.document.uri, range: rangeOf(editor.document, '14 boats'), isGone: false },
        comments: [] as readonly vscode.Comment[],
        dispose: () => (drawn.isGone = true),
      };
      const before = exports.shownNotices().length;
      const said = (): string[] => exports.shownNotices().slice(before);
      await writeText('.corroborate', 'A file where the folder of notes should be.');
      await vscode.commands.executeCommand('corroborate.notes.submit', { thread: drawn, text: 'Ask the **master**.' });
      assert.equal(said().filter((notice) => notice.startsWith('Not saved: ')).length, 1, said().join('\n'));
      const [box] = drawn.comments;
      assert.deepEqual([box?.mode, box?.body], [vscode.CommentMode.Editing, 'Ask the **master**.']);
      assert.ok(!drawn.isGone);
      await vscode.commands.executeCommand('corroborate.notes.saveEdit', box);
      const [again] = drawn.comments;
      assert.ok(again && again !== box, 'the editor closes a box of which something was asked');
      assert.deepEqual([again.mode, again.body], [vscode.CommentMode.Editing, 'Ask the **master**.']);

      await vscode.workspace.fs.delete(fileUri('.corroborate'));
      again.body = 'Ask the master.';
      await vscode.commands.executeCommand('corroborate.notes.saveEdit', again);
      assert.ok(drawn.isGone);
      assert.deepEqual(bodiesOf(onlyThread(world)), ['Ask the master.']);

      const lines = await readText(OWN_FILE);
      await writeText(OWN_FILE, `${lines}${JSON.stringify({ v: 99, id: 'later', kind: 'dream' })}\n`);
      await vscode.commands.executeCommand('corroborate.notes.submit', { thread: onlyThread(world), text: 'Asked.' });
      assert.deepEqual(bodiesOf(onlyThread(world)), ['Ask the master.', 'Asked.']);
      assert.equal(onlyThread(world).canReply, false);
      const own = onlyThread(world).comments[0] as RemarkComment;
      await vscode.commands.executeCommand('corroborate.notes.edit', own);
      const edited = onlyThread(world).comments[0] as RemarkComment;
      edited.body = 'Ask him twice.';
      await vscode.commands.executeCommand('corroborate.notes.saveEdit', edited);
      assert.notEqual(onlyThread(world).comments[0], edited);
      assert.equal(onlyThread(world).comments[0]?.mode, vscode.CommentMode.Editing);
      assert.deepEqual(bodiesOf(onlyThread(world)), ['Ask him twice.', 'Asked.']);

      // read while it is written, the file is empty, and the conversation gone for a moment
      for (const content of ['', lines]) {
        await writeText(OWN_FILE, content);
        exports.notes.refreshAll();
        await exports.notes.whenRead();
        await until('it is drawn', () => onlyThread(world).comments.length === (content === '' ? 1 : 2));
      }
      await vscode.commands.executeCommand('corroborate.notes.saveEdit', onlyThread(world).comments[1]);
      assert.deepEqual(
        exports.notes.of(id)?.journals.notebook.remarks.map(({ body }) => body),
        ['Ask the master.', 'Asked.'],
      );
      assert.equal(onlyThread(world).canReply, true);
      await writeText(OWN_FILE, `${lines}${JSON.stringify({ v: 99, id: 'later', kind: 'dream' })}\n`);
      await vscode.commands.executeCommand('corroborate.notes.submit', { thread: onlyThread(world), text: 'No.' });
      await vscode.commands.executeCommand('corroborate.notes.cancelEdit', onlyThread(world).comments.at(-1));
      assert.ok(!bodiesOf(onlyThread(world)).includes('No.'));
    }));

  test('the outline moves and grows with what is typed, and a note whose words are gone waits', () =>
    withArticle(async (world) => {
      const { editor, id, exports } = world;
      await note(world, '14 boats', 'Check.');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'HARBOUR. '));
      assert.deepEqual(noted(world), ['14 boats']);
      await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'boats').start, 'small '));
      assert.deepEqual(noted(world), ['14 small boats']);
      await editor.edit((edit) => edit.delete(rangeOf(editor.document, ' but 14 small boats could not leave')));
      await until('it is open', () => exports.notePlaces.open(id).length === 1);
      assert.deepEqual(noted(world), []);
      await vscode.commands.executeCommand('undo');
      await until('it is back', () => noted(world).includes('14 small boats') || noted(world).includes('14 boats'));
    }));

  test('hostile Markdown is shown and does nothing', () =>
    withArticle(async (world) => {
      const hostile =
        '![x](https://example.invalid/x.png) [run](command:workbench.action.quit) <img src=x onerror=alert(1)> $(flame)';
      await note(world, '14 boats', hostile);
      const body = onlyThread(world).comments[0]?.body;
      assert.ok(body instanceof vscode.MarkdownString);
      assert.equal(body.isTrusted ?? false, false);
      assert.equal(body.supportHtml ?? false, false);
      assert.equal(body.supportThemeIcons ?? false, false);
      assert.doesNotMatch(body.value, /!\[/);
      await world.exports.notes.write(world.id, [
        { kind: 'tag', target: targetOf('32 ships'), tag: '](command:evil) $(flame) <b>' },
        { kind: 'verdict', target: targetOf('32 ships'), verdict: 'false', body: '[x](command:evil)' },
      ]);
      const ships = threadsOf(world).find(({ label }) => label?.includes('32 ships'));
      for (const text of bodiesOf(ships ?? onlyThread(world))) assert.doesNotMatch(text, /\]\(|<b>|\(flame/);
    }));

  test('a link leads to the other passage', () =>
    withArticle(async (world) => {
      const { id, editor, exports } = world;
      const [record] =
        (await exports.notes.write(id, [
          { kind: 'link', target: targetOf('14 boats'), to: targetOf('32 ships'), relation: 'contradicts' },
        ])) ?? [];
      assert.match(bodiesOf(onlyThread(world))[0] ?? '', /Contradicts \[“32 ships” — /);
      assert.equal(await vscode.commands.executeCommand('corroborate.notes.openLink', id, record?.id), true);
      assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), '32 ships');
    }));

  test('“Add Note” with nothing selected is about the item at the cursor', () =>
    withArticle(async (world) => {
      const { editor } = world;
      const { start } = rangeOf(editor.document, '32');
      editor.selection = new vscode.Selection(start, start);
      await note(world, '14 boats', 'The other line keeps its thread.');
      await vscode.commands.executeCommand('corroborate.notes.add');
      assert.equal(editor.document.getText(editor.selection), '32');
      await vscode.commands.executeCommand('corroborate.notes.add');
      assert.equal(threadsOf(world).length, 1);
    }));
});
