/*
 * Owns whom a speaker phrase means: the phrase in the text → Speaker with entity, name, kind and reason, or why nobody
 * is named. Takes the people as coreference.ts resolved them. Leaves finding the phrase to patterns.ts.
 */
import type { Gender, Person, Speaker, SpeakerKind, Unresolved } from '../annotation';
import type { ResolvedPeople } from '../coreference';
import { BODIES, DOCUMENTS, EPITHETS } from '../lexicon/speakerNouns';
import type { Frames } from './frames';
import { bitsAt, phraseStartingAt, wordAt, type NounPhrase } from './nounPhrase';
import type { Match } from './patterns';
import { WordClass } from './wordClass';

export interface ResolvedSpeaker {
  readonly speaker: Speaker;
  /** Set exactly when the speaker has no name. */
  readonly unresolved: Unresolved | null;
}

const MAX_CANDIDATES = 3;
/** Longest run of link texts behind a name, in UTF-16 units. */
const MAX_LINKS = 500;

/** Resolves speaker phrases of one article; the people are indexed once. */
export class SpeakerResolver {
  private readonly people: readonly Person[];
  private readonly names = new Map<string, string>();
  private readonly genders = new Map<string, Gender>();

  constructor(
    private readonly frames: Frames,
    { people, entities }: ResolvedPeople,
  ) {
    this.people = people;
    for (const { entity, name } of entities) this.names.set(entity, name);
    for (const { entity, gender, kind } of people) {
      if (entity !== null && gender !== null && kind === 'name') this.genders.set(entity, gender);
    }
  }

  genderOf(entity: string): Gender | undefined {
    return this.genders.get(entity);
  }

  /** As resolve, but a pronoun gives way to the name that the clause around it gives the same person. */
  resolveWithin(match: Match): ResolvedSpeaker {
    const inner = this.resolve(match);
    if (!match.outer || inner.speaker.kind !== 'pronoun' || inner.speaker.entity === null) return inner;
    const outer = this.resolve(match.outer);
    if (outer.speaker.entity === inner.speaker.entity) return outer;
    // "Smith told Jones of what he called “bad luck”": Smith's words
    const gender = outer.speaker.entity === null ? undefined : this.genderOf(outer.speaker.entity);
    const said = wordAt(this.frames, match.speaker.from) === 'she' ? 'f' : 'm';
    const what = wordAt(this.frames, match.speaker.from - 1) === 'what' && outer.speaker.kind === 'name';
    return what && gender === said ? outer : inner;
  }

