/*
 * The reading stage: from the text of a file, with its layout, to the plain words a person reads, with the way back. Passes see
 * words only; what is found in them is put back to its place in the text by reading/placedAnalysis.ts.
 */
import type { Format } from './format';
import { findGluedText } from './reading/gluedText';
import { NO_META, readFrontMatter, type Meta } from './reading/frontMatter';
import { findMarkdownLayout } from './reading/markdownLayout';
import { findStrayCharacters } from './reading/strayCharacters';
import { mergeEdits, readAgain, toReading, type Edit, type Reading } from './reading/wordMap';
import { findWraps } from './reading/wrappedLines';

export interface ArticleReading extends Reading {
  readonly meta: Meta;
}

/** The words of a normalised text. A text without layout is its own words. Linear; never throws. */
export function readArticle(text: string, format: Format): ArticleReading {
  const head = format === 'markdown' ? readFrontMatter(text) : undefined;
  const layout = format === 'markdown' ? layoutOf(bodyOf(text, head?.end ?? 0)) : [];
  const edits = mergeEdits(layout, findStrayCharacters(text));
  const plain = toReading(text, head ? [{ start: 0, end: head.end, words: '' }, ...after(edits, head.end)] : edits);
  const wraps = format === 'markdown' ? [] : findWraps(plain.words);
  const lines = mergeEdits(wraps, findGluedText(plain.words));
  const reading = lines.length > 0 ? readAgain(plain, toReading(plain.words, lines)) : plain;
  return { ...reading, meta: head?.meta ?? NO_META };
}

/** Markdown is wrapped with its marks and addresses, which the width counts. */
const layoutOf = (body: string): readonly Edit[] => mergeEdits(findMarkdownLayout(body), findWraps(body));

/** The text with its head blanked: places stay. */
const bodyOf = (text: string, start: number): string => (start === 0 ? text : '\n'.repeat(start) + text.slice(start));

const after = (edits: readonly Edit[], start: number): readonly Edit[] => edits.filter((edit) => edit.start >= start);
