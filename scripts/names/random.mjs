// Owns chance for the training: the same sequence on every run, shared by all that draws.

let seed = 20240601;

/** Mulberry32: a ratio 0–1. */
export function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

export const pick = (list) => list[Math.floor(random() * list.length)];
