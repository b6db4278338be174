/*
 * Owns shared copy: paragraphs that stand nearly alike in several articles, kept current per article, and how many
 * independent texts stand behind some places once it is counted once.
 */
import type { Analysis } from '../core/annotation';
import { compareText } from '../core/compareText';
import { readSketch } from '../core/sketch';
import type { Span } from '../core/span';
import { componentOf } from './edgeGroups';
import { WHOLE, type FoundPairs, type LinkShare } from './linkShare';
import { NO_PARTNERS, PairGraph, type PairNode } from './pairGraph';
import { paragraphAt } from './paragraphs';

export interface CopyMember extends Span {
  readonly id: string;
}

/** Paragraphs that stand nearly alike in two or more articles, in order of article id, then start. */
export interface CopyGroup {
  readonly members: readonly CopyMember[];
}

/** A place in an article. */
export interface ArticlePlace {
  readonly article: string;
  readonly start: number;
}

/** Paragraphs of equal text. */
class CopyNode implements PairNode<CopyNode> {
  partners: ReadonlySet<CopyNode> = NO_PARTNERS;
  readonly wantedKeys = 1;
  constructor(
    readonly order: string,
    readonly hashes: readonly number[],
    public members: CopyMember[],
  ) {}

  get keys(): readonly number[] {
    return this.hashes.slice(0, LOOKED_UP);
  }
}

interface ArticleCopies {
  /** Per paragraph its node; undefined for short ones. */
  readonly nodes: readonly (CopyNode | undefined)[];
  /** Where they stand; of all paragraphs of a corpus nothing else may be kept. */
  readonly paragraphs: readonly CopyMember[];
  /** Per paragraph whether being alike says that one text was copied: the article's own words, enough of them. */
  readonly telling: readonly boolean[];
}

/** Hashes that a paragraph is looked up by; the rest only confirm. */
const LOOKED_UP = 4;
/** Share of equal hashes from which two paragraphs stand nearly alike. */
const ALIKE = 0.5;
/** UTF-16 units outside quotation marks; the words of a quote are alike wherever it is quoted. */
const OWN_WORDS = 60;
/** Two articles are one text when they share this many telling paragraphs and this share of the shorter's. */
const SHARED_COUNT = 3;
const SHARED_SHARE = 0.25;
/** Texts of a group that an article is compared with. */
const TEXTS_COMPARED = 64;

export class CopyIndex {
  private readonly nodes = new Map<string, CopyNode>();
  private readonly articles = new Map<string, ArticleCopies>();
  /** Paragraphs that are alike. */
  readonly graph: PairGraph<CopyNode>;
  /** Group of each node asked for since the last change. */
  private readonly leaders = new Map<CopyNode, CopyNode>();

  /** United, `found` says which paragraphs are alike. */
  constructor(
    share: LinkShare = WHOLE,
    private readonly found?: FoundPairs,
  ) {
    const arePair = (a: CopyNode, b: CopyNode): boolean => found !== undefined || isAlike(a.hashes, b.hashes);
    const forget = (): void => this.leaders.clear();
    this.graph = new PairGraph<CopyNode>(arePair, { linked: forget, unlinked: forget }, share, found);
  }

  put(id: string, { paragraphs, quotes }: Analysis): void {
    this.remove(id);
    let quote = 0;
    const telling: boolean[] = [];
    const members = paragraphs.map(({ start, end }): CopyMember => ({ id, start, end }));
    const nodes = paragraphs.map(({ start, end, hash, sketch, furniture }, index) => {
      let own = end - start;
      while (quote < quotes.length && (quotes[quote]?.start ?? 0) < end) {
        const { start: from, end: to } = quotes[quote++] ?? { start: 0, end: 0 };
        own -= to - from;
      }
      telling.push(furniture !== true && sketch !== undefined && own >= OWN_WORDS);
      if (sketch === undefined) return undefined;
      const member = members[index] ?? { id, start, end };
      const node = this.nodes.get(hash);
      if (node === undefined) return this.open(hash, sketch, member);
      node.members.push(member);
      return node;
    });
    this.articles.set(id, { nodes, paragraphs: members, telling });
  }

  remove(id: string): void {
    this.leaders.clear();
    for (const node of new Set(this.articles.get(id)?.nodes)) {
      if (node === undefined) continue;
      node.members = node.members.filter((member) => member.id !== id);
      if (node.members.length > 0) continue;
      this.graph.delete(node);
      this.nodes.delete(node.order);
    }
    this.articles.delete(id);
  }

