/*
 * Owns the order of the passes. Text in, frozen Analysis out; same input, same output.
 * Read this first: every pass gets what it needs from here, no pass knows another.
 */
import type { Analysis } from './annotation';
import { toArticleText, type Article, type ArticleText } from './article';
import { attributeQuotes } from './attribution/attributeQuotes';
import { KeptClasses } from './attribution/keptClasses';
import { resolvePeople } from './coreference';
import { KeptClustering } from './coreference/keptClustering';
import { settleOwnWords } from './coreference/ownWords';
import { findDateline } from './dates';
import { KeptDates } from './dates/keptDates';
import type { Format } from './format';
import { findFurniture } from './furniture';
import { KeptQuantities } from './numbers/keptQuantities';
import { findNames } from './people';
import { KeptReadings } from './people/readings';
import { KeptPrints } from './paragraphNotes';
import { findQuotedSpans } from './quotes';
import { readArticle } from './reading';
import { NO_META } from './reading/frontMatter';
import { placeAnalysis } from './reading/placedAnalysis';
import { sharedLines, type Shared } from './revision';
import { reviseTokens } from './reviseTokens';
import { compareSpans } from './span';
import { normaliseText } from './text';
import { findTopics } from './topics';
import { stepsFor, withinBudget } from './workBudget';

/**
 * Analyses one article. `raw` may carry a BOM or CRLF; offsets in the result count in its normalised form.
 * `date` is the ISO date the article was written, where the caller knows it; `format` how the text is written. Throws
 * TooMuchWork and nothing else.
 */
export function analyze(raw: string, date: string | null = null, format: Format = 'plain'): Analysis {
  return new Reanalysis().analyze(normaliseText(raw), date, format);
}

/**
 * The analyses of one article while it is edited: what only the lines around it tell is taken over from the text before
 * where they did not change. Each result is that of `analyze`.
 */
export class Reanalysis {
  private former: ArticleText | null = null;
  private readonly readings = new KeptReadings();
  private readonly clustering = new KeptClustering();
  private readonly classes = new KeptClasses();
  private readonly dates = new KeptDates();
  private readonly quantities = new KeptQuantities();
  private readonly prints = new KeptPrints();

  /** What of the last text was not taken over: for tests, which count work instead of time. */
  get readAnew(): { readonly paragraphs: number; readonly names: number; readonly quantities: number } {
    return {
      paragraphs: this.prints.readAnew,
      names: this.readings.readAnew,
      quantities: this.quantities.readAnew,
    };
  }

  /** UTF-16 units that a text shares with the one before, in whole lines; 0 before any. */
  sharedWith(text: string): number {
    const { head, tail } = this.former === null ? NOTHING : sharedLines(this.former.text, text);
    return head + tail;
  }

  /** The analysis of the normalised `text`. Throws TooMuchWork where it would take more steps than its length allows. */
  analyze(text: string, date: string | null, format: Format = 'plain', steps = stepsFor(text.length)): Analysis {
    const reading = readArticle(text, format);
    const { meta } = reading;
    const found = withinBudget(steps, () => this.analyzeAll(reading.words, date ?? meta.date));
    const analysis = placeAnalysis(found, text, reading);
    return meta === NO_META ? analysis : { ...analysis, meta };
  }

  private analyzeAll(text: string, date: string | null): Analysis {
    const lines = this.former === null ? null : sharedLines(this.former.text, text);
    const tokens = lines === null || this.former === null ? undefined : reviseTokens(this.former.tokens, text, lines);
    const bare = toArticleText(text, tokens);
    this.former = bare;
    const article: Article = {
      text,
      tokens: bare.tokens,
      paragraphs: bare.paragraphs,
      furniture: findFurniture(bare),
    };
    const written = date ?? findDateline(article);
    const quoted = findQuotedSpans(article);
    const people = resolvePeople(article, findNames(article, this.readings, lines), quoted, this.clustering);
    const attribution = attributeQuotes(article, quoted, people, this.classes.read(article, lines));
    const dates = this.dates.read(article, written, lines);
    const numbers = [...dates, ...this.quantities.read(article, dates, written, lines)].sort(compareSpans);
    return {
      chars: text.length,
      date: written,
      ...attribution,
      people: settleOwnWords(article, people.people, attribution.quotes),
      entities: people.entities,
      numbers,
      paragraphs: this.prints.read(article, lines),
      topics: findTopics(article),
    };
  }
}

const NOTHING: Pick<Shared, 'head' | 'tail'> = { head: 0, tail: 0 };
