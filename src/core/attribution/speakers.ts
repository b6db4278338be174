/*
 * Owns whom a speaker phrase means: the phrase in the text → Speaker with entity, name, kind and reason, or why nobody
 * is named. Takes the people as coreference.ts resolved them. Leaves finding the phrase to patterns.ts, and the mention
 * at it to phrasePeople.ts.
 */
import type { Gender, Person, Speaker, SpeakerKind, Unresolved } from '../annotation';
import type { ResolvedPeople } from '../coreference';
import { BODIES, DOCUMENTS, EPITHETS } from '../lexicon/speakerNouns';
import type { Frames } from './frames';
import { bitsAt, wordAt } from './items';
import type { Match } from './match';
import type { NounPhrase } from './nounPhrase';
import { PhrasePeople } from './phrasePeople';
import { CONTRACTED } from './subjects';
import { WordClass } from './wordClass';

export interface ResolvedSpeaker {
  readonly speaker: Speaker;
  /** Set exactly when the speaker has no name. */
  readonly unresolved: Unresolved | null;
}

const MAX_CANDIDATES = 3;

/** Resolves speaker phrases of one article; the people are indexed once. */
export class SpeakerResolver {
  private readonly people: readonly Person[];
  private readonly mentions: PhrasePeople;
  private readonly names = new Map<string, string>();
  private readonly genders = new Map<string, Gender>();

  constructor(
    private readonly frames: Frames,
    { people, entities }: ResolvedPeople,
  ) {
    this.people = people;
    this.mentions = new PhrasePeople(frames, people);
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
    const { frames, mentions } = this;
    const { text } = frames.article;
    const phrase = match.speaker;
    const start = mentions.startOf(phrase.from);
    let end = mentions.endOf(phrase.to - 1);
    const handle = handleAt(text, start, end);
    if (handle)
      return {
        speaker: {
          start: handle.start,
          end: handle.end,
          text: handle.text,
          entity: null,
          name: handle.text,
          kind: 'name',
          why: match.why,
        },
        unresolved: null,
      };
    const headBits = bitsAt(frames, phrase.head);
    const isAlone = phrase.to - phrase.from === 1;
    const isPronoun = (headBits & (WordClass.Pronoun | WordClass.ObjectPronoun)) !== 0;
    const pronoun = isAlone && (isPronoun || CONTRACTED.test(wordAt(frames, phrase.head)));
    const word = wordAt(frames, phrase.from).replace(/'.*/, '');
    // the pronoun of "he's", "they'd"
    if (pronoun) end = start + word.length;
    let person = mentions.personEndingAt(phrase, start) ?? mentions.officeHolder(phrase);
    let apposition = '';
    if (!person && !pronoun) {
      const beside = mentions.personBeside(phrase);
      if (beside) {
        person = beside;
        apposition = `${text.slice(start, end)} = ${beside.text}`;
        end = Math.max(end, beside.end);
      }
    }
    const owner = person || pronoun ? undefined : mentions.ownerOf(phrase);
    if (owner?.entity != null) return this.ownerSpeaks(match, owner, start, end);
    const head = wordAt(frames, phrase.head);
    const epithet = DEFINITE.has(word) && EPITHETS.has(head);
    const named = (headBits & WordClass.Name) !== 0 && !POSSESSIVE_PRONOUN.has(word) && !epithet;
    const kind = this.kindOf(person, pronoun || POSSESSIVE_PRONOUN.has(word), named, head);
    const name = this.nameOf(person, kind, named, start, end);
    const why = this.reasonOf(match, person, name, text.slice(start, end), apposition);
    const entity = person?.entity ?? null;
    const speaker: Speaker = { start, end, text: text.slice(start, end), entity, name, kind, why };
    const { relative } = match;
    if (relative !== undefined && person?.kind === 'name' && name !== null) {
      // "Jane Doe, who said": the pronoun names the speaker, as "she" would
      const [from, to] = [mentions.startOf(relative), mentions.endOf(relative)];
      const who = text.slice(from, to);
      const means = `${match.why}; ${who} → ${name}`;
      return {
        speaker: { ...speaker, start: from, end: to, text: who, kind: 'pronoun', why: means },
        unresolved: null,
      };
    }
    return { speaker, unresolved: name === null ? this.unresolved(kind, speaker, phrase, person?.why) : null };
  }

  /** "his statement said": a document speaks for the one whose it is. */
  private ownerSpeaks({ why }: Match, owner: Person, start: number, end: number): ResolvedSpeaker {
    const text = this.frames.article.text.slice(start, end);
    const name = (owner.entity === null ? undefined : this.names.get(owner.entity)) ?? owner.text;
    const speaker: Speaker = {
      start,
      end,
      text,
      entity: owner.entity,
      name,
      kind: 'nominal',
      why: `${why}; “${text}” is ${name}’s`,
    };
    return { speaker, unresolved: null };
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

  private unresolved(kind: SpeakerKind, speaker: Speaker, phrase: NounPhrase, why: string | undefined): Unresolved {
    const { text } = speaker;
    switch (kind) {
      case 'pronoun':
        return {
          why: why ?? `nobody surely fits “${text}”`,
          candidates: this.candidatesBefore(speaker.start, text.toLowerCase()),
        };
      case 'organisation':
        return { why: `“${text}” is not named`, candidates: [] };
      case 'name':
        return { why: `“${text}” is not known as a person`, candidates: [] };
      case 'nominal': {
        const definite = DEFINITE.has(wordAt(this.frames, phrase.from));
        // nobody is suspected of being "the official"
        return { why: definite ? `nobody surely fits “${text}”` : `“${text}” is an unnamed source`, candidates: [] };
      }
    }
  }

  /** Names of the people mentioned last before `offset` who can be meant by the pronoun. */
  private candidatesBefore(offset: number, pronoun: string): string[] {
    const gender = pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : null;
    if (pronoun === 'they' || pronoun === 'we' || pronoun === 'it' || pronoun === 'you') return [];
    const found: string[] = [];
    const floor = Math.max(0, this.mentions.firstFrom(offset) - 30);
    for (let i = this.mentions.firstFrom(offset) - 1; i >= floor && found.length < MAX_CANDIDATES; i--) {
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

/** The longest account name, in UTF-16 units. */
const MAX_HANDLE = 30;
const ACCOUNT = /^@\w+$/;

/** “@jane_doe”, whose words the tokens cut: the account around [start, end), where the phrase is no more than that. */
function handleAt(text: string, start: number, end: number): { start: number; end: number; text: string } | undefined {
  let from = start;
  while (from > start - MAX_HANDLE && /\w/.test(text.charAt(from - 1))) from--;
  if (text.charAt(from - 1) === '@') from--;
  if (text.charAt(from) !== '@' || end - from > MAX_HANDLE) return undefined;
  const account = text.slice(from, end);
  return ACCOUNT.test(account) ? { start: from, end, text: account } : undefined;
}
