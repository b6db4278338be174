/*
 * Owns the first reading of the runs: each with its scores, by what stands in it and beside it alone. Runs in lines that a
 * text shares with the one before it are taken over. Leaves what the article says of their words to memory.ts.
 */
import { KeptFindings } from '../keptFindings';
import { sharedTokens, type Shared } from '../revision';
import { Shape, type Tokens } from '../tokens';
import { WordClass } from '../wordClasses';
import { findRuns, type Run } from './candidates';
import { constrain } from './constraints';
import type { FeatureView } from './featureView';
import type { ReadRun } from './memory';
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

  /** How many runs of the last text were read anew. */
  get readAnew(): number {
    return this.findings.foundAnew;
  }

  /** All runs in order; `lines` are those the text shares with the one read before. */
  read(view: FeatureView, lines: Shared | null): readonly ReadRun[] {
    const { tokens } = view;
    const shared = this.tokens === null || lines === null ? null : sameTokens(this.tokens, tokens, lines);
    this.tokens = tokens;
    return this.findings.take(shared, (from, found) =>
      findRuns(tokens, from, (run) => found({ run, scores: isHopeless(tokens, run) ? null : score(view, run) })),
    );
  }
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

function score(view: FeatureView, run: Run): number[] {
  const scores = scoreRun(view, run);
  constrain(view, run, scores);
  return scores;
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
