/*
 * The articles that a service holds, packed, and a few of their analyses as objects. Of an adopted article the analysis comes
 * later: it is awaited until then.
 */
import type { Analysis } from '../core/annotation';
import { unpackAnalysis } from '../corpus/packedAnalysis';
import type { ArticleId } from '../corpus/ports';
import type { HeldArticle } from './protocol';

/** Analyses held as objects: those of the articles that questions are about. */
const MOST_UNPACKED = 64;

export class HeldArticles {
  private readonly articles = new Map<ArticleId, HeldArticle>();
  private readonly unpacked = new Map<HeldArticle, Analysis>();
  private readonly awaited = new Set<ArticleId>();
  private whenHeldAll: (() => void)[] = [];

  get size(): number {
    return this.articles.size;
  }

  ids(): IterableIterator<ArticleId> {
    return this.articles.keys();
  }

  all(): IterableIterator<HeldArticle> {
    return this.articles.values();
  }

  has(id: ArticleId): boolean {
    return this.articles.has(id);
  }

  /** Whether the analyses of all articles are there; `id` asks of one. */
  isHeld(id?: ArticleId): boolean {
    return id === undefined ? this.awaited.size === 0 : !this.awaited.has(id);
  }

  /** Resolves when the analyses of all articles are there. */
  whenHeld(): Promise<void> {
    return this.isHeld() ? Promise.resolve() : new Promise((resolve) => this.whenHeldAll.push(resolve));
  }

  put(article: HeldArticle): void {
    this.forgetContent(article.id);
    this.articles.set(article.id, article);
  }

  remove(id: ArticleId): void {
    this.forgetContent(id);
    this.articles.delete(id);
  }

  /** An article whose analysis comes later. */
  adopt(article: Omit<HeldArticle, 'content'>): void {
    this.articles.set(article.id, { ...article, content: new Uint8Array() });
    this.awaited.add(article.id);
  }

  /** The analysis of an article that was adopted; one that was put since has its own. */
  hold(article: HeldArticle): void {
    if (!this.awaited.delete(article.id)) return;
    this.articles.set(article.id, article);
    this.tellHeld();
  }

  /** Undefined where the article is gone, or its analysis did not come yet. */
  analysisOf(id: ArticleId): Analysis | undefined {
    const article = this.articles.get(id);
    if (article === undefined || !this.isHeld(id)) return undefined;
    const { content } = article;
    if (!(content instanceof Uint8Array)) return content;
    const analysis = this.unpacked.get(article) ?? unpackAnalysis(content);
    this.unpacked.delete(article);
    this.unpacked.set(article, analysis);
    for (const oldest of this.unpacked.keys()) {
      if (this.unpacked.size <= MOST_UNPACKED) break;
      this.unpacked.delete(oldest);
    }
    return analysis;
  }

  private forgetContent(id: ArticleId): void {
    const article = this.articles.get(id);
    if (article) this.unpacked.delete(article);
    if (this.awaited.delete(id)) this.tellHeld();
  }

  private tellHeld(): void {
    if (!this.isHeld()) return;
    const held = this.whenHeldAll;
    this.whenHeldAll = [];
    for (const resolve of held) resolve();
  }
}
