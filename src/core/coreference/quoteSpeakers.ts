/*
 * Owns who says a quote as far as coreference must know it: a pronoun inside a quote is hardly ever its speaker.
 * Judged by the subject that leads to the quote, the first name behind it, or the quote before. A guess for exclusion
 * only; the speaker that is shown is attribution's.
 */
import { countLeading } from '../bisect';
import type { Article } from '../article';
import type { NameMention } from '../people';
import type { QuotedSpan } from '../quotes';
import { isVerbLike, SyntacticRole } from './grammar';
import type { Occurrence, Referent } from './referents';
import type { NameSite } from './site';

/** The last subject outside quotes. */
export interface LastSubject {
  readonly referent: Referent;
  readonly at: Occurrence;
}

/** Longest lead from a subject to the quote it says, in tokens. */
const LONGEST_LEAD = 40;
/** Longest way from a quote to the name of its speaker, in UTF-16 units. */
const LONGEST_TAIL = 80;
/** Longest narration between two quotes of one speaker in one paragraph. */
const LONGEST_GAP = 120;

export class QuoteSpeakers {
  private readonly known = new Map<number, Referent | undefined>();

  constructor(
    private readonly article: Article,
    private readonly quoted: readonly QuotedSpan[],
    private readonly names: readonly NameMention[],
    private readonly sites: readonly NameSite[],
    private readonly referentOf: (cluster: number) => Referent | undefined,
  ) {}

  /** The speaker of quoted span `quote`, asked when the text has been read up to name `next`; remembered. */
  of(quote: number, next: number, subject: LastSubject | null): Referent | undefined {
    const span = this.quoted[quote];
    if (span === undefined) return undefined;
    if (this.known.has(quote)) return this.known.get(quote);
    const speaker =
      (span.continues >= 0 ? this.known.get(span.continues) : undefined) ??
      this.before(span, subject) ??
      this.behind(span, next) ??
      this.ofParagraph(quote, span, subject);
    this.known.set(quote, speaker);
    return speaker;
  }

  /** “Jane Doe said: “…””: the subject of the words that lead to the quote. */
  private before({ outer }: QuotedSpan, subject: LastSubject | null): Referent | undefined {
    if (subject === null) return undefined;
    const { tokens } = this.article;
    const before = this.tokenAt(outer.start) - 1;
    if (before < 0 || before - subject.at.token > LONGEST_LEAD) return undefined;
    const mark = tokens.lower[before] ?? '';
    const leads = mark === ',' || mark === ':' || mark === 'that' || isVerbLike(tokens, before);
    return leads && tokens.sentence[before] === subject.at.sentence ? subject.referent : undefined;
  }

  /** “…,” Jane Doe said / said Jane Doe: the first name behind, a verb and a title between at most. */
  private behind(span: QuotedSpan, next: number): Referent | undefined {
    const { tokens } = this.article;
    for (let index = next; index < this.sites.length && index < next + 8; index++) {
      const [name, site] = [this.names[index], this.sites[index]];
      if (name === undefined || site === undefined || name.start < span.end) continue;
      if (name.start - span.end > LONGEST_TAIL) return undefined;
      let from = site.first;
      while (from > 0 && (tokens.start[from - 1] ?? 0) >= span.outer.end) from--;
      if (tokens.sentence[from] !== tokens.sentence[site.first] || site.at.token - from > 4) return undefined;
      return site.at.role === SyntacticRole.Subject ? this.referentOf(site.cluster) : undefined;
    }
    return undefined;
  }

  /** A quote that follows another in its paragraph goes on with its speaker: “…,” Doe said. “…” */
  private ofParagraph(quote: number, span: QuotedSpan, subject: LastSubject | null): Referent | undefined {
    const before = this.quoted[quote - 1];
    if (before?.paragraph !== span.paragraph || span.outer.start - before.outer.end > LONGEST_GAP) return undefined;
    const said = subject !== null && (this.article.tokens.start[subject.at.token] ?? 0) > before.outer.end;
    return said ? subject.referent : this.known.get(quote - 1);
  }

  /** First token at or behind an offset. */
  private tokenAt(offset: number): number {
    const { start, count } = this.article.tokens;
    return countLeading(count, (at) => (start[at] ?? 0) < offset);
  }
}
