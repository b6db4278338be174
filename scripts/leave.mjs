// `npm run leave`: this build says in a real VS Code all that the oldest kept folder says, and what it leaves becomes
// test/upgrade/left-by-VERSION, which every later build has to open. For a release: see docs/release.md.
//   npm run leave [-- --as NAME]   another name than the version, for what is not released yet
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
const { build } = await import('./build.mjs');
const { openBrowser } = await import('./vscode/browser.mjs');
const { ensureEmbedded } = await import('./vscode/embedded.mjs');
const { makeProfile, manifestOf } = await import('./vscode/profile.mjs');
const { startServer } = await import('./vscode/server.mjs');
const { openWorkbench, remoteUri } = await import('./vscode/workbench.mjs');

const PATIENCE_MS = 300_000;
const KEPT = path.join(ROOT, 'test/upgrade');
const NOTES = '.corroborate/notes';
/** Whose notes are written at the keyboard. */
const AUTHOR = 'Ida Holm';
const OWN_FILE = 'ida-holm.jsonl';

/** Resolves when the build has said everything and left. */
async function leave(profile) {
  const server = await startServer(profile, { driver: 'tests' });
  const browser = await openBrowser();
  try {
    const { page } = browser;
    const logged = [];
    const left = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`it never left; logged:\n${logged.join('\n')}`)), PATIENCE_MS).unref();
      page.exposeFunction('codeAutomationExit', () =>
        reject(new Error(`it ended before it left; logged:\n${logged.slice(-40).join('\n')}`)),
      );
      page.exposeFunction('codeAutomationLog', (level, args) => {
        const line = format(...args);
        logged.push(line);
        if (line.includes('@@left')) resolve();
      });
    });
    await openWorkbench(page, server.host, profile.workspace, [
      ['extensionDevelopmentPath', remoteUri(server.host, ROOT)],
      ['extensionTestsPath', remoteUri(server.host, path.join(ROOT, 'dist-test/suite/leaving.js'))],
    ]);
    await left;
  } finally {
    await browser.close().catch(() => undefined);
    await server.stop();
  }
}

/** The folder in which a profile keeps analyses. */
function analysesOf(profile) {
  const storage = path.join(profile.user, 'User/workspaceStorage');
  const found = fs.readdirSync(storage).map((id) => path.join(storage, id, 'corroborate.corroborate/analyses'));
  const [folder, ...others] = found.filter((place) => fs.existsSync(place));
  if (folder === undefined || others.length > 0) throw new Error(`analyses are kept in ${found.length} folders`);
  return folder;
}

const { values } = parseArgs({ options: { as: { type: 'string', default: manifestOf(ROOT).version } } });
const goal = path.join(KEPT, `left-by-${values.as}`);
if (fs.existsSync(goal)) {
  console.error(
    `${path.relative(ROOT, goal)} is there already: nobody writes a kept folder again. Raise the version first, or give another name: --as NAME.`,
  );
  process.exit(1);
}
const [oldest] = fs
  .readdirSync(KEPT)
  .filter((name) => name.startsWith('left-by-'))
  .sort();
const before = path.join(KEPT, oldest, 'articles');
const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-leave-'));
fs.cpSync(before, workspace, { recursive: true, filter: (place) => path.basename(place) !== '.corroborate' });
const files = fs.readdirSync(path.join(before, NOTES)).sort((a, b) => (b === OWN_FILE) - (a === OWN_FILE));
process.env.CORROBORATE_NOTES = JSON.stringify(files.map((file) => path.join(before, NOTES, file)));
ensureEmbedded();
build(['bundles', 'suite']);
const profile = makeProfile({ workspace, settings: { 'corroborate.author': AUTHOR } });
fs.rmSync(workspace, { recursive: true });
try {
  await leave(profile);
  fs.cpSync(profile.workspace, path.join(goal, 'articles'), { recursive: true });
  fs.cpSync(analysesOf(profile), path.join(goal, 'analyses'), { recursive: true });
  console.log(`${path.relative(ROOT, goal)}: now run npm test, and commit it`);
} finally {
  profile.remove();
}
