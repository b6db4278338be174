import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/rows';
import type { RowTree } from '../../src/editor/rowTree';
import { targetOf, withArticle } from './noted';
import { whenReady } from './opened';

/** "12", "12 in 3 articles", "3 · monday": said aloud in words of their own. */
const COUNT = /^\d+(?: in \d+ articles)?$/;
const labelOf = ({ label }: Row): string => (typeof label === 'string' ? label : label.label);

async function everyRow(tree: RowTree, row?: Row): Promise<Row[]> {
  const rows = await tree.getChildren(row);
  const below = await Promise.all(rows.map((one) => everyRow(tree, one)));
  return rows.flatMap((one, index) => [one, ...(below[index] ?? [])]);
}

/** All that a row shows is also heard, in one line, without the names of icons. */
function checkAloud(tree: RowTree, rows: readonly Row[]): void {
  assert.ok(rows.length > 0);
  for (const row of rows) {
    const heard = tree.getTreeItem(row).accessibilityInformation?.label ?? '';
    assert.doesNotMatch(heard, /\$\(| · |[\n\t]|, ,|, $/, heard);
    const [words, said] = [labelOf(row), heard].map((text) =>
      text.replace(/[“”…]/g, '').replaceAll(' · ', ', ').trim(),
    );
    assert.ok(said?.includes(words?.slice(0, 20) ?? ''), `${words} | ${heard}`);
    for (const part of (row.description ?? '').split(' · ')) {
      if (!COUNT.test(part)) assert.ok(heard.includes(part), `“${part}” is not heard: ${heard}`);
    }
  }
}

async function arranged(view: string, group: string, body: () => Promise<void>): Promise<void> {
  const before = { people: 'person', quotes: 'speaker', numbers: 'kind', across: 'difference', notes: 'article' }[view];
  await vscode.commands.executeCommand(`corroborate.${view}.group.${group}`);
  try {
    await body();
  } finally {
    await vscode.commands.executeCommand(`corroborate.${view}.group.${before ?? ''}`);
  }
}

suite('what a screen reader says', () => {
  const groups = {
    people: ['person', 'article'],
    quotes: ['speaker', 'article'],
    numbers: ['kind', 'article'],
    across: ['difference', 'article'],
  } as const;
  for (const [view, ways] of Object.entries(groups)) {
    for (const way of ways) {
      test(`${view} by ${way}: every row says what it shows`, async () => {
        const tree = (await whenReady()).trees[view as keyof typeof groups];
        await arranged(view, way, async () => checkAloud(tree, await everyRow(tree)));
      });
    }
  }

  test('notes, decisions and two people: every row says what it shows', () =>
    withArticle(async ({ exports: { trees, notes, decisions, agreement }, id }) => {
      const boats = targetOf('14 boats');
      await notes.of(id)?.journals.append('Bo Lund', [{ kind: 'verdict', target: boats, verdict: 'disputed' }]);
      await notes.write(id, [
        { kind: 'verdict', target: boats, verdict: 'verified' },
        { kind: 'note', target: targetOf('32 ships'), body: 'Who counted?' },
        { kind: 'tag', target: targetOf('32 ships'), tag: 'harbour', colour: 'red' },
        { kind: 'reject', target: targetOf('32'), layer: 'number', scope: 'article' },
        { kind: 'reject', target: targetOf('14'), layer: 'number', scope: 'all' },
      ]);
      const [article] = await trees.notes.getChildren();
      const [, ships] = await trees.notes.getChildren(article);
      await vscode.commands.executeCommand('corroborate.notes.resolveRow', ships);
      trees.notes.invalidate();
      const [again] = await trees.notes.getChildren();
      assert.match((await trees.notes.getChildren(again))[1]?.spoken ?? '', /resolved$/);
      for (const way of ['article', 'tag', 'verdict'])
        await arranged('notes', way, async () => checkAloud(trees.notes, await everyRow(trees.notes)));
      checkAloud(decisions, await everyRow(decisions));
      await vscode.commands.executeCommand('corroborate.comparePeople', 'Bo Lund');
      checkAloud(agreement, await everyRow(agreement));
    }));
});
