// Owns one throw-away profile of the embedded VS Code: its folders, its settings, a copy of the workspace, the
// extensions in it. Everything lives below one temporary folder and goes with it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';
import { CODE_SERVER, NODE } from './embedded.mjs';

/** Settings that keep everything but the extension quiet. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'files.autoSave': 'off', // as on the desktop: in a browser it would save what a test leaves for a second
  'git.enabled': false,
};

/** The manifest of an extension folder. */
export function manifestOf(extension) {
  return JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
}

/**
 * Makes a profile. `workspace`: a folder to copy, `settings`: user settings, `vsix`: a package to install,
 * `link`: an extension folder to link in as if installed. `beside`: articles of a second folder, by name; `opened` then names
 * a workspace file of both. `folder` may name an existing folder to use again.
 */
export function makeProfile({ workspace = path.join(ROOT, 'seeds'), settings = {}, vsix, link, beside, folder } = {}) {
  const root = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-'));
  const profile = {
    root,
    home: path.join(root, 'home'),
    user: path.join(root, 'user-data'),
    extensions: path.join(root, 'extensions'),
    workspace: path.join(root, 'articles'),
    opened: path.join(root, beside ? 'both.code-workspace' : 'articles'),
    remove: () => {
      process.off('exit', profile.remove);
      fs.rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  process.once('exit', profile.remove);
  for (const place of [profile.home, profile.extensions, path.join(profile.user, 'User')])
    fs.mkdirSync(place, { recursive: true });
  if (!fs.existsSync(profile.workspace)) fs.cpSync(workspace, profile.workspace, { recursive: true });
  if (beside) {
    fs.mkdirSync(path.join(root, 'beside'));
    for (const [name, text] of Object.entries(beside)) fs.writeFileSync(path.join(root, 'beside', name), text);
    fs.writeFileSync(profile.opened, JSON.stringify({ folders: [{ path: 'articles' }, { path: 'beside' }] }));
  }
  fs.writeFileSync(path.join(profile.user, 'User/settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  if (link) {
    const { publisher, name, version } = manifestOf(link);
    const place = path.join(profile.extensions, `${publisher}.${name}-${version}`);
    // A fresh extensions folder is scanned at the first start, so a link is as good as an installed package.
    if (!fs.existsSync(place)) fs.symlinkSync(path.resolve(link), place);
  }
  if (vsix) {
    execFileSync(NODE, serverArguments(profile, ['--install-extension', path.resolve(vsix)]), {
      env: environmentOf(profile),
      stdio: ['ignore', 'ignore', 'pipe'], // what it says belongs to the error, if there is one
    });
  }
  return profile;
}

/** The command line of code-server for a profile. */
export function serverArguments(profile, more) {
  return [
    path.join(CODE_SERVER, 'out/node/entry.js'),
    ...['--config', path.join(profile.root, 'config.yaml')],
    ...['--user-data-dir', profile.user, '--extensions-dir', profile.extensions],
    ...more,
  ];
}

/** The environment of code-server for a profile: its own home, no marketplace. */
export function environmentOf(profile) {
  return {
    ...process.env,
    HOME: profile.home,
    TMPDIR: profile.root,
    XDG_DATA_HOME: '',
    XDG_CONFIG_HOME: '',
    VSCODE_IPC_HOOK_CLI: '',
    CORROBORATE_ARTICLES: profile.workspace, // read by drivers/virtual
    // on a file system without a disk its answer to "all symbols" never comes, and the editor waits for all
    VSCODE_SKIP_BUILTIN_EXTENSIONS: 'vscode.markdown-language-features',
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    PATH: `${path.dirname(NODE)}:${process.env.PATH}`,
  };
}
