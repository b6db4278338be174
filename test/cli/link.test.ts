import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

const CLI = path.resolve('dist/cli.js');

function run(args: readonly string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

suite('corroborate link', () => {
  test('says byte for byte the same of texts and of what annotate printed of them', function () {
    this.timeout(30_000);
    const fromText = run(['link', 'seeds']);
    assert.ok(fromText.includes('"group":"q1"') && fromText.includes('"group":"f1"'));
    assert.equal(run(['link', '--annotations', '-'], run(['annotate', 'seeds'])), fromText);
  });
});
