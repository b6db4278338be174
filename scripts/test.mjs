// Owns `npm test`: lint, types, unit tests, then the suite inside a real VS Code, in every host, then with --mutations
// a share of the mutation check. The walk with the keyboard alone is run on demand (--hosts keyboard). Ends with the sum.
//   npm test [-- --hosts node,web] [-- --mutations]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, npm, ROOT } from './dependencies.mjs';

ensureDependencies();
const { build, packageVsix } = await import('./build.mjs');
const { ensureEmbedded, whyNotEmbedded } = await import('./vscode/embedded.mjs');
const { HOSTS } = await import('./vscode/hosts.mjs');
const { runKeyboard } = await import('./vscode/keyboard.mjs');
const { runHost } = await import('./vscode/suite.mjs');
const { downloadedVsCode, runOnDesktop } = await import('./vscode/desktop.mjs');

/** Of how many files of rules, and of how many registrations, one is taken away, and the tests that hold it: together a minute on two cores. */
const MUTATION_SHARES = { rules: { share: 6, from: 2 }, registrations: { share: 13, from: 10, grep: '^jumping' } };

/** How much of an error the sum at the end repeats. */
const REASON_LINES = 8;

const { values } = parseArgs({
  options: {
    hosts: { type: 'string', default: Object.keys(HOSTS).join() },
    mutations: { type: 'boolean', default: false },
  },
});
const started = Date.now();
const verdicts = [];

/** Runs one step; a step that throws counts as one failure and the others go on. */
async function step(name, body) {
  const begun = Date.now();
  try {
    verdicts.push({ name, passed: 0, failed: 0, ...(await body()) });
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    verdicts.push({ name, passed: 0, failed: 1 });
  }
  console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
}

function unitTests() {
  const tally = path.join(os.tmpdir(), `corroborate-tally-${process.pid}.json`);
  const mocha = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
  const { status } = spawnSync(process.execPath, [mocha, '--reporter', './scripts/tally.mjs'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TALLY: tally },
  });
  if (!fs.existsSync(tally)) throw new Error(`mocha ended with ${status} and no counts`);
  const { passed, failed, pending, reasons } = JSON.parse(fs.readFileSync(tally, 'utf8'));
  fs.rmSync(tally);
  console.log(`unit: ${passed} passed, ${failed + pending} failed`);
  return { passed, failed: failed + pending, reasons };
}

/** The suite in every wanted host: "node" on the desktop where there is one, the others embedded. */
async function suites() {
  const desktop = await downloadedVsCode();
  const obstacle = whyNotEmbedded();
  const vsix = packageVsix();
  for (const host of values.hosts.split(',')) {
    if (host === 'node' && desktop) await step('node', () => runOnDesktop(desktop));
    else if (obstacle) console.log(`\n${host}: not run. ${obstacle}`);
    else if (host === 'keyboard') await step(host, () => (ensureEmbedded(), runKeyboard({ vsix })));
    else await step(host, () => (ensureEmbedded(), runHost(host, { vsix })));
  }
}

async function mutations() {
  const { checkMutations } = await import('./mutation/check.mjs');
  await step('mutation of rules', () => checkMutations('rules', MUTATION_SHARES.rules));
  const node = verdicts.find(({ name }) => name === 'node');
  if (!node || node.failed > 0 || whyNotEmbedded()) return;
  const options = { ...MUTATION_SHARES.registrations, isSound: true };
  await step('mutation of registrations', () => checkMutations('registrations', options));
}

await step('lint', () => npm(['run', '-s', 'lint']));
await step('types', () => npm(['run', '-s', 'typecheck']));
await step('build', () => build(['bundles', 'units', 'suite']));
await step('unit', unitTests);
if (verdicts.at(-2)?.failed === 0) await step('package and hosts', suites);
if (values.mutations && verdicts.every(({ failed }) => failed === 0)) await step('mutations', mutations);

console.log('');
for (const { name, passed, failed } of verdicts)
  if (passed + failed > 0) console.log(`  ${name}: ${passed} passed, ${failed} failed`);
// once more at the end, where who reads only that much of a long log finds them
for (const { name, reasons = [] } of verdicts)
  for (const reason of reasons)
    console.log(`  ✗ ${name}: ${reason.split('\n').slice(0, REASON_LINES).join('\n      ')}`);
const sum = (key) => verdicts.reduce((total, verdict) => total + verdict[key], 0);
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
