// Owns the half of the mutation check that needs no editor: empties each file of src/core, one after another, and runs the
// unit tests that reach it, the likeliest first, until one fails. One build serves all (emptied.mjs); running the tests is
// left to processes of their own (unitRun.mjs), which are ended where a loop no longer ends.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../dependencies.mjs';
import { emptiedOnDemand, emptyAll, filesBelow } from './emptiedBuild.mjs';

/** Longer than any one unit test takes: one that takes longer has lost its end, and that would be seen. */
const TEST_MS = 20_000;
const OUT = path.join(ROOT, 'dist-test/mutant');

/** Builds the unit tests, in which every file empties itself on demand; each bundle with the source files in it. */
async function buildTests(emptied) {
  // A test that compares with the built program would notice every change, of whatever it is.
  const ownWork = (file) =>
    !/^test\/(?:editor|bench|rules)\//.test(file) && !/\bdist\//.test(fs.readFileSync(path.join(ROOT, file), 'utf8'));
  fs.rmSync(OUT, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: filesBelow('test', '.test.ts').filter(ownWork),
    absWorkingDir: ROOT,
    outdir: OUT,
    outbase: 'test',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    packages: 'external',
    logLevel: 'error',
    metafile: true,
    banner: { js: 'const EMPTIED = globalThis.emptiedFile;' },
    plugins: [emptiedOnDemand(emptied)],
  });
  return Object.entries(metafile.outputs).map(([bundle, { inputs, imports }]) => ({
    bundle: path.join(ROOT, bundle),
    files: new Set(Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0)),
    isProperty: imports.some(({ path: name }) => name === 'fast-check'),
  }));
}

/** The bundles that hold the file, the likeliest to notice first: of its name, then few files, then many; properties last. */
function likeliestFirst(tests, file) {
  const words = file.replace(/^src\/core\/|\.ts$/g, '').split('/');
  const isNamed = ({ bundle }) => words.some((word) => path.basename(bundle).startsWith(`${word}.`));
  const rank = (test) => (test.isProperty ? 2 : isNamed(test) ? 0 : 1);
  return tests
    .filter(({ files }) => files.has(file))
    .sort((a, b) => rank(a) - rank(b) || a.files.size - b.files.size)
    .map(({ bundle }) => bundle);
}

/** One process that runs tests, started again when it has died. */
class Runner {
  #process;

  /** Whether it has run something already. */
  get isUsed() {
    return this.#process !== undefined;
  }

  #start() {
    return (this.#process ??= fork(path.join(import.meta.dirname, 'unitRun.mjs'), {
      cwd: ROOT,
      stdio: 'ignore',
      execArgv: ['--max-old-space-size=600'],
    }));
  }

  /** What the process answers (see unitRun.mjs), or how it `died`. */
  async run(file, bundles) {
    const process = this.#start();
    const word = await new Promise((resolve) => {
      const kill = () => process.kill('SIGKILL');
      let timer = setTimeout(kill, TEST_MS);
      const end = (told) => {
        clearTimeout(timer);
        process.removeAllListeners();
        resolve(told);
      };
      process.on('message', (told) => {
        if (told !== 'alive') return end(told);
        clearTimeout(timer);
        timer = setTimeout(kill, TEST_MS);
      });
      process.once('exit', (code, signal) =>
        end({ died: signal === 'SIGKILL' ? 'no end' : `a death, ${signal ?? code}` }),
      );
      process.send({ file, bundles });
    });
    if (word.died) this.#process = undefined;
    return word;
  }

  stop() {
    this.#process?.kill();
  }
}

async function outcomeOf(runner, { file, names }, bundles) {
  if (!names) return { name: file, outcome: 'nothing to empty' };
  const { isUsed } = runner;
  let word = await runner.run(file, bundles);
  // what ran before may have left something behind that killed the process
  if (isUsed && word.died?.startsWith('a death')) word = await runner.run(file, bundles);
  if (word.unsound) throw new Error(`"${word.unsound}" fails with nothing taken away`);
  const by = word.died ?? word.failed;
  return { name: file, outcome: by ? 'noticed' : 'not noticed', by, emptied: names };
}

/**
 * Yields one outcome a file: { name, outcome: "noticed" | "not noticed" | "nothing to empty", by, emptied }. `choose` gets
 * the paths and answers with those to empty. Throws where a test that noticed something fails with nothing taken away too.
 */
export async function* checkRules(choose) {
  const emptied = emptyAll();
  const tests = await buildTests(emptied);
  const chosen = new Set(choose(emptied.map(({ file }) => file)));
  const left = emptied.filter(({ file }) => chosen.has(file));
  const runners = Array.from({ length: Math.min(4, os.availableParallelism()) }, () => new Runner());
  const running = new Map();
  const give = (runner) => {
    const next = left.shift();
    if (!next) return void running.delete(runner);
    const outcome = outcomeOf(runner, next, likeliestFirst(tests, next.file));
    running.set(
      runner,
      outcome.then((told) => ({ runner, told })),
    );
  };
  try {
    runners.forEach(give);
    while (running.size > 0) {
      const { runner, told } = await Promise.race(running.values());
      give(runner);
      yield told;
    }
  } finally {
    for (const runner of runners) runner.stop();
    fs.rmSync(OUT, { recursive: true, force: true });
  }
}
