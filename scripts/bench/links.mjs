// Owns measuring links across articles: how the time grows with the corpus, and what one changed article costs.
import { loadSource } from '../sources.mjs';

const SIZES = [1000, 2000, 4000, 8000];
const CHANGES = 60;

/** Milliseconds of work: of the processor, not of the clock, so that other programs count less. */
function work(body) {
  const begun = process.cpuUsage();
  body();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function askAll(corpus, id, { entities, quotes, numbers }) {
  for (const { entity } of entities) corpus.people.personOf(id, entity);
  for (const { start, end } of quotes) corpus.quoteGroupsAt(id, start, end);
  for (const { start, end } of numbers) corpus.figureGroupAt(id, start, end);
}

/** The article without its first quote, number and name. */
const changed = (analysis) => ({
  ...analysis,
  quotes: analysis.quotes.slice(1),
  numbers: analysis.numbers.slice(1),
  people: analysis.people.slice(1),
});

/**
 * Times of 1,000 to `most` articles with the ratio to the size before, 2 is linear; then of one change among the most,
 * against linking them anew. Analyses are held as bytes: as objects 8,000 would not fit.
 */
export async function linking(analyze, articles, most) {
  const { linkCorpus, packAnalysis, unpackAnalysis } = await loadSource(`
    export { linkCorpus } from './corpus/linkCorpus';
    export { packAnalysis, unpackAnalysis } from './corpus/packedAnalysis';
  `);
  const rows = [];
  let before;
  let last;
  const analyses = articles.slice(0, most).map((text) => packAnalysis(analyze(text)));
  for (const size of SIZES.filter((one) => one <= analyses.length)) {
    const corpus = linkCorpus();
    let time = 0;
    for (let at = 0; at < size; at++) {
      const analysis = unpackAnalysis(analyses[at]);
      time += work(() => corpus.put(`a${at}`, analysis));
    }
    time += work(() => Array.from(corpus.toJson(), ({ length }) => length));
    const ratio = before === undefined ? '' : `   ${(time / before).toFixed(2)} times the half`;
    rows.push([`${size} articles, s`, `${(time / 1000).toFixed(1)}${ratio}`]);
    before = time;
    last = { corpus, size };
  }
  if (last === undefined) return [['not measured', `fewer than ${SIZES[0]} articles`]];
  const times = [];
  for (let turn = 0; turn < CHANGES; turn++) {
    const at = (turn * 7919) % last.size;
    const [id, analysis] = [`a${at}`, unpackAnalysis(analyses[at])];
    for (const one of [changed(analysis), analysis]) {
      times.push(
        work(() => {
          last.corpus.put(id, one);
          last.corpus.settle();
          askAll(last.corpus, id, one);
        }),
      );
    }
  }
  times.sort((a, b) => a - b);
  const [middle, p95] = [0.5, 0.95].map((share) => times[Math.floor(share * times.length)]);
  rows.push([
    `a changed article among ${last.size}, all asked, ms`,
    `${middle.toFixed(1)} (median), ${p95.toFixed(1)} (p95)`,
  ]);
  rows.push(['all linked anew : a changed article', `${(before / middle).toFixed(0)} : 1`]);
  return rows;
}
