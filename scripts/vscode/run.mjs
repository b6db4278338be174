// Owns the command line to one VS Code: the suite in chosen hosts, or one picture. See docs/development.md.
//   node scripts/vscode/run.mjs test [node vsix web restricted virtual folders windows keyboard] [--grep PATTERN] [--settings FILE.json]
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
  },
});
const [mode, ...names] = positionals;

async function test() {
  const { build, packageVsix } = await import('../build.mjs');
  const { runHost } = await import('./suite.mjs');
  const { runKeyboard } = await import('./keyboard.mjs');
  const hosts = names.length > 0 ? names : ['node'];
  build(['bundles', 'suite']);
  const settings = values.settings && JSON.parse(fs.readFileSync(values.settings, 'utf8'));
  const vsix = hosts.includes('vsix') ? (values.vsix ?? packageVsix()) : undefined;
  let failed = 0;
  for (const host of hosts) {
    const run =
      host === 'keyboard' ? runKeyboard({ grep: values.grep }) : runHost(host, { vsix, grep: values.grep, settings });
    failed += (await run).failed;
  }
  return failed === 0 ? 0 : 1;
}

const known = [...Object.keys(HOSTS), 'keyboard'];
const unknown = names.filter((name) => !known.includes(name));
if (mode !== 'test' || unknown.length > 0) {
  console.error(`usage: node scripts/vscode/run.mjs test [${known.join(' ')}] [--grep PATTERN] [--settings FILE.json]`);
  process.exitCode = 2;
} else {
  ensureEmbedded();
  process.exitCode = await test();
}
