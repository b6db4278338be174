/*
 * Owns in which article a foreign target lies: the one its source names, or the only one that holds its words. Says the true
 * reason where there is none. Leaves looking within one article to soughtArticle.ts.
 */
import type { Place } from '../core/anchor';
import { MOST_CONTEXT } from '../core/anchor/place';
import type { Target } from '../notes/note';
import type { EvidenceArticle } from './evidence';
import type { ForeignTarget } from './foreignTarget';
import { SoughtArticle, toUnprovenPlace, type Sought } from './soughtArticle';

export type PlacedTarget =
  | { readonly kind: 'found'; readonly target: Target }
  | { readonly kind: 'waiting'; readonly target: Target; readonly why: string }
  | { readonly kind: 'unplaced'; readonly why: string };

type Holding = { readonly article: SoughtArticle } & Exclude<Sought, { kind: 'absent' }>;

/** Articles looked through for words that stand nowhere as they are, summed over one import. */
const MOST_ANCHORINGS = 20_000;
/** Articles named in a sentence. */
const NAMED = 3;

export class ForeignArticles {
  readonly all: readonly SoughtArticle[];
  private readonly byId: ReadonlyMap<string, SoughtArticle>;
  private readonly bySource = new Map<string, readonly SoughtArticle[]>();
  private anchorings = 0;

  /** Texts are normalised. */
  constructor(articles: readonly Pick<EvidenceArticle, 'id' | 'text'>[]) {
    this.all = articles.map(({ id, text }) => new SoughtArticle(id, text));
    this.byId = new Map(this.all.map((article) => [article.id, article]));
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

  place({ source, quotation: said, isPart, unread }: ForeignTarget): PlacedTarget {
    if (unread !== undefined) return unplaced(unread);
    if (said === undefined) {
      return unplaced(
        isPart
          ? 'It gives a position or a part of a page, but quotes no words by which its place could be checked.'
          : 'It is about a whole page and quotes no words of it.',
      );
    }
    const quotation = { ...said, prefix: said.prefix.slice(-MOST_CONTEXT), suffix: said.suffix.slice(0, MOST_CONTEXT) };
    const named = this.named(source);
    const among = named.length > 0 ? named : this.all;
    const holding = among.flatMap((article) => toHolding(article, article.seek(quotation)));
    const [only] = named;
    if (holding.length > 0)
      return toPlaced(holding) ?? this.byAnchor(among, quotation, named.length > 0) ?? several(holding);
    const anchored = this.byAnchor(among, quotation, named.length > 0);
    if (anchored !== undefined) return anchored;
    if (only === undefined || named.length > 1) return unplaced('Its words stand in none of the articles.');
    const place = toUnprovenPlace(quotation);
    return { kind: 'waiting', target: { article: only.id, place }, why: `Its words stand nowhere in ${only.id}.` };
  }

  /** By words that are nearly the same. Only in an article that is named something like them may wait for a person. */
  private byAnchor(
    among: readonly SoughtArticle[],
    quotation: Parameters<SoughtArticle['seek']>[0],
    isNamed: boolean,
  ): PlacedTarget | undefined {
    this.anchorings += among.length;
    if (this.anchorings > MOST_ANCHORINGS) return undefined;
    const place: Place = toUnprovenPlace(quotation);
    const holding = among.flatMap((article) => toHolding(article, article.anchor(place)));
    const found = holding.filter(({ kind }) => kind === 'found');
    if (found.length > 0) return toPlaced(found) ?? several(found);
    return isNamed ? toPlaced(holding) : undefined;
  }
}

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
