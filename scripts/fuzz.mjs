// Owns `npm run fuzz [-- --minutes N] [-- --seed N]`: the property tests of engine, notes and import formats again and
// again, each time with another seed, until the time is over. What fails is printed with the seed that repeats it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
const { build } = await import('./build.mjs');

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const MOCHA = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
const SETUP = path.join(ROOT, 'test/setup/seed.cjs');
const FOLDERS = ['core', 'corpus', 'notes', 'exchange', 'present'];

/** Bundles of the test files that draw random input. */
function propertyTests() {
  return FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, 'test', folder), { recursive: true })
      .map((file) => path.join(folder, String(file)))
      .filter((file) => file.endsWith('.test.ts'))
      .filter((file) => fs.readFileSync(path.join(ROOT, 'test', file), 'utf8').includes('fast-check'))
      .map((file) => path.join(ROOT, 'dist-test/unit', file.replace(/\.ts$/, '.js'))),
  );
}

build(['bundles', 'units']);
const files = propertyTests();
const end = Date.now() + Number(values.minutes) * 60_000;
let seed = Number(values.seed);
let failed = 0;
for (; Date.now() < end; seed++) {
  const { status, stdout } = spawnSync(
    process.execPath,
    // without .mocharc.json, whose list of files would be added to this one
    [MOCHA, '--no-config', '--ui', 'tdd', '--timeout', '120000', '--require', SETUP, '--reporter', 'dot', ...files],
    { cwd: ROOT, env: { ...process.env, SEED: String(seed) }, encoding: 'utf8' },
  );
  if (status === 0) continue;
  failed++;
  console.log(`SEED=${seed}\n${stdout.slice(stdout.indexOf('failing') - 10)}`);
}
console.log(`${seed - Number(values.seed)} seeds from ${values.seed} over ${files.length} files, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
