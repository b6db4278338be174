/*
 * The first reading of the runs: each with its scores, by what stands in it and beside it alone. Leaves what they tell of
 * their words to memory.ts.
 */
import { Shape, type Tokens } from '../tokens';
import { WordClass } from '../wordClasses';
import { findRuns, type Run } from './candidates';
import { constrain } from './constraints';
import type { FeatureView } from './featureView';
import type { ReadRun } from './memory';
import { scoreRun } from './tagger';

/** All runs in order. */
export const readRuns = (view: FeatureView): ReadRun[] =>
  findRuns(view.tokens).map((run) => ({ run, scores: isHopeless(view.tokens, run) ? null : scoresOf(view, run) }));

function scoresOf(view: FeatureView, run: Run): number[] {
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
