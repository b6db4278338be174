/*
 * Owns where in a text a remembered passage may stand: windows of words that share rare words with it in like order
 * (seed and extend). One index per text, built in linear time; a look-up costs a bounded number of occurrences per word.
 */
import type { TextRange } from './alignment';
import { WordTrait, type AnchorWords } from './anchorWords';

export interface SeedIndex {
  readonly words: AnchorWords;
  /** Word indices where the folded word stands, ascending; empty where it does not. */
  occurrencesOf(folded: string): Int32Array;
}

/** A word that stands more often says nothing on its own; beyond the second bound not even with its neighbour. */
const COMMON = 24;
const UBIQUITOUS = 600;
/** How far (in words) deletions and insertions may push the passage's parts apart within one window. */
const DRIFT = 48;
/** Diagonals are counted in strips of this many words. */
const STRIP = 8;
/** Windows compared in full. test/bench/anchors holds it: more find nothing more. */
const MOST_WINDOWS = 6;

const NOWHERE = new Int32Array(0);

export function toSeedIndex(words: AnchorWords): SeedIndex {
  const ids = new Map<string, number>();
  const idOf = new Int32Array(words.count);
  for (let at = 0; at < words.count; at++) {
    const word = words.folded[at] ?? '';
    const id = ids.get(word) ?? ids.size;
    if (id === ids.size) ids.set(word, id);
    idOf[at] = id;
  }
  // counting sort: the occurrences of each word lie side by side
  const from = new Int32Array(ids.size + 1);
  for (const id of idOf) from[id + 1] = (from[id + 1] ?? 0) + 1;
  for (let id = 0; id < ids.size; id++) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
  const next = from.slice();
  const places = new Int32Array(words.count);
  for (let at = 0; at < words.count; at++) {
    const id = idOf[at] ?? 0;
    const slot = next[id] ?? 0;
    places[slot] = at;
    next[id] = slot + 1;
  }
  return {
    words,
    occurrencesOf(folded) {
      const id = ids.get(folded);
      return id === undefined ? NOWHERE : places.subarray(from[id], from[id + 1]);
    },
  };
}

/** The likeliest windows for `passage`, best first; none where no word of it stands in the text. */
export function findWindows(index: SeedIndex, passage: AnchorWords): TextRange[] {
  const { words } = index;
  const votes = new Map<number, number>();
  const offset = passage.count; // keeps diagonals positive
  for (let at = 0; at < passage.count; at++) {
    if (((passage.trait[at] ?? 0) & WordTrait.Word) === 0) continue;
    const occurrences = index.occurrencesOf(passage.folded[at] ?? '');
    if (occurrences.length === 0 || occurrences.length > UBIQUITOUS) continue;
    const follower = passage.folded[at + 1];
    const alone = occurrences.length <= COMMON ? 1 / Math.sqrt(occurrences.length) : 0;
    for (const place of occurrences) {
      const pair = follower !== undefined && words.folded[place + 1] === follower ? 1 : 0;
      if (alone + pair === 0) continue;
      const strip = Math.floor((place - at + offset) / STRIP);
      votes.set(strip, (votes.get(strip) ?? 0) + alone + pair);
    }
  }
  // a passage that lies across two strips counts in both
  const ranked = [...votes]
    .map(([strip, count]) => ({ strip, votes: count + (votes.get(strip + 1) ?? 0) }))
    .sort((a, b) => b.votes - a.votes || a.strip - b.strip);
  const chosen: number[] = [];
  for (const { strip } of ranked) {
    if (chosen.length === MOST_WINDOWS) break;
    if (chosen.every((other) => Math.abs(other - strip) > 2)) chosen.push(strip);
  }
  return chosen.map((strip) => {
    const diagonal = strip * STRIP - offset;
    return {
      from: Math.max(0, diagonal - DRIFT),
      to: Math.min(words.count, diagonal + passage.count + STRIP * 2 + DRIFT),
    };
  });
}
