/*
 * Owns a person of one article as identity across articles keeps them: where they are named, how, and in which roles,
 * for all people of the article in one array of numbers and one of texts. Leaves reading articles to identityLocals.ts.
 */
import type { NameForm } from './identityNames';

/** How an article names somebody. */
export interface LocalNames {
  /** Start and end of each name in turn. */
  readonly mentions: readonly number[];
  /** The names as written, each once. */
  readonly variants: readonly string[];
  /** How often each stands there. */
  readonly counts: readonly number[];
  readonly roles: readonly string[];
  /** Keys of the words quoted of them; see saidWords.ts. None for a name that few bear. */
  readonly said: readonly string[];
}

/** A row of numbers for each person and one for the end: where mentions and counts begin, where variants, roles and words do. */
const COUNTS_FROM = 1;
const VARIANTS_FROM = 2;
const ROLES_FROM = 3;
const SAID_FROM = 4;
const ROW = 5;

const NO_TEXTS: readonly string[] = [];

/** What an article says of its people, in their order. */
export class ArticleNames {
  /** Rows, then all mentions and counts. */
  private readonly numbers: Uint32Array;
  /** Variants, roles and words quoted of each in turn. */
  private readonly texts: readonly string[];
  /** Keys of all people of the article, in order of their names; undefined until somebody asks. */
  company: readonly number[] | undefined;

  constructor(
    readonly article: string,
    people: readonly LocalNames[],
    share: (text: string) => string,
  ) {
    const rows: number[] = [];
    const numbers: number[] = [];
    const texts: string[] = [];
    const from = ROW * (people.length + 1);
    for (const { mentions, variants, counts, roles, said } of people) {
      const first = from + numbers.length;
      const rolesFrom = texts.length + variants.length;
      rows.push(first, first + mentions.length, texts.length, rolesFrom, rolesFrom + roles.length);
      for (const one of mentions) numbers.push(one);
      for (const one of counts) numbers.push(one);
      for (const one of variants) texts.push(share(one));
      for (const one of roles) texts.push(share(one));
      for (const one of said) texts.push(one);
    }
    rows.push(from + numbers.length, 0, texts.length, 0, 0);
    this.numbers = Uint32Array.from([...rows, ...numbers]);
    // without the room for more that pushing leaves
    this.texts = texts.slice();
  }

  mentionsOf(index: number): readonly number[] {
    return Array.from(this.numbers.subarray(this.at(index, 0), this.at(index, COUNTS_FROM)));
  }

  mentionCountOf(index: number): number {
    return (this.at(index, COUNTS_FROM) - this.at(index, 0)) / 2;
  }

  firstMentionOf(index: number): number {
    return this.mentionCountOf(index) === 0 ? 0 : (this.numbers[this.at(index, 0)] ?? 0);
  }

  countsOf(index: number): readonly number[] {
    return Array.from(this.numbers.subarray(this.at(index, COUNTS_FROM), this.at(index + 1, 0)));
  }

  variantsOf(index: number): readonly string[] {
    return this.textsBetween(this.at(index, VARIANTS_FROM), this.at(index, ROLES_FROM));
  }

  rolesOf(index: number): readonly string[] {
    return this.textsBetween(this.at(index, ROLES_FROM), this.at(index, SAID_FROM));
  }

  saidOf(index: number): readonly string[] {
    return this.textsBetween(this.at(index, SAID_FROM), this.at(index + 1, VARIANTS_FROM));
  }

  private textsBetween(from: number, to: number): readonly string[] {
    return from === to ? NO_TEXTS : this.texts.slice(from, to);
  }

  private at(index: number, column: number): number {
    return this.numbers[ROW * index + column] ?? 0;
  }
}

/** A person of one article. */
export abstract class LocalPerson implements LocalNames {
  /** Place in the people of the bucket; written by identity.ts alone. */
  owner = -1;

  constructor(
    /** Entity id within the article. */
    readonly entity: string,
    protected names: ArticleNames,
    private index: number,
  ) {}

  abstract get form(): NameForm;

  /** Of the form. */
  abstract get bucket(): string;

  /** The form's key as a number (NameKeys). */
  abstract get key(): number;

  /** Keys of all people of the article, in order of their names; one array for all of them. */
  abstract get company(): readonly number[];

  get article(): string {
    return this.names.article;
  }

  get mentions(): readonly number[] {
    return this.names.mentionsOf(this.index);
  }

  get mentionCount(): number {
    return this.names.mentionCountOf(this.index);
  }

  /** Start of the first; 0 where there is none. */
  get firstMention(): number {
    return this.names.firstMentionOf(this.index);
  }

  get variants(): readonly string[] {
    return this.names.variantsOf(this.index);
  }

  get counts(): readonly number[] {
    return this.names.countsOf(this.index);
  }

  get roles(): readonly string[] {
    return this.names.rolesOf(this.index);
  }

  get said(): readonly string[] {
    return this.names.saidOf(this.index);
  }

  /** An edit has left them who they are: from now on they stand where another reading of the article has them. */
  moveTo({ names, index }: LocalPerson): void {
    this.names = names;
    this.index = index;
  }
}
