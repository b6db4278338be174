/*
 * Which articles hold words nearly like those of a quotation: an index of the runs of three words of all articles, asked for
 * those whose runs lie close together as the quotation's do. Where none does, no article need be looked through for it.
 */
import { countLeading } from '../core/bisect';
import { toAnchorWords } from '../core/anchor/anchorWords';
import { toLandmarks } from '../core/anchor/setting';

/** A run that stands more often says nothing of a quotation; it would make each look-up as long as the texts. */
const MOST_OCCURRENCES = 200;
/** Runs are counted in strips of so many words, so that words put in or left out do not part them. */
const STRIP = 16;
/** Runs between two articles: none of a quotation reach from one into the next. */
const GAP = 1 << 12;
/** A quotation of more words is asked for by its first ones. */
const MOST_RUNS = 400;
/** So many of its runs have to stand together: two, and one in so many. */
const LEAST_RUNS = 2;
const ONE_IN = 8;
/** An article with half as many of them as the best one comes near too; of more articles nobody can tell which is meant. */
const NEAR_THE_BEST = 0.5;
const MOST_NEAR = 8;

interface RunIndex {
  /** By the bits of a hash: the last run with them, -1 for none; and before each run the one before it. */
  readonly last: Int32Array;
  readonly previous: Int32Array;
  readonly hash: Int32Array;
  /** Where each run stands among those of all articles. */
  readonly place: Int32Array;
  /** Where each article begins, ascending. */
  readonly begins: readonly number[];
}

export class NearArticles {
  private built: RunIndex | undefined;

  constructor(private readonly texts: readonly string[]) {}

  /** Reads all articles, which takes a step for each; they need be read once. */
  *prepare(): Generator<void, void> {
    if (this.built !== undefined) return;
    const hashes: Int32Array[] = [];
    for (const text of this.texts) {
      hashes.push(toLandmarks(toAnchorWords(text)).hash);
      yield;
    }
    this.built = toRunIndex(hashes);
  }

  /**
   * Numbers of the articles among those given that hold words like these, ascending; all that come near the best one. None
   * where no words like them stand together anywhere, undefined where they stand in too many articles to say.
   */
  find(words: string, among: ReadonlySet<number>): readonly number[] | undefined {
    const index = this.built;
    if (index === undefined) return undefined;
    const runs = toLandmarks(toAnchorWords(words)).hash.subarray(0, MOST_RUNS);
    const best = new Map<number, number>();
    for (const [strip, votes] of countStrips(index, runs)) {
      const article = toArticle(index.begins, strip * STRIP - runs.length);
      if (among.has(article)) best.set(article, Math.max(best.get(article) ?? 0, votes));
    }
    const most = [...best.values()].reduce((one, other) => Math.max(one, other), 0);
    const least = Math.max(Math.min(runs.length, LEAST_RUNS + runs.length / ONE_IN), most * NEAR_THE_BEST);
    const near = [...best].filter(([, votes]) => votes >= least).map(([article]) => article);
    return near.length > MOST_NEAR ? undefined : near.sort((a, b) => a - b);
  }
}

function toRunIndex(hashes: readonly Int32Array[]): RunIndex {
  const count = hashes.reduce((sum, { length }) => sum + length, 0);
  const last = new Int32Array(2 ** Math.ceil(Math.log2(count + 2))).fill(-1);
  const [previous, hash, place] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const begins: number[] = [];
  let run = 0;
  let begin = 0;
  for (const own of hashes) {
    begins.push(begin);
    for (const [at, one] of own.entries()) {
      const slot = one & (last.length - 1);
      previous[run] = last[slot] ?? -1;
      hash[run] = one;
      place[run] = begin + at;
      last[slot] = run++;
    }
    begin += own.length + GAP;
  }
  return { last, previous, hash, place, begins };
}

/** How many runs stand in each strip and the one behind it. */
function countStrips({ last, previous, hash, place }: RunIndex, runs: Int32Array): Map<number, number> {
  const votes = new Map<number, number>();
  for (const [at, run] of runs.entries()) {
    const strips = new Set<number>();
    let seen = 0;
    let one = last[run & (last.length - 1)] ?? -1;
    for (; one >= 0 && seen <= MOST_OCCURRENCES; one = previous[one] ?? -1, seen++)
      if (hash[one] === run) strips.add(Math.floor(((place[one] ?? 0) - at + runs.length) / STRIP));
    if (seen > MOST_OCCURRENCES) continue;
    for (const strip of strips) votes.set(strip, (votes.get(strip) ?? 0) + 1);
  }
  return new Map([...votes].map(([strip, count]) => [strip, count + (votes.get(strip + 1) ?? 0)]));
}

/** The article that `place` lies in or directly before. */
const toArticle = (begins: readonly number[], place: number): number =>
  Math.max(0, countLeading(begins.length, (at) => (begins[at] ?? 0) <= place + GAP / 2) - 1);
