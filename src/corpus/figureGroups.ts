/*
 * Owns what a group of figures of the same quantity says: what it is about, its members, and whether they agree.
 * Leaves finding groups to figures.ts.
 */
import type { Bound } from '../core/annotation';
import { compareText } from '../core/compareText';
import { isHedge } from '../core/numbers/bounds';
import type { Span } from '../core/span';
import { classesOf, WordClass } from '../core/wordClasses';
import type { FigureNode } from './figureLinks';
import { compareValues, type Verdict } from './figureValue';

export interface FigureMember extends Span {
  readonly id: string;
  readonly text: string;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
}

export interface FigureGroup {
  /** Names the group in one answer: "f1" in order. */
  readonly group: string;
  /** Words of the texts: what is counted, then what stands around it most often. */
  readonly about: string;
  /** Of the worst pair. */
  readonly verdict: Verdict;
  /** In order of article id, then start. */
  readonly members: readonly FigureMember[];
  /** Texts left when shared copy is counted once. */
  readonly independent: number;
}

const ABOUT_WORDS = 5;

/** Tells what the group says; deterministic. */
export function toFigureGroup(
  figures: readonly FigureNode[],
  group: string,
  countIndependent: (places: readonly { readonly article: string; readonly start: number }[]) => number,
): FigureGroup {
  const members = figures
    .flatMap(({ article, quantity: { start, end, text, value, high, unit, bound } }) =>
      article.ids.map((id): FigureMember => ({ id, start, end, text, value, high, unit, bound })),
    )
    .sort((a, b) => compareText(a.id, b.id) || a.start - b.start);
  return {
    group,
    about: aboutOf(figures),
    verdict: worstOf(figures),
    members,
    independent: countIndependent(members.map(({ id, start }) => ({ article: id, start }))),
  };
}

function worstOf(figures: readonly FigureNode[]): Verdict {
  let worst: Verdict = 'agree';
  for (const [index, a] of figures.entries()) {
    for (const b of figures.slice(0, index)) {
      const verdict = compareValues(a, b);
      if (verdict === 'conflict') return verdict;
      if (verdict === 'compatible') worst = verdict;
    }
  }
  return worst;
}

/** Words around several of the figures, or where there are none those around one; each once, however inflected. */
function aboutOf(figures: readonly FigureNode[]): string {
  const counts = new Map<string, CountedWord>();
  const count = (written: string, weight: number): void => {
    const word = written.toLowerCase();
    let known = counts.get(word);
    if (known === undefined) counts.set(word, (known = { weight: 0, figures: 0, forms: new Map() }));
    known.weight += weight;
    known.figures++;
    known.forms.set(written, (known.forms.get(written) ?? 0) + 1);
  };
  for (const { quantity } of figures) {
    const { words: around, head } = quantity;
    if (head !== null) count(around.find((word) => word.toLowerCase() === head) ?? head, 2);
    around.forEach((written, rank) => {
      const word = written.toLowerCase();
      if (!isHedge(word) && !isSpeech(word) && word !== head) count(written, 1 - rank / 32);
    });
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y.weight - x.weight || compareText(a, b));
  const shared = ranked.filter(([, { figures: share }]) => share > 1);
  const words: string[] = [];
  const shown: string[] = [];
  for (const [word, { forms }] of shared.length > 0 ? shared : ranked) {
    if (words.length === ABOUT_WORDS) break;
    if (words.some((one) => isInflected(one, word))) continue;
    words.push(word);
    shown.push(usualForm(word, forms));
  }
  return shown.join(' ');
}

interface CountedWord {
  weight: number;
  figures: number;
  /** How often it is written how. */
  readonly forms: Map<string, number>;
}

/** A common word as most figures write it, of equally many in small letters; another with its capital, where it has one. */
function usualForm(word: string, forms: ReadonlyMap<string, number>): string {
  const ranked = [...forms].sort(([a, x], [b, y]) => y - x || -compareText(a, b)).map(([form]) => form);
  const classes = classesOf(word);
  if ((classes & WordClass.Common) !== 0) return ranked[0] ?? word;
  const isName = (classes & (WordClass.Place | WordClass.People | WordClass.Family | WordClass.Given)) !== 0;
  const capital = ranked.find((form) => form !== word);
  return capital ?? (isName ? word.charAt(0).toUpperCase() + word.slice(1) : word);
}

/** "estimates suggest" says who counted, not what. */
const isSpeech = (word: string): boolean => (classesOf(word) & WordClass.SpeechVerb) !== 0;

/** "death" and "deaths", "war" and "warfare". */
const isInflected = (a: string, b: string): boolean => a.startsWith(b.slice(0, -1)) || b.startsWith(a.slice(0, -1));
