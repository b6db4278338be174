/*
 * Owns which mention of a person stands at a phrase: at its head, in its office, or beside it.
 * Takes the people of an article in order. Leaves what that says of the speaker to speakers.ts.
 */
import { countLeading } from '../bisect';
import type { Person } from '../annotation';
import { BODIES, DOCUMENTS } from '../lexicon/speakerNouns';
import type { Frames } from './frames';
import { bitsAt, wordAt } from './items';
import { phraseStartingAt, type NounPhrase } from './nounPhrase';
import { WordClass } from './wordClass';

const POSSESSIVE_PRONOUN = new Set('his her'.split(' '));

export class PhrasePeople {
  constructor(
    private readonly frames: Frames,
    private readonly people: readonly Person[],
  ) {}

  startOf(item: number): number {
    return this.frames.article.tokens.start[this.frames.items[item] ?? 0] ?? 0;
  }

  endOf(item: number): number {
    return this.frames.article.tokens.end[this.frames.items[item] ?? 0] ?? 0;
  }

  /** Index of the first mention that starts at or behind `offset`. */
  firstFrom(offset: number): number {
    return countLeading(this.people.length, (at) => (this.people[at]?.start ?? 0) < offset);
  }

  /** The mention that the phrase's head closes: not the Trump of "Trump campaign" or "Trump’s lawyer". */
  personEndingAt(phrase: NounPhrase, start: number): Person | undefined {
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

  /** "Secretary of State John Smith": the name that ends a phrase whose capitalised head is an office. */
  officeHolder(phrase: NounPhrase): Person | undefined {
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

  /** "his statement", "a part of Doe’s letter": whose the document at the head or behind "of" is. */
  ownerOf(phrase: NounPhrase): Person | undefined {
    const { frames } = this;
    const last = phrase.to - 1;
    if (!DOCUMENTS.has(wordAt(frames, last))) return undefined;
    for (let at = last - 1; at >= phrase.from && at > last - 5; at--) {
      const possessive = (bitsAt(frames, at) & WordClass.Possessive) !== 0;
      const owner = possessive ? at - 1 : at;
      if (!possessive && !POSSESSIVE_PRONOUN.has(wordAt(frames, at))) continue;
      return this.personEndingAt({ from: owner, to: owner + 1, head: owner }, this.startOf(owner));
    }
    return undefined;
  }

  /** "the group’s president, John Smith,": the person named right behind the phrase. */
  personBeside(phrase: NounPhrase): Person | undefined {
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
}
