/*
 * Owns the quotes of one article as they are looked up and compared: words, speaker, the sentence a fragment was taken
 * from, and the keys under which the same utterance is found in other articles.
 * Leaves keeping them current and pairing them to sameQuote.ts.
 */
import { type Analysis, type ParagraphNote, type Quote, type Reported, wordsOf } from '../core/annotation';
import type { Span } from '../core/span';
import { hashOfText } from '../core/textHash';
import { paragraphAt } from './paragraphs';
import { relateSpeakers, SpeakerKeys, type SpeakerKey } from './quoteSpeakers';
import { readQuoteWords, sentenceAround, type QuoteWords, type Vocabulary } from './quoteWords';

/** A quote, or reported speech, of one article. */
export interface QuoteItem extends Span {
  readonly article: string;
  readonly text: string;
  readonly reported: boolean;
  /** The person who speaks, as entity of the article. */
  readonly entity: string | null;
}

/** What two quotes are compared by. */
export interface QuoteReading {
  readonly words: QuoteWords;
  /** Where the article also quotes the sentence a fragment is from, that sentence. */
  readonly sentence: QuoteWords | undefined;
  readonly speaker: SpeakerKey | null;
  /** The paragraph, where the words alone do not say which event they are about; empty otherwise. */
  readonly place: string;
  readonly reported: boolean;
}

/** A quote as it was read from an analysis. */
export interface ReadQuote {
  readonly item: QuoteItem;
  readonly reading: QuoteReading;
}

/** From this weight on, equal wording by one speaker is one utterance in whatever articles it stands. */
const STRONG_WEIGHT = 4;
/** Quotes of so few content words are looked up by their whole wording too. */
export const FEW_WORDS = 3;
/** Words of a quote that are looked up together with its speaker. */
const SPEAKER_KEYS = 40;
const KEY_BASE = 2 ** 21;

/** Reads articles one after another; numbers words and speakers as it meets them. */
export class QuoteReader {
  readonly speakers = new SpeakerKeys();

  constructor(readonly vocabulary: Vocabulary) {}

  /** Those that say enough to be compared, in the order of the analysis, reported speech last. */
  read(article: string, { quotes, reported, paragraphs }: Analysis): ReadQuote[] {
    const found = [
      ...quotes.map((quote) => this.readWords(article, quote, false)),
      ...reported.map((speech) => this.readWords(article, speech, true)),
    ].filter(({ item, words }) => words.plain !== '' && (!item.reported || words.weight >= STRONG_WEIGHT));
    return found.map(({ item, words, speaker }) => {
      const sentence =
        words.concepts.length > FEW_WORDS || item.reported ? undefined : sentenceOf(words, speaker, found);
      // a few words are one utterance only within an event; copies of a paragraph are one event for sure
      const isWeak = words.weight < STRONG_WEIGHT || speaker === null;
      const place = isWeak ? paragraphHash(item, paragraphs) : '';
      return { item, reading: { words, sentence, speaker, place, reported: item.reported } };
    });
  }

  private readWords(article: string, quote: Quote | Reported, reported: boolean): Read {
    const { start, end, speaker } = quote;
    const text = wordsOf(quote);
    const item: QuoteItem = { article, start, end, text, reported, entity: speaker?.entity ?? null };
    return { item, words: readQuoteWords(text, this.vocabulary), speaker: this.speakers.of(speaker) };
  }

  /**
   * Equal for quotes that are one utterance without a question: equal wording by one speaker. Orders quotes too, the one
   * that tells most first.
   */
  idOf({ words, sentence, speaker, place, reported }: QuoteReading): string {
    const from = sentence === undefined ? '' : `\n${this.vocabulary.namesOf(sentence.concepts)}`;
    // the same words in other sentences are compared otherwise: "an issue. This is", "an issue, this is"
    const borders = words.sentences.length > 2 ? `\n${words.sentences.slice(1, -1).join()}` : '';
    return `${rankOf(words)}\n${reported ? 'r' : 'q'}\n${speaker?.key ?? ''}\n${place}\n${words.plain}${from}${borders}`;
  }

  /** Whether `a` comes before `b` in the order of their ids; mostly told without making them. */
  isBefore(a: QuoteReading, b: QuoteReading): boolean {
    if (a.words.weight !== b.words.weight) return a.words.weight > b.words.weight;
    if (a.reported !== b.reported) return b.reported;
    return this.idOf(a) < this.idOf(b);
  }

  /**
   * Two telling words in a row, or the whole of a few, whoever says them; one telling word of this speaker. Made anew for
   * each question: kept for every quote they would be a third of what the corpus takes.
   */
  keysOf({ words, sentence, speaker }: QuoteReading): number[] {
    const keys = new Set<number>();
    for (const { concepts } of sentence === undefined ? [words] : [words, sentence])
      for (let at = 1; at < concepts.length; at++) keys.add((concepts[at - 1] ?? 0) * KEY_BASE + (concepts[at] ?? 0));
    if (words.concepts.length <= FEW_WORDS) keys.add(-4 * KEY_BASE ** 2 - hashOfText(words.plain));
    if (speaker === null) return [...keys];
    const { concepts, weights } = sentence ?? words;
    for (let at = 0, left = SPEAKER_KEYS; at < concepts.length && left > 0; at++) {
      if ((weights[at] ?? 0) < 2 && concepts.length > FEW_WORDS) continue;
      keys.add(-(speaker.block * KEY_BASE) - (concepts[at] ?? 0));
      left--;
    }
    return [...keys];
  }
}

interface Read {
  readonly item: QuoteItem;
  readonly words: QuoteWords;
  readonly speaker: SpeakerKey | null;
}

/** The sentence of another quote of the article, by the same speaker, that holds the words. */
function sentenceOf(words: QuoteWords, speaker: SpeakerKey | null, others: readonly Read[]): QuoteWords | undefined {
  if (speaker === null) return undefined;
  for (const other of others) {
    if (other.item.reported || relateSpeakers(speaker, other.speaker) !== 'same') continue;
    const sentence = sentenceAround(words, other.words);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

function paragraphHash({ article, start }: QuoteItem, paragraphs: readonly ParagraphNote[]): string {
  return paragraphs[paragraphAt(paragraphs, start)]?.hash ?? article;
}

/** Six digits, fewer for more weight. */
const rankOf = ({ weight }: QuoteWords): string =>
  String(1e6 - Math.min(1e6 - 1, Math.round(weight * 2))).padStart(6, '0');
