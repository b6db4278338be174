// Owns `npm run bench`: prints how fast and how large things are, mostly as ratios, because those survive a change of machine.
//   npm run bench [-- --corpus FILE.jsonl] [-- --megabytes N] [-- --links ARTICLES]
// Leaves what is measured on what text to scripts/bench/*.mjs. It judges nothing: a benchmark is no test.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
const { build } = await import('./build.mjs');
const { loadEngine } = await import('./bench/engine.mjs');
const { readArticles } = await import('./bench/articles.mjs');
const { linking } = await import('./bench/links.mjs');
const { keyPress, keeping, lists } = await import('./bench/editing.mjs');
const { throughput, growth, startUp, activation, sizes } = await import('./bench/measures.mjs');

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: path.join(ROOT, '../shared/corpora/news-8000.jsonl') },
    megabytes: { type: 'string', default: '12' },
    links: { type: 'string', default: '8000' },
  },
});

build(['bundles']);
const analyze = await loadEngine();
const corpus = fs.existsSync(values.corpus) ? values.corpus : undefined;
const { articles, source } = readArticles(corpus, Number(values.megabytes));
/** Links are measured on different articles only: the seeds again and again would be copies. */
const linked = () => (corpus ? readArticles(corpus, Number(values.links) / 100).articles : []);

const tables = [
  [`Throughput on ${source}`, () => throughput(analyze, articles)],
  ['Growth on hostile input: 10 is linear, 100 quadratic', () => growth(analyze)],
  ['Links across articles: 2 is linear', () => linking(analyze, linked(), Number(values.links))],
  ['One key press, against a new analysis', () => keyPress(analyze)],
  ['Analyses kept for the next start, against analysing again', () => keeping(analyze, articles)],
  ['The list of numbers, against reading every analysis', () => lists(analyze, articles)],
  ['Start-up of the command line', startUp],
  ['Activation in VS Code, as VS Code tells it', activation],
  ['Sizes', sizes],
];
for (const [title, measure] of tables) {
  console.log(`\n${title}`);
  for (const [name, value] of await measure()) console.log(`  ${name.padEnd(46)} ${value}`);
}
