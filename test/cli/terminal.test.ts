import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const CLI = path.resolve('dist/cli.js');
const EVIL = '\u001b]0;pwned\u0007\u001b[2J\u009b31m\u202egnp.exe\u200b';
const TEXT = `“We will rebuild the harbour,” said Ida Holm. “${EVIL} and so on,” she said.`;
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e]/;

suite('what the command line prints before a person', () => {
  let folder = '';
  const run = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', input });
  /** With standard output taken for a terminal. */
  const look = (args: readonly string[], input = '') => {
    fs.writeFileSync(path.join(folder, 'tty.cjs'), 'process.stdout.isTTY = true;\n');
    return spawnSync(process.execPath, ['-r', './tty.cjs', CLI, ...args], { cwd: folder, encoding: 'utf8', input });
  };
  setup(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'terminal-'))));
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('complaints hold no character that steers it, wherever their words come from', () => {
    fs.writeFileSync(path.join(folder, 'a.txt'), TEXT);
    const line = { v: 1, id: 'k', at: '2025-01-01T00:00:00Z', by: EVIL, kind: EVIL };
    fs.writeFileSync(path.join(folder, 'n.jsonl'), `${JSON.stringify(line)}\n{${EVIL}\n`);
    const item = {
      user: 'u',
      created: EVIL,
      text: EVIL,
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: `none ${EVIL}` }] }],
    };
    fs.writeFileSync(path.join(folder, 'h.json'), JSON.stringify({ rows: [item] }));
    fs.writeFileSync(path.join(folder, 'a.ann'), `T1\t${EVIL} 0 3\tWe\nR1\t${EVIL}\n`);
    const odd = `no\n${EVIL}corroborate: all well`;
    for (const args of [
      ['annotate', 'a.txt', '--decisions', 'n.jsonl'],
      ['link', '--annotations', 'n.jsonl'],
      ['import', 'h.json', '--articles', 'a.txt'],
      ['import', 'a.ann', '--articles', 'a.txt'],
      ['annotate', odd],
      ['annotate', `--${EVIL}`],
      ['export', 'a.txt', '--format', 'csv', '--out', 'o', '--delimiter', EVIL],
    ]) {
      const { stderr } = run(args);
      assert.notEqual(stderr, '', args.join(' '));
      assert.doesNotMatch(stderr, RAW, args.join(' '));
      for (const printed of stderr.trimEnd().split('\n')) assert.match(printed, /^corroborate: /);
    }
    assert.match(run(['annotate', odd]).stderr, /no\\n\\u001b\]0;pwned\\u0007/);
  });

  test('what is printed is escaped on a terminal, and stays JSON of the same content', () => {
    fs.writeFileSync(path.join(folder, 'a.txt'), TEXT);
    const args = ['annotate', 'a.txt'];
    const piped = run(args).stdout;
    const shown = look(args).stdout;
    assert.doesNotMatch(shown, RAW);
    assert.deepEqual(JSON.parse(shown), JSON.parse(piped));
    const printed = look(['export', 'a.txt', '--format', 'csv', '--out', 'o\n\u001b[2J']).stdout;
    assert.equal(printed, 'o\\n\\u001b[2J/evidence.csv\n');
    assert.equal(
      run(['export', 'a.txt', '--format', 'csv', '--out', 'o\n\u001b[2J']).stdout,
      'o\n\u001b[2J/evidence.csv\n',
    );
  });
});
