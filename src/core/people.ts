/*
 * Owns where people are named: name-shaped spans → name mentions, with the title and role words beside them.
 * Leaves which mentions are one person, and pronouns and nominals, to coreference.ts.
 */
import type { Article } from './article';
import type { Gender } from './annotation';
import { findRuns, type Run } from './people/candidates';
import { classesOf, isListedPhrase, WordClass } from './people/wordClasses';
import type { Span } from './span';
import { Shape, type Tokens } from './tokens';

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

interface Candidate {
  readonly run: Run;
  readonly from: number;
  readonly score: number;
}

const NOT_FIRST = WordClass.Never | WordClass.Place | WordClass.Organisation;
const TITLE = WordClass.Honorific | WordClass.Office;

/** All names of people in order of start. */
export function findNames(article: Article): NameMention[] {
  const { tokens } = article;
  const candidates = findRuns(article).map((run) => judge(tokens, run));
  const surnames = new Set<string>();
  for (const { run, from, score } of candidates) {
    if (score < 2) continue;
    const last = run.atoms[run.atoms.length - 1] ?? 0;
    surnames.add(tokens.lower[last] ?? '');
    if (run.atoms.length - from > 1) surnames.add(tokens.lower[run.atoms[from] ?? 0] ?? '');
  }
  return candidates.flatMap(({ run, from, score }) => {
    const last = run.atoms[run.atoms.length - 1] ?? 0;
    const only = run.atoms.length - from === 1;
    if (score < 2 && !(only && score > -5 && surnames.has(tokens.lower[last] ?? ''))) return [];
    return [toMention(article, run, from)];
  });
}

function judge(tokens: Tokens, run: Run): Candidate {
  const { atoms } = run;
  const bits = atoms.map((atom) => classesOf(tokens.lower[atom] ?? ''));
  const has = (k: number, mask: number): boolean => ((bits[k] ?? 0) & mask) !== 0;
  let from = 0;
  let titled = 0;
  for (let k = 0; k < atoms.length - 1; k++) {
    const honorific = has(k, WordClass.Honorific);
    if (honorific || has(k, WordClass.Office)) {
      if (k > from && has(from, WordClass.Given) && !has(from, WordClass.Common)) continue;
      from = k + 1;
      titled = 1;
    } else if (k === from && has(k, NOT_FIRST | WordClass.TitleModifier) && !has(k, WordClass.Given)) from = k + 1;
  }
  const before = (atoms[0] ?? 0) - 1;
  if (from === 0 && before >= 0 && (classesOf(tokens.lower[before] ?? '') & TITLE) !== 0) titled = 1;
  const length = atoms.length - from;
  const last = length - 1 + from;
  const after = (atoms[last] ?? 0) + 1;
  if (length > 5) return { run, from, score: -9 };
  const phrase = atoms
    .slice(from)
    .map((atom) => tokens.lower[atom] ?? '')
    .join(' ');
  if (isListedPhrase(phrase)) return { run, from, score: -9 };
  if (has(last, WordClass.Thing | WordClass.Never) && !(has(from, WordClass.Given) && length > 1))
    return { run, from, score: -9 };
  if (has(from, WordClass.Never)) return { run, from, score: -9 };
  if (length === 1 && has(from, WordClass.Place | WordClass.Organisation)) return { run, from, score: -9 };
  let score = titled * 2;
  if (has(from, WordClass.Given)) score += length > 1 ? 2 : 0.5;
  if (has(from, WordClass.Common) && length === 1) score -= titled ? 1 : 4;
  if (has(last, WordClass.Family)) score += 0.5;
  if (length > 1 && has(last, WordClass.Common) && !has(last, WordClass.Family)) score -= 1.5;
  if ((classesOf(tokens.lower[after] ?? '') & WordClass.PersonVerb) !== 0) score += 1;
  if (((tokens.shape[atoms[from] ?? 0] ?? 0) & Shape.AllCaps) !== 0 && length === 1) score -= 1;
  return { run, from, score };
}

function toMention({ text, tokens }: Article, run: Run, from: number): NameMention {
  const first = run.atoms[from] ?? 0;
  const last = run.atoms[run.atoms.length - 1] ?? 0;
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
