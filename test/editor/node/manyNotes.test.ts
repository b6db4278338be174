import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toLine } from '../../../src/notes/journal';
import type { NoteRecord } from '../../../src/notes/note';
import { testIn } from '../host';
import { fileUri } from '../opened';
import { targetOf, withArticle, writeText } from '../noted';

const COUNT = 100_000;

/** CPU milliseconds of this process, which no other program's load makes longer. */
async function cost(step: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several, while the collector, the worker and what still runs from the test before come and go. */
async function leastCost(step: () => unknown): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < 7; run++) costs.push(await cost(step));
  return Math.min(...costs);
}

suite('a hundred thousand notes', () => {
  testIn(['node'], 'open without a wait, and one more is one more line', async function () {
    this.timeout(300_000);
    await withArticle(async ({ exports: { notes, trees }, id }) => {
      const target = targetOf('14 boats');
      const lines = Array.from({ length: COUNT }, (_, index) => {
        const at = new Date(1.7e12 + index * 1000).toISOString();
        const place = { ...target, article: `news/a${index % 2000}.txt` };
        const record: NoteRecord = { v: 1, id: `n${index}`, at, by: 'Bo Lund', kind: 'note', target: place, body: 'x' };
        return toLine(record);
      });
      const file = '.corroborate/notes/bo-lund.jsonl';
      await writeText(file, `${lines.join('\n')}\n`);
      notes.refreshAll();
      await notes.whenRead();
      assert.equal(notes.of(id)?.journals.notebook.remarks.length, COUNT);

      const { size } = await vscode.workspace.fs.stat(fileUri(file));
      const first = await cost(() => notes.write(id, [{ kind: 'note', target, body: 'one more' }]));
      assert.equal((await vscode.workspace.fs.stat(fileUri(file))).size, size);
      const own = await vscode.workspace.fs.readFile(fileUri('.corroborate/notes/ida-holm.jsonl'));
      assert.equal(new TextDecoder().decode(own).split('\n').length, 2);
      const adding = await leastCost(() => notes.write(id, [{ kind: 'note', target, body: 'and one more' }]));
      let rows = 0;
      const opening = await leastCost(async () => {
        trees.notes.invalidate();
        rows = (await trees.notes.getChildren()).length;
      });
      // the naive way, each time: all records are read once more
      const reading = await leastCost(() => lines.map((line) => JSON.parse(line) as unknown));
      assert.equal(rows, 501); // a page and "more"
      const spent = [first, adding, opening, reading].map((time) => time.toFixed(0)).join(', ');
      console.log(
        `@@notes 100000: ${spent} ms of CPU for the first note, one more, opening the view, reading all again`,
      );
      assert.ok(opening < reading, spent);
      assert.ok(adding < reading, spent);
    });
  });
});
