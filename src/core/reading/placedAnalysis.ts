/*
 * Puts what was found in the words of an article back to its place in the article's text: every span, with the characters it
 * covers there, and the plain words where those differ.
 */
import type { Analysis, Excerpt } from '../annotation';
import type { Reading } from './wordMap';

/** The analysis of `reading.words` as one of `text`, of which those are the words. */
export function placeAnalysis(analysis: Analysis, text: string, reading: Reading): Analysis {
  if (reading.words === text) return analysis;
  const place = <T extends Excerpt>(found: T): T => {
    const { start, end } = reading.toText(found);
    const written = text.slice(start, end);
    const placed = { ...found, start, end, text: written };
    return written === found.text ? placed : { ...placed, words: found.text };
  };
  const placeOrNull = <T extends Excerpt>(found: T | null): T | null => found && place(found);
  return {
    ...analysis,
    chars: text.length,
    quotes: analysis.quotes.map((quote) => ({
      ...place(quote),
      cue: placeOrNull(quote.cue),
      speaker: placeOrNull(quote.speaker),
    })),
    marked: analysis.marked.map(place),
    reported: analysis.reported.map((reported) => ({
      ...place(reported),
      cue: placeOrNull(reported.cue),
      speaker: placeOrNull(reported.speaker),
    })),
    people: analysis.people.map(place),
    numbers: analysis.numbers.map(place),
    paragraphs: analysis.paragraphs.map((paragraph) => ({ ...paragraph, ...reading.toText(paragraph) })),
  };
}
