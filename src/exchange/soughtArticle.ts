/*
 * Owns looking for the words of another program's annotation in one article: between the words around them, at the
 * position, as the only ones, or by the anchor. Prepares an article once for many annotations; linear in its text each.
 */
import { toAnchorFinder, toPlacer, type Place } from '../core/anchor';
import { hashText } from '../core/text';
import { toCodePoints } from './codePoints';
import { findFolded, fold, foldText, type Folded } from './folding';

/** What an annotation says about its words; positions in UTF-16 units or code points, whichever the program counts. */
export interface Quotation {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | undefined;
}

/** A quotation with its words folded, once for all articles. */
export interface FoldedQuotation extends Quotation {
  readonly folded: { readonly exact: string; readonly before: string; readonly after: string; readonly around: number };
}

export function toFoldedQuotation(quotation: Quotation): FoldedQuotation {
  const { exact, prefix, suffix } = quotation;
  const around = foldText(prefix).length + foldText(suffix).length;
  const before = foldText(prefix.slice(-2 * MOST_AROUND));
  const after = foldText(suffix.slice(0, 2 * MOST_AROUND));
  return { ...quotation, folded: { exact: foldText(exact), before, after, around } };
}

export type Sought =
  | { readonly kind: 'found'; readonly place: Place }
  /** They stand there, or nearly: a person has to say where. */
  | { readonly kind: 'waiting'; readonly place: Place; readonly why: string }
  | { readonly kind: 'absent' };

/** Places that are looked at for one annotation. */
const MOST_PLACES = 4096;
/** Units compared for one annotation. */
const MOST_COMPARED = 400_000;
/** Folded units of the words around that have to agree, and by how many more than anywhere else. */
const ENOUGH_AROUND = 8;
const CLEARLY_MORE = 4;
/** So many units of a side are compared. */
const MOST_AROUND = 64;
/** Words as long as that (folded units) stand for themselves where they stand once. */
const DISTINCTIVE = 20;

interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Folded units before and behind it that agree. */
  readonly agreed: number;
}

export class SoughtArticle {
  private foldedText: string | undefined;
  private folded: Folded | undefined;
  private placer: ReturnType<typeof toPlacer> | undefined;
  private finder: ReturnType<typeof toAnchorFinder> | undefined;
  private points: ReturnType<typeof toCodePoints> | undefined;

  /** `text` is normalised. */
  constructor(
    readonly id: string,
    readonly text: string,
  ) {}

  /** Remembers a passage of the article. */
  placeAt(start: number, end: number): Place {
    this.placer ??= toPlacer(this.text, hashText(this.text));
    return this.placer({ start, end });
  }

  /** Where a place that was remembered of another state of the text stands now. */
  anchor(place: Place): Sought {
    this.finder ??= toAnchorFinder(this.text);
    const anchored = this.finder(place);
    switch (anchored.kind) {
      case 'found':
        return { kind: 'found', place: this.placeAt(anchored.span.start, anchored.span.end) };
      case 'candidates':
        return { kind: 'waiting', place, why: anchored.why };
      case 'gone':
        return { kind: 'absent' };
    }
  }

  /** Looks for the words as they are but for white space, marks and what cannot be seen. */
  seek(quotation: FoldedQuotation): Sought {
    const { exact, around } = quotation.folded;
    const found = exact === '' ? [] : this.findAll(quotation);
    const [best, second] = found;
    if (best === undefined) return { kind: 'absent' };
    if (second === undefined) {
      if (around === 0 || best.agreed >= Math.min(ENOUGH_AROUND, around) || exact.length >= DISTINCTIVE)
        return this.toFound(best);
      return this.toWaiting(quotation, best, 'Its words stand once, but other words than it says stand around them.');
    }
    if (best.agreed >= Math.min(ENOUGH_AROUND, around) && best.agreed >= second.agreed + CLEARLY_MORE && around > 0)
      return this.toFound(best);
    const here = this.atPosition(quotation, found);
    if (here !== undefined) return this.toFound(here);
    return this.toWaiting(
      quotation,
      best,
      `Its words stand in several places (${found.length}), and nothing tells which is meant.`,
    );
  }

  /** As far as the words around agree, those that agree most first; words divided otherwise only where there are no others. */
  private findAll({ exact, folded: { exact: folded, before, after } }: FoldedQuotation): Occurrence[] {
    this.foldedText ??= foldText(this.text);
    if (!this.foldedText.includes(folded)) return [];
    this.folded ??= fold(this.text);
    const { text, starts, ends } = this.folded;
    const whole = findFolded(this.folded, before + folded + after, 2).map((at) => at + before.length);
    const spots = whole.length === 1 ? whole : findFolded(this.folded, folded, mostPlacesOf(folded));
    const all = spots.map((at): Occurrence => {
      let agreed = 0;
      for (let i = 1; i <= Math.min(before.length, MOST_AROUND) && text[at - i] === before[before.length - i]; i++)
        agreed++;
      const behind = at + folded.length;
      for (let i = 0; i < Math.min(after.length, MOST_AROUND) && text[behind + i] === after[i]; i++) agreed++;
      return { start: starts[at] ?? 0, end: ends[behind - 1] ?? 0, agreed };
    });
    const divided = toDivided(exact);
    const alike =
      all.length > 1 ? all.filter(({ start, end }) => toDivided(this.text.slice(start, end)) === divided) : all;
    return (alike.length > 0 ? alike : all).sort((a, b) => b.agreed - a.agreed || a.start - b.start);
  }

  /** The one that stands at the position, in either count, where no other agrees more. */
  private atPosition({ start }: Quotation, found: readonly Occurrence[]): Occurrence | undefined {
    if (start === undefined) return undefined;
    this.points ??= toCodePoints(this.text);
    const offsets = [start, this.points.toUnits(start)];
    const here = found.filter((one) => offsets.includes(one.start) && one.agreed >= (found[0]?.agreed ?? 0));
    return here.length === 1 ? here[0] : undefined;
  }

  private toFound({ start, end }: Occurrence): Sought {
    return { kind: 'found', place: this.placeAt(start, end) };
  }

  private toWaiting(quotation: Quotation, { start }: Occurrence, why: string): Sought {
    return { kind: 'waiting', place: toUnprovenPlace(quotation, start), why };
  }
}

/** What an annotation says of its place, for a person to find. */
export function toUnprovenPlace({ exact, prefix, suffix, start }: Quotation, at = start ?? 0): Place {
  return { start: at, end: at + exact.length, text: exact, before: prefix, after: suffix };
}

/** Long words in many places are no words anybody marked. */
const mostPlacesOf = ({ length }: string): number =>
  Math.max(2, Math.min(MOST_PLACES, Math.floor(MOST_COMPARED / length)));

const toDivided = (words: string): string => words.replace(/[\s\u0085]+/g, ' ').trim();
