// Owns a process that runs unit tests again and again with one file emptied: gets { file, bundles }, answers { failed } with
// the title of the first test that fails, or {} when all pass; "alive" before each. What fails with nothing emptied is
// no notice: { unsound }.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import Mocha from 'mocha';
import { ROOT } from '../dependencies.mjs';

const require = createRequire(path.join(ROOT, 'package.json'));
require('./test/setup/seed.cjs');

/** Bundle → its compiled text: evaluated anew for every run, compiled once. */
const compiled = new Map();
const LOADING = 'loading the tests';
/** Titles that pass with nothing emptied. */
const sound = new Set();

function evaluate(bundle) {
  if (!compiled.has(bundle)) {
    const text = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(bundle, 'utf8')}\n})`;
    compiled.set(bundle, new vm.Script(text, { filename: bundle }));
  }
  const module = { exports: {} };
  compiled.get(bundle).runInThisContext()(module.exports, createRequire(bundle), module, bundle, path.dirname(bundle));
}

/** The title of the first test that fails; `only`: run the test of this title alone. */
async function firstFailure(file, bundle, only) {
  globalThis.emptiedFile = file;
  const mocha = new Mocha({ ui: 'tdd', bail: true, timeout: 60_000, reporter: class {} });
  if (only) mocha.fgrep(only);
  mocha.suite.emit('pre-require', globalThis, bundle, mocha);
  try {
    evaluate(bundle);
  } catch {
    return LOADING;
  }
  let failed;
  await new Promise((resolve) => {
    const run = mocha.run(resolve);
    run.on('test', () => process.send('alive'));
    run.on('fail', (test) => (failed ??= test.fullTitle()));
  });
  return failed;
}

process.on('message', async ({ file, bundles }) => {
  for (const bundle of bundles) {
    const failed = await firstFailure(file, bundle);
    if (failed === undefined) continue;
    const key = `${bundle} ${failed}`;
    if (!sound.has(key) && (await firstFailure('', bundle, failed === LOADING ? 'no test' : failed)) !== undefined)
      return void process.send({ unsound: failed });
    sound.add(key);
    return void process.send({ failed: `${path.basename(bundle, '.test.js')}: ${failed}` });
  }
  process.send({});
});
