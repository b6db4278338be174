/*
 * Owns in which article a foreign target lies: the one its source names, or the only one that holds its words. Says the true
 * reason where there is none. Leaves looking within one article to soughtArticle.ts.
 */
import type { Place } from '../core/anchor';
import { append } from '../core/longLists';
import { MOST_CONTEXT } from '../core/anchor/place';
import type { Target } from '../notes/note';
import type { EvidenceArticle } from './evidence';
import type { ForeignTarget } from './foreignTarget';
import { NearArticles } from './nearArticles';
import { SoughtArticle, toFoldedQuotation, toUnprovenPlace, type Quotation, type Sought } from './soughtArticle';

export type PlacedTarget =
  | { readonly kind: 'found'; readonly target: Target }
  | { readonly kind: 'waiting'; readonly target: Target; readonly why: string }
  | { readonly kind: 'unplaced'; readonly why: string };

type Holding = { readonly article: SoughtArticle } & Exclude<Sought, { kind: 'absent' }>;

/** Looks through an article for words that stand nowhere as they are, summed over one import. */
const MOST_ANCHORINGS = 20_000;
/** Articles named in a sentence. */
const NAMED = 3;

export class ForeignArticles {
  readonly all: readonly SoughtArticle[];
  private readonly byId: ReadonlyMap<string, SoughtArticle>;
  private readonly bySource = new Map<string, readonly SoughtArticle[]>();
  private readonly near: NearArticles;
  private readonly numbers: ReadonlyMap<SoughtArticle, number>;
  private readonly everyNumber: ReadonlySet<number>;
  private anchorings = 0;

  /** Texts are normalised. */
  constructor(articles: readonly Pick<EvidenceArticle, 'id' | 'text'>[]) {
    this.all = articles.map(({ id, text }) => new SoughtArticle(id, text));
    this.byId = new Map(this.all.map((article) => [article.id, article]));
    this.near = new NearArticles(this.all.map(({ text }) => text));
    this.numbers = new Map(this.all.map((article, number) => [article, number]));
    this.everyNumber = new Set(this.numbers.values());
  }

  textOf(id: string): string | undefined {
    return this.byId.get(id)?.text;
  }

  /** The articles whose path a source ends in, or the other way round. */
  named(source: string): readonly SoughtArticle[] {
    let named = this.bySource.get(source);
    if (named === undefined) {
      const path = toPath(source);
      named =
        path === ''
          ? []
          : this.all.filter(({ id }) => path === id || path.endsWith(`/${id}`) || id.endsWith(`/${path}`));
      this.bySource.set(source, named);
    }
    return named;
  }

  /** A step for each article that is read on the way. */
  *place({ source, quotation: said, isPart, unread }: ForeignTarget): Generator<void, PlacedTarget> {
    if (unread !== undefined) return unplaced(unread);
    if (said === undefined) {
      return unplaced(
        isPart
          ? 'It gives a position or a part of a page, but quotes no words by which its place could be checked.'
          : 'It is about a whole page and quotes no words of it.',
      );
    }
    const quotation = toFoldedQuotation({
      ...{ ...said, prefix: said.prefix.slice(-MOST_CONTEXT), suffix: said.suffix.slice(0, MOST_CONTEXT) },
    });
    const named = this.named(source);
    const among = named.length > 0 ? named : this.all;
    const holding: Holding[] = [];
    for (const article of among) {
      append(holding, toHolding(article, article.seek(quotation)));
      yield;
    }
    const placed = toPlaced(holding);
    if (placed !== undefined) return placed;
    const anchored = yield* this.byAnchor(among, quotation, named.length > 0);
    if (anchored.kind === 'placed') return anchored.placed;
    if (holding.length > 0) return several(holding);
    const [only] = named;
    if (only === undefined || named.length > 1) return unplaced(`${NOWHERE}${anchored.unsought}`);
    const why = `Its words stand nowhere in ${only.id}.${anchored.unsought}`;
    return { kind: 'waiting', target: { article: only.id, place: toUnprovenPlace(quotation) }, why };
  }

  private numbersOf(articles: readonly SoughtArticle[]): ReadonlySet<number> {
    return new Set(articles.map((article) => this.numbers.get(article) ?? -1));
  }

  /** By words that are nearly the same. Only in an article that is named something like them may wait for a person. */
  private *byAnchor(
    among: readonly SoughtArticle[],
    quotation: Quotation,
    isNamed: boolean,
  ): Generator<void, { kind: 'placed'; placed: PlacedTarget } | { kind: 'unplaced'; unsought: string }> {
    yield* this.near.prepare();
    const { prefix, exact, suffix } = quotation;
    const near = this.near.find(`${prefix} ${exact} ${suffix}`, isNamed ? this.numbersOf(among) : this.everyNumber);
    const sought = near?.flatMap((number) => this.all[number] ?? []);
    // in too many to say which: nothing like it can be the only one
    if (sought === undefined || sought.length === 0) return { kind: 'unplaced', unsought: '' };
    if (this.anchorings + sought.length > MOST_ANCHORINGS) return { kind: 'unplaced', unsought: UNSOUGHT };
    this.anchorings += sought.length;
    const place: Place = toUnprovenPlace(quotation);
    const holding: Holding[] = [];
    for (const article of sought) {
      append(holding, toHolding(article, article.anchor(place)));
      yield;
    }
    const found = holding.filter(({ kind }) => kind === 'found');
    const placed = found.length > 0 ? (toPlaced(found) ?? several(found)) : isNamed ? toPlaced(holding) : undefined;
    return placed === undefined ? { kind: 'unplaced', unsought: '' } : { kind: 'placed', placed };
  }
}

const NOWHERE = 'Its words stand in none of the articles.';
const UNSOUGHT = ` Words nearly like them do, but so many of this file stand nowhere as they are that these were not looked at.`;

const unplaced = (why: string): PlacedTarget => ({ kind: 'unplaced', why });

function several(holding: readonly Holding[]): PlacedTarget {
  const names = holding.slice(0, NAMED).map(({ article }) => article.id);
  const more = holding.length > NAMED ? ` and ${holding.length - NAMED} more` : '';
  return unplaced(`Several articles hold its words: ${names.join(', ')}${more}.`);
}

const toHolding = (article: SoughtArticle, sought: Sought): Holding[] =>
  sought.kind === 'absent' ? [] : [{ article, ...sought }];

/** The only one found; the only one there is; undefined where there are several. */
function toPlaced(holding: readonly Holding[]): PlacedTarget | undefined {
  const found = holding.filter(({ kind }) => kind === 'found');
  const [one, other] = found.length > 0 ? found : holding;
  if (one === undefined || other !== undefined) return undefined;
  const target = { article: one.article.id, place: one.place };
  return one.kind === 'found' ? { kind: 'found', target } : { kind: 'waiting', target, why: one.why };
}

/** What an address names, as a path. */
function toPath(source: string): string {
  const plain = source.replace(/[?#].*$/s, '').replace(/^\.\//, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain; // a stray percent sign: compared as it is
  }
}
