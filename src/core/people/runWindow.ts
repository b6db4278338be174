/*
 * Owns what the features look at of one run: its atoms with two tokens before and two behind, each with its facts and its
 * writing, read once per run and not once per feature. Leaves the features to features.ts, the facts to featureView.ts.
 */
import { Shape, type Tokens } from '../tokens';
import { LONGEST_RUN, type Run } from './candidates';
import { NO_FACTS, type FeatureView, type WordFacts } from './featureView';

/** Atoms the last step of a run may add beyond LONGEST_RUN, and two tokens at either side. */
const ROOM = LONGEST_RUN * 2;

/** Columns with two places before atom 0: what is known of atom k is at [k + 2]. Filled anew for each run. */
export class RunWindow {
  count = 0;
  /** The class signature with the writing in the lowest four bits, see FeatureView.shapeAt; not of the outermost two. */
  readonly written = new Int32Array(ROOM);
  /** Bits of Shape. */
  readonly shape = new Uint8Array(ROOM);
  /** SentenceStyle; of atoms only. */
  readonly style = new Uint8Array(ROOM);
  /** As in the run. */
  joint: readonly number[] = [];
  private readonly facts: WordFacts[] = new Array<WordFacts>(ROOM).fill(NO_FACTS);

  /** Facts of atom k; -1 and -2 before the run, count and count + 1 behind it. */
  factsAt(k: number): WordFacts {
    return this.facts[k + 2] ?? NO_FACTS;
  }

  fill(view: FeatureView, { atoms, joints }: Run): void {
    const count = atoms.length;
    const first = atoms[0] ?? 0;
    const behind = tokenBehind(view.tokens, atoms[count - 1] ?? 0);
    this.count = count;
    this.joint = joints;
    this.facts[0] = view.factsAt(first - 2);
    this.take(view, 1, first - 1);
    for (let k = 0; k < count; k++) {
      const i = atoms[k] ?? 0;
      this.take(view, k + 2, i);
      this.shape[k + 2] = view.tokens.shape[i] ?? 0;
      this.style[k + 2] = view.styleAt(i);
    }
    this.take(view, count + 2, behind);
    this.facts[count + 3] = view.factsAt(behind + 1);
  }

  private take(view: FeatureView, at: number, i: number): void {
    const facts = view.factsAt(i);
    this.facts[at] = facts;
    this.written[at] = (facts.signature << 4) | view.shapeAt(i);
  }
}

/** The token behind `last`, a possessive ’s included as a token. */
function tokenBehind(tokens: Tokens, last: number): number {
  const at = last + 1;
  // the stop of an initial or of Jr. is part of the atom
  const isInitial = (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) <= 2;
  return isInitial && tokens.word[at] === '.' && ((tokens.shape[at] ?? 0) & Shape.Glued) !== 0 ? at + 1 : at;
}
