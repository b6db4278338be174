/*
 * Owns the order of the passes. Text in, frozen Analysis out; same input, same output.
 * Read this first: every pass gets what it needs from here, no pass knows another.
 */
import type { Analysis } from './annotation';
import { toArticleText, type Article } from './article';
import { attributeQuotes } from './attribution/attributeQuotes';
import { resolvePeople } from './coreference';
import { settleOwnWords } from './coreference/ownWords';
import { findDates } from './dates';
import { parseIso } from './dates/calendar';
import { findWrittenDate } from './dates/dateline';
import type { Format } from './format';
import { findFurniture } from './furniture';
import { findQuantities } from './numbers';
import { findNames } from './people';
import { noteParagraphs } from './paragraphNotes';
import { findQuotedSpans } from './quotes';
import { readArticle } from './reading';
import { NO_META } from './reading/frontMatter';
import { placeAnalysis } from './reading/placedAnalysis';
import { compareSpans } from './span';
import { normaliseText } from './text';
import { findTopics } from './topics';
import { stepsFor, withinBudget } from './workBudget';

/**
 * Analyses one article. `raw` may carry a BOM or CRLF; offsets in the result count in its normalised form.
 * `date` is the ISO date the article was written, where the caller knows it; `format` how the text is written. Throws
 * TooMuchWork, where it would take more steps than its length allows, and nothing else.
 */
export function analyze(raw: string, date: string | null = null, format: Format = 'plain'): Analysis {
  const text = normaliseText(raw);
  const reading = readArticle(text, format);
  const { meta } = reading;
  const found = withinBudget(stepsFor(text.length), () => analyzeWords(reading.words, date ?? meta.date));
  const analysis = placeAnalysis(found, text, reading);
  return meta === NO_META ? analysis : { ...analysis, meta };
}

function analyzeWords(text: string, date: string | null): Analysis {
  const bare = toArticleText(text);
  const article: Article = { ...bare, furniture: findFurniture(bare) };
  const written = date ?? findWrittenDate(article);
  const quoted = findQuotedSpans(article);
  const people = resolvePeople(article, findNames(article), quoted);
  const attribution = attributeQuotes(article, quoted, people);
  const writtenOn = parseIso(written);
  const dates = findDates(article, writtenOn);
  const numbers = [...dates, ...findQuantities(article, dates, writtenOn)].sort(compareSpans);
  return {
    chars: text.length,
    date: written,
    ...attribution,
    people: settleOwnWords(article, people.people, attribution.quotes),
    entities: people.entities,
    numbers,
    paragraphs: noteParagraphs(article),
    topics: findTopics(article),
  };
}
