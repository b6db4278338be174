/*
 * Owns where an article talks of people, before anybody knows whom: names, pronouns and noun phrases in the order of the
 * text, each with its place and grammar; also what titles and appositions say of the named. One sweep over the tokens.
 * Read by discourse.ts as often as it likes; leaves who is meant to it.
 */
import type { Article } from '../article';
import type { NameMention } from '../people';
import type { QuotedSpan } from '../quotes';
import { TokenType, type Tokens } from '../tokens';
import { WordClass } from '../wordClasses';
import type { Clustering } from './clusters';
import type { Cluster } from './nameSorter';
import { appositionAt, appositionBefore, isCredited, leadOf } from './besideNames';
import { isBesideSpeech, isInOpeningClause, isPossessiveHer, roleOf, SyntacticRole } from './grammar';
import { Descriptions } from './nominals';
import { nounPhraseAt, titleBefore, type NounPhrase } from './nounPhrases';
import { personWordAt, PronounCase } from './personLexicon';
import type { Occurrence } from './referents';
import type { NameSite, Site, Sites } from './site';

/** Finds the sites; teaches the clusters the genders that titles and appositions say. */
export function findSites(
  article: Article,
  names: readonly NameMention[],
  clustering: Clustering,
  quoted: readonly QuotedSpan[],
): Sites {
  return new SiteFinder(article, names, clustering, quoted).find();
}

const PERSON_WORD = WordClass.PersonNoun | WordClass.Pronoun;

const NO_PLACE: Occurrence = {
  token: -1,
  sentence: -1,
  told: -1,
  paragraph: -1,
  quote: -1,
  role: SyntacticRole.Object,
  isLeading: false,
  isSpeaking: false,
  isPronoun: false,
};

class SiteFinder {
  private readonly tokens: Tokens;
  private readonly told: Int32Array;
  private readonly all: Site[] = [];
  private readonly sites: NameSite[] = [];
  private readonly descriptions = new Descriptions();
  /** Ends of the noun phrases that stand in apposition to a name: they add no one. */
  private readonly apposed = new Set<number>();
  private quote = 0;
  private paragraph = 0;

  constructor(
    private readonly article: Article,
    private readonly names: readonly NameMention[],
    private readonly clustering: Clustering,
    private readonly quoted: readonly QuotedSpan[],
  ) {
    this.tokens = article.tokens;
    this.told = numberTold(article, quoted);
  }

  find(): Sites {
    const { classes, count } = this.tokens;
    let from = 0;
    for (let next = 0; ; next++) {
      const place = this.placeFrom(next, from);
      const limit = place?.first ?? count;
      for (let i = from; i < limit; i++) {
        if (((classes[i] ?? 0) & PERSON_WORD) !== 0 && !this.isPageAt(i)) this.addWord(i, next, limit);
      }
      if (place === undefined || limit >= count) break;
      this.addName(next, place, this.isPageAt(limit));
      from = Math.max(limit, place.end);
    }
    return { all: this.all, names: this.sites, descriptions: this.descriptions };
  }

  /** Whether token `i` is furniture; moves on to its paragraph. Tokens must ascend. */
  private isPageAt(i: number): boolean {
    const { paragraphs, furniture } = this.article;
    while (this.paragraph + 1 < paragraphs.length && i >= (paragraphs[this.paragraph]?.endToken ?? 0)) {
      this.paragraph++;
    }
    return furniture[this.paragraph] === 1;
  }

  /** Tokens of name `index`, searched from token `from`. */
  private placeFrom(index: number, from: number): { readonly first: number; readonly end: number } | undefined {
    const name = this.names[index];
    if (name === undefined) return undefined;
    const { start, end, count } = this.tokens;
    let first = from;
    while (first < count && (end[first] ?? 0) <= name.start) first++;
    let last = first;
    while (last < count && (start[last] ?? 0) < name.end) last++;
    return { first, end: last };
  }

  private addName(
    index: number,
    { first, end }: { readonly first: number; readonly end: number },
    isPage: boolean,
  ): void {
    const { tokens } = this;
    const number = this.clustering.clusterOf[index] ?? -1;
    const cluster = this.clustering.clusters[number];
    if (end <= first) {
      this.sites.push({ kind: 'name', index, cluster: number, first, end, at: NO_PLACE, isCredit: true });
      return;
    }
    const title = titleBefore(tokens, first, this.sites[index - 1]?.end ?? 0);
    const lead = title?.lead ?? leadOf(tokens, this.names[index]?.title ?? null, first);
    if (cluster !== undefined && !isPage) {
      if (title !== undefined) this.describe(cluster, title.says);
      const phrase =
        appositionAt(tokens, end) ?? (title === undefined ? appositionBefore(tokens, first, end) : undefined);
      if (phrase !== undefined) {
        this.apposed.add(phrase.end);
        this.describe(cluster, phrase);
      }
    }
    const opening = this.article.paragraphs[this.paragraph]?.firstToken ?? 0;
    const isCredit = this.names[index]?.byline === true || isPage || isCredited(tokens, first, opening);
    const at = this.occurrence(lead, end);
    const site: NameSite = { kind: 'name', index, cluster: number, first, end, at, isCredit };
    this.sites.push(site);
    if (!isPage) this.all.push(site);
  }

