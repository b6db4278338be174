/*
 * Owns the walk through an article that resolves pronouns and descriptions: sites in the order of the text, names told to
 * the referents, pronouns asked of them. Cheap enough to be done twice, the second time with the genders learned.
 * Leaves where the sites are to sites.ts, the names' people to clusters.ts, the choice to pronouns.ts and nominals.ts.
 */
import type { Gender } from '../annotation';
import type { Article } from '../article';
import type { NameMention } from '../people';
import type { QuotedSpan } from '../quotes';
import type { Clustering } from './clusters';
import type { Cluster } from './nameSorter';
import { isSaidOf } from './besideNames';
import { hasClauseBoundary, isJoined, isVerbOfSame, SyntacticRole } from './grammar';
import type { NounPhrase } from './nounPhrases';
import { isTopicNoun, PronounCase } from './personLexicon';
import { resolvePronoun, type PronounSite, type Resolution } from './pronouns';
import { QuoteSpeakers, type LastSubject } from './quoteSpeakers';
import { pairUp, RecentReferents, toReferent, UnnamedReferents, type Occurrence, type Referent } from './referents';
import type { NameSite, NounSite, PronounWord, Sites } from './site';

/** A pronoun or description and the cluster it stands for. */
export interface ResolvedWord {
  readonly kind: 'pronoun' | 'nominal';
  readonly start: number;
  readonly end: number;
  /** Index of the cluster, -1 for nobody known. */
  readonly cluster: number;
  readonly gender: Gender | null;
  readonly why: string;
}

export interface Discourse {
  readonly words: readonly ResolvedWord[];
  /** Per cluster how often pronouns stood for it: [he, she]. */
  readonly pronouns: readonly (readonly [number, number])[];
}

/** What a walk needs; nothing of it is changed. */
export interface DiscourseInput {
  readonly article: Article;
  readonly names: readonly NameMention[];
  readonly clustering: Clustering;
  readonly quoted: readonly QuotedSpan[];
  readonly sites: Sites;
}

/** Walks the article once. */
export function readDiscourse(input: DiscourseInput): Discourse {
  return new DiscourseReader(input).read();
}

const NOBODY: ReadonlySet<Referent> = new Set();
/** Lead, in the weights of pronouns.ts, from which a description is told to be somebody. */
const TOPIC_LEAD = 1.5;

class DiscourseReader {
  private readonly recent = new RecentReferents();
  private readonly named: readonly Referent[];
  private readonly unnamed = new UnnamedReferents();
  private readonly words: ResolvedWord[] = [];
  private readonly speakers: QuoteSpeakers;
  /** Where the last mention ended, and who it was. */
  private lastEnd = -1;
  private lastReferent: Referent | null = null;
  /** “…from her and she …”: two pronouns joined are two clauses. */
  private isLastPronoun = false;
  private lastSubject: LastSubject | null = null;

  constructor(private readonly input: DiscourseInput) {
    this.named = input.clustering.clusters.map((cluster) =>
      toReferent(cluster.index, input.clustering.labels[cluster.index] ?? '', cluster.gender, !cluster.isGenderSure),
    );
    const { article, quoted, names, sites } = input;
    this.speakers = new QuoteSpeakers(article, quoted, names, sites.names, (cluster) => this.named[cluster]);
  }

  read(): Discourse {
    for (const site of this.input.sites.all) {
      if (site.kind === 'name') this.readName(site);
      else if (site.kind === 'pronoun') this.readPronoun(site);
      else this.readNoun(site);
    }
    return { words: this.words, pronouns: this.named.map(({ pronouns }) => pronouns) };
  }

  private readName({ cluster, end, at, isCredit }: NameSite): void {
    const referent = this.named[cluster];
    if (referent === undefined || isCredit) return;
    const joins = isJoined(this.input.article.tokens, this.lastEnd, at.token);
    referent.partner = null;
    if (joins && this.lastReferent !== null && this.lastReferent !== referent) pairUp(this.lastReferent, referent, at);
    this.mention(referent, joins ? this.shareRole(at) : at, end);
    this.isLastPronoun = false;
  }

