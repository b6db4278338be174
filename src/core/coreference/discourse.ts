/*
 * Owns the walk through an article that resolves pronouns and descriptions: names, noun phrases and pronouns in the order
 * of the text, each told to the referents, each pronoun asked of them. One sweep over the tokens.
 * Leaves the names' people to clusters.ts, the choice to pronouns.ts and nominals.ts.
 */
import type { Gender } from '../annotation';
import type { Article } from '../article';
import type { NameMention } from '../people';
import type { QuotedSpan } from '../quotes';
import type { Tokens } from '../tokens';
import { nameOf, type Cluster, type Clustering } from './clusters';
import {
  hasClauseBoundary,
  isVerbLike,
  isVerbOfSame,
  isInOpeningClause,
  isJoined,
  isPossessiveHer,
  isBesideSpeech,
  roleOf,
  SyntacticRole,
} from './grammar';
import { Descriptions } from './nominals';
import { nounPhraseAt, titleBefore, type NounPhrase } from './nounPhrases';
import { isTopicNoun, personWordOf, PronounCase, type PersonWord } from './personLexicon';
import { resolvePronoun, type PronounSite, type Resolution } from './pronouns';
import { KIN, RecentReferents, STRANGER, toReferent, type Occurrence, type Referent } from './referents';

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
  readonly pronouns: ReadonlyMap<number, readonly [number, number]>;
}

/** Token range of a name. */
interface Place {
  readonly first: number;
  readonly end: number;
}

/** Tokens of each name, in order; a name the tokens do not hold has an empty range. */
export function placeNames({ tokens }: Article, names: readonly NameMention[]): Place[] {
  let at = 0;
  return names.map(({ start, end }) => {
    while (at < tokens.count && (tokens.end[at] ?? 0) <= start) at++;
    const first = at;
    let last = first;
    while (last < tokens.count && (tokens.start[last] ?? 0) < end) last++;
    return { first, end: last };
  });
}

const NOBODY: ReadonlySet<Referent> = new Set();

export class DiscourseReader {
  private readonly recent = new RecentReferents();
  private readonly named: Referent[];
  private readonly unnamed = new Map<string, Referent>();
  private readonly descriptions = new Descriptions();
  private readonly words: ResolvedWord[] = [];
  private readonly places: readonly Place[];
  /** Per sentence its number among those not wholly quoted. */
  private readonly told: Int32Array;
  /** Ends of the noun phrases that stand in apposition to a name: they add no one. */
  private readonly apposed = new Set<number>();
  /** Index of the next name. */
  private name = 0;
  private quote = 0;
  private paragraph = 0;
  /** Where the last mention ended, and who it was. */
  private lastEnd = -1;
  private lastReferent: Referent | null = null;
  /** “…from her and she …”: two pronouns joined are two clauses. */
  private isLastPronoun = false;
  /** The last subject outside quotes. */
  private lastSubject: { readonly referent: Referent; readonly token: number; readonly sentence: number } | null = null;
  /** Speakers of the quotes asked about. */
  private readonly speakers = new Map<number, Referent | undefined>();

  constructor(
    private readonly article: Article,
    private readonly names: readonly NameMention[],
    private readonly clustering: Clustering,
    private readonly quoted: readonly QuotedSpan[],
  ) {
    this.places = placeNames(article, names);
    this.told = numberTold(article, quoted);
    this.named = clustering.clusters.map((cluster) =>
      toReferent(cluster.index, nameOf(cluster), cluster.gender, !cluster.isGenderSure),
    );
    for (const [index, place] of this.places.entries()) this.learnTitle(index, place);
  }

