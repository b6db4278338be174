/*
 * Owns the little grammar that coreference needs: what a phrase does in its sentence, where a clause may end.
 * Judged by the words beside it, a bounded number of them; no parse.
 */
import { CONJUNCTIONS, SUBORDINATORS } from '../lexicon/grammarWords';
import { Shape, TokenType, type Tokens } from '../tokens';
import { WordClass } from '../wordClasses';

/** What a mention does in its clause. */
export const enum SyntacticRole {
  Subject = 1,
  Object = 2,
  /** Behind a preposition. */
  Oblique = 3,
  /** X’s … */
  Possessor = 4,
  /** Before a noun: the Trump campaign. */
  Modifier = 5,
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const JOINING = set(CONJUNCTIONS);
const OPENING = set(SUBORDINATORS);

const is = (tokens: Tokens, i: number, classes: number): boolean => ((tokens.classes[i] ?? 0) & classes) !== 0;
const isConjunction = (tokens: Tokens, i: number): boolean => JOINING.has(tokens.lower[i] ?? '');
/** “but” goes on with the same subject. */
const endsClause = (tokens: Tokens, i: number): boolean =>
  is(tokens, i, WordClass.Boundary) && tokens.lower[i] !== 'but';
const isMark = (tokens: Tokens, i: number): boolean => tokens.type[i] === TokenType.Mark;

/** Index past an apposition or bracket that opens at `at` (", 34," or "(R-Texas)"); `at` where none closes soon. */
function pastApposition(tokens: Tokens, at: number): number {
  const opening = tokens.word[at];
  if (opening !== ',' && opening !== '(') return at;
  const closing = opening === ',' ? ',' : ')';
  const limit = Math.min(tokens.count, at + 24);
  for (let i = at + 1; i < limit; i++) {
    if (tokens.sentence[i] !== tokens.sentence[at]) return at;
    if (tokens.word[i] === closing) return i + 1;
  }
  return at;
}

/** Whether a token looks like a finite verb or what stands with one: known verbs, lower-case words in -ed. */
export function isVerbLike(tokens: Tokens, i: number): boolean {
  if (tokens.type[i] !== TokenType.Word || ((tokens.shape[i] ?? 0) & Shape.Capital) !== 0) return false;
  const isListed = is(tokens, i, WordClass.FiniteVerb | WordClass.SpeechVerb);
  if (isListed) return true;
  const lower = tokens.lower[i] ?? '';
  return lower.length > 3 && lower.endsWith('ed');
}

/**
 * Role of the phrase [first, end) in its sentence. `lead` is the first token of what belongs to it before
 * (its title, article, adjectives), so that the word before the whole phrase is looked at.
 */
export function roleOf(tokens: Tokens, lead: number, end: number): SyntacticRole {
  if (tokens.type[end] === TokenType.Possessive) return SyntacticRole.Possessor;
  const sentence = tokens.sentence[lead];
  const from = tokens.sentenceStart[sentence ?? 0] ?? 0;
  const opens = lead <= from || (lead - 1 === from && isMark(tokens, from));
  const before = opens ? -1 : lead - 1;
  // “with Doe expressing her hope”: the subject of the participle
  const inside = tokens.sentence[end] === sentence;
  if (is(tokens, before, WordClass.RolePreposition)) {
    const participle = inside && tokens.lower[before] === 'with' && (tokens.lower[end] ?? '').endsWith('ing');
    return participle ? SyntacticRole.Subject : SyntacticRole.Oblique;
  }
  // ” said Jane Doe
  if (is(tokens, before, WordClass.SpeechVerb) && !(inside && isVerbLike(tokens, end))) return SyntacticRole.Subject;
  if (!inside) return opens ? SyntacticRole.Subject : SyntacticRole.Object;
  const after = pastApposition(tokens, end);
  if (isVerbLike(tokens, after)) return SyntacticRole.Subject;
  if (opens) return SyntacticRole.Subject;
  if (isConjunction(tokens, end) && (isMark(tokens, lead - 1) || is(tokens, before, WordClass.Boundary))) {
    return SyntacticRole.Subject;
  }
  const next = tokens.type[end] === TokenType.Word && ((tokens.shape[end] ?? 0) & (Shape.Capital | Shape.Glued)) === 0;
  if (next && tokens.lower[before] === 'the') return SyntacticRole.Modifier;
  return SyntacticRole.Object;
}

/** Whether a verb of saying stands directly before or behind the phrase [lead, end). */
export function isBesideSpeech(tokens: Tokens, lead: number, end: number): boolean {
  if (is(tokens, lead - 1, WordClass.SpeechVerb)) return true;
  const after = pastApposition(tokens, end);
  return (
    is(tokens, after, WordClass.SpeechVerb) ||
    (is(tokens, after + 1, WordClass.SpeechVerb) && isVerbLike(tokens, after))
  );
}

/** Whether a clause may end between two tokens of a sentence: a mark, a conjunction, a verb of saying. Looks at most 40 tokens. */
export function hasClauseBoundary(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 40) return true;
  for (let i = from; i < to; i++) {
    if (isMark(tokens, i) ? tokens.word[i] !== '-' && tokens.word[i] !== '.' : is(tokens, i, WordClass.Boundary)) {
      return true;
    }
  }
  return false;
}

/**
 * Whether a verb of the subject at `from` can still have the object at `to`: commas and "and" go on with it
 * (“Doe fell, hurting him”), a new clause does not. Looks at most 40 tokens.
 */
export function isVerbOfSame(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 40) return false;
  for (let i = from; i < to; i++) {
    if (isMark(tokens, i) ? !'-.,'.includes(tokens.word[i] ?? '') : endsClause(tokens, i)) return false;
  }
  return true;
}

/** Whether the sentence of token `i` opens with a clause that waits for its main one, and `i` stands in it. */
export function isInOpeningClause(tokens: Tokens, i: number): boolean {
  const from = tokens.sentenceStart[tokens.sentence[i] ?? 0] ?? 0;
  if (i - from > 16) return false;
  const first = isMark(tokens, from) ? from + 1 : from;
  if (!OPENING.has(tokens.lower[first] ?? '')) return false;
  for (let at = first; at < i; at++) if (tokens.word[at] === ',') return false;
  return true;
}

/** Whether "her" at `i` belongs to a noun behind it ("her book"), and is not whom something is done to ("told her that"). */
export function isPossessiveHer(tokens: Tokens, i: number): boolean {
  const next = i + 1;
  if (next >= tokens.count || tokens.sentence[next] !== tokens.sentence[i]) return false;
  if (tokens.type[next] === TokenType.Number) return true;
  if (tokens.type[next] === TokenType.Mark) return '“"‘'.includes(tokens.word[next] ?? '.');
  return !AFTER_OBJECT.has(tokens.lower[next] ?? '');
}

const AFTER_OBJECT = set(`
to that in on at for with by from about as and or but if when while because after before into out up down off over again away back
the a an his her their its this these those what how why who whether than so too not is was had has would could will said
there here through during since until without against toward towards under alone anymore yesterday today tomorrow
`);

/** Whether two mentions are joined by "and" or "or": “he and Jane Doe” are two. */
export function isJoined(tokens: Tokens, end: number, next: number): boolean {
  return next === end + 1 && isConjunction(tokens, end);
}
