// Owns measuring what stands between the engine and the editor: a key press, kept analyses, a list. Each against the naive
// way in the same run. What it costs inside VS Code is measured by scale.mjs.
import { HOSTILE } from './articles.mjs';
import { loadSource } from '../sources.mjs';

const PRESSES = 200;

const ms = async (body) => {
  const begun = performance.now();
  await body();
  return performance.now() - begun;
};
const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const ratio = (naive, own) => `${(naive / own).toFixed(naive / own < 10 ? 1 : 0)} : 1`;

/** Moving all marks of an article along with one typed letter, against finding them again. */
export async function keyPress(analyze) {
  const { toShown, shiftShown } = await loadSource("export { toShown, shiftShown } from './present/shown';");
  const rows = [];
  for (const [name, length] of [
    ['10 KB', 10_000],
    ['1 MB', 1_000_000],
  ]) {
    const text = HOSTILE['quotes with speakers'](length);
    const analysis = analyze(text);
    let shown = toShown(analysis);
    const times = [];
    for (let press = 0; press < PRESSES; press++) {
      const start = (press * 7919) % text.length;
      times.push(await ms(() => (shown = shiftShown(shown, [{ start, end: start, length: 1 }]))));
    }
    const [own, anew] = [middle(times), await ms(() => analyze(text))];
    const left = shown.quotes.length + shown.people.length;
    rows.push([`${name}: ${left} marks moved, ms`, own.toFixed(3)]);
    rows.push([`${name}: analysed again : moved`, ratio(anew, own)]);
  }
  return rows;
}

/** A store of shards in memory that counts what is written. */
function memoryStore() {
  const shards = new Map();
  let written = 0;
  return {
    takeWritten: () => {
      const bytes = written;
      written = 0;
      return bytes;
    },
    readShard: async (name) => shards.get(name),
    writeShard: async (name, content) => {
      shards.set(name, content);
      written += content.length;
    },
  };
}

/** Writing and reading the analyses of all articles, against making them; what one change writes, against one file for all. */
export async function keeping(analyze, articles) {
  const { AnalysisCache, packAnalysis, unpackAnalysis, hashText } = await loadSource(`
    export { AnalysisCache } from './corpus/cache';
    export { packAnalysis, unpackAnalysis } from './corpus/packedAnalysis';
    export { hashText } from './core/text';
  `);
  const log = { info: () => undefined, warn: console.warn, error: console.error };
  const store = memoryStore();
  const hashes = articles.map((text) => hashText(text));
  let packed = [];
  const anew = await ms(() => (packed = articles.map((text) => packAnalysis(analyze(text)))));
  const cache = new AnalysisCache({ store, engine: 'bench', log });
  const write = await ms(async () => {
    for (const [at, hash] of hashes.entries()) await cache.put(hash, packed[at]);
    await cache.flush();
  });
  const all = store.takeWritten();
  const again = new AnalysisCache({ store, engine: 'bench', log });
  let found = 0;
  const read = await ms(async () => {
    for (const hash of hashes) {
      const kept = await again.get(hash);
      if (kept !== undefined && unpackAnalysis(kept).paragraphs) found++;
    }
  });
  await again.put(hashText('one more'), packed[0]);
  await again.flush();
  return [
    ['written, ms', `${write.toFixed(0)} for ${(all / 1e6).toFixed(1)} MB`],
    [`read and unpacked, ms`, `${read.toFixed(0)} for ${found} of ${articles.length} articles`],
    ['analysed : read', ratio(anew, read)],
    ['all in one file : written for one change', ratio(all, store.takeWritten())],
  ];
}

/** Opening the list of numbers from its columns, against gathering them from the analyses. */
export async function lists(analyze, articles) {
  const { NumberTable, packAnalysis, unpackAnalysis } = await loadSource(`
    export { NumberTable } from './present/numberTable';
    export { packAnalysis, unpackAnalysis } from './corpus/packedAnalysis';
  `);
  const packed = articles.map((text) => packAnalysis(analyze(text)));
  const fill = () => {
    const table = new NumberTable();
    packed.forEach((bytes, at) => table.put(`a${at}`, unpackAnalysis(bytes).numbers));
    return table;
  };
  const open = (table) => table.kinds().map((kind) => kind.values().length);
  const table = fill();
  const own = middle(await Promise.all(Array.from({ length: 5 }, () => ms(() => open(table)))));
  const naive = await ms(() => open(fill()));
  return [
    [`opened, ms, ${table.size} values`, own.toFixed(1)],
    ['gathered anew : opened', ratio(naive, own)],
  ];
}