  /** Reads the article once. */
  read(): Discourse {
    const { tokens, paragraphs, furniture } = this.article;
    for (let i = 0; i < tokens.count;) {
      while (this.paragraph + 1 < paragraphs.length && i >= (paragraphs[this.paragraph]?.endToken ?? 0))
        this.paragraph++;
      if (furniture[this.paragraph] === 1) {
        const end = paragraphs[this.paragraph]?.endToken ?? i + 1;
        while (this.name < this.places.length && (this.places[this.name]?.first ?? 0) < end) this.name++;
        i = Math.max(end, i + 1);
        continue;
      }
      const place = this.places[this.name];
      if (place !== undefined && i >= place.first) {
        if (place.end > place.first) this.mentionName(this.name, place);
        this.name++;
        i = Math.max(i, place.end);
        continue;
      }
      const word = personWordOf(tokens.lower[i] ?? '');
      if (word !== undefined) this.readWord(i, word);
      i++;
    }
    return { words: this.words, pronouns: new Map(this.named.map(({ cluster, pronouns }) => [cluster, pronouns])) };
  }

  /** Where the name before this one ends: no title reaches back over it. */
  private floorOf(index: number): number {
    return this.places[index - 1]?.end ?? 0;
  }

  private referentOf(index: number): Referent | undefined {
    return this.named[this.clustering.clusterOf[index] ?? -1];
  }

  private clusterOf(index: number): Cluster | undefined {
    return this.clustering.clusters[this.clustering.clusterOf[index] ?? -1];
  }

  /** Titles and appositions are known before the walk: “the senator” may stand before the name does. */
  private learnTitle(index: number, { first, end }: Place): void {
    const { tokens } = this.article;
    const cluster = this.clusterOf(index);
    if (cluster === undefined || end <= first) return;
    const title = titleBefore(tokens, first, this.floorOf(index));
    if (title !== undefined) {
      this.descriptions.add(cluster, title.says);
      this.learnGender(cluster, title.says.gender);
    }
    const phrase = this.appositionAt(end) ?? (title === undefined ? this.appositionBefore(first) : undefined);
    if (phrase === undefined) return;
    this.apposed.add(phrase.end);
    this.descriptions.add(cluster, phrase);
    this.learnGender(cluster, phrase.gender);
  }

  private learnGender(cluster: Cluster, said: Gender | null): void {
    if (said === null || cluster.isGenderSure) return;
    cluster.gender = said;
    cluster.isGenderSure = true;
    const referent = this.named[cluster.index];
    if (referent === undefined) return;
    referent.gender = said;
    referent.isGenderGuessed = false;
  }

  /** “…, the Russian president,” or “… is a lawyer” directly behind a name that ends at token `end`. */
  private appositionAt(end: number): NounPhrase | undefined {
    const { tokens } = this.article;
    const joint = tokens.lower[end];
    if (joint !== ',' && joint !== 'is' && joint !== 'was' && joint !== '(') return undefined;
    const limit = Math.min(tokens.count, end + 9);
    for (let at = end + 1; at < limit && tokens.sentence[at] === tokens.sentence[end - 1]; at++) {
      const lower = tokens.lower[at] ?? '';
      if (lower === ',' || lower === 'who' || lower === 'of') return undefined;
      const phrase = personWordOf(lower)?.type === 'noun' ? nounPhraseAt(tokens, at) : undefined;
      if (phrase === undefined) continue;
      const opens = phrase.first === end + 1 || (phrase.owner > end && phrase.owner <= end + 4);
      return opens ? phrase : undefined;
    }
    return undefined;
  }

  /** “His wife, Jane Doe,”: a noun phrase and a comma directly before the name. */
  private appositionBefore(first: number): NounPhrase | undefined {
    const { tokens } = this.article;
    if (tokens.word[first - 1] !== ',') return undefined;
    const head = first - 2;
    if (head < 0 || tokens.sentence[head] !== tokens.sentence[first]) return undefined;
    const phrase = personWordOf(tokens.lower[head] ?? '')?.type === 'noun' ? nounPhraseAt(tokens, head) : undefined;
    return phrase?.determiner === 'none' ? undefined : phrase;
  }

