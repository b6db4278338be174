/*
 * Owns the first reading of the runs: each with its scores, by what stands in it and beside it alone, and what they tell of
 * their words. Runs in lines that a text shares with the one before it are taken over. Leaves the evidence to memory.ts.
 */
import { KeptFindings } from '../keptFindings';
import { sharedTokens, type Shared } from '../revision';
import { Shape, type Tokens } from '../tokens';
import { WordClass } from '../wordClasses';
import { findRuns, type Run } from './candidates';
import { constrain } from './constraints';
import type { FeatureView } from './featureView';
import { remember, type ArticleMemory, type ReadRun } from './memory';
import { scoreRun } from './tagger';

/** Tokens a reading looks at beyond its own line at most; held by the test of edited texts. */
const REACH = 32;

/** The first readings of the text last read. */
export class KeptReadings {
  private readonly findings = new KeptFindings<ReadRun>({
    reach: REACH,
    placeOf: ({ run: { atoms } }) => ({ first: atoms[0] ?? 0, end: (atoms[atoms.length - 1] ?? 0) + 1 }),
    move: (read, by) =>
      by === 0 ? read : { ...read, run: { ...read.run, atoms: read.run.atoms.map((atom) => atom + by) } },
  });
  private tokens: Tokens | null = null;
  private memory: ArticleMemory | null = null;

  /** How many runs of the last text were read anew. */
  get readAnew(): number {
    return this.findings.change.anew.length;
  }

  /**
   * All runs in order and what they tell of their words: the very memory of the text read before where that is the same.
   * `lines` are those the text shares with it.
   */
  read(view: FeatureView, lines: Shared | null): Readings {
    const { tokens } = view;
    const former = this.tokens;
    const shared = former === null || lines === null ? null : sameTokens(former, tokens, lines);
    this.tokens = tokens;
    const runs = this.findings.take(shared, (from, found) =>
      findRuns(tokens, from, (run) => found(toReading(view, run))),
    );
    const { gone, anew } = this.findings.change;
    const isSame = former !== null && shared !== null && isToldAlike(former, gone, tokens, anew);
    const memory = (isSame ? this.memory : null) ?? remember(tokens, runs);
    this.memory = memory;
    return { runs, memory };
  }
}

export interface Readings {
  readonly runs: readonly ReadRun[];
  readonly memory: ArticleMemory;
}

/** Whether two stretches of runs tell the same of their words, by what `remember` looks at. */
function isToldAlike(former: Tokens, gone: readonly ReadRun[], tokens: Tokens, anew: readonly ReadRun[]): boolean {
  const [told, tells] = [gone.filter(isScored), anew.filter(isScored)];
  return (
    told.length === tells.length &&
    told.every((one, at) => {
      const other = tells[at];
      return (
        other !== undefined &&
        isEqual(one.scores ?? [], other.scores ?? []) &&
        isEqual(one.run.joints, other.run.joints) &&
        isAmongSame(former, one.run, tokens, other.run)
      );
    })
  );
}

const isScored = ({ scores }: ReadRun): boolean => scores !== null;
const isEqual = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);

/** Tokens beside a run that tell something of it: “Hurricane” before, “& Co.” or “, Texas” behind. */
const [TOLD_BEFORE, TOLD_BEHIND] = [1, 3];

function isAmongSame(former: Tokens, one: Run, tokens: Tokens, other: Run): boolean {
  const from = (one.atoms[0] ?? 0) - TOLD_BEFORE;
  const to = (one.atoms[one.atoms.length - 1] ?? 0) + TOLD_BEHIND;
  const by = (other.atoms[0] ?? 0) - (one.atoms[0] ?? 0);
  for (let k = 0; k < one.atoms.length; k++) if ((one.atoms[k] ?? 0) + by !== other.atoms[k]) return false;
  for (let i = from; i <= to; i++) {
    if (former.word[i] !== tokens.word[i + by] || former.type[i] !== tokens.type[i + by]) return false;
  }
  return true;
}

/** Words that a page ran together are cut by what the whole article says: null where it says otherwise now. */
function sameTokens(former: Tokens, tokens: Tokens, lines: Shared): Shared | null {
  const shared = sharedTokens(former, tokens, lines);
  if (shared === null) return null;
  const by = tokens.count - former.count;
  const isSame = (i: number, at: number): boolean =>
    former.word[i] === tokens.word[at] && former.shape[i] === tokens.shape[at];
  for (let i = 0; i < shared.head; i++) if (!isSame(i, i)) return null;
  for (let i = former.count - shared.tail; i < former.count; i++) if (!isSame(i, i + by)) return null;
  return shared;
}

function toReading(view: FeatureView, run: Run): ReadRun {
  if (isHopeless(view.tokens, run)) return { run, scores: null, judged: { by: null, names: [] } };
  const scores = scoreRun(view, run);
  constrain(view, run, scores);
  return { run, scores, judged: { by: null, names: [] } };
}

/** One capitalised word that the lists know for something else and for no name: The, Monday, Russian; not worth scoring. */
function isHopeless(tokens: Tokens, { atoms }: Run): boolean {
  if (atoms.length > 1) return false;
  const i = atoms[0] ?? 0;
  const bits = tokens.classes[i] ?? 0;
  if ((bits & (WordClass.Given | WordClass.Family)) !== 0) return false;
  if ((bits & (WordClass.Never | WordClass.People | WordClass.Honorific)) !== 0) return true;
  return (bits & WordClass.Common) !== 0 && ((tokens.shape[i] ?? 0) & Shape.SentenceStart) !== 0;
}
