// Owns `npm start`: builds and opens VS Code with the extension on a copy of seeds/. The `code` on PATH, else a VS Code
// that @vscode/test-electron can download, else the embedded one, whose address it prints.
//   npm start [-- --check] [-- --port N]      --check: proves it headless with the embedded one and stops
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from './dependencies.mjs';

/** People the seeds are sure to have, as the view names them. */
const EXPECTED_PEOPLE = ['Zelensky', 'Hegseth', 'Trump', 'Putin'];

const { values } = parseArgs({ options: { check: { type: 'boolean' }, port: { type: 'string', default: '0' } } });

ensureDependencies();
const { build } = await import('./build.mjs');
const { ensureEmbedded, whyNotEmbedded } = await import('./vscode/embedded.mjs');
build(['bundles']);

/** The embedded VS Code, its sidebar read through a browser; prints what it saw. */
async function check() {
  ensureEmbedded();
  const { openSession } = await import('./vscode/session.mjs');
  const session = await openSession({ link: ROOT });
  try {
    await session.vs.openView('Corroborate');
    const rows = session.vs.rowsOf('People');
    for (const name of EXPECTED_PEOPLE) await rows.filter({ hasText: name }).first().waitFor();
    const labels = await session.vs.settled(() => rows.evaluateAll((found) => found.map((row) => row.ariaLabel)));
    console.log(`The sidebar shows, on its first screen, ${labels.length} people:\n  ${labels.join('\n  ')}`);
  } finally {
    await session.close();
  }
}

/** A copy of the seeds, as the workspace that names them, that stays, because the window outlives this script. */
function copyOfSeeds() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-articles-'));
  const workspace = path.join(folder, 'Sample Articles.code-workspace');
  fs.cpSync(path.join(ROOT, 'seeds'), path.join(folder, 'Sample Articles'), { recursive: true });
  fs.copyFileSync(path.join(ROOT, 'media/samples.code-workspace'), workspace);
  return workspace;
}

/** Opens the extension under development in the VS Code whose `code` is on PATH; false where there is none. */
function openInstalled() {
  const shell = process.platform === 'win32'; // there it is code.cmd
  const code = (args) => spawnSync('code', args, { stdio: 'ignore', shell }).status === 0;
  return code(['--version']) && code(['--new-window', `--extensionDevelopmentPath=${ROOT}`, copyOfSeeds()]);
}

/** The same in a VS Code that @vscode/test-electron has or can download; false where none can be had. */
async function openDownloaded() {
  const { downloadedVsCode } = await import('./vscode/desktop.mjs');
  const executable = await downloadedVsCode();
  if (!executable) return false;
  const workspace = copyOfSeeds();
  const profile = path.join(path.dirname(workspace), 'profile');
  const args = [workspace, `--extensionDevelopmentPath=${ROOT}`, `--user-data-dir=${profile}`, '--no-sandbox'];
  spawn(executable, args, { stdio: 'ignore', detached: true }).unref();
  return true;
}

/** Serves the embedded VS Code until it is interrupted. */
async function serveEmbedded() {
  ensureEmbedded();
  const { makeProfile } = await import('./vscode/profile.mjs');
  const { startServer } = await import('./vscode/server.mjs');
  const profile = makeProfile({ link: ROOT });
  const server = await startServer(profile, { port: Number(values.port) });
  console.log(`Open http://${server.host}/?workspace=${copyOfSeeds()} in a browser. Ctrl+C ends it.`);
  await server.ended;
}

async function open() {
  if (openInstalled() || (await openDownloaded()))
    return console.log('VS Code opens on a copy of the sample articles.');
  const obstacle = whyNotEmbedded();
  if (!obstacle) return serveEmbedded();
  console.error(obstacle);
  process.exitCode = 1;
}

await (values.check ? check() : open());
