/*
 * Owns the name of an utterance: of its fullest wording the sentences the other wordings have too, so that two utterances
 * cut from one long quotation are told apart. Leaves what the fullest wording is to rowKeys.ts.
 */
import { referenceOf } from './rowKeys';
import { diffWords } from './wordDiff';
import { mostOf } from '../core/longLists';

const SENTENCE = /[^.!?…]+(?:[.!?…]+[”"’')\]]*|$)\s*/gu;
/** A sentence with this share of the words that the most shared sentence has in common is part of the name. */
const SHARED_ENOUGH = 0.5;

/**
 * The stretch of the fullest wording from the first to the last sentence the others share, beginning with "… " where
 * sentences before it are left out; the fullest itself where nothing is shared word for word.
 */
export function toSharedWording(wordings: readonly { readonly text: string; readonly reported: boolean }[]): string {
  const reference = referenceOf(wordings);
  const fullest = wordings[reference]?.text ?? '';
  const sentences = [...fullest.matchAll(SENTENCE)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    shared: 0,
  }));
  if (sentences.length < 2) return fullest;
  for (const [index, { text }] of wordings.entries()) {
    if (index === reference) continue;
    const { a, runs } = diffWords(fullest, text);
    for (const { same, aFrom, aTo } of runs) {
      for (const { start } of same ? a.slice(aFrom, aTo) : []) {
        const sentence = sentences.find(({ end }) => start < end);
        if (sentence) sentence.shared++;
      }
    }
  }
  const wanted = mostOf(sentences.map(({ shared }) => shared)) * SHARED_ENOUGH;
  if (wanted === 0) return fullest;
  const kept = sentences.filter(({ shared }) => shared >= wanted);
  const from = kept[0]?.start ?? 0;
  return `${from > 0 ? '… ' : ''}${fullest.slice(from, kept.at(-1)?.end).trimEnd()}`;
}
