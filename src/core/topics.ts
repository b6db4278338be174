/*
 * Owns what an article is about, as its most telling words: enough to see whether two articles may report one event.
 * Leaves the comparing to corpus/.
 */
import type { Article } from './article';
import { Shape, TokenType } from './tokens';
import { WordClass } from './wordClasses';
import { SLOTS, UNLISTED } from './wordTable';

const COUNT = 24;
/** A long article tells what it is about in its first words; bounds the work for a text of any length. */
const MAX_TOKENS = 1500;

const SILENT = WordClass.Function | WordClass.Frequent;
const SHORTEST = 3;

/** Place of a word among those of the article at hand, from 1, by its slot; all 0 between articles. */
const placeOfSlot = new Uint16Array(SLOTS);

/** Up to 24 words in lower case, the most telling first: often used, written with a capital, early in the text. */
export function findTopics({ tokens, paragraphs, furniture }: Article): string[] {
  const { type, shape, classes, slot, lower } = tokens;
  /** In order of first use. */
  const words: string[] = [];
  const weights: number[] = [];
  const slots: number[] = [];
  /** Whether a word had no slot: its other forms may have one. */
  let isMixed = false;
  let seen = 0;
  for (let index = 0; index < paragraphs.length && seen < MAX_TOKENS; index++) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || furniture[index] === 1) continue;
    const lead = seen < 120 ? 1.5 : 1;
    for (let i = paragraph.firstToken; i < paragraph.endToken && seen < MAX_TOKENS; i++, seen++) {
      if (type[i] !== TokenType.Word || ((classes[i] ?? 0) & SILENT) !== 0) continue;
      const bits = shape[i] ?? 0;
      const isName = (bits & Shape.Capital) !== 0 && (bits & Shape.SentenceStart) === 0;
      const weight = (isName ? 2 : 1) * lead;
      const at = slot[i] ?? UNLISTED;
      const word = lower[i] ?? '';
      if (word.length < SHORTEST) continue;
      isMixed ||= at === UNLISTED;
      let place = placeOfSlot[at] ?? 0;
      if (place === 0) {
        place = isMixed ? words.indexOf(word) + 1 : 0;
        if (place === 0) place = words.push(word);
        if (at !== UNLISTED) {
          placeOfSlot[at] = place;
          slots.push(at);
        }
      }
      weights[place - 1] = (weights[place - 1] ?? 0) + weight;
    }
  }
  for (const at of slots) placeOfSlot[at] = 0;
  return heaviest(weights).map((place) => words[place] ?? '');
}

/** Places of the greatest weights above 1.5, greatest first; of two equal ones the earlier first. */
function heaviest(weights: readonly number[]): number[] {
  const places: number[] = [];
  for (let place = 0; place < weights.length; place++) {
    const weight = weights[place] ?? 0;
    if (weight <= 1.5) continue;
    if (places.length === COUNT) {
      if (weight <= (weights[places[COUNT - 1] ?? 0] ?? 0)) continue;
      places.pop();
    }
    let at = places.length;
    places.push(place);
    while (at > 0 && (weights[places[at - 1] ?? 0] ?? 0) < weight) {
      places[at] = places[at - 1] ?? 0;
      at--;
    }
    places[at] = place;
  }
  return places;
}
