/*
 * Owns shared copy: paragraphs that stand nearly alike in several articles, kept current per article, and how many
 * independent texts stand behind some places once it is counted once. Only paragraphs that are alike, or have a hash that
 * so many have that some of them are hidden, take part in the graph. Leaves what is kept of all to copyParagraphs.ts.
 */
import { putUnder } from '../core/keyedLists';
import type { Analysis } from '../core/annotation';
import { CROWDED } from './blockIndex';
import { compareMembers, CopyNode, type CopyArticle, type CopyMember } from './copyNode';
import { CopyParagraphs } from './copyParagraphs';
import { componentOf } from './edgeGroups';
import { KeyHolders } from './keyHolders';
import { NumberedNodes } from './numberedNodes';
import { PairGraph } from './pairGraph';
import { append } from '../core/longLists';

/** Paragraphs that stand nearly alike in two or more articles, in order of article id, then start. */
export interface CopyGroup {
  readonly members: readonly CopyMember[];
}

/** A place in an article. */
export interface ArticlePlace {
  readonly article: string;
  readonly start: number;
}

/** Two articles are one text when they share this many telling paragraphs and this share of the shorter's. */
const SHARED_COUNT = 3;
const SHARED_SHARE = 0.25;
/** Texts of a group that an article is compared with. */
const TEXTS_COMPARED = 64;

export class CopyIndex {
  private readonly byId = new Map<string, CopyArticle>();
  private readonly articles = new NumberedNodes<CopyArticle>();
  /** Under each hash looked up by, the numbers of the articles that have it, once for each paragraph. */
  private readonly holders = new KeyHolders();
  /** Paragraphs that take part in the graph, by the hash of their text. */
  private readonly nodes = new Map<string, CopyNode>();
  /** Paragraphs that are alike. */
  readonly graph: PairGraph<CopyNode>;
  /** Group of each node asked for since the last change. */
  private readonly leaders = new Map<CopyNode, CopyNode>();

  constructor() {
    const forget = (): void => this.leaders.clear();
    this.graph = new PairGraph<CopyNode>((a, b) => a.isAlike(b), { linked: forget, unlinked: forget });
  }

  put(id: string, analysis: Analysis): void {
    this.remove(id);
    const article: CopyArticle = { id, number: -1, paragraphs: new CopyParagraphs(analysis), nodes: [] };
    this.articles.add(article);
    this.byId.set(id, article);
    for (let index = 0; index < article.paragraphs.count; index++) {
      for (const key of article.paragraphs.keysOf(index)) {
        this.meet(article, index, key);
        this.holders.add(key, article.number);
      }
    }
  }

  remove(id: string): void {
    this.leaders.clear();
    const article = this.byId.get(id);
    if (article === undefined) return;
    for (let index = 0; index < article.paragraphs.count; index++)
      for (const key of article.paragraphs.keysOf(index)) this.holders.delete(key, article.number);
    for (const node of new Set(article.nodes)) {
      if (node === undefined) continue;
      const others = node.articles.filter((other) => other !== article);
      if (others.length === 0) {
        this.graph.delete(node);
        this.nodes.delete(node.order);
      }
      node.articles = others;
    }
    this.byId.delete(id);
    this.articles.delete(article);
  }

  /** What is kept to find what is alike. */
  get size(): { readonly keys: number; readonly nodes: number } {
    return { keys: this.holders.size, nodes: this.nodes.size };
  }

  /** All shared copy, in order of first member. */
  groups(): CopyGroup[] {
    this.graph.settle();
    const seen = new Set<CopyNode>();
    const all: CopyGroup[] = [];
    for (const node of this.nodes.values()) {
      if (seen.has(node)) continue;
      const component = node.partners.size === 0 ? [node] : componentOf(node);
      const members: CopyMember[] = [];
      for (const member of component) {
        seen.add(member);
        append(members, member.members());
      }
      if (members.every(({ id }) => id === members[0]?.id)) continue;
      all.push({ members: members.sort(compareMembers) });
    }
    return all.sort((a, b) => compareMembers(a.members[0] as CopyMember, b.members[0] as CopyMember));
  }

  /** How many texts stand behind these places when shared copy is counted once, as far as that is settled. */
  countIndependent(places: readonly ArticlePlace[]): number {
    const texts: Text[] = [];
    const starts = new Map<string, number[]>();
    for (const { article, start } of places) putUnder(starts, article, start);
    let extra = 0;
    for (const article of [...starts.keys()].sort()) {
      const text = this.textOf(article, starts.get(article) ?? []);
      if (texts.some((other) => isSameText(text, other))) continue;
      if (texts.length < TEXTS_COMPARED) texts.push(text);
      else extra++;
    }
    return texts.length + extra;
  }

  /** Lets the paragraph take part in the graph, and those under the key, where they have to. */
  private meet(article: CopyArticle, index: number, key: number): void {
    const count = this.holders.countOf(key);
    const isCrowded = count >= CROWDED;
    if (isCrowded) this.open(article, index);
    // when more of them were there already, all had to
    if (count > CROWDED) return;
    // an article whose own paragraphs repeat is there once for each
    for (const number of new Set(this.holders.of(key))) {
      const other = this.articles.at(number);
      for (const at of other?.paragraphs.allWith(key) ?? []) {
        if (other === undefined || (other === article && at === index)) continue;
        if (!isCrowded && !article.paragraphs.isAlike(index, other.paragraphs, at)) continue;
        this.open(article, index);
        this.open(other, at);
      }
    }
  }

  private open(article: CopyArticle, index: number): void {
    if (article.nodes[index] !== undefined) return;
    const hash = article.paragraphs.hashOf(index);
    const known = this.nodes.get(hash);
    const node = known ?? new CopyNode(hash, article);
    article.nodes.length = article.paragraphs.count;
    article.nodes[index] = node;
    if (known !== undefined) {
      known.articles.push(article);
      return;
    }
    this.nodes.set(hash, node);
    this.graph.add(node);
  }

  /** An article as text, with the shared copy at these places. */
  private textOf(id: string, starts: readonly number[]): Text {
    const here = new Set<CopyNode>();
    const all = new Set<CopyNode>();
    const article = this.byId.get(id);
    if (article === undefined) return { here, all, size: 0 };
    const { nodes, paragraphs } = article;
    let size = paragraphs.tellingCount;
    nodes.forEach((node, index) => {
      if (node === undefined || !paragraphs.isTelling(index)) return;
      const before = all.size;
      if (all.add(this.leaderOf(node)).size === before) size--;
    });
    for (const start of starts) {
      const index = paragraphs.indexAt(start);
      const node = nodes[index];
      if (node !== undefined && paragraphs.isTelling(index)) here.add(this.leaderOf(node));
    }
    return { here, all, size };
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

/** The shared copy in an article, by its leading nodes. */
interface Text {
  /** At the places asked for. */
  readonly here: ReadonlySet<CopyNode>;
  readonly all: ReadonlySet<CopyNode>;
  /** Telling paragraphs, shared or not, each group once. */
  readonly size: number;
}

function isSameText(a: Text, b: Text): boolean {
  for (const node of a.here) if (b.here.has(node)) return true;
  let shared = 0;
  for (const node of a.all) if (b.all.has(node)) shared++;
  return shared >= SHARED_COUNT && shared >= SHARED_SHARE * Math.min(a.size, b.size);
}
