import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../src/editor/rows';
import type { RowTree } from '../../src/editor/rowTree';
import { closeAll, fileUri, openArticle, rangeOf, SEED, until, whenReady, withFiles } from './opened';

const nameOf = (row: Row): string => (typeof row.label === 'string' ? row.label : row.label.label);

async function find(tree: RowTree, pattern: RegExp): Promise<Row> {
  const row = (await tree.getChildren()).find((root) => pattern.test(nameOf(root)));
  assert.ok(row, `no row ${String(pattern)}`);
  return row;
}

/** Every row of a list, with the level it is on. */
async function walk(tree: RowTree, row?: Row, level = 0): Promise<{ row: Row; level: number }[]> {
  const children = await tree.getChildren(row);
  const below = await Promise.all(children.map((child) => walk(tree, child, level + 1)));
  return children.flatMap((child, index) => [{ row: child, level }, ...(below[index] ?? [])]);
}

suite('the lists', () => {
  teardown(closeAll);

  test('the count over the list changes with its rows, not before they are asked for', async () => {
    const { trees, ready } = await whenReady();
    await vscode.commands.executeCommand('corroborate.people.focus');
    const { people } = trees;
    const { getChildren } = people;
    const before = people.view.description;
    const seen: (string | undefined)[] = [];
    const text =
      '“We counted 14 crates,” said Olga Frey on Friday. Nobody was hurt in the storm. Neither side gave a date.\n';
    people.getChildren = (row) => {
      if (row === undefined) seen.push(people.view.description);
      return getChildren.call(people, row);
    };
    try {
      await withFiles({ 'counted/a.txt': text }, async () => {
        await ready();
        await until('the count is another', () => people.view.description !== before);
        assert.equal(seen[0], before);
      });
    } finally {
      people.getChildren = getChildren;
    }
  });

  test('every spelling of Zelensky is one person, two Dmitrys are two', async () => {
    const { trees } = await whenReady();
    const names = (await trees.people.getChildren()).map(nameOf);
    assert.equal(names.filter((name) => /Zelen/.test(name)).length, 1);
    assert.ok(names.includes('Dmitry Peskov'));
    assert.ok(names.includes('Dmitry Medvedev'));
    const { children } = await find(trees.people, /Zelen/);
    assert.equal((await children?.())?.length, 5);
  });

  for (const view of ['people', 'quotes', 'numbers'] as const) {
    test(`${view}: every leaf shows its words highlighted, ids are unique, labels are spoken`, async () => {
      const { trees } = await whenReady();
      const rows = await walk(trees[view]);
      assert.ok(rows.length > 20);
      assert.equal(new Set(rows.map(({ row }) => row.id)).size, rows.length);
      for (const { row } of rows) {
        const item = trees[view].getTreeItem(row);
        assert.ok(item.accessibilityInformation?.label, row.id);
        if (row.children) continue;
        assert.ok(typeof item.label === 'object');
        const [from = 0, to = 0] = item.label.highlights?.[0] ?? [];
        assert.ok(to > from);
        assert.ok(row.copy.startsWith(item.label.label.slice(from, to).slice(0, 10)), item.label.label);
      }
    });

    test(`${view}: ids stay when the list is made anew`, async () => {
      const { trees } = await whenReady();
      const before = (await walk(trees[view])).map(({ row }) => row.id);
      trees[view].invalidate();
      const after = (await walk(trees[view])).map(({ row }) => row.id);
      assert.deepEqual(after, before);
    });
  }

  test('sources without a name are one row, by article below it', async () => {
    const text = (place: string): string =>
      `The harbour of ${place} was shut on Monday. “Nobody knows how long it will last,” a port official said. It rained all day, and the ferries stayed away. Neither side gave a date.\n`;
    await withFiles({ 'ports/one.txt': text('Bergen'), 'ports/two.txt': text('Oslo') }, async () => {
      const { trees, corpus } = await whenReady();
      const ids = ['ports/one.txt', 'ports/two.txt'].map((name) => fileUri(name).toString());
      await until('both are analysed', () => ids.every((id) => corpus.get(id) !== undefined));
      const unnamed = await find(trees.quotes, /^Unnamed sources$/);
      const officials = (await trees.quotes.getChildren(unnamed)).filter((row) => nameOf(row) === 'a port official');
      assert.deepEqual(officials.map(({ description }) => description).sort(), ['one.txt', 'two.txt']);
      const below = await Promise.all(officials.map((row) => trees.quotes.getChildren(row)));
      assert.deepEqual(
        below.map((rows) => rows.length),
        [1, 1],
      );
      assert.ok(await trees.quotes.select(ids[1] ?? '', text('Oslo').indexOf('Nobody'), { focus: false }));
      await until('the quote is selected', () => /^Nobody knows/.test(trees.quotes.view.selection[0]?.copy ?? ''));
    });
  });

  test('sorting and grouping change the order and nothing else', async () => {
    const { trees } = await whenReady();
    const byCount = (await trees.people.getChildren()).map(nameOf);
    await vscode.commands.executeCommand('corroborate.people.sort.name');
    const byName = (await trees.people.getChildren()).map(nameOf);
    assert.deepEqual([...byName].sort(), [...byCount].sort());
    assert.notDeepEqual(byName, byCount);
    await vscode.commands.executeCommand('corroborate.people.group.article');
    // VS Code holds documents of files that earlier tests wrote and deleted for some minutes
    const rows = (await trees.people.getChildren()).filter(({ id }) => /\/\d{3}_\w+\.txt$/.test(id));
    assert.equal(rows.length, 5);
    await vscode.commands.executeCommand('corroborate.people.group.person');
    await vscode.commands.executeCommand('corroborate.people.sort.count');
    assert.deepEqual((await trees.people.getChildren()).map(nameOf), byCount);
  });

  test('copying a quote takes its words, with source also who said it where', async () => {
    const { trees } = await whenReady();
    const trump = await find(trees.quotes, /Donald Trump/);
    const row = (await trees.quotes.getChildren(trump)).find(({ copy }) => copy.startsWith('We’ll meet'));
    assert.ok(row);
    await vscode.commands.executeCommand('corroborate.copyText', row);
    assert.equal(await vscode.env.clipboard.readText(), row.copy);
    await vscode.commands.executeCommand('corroborate.copyWithSource', row);
    assert.equal(await vscode.env.clipboard.readText(), `“${row.copy}” — Donald Trump (${SEED}, line 6)`);
  });

  test('the cursor’s person is revealed in the sidebar', async () => {
    const { trees, drawnIn } = await whenReady();
    const editor = await openArticle(SEED);
    await until('people are drawn', () => drawnIn(editor).people.length > 0);
    const { start } = rangeOf(editor.document, 'Zelensky is set to meet');
    editor.selection = new vscode.Selection(start, start);
    assert.equal(await vscode.commands.executeCommand('corroborate.revealInSidebar'), true);
    await until('the mention is selected', () => trees.people.view.selection[0]?.copy === 'Zelensky');
  });

  test('a long list is shown page by page, and a passage further down is found', async () => {
    const units = Array.from({ length: 620 }, (_, at) => `The ministry counted ${at + 1000} soldiers.`);
    const text = Array.from({ length: 62 }, (_, at) => units.slice(at * 10, at * 10 + 10).join(' ')).join('\n\n');
    await withFiles({ 'long.txt': text }, async () => {
      const { trees, corpus } = await whenReady();
      const id = fileUri('long.txt').toString();
      await until('the article is there', () => corpus.get(id) !== undefined);
      const counts = await find(trees.numbers, /Counts/);
      const first = await trees.numbers.getChildren(counts);
      assert.equal(first.length, 501);
      const more = first.at(-1);
      assert.match(more ? nameOf(more) : '', /^Show \d+ more of \d+$/);
      await vscode.commands.executeCommand('corroborate.openRow', more);
      const longer = await trees.numbers.getChildren(counts);
      assert.ok(longer.length > 620);
      // the keyboard goes on where "more" was
      await until('the row is selected', () => trees.numbers.view.selection[0]?.id === longer[500]?.id);
      assert.equal(more?.spoken, nameOf(more ?? assert.fail()));
    });
  });
});
