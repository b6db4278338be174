// Owns `npm test`: lint, types, unit tests and the suite inside a real VS Code in every host, side by side; then with
// --mutations a share of the mutation check. The walk with the keyboard alone is run on demand (--hosts keyboard). Ends with
// where the time went, what failed, and the sum.
//   npm test [-- --hosts node,web] [-- --lanes 2] [-- --mutations]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, npmCommand, ROOT } from './dependencies.mjs';

ensureDependencies();
const { build, packageVsix } = await import('./build.mjs');
const { runInLanes, runProgram } = await import('./lanes.mjs');
const { ensureEmbedded, whyNotEmbedded } = await import('./vscode/embedded.mjs');
const { HOSTS } = await import('./vscode/hosts.mjs');
const { runKeyboard } = await import('./vscode/keyboard.mjs');
const { runHost } = await import('./vscode/suite.mjs');
const { runLooks } = await import('./vscode/firstLooks.mjs');
const { runTyping } = await import('./vscode/typing.mjs');
const { downloadedVsCode, runOnDesktop } = await import('./vscode/desktop.mjs');

/** Of how many files of rules one is taken away; which registration is, and the tests that hold it: together a minute on two cores. */
const MUTATION_SHARES = {
  rules: { share: 6, from: 2 },
  registrations: { only: /\/references\.ts.*registerDefinitionProvider/, grep: '^jumping' },
};

/** What is no mocha suite, by the name it has among the hosts. */
const WALKS = { keyboard: runKeyboard, typing: runTyping, looks: runLooks };

/** How much of an error the sum at the end repeats. */
const REASON_LINES = 8;

/** How many of the slowest tests are named at the end. */
const SLOWEST = 15;

/** Steps at once: a host waits half of its time, and each takes a gigabyte of memory. */
const LANES = Math.min(4, Math.max(2, os.availableParallelism()));

const { values } = parseArgs({
  options: {
    hosts: { type: 'string', default: [...Object.keys(HOSTS), 'typing', 'looks'].join() },
    lanes: { type: 'string', default: String(LANES) },
    mutations: { type: 'boolean', default: false },
  },
});
const started = Date.now();

/** A script of package.json. */
function runScript(name, say) {
  const { command, shell } = npmCommand(['run', '-s', name]);
  return runProgram(command, { say, shell });
}

async function unitTests(say) {
  const tally = path.join(os.tmpdir(), `corroborate-tally-${process.pid}.json`);
  const mocha = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
  const options = { say, env: { TALLY: tally } };
  // fails where a test does; what counts is the tally
  const failure = await runProgram([process.execPath, mocha, '--reporter', './scripts/tally.mjs'], options).catch(
    (error) => error,
  );
  if (!fs.existsSync(tally)) throw failure ?? new Error('mocha left no counts');
  const { passed, failed, pending, reasons, durations } = JSON.parse(fs.readFileSync(tally, 'utf8'));
  fs.rmSync(tally);
  say(`${passed} passed, ${failed + pending} failed`);
  return { passed, failed: failed + pending, reasons, durations };
}

/** The wanted hosts as steps: "node" on the desktop where there is one, the others embedded. */
async function hostSteps() {
  const hosts = values.hosts.split(',');
  const desktop = hosts.includes('node') ? await downloadedVsCode() : undefined;
  const obstacle = whyNotEmbedded();
  const isEmbedded = (host) => !(host === 'node' && desktop);
  if (!obstacle && hosts.some(isEmbedded)) ensureEmbedded();
  const vsix = packageVsix();
  return hosts.flatMap((host) => {
    if (!isEmbedded(host)) return { name: host, run: (say) => runOnDesktop(desktop, { say }) };
    if (obstacle) return console.log(`${host}: not run. ${obstacle}`) ?? [];
    const walk = WALKS[host];
    return { name: host, run: (say) => (walk ? walk({ vsix, say }) : runHost(host, { vsix, say })) };
  });
}

async function mutationSteps(verdicts) {
  const { checkMutations } = await import('./mutation/check.mjs');
  const steps = [{ name: 'mutation of rules', run: () => checkMutations('rules', MUTATION_SHARES.rules) }];
  const node = verdicts.find(({ name }) => name === 'node');
  if (node && node.failed === 0 && !whyNotEmbedded()) {
    const options = { ...MUTATION_SHARES.registrations, isSound: true };
    steps.push({ name: 'mutation of registrations', run: () => checkMutations('registrations', options) });
  }
  return steps;
}

function sayWhereTimeWent(verdicts) {
  console.log('');
  for (const { name, passed, failed, ms } of verdicts)
    console.log(
      `  ${name}: ${passed + failed > 0 ? `${passed} passed, ${failed} failed, ` : ''}${(ms / 1000).toFixed(0)} s`,
    );
  const tests = verdicts.flatMap(({ name, durations = [] }) => durations.map((one) => ({ ...one, name })));
  tests.sort((a, b) => b.ms - a.ms);
  console.log(`  slowest:`);
  for (const { name, title, ms } of tests.slice(0, SLOWEST))
    console.log(`    ${(ms / 1000).toFixed(1).padStart(6)} s  ${name}: ${title}`);
}

/** What failed stands at the end once more, where who reads only that much of a long log finds it. */
function sayWhatFailed(verdicts) {
  for (const { name, reasons = [] } of verdicts)
    for (const reason of reasons)
      console.log(`  ✗ ${name}: ${reason.split('\n').slice(0, REASON_LINES).join('\n      ')}`);
}

let verdicts = await runInLanes([{ name: 'build', run: () => build(['bundles', 'units', 'suite']) }], 1);
if (verdicts[0].failed === 0) {
  const steps = [
    ...['lint', 'typecheck'].map((name) => ({ name, run: (say) => runScript(name, say) })),
    ...(await hostSteps()),
    { name: 'unit', run: unitTests },
  ];
  verdicts = [...verdicts, ...(await runInLanes(steps, Number(values.lanes)))];
}
if (values.mutations && verdicts.every(({ failed }) => failed === 0))
  verdicts = [...verdicts, ...(await runInLanes(await mutationSteps(verdicts), 1))];

sayWhereTimeWent(verdicts);
sayWhatFailed(verdicts);
const sum = (key) => verdicts.reduce((total, verdict) => total + verdict[key], 0);
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
