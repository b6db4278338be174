// Owns the measurements of `npm run bench`; each gives rows of a name and a value.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, packageVsix } from '../build.mjs';
import { ROOT } from '../dependencies.mjs';
import { ensureEmbedded } from '../vscode/embedded.mjs';
import { runHost } from '../vscode/suite.mjs';
import { HOSTILE } from './articles.mjs';

const seconds = (body) => {
  const begun = performance.now();
  body();
  return (performance.now() - begun) / 1000;
};
const best = (times, body) => Math.min(...Array.from({ length: times }, () => seconds(body)));
const megabytes = (texts) => texts.reduce((sum, { length }) => sum + length, 0) / 1e6;

/** Articles of about this many units in all, from the start. */
function head(articles, units) {
  let size = 0;
  return articles.filter(({ length }) => (size += length) <= units);
}

/** Seconds that `annotate --stdin` takes for the articles as a whole command, on so many threads. */
function wholeCommand(articles, jobs) {
  const input = articles.map((text, at) => JSON.stringify({ id: String(at), text })).join('\n');
  const args = ['dist/cli.js', 'annotate', '--stdin', '--jobs', String(jobs)];
  return best(2, () => spawnSync(process.execPath, args, { cwd: ROOT, input, stdio: ['pipe', 'ignore', 'inherit'] }));
}

/**
 * MB/s of the engine in this process, warm, and of the whole command, start-up included; and how many times that of compromise fed
 * by paragraph, warm, asked for words alone and asked for their offsets too, all in one run.
 */
export async function throughput(analyze, articles) {
  const { default: nlp } = await import('compromise');
  const warm = head(articles, 2e6);
  for (const text of warm) analyze(text);
  const engine = megabytes(articles) / best(2, () => articles.forEach((text) => analyze(text)));
  const few = head(articles, 120_000); // it needs about ten seconds per megabyte
  const paragraphs = few.flatMap((text) => text.split(/\n+/)).filter(Boolean);
  const ask = (options) => () => {
    for (const paragraph of paragraphs) {
      const doc = nlp(paragraph);
      doc.quotations().json(options);
      doc.people().json(options);
      doc.numbers().json(options);
    }
  };
  ask({ offset: true })();
  const words = megabytes(paragraphs) / best(1, ask({}));
  const offsets = megabytes(paragraphs) / best(1, ask({ offset: true }));
  const { rss, heapUsed } = process.memoryUsage();
  const [one, two] = [1, 2].map((jobs) => megabytes(articles) / wholeCommand(articles, jobs));
  const times = (speed) =>
    `${(speed / words).toFixed(0)} : 1 for words, ${(speed / offsets).toFixed(0)} : 1 for offsets`;
  return [
    ['engine in process, warm, MB/s on one core', engine.toFixed(2)],
    ['annotate --stdin, the whole command, MB/s', one.toFixed(2)],
    ['annotate --stdin --jobs 2, MB/s', `${two.toFixed(2)} (× ${(two / one).toFixed(2)})`],
    ['compromise by paragraph, words alone, MB/s', words.toFixed(3)],
    ['compromise by paragraph, with offsets, MB/s', offsets.toFixed(3)],
    ['engine in process : compromise', times(engine)],
    ['whole command : compromise', times(one)],
    ['memory after it, MB (heap / resident)', `${(heapUsed / 1e6).toFixed(0)} / ${(rss / 1e6).toFixed(0)}`],
  ];
}

/** How many times longer ten times the text takes: 10 → 100 KB and 100 KB → 1 MB. */
export function growth(analyze) {
  const rows = [];
  for (const [name, make] of Object.entries(HOSTILE)) {
    const times = [10_000, 100_000, 1_000_000].map((length) => {
      const text = make(length);
      return best(length < 1e6 ? 5 : 2, () => analyze(text));
    });
    const ratios = [times[1] / times[0], times[2] / times[1]].map((ratio) => ratio.toFixed(1).padStart(6));
    const flag = times[2] / times[1] > 40 ? '   ← not linear' : '';
    rows.push([name, `${ratios.join(' ')}   1 MB in ${(times[2] * 1000).toFixed(0).padStart(5)} ms${flag}`]);
  }
  return rows;
}

/** The command line on one article, against Node starting and ending. */
export function startUp() {
  const run = (...args) => best(5, () => spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'ignore' }));
  const bare = run('-e', '0');
  const [seed] = fs.readdirSync(path.join(ROOT, 'seeds'));
  const one = run('dist/cli.js', 'annotate', `seeds/${seed}`);
  return [
    ['node alone, ms', (bare * 1000).toFixed(0)],
    ['annotate one article, ms', (one * 1000).toFixed(0)],
    ['annotate : node alone', `${(one / bare).toFixed(1)} : 1`],
  ];
}

/** VS Code's own figures from its start-up report, the middle one of three starts; nothing where there is no embedded VS Code. */
export async function activation() {
  build(['suite']);
  ensureEmbedded();
  const starts = [];
  for (let run = 0; run < 3; run++) {
    const { logged } = await runHost('node', { grep: 'is told by VS Code', print: 'nothing' });
    const line = logged.find((text) => text.includes('@@activation'));
    if (line) starts.push(line.split('@@activation')[1].trim().split(' ').map(Number));
  }
  const whole = ([load, call, finish]) => load + call + finish;
  const middle = starts.sort((a, b) => whole(a) - whole(b))[Math.floor(starts.length / 2)];
  if (!middle) return [['not measured', 'no VS Code came up']];
  return [['load + call + finish, ms (limit 20)', `${middle.join(' + ')} = ${whole(middle)}`]];
}

/** Bundles and package, in KB. */
export function sizes() {
  const kilobytes = (file) => `${(fs.statSync(file).size / 1024).toFixed(0)} KB`;
  const dist = path.join(ROOT, 'dist');
  const bundles = fs.readdirSync(dist, { recursive: true }).filter((name) => /\.(?:js|css)$/.test(name));
  return [
    ...bundles.map((name) => [`dist/${name}`, kilobytes(path.join(dist, name))]),
    ['package (VSIX)', kilobytes(packageVsix())],
  ];
}