  resolve(match: Match): ResolvedSpeaker {
    const { frames } = this;
    const { text } = frames.article;
    const phrase = match.speaker;
    const start = this.startOf(phrase.from);
    let end = this.endOf(phrase.to - 1);
    const headBits = bitsAt(frames, phrase.head);
    const pronoun = (headBits & (WordClass.Pronoun | WordClass.ObjectPronoun)) !== 0 && phrase.to - phrase.from === 1;
    const word = wordAt(frames, phrase.from).replace(/'.*$/, '');
    // the pronoun of "he's", "they'd"
    if (pronoun) end = start + word.length;
    const linked = this.isLinkText(phrase);
    let person = linked ? this.twiceNamed(start) : (this.personEndingAt(phrase, start) ?? this.officeHolder(phrase));
    let apposition = '';
    if (!person && !pronoun) {
      const beside = this.personBeside(phrase);
      if (beside) {
        person = beside;
        apposition = `${text.slice(start, end)} = ${beside.text}`;
        end = Math.max(end, beside.end);
      }
    }
    if (linked && person) {
      apposition = `links stand behind the name ${person.text}`;
      return this.named(person, `${match.why}; ${apposition}`);
    }
    const head = wordAt(frames, phrase.head);
    const epithet = DEFINITE.has(word) && EPITHETS.has(head);
    const named = (headBits & WordClass.Name) !== 0 && !POSSESSIVE_PRONOUN.has(word) && !epithet;
    const kind = this.kindOf(person, pronoun || POSSESSIVE_PRONOUN.has(word), named, head);
    const name = this.nameOf(person, kind, named, start, end);
    const why = this.reasonOf(match, person, name, text.slice(start, end), apposition);
    const entity = person?.entity ?? null;
    const speaker: Speaker = { start, end, text: text.slice(start, end), entity, name, kind, why };
    const { relative } = match;
    if (relative !== undefined && kind === 'name' && name !== null) {
      // "Jane Doe, who said": the pronoun names the speaker, as "she" would
      const [from, to] = [this.startOf(relative), this.endOf(relative)];
      const who = text.slice(from, to);
      const means = `${match.why}; ${who} → ${name}`;
      return {
        speaker: { ...speaker, start: from, end: to, text: who, kind: 'pronoun', why: means },
        unresolved: null,
      };
    }
    return { speaker, unresolved: name === null ? this.unresolved(kind, speaker, phrase) : null };
  }

  private named(person: Person, why: string): ResolvedSpeaker {
    const { start, end, text, entity } = person;
    const name = (entity === null ? undefined : this.names.get(entity)) ?? text;
    return { speaker: { start, end, text, entity, name, kind: 'name', why }, unresolved: null };
  }

  private startOf(item: number): number {
    return this.frames.article.tokens.start[this.frames.items[item] ?? 0] ?? 0;
  }

  private endOf(item: number): number {
    return this.frames.article.tokens.end[this.frames.items[item] ?? 0] ?? 0;
  }

  /** Index of the first mention that starts at or behind `offset`. */
  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.people.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.people[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The mention that the phrase's head closes: not the Trump of "Trump campaign" or "Trump’s lawyer". */
  private personEndingAt(phrase: NounPhrase, start: number): Person | undefined {
    const headStart = this.startOf(phrase.head);
    const headEnd = this.endOf(phrase.head);
    let found: Person | undefined;
    for (let i = this.firstFrom(start); i < this.people.length; i++) {
      const person = this.people[i];
      if (person === undefined || person.start >= headEnd) break;
      if (person.end <= headStart) continue;
      if (person.end > headEnd && person.kind === 'name') {
        // "John Smith Jr." where the phrase stopped early
        found = person;
        continue;
      }
      if (found === undefined || (found.entity === null && person.entity !== null) || person.kind === 'name')
        found = person;
    }
    return found;
  }

  /** "Jane DoeJane Mary DoeFive things to watch … MORE (D-Ohio) said": links of a web page run into the sentence. */
  private isLinkText(phrase: NounPhrase): boolean {
    return this.frames.article.text.slice(this.endOf(phrase.to - 1) - 4, this.endOf(phrase.to - 1)) === 'MORE';
  }

  /** The last person named twice on end before `offset`: whom such links were hung on. */
  private twiceNamed(offset: number): Person | undefined {
    for (let i = this.firstFrom(offset) - 1; i > 0 && i > this.firstFrom(offset) - 20; i--) {
      const [first, second] = [this.people[i - 1], this.people[i]];
      if (first === undefined || second === undefined || offset - first.start > MAX_LINKS) return undefined;
      const named = first.kind === 'name' && second.kind === 'name' && first.entity !== null;
      if (named && second.start - first.end <= 1 && second.entity === first.entity) return first;
    }
    return undefined;
  }

  /** "Secretary of State John Smith": the name that ends a phrase whose capitalised head is an office. */
  private officeHolder(phrase: NounPhrase): Person | undefined {
    const { frames } = this;
    const link = phrase.head + 1;
    if ((bitsAt(frames, phrase.head) & WordClass.Name) === 0 || wordAt(frames, link) !== 'of') return undefined;
    const end = this.endOf(phrase.to - 1);
    for (let i = this.firstFrom(this.endOf(link + 1)); i < this.people.length; i++) {
      const person = this.people[i];
      if (person === undefined || person.start >= end) return undefined;
      if (person.kind === 'name' && person.end === end) return person;
    }
    return undefined;
  }

  /** "the group’s president, John Smith,": the person named right behind the phrase. */
  private personBeside(phrase: NounPhrase): Person | undefined {
    const { frames } = this;
    let at = phrase.to;
    const bare = (bitsAt(frames, phrase.from) & WordClass.Determiner) === 0;
    // "said rights activist and board member Amos Doe"
    if (bare && wordAt(frames, at) === 'and' && (bitsAt(frames, phrase.head) & WordClass.Name) === 0) {
      const second = phraseStartingAt(frames, at + 1, at + 9);
      const person = second && this.personEndingAt(second, this.startOf(second.from));
      if (person?.kind === 'name' && person.end === this.endOf(second?.head ?? 0)) return person;
    }
    if ((bitsAt(frames, phrase.head) & WordClass.Name) !== 0 && this.isBody(phrase)) return undefined;
    if ((bitsAt(frames, at) & WordClass.Comma) !== 0) at++;
    if ((bitsAt(frames, at) & WordClass.Name) === 0) return undefined;
    // "said Linn County, Iowa, Supervisor Stacey Walker"
    if ((bitsAt(frames, at + 1) & WordClass.Comma) !== 0 && (bitsAt(frames, at + 2) & WordClass.Name) !== 0) at += 2;
    const offset = this.startOf(at);
    const person = this.people[this.firstFrom(offset)];
    return person?.kind === 'name' && person.start <= offset + 24 && this.onlyNames(at, person.start)
      ? person
      : undefined;
  }

  private onlyNames(item: number, until: number): boolean {
    for (let at = item; this.startOf(at) < until; at++) {
      if ((bitsAt(this.frames, at) & WordClass.Nominal) === 0 || at > item + 5) return false;
    }
    return true;
  }

  private isBody(phrase: NounPhrase): boolean {
    return BODIES.has(wordAt(this.frames, phrase.head)) || DOCUMENTS.has(wordAt(this.frames, phrase.head));
  }

  private kindOf(person: Person | undefined, pronoun: boolean, named: boolean, head: string): SpeakerKind {
    if (pronoun) return 'pronoun';
    if (person) return person.kind;
    if (BODIES.has(head) || DOCUMENTS.has(head)) return 'organisation';
    return named ? 'organisation' : 'nominal';
  }

  private nameOf(
    person: Person | undefined,
    kind: SpeakerKind,
    named: boolean,
    start: number,
    end: number,
  ): string | null {
    if (person?.entity != null) return this.names.get(person.entity) ?? null;
    if (person?.kind === 'name') return person.text;
    if (kind !== 'organisation') return null;
    // "the White House" is named, "the company" is not
    const text = this.frames.article.text.slice(start, end).replace(/^(?:the|The|a|A|an|An) /, '');
    return named || /^\p{Lu}/u.test(text) ? text : null;
  }

  private reasonOf(
    { why }: Match,
    person: Person | undefined,
    name: string | null,
    phrase: string,
    apposition: string,
  ): string {
    if (apposition !== '') return `${why}; ${apposition}`;
    if (person === undefined || name === null || person.kind === 'name') return why;
    return person.why ? `${why}; ${person.why}` : `${why}; ${phrase} → ${name}`;
  }

  private unresolved(kind: SpeakerKind, speaker: Speaker, phrase: NounPhrase): Unresolved {
    const { text } = speaker;
    switch (kind) {
      case 'pronoun':
        return {
          why: `nobody surely fits “${text}”`,
          candidates: this.candidatesBefore(speaker.start, text.toLowerCase()),
        };
      case 'organisation':
        return { why: `“${text}” is not named`, candidates: [] };
      case 'name':
        return { why: `“${text}” is not known as a person`, candidates: [] };
      case 'nominal': {
        const definite = DEFINITE.has(wordAt(this.frames, phrase.from));
        return definite
          ? { why: `nobody surely fits “${text}”`, candidates: this.candidatesBefore(speaker.start, '') }
          : { why: `“${text}” is an unnamed source`, candidates: [] };
      }
    }
  }

  /** Names of the people mentioned last before `offset` who can be meant by the pronoun. */
  private candidatesBefore(offset: number, pronoun: string): string[] {
    const gender = pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : null;
    if (pronoun === 'they' || pronoun === 'we' || pronoun === 'it' || pronoun === 'you') return [];
    const found: string[] = [];
    const floor = Math.max(0, this.firstFrom(offset) - 30);
    for (let i = this.firstFrom(offset) - 1; i >= floor && found.length < MAX_CANDIDATES; i--) {
      const person = this.people[i];
      if (person === undefined || person.kind !== 'name' || person.byline) continue;
      if (gender && person.gender && person.gender !== gender) continue;
      const name = (person.entity !== null ? this.names.get(person.entity) : undefined) ?? person.text;
      if (!found.includes(name)) found.push(name);
    }
    return found;
  }
}

const POSSESSIVE_PRONOUN = new Set('his her their my our'.split(' '));
const DEFINITE = new Set('the this that his her their'.split(' '));
