// Owns VS Code on the desktop: finding or downloading one through @vscode/test-electron, and the suite in it.
// Everything here gives up quickly where there is no way to it, because the embedded one takes over.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';
import { TOOLS } from './embedded.mjs';
import { HOSTS } from './hosts.mjs';
import { makeProfile } from './profile.mjs';
import { bundleOf, judge, listener } from './suite.mjs';

const UPDATE_SERVICE = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_MS = 4_000;
const RUN_MS = 300_000;

/** How a window can be shown here: directly, through xvfb-run, or not at all. */
function screen() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  return spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0 ? ['xvfb-run', '-a'] : undefined;
}

async function canDownload() {
  try {
    return (await fetch(UPDATE_SERVICE, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })).ok;
  } catch {
    return false; // offline, or only package registries can be reached
  }
}

/** The executable of a VS Code: VSCODE_EXECUTABLE, else a download kept in .vscode-test/; undefined where neither can be had. */
export async function downloadedVsCode() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (!screen() || !(await canDownload())) return undefined;
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: TOOLS, timeout: 60_000 });
  } catch (error) {
    console.log(`VS Code could not be downloaded (${error.message}).`);
    return undefined;
  }
}

/** Runs the suite of the host "node" in a desktop VS Code; its verdict, as runHost gives it. */
export async function runOnDesktop(executable, { grep, say = console.log } = {}) {
  const profile = makeProfile({
    settings: { 'corroborateTests.host': 'node', 'corroborateTests.grep': grep ?? '' },
  });
  const heard = listener(say);
  say(`\nnode: ${HOSTS.node.about}, ${path.basename(executable)}`);
  const [command, ...args] = [
    ...(screen() ?? []),
    executable,
    profile.workspace,
    `--extensionDevelopmentPath=${ROOT}`,
    `--extensionTestsPath=${bundleOf('node')}`,
    ...['--user-data-dir', profile.user, '--extensions-dir', profile.extensions],
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
    ...['--disable-workspace-trust', '--disable-telemetry', '--disable-extensions'],
  ];
  try {
    const code = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: RUN_MS });
    let rest = '';
    const read = (bytes) => {
      const lines = (rest + bytes).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(heard.hear);
    };
    code.stdout.on('data', read);
    code.stderr.on('data', read);
    await new Promise((resolve) => code.once('close', resolve).once('error', resolve));
  } finally {
    profile.remove();
  }
  const verdict = await judge('node', heard, { grep, say });
  say(`  node: ${verdict.passed} passed, ${verdict.failed} failed, of ${verdict.expected}`);
  return verdict;
}
