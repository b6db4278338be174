/*
 * Owns what is certain from a run alone: titles are no names, a name follows Mr. and Sen., (R-Ga.) is a party and a state.
 * Takes the scores of a run and changes them before anything is read from them.
 */
import { Shape, type Tokens } from '../tokens';
import { Joint } from './candidates';
import type { ScoredRun } from './memory';
import { Tag, TAGS } from './tagger';
import { classesOf, WordClass } from './wordClasses';

/** Larger than any score the tagger gives. */
const CERTAIN = 30;

/** Forms of address that are also names of people; the others never are. */
const NAME_TOO = WordClass.Given | WordClass.Family;

/** Applies all constraints to one run. */
export function constrain(tokens: Tokens, { run, scores }: ScoredRun): void {
  const { atoms, joints } = run;
  const count = atoms.length;
  const addAll = (k: number, amount: number): void => {
    for (const tag of [Tag.Begin, Tag.Inside, Tag.Last, Tag.Unit]) add(k, tag, amount);
  };
  const add = (k: number, tag: Tag, amount: number): void => {
    scores[k * TAGS + tag] = (scores[k * TAGS + tag] ?? 0) + amount;
  };
  for (let k = 0; k < count; k++) {
    const i = atoms[k] ?? 0;
    const lower = tokens.lower[i] ?? '';
    const bits = classesOf(lower);
    const stopped = tokens.word[i + 1] === '.' && ((tokens.shape[i + 1] ?? 0) & Shape.Glued) !== 0;
    const address = (bits & WordClass.Honorific) !== 0 && ((bits & NAME_TOO) === 0 || (stopped && lower.length > 1));
    if (address) {
      addAll(k, -CERTAIN);
      if (k + 1 < count) {
        add(k + 1, Tag.Begin, 1.5);
        add(k + 1, Tag.Unit, 2.5);
      }
    } else if ((bits & WordClass.Never) !== 0 && (bits & NAME_TOO) === 0) addAll(k, -4);
    else if ((bits & WordClass.People) !== 0 && (bits & NAME_TOO) === 0) addAll(k, -5);
  }
  if (isPartyAndState(tokens, atoms[0] ?? 0, joints[1] ?? Joint.None))
    for (let k = 0; k < count; k++) addAll(k, -CERTAIN);
}

/** The R-Ga. in "(R-Ga.)" and ", R-Ga.". */
function isPartyAndState(tokens: Tokens, first: number, joint: Joint): boolean {
  const word = tokens.word[first] ?? '';
  if (joint !== Joint.Hyphen || (word !== 'R' && word !== 'D' && word !== 'I')) return false;
  const before = tokens.word[first - 1] ?? '';
  return before === '(' || before === ',' || before === '[';
}
