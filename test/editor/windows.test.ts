import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toPlace } from '../../src/core/anchor';
import { testIn } from './host';
import { OWN_FILE, readText } from './noted';
import { fileUri, openArticle, SEED, until, whenReady } from './opened';

/** The other window may start later, on a busy machine much later. */
const PATIENCE_MS = 60_000;
const WINDOWS = 2;
const EACH = 20;

/** Both windows run this at once, as one person who has the folder open twice. */
suite('two windows', () => {
  testIn(
    ['windows'],
    'on one folder: each lists what the other makes, and no note of either is lost',
    async function () {
      this.timeout(3 * PATIENCE_MS);
      const { corpus, notes, trees } = await whenReady();
      const own = crypto.randomUUID().slice(0, 8);
      const article = `Anna Berger met envoy ${own} on Friday. “We counted 412 boats,” she said. Neither side gave a date.\n`;
      await vscode.workspace.fs.writeFile(fileUri(`from-${own}.txt`), new TextEncoder().encode(article));
      await until('the articles of both are known', () => corpus.size === 5 + WINDOWS, PATIENCE_MS);

      const { document } = await openArticle(SEED);
      const id = document.uri.toString();
      const target = { article: SEED, place: toPlace(document.getText(), { start: 0, end: 20 }) };
      for (let n = 0; n < EACH; n++) {
        const written = await notes.write(id, [{ kind: 'note', target, body: `${own} ${n}` }]);
        assert.equal(written?.length, 1);
      }
      const bodies = (): Set<string> =>
        new Set(notes.of(id)?.journals.notebook.remarks.map(({ body }) => body.replace(/ \d+$/, '')));
      const count = (): number => notes.of(id)?.journals.notebook.remarks.length ?? 0;
      await until('the notes of both are there', () => count() === WINDOWS * EACH, PATIENCE_MS);
      assert.equal(bodies().size, WINDOWS);
      assert.deepEqual(notes.of(id)?.journals.problems, []);
      const lines = (await readText(OWN_FILE)).trimEnd().split('\n');
      assert.equal(lines.length, WINDOWS * EACH);
      trees.notes.invalidate();
      const [row] = await trees.notes.getChildren();
      assert.equal(row?.description, String(WINDOWS * EACH));
    },
  );
});