  /** “With Doe and Roe”, “Doe and Roe met”: what one of two joined names does, the other does too. */
  private shareRole(at: Occurrence): Occurrence {
    const last = this.lastReferent;
    const before = last === null ? null : at.quote < 0 ? last.inText : last.inQuote;
    if (last === null || before?.sentence !== at.sentence) return at;
    if (before.role === SyntacticRole.Oblique) return { ...at, role: SyntacticRole.Oblique, isSpeaking: false };
    if (at.role === SyntacticRole.Subject && before.role === SyntacticRole.Object && at.quote < 0) {
      last.inText = { ...before, role: SyntacticRole.Subject };
      last.asSubject = last.inText;
    }
    return at;
  }

  private mention(referent: Referent, at: Occurrence, end: number): void {
    this.recent.mention(referent, at);
    this.lastEnd = end;
    this.lastReferent = referent;
    if (at.role === SyntacticRole.Subject && at.quote < 0) this.lastSubject = { referent, at };
  }

  private readPronoun(site: PronounWord): void {
    const { tokens } = this.input.article;
    const { at, gender } = site;
    const i = at.token;
    const lower = tokens.lower[i] ?? '';
    const { referent, why } = this.resolve(site, lower);
    const start = tokens.start[i] ?? 0;
    const apostrophe = lower.indexOf("'");
    const end = apostrophe > 0 ? start + apostrophe : (tokens.end[i] ?? start);
    this.words.push({ kind: 'pronoun', start, end, cluster: Math.max(-1, referent?.cluster ?? -1), gender, why });
    this.isLastPronoun = true;
    if (referent === null) {
      this.lastEnd = i + 1;
      this.lastReferent = null;
      return;
    }
    referent.pronouns[gender === 'm' ? 0 : 1]++;
    this.mention(referent, at, i + 1);
  }

  private resolve(site: PronounWord, lower: string): Resolution {
    const { tokens } = this.input.article;
    const { at } = site;
    const i = at.token;
    const asked: PronounSite = {
      at,
      gender: site.gender,
      grammar: site.grammar,
      isSameClause: (from) => !hasClauseBoundary(tokens, from + 1, i),
      isObjectOf: (from) => isVerbOfSame(tokens, from + 1, i),
      excluded: this.excludedAt(i, site.grammar, site.at.quote, site.next),
    };
    const found = resolvePronoun(asked, lower, this.recent.list);
    const ahead = site.isOpening ? this.subjectAhead(site) : undefined;
    if (ahead === undefined) return found;
    const near = found.referent?.inText?.sentence ?? -9;
    if (near >= site.at.sentence - 1 && found.referent !== ahead) return found;
    return { referent: ahead, lead: 0, why: `${lower} → ${ahead.label}: subject of the main clause behind it` };
  }

  /** “Before he left, Doe said”: the subject that the main clause behind the opening one has. */
  private subjectAhead({ at, gender, grammar, next }: PronounWord): Referent | undefined {
    const { tokens } = this.input.article;
    const name = this.input.sites.names[next];
    if (grammar === PronounCase.Reflexive || name === undefined || name.first - at.token > 30) return undefined;
    if (tokens.sentence[name.first] !== at.sentence || name.at.role !== SyntacticRole.Subject) return undefined;
    const before = tokens.word[name.at.token - 1];
    if (before !== ',' && before !== 'the') return undefined;
    const referent = this.named[name.cluster];
    return referent === undefined || (referent.gender !== null && referent.gender !== gender) ? undefined : referent;
  }

