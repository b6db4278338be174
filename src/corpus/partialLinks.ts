/*
 * Owns what a process that looked at a part of the keys hands on, one JSON value a line: the people of its part, done;
 * the pairs it found, by name. And reading the lines of all parts together.
 * Leaves which keys are whose to linkShare.ts, uniting to linkCorpus.ts.
 */
import type { Analysis } from '../core/annotation';
import { isObject, listOf, objectOf, oneOf, text, truth, tupleOf, whole, type Check, type Fields } from '../core/shape';
import { compareCounted, PeopleIndex } from './identity';
import type { FoundPairs } from './linkShare';
import type { LinkedRole } from './identityRoles';
import type { LinkedMention, LinkedPerson } from './linkedPerson';

/** Of what pairs are found. */
export type PairKind = 'quotes' | 'figures' | 'copies';
const KINDS: readonly PairKind[] = ['quotes', 'figures', 'copies'];

/** One line of a part. */
type PartialLine =
  | { readonly part: number; readonly of: number }
  | {
      readonly person: LinkedPerson;
      readonly mentions: number;
      readonly entities: readonly (readonly [string, string])[];
    }
  | { readonly shared: string }
  | { readonly kind: PairKind; readonly pair: readonly [string, string, number] };

const mention = objectOf<LinkedMention>({ id: text, start: whole, end: whole });

const person = objectOf<LinkedPerson>({
  entity: text,
  name: text,
  variants: listOf(text),
  why: listOf(text),
  roles: listOf(objectOf<LinkedRole>({ role: text, ids: listOf(text) })),
  roleConflict: truth,
  mentions: listOf(mention),
});

/** Of how many parts a division may be. */
export const MOST_PARTS = 10_000;

const isOneOfParts = ({ part, of }: Fields): string | undefined =>
  Number(part) < Number(of) && Number(of) <= MOST_PARTS ? undefined : 'it is none of its parts';

/** By the field that tells which line it is. */
const LINES: readonly Check[] = [
  objectOf<{ part: number; of: number }>({ part: whole, of: whole }, isOneOfParts),
  objectOf<{ person: unknown; mentions: number; entities: unknown }>({
    person,
    mentions: whole,
    entities: listOf(tupleOf(text, text)),
  }),
  objectOf<{ shared: string }>({ shared: text }),
  objectOf<{ kind: PairKind; pair: unknown }>({ kind: oneOf(KINDS), pair: tupleOf(text, text, whole) }),
];
const LINE_KEYS = ['part', 'person', 'shared', 'pair'] as const;

function readPartialLine(said: string): PartialLine {
  const line: unknown = JSON.parse(said);
  const at = isObject(line) ? LINE_KEYS.findIndex((key) => Object.hasOwn(line, key)) : -1;
  const wrong = LINES[at] === undefined ? 'it is none of its lines' : LINES[at](line);
  if (wrong !== undefined) throw new Error(wrong.replace(/^[. ]/, ''));
  return line as PartialLine;
}

interface PairsOfKind {
  pairs(): Iterable<readonly [string, string, number]>;
}

/** The lines of a part; `part` counts from 0. */
export function* sayPart(
  part: number,
  of: number,
  people: PeopleIndex,
  pairs: Readonly<Record<PairKind, PairsOfKind>>,
  sharedNames: Iterable<string>,
): Generator<string> {
  const say = (line: PartialLine): string => `${JSON.stringify(line)}\n`;
  yield say({ part, of });
  for (const { person, cluster } of people.counted()) {
    const entities = cluster.members.map(({ article, entity }): [string, string] => [article, entity]);
    yield say({ person, mentions: cluster.mentions, entities });
  }
  for (const shared of sharedNames) yield say({ shared });
  for (const kind of KINDS) for (const pair of pairs[kind].pairs()) yield say({ kind, pair });
}

/** The people of all parts: done, and asked for by article. */
export class UnitedPeople extends PeopleIndex {
  private readonly all: { readonly text: string; readonly mentions: number; readonly entity: string }[] = [];
  private readonly owners = new Map<string, number>();
  private readonly read = new Map<number, LinkedPerson>();

  take(person: LinkedPerson, mentions: number, entities: readonly (readonly [string, string])[]): void {
    const index = this.all.push({ text: JSON.stringify(person), mentions, entity: person.entity }) - 1;
    for (const [article, entity] of entities) this.owners.set(`${article}\n${entity}`, index);
  }

  /** The parts have read the articles. */
  override put(_id: string, _analysis: Analysis): void {
    return;
  }

  override remove(_id: string): void {
    return;
  }

  override people(): LinkedPerson[] {
    const all = this.all.map(({ mentions }, index) => ({ person: this.at(index), mentions }));
    return all.sort(compareCounted).map(({ person }) => person);
  }

  override personOf(id: string, entity: string): LinkedPerson | undefined {
    const index = this.owners.get(`${id}\n${entity}`);
    return index === undefined ? undefined : this.at(index);
  }

  private at(index: number): LinkedPerson {
    let person = this.read.get(index);
    if (person === undefined) this.read.set(index, (person = JSON.parse(this.all[index]?.text ?? '') as LinkedPerson));
    return person;
  }
}

/** What all parts found. */
export class PartialLinks {
  readonly people = new UnitedPeople();
  private readonly found: Record<PairKind, Map<string, Map<string, number>>> = {
    quotes: new Map(),
    figures: new Map(),
    copies: new Map(),
  };
  private readonly parts = new Set<number>();
  private of: number | undefined;

  /** Takes a line of some part. Throws where it is none, or of another division than those before. */
  take(said: string): void {
    const line = readPartialLine(said);
    if ('part' in line) this.begin(line);
    else if ('person' in line) this.people.take(line.person, line.mentions, line.entities);
    else if ('shared' in line) this.partnersOf('quotes', line.shared);
    else {
      const [a, b, shared] = line.pair;
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const partners = this.partnersOf(line.kind, one);
        partners.set(other, (partners.get(other) ?? 0) + shared);
      }
    }
  }

  /** Parts nobody has given, counted from 1; empty once all are there. */
  missing(): readonly number[] {
    return Array.from({ length: this.of ?? 1 }, (_, part) => part + 1).filter((part) => !this.parts.has(part - 1));
  }

  pairs(kind: PairKind): FoundPairs {
    return this.found[kind];
  }

  private begin({ part, of }: { readonly part: number; readonly of: number }): void {
    if (this.of !== undefined && this.of !== of) throw new Error(`one is of ${of} parts, another of ${this.of}`);
    if (this.parts.has(part)) throw new Error(`part ${part + 1} is given twice`);
    this.of = of;
    this.parts.add(part);
  }

  private partnersOf(kind: PairKind, name: string): Map<string, number> {
    let partners = this.found[kind].get(name);
    if (partners === undefined) this.found[kind].set(name, (partners = new Map()));
    return partners;
  }
}
