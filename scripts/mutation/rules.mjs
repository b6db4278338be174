// Owns the half of the mutation check that needs no editor: empties each file of src/core, one after another, and runs the
// unit tests that reach it, the most special first, until one fails.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../dependencies.mjs';
import { emptyFile, openProject } from './emptied.mjs';

const RUN_MS = 180_000;
const CLEAN = path.join(ROOT, 'dist-test/unit');

function filesBelow(folder, end) {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => file.endsWith(end))
    .sort();
}

const OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  packages: 'external',
  logLevel: 'error',
};

/** The unit test files with the source files each one holds. */
async function reachOfTests() {
  // A test that compares with the built program would notice every change, of whatever it is.
  const ownWork = (file) =>
    !/^test\/(?:editor|bench|rules)\//.test(file) && !/\bdist\//.test(fs.readFileSync(file, 'utf8'));
  const tests = filesBelow('test', '.test.ts').filter(ownWork);
  const reach = [];
  for (const test of tests) {
    const { metafile } = await build({
      ...OPTIONS,
      entryPoints: [test],
      absWorkingDir: ROOT,
      write: false,
      metafile: true,
      outdir: CLEAN,
    });
    const { inputs } = Object.values(metafile.outputs)[0];
    reach.push({ test, files: new Set(Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0)) });
  }
  return reach.sort((a, b) => a.files.size - b.files.size);
}

/** Whether mocha fails on this bundle; a run without end counts as failed, as it would be seen. */
function fails(bundle) {
  const mocha = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
  return new Promise((resolve) => {
    const args = [mocha, '--no-config', '--ui', 'tdd', '--bail', '--timeout', '60000', '--reporter', 'dot', bundle];
    const run = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore', timeout: RUN_MS });
    run.once('exit', (code) => resolve(code !== 0));
  });
}

/** Builds the tests, with one file's text replaced; the bundles. */
async function buildTests(tests, outdir, file = '', text = '') {
  const replaced = {
    name: 'emptied',
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, ({ path: place }) =>
        place === path.join(ROOT, file) ? { contents: text, loader: 'ts', resolveDir: path.dirname(place) } : undefined,
      );
    },
  };
  await build({ ...OPTIONS, entryPoints: tests, absWorkingDir: ROOT, outdir, outbase: 'test', plugins: [replaced] });
  return tests.map((test) => path.join(outdir, path.relative('test', test).replace(/\.ts$/, '.js')));
}

/** Yields one outcome a file: { name, outcome: "noticed" | "not noticed" | "nothing to empty", by }. `wanted` filters by path. */
export async function* checkRules(wanted) {
  const project = openProject();
  const reach = await reachOfTests();
  const outdir = path.join(ROOT, 'dist-test/mutant');
  for (const bundle of await buildTests(
    reach.map(({ test }) => test),
    outdir,
  )) {
    if (await fails(bundle)) throw new Error(`${bundle} fails already with nothing taken away`);
  }
  for (const file of filesBelow('src/core', '.ts').filter((name) => wanted.test(name))) {
    const emptied = emptyFile(project, path.join(ROOT, file));
    if (!emptied) {
      yield { name: file, outcome: 'nothing to empty' };
      continue;
    }
    const tests = reach.filter(({ files }) => files.has(file)).map(({ test }) => test);
    let by;
    for (const bundle of tests.length > 0 ? await buildTests(tests, outdir, file, emptied.text) : []) {
      if (await fails(bundle)) {
        by = path.relative(outdir, bundle);
        break;
      }
    }
    yield { name: file, outcome: by ? 'noticed' : 'not noticed', by, emptied: emptied.names };
  }
  fs.rmSync(outdir, { recursive: true, force: true });
}
