/*
 * Owns where people are named: name-shaped spans → name mentions, with the title and role words beside them.
 * Leaves which mentions are one person, and pronouns and nominals, to coreference.ts.
 */
import type { Article } from './article';
import type { Gender } from './annotation';
import { isByline } from './people/bylines';
import type { Run } from './people/candidates';
import { FeatureView } from './people/featureView';
import { separateGluedWords } from './people/gluedWords';
import { judgeByMemory, remember, type ArticleMemory, type ReadRun } from './people/memory';
import { readRuns } from './people/readings';
import { genderOfTitle, roleAhead, roleBehind, roleInTitle, startOfTitle, type NamePlace } from './people/roles';
import { bestTags, scoreRun, strengthOf, Tag } from './people/tagger';
import { WordClass } from './wordClasses';
import type { Span } from './span';
import { Shape, TokenType, type Tokens } from './tokens';

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
export function findNames(asWritten: Article): NameMention[] {
  const tokens = separateGluedWords(asWritten.tokens);
  const places = withoutShops(tokens, findPlaces(tokens));
  const starts = new Set(places.map(({ first }) => first));
  const names: NameMention[] = [];
  let floor = 0;
  let signed = false;
  for (const place of places) {
    signed = isByline(asWritten, tokens, place, signed && place.first - floor < 3);
    names.push(toMention(asWritten.text, tokens, place, floor, starts, signed));
    floor = place.last + 1;
  }
  return names;
}

/** "Martha's Vineyard", "Carl's Diner": a first name alone before a capitalised thing, and nowhere else, is part of what the thing is called. */
function withoutShops(tokens: Tokens, places: FoundPlace[]): FoundPlace[] {
  const isOfThing = ({ first, last }: NamePlace): boolean => {
    if (first !== last || tokens.type[last + 1] !== TokenType.Possessive) return false;
    const thing = last + 2;
    const bits = (i: number): number => tokens.classes[i] ?? 0;
    if ((bits(first) & WordClass.Given) === 0 || (bits(thing) & WordClass.Common) === 0) return false;
    // "Kennedy's Labor Department"
    for (let i = thing; i < thing + 3 && isTitleCase(tokens, i); i++)
      if ((bits(i) & (WordClass.Thing | WordClass.Office | WordClass.Honorific)) !== 0) return false;
    return isTitleCase(tokens, thing);
  };
  if (!places.some(isOfThing)) return places;
  const named = new Set<string>();
  for (const place of places) {
    if (isOfThing(place)) continue;
    for (let i = place.first; i <= place.last; i++) named.add(tokens.lower[i] ?? '');
  }
  return places.filter((place) => !isOfThing(place) || named.has(tokens.lower[place.first] ?? ''));
}

const isTitleCase = (tokens: Tokens, i: number): boolean =>
  ((tokens.shape[i] ?? 0) & (Shape.Capital | Shape.AllCaps | Shape.SentenceStart)) === Shape.Capital;

interface FoundPlace extends NamePlace {
  readonly confidence: number;
}

/** Reads the runs twice: what the first reading finds is evidence for the second. */
function findPlaces(tokens: Tokens): FoundPlace[] {
  const view = new FeatureView({ tokens });
  const runs = readRuns(view);
  const memory = remember(tokens, runs);
  const found: FoundPlace[] = [];
  for (const read of runs) judge(view, memory, read, found);
  return found;
}

/** Adds the names that stand in a run. */
function judge(view: FeatureView, memory: ArticleMemory, { run, scores: first }: ReadRun, found: FoundPlace[]): void {
  const { tokens } = view;
  const { atoms } = run;
  const scores = first === null ? reconsider(view, memory, run) : judgeByMemory(tokens, memory, run, first);
  const tags = scores && bestTags(scores, atoms.length);
  if (tags === undefined) return;
  for (let k = 0; k < tags.length; k++) {
    if (tags[k] !== Tag.Begin && tags[k] !== Tag.Unit) continue;
    let end = k;
    while (tags[end] !== Tag.Unit && tags[end] !== Tag.Last) end++;
    const last = atoms[end] ?? 0;
    const stop = ((tokens.classes[last] ?? 0) & WordClass.Suffix) !== 0 && tokens.word[last + 1] === '.';
    const confidence = 1 / (1 + Math.exp(-strengthOf(scores ?? [], tags, k, end)));
    found.push({ first: atoms[k] ?? 0, last: stop ? last + 1 : last, confidence });
    k = end;
  }
}

/** A word that names no one elsewhere, but ends a full name of this article: Mark Cuban, then Cuban. */
function reconsider(view: FeatureView, memory: ArticleMemory, run: Run): readonly number[] | undefined {
  const evidence = memory.words.get(view.tokens.lower[run.atoms[0] ?? 0] ?? '');
  if (evidence === undefined || evidence.family === 0 || evidence.place > 0) return undefined;
  return judgeByMemory(view.tokens, memory, run, scoreRun(view, run));
}

function toMention(
  text: string,
  tokens: Tokens,
  place: FoundPlace,
  floor: number,
  names: ReadonlySet<number>,
  byline: boolean,
): NameMention {
  const { first, last, confidence } = place;
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[last] ?? start;
  const name = text.slice(start, end);
  // written out: spreading one object into another for each name cost 2 % of the engine
  if (byline)
    return {
      start,
      end,
      text: name,
      byline,
      confidence,
      title: null,
      role: null,
      gender: genderOfGiven(tokens, place),
    };
  const from = startOfTitle(tokens, place, floor);
  const title = from < first ? text.slice(tokens.start[from], tokens.end[first - 1]) : null;
  const role =
    (from < first ? roleInTitle(text, tokens, from, first) : null) ??
    roleBehind(text, tokens, place, names) ??
    roleAhead(text, tokens, place);
  const gender = genderOfTitle(tokens, from, first) ?? genderOfGiven(tokens, place);
  return { start, end, text: name, byline, confidence, title, role, gender };
}

function genderOfGiven(tokens: Tokens, { first, last }: NamePlace): Gender | null {
  const bits = tokens.classes[first] ?? 0;
  // a family name alone says nothing of its bearer
  if (first === last && (bits & WordClass.Family) !== 0) return null;
  return (bits & WordClass.MaleName) !== 0 ? 'm' : (bits & WordClass.FemaleName) !== 0 ? 'f' : null;
}
