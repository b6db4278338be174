// Owns `npm run bench:scale`: a folder of thousands of articles in a real VS Code, opened twice (cold, then with what was
// kept). Leaves what is measured inside to test/bench/scale.
//   npm run bench:scale [-- --corpus FILE.jsonl] [-- --articles N] [-- --profile FOLDER]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from '../dependencies.mjs';

ensureDependencies();
const { build } = await import('../build.mjs');
const { readArticles } = await import('./articles.mjs');
const { openBrowser } = await import('../vscode/browser.mjs');
const { ensureEmbedded } = await import('../vscode/embedded.mjs');
const { makeProfile } = await import('../vscode/profile.mjs');
const { startServer } = await import('../vscode/server.mjs');
const { openWorkbench, remoteUri } = await import('../vscode/workbench.mjs');

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: path.join(ROOT, '../shared/corpora/news-8000.jsonl') },
    articles: { type: 'string', default: '8000' },
    profile: { type: 'string' },
  },
});
/** Of a busy machine. */
const PATIENCE_MS = 2_400_000;

/** A folder of numbered articles, 500 a subfolder. */
function writeFolder(texts) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-scale-'));
  texts.forEach((text, at) => {
    const below = path.join(folder, String(Math.floor(at / 500)));
    fs.mkdirSync(below, { recursive: true });
    fs.writeFileSync(path.join(below, `${at}.txt`), text);
  });
  return folder;
}

/** One start of VS Code on the profile; what was measured inside it. */
async function measure(profile, port, recording) {
  process.env.CORROBORATE_PROFILE = recording ?? '';
  const server = await startServer(profile, { driver: 'tests', port });
  const browser = await openBrowser();
  try {
    const { page } = browser;
    const told = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('nothing was told')), PATIENCE_MS).unref();
      page.exposeFunction('codeAutomationExit', () => reject(new Error('it ended before it told')));
      page.exposeFunction('codeAutomationLog', (level, args) => {
        const found = /@@scale (\{.*\})/.exec(format(...args))?.[1];
        if (found) resolve(JSON.parse(found));
      });
    });
    await openWorkbench(page, server.host, profile.workspace, [
      ['extensionDevelopmentPath', remoteUri(server.host, ROOT)],
      ['extensionTestsPath', remoteUri(server.host, path.join(ROOT, 'dist-test/suite/scale.js'))],
    ]);
    return { ...(await told), port: Number(server.host.split(':').at(-1)) };
  } finally {
    await browser.close().catch(() => undefined);
    await server.stop();
  }
}

if (values.profile !== undefined) fs.mkdirSync(values.profile, { recursive: true });
ensureEmbedded();
build([values.profile === undefined ? 'bundles' : 'readable', 'suite']);
const { articles, source } = readArticles(fs.existsSync(values.corpus) ? values.corpus : undefined, 1000);
const workspace = writeFolder(articles.slice(0, Number(values.articles)));
const profile = makeProfile({ workspace });
fs.rmSync(workspace, { recursive: true });
try {
  // what a session leaves is kept under the address of its workspace, and that names the port
  let port = 0;
  for (const title of ['cold', 'second start']) {
    const recording = values.profile && path.resolve(values.profile, `${title.replaceAll(' ', '-')}.cpuprofile`);
    const measured = await measure(profile, port, recording);
    port = measured.port;
    const { articles: count, firstArticle, sidebar, wholeFolder, cpu, blocked, views, memory, typing } = measured;
    console.log(`\n${title}: ${count} articles of ${source}`);
    console.log(`  open article after ${firstArticle} ms, whole folder after ${(wholeFolder / 1000).toFixed(1)} s`);
    for (const [name, { words, at }] of Object.entries(sidebar))
      console.log(`  ${name}: “${words}” stands over the list after ${at} ms`);
    console.log(
      `  processor time of host and worker ${(cpu / 1000).toFixed(1)} s; load of the machine ${os.loadavg()[0].toFixed(0)}`,
    );
    console.log(`  extension host blocked: p99 ${blocked.p99.toFixed(0)} ms, at most ${blocked.max.toFixed(0)} ms`);
    for (const [name, { first, again, rows }] of Object.entries(views))
      console.log(`  ${name}: ${rows} rows in ${first} ms, shown and opened in ${again} ms`);
    console.log(
      `  memory of host and worker, MB: ${memory.resident} (before: ${memory.residentBefore}), heap ${memory.heap}, outside ${memory.outsideHeap}`,
    );
    for (const { characters, p50, p95, max } of typing) {
      const [half, most, worst] = [p50, p95, max].map((ms) => ms.toFixed(1));
      console.log(`  a key press in ${characters / 1000} KB: ${half} ms of work, p95 ${most} ms, at most ${worst} ms`);
    }
  }
} finally {
  profile.remove();
}