  private mentionName(index: number, { first, end }: Place): void {
    const referent = this.referentOf(index);
    if (referent === undefined || this.names[index]?.byline === true) return;
    const { tokens } = this.article;
    if (isCredit(tokens, first, this.article.paragraphs[this.paragraph]?.firstToken ?? 0)) return;
    const lead = titleBefore(tokens, first, this.floorOf(index))?.lead ?? this.leadOf(index, first);
    const at = this.occurrence(lead, end);
    this.mention(referent, isJoined(tokens, this.lastEnd, lead) ? this.shareRole(at) : at);
    this.lastEnd = end;
    this.lastReferent = referent;
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

  private leadOf(index: number, first: number): number {
    const { tokens } = this.article;
    const title = this.names[index]?.title ?? null;
    if (title === null) return first;
    const from = (tokens.start[first] ?? 0) - title.length - 1;
    let lead = first;
    while (lead > 0 && (tokens.start[lead - 1] ?? 0) >= from && tokens.sentence[lead - 1] === tokens.sentence[first])
      lead--;
    return lead;
  }

  private mention(referent: Referent, at: Occurrence): void {
    this.recent.mention(referent, at);
    if (at.role === SyntacticRole.Subject && at.quote < 0) {
      this.lastSubject = { referent, token: at.token, sentence: at.sentence };
    }
  }

  private occurrence(lead: number, end: number): Occurrence {
    const { tokens } = this.article;
    const sentence = tokens.sentence[lead] ?? 0;
    const opens = lead - (tokens.sentenceStart[sentence] ?? 0) <= 1;
    const quote = this.quoteAt(tokens.start[lead] ?? 0);
    const role = roleOf(tokens, lead, end);
    return {
      token: lead,
      sentence,
      told: this.told[sentence] ?? 0,
      paragraph: this.paragraph,
      quote,
      role,
      isLeading: opens,
      isSpeaking: role === SyntacticRole.Subject && isBesideSpeech(tokens, lead, end),
      isPronoun: false,
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

  private readWord(i: number, word: PersonWord): void {
    if (word.type === 'pronoun') this.readPronoun(i, word);
    else if (word.type === 'noun') this.readNoun(i);
  }

  private readPronoun(i: number, word: Extract<PersonWord, { type: 'pronoun' }>): void {
    const { tokens } = this.article;
    const lower = tokens.lower[i] ?? '';
    const grammar = lower === 'her' && !isPossessiveHer(tokens, i) ? PronounCase.Object : word.grammar;
    const at = this.occurrence(i, i + 1);
    const role =
      grammar === PronounCase.Subject
        ? SyntacticRole.Subject
        : grammar === PronounCase.Possessive
          ? SyntacticRole.Possessor
          : SyntacticRole.Object;
    const excluded = this.excludedAt(i, grammar, at.quote);
    const site: PronounSite = {
      ...at,
      gender: word.gender,
      grammar,
      isSpeaking: grammar === PronounCase.Subject && (isBesideSpeech(tokens, i, i + 1) || this.isBehindQuote(i)),
      isSameClause: (from: number) => !hasClauseBoundary(tokens, from + 1, i),
      isObjectOf: (from: number) => isVerbOfSame(tokens, from + 1, i),
      excluded,
    };
    const resolution = this.resolve(site, lower);
    const { referent } = resolution;
    const apostrophe = (tokens.lower[i] ?? '').indexOf("'");
    const start = tokens.start[i] ?? 0;
    const end = apostrophe > 0 ? start + apostrophe : (tokens.end[i] ?? start);
    this.words.push({
      kind: 'pronoun',
      start,
      end,
      cluster: Math.max(-1, referent?.cluster ?? -1),
      gender: word.gender,
      why: resolution.why,
    });
    this.lastEnd = i + 1;
    this.lastReferent = referent;
    this.isLastPronoun = true;
    if (referent === null) return;
    referent.pronouns[word.gender === 'm' ? 0 : 1]++;
    this.mention(referent, { ...at, role, isSpeaking: site.isSpeaking, isPronoun: true });
  }

  private resolve(site: PronounSite, lower: string): Resolution {
    const ahead = this.subjectAhead(site.token, site.gender, site.grammar);
    const found = resolvePronoun(site, lower, this.recent.list);
    if (ahead === undefined) return found;
    const near = found.referent?.inText?.sentence ?? -9;
    if (near < site.sentence - 1 || found.referent === ahead) {
      return { referent: ahead, lead: 0, why: `${lower} → ${ahead.label}: subject of the main clause behind it` };
    }
    return found;
  }

  /** “Before he left, Doe said”: the subject that the main clause behind the opening one has. */
  private subjectAhead(token: number, gender: Gender | null, grammar: PronounCase): Referent | undefined {
    const { tokens } = this.article;
    if (grammar === PronounCase.Reflexive || !isInOpeningClause(tokens, token)) return undefined;
    const place = this.places[this.name];
    const sentence = tokens.sentence[token];
    if (place === undefined || place.first - token > 30 || tokens.sentence[place.first] !== sentence) return undefined;
    const lead = titleBefore(tokens, place.first, this.floorOf(this.name))?.lead ?? this.leadOf(this.name, place.first);
    const before = tokens.word[lead - 1];
    if (before !== ',' && before !== 'the') return undefined;
    const referent = this.referentOf(this.name);
    if (referent === undefined || (referent.gender !== null && referent.gender !== gender)) return undefined;
    return roleOf(tokens, lead, place.end) === SyntacticRole.Subject ? referent : undefined;
  }

  /** Who a pronoun cannot be: the one it is joined to by "and", the speaker of the quote it stands in. */
  private excludedAt(i: number, grammar: PronounCase, quote: number): ReadonlySet<Referent> {
    const { tokens } = this.article;
    const speaker = this.speakerOf(quote);
    const joins = grammar !== PronounCase.Possessive && !this.isLastPronoun && isJoined(tokens, this.lastEnd, i);
    const place = this.places[this.name];
    const joined = place !== undefined && isJoined(tokens, i + 1, place.first) ? this.referentOf(this.name) : undefined;
    if (speaker === undefined && !joins && joined === undefined) return NOBODY;
    const excluded = new Set<Referent>();
    if (speaker !== undefined) excluded.add(speaker);
    if (joins && this.lastReferent !== null) excluded.add(this.lastReferent);
    if (joined !== undefined) excluded.add(joined);
    return excluded;
  }

  /** “…,” he mentioned: directly behind a closing mark. */
  private isBehindQuote(i: number): boolean {
    const before = this.quoted[this.quote - 1];
    const end = this.article.tokens.end[i - 1] ?? -1;
    return before !== undefined && before.closed && before.outer.end === end;
  }

  /** Who, as far as the words beside its marks show, says a quote; asked once per quote. */
  private speakerOf(quote: number): Referent | undefined {
    const span = this.quoted[quote];
    if (span === undefined) return undefined;
    if (this.speakers.has(quote)) return this.speakers.get(quote);
    const speaker =
      (span.continues >= 0 ? this.speakers.get(span.continues) : undefined) ??
      this.speakerBefore(span) ??
      this.speakerBehind(span) ??
      this.speakerOfParagraph(quote, span);
    this.speakers.set(quote, speaker);
    return speaker;
  }

  /** “Jane Doe said: “…””: the subject of the words that lead to the quote. */
  private speakerBefore({ outer }: QuotedSpan): Referent | undefined {
    const { tokens } = this.article;
    const subject = this.lastSubject;
    if (subject === null) return undefined;
    const opening = this.tokenAt(outer.start);
    const before = opening - 1;
    if (before < 0 || before - subject.token > 40) return undefined;
    const mark = tokens.word[before] ?? '';
    const leads = mark === ',' || mark === ':' || tokens.lower[before] === 'that' || isVerbLike(tokens, before);
    const near = tokens.sentence[before] === subject.sentence;
    if (near && leads) return subject.referent;
    // “Doe’s letter was short. “I …””: a whole sentence leads only with a colon
    return undefined;
  }

  /** “…,” Jane Doe said / said Jane Doe: the first name behind, a verb and a title between at most. */
  private speakerBehind(span: QuotedSpan): Referent | undefined {
    const { tokens } = this.article;
    for (let index = this.name; index < this.places.length && index < this.name + 8; index++) {
      const [name, place] = [this.names[index], this.places[index]];
      if (name === undefined || place === undefined || name.start < span.end) continue;
      if (name.start - span.end > 80) return undefined;
      const from = tokenAfter(this.article, span.outer.end, place.first);
      if (tokens.sentence[from] !== tokens.sentence[place.first]) return undefined;
      const lead = titleBefore(tokens, place.first, this.floorOf(index))?.lead ?? this.leadOf(index, place.first);
      if (lead - from > 4) return undefined;
      return roleOf(tokens, lead, place.end) === SyntacticRole.Subject ? this.referentOf(index) : undefined;
    }
    return undefined;
  }

  /** A quote that follows another in its paragraph goes on with its speaker: “…,” Doe said. “…” */
  private speakerOfParagraph(quote: number, span: QuotedSpan): Referent | undefined {
    const before = this.quoted[quote - 1];
    if (before === undefined || before.paragraph !== span.paragraph || span.outer.start - before.outer.end > 120)
      return undefined;
    const subject = this.lastSubject;
    const said = subject !== null && (this.article.tokens.start[subject.token] ?? 0) > before.outer.end;
    return said ? subject.referent : this.speakers.get(quote - 1);
  }

  /** First token at or behind an offset. */
  private tokenAt(offset: number): number {
    const { start, count } = this.article.tokens;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((start[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private readNoun(i: number): void {
    const { tokens } = this.article;
    const place = this.places[this.name];
    // a title: the name behind it is the mention
    if (place !== undefined && place.first <= i + 2) return;
    const phrase = nounPhraseAt(tokens, i);
    if (phrase === undefined || phrase.determiner === 'none' || this.apposed.has(phrase.end)) return;
    if (place?.first === phrase.end) return;
    if (this.lastReferent !== null && this.describesLast(phrase)) return;
    if (place !== undefined && tokens.word[phrase.end] === ',' && place.first === phrase.end + 1) return;
    const before = tokens.lower[phrase.first - 1];
    if (phrase.determiner === 'indefinite' && (before === 'as' || before === 'like' || before === 'not')) return;
    const at = this.occurrence(phrase.first, phrase.end);
    if (phrase.isKin && phrase.determiner === 'possessive') {
      // “his brother” again, once the article has said who that is
      const cluster = this.descriptions.resolve({ ...phrase, countries: [], modifiers: [] }, () => false);
      const referent = cluster === null ? undefined : this.named[cluster.index];
      if (referent !== undefined) {
        this.note(referent, phrase, at);
        return;
      }
    }
    if (phrase.determiner === 'definite') {
      const cluster = this.descriptions.resolve(phrase, this.isLatest);
      const referent = cluster === null ? undefined : this.named[cluster.index];
      if (referent !== undefined) {
        this.pushNominal(phrase, referent, `the only ${phrase.head} it fits: ${referent.label}`);
        this.note(referent, phrase, at);
        return;
      }
      const topic = this.topicFor(phrase, at);
      if (topic !== undefined) {
        // told only where nobody else comes near
        if (topic.lead >= TOPIC_LEAD) this.pushNominal(phrase, topic.referent, topic.why);
        this.note(topic.referent, phrase, at);
        return;
      }
    }
    this.note(this.unnamedReferent(phrase), phrase, at);
  }

  private readonly isLatest = (cluster: Cluster, others: readonly Cluster[]): boolean => {
    const last = ({ index }: Cluster): number => {
      const referent = this.named[index];
      return Math.max(referent?.inText?.token ?? -1, referent?.inQuote?.token ?? -1);
    };
    return others.every((other) => last(other) <= last(cluster));
  };

  /** “The actress” said of nobody yet: whom the article talks of, as a pronoun would. */
  private topicFor(
    phrase: NounPhrase,
    at: Occurrence,
  ): { readonly referent: Referent; readonly lead: number; readonly why: string } | undefined {
    if (!isTopicNoun(phrase.head) || phrase.countries.length > 0 || this.unnamed.has(phrase.head)) return undefined;
    const named = this.recent.list.filter((one) => one.cluster >= 0 && one.mentions > 0);
    const site: PronounSite = {
      ...at,
      gender: phrase.gender,
      grammar: at.role === SyntacticRole.Subject ? PronounCase.Subject : PronounCase.Possessive,
      isSpeaking: at.isSpeaking,
      isSameClause: () => false,
      isObjectOf: () => false,
      excluded: this.excludedAt(phrase.first, PronounCase.Subject, at.quote),
    };
    const { referent, lead, why } = resolvePronoun(site, `“the ${phrase.head}”`, named);
    return referent === null ? undefined : { referent, lead, why };
  }

  private note(referent: Referent, phrase: NounPhrase, at: Occurrence): void {
    this.mention(referent, at);
    this.lastEnd = phrase.end;
    this.lastReferent = referent;
    this.isLastPronoun = false;
  }

  private pushNominal(phrase: NounPhrase, referent: Referent, why: string): void {
    const { tokens } = this.article;
    this.words.push({
      kind: 'nominal',
      start: tokens.start[phrase.first] ?? 0,
      end: tokens.end[phrase.end - 1] ?? 0,
      cluster: referent.cluster,
      gender: referent.gender,
      why,
    });
  }

  /** “Jane Doe, a lawyer,” and “Jane Doe is a lawyer” add no one. */
  private describesLast(phrase: NounPhrase): boolean {
    const { tokens } = this.article;
    const joint = tokens.lower[this.lastEnd] ?? '';
    const beside = phrase.first - this.lastEnd;
    if (joint === ',' && beside === 1) return true;
    return beside >= 1 && beside <= 3 && COPULAS.has(joint);
  }

  private unnamedReferent(phrase: NounPhrase): Referent {
    const { tokens } = this.article;
    const known = this.unnamed.get(phrase.head);
    if (known !== undefined && phrase.determiner !== 'indefinite') return known;
    const start = tokens.start[phrase.first] ?? 0;
    const label = `“${this.article.text.slice(start, tokens.end[phrase.end - 1])}”, who has no name here`;
    const referent = toReferent(phrase.isKin ? KIN : STRANGER, label, phrase.gender, false);
    if (this.unnamed.size < 200 || known !== undefined) this.unnamed.set(phrase.head, referent);
    return referent;
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

const CREDITS = new Set(
  'image images photo photos photograph photographer picture credit credits source video file illustration reporting editing'.split(
    ' ',
  ),
);

/** “By Jane Doe”, “Image: Jane Doe”, “(AP Photo/Jane Doe)”: who made it, not who it is about. */
function isCredit(tokens: Tokens, first: number, paragraphStart: number): boolean {
  const before = tokens.lower[first - 1] ?? '';
  const opens = first - 1 - paragraphStart;
  if (before === 'by')
    return opens <= 1 || CREDITS.has(tokens.lower[first - 2] ?? '') || tokens.lower[first - 2] === 'written';
  if (before === ':' || before === '/' || before === '|') return CREDITS.has(tokens.lower[first - 2] ?? '');
  return false;
}

/** Lead, in the weights of pronouns.ts, from which a description is told to be somebody. */
const TOPIC_LEAD = 1.5;

const COPULAS = new Set(['is', 'was', 'became', 'remains', "isn't", "wasn't", 'as']);

/** First token at or behind an offset, searched back from a later token. */
function tokenAfter({ tokens }: Article, offset: number, later: number): number {
  let at = later;
  while (at > 0 && (tokens.start[at - 1] ?? 0) >= offset) at--;
  return at;
}
