/*
 * Owns an analysis as bytes: its JSON in UTF-8, deflated where it is not large; a fortieth of the memory of the objects, the
 * same on the wire from the worker, in the corpus and in the cache, so that nothing is copied or written twice.
 */
import { deflateSync, inflateSync } from 'fflate';
import type { Analysis } from '../core/annotation';

/** First byte: how the rest is held. */
export type PackedAnalysis = Uint8Array;

const PLAIN = 0;
const DEFLATED = 1;
/** Bytes of JSON. More is one long article, which somebody has open: to inflate it would hold the editor at every key. */
const MOST_DEFLATED = 400_000;
/** Of fflate's levels: the next ones take twice the time for a few per cent. */
const LEVEL = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function packAnalysis(analysis: Analysis): PackedAnalysis {
  const json = encoder.encode(JSON.stringify(analysis));
  const isSmall = json.length <= MOST_DEFLATED;
  const body = isSmall ? deflateSync(json, { level: LEVEL }) : json;
  const packed = new Uint8Array(1 + body.length);
  packed[0] = isSmall ? DEFLATED : PLAIN;
  packed.set(body, 1);
  return packed;
}

/** The analysis that was packed. Throws for anything else. */
export function unpackAnalysis(packed: PackedAnalysis): Analysis {
  const body = packed.subarray(1);
  return JSON.parse(decoder.decode(packed[0] === DEFLATED ? inflateSync(body) : body)) as Analysis;
}
