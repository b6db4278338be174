/*
 * Owns the quotes of one article as they are kept: bytes, a row for each, from which a quote and what it is compared by
 * are made when somebody asks. As objects they would take ten times as much. Rows live as long as the article stays as it
 * is; one that changes is packed anew.
 * Leaves reading them from an analysis to quoteReading.ts.
 */
import type { Span } from '../core/span';
import { PackedReader, PackedWriter } from './packedNumbers';
import type { QuoteItem, QuoteReader, QuoteReading, ReadQuote } from './quoteReading';
import { sentenceOfTellings, tellingsOf, toQuoteWords } from './quoteWords';
import type { ArticleTopics } from './relatedArticles';

/** What the quotes of one index are read with. */
export interface QuoteReaders {
  readonly reader: QuoteReader;
  readonly recent: RecentReadings;
}

const writer = new PackedWriter();

export class PackedQuotes {
  private readonly bytes: Uint8Array;
  /** Where each row begins, in the order of the quotes. */
  readonly rows: readonly number[];

  constructor(
    readonly article: string,
    readonly about: ArticleTopics,
    private readonly readers: QuoteReaders,
    quotes: readonly ReadQuote[],
  ) {
    this.rows = quotes.map((quote) => {
      const row = writer.at;
      writeQuote(quote);
      return row;
    });
    this.bytes = writer.take();
  }

  get reader(): QuoteReader {
    return this.readers.reader;
  }

  /** In bytes. */
  get size(): number {
    return this.bytes.length;
  }

  spanAt(row: number): Span {
    const packed = new PackedReader(this.bytes, row);
    const start = packed.number();
    return { start, end: start + packed.number() };
  }

  itemAt(row: number): QuoteItem {
    const packed = new PackedReader(this.bytes, row);
    const start = packed.number();
    const end = start + packed.number();
    const entity = packed.text();
    const { reported } = this.readReading(packed);
    return { article: this.article, start, end, text: packed.text(), reported, entity: entity === '' ? null : entity };
  }

  /** As readingAt, of rows asked for again and again. */
  recall(row: number): QuoteReading {
    const { recent } = this.readers;
    return recent.find(this, row) ?? recent.remember(this, row, this.readingAt(row));
  }

  readingAt(row: number): QuoteReading {
    const packed = new PackedReader(this.bytes, row);
    packed.number();
    packed.number();
    packed.text();
    return this.readReading(packed);
  }

  private readReading(packed: PackedReader): QuoteReading {
    const { vocabulary, speakers } = this.reader;
    const reported = packed.number() === 1;
    const speaker = speakers.at(packed.number() - 1);
    const place = packed.text();
    const words = toQuoteWords(packed.numbers(), vocabulary);
    const tellings = packed.numbers();
    const sentence = tellings.length === 0 ? undefined : sentenceOfTellings(tellings);
    return { words, sentence, speaker, place, reported };
  }
}

function writeQuote({ item, reading }: ReadQuote): void {
  const { words, sentence, speaker, place, reported } = reading;
  writer.number(item.start);
  writer.number(item.end - item.start);
  writer.text(item.entity ?? '');
  writer.number(reported ? 1 : 0);
  writer.number(speaker === null ? 0 : speaker.number + 1);
  writer.text(place);
  writer.numbers(words.codes);
  writer.numbers(sentence === undefined ? [] : tellingsOf(sentence));
  writer.text(item.text);
}

const RECENT = 256;

/** The readings last asked for: while one is compared with many others, its own is made once. */
export class RecentReadings {
  private readonly recent: ({ quotes: PackedQuotes; row: number; reading: QuoteReading } | undefined)[] = Array.from({
    length: RECENT,
  });

  find(quotes: PackedQuotes, row: number): QuoteReading | undefined {
    const known = this.recent[slotOf(quotes, row)];
    return known !== undefined && known.quotes === quotes && known.row === row ? known.reading : undefined;
  }

  /** Takes the place of another. */
  remember(quotes: PackedQuotes, row: number, reading: QuoteReading): QuoteReading {
    this.recent[slotOf(quotes, row)] = { quotes, row, reading };
    return reading;
  }
}

/** Every article has a first row: told apart by how much it quotes. */
const slotOf = ({ size }: PackedQuotes, row: number): number => (size + row) & (RECENT - 1);
