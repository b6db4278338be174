/*
 * Owns the realistic edits of the benchmark: what an editor, a corrections desk or another scrape does to an article.
 * Every edit goes through TrackedText, so that the truth follows. Random only by the generator it is handed.
 */
import type { TrackedText } from './trackedText';

/** A ratio in [0, 1). */
export type Random = () => number;

export type Edit = (article: TrackedText, random: Random) => void;

interface Range {
  readonly start: number;
  readonly end: number;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

const between = (low: number, high: number, random: Random): number => low + Math.floor(random() * (high - low + 1));

export function matches(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const words = (text: string): Range[] => matches(text, /[\p{L}\p{M}]+/gu);
const paragraphs = (text: string): Range[] => matches(text, /[^\n]+/g);

/** Sentences within lines; a stop behind a short or capitalised word ("Mr.", "U.S.") ends none. */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  for (const line of paragraphs(text)) {
    let start = line.start;
    for (const stop of matches(
      text.slice(line.start, line.end),
      /(?<=[a-z]{4}|\d%?)[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/gu,
    )) {
      found.push({ start, end: line.start + stop.start + text.slice(line.start + stop.start).search(/\s/) });
      start = line.start + stop.end;
    }
    found.push({ start, end: line.end });
  }
  return found;
}

/** Slips mended: one to three words in a hundred are spelt another way. */
export const mendSlips: Edit = (article, random) => {
  const ratio = 0.01 + random() * 0.02;
  const long = words(article.text).filter(({ start, end }) => end - start >= 4);
  // from the end, so that what lies before keeps its offsets
  for (const word of long.filter(() => random() < ratio).reverse()) {
    const at = between(word.start + 1, word.end - 2, random);
    const letter = String.fromCharCode(between(97, 122, random));
    const kind = between(0, 3, random);
    if (kind === 0) article.swap(at);
    else if (kind === 1) article.replace(at, at, letter);
    else if (kind === 2) article.replace(at, at + 1, '');
    else article.respell(at, letter);
  }
};

/** One to five sentences go elsewhere, some to a paragraph of their own. */
export const moveSentences: Edit = (article, random) => {
  for (let i = between(1, 5, random); i > 0; i--) {
    const { text } = article;
    const all = sentences(text);
    const moved = pick(all, random);
    const goal = pick(all, random);
    if (!moved || !goal || moved === goal || (goal.start >= moved.start && goal.start <= moved.end)) continue;
    // of two sentences that read the same nobody can say which one went
    const sentence = text.slice(moved.start, moved.end);
    if (text.indexOf(sentence) !== text.lastIndexOf(sentence)) continue;
    const alone = random() < 0.3 && text.charAt(goal.start - 1) === '\n';
    // the space or line break behind the sentence goes with it; the last one has none, and gets one
    if (moved.end === text.length) article.replace(moved.end, moved.end, '\n');
    article.move(moved.start, moved.end + 1, goal.start, '');
    if (alone) {
      const at = goal.start > moved.start ? goal.start - (moved.end + 1 - moved.start) : goal.start;
      const end = at + moved.end - moved.start;
      if (article.text.charAt(end) === ' ') article.respell(end, '\n');
    }
  }
};

/** A tenth to three tenths of the paragraphs go. */
export const deleteParagraphs: Edit = (article, random) => {
  const count = Math.round(paragraphs(article.text).length * (0.1 + random() * 0.2));
  for (let i = 0; i < count; i++) {
    const gone = pick(paragraphs(article.text), random);
    if (gone) article.replace(gone.start, Math.min(article.text.length, gone.end + 1), '');
  }
};

/** Quotes lose words at an end, or in the middle with an ellipsis. */
export const trimQuotes: Edit = (article, random) => {
  const count = between(1, 4, random);
  for (let i = 0; i < count; i++) {
    const quote = pick(matches(article.text, /(?<=[“"])[^“”"\n]{60,400}(?=[”"])/g), random);
    if (!quote) return;
    const inner = matches(article.text.slice(quote.start, quote.end), /\S+/g);
    const cut = Math.min(inner.length - 5, between(1, Math.max(1, Math.floor(inner.length / 3)), random));
    if (cut < 1) continue;
    const way = between(0, 2, random);
    const first = inner[way === 0 ? 0 : way === 1 ? inner.length - cut : between(1, inner.length - cut - 1, random)];
    const last = inner[inner.indexOf(first ?? { start: 0, end: 0 }) + cut - 1];
    if (!first || !last) continue;
    // a space goes with what was cut
    const start = quote.start + first.start - (way === 1 ? 1 : 0);
    const end = quote.start + last.end + (way === 1 ? 0 : 1);
    article.replace(start, end, way === 2 ? '… ' : '');
  }
};

const OTHER_NAMES = 'Harris|Moreno|Okafor|Lindqvist|Petrov|Haddad|Nakamura|O’Neil|Schmidt|Costa'.split('|');
const OTHER_WORDS = 'never|today|officials|reportedly|late|senior|again|local|former|nearly|early|quietly'.split('|');

/** A copy with one to three words changed, at least one of them a number, a name or an added word. */
function alter(passage: string, random: Random): string {
  let altered = passage;
  for (let i = between(1, 3, random); i > 0; i--) {
    const digits = pick(matches(altered, /\d+/g), random);
    const name = pick(matches(altered, /(?<=\s)\p{Lu}[\p{L}’]{2,}/gu), random);
    const word = pick(matches(altered, /(?<=\s)[a-z]{2,}/g), random);
    const kind = between(0, 3, random);
    if (digits && kind === 0) {
      altered = `${altered.slice(0, digits.start)}${between(2, 990, random)}${altered.slice(digits.end)}`;
    } else if (name && kind <= 2) {
      altered = `${altered.slice(0, name.start)}${pick(OTHER_NAMES, random) ?? ''}${altered.slice(name.end)}`;
    } else if (word) {
      altered = `${altered.slice(0, word.start)}${pick(OTHER_WORDS, random) ?? ''} ${altered.slice(word.start)}`;
    }
  }
  return altered;
}

/**
 * Altered copies of sentences and paragraphs are put elsewhere; in a third of the cases the original is then deleted.
 * An altered copy beside the deleted original is the original, edited: an original beside a copy is not deleted, and no
 * copy is copied, for that one may come where the original stood. Most of an article is not copied either: nothing would
 * tell the two apart. The sentences of a copy that were not altered are noted: where the original is gone, they have
 * moved (see run.ts).
 */
export const insertLookAlikes: Edit = (article, random) => {
  for (let i = between(1, 5, random); i > 0; i--) {
    const { text } = article;
    const source = pick(random() < 0.5 ? sentences(text) : paragraphs(text), random);
    const goal = pick(paragraphs(text), random);
    if (!source || !goal || source.end - source.start < 30 || source.end - source.start > text.length / 2) continue;
    const isOriginal = ({ start, end }: Range): boolean => article.originsOf(start, end).some((origin) => origin >= 0);
    if (!isOriginal(source)) continue;
    const isBeside = (other: Range): boolean =>
      !text.slice(Math.min(source.end, other.end), Math.max(source.start, other.start)).trim().includes('\n');
    const copies = paragraphs(text).filter((paragraph) => !isOriginal(paragraph));
    const deleting = random() < 0.33;
    if (deleting && [goal, ...copies].some(isBeside)) continue;
    const passage = text.slice(source.start, source.end);
    const copy = alter(passage, random);
    if (copy === passage) continue;
    const unaltered = sentences(passage).filter(({ start, end }) => copy.includes(passage.slice(start, end)));
    const origins = article.originsOf(source.start, source.end);
    if (deleting) article.replace(source.start, source.end, '');
    const at = goal.start > source.start ? article.text.length - (text.length - goal.start) : goal.start;
    if (at < 0 || at > article.text.length) continue;
    article.replace(at, at, `${copy}\n`);
    for (const { start, end } of unaltered) {
      article.noteCopy(at + copy.indexOf(passage.slice(start, end)), origins.slice(start, end));
    }
  }
};

const FURNITURE = [
  'Advertisement',
  'Read more: What we know so far',
  'Share this article',
  'Sign up for our morning newsletter',
  'Photograph: Press Agency/Getty Images',
  'Follow us on social media',
  'This article was amended to correct a date.',
  'Most popular',
  'Related: Five things to watch this week',
];

/** Another scrape: other page furniture, other typography, other line breaks. */
export const scrapeAgain: Edit = (article, random) => {
  const insertAt = (at: number, line: string): void => article.replace(at, at, line);
  for (let i = between(2, 8, random); i > 0; i--) {
    const goal = pick(paragraphs(article.text), random);
    if (goal) insertAt(goal.start, `${pick(FURNITURE, random) ?? ''}\n`);
  }
  insertAt(0, `Home > News > World\nPublished ${between(1, 12, random)} hours ago\n`);
  insertAt(article.text.length, '\nAll rights reserved. Terms of use. Privacy policy.');
  const plain = random() < 0.5;
  const double = random() < 0.5;
  const joined = random() < 0.3;
  const { text } = article;
  for (let at = text.length - 1; at >= 0; at--) {
    const unit = text.charAt(at);
    if (plain && /[“”]/.test(unit)) article.respell(at, '"');
    else if (plain && /[‘’]/.test(unit)) article.respell(at, "'");
    else if (plain && unit === '—') {
      // the same dash, typed otherwise
      article.respell(at, '-');
      article.replace(at + 1, at + 1, '-');
    } else if (unit === '\n' && double) article.replace(at, at, '\n');
    else if (unit === '\n' && joined && random() < 0.5) article.respell(at, ' ');
    else if (unit === ' ' && random() < 0.003) article.respell(at, '\u00a0');
  }
};

export const all: Edit = (article, random) => {
  for (const edit of [mendSlips, moveSentences, deleteParagraphs, trimQuotes, insertLookAlikes, scrapeAgain]) {
    if (random() < 0.7) edit(article, random);
  }
};

/** Each kind of edit alone, and several of them. */
export const SCENARIOS: readonly (readonly [string, Edit])[] = [
  ['slips mended', mendSlips],
  ['sentences moved', moveSentences],
  ['paragraphs deleted', deleteParagraphs],
  ['quotes trimmed', trimQuotes],
  ['look-alikes inserted', insertLookAlikes],
  ['scraped again', scrapeAgain],
  ['several of these', all],
];
