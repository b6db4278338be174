import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readJournal } from '../../src/notes/journal';

const CLI = path.resolve('dist/cli.js');
const A = `BERGEN, Feb. 12 — “We will rebuild the harbour before the winter storms arrive,” said Ida Holm on Monday.
Nobody was hurt, but 14 boats could not leave.`;
const B = `BERGEN, Feb. 12 — “We will rebuild the harbour before the winter storms arrive,” Ida Holm said again.`;

suite('export and import on the command line', () => {
  let folder = '';
  const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'exchange-'));
    fs.writeFileSync(path.join(folder, 'a.txt'), A);
    fs.writeFileSync(path.join(folder, 'b.txt'), B);
  });
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('a dossier of several articles holds the comparison', () => {
    const { status } = run('export', 'a.txt', 'b.txt', '--format', 'html', '--out', 'out', '--date', '2025-02-13');
    assert.equal(status, 0);
    const html = fs.readFileSync(path.join(folder, 'out/dossier.html'), 'utf8');
    assert.match(html, /<table class="matrix">[\s\S]*rebuild the harbour/);
    assert.match(html, /exported February 13, 2025/);
  });

  test('a Hypothes.is export becomes lines of a notes file; what fits no article is said', () => {
    const item = (exact: string, text: string) => ({
      user: 'acct:ida@hypothes.is',
      created: '2025-02-13T10:00:00.000000+00:00',
      uri: 'https://example.org/story',
      text,
      tags: ['boats'],
      target: [{ source: 'https://example.org/story', selector: [{ type: 'TextQuoteSelector', exact }] }],
    });
    fs.writeFileSync(
      path.join(folder, 'h.json'),
      JSON.stringify({ rows: [item('14 boats', 'who counted?'), item('no such words', 'x')] }),
    );
    const { status, stdout, stderr } = run('import', 'h.json', '--articles', '.', '--date', '2025-02-13');
    assert.equal(status, 0);
    const { records, problems } = readJournal('x', stdout);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      records.map(({ kind, by, creator }) => `${kind} ${by}, ${creator}`).sort(),
      ['note import, ida', 'tag import, ida', 'foreign import, import'].sort(),
    );
    assert.match(stderr, /h\.json: item 2 “no such words”: kept without a place\. Its words stand in none/);
    assert.equal(run('import', 'h.json', '--articles', '.', '--date', '2025-02-13').stdout, stdout);
  });

  test('brat goes out and comes back', () => {
    fs.writeFileSync(
      path.join(folder, 'a.ann'),
      `T1\tRemark ${A.indexOf('14')} ${A.indexOf('14') + 8}\t14 boats\n#1\tAnnotatorNotes T1\tnote: =1+1\n`,
    );
    const { stdout, stderr } = run('import', 'a.ann', '--articles', 'a.txt', '--by', 'Jon', '--date', '2025-02-13');
    assert.equal(stderr, 'corroborate: a.ann: 1 placed, 1 known already.\n');
    const [note] = readJournal('x', stdout).records;
    assert.ok(note?.kind === 'note');
    assert.equal(note.body, '=1+1');
    assert.equal(note.target.place.text, '14 boats');
    assert.equal(note.by, 'Jon');
  });

  test('wrong usage is one sentence', () => {
    for (const args of [
      ['import'],
      ['import', 'h.json'],
      ['import', '--articles', 'a.txt'],
      ['import', 'x', '--what'],
    ]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^corroborate: .*Usage: corroborate import.*\n$/);
    }
    const missing = run('import', 'none.json', '--articles', 'a.txt');
    assert.match(missing.stderr, /Cannot read none\.json/);
    assert.equal(missing.status, 2);
  });
});