  private describe(cluster: Cluster, says: Pick<NounPhrase, 'head' | 'modifiers' | 'countries' | 'gender'>): void {
    this.descriptions.add(cluster, says);
    // a noun that contradicts the first name was said of somebody else
    if (says.gender === null || cluster.isGenderSure || (cluster.gender ?? says.gender) !== says.gender) return;
    cluster.gender = says.gender;
    cluster.isGenderSure = true;
  }

  private addWord(i: number, next: number, nextName: number): void {
    const word = personWordAt(this.tokens, i);
    if (word?.type === 'pronoun') {
      const isObject = this.tokens.lower[i] === 'her' && !isPossessiveHer(this.tokens, i);
      const grammar = isObject ? PronounCase.Object : word.grammar;
      const isOpening = isInOpeningClause(this.tokens, i);
      this.all.push({ kind: 'pronoun', gender: word.gender, grammar, isOpening, next, at: this.pronounAt(i, grammar) });
    } else if (word?.type === 'noun') {
      const phrase = this.phraseAt(i, nextName);
      if (phrase === undefined) return;
      this.all.push({ kind: 'noun', phrase, next, at: this.occurrence(phrase.first, phrase.end) });
    }
  }

  /** The phrase of a person noun that talks of somebody and is no part of a name’s title or apposition. */
  private phraseAt(i: number, nextName: number): NounPhrase | undefined {
    const { tokens } = this;
    if (nextName <= i + 2) return undefined;
    const phrase = nounPhraseAt(tokens, i);
    if (phrase === undefined || phrase.determiner === 'none' || this.apposed.has(phrase.end)) return undefined;
    if (nextName === phrase.end || (tokens.word[phrase.end] === ',' && nextName === phrase.end + 1)) return undefined;
    // “the sheriff’s office”
    if (tokens.type[phrase.end] === TokenType.Possessive && OFFICES.has(tokens.lower[phrase.end + 1] ?? ''))
      return undefined;
    const before = tokens.lower[phrase.first - 1];
    const isLikeness = before === 'as' || before === 'like' || before === 'not';
    return phrase.determiner === 'indefinite' && isLikeness ? undefined : phrase;
  }

  private pronounAt(i: number, grammar: PronounCase): Occurrence {
    const role =
      grammar === PronounCase.Subject
        ? SyntacticRole.Subject
        : grammar === PronounCase.Possessive
          ? SyntacticRole.Possessor
          : SyntacticRole.Object;
    const isSubject = grammar === PronounCase.Subject;
    const quote = this.quoteAt(this.tokens.start[i] ?? 0);
    const isSpeaking = isSubject && (isBesideSpeech(this.tokens, i, i + 1) || this.isBehindQuote(i));
    return this.placeAt(i, quote, role, isSpeaking, true);
  }

  /** “…,” he mentioned: directly behind a closing mark. */
  private isBehindQuote(i: number): boolean {
    const before = this.quoted[this.quote - 1];
    return before !== undefined && before.closed && before.outer.end === this.tokens.end[i - 1];
  }

  private occurrence(lead: number, end: number): Occurrence {
    const role = roleOf(this.tokens, lead, end);
    const isSpeaking = role === SyntacticRole.Subject && isBesideSpeech(this.tokens, lead, end);
    return this.placeAt(lead, this.quoteAt(this.tokens.start[lead] ?? 0), role, isSpeaking, false);
  }

  private placeAt(
    token: number,
    quote: number,
    role: SyntacticRole,
    isSpeaking: boolean,
    isPronoun: boolean,
  ): Occurrence {
    const { tokens } = this;
    const sentence = tokens.sentence[token] ?? 0;
    return {
      token,
      sentence,
      told: this.told[sentence] ?? 0,
      paragraph: this.paragraph,
      quote,
      role,
      isLeading: token - (tokens.sentenceStart[sentence] ?? 0) <= 1,
      isSpeaking,
      isPronoun,
    };
  }

  /** Index of the quoted span at an offset, -1 outside; offsets must ascend but for small steps back. */
  private quoteAt(offset: number): number {
    const { quoted } = this;
    while (this.quote < quoted.length && (quoted[this.quote]?.end ?? 0) <= offset) this.quote++;
    while (this.quote > 0 && (quoted[this.quote - 1]?.end ?? 0) > offset) this.quote--;
    const span = quoted[this.quote];
    return span !== undefined && span.start <= offset ? this.quote : -1;
  }
}

/** Per sentence its number among those that are not wholly inside one quote. */
function numberTold({ tokens }: Article, quoted: readonly QuotedSpan[]): Int32Array {
  const { sentenceStart, start, end } = tokens;
  const told = new Int32Array(Math.max(0, sentenceStart.length - 1));
  let quote = 0;
  let number = 0;
  for (let sentence = 0; sentence < told.length; sentence++) {
    const from = start[sentenceStart[sentence] ?? 0] ?? 0;
    const to = end[(sentenceStart[sentence + 1] ?? 1) - 1] ?? from;
    while (quote < quoted.length && (quoted[quote]?.outer.end ?? 0) <= from) quote++;
    const span = quoted[quote];
    if (span === undefined || span.outer.start > from || span.outer.end < to) number++;
    told[sentence] = number;
  }
  return told;
}

const OFFICES = new Set(['office', 'department', 'station', 'deputy', 'deputies', 'officials']);