  /** Who a pronoun cannot be: the one it is joined to by "and", the speaker of the quote it stands in. */
  private excludedAt(i: number, grammar: PronounCase, quote: number, next: number): ReadonlySet<Referent> {
    const { tokens } = this.input.article;
    const speaker = quote < 0 ? undefined : this.speakers.of(quote, next, this.lastSubject);
    const joins = grammar !== PronounCase.Possessive && !this.isLastPronoun && isJoined(tokens, this.lastEnd, i);
    const name = this.input.sites.names[next];
    const joined = name !== undefined && isJoined(tokens, i + 1, name.first) ? this.named[name.cluster] : undefined;
    if (speaker === undefined && !joins && joined === undefined) return NOBODY;
    const excluded = new Set<Referent>();
    if (speaker !== undefined) excluded.add(speaker);
    if (joins && this.lastReferent !== null) excluded.add(this.lastReferent);
    if (joined !== undefined) excluded.add(joined);
    return excluded;
  }

  private readNoun(site: NounSite): void {
    const { phrase, at } = site;
    const { text, tokens } = this.input.article;
    if (this.lastReferent !== null && isSaidOf(tokens, this.lastEnd, phrase.first)) return;
    const referent =
      this.described(site) ??
      this.unnamed.refer(phrase, () => text.slice(tokens.start[phrase.first], tokens.end[phrase.end - 1]));
    this.mention(referent, at, phrase.end);
    this.isLastPronoun = false;
  }

  /** The named person a description stands for; tells so where it is sure. */
  private described(site: NounSite): Referent | undefined {
    const { descriptions } = this.input.sites;
    const { phrase } = site;
    if (phrase.isKin && phrase.determiner === 'possessive') {
      // “his brother” again, once the article has said who that is
      const cluster = descriptions.resolve({ ...phrase, countries: [], modifiers: [] }, () => false);
      return cluster === null ? undefined : this.named[cluster.index];
    }
    if (phrase.determiner !== 'definite') return undefined;
    const cluster = descriptions.resolve(phrase, this.isLatest);
    const referent = cluster === null ? undefined : this.named[cluster.index];
    if (referent !== undefined) {
      this.pushNominal(phrase, referent, `the only ${phrase.head} it fits: ${referent.label}`);
      return referent;
    }
    const topic = this.topicFor(site);
    if (topic?.referent == null) return undefined;
    // told only where nobody else comes near
    if (topic.lead >= TOPIC_LEAD) this.pushNominal(phrase, topic.referent, topic.why);
    return topic.referent;
  }

  private readonly isLatest = (cluster: Cluster, others: readonly Cluster[]): boolean => {
    const last = ({ index }: Cluster): number => {
      const referent = this.named[index];
      return Math.max(referent?.inText?.token ?? -1, referent?.inQuote?.token ?? -1);
    };
    return others.every((other) => last(other) <= last(cluster));
  };

  /** “The actress” said of nobody yet: whom the article talks of, as a pronoun would. */
  private topicFor({ phrase, at, next }: NounSite): Resolution | undefined {
    if (!isTopicNoun(phrase.head) || phrase.countries.length > 0 || this.unnamed.has(phrase.head)) return undefined;
    const named = this.recent.list.filter((one) => one.cluster >= 0);
    const asked: PronounSite = {
      at,
      gender: phrase.gender,
      grammar: at.role === SyntacticRole.Subject ? PronounCase.Subject : PronounCase.Possessive,
      isSameClause: () => false,
      isObjectOf: () => false,
      excluded: this.excludedAt(phrase.first, PronounCase.Subject, at.quote, next),
    };
    return resolvePronoun(asked, `“the ${phrase.head}”`, named);
  }

  private pushNominal(phrase: NounPhrase, { cluster, gender }: Referent, why: string): void {
    const { tokens } = this.input.article;
    const start = tokens.start[phrase.first] ?? 0;
    this.words.push({ kind: 'nominal', start, end: tokens.end[phrase.end - 1] ?? start, cluster, gender, why });
  }
}
