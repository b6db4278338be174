/*
 * Owns the order of the passes. Text in, frozen Analysis out; same input, same output.
 * Read this first: every pass gets what it needs from here, no pass knows another.
 */
import type { Analysis, ParagraphNote } from './annotation';
import { toArticleText, type Article } from './article';
import { attributeQuotes } from './attribution/attributeQuotes';
import { resolvePeople } from './coreference';
import { settleOwnWords } from './coreference/ownWords';
import { findDateline, findDates } from './dates';
import { findFurniture } from './furniture';
import { findQuantities } from './numbers';
import { findNames } from './people';
import { findQuotedSpans } from './quotes';
import { sketchParagraph } from './sketch';
import { compareSpans } from './span';
import { hashText, normaliseText } from './text';
import { findTopics } from './topics';

/**
 * Analyses one article. `raw` may carry a BOM or CRLF; offsets in the result count in its normalised form.
 * `date` is the ISO date the article was written, where the caller knows it. Throws on no text.
 */
export function analyze(raw: string, date: string | null = null): Analysis {
  const text = normaliseText(raw);
  const bare = toArticleText(text);
  const article: Article = {
    text,
    tokens: bare.tokens,
    paragraphs: bare.paragraphs,
    furniture: findFurniture(bare),
  };
  const written = date ?? findDateline(article);
  const quoted = findQuotedSpans(article);
  const people = resolvePeople(article, findNames(article), quoted);
  const attribution = attributeQuotes(article, quoted, people);
  const dates = findDates(article, written);
  const numbers = [...dates, ...findQuantities(article, dates, written)].sort(compareSpans);
  return {
    chars: text.length,
    date: written,
    ...attribution,
    people: settleOwnWords(article, people.people, attribution.quotes),
    entities: people.entities,
    numbers,
    paragraphs: toParagraphNotes(article),
    topics: findTopics(article),
  };
}

function toParagraphNotes({ text, tokens, paragraphs, furniture }: Article): ParagraphNote[] {
  return paragraphs.map((paragraph, index) => {
    const { start, end } = paragraph;
    const sketch = sketchParagraph(paragraph, tokens);
    return {
      start,
      end,
      hash: hashText(text, start, end),
      ...(furniture[index] === 1 ? { furniture: true } : {}),
      ...(sketch === '' ? {} : { sketch }),
    };
  });
}
