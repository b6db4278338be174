// Owns the command line to one VS Code: the suite in chosen hosts, or one picture. See docs/development.md.
//   node scripts/vscode/run.mjs test [node vsix web restricted virtual folders windows keyboard typing looks] [--grep PATTERN] [--settings FILE.json] [--rounds N] [--seed N]
//   node scripts/vscode/run.mjs open [--port N]
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from '../dependencies.mjs';

ensureDependencies();
const { ensureEmbedded } = await import('./embedded.mjs');
const { HOSTS } = await import('./hosts.mjs');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string' },
    settings: { type: 'string' },
    vsix: { type: 'string' },
    port: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string' },
  },
});
const [mode, ...names] = positionals;

async function test() {
  const { build, packageVsix } = await import('../build.mjs');
  const hosts = names.length > 0 ? names : ['node'];
  build(['bundles', 'suite']);
  const settings = values.settings && JSON.parse(fs.readFileSync(values.settings, 'utf8'));
  const vsix = hosts.includes('vsix') ? (values.vsix ?? packageVsix()) : undefined;
  let failed = 0;
  for (const host of hosts) {
    failed += (await runIn(host, { vsix, settings })).failed;
  }
  return failed === 0 ? 0 : 1;
}

async function runIn(host, { vsix, settings }) {
  const { grep, rounds, seed } = values;
  if (host === 'keyboard') return (await import('./keyboard.mjs')).runKeyboard({ grep });
  if (host === 'looks') return (await import('./firstLooks.mjs')).runLooks({ grep });
  if (host === 'typing') {
    const { ROUNDS, runTyping } = await import('./typing.mjs');
    return runTyping({ rounds: Number(rounds ?? ROUNDS), seed: Number(seed ?? 1) });
  }
  return (await import('./suite.mjs')).runHost(host, { vsix, grep, settings });
}

const known = [...Object.keys(HOSTS), 'keyboard', 'typing', 'looks'];
const unknown = names.filter((name) => !known.includes(name));
if (mode !== 'test' || unknown.length > 0) {
  console.error(`usage: node scripts/vscode/run.mjs test [${known.join(' ')}] [--grep PATTERN] [--settings FILE.json]`);
  process.exitCode = 2;
} else {
  ensureEmbedded();
  process.exitCode = await test();
}
