import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type { Plugin } from 'esbuild';

interface Fingerprints {
  fingerprintOf(entry: string, plugins?: readonly Plugin[]): Promise<string>;
}

const { fingerprintOf } = createRequire(path.resolve('package.json'))('./scripts/fingerprint.cjs') as Fingerprints;

/** Every source of ours as `change` makes it. */
const changed = (change: (source: string, file: string) => string): Plugin => ({
  name: 'changed',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: change(fs.readFileSync(file, 'utf8'), file),
      loader: 'ts',
    })),
});

suite('the fingerprint of the engine', () => {
  const entry = 'src/core/analyze.ts';

  test('stays with a comment and an empty line, and changes with a word', async function () {
    this.timeout(120_000);
    const plain = await fingerprintOf(entry);
    assert.match(plain, /^[0-9a-f]{16}$/);
    const commented = changed((source) => `/* Of these words nothing runs. */\n\n${source}\n// nor of these\n`);
    assert.equal(await fingerprintOf(entry, [commented]), plain);
    const other = changed((source, file) =>
      file.endsWith('cueVerbs.ts') ? source.replaceAll('said', 'saidd') : source,
    );
    assert.notEqual(await fingerprintOf(entry, [other]), plain);
  });
});
