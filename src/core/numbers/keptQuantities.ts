/*
 * Owns taking over quantities from the text before where it shares lines with the one at hand, and nothing elsewhere in the
 * article tells them otherwise now. Leaves reading them to numbers.ts.
 */
import type { Quantity } from '../annotation';
import type { Article } from '../article';
import { parseIso } from '../dates/calendar';
import { KeptFindings } from '../keptFindings';
import { findQuantities, Mentions, REACH, type FoundQuantity } from '../numbers';
import { sharedTokens, type Shared } from '../revision';
import type { Span } from '../span';
import type { Tokens } from '../tokens';
import type { QuantityReading } from './quantityReading';

/** What the text last read was read with. */
interface Circumstances {
  readonly tokens: Tokens;
  readonly mentions: Mentions;
  readonly taken: readonly Span[];
  readonly date: string | null;
}

export class KeptQuantities {
  private readonly findings = new KeptFindings<FoundQuantity>({
    reach: REACH,
    placeOf: ({ read: { first, next } }) => ({ first, end: next }),
    move: ({ read, quantity }, by) => ({ read: moved(read, by), quantity }),
    // an amount in brackets has the bound of the one before it
    isInStep: (one, former) => one.quantity.bound === former.quantity.bound,
  });
  private former: Circumstances | null = null;

  /** How many quantities of the last text were read anew. */
  get readAnew(): number {
    return this.findings.change.anew.length;
  }

  /**
   * All quantities but dates and times, in contract order; `taken` spans (dates) are left alone. `date` (ISO, or null)
   * places "three years ago". `lines` are those the text shares with the one read before.
   */
  read(article: Article, taken: readonly Span[], date: string | null, lines: Shared | null): Quantity[] {
    const { text, tokens } = article;
    const now: Circumstances = { tokens, mentions: new Mentions(text), taken, date };
    const shared = this.former === null || lines === null ? null : sharedIn(this.former, now, lines);
    this.former = now;
    const written = parseIso(date);
    const keep = shared === null ? (one: FoundQuantity) => one : withoutText;
    const found = this.findings.take(shared, (from, visit, before) =>
      findQuantities(article, taken, written, now.mentions, from, (one) => visit(keep(one)), before),
    );
    return found.map(({ read, quantity }) => (shared === null ? quantity : placed(article, read, quantity)));
  }
}

function sharedIn(former: Circumstances, now: Circumstances, lines: Shared): Shared | null {
  const isAlike =
    former.date === now.date && now.mentions.agreesWith(former.mentions) && isSameTaken(former.taken, now.taken, lines);
  return isAlike ? sharedTokens(former.tokens, now.tokens, lines) : null;
}

/** Whether the same spans are taken in the shared lines. */
function isSameTaken(former: readonly Span[], now: readonly Span[], { head, tail, ...length }: Shared): boolean {
  const by = length.now - length.former;
  const first = (spans: readonly Span[]): readonly Span[] => spans.filter(({ start }) => start < head);
  const last = (spans: readonly Span[], chars: number): readonly Span[] =>
    spans.filter(({ start }) => start >= chars - tail);
  return isMoved(first(former), first(now), 0) && isMoved(last(former, length.former), last(now, length.now), by);
}

const isMoved = (former: readonly Span[], now: readonly Span[], by: number): boolean =>
  former.length === now.length &&
  former.every(({ start, end }, at) => start + by === now[at]?.start && end + by === now[at]?.end);

function moved(read: QuantityReading, by: number): QuantityReading {
  if (by === 0) return read;
  const { first, next, noun } = read;
  const own = noun && { ...noun, first: noun.first + by, next: noun.next + by, head: noun.head + by };
  return { ...read, first: first + by, next: next + by, noun: own };
}

/** Words of a text hold all of it in memory: those of each edited one would add up. */
const withoutText = ({ read, quantity }: FoundQuantity): FoundQuantity => ({
  read,
  quantity: { ...quantity, text: '' },
});

/** The quantity where its reading stands in the text at hand. */
function placed({ text, tokens }: Article, { first, next }: QuantityReading, quantity: Quantity): Quantity {
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[next - 1] ?? start;
  return { ...quantity, start, end, text: text.slice(start, end) };
}
