/*
 * One article over its budget of steps ends nothing else, on the whole command line: built as it is shipped, but with a budget that a
 * few sentences use up.
 */
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import type * as Esbuild from 'esbuild';

const { build } = createRequire(path.resolve('package.json'))('esbuild') as typeof Esbuild;

const LONG = 'The aide said that she who told him claimed he asked to go. '.repeat(20);
const SHORT = ['It rained.', 'It snowed.'] as const;

/** Everything as in the product but the two numbers of core/workBudget.ts. */
const smallBudget: Esbuild.Plugin = {
  name: 'small-budget',
  setup: ({ onLoad }) =>
    onLoad({ filter: /workBudget\.ts$/ }, ({ path: file }) => {
      const source = fs.readFileSync(file, 'utf8');
      const contents = source
        .replace(/STEPS = [\d_]+/, 'STEPS = 100')
        .replace(/STEPS_A_UNIT = \d+/, 'STEPS_A_UNIT = 0');
      assert.notEqual(contents, source);
      return { contents, loader: 'ts' };
    }),
};

suite('an article over its budget, on the command line', () => {
  let folder = '';
  const run = (args: readonly string[], input?: string) => {
    const cli = path.join(folder, 'cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'annotate', ...args], {
      ...{ cwd: folder, input, encoding: 'utf8' },
    });
    const lines = stdout.split('\n').filter((line) => line !== '');
    return { status, stdout, stderr, records: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
  };
  suiteSetup(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'budget-'));
    await build({
      ...{ entryPoints: ['src/cli.ts'], outfile: path.join(folder, 'cli.js'), plugins: [smallBudget] },
      ...{ bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent' },
    });
    fs.mkdirSync(path.join(folder, 'in'));
    [SHORT[0], LONG, SHORT[1]].forEach((text, at) => fs.writeFileSync(path.join(folder, 'in', `${at}.txt`), text));
  });
  suiteTeardown(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('among paths: a line names it, the rest is done, and the command ends with 2', () => {
    const { status, stderr, stdout, records } = run(['in']);
    assert.equal(status, 2);
    assert.match(stderr, /^corroborate: in\/1\.txt: The article would take more work than one article may/);
    assert.equal(stderr.trim().split('\n').length, 1);
    assert.deepEqual(
      records.map(({ id, chars, error }) => [id, chars, typeof error]),
      [
        ['in/0.txt', SHORT[0].length, 'undefined'],
        ['in/1.txt', undefined, 'string'],
        ['in/2.txt', SHORT[1].length, 'undefined'],
      ],
    );
    assert.equal(run(['in']).stdout, stdout);
  });

  test('on standard input: its line is answered by the error, and the command ends with 0', () => {
    const input = [SHORT[0], LONG, SHORT[1]].map((text, at) => `${JSON.stringify({ id: `a${at}`, text })}\n`).join('');
    const { status, stderr, stdout, records } = run(['--stdin'], input);
    assert.deepEqual([status, stderr], [0, '']);
    const { error } = records[1] ?? {};
    assert.match(String(error), /more work than one article may/);
    assert.deepEqual(records[1], { id: 'a1', line: 2, error });
    assert.deepEqual(
      records.map(({ id, chars }) => [id, chars]),
      [
        ['a0', SHORT[0].length],
        ['a1', undefined],
        ['a2', SHORT[1].length],
      ],
    );
    assert.equal(run(['--stdin'], input).stdout, stdout);
  });
});
