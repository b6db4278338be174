// Owns the question "is node_modules what package-lock.json says?", and runs `npm ci` when it is not.
// Uses Node's own modules only, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

/** Whether every package the lock file wants on this machine is installed in its version. */
function isCurrent() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')).packages;
  try {
    const wanted = read('package-lock.json');
    const present = read('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([place, { version, optional, peer }]) => !place || optional || peer || present[place]?.version === version,
    );
  } catch {
    return false; // no node_modules yet, or one that another tool made
  }
}

/** How npm is run with these arguments, here: the program with its arguments, and whether only a shell finds it. */
export function npmCommand(args) {
  const beside = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const cli = process.env.npm_execpath ?? (fs.existsSync(beside) ? beside : undefined);
  return {
    command: cli ? [process.execPath, cli, ...args] : ['npm', ...args],
    shell: !cli && process.platform === 'win32',
  };
}

/** Runs npm with these arguments; throws with the command when it fails. */
export function npm(args, { cwd = ROOT, stdio = 'inherit' } = {}) {
  const { command, shell } = npmCommand(args);
  const { status } = spawnSync(command[0], command.slice(1), { cwd, stdio, shell });
  if (status !== 0) throw new Error(`"npm ${args.join(' ')}" failed in ${cwd}`);
}

/** Makes node_modules agree with the lock file; does nothing when it already does, or when it is a link to another folder. */
export function ensureDependencies() {
  const folder = path.join(ROOT, 'node_modules');
  if (isCurrent() || fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  console.log('Installing what package-lock.json names …');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
