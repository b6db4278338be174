/*
 * Owns the walk through an article that resolves pronouns and descriptions: names, noun phrases and pronouns in the order
 * of the text, each told to the referents, each pronoun asked of them. One sweep over the tokens.
 * Leaves the names' people to clusters.ts, the choice to pronouns.ts and nominals.ts.
 */
import type { Gender } from '../annotation';
import type { Article } from '../article';
import type { NameMention } from '../people';
import type { QuotedSpan } from '../quotes';
import { nameOf, type Cluster, type Clustering } from './clusters';
import { hasClauseBoundary, isInOpeningClause, isJoined, isPossessiveHer, roleOf, SyntacticRole } from './grammar';
import { Descriptions } from './nominals';
import { nounPhraseAt, titleBefore, type NounPhrase } from './nounPhrases';
import { personWordOf, PronounCase, type PersonWord } from './personLexicon';
import { resolvePronoun, type Resolution } from './pronouns';
import { RecentReferents, toReferent, type Occurrence, type Referent } from './referents';

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
  /** Index of the next name. */
  private name = 0;
  private quote = 0;
  private paragraph = 0;
  /** Where the last mention ended, and who it was. */
  private lastEnd = -1;
  private lastReferent: Referent | null = null;

  constructor(
    private readonly article: Article,
    private readonly names: readonly NameMention[],
    private readonly clustering: Clustering,
    private readonly quoted: readonly QuotedSpan[],
  ) {
    this.places = placeNames(article, names);
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
    const lead = titleBefore(tokens, first, this.floorOf(index))?.lead ?? this.leadOf(index, first);
    this.mention(referent, first, this.occurrence(lead, end));
    this.lastEnd = end;
    this.lastReferent = referent;
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

  private mention(referent: Referent, token: number, at: Omit<Occurrence, 'token'>): void {
    this.recent.mention(referent, { ...at, token });
  }

  private occurrence(lead: number, end: number): Omit<Occurrence, 'token'> {
    const { tokens } = this.article;
    const sentence = tokens.sentence[lead] ?? 0;
    const opens = lead - (tokens.sentenceStart[sentence] ?? 0) <= 1;
    const quote = this.quoteAt(tokens.start[lead] ?? 0);
    return { sentence, paragraph: this.paragraph, quote, role: roleOf(tokens, lead, end), isLeading: opens };
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
    const excluded = this.excludedAt(i);
    const site = {
      gender: word.gender,
      grammar,
      token: i,
      sentence: at.sentence,
      paragraph: at.paragraph,
      quote: at.quote,
      isSameClause: (from: number) => !hasClauseBoundary(tokens, from + 1, i),
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
      cluster: referent?.cluster ?? -1,
      gender: word.gender,
      why: resolution.why,
    });
    this.lastEnd = i + 1;
    this.lastReferent = referent;
    if (referent === null) return;
    referent.pronouns[word.gender === 'm' ? 0 : 1]++;
    this.mention(referent, i, { ...at, role });
    if (at.quote < 0) referent.lastPronounSentence = at.sentence;
  }

  private resolve(site: Parameters<typeof resolvePronoun>[0], lower: string): Resolution {
    const ahead = this.subjectAhead(site.token, site.gender, site.grammar);
    const found = resolvePronoun(site, lower, this.recent.list);
    if (ahead === undefined) return found;
    if (found.referent === null || found.referent.lastSentence < site.sentence - 1 || found.referent === ahead) {
      return { referent: ahead, why: `${lower} → ${ahead.label}: subject of the main clause behind it` };
    }
    return found;
  }

  /** “Before he left, Doe said”: the subject that the main clause behind the opening one has. */
  private subjectAhead(token: number, gender: Gender, grammar: PronounCase): Referent | undefined {
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
  private excludedAt(i: number): ReadonlySet<Referent> {
    const { tokens } = this.article;
    const excluded = new Set<Referent>();
    if (this.lastReferent !== null && isJoined(tokens, this.lastEnd, i)) excluded.add(this.lastReferent);
    const place = this.places[this.name];
    if (place !== undefined && isJoined(tokens, i + 1, place.first)) {
      const referent = this.referentOf(this.name);
      if (referent !== undefined) excluded.add(referent);
    }
    const speaker = this.speakerOf(this.quoteAt(tokens.start[i] ?? 0));
    if (speaker !== undefined) excluded.add(speaker);
    return excluded.size === 0 ? NOBODY : excluded;
  }

  /** Who, by a name directly beside its marks, says a quote: ,” Jane Doe said. / Jane Doe said: “ */
  private speakerOf(quote: number): Referent | undefined {
    const span = this.quoted[quote];
    if (span === undefined) return undefined;
    const { tokens } = this.article;
    // the first name behind the quote, with at most a verb and a title between
    for (let index = this.name; index < this.places.length && index < this.name + 6; index++) {
      const name = this.names[index];
      if (name === undefined || name.start < span.end) continue;
      if (name.start - span.end > 60) break;
      const from = tokenAfter(this.article, span.end, this.places[index]?.first ?? 0);
      const clause = tokens.sentence[from] === tokens.sentence[this.places[index]?.first ?? 0];
      if (
        clause &&
        roleOf(tokens, this.places[index]?.first ?? 0, this.places[index]?.end ?? 0) === SyntacticRole.Subject
      ) {
        return this.referentOf(index);
      }
      break;
    }
    return undefined;
  }

  private readNoun(i: number): void {
    const { tokens } = this.article;
    const place = this.places[this.name];
    // a title: the name behind it is the mention
    if (place !== undefined && place.first <= i + 2) return;
    const phrase = nounPhraseAt(tokens, i);
    if (phrase === undefined || phrase.determiner === 'none') return;
    if (this.lastReferent !== null && this.describesLast(phrase)) return;
    if (place !== undefined && tokens.word[phrase.end] === ',' && place.first === phrase.end + 1) return;
    const at = this.occurrence(phrase.first, phrase.end);
    if (phrase.determiner === 'definite') {
      const cluster = this.descriptions.resolve(phrase);
      const referent = cluster === null ? undefined : this.named[cluster.index];
      if (referent !== undefined) {
        this.pushNominal(phrase, referent, `the only ${phrase.head} it fits: ${referent.label}`);
        this.note(referent, phrase, at);
        return;
      }
    }
    this.note(this.unnamedReferent(phrase), phrase, at);
  }

  private note(referent: Referent, phrase: NounPhrase, at: Omit<Occurrence, 'token'>): void {
    this.mention(referent, phrase.first, at);
    this.lastEnd = phrase.end;
    this.lastReferent = referent;
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
    const referent = toReferent(-1, label, phrase.gender, false);
    if (this.unnamed.size < 200 || known !== undefined) this.unnamed.set(phrase.head, referent);
    return referent;
  }
}

const COPULAS = new Set(['is', 'was', 'became', 'remains', "isn't", "wasn't", 'as']);

/** First token at or behind an offset, searched back from a later token. */
function tokenAfter({ tokens }: Article, offset: number, later: number): number {
  let at = later;
  while (at > 0 && (tokens.start[at - 1] ?? 0) >= offset) at--;
  return at;
}
