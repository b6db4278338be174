// Owns building from a script: the bundles, the unit tests, the suite for VS Code, the package. Throws when one fails.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './dependencies.mjs';

const OPTIONS = { bundles: [], readable: ['--readable'], units: ['--tests'], suite: ['--suite'] };

/** The package as `npm run package` leaves it. */
export const VSIX = path.join(ROOT, 'corroborate.vsix');

/** Most bytes the package may have. */
export const VSIX_LIMIT = 1500 * 1024;

/** Builds the named parts: "bundles" or, for a profiler, "readable" ones; "units", "suite". */
export function build(parts) {
  for (const part of parts) {
    const { status } = spawnSync(process.execPath, ['esbuild.js', ...OPTIONS[part]], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) throw new Error(`esbuild.js failed on the ${part}`);
  }
}

/** What vsce is told beside where to write. By channel; undefined is a package for this machine. */
const CHANNELS = new Map([
  // links stay relative: the picture of the README is in the package, and nothing is asked of the network
  [undefined, ['--no-rewrite-relative-links']],
  // a marketplace's page has no files beside it: links lead to the repository
  ['release', []],
  ['pre-release', ['--pre-release']],
]);

/**
 * Packs dist/ and what belongs to it into a VSIX; its path. `channel`: "release" or "pre-release" of the marketplaces.
 * Throws on a warning, and when it is too large.
 */
export function packageVsix({ show = 'nothing', channel } = {}) {
  const options = CHANNELS.get(channel);
  if (!options) throw new Error(`"${channel}" is no channel: release, pre-release`);
  const vsce = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', ...options, '--out', VSIX],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const said = `${stdout}${stderr}`.trim();
  if (show === 'all' || status !== 0) console.log(said);
  if (status !== 0) throw new Error('vsce package failed');
  if (/warning/i.test(said)) throw new Error(`vsce package warns:\n${said}`);
  const { size } = fs.statSync(VSIX);
  if (size > VSIX_LIMIT) throw new Error(`the package has ${size} bytes, more than ${VSIX_LIMIT}`);
  return VSIX;
}
