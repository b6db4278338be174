/*
 * Owns where people are named: name-shaped spans → name mentions, with the title and role words beside them.
 * Leaves which mentions are one person, and pronouns and nominals, to coreference.ts.
 */
import type { Article } from './article';
import type { Gender } from './annotation';
import { findRuns, type Run } from './people/candidates';
import { constrain } from './people/constraints';
import { FeatureView } from './people/features';
import { separateGluedWords } from './people/gluedWords';
import { judgeByMemory, remember, type ScoredRun } from './people/memory';
import { bestTags, scoreRun, Tag } from './people/tagger';
import { classesOf, WordClass } from './people/wordClasses';
import type { Span } from './span';

/** One name in the text: initials, particles and Jr. inside; title, office and ’s outside. */
export interface NameMention extends Span {
  readonly text: string;
  /** Title words directly before it ("President", "Mrs"), as written; null without. */
  readonly title: string | null;
  /** Office or description as words of the text ("US Defense Secretary"); null where none stands beside it. */
  readonly role: string | null;
  /** From title or first name; null where both are silent. */
  readonly gender: Gender | null;
  readonly byline: boolean;
  /** Confidence that this is a person's name, a ratio 0–1. */
  readonly confidence: number;
}

/** All names of people in order of start. */
export function findNames({ text, tokens: asWritten }: Article): NameMention[] {
  const article = { text, tokens: separateGluedWords(asWritten) };
  const view = new FeatureView(article);
  const { tokens } = article;
  const runs = findRuns(article).map((run): ScoredRun => ({ run, scores: scoreRun(view, run) }));
  for (const run of runs) constrain(view, run);
  const memory = remember(tokens, runs);
  const found: NameMention[] = [];
  for (const scored of runs) {
    judgeByMemory(tokens, memory, scored);
    const { run, scores } = scored;
    const tags = bestTags(scores, run.atoms.length);
    for (let k = 0; k < tags.length; k++) {
      if (tags[k] !== Tag.Begin && tags[k] !== Tag.Unit) continue;
      let end = k;
      while (tags[end] !== Tag.Unit && tags[end] !== Tag.Last) end++;
      found.push(toMention(article, run, k, end));
      k = end;
    }
  }
  return found;
}

function toMention(
  { text, tokens }: Pick<Article, 'text' | 'tokens'>,
  run: Run,
  from: number,
  to: number,
): NameMention {
  const first = run.atoms[from] ?? 0;
  const last = run.atoms[to] ?? 0;
  const start = tokens.start[first] ?? 0;
  let end = tokens.end[last] ?? start;
  if ((classesOf(tokens.lower[last] ?? '') & WordClass.Suffix) !== 0 && text.charAt(end) === '.') end++;
  const given = classesOf(tokens.lower[first] ?? '');
  const titleStart = tokens.start[run.atoms[0] ?? 0] ?? 0;
  const title = from > 0 ? text.slice(titleStart, start).trim() : null;
  const gender =
    (given & WordClass.MaleName) !== 0 ? 'm' : (given & WordClass.FemaleName) !== 0 ? 'f' : (null as Gender | null);
  return { start, end, text: text.slice(start, end), title, role: title, gender, byline: false, confidence: 0.8 };
}