  /** All shared copy, in order of first member. */
  groups(): CopyGroup[] {
    this.graph.prepare();
    const seen = new Set<CopyNode>();
    const all: CopyGroup[] = [];
    for (const node of this.nodes.values()) {
      if (seen.has(node)) continue;
      const component = node.partners.size === 0 ? [node] : componentOf(node);
      const members: CopyMember[] = [];
      for (const member of component) {
        seen.add(member);
        members.push(...member.members);
      }
      if (members.every(({ id }) => id === members[0]?.id)) continue;
      all.push({ members: members.sort(compareMembers) });
    }
    return all.sort((a, b) => compareMembers(a.members[0] as CopyMember, b.members[0] as CopyMember));
  }

  /** Other places of the corpus where the paragraph at `start` stands nearly alike. */
  copiesAt(article: string, start: number): readonly CopyMember[] {
    this.graph.prepare();
    const { nodes, paragraphs } = this.articles.get(article) ?? { nodes: [], paragraphs: [] };
    const node = nodes[paragraphAt(paragraphs, start)];
    if (node === undefined) return [];
    const members = [...componentOf(node)].flatMap((other) => other.members);
    return members.filter(({ id }) => id !== article).sort(compareMembers);
  }

  /** How many texts stand behind these places when shared copy is counted once. */
  countIndependent(places: readonly ArticlePlace[]): number {
    this.graph.prepare();
    const texts: { readonly here: ReadonlySet<CopyNode>; readonly all: ReadonlySet<CopyNode> }[] = [];
    const starts = new Map<string, number[]>();
    for (const { article, start } of places) starts.set(article, [...(starts.get(article) ?? []), start]);
    let extra = 0;
    for (const article of [...starts.keys()].sort()) {
      const here = this.tellingGroups(article, starts.get(article));
      const all = this.tellingGroups(article);
      if (texts.some((text) => isSameText({ here, all }, text))) continue;
      if (texts.length < TEXTS_COMPARED) texts.push({ here, all });
      else extra++;
    }
    return texts.length + extra;
  }

  private open(hash: string, sketch: string, first: CopyMember): CopyNode {
    const node = new CopyNode(hash, this.found ? [] : readSketch(sketch), [first]);
    this.nodes.set(hash, node);
    this.graph.add(node);
    return node;
  }

  /** The shared copy in an article, by its leading nodes: in all of it, or in the paragraphs of some places. */
  private tellingGroups(article: string, starts?: readonly number[]): ReadonlySet<CopyNode> {
    const found = new Set<CopyNode>();
    const { nodes, paragraphs, telling } = this.articles.get(article) ?? { nodes: [], paragraphs: [], telling: [] };
    const indices = starts?.map((start) => paragraphAt(paragraphs, start)) ?? nodes.map((_, index) => index);
    for (const index of indices) {
      const node = nodes[index];
      if (node !== undefined && telling[index] === true) found.add(this.leaderOf(node));
    }
    return found;
  }

  private leaderOf(node: CopyNode): CopyNode {
    const known = this.leaders.get(node);
    if (known !== undefined) return known;
    const component = componentOf(node);
    let leader = node;
    for (const member of component) if (member.order < leader.order) leader = member;
    for (const member of component) this.leaders.set(member, leader);
    return leader;
  }
}

type Text = { readonly here: ReadonlySet<CopyNode>; readonly all: ReadonlySet<CopyNode> };

function isSameText(a: Text, b: Text): boolean {
  for (const node of a.here) if (b.here.has(node)) return true;
  let shared = 0;
  for (const node of a.all) if (b.all.has(node)) shared++;
  return shared >= SHARED_COUNT && shared >= SHARED_SHARE * Math.min(a.all.size, b.all.size);
}

/** Share of the smallest hashes of both that both hold; hashes ascend. */
function isAlike(a: readonly number[], b: readonly number[]): boolean {
  const size = Math.max(a.length, b.length);
  let union = 0;
  let both = 0;
  for (let i = 0, j = 0; union < size && (i < a.length || j < b.length); union++) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    if (x === y) both++;
    if (x <= y) i++;
    if (x >= y) j++;
  }
  return both >= ALIKE * union;
}

const compareMembers = (a: CopyMember, b: CopyMember): number => compareText(a.id, b.id) || a.start - b.start;
