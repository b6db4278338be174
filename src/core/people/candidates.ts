/*
 * Owns where a person's name could stand: runs of capitalised words with the particles, initials, hyphens, nicknames and
 * suffixes that join them, on one line and in one sentence. "US Defense Secretary Pete Hegseth" is one run of five atoms.
 * Leaves which atoms are the name to the tagger.
 */
import type { Article } from '../article';
import { isUpperUnit, Shape, TokenType, type Tokens } from '../tokens';
import { WordClass } from '../wordClasses';

export const enum Joint {
  /** First atom of its run. */
  None = 0,
  Space = 1,
  Hyphen = 2,
  /** Behind the stop of an initial or abbreviation. */
  Stop = 3,
  /** First atom inside the marks of a nickname: Dwayne “The Rock” Johnson. */
  NicknameOpen = 4,
  /** First atom behind a nickname. */
  NicknameClose = 5,
  /** Behind a comma: Jr., III. */
  Comma = 6,
}

/** Capitalised words that stand together; atoms are token indexes in order. */
export interface Run {
  readonly atoms: readonly number[];
  /** Per atom, what joins it to the atom before it. */
  readonly joints: readonly Joint[];
}

/** Longer runs are cut: no name is that long, and headlines in capitals are. */
export const LONGEST_RUN = 24;
const LONGEST_NICKNAME = 6;
const LONGEST_PARTICLE = 5;

/** All runs in order. Linear: each token is looked at a bounded number of times. */
export function findRuns({ tokens }: Pick<Article, 'tokens'>): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.count;) {
    if (!startsRun(tokens, i)) {
      i++;
      continue;
    }
    const atoms = [i];
    const joints: Joint[] = [Joint.None];
    while (atoms.length < LONGEST_RUN) {
      const last = atoms[atoms.length - 1] ?? i;
      const next = nextAtom(tokens, last);
      if (next === undefined) break;
      for (let k = 0; k < next.atoms.length; k++) {
        atoms.push(next.atoms[k] ?? last);
        const closes = next.joint === Joint.NicknameOpen && k === next.atoms.length - 1;
        joints.push(k === 0 ? next.joint : closes ? Joint.NicknameClose : Joint.Space);
      }
    }
    const kept = atoms.length > 2 ? endOfFirst(tokens, atoms) : atoms.length;
    runs.push(kept < atoms.length ? { atoms: atoms.slice(0, kept), joints: joints.slice(0, kept) } : { atoms, joints });
    i = (atoms[kept - 1] ?? i) + 1;
  }
  return runs;
}

/**
 * A page that sets a name before its fuller form ("Rand Paul Randal Howard Paul") names twice: where the last word of a
 * run stands in it before, the run ends there. Gives how many atoms belong to the first.
 */
function endOfFirst(tokens: Tokens, atoms: readonly number[]): number {
  const last = tokens.lower[atoms[atoms.length - 1] ?? 0] ?? '';
  if (last.length < 3) return atoms.length;
  const first = atoms.findIndex((atom) => tokens.lower[atom] === last);
  return first + 1;
}

const isWord = (tokens: Tokens, i: number): boolean => tokens.type[i] === TokenType.Word;
const classesAt = (tokens: Tokens, i: number): number => tokens.classes[i] ?? 0;
const isGlued = (tokens: Tokens, i: number): boolean => ((tokens.shape[i] ?? 0) & Shape.Glued) !== 0;
const isCapital = (tokens: Tokens, i: number): boolean =>
  isWord(tokens, i) && ((tokens.shape[i] ?? 0) & Shape.Capital) !== 0;
const opensSentence = (tokens: Tokens, i: number): boolean => ((tokens.shape[i] ?? 0) & Shape.SentenceStart) !== 0;
const isParticle = (tokens: Tokens, i: number): boolean =>
  isWord(tokens, i) &&
  (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) <= LONGEST_PARTICLE &&
  (classesAt(tokens, i) & WordClass.Particle) !== 0;

/** d'Ettorre, l'Estrange: a particle joined by its apostrophe. */
function isElided(tokens: Tokens, i: number): boolean {
  const word = tokens.word[i] ?? '';
  return (
    word.length > 3 &&
    word.charCodeAt(1) === 39 &&
    (word.startsWith('d') || word.startsWith('l')) &&
    isUpperUnit(word.charCodeAt(2))
  );
}

/** Particles that may open a run in lower case; the others are words of English too often. */
const OPENING_PARTICLES = new Set(
  'de da di del della den van von vom zu ter bin ibn ben al el ul du dos abu'.split(' '),
);

/** What opens a question behind a colon; "Will" is a name too often. */
const QUESTION_OPENERS = new Set('Can Could Should Would Does Did Do Is Are Was Were Has Have How Why What'.split(' '));

function startsRun(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  const word = tokens.word[i] ?? '';
  // part of a handle, hash tag, address or a word with digits
  if (isGlued(tokens, i) && i > 0) {
    const before = tokens.word[i - 1] ?? '';
    if (before === '@' || before === '#' || before === '_' || tokens.type[i - 1] === TokenType.Number) return false;
  }
  // "The question now is: Can Smith win?"
  if (tokens.word[i - 1] === ':' && QUESTION_OPENERS.has(word)) return false;
  if (isCapital(tokens, i) || isElided(tokens, i)) return !opensHandle(tokens, i);
  if (word.length > LONGEST_PARTICLE || !OPENING_PARTICLES.has(word)) return false;
  let at = i + 1;
  for (let steps = 0; steps < 2 && at < tokens.count; steps++) {
    if (tokens.word[at] === '-' && isGlued(tokens, at)) at++;
    if (isCapital(tokens, at) && !opensSentence(tokens, at)) return true;
    if (!isParticle(tokens, at)) return false;
    at++;
  }
  return isCapital(tokens, at) && !opensSentence(tokens, at);
}

/** "Name_Name" and "name@host" are handles and addresses. */
function opensHandle(tokens: Tokens, i: number): boolean {
  const next = i + 1;
  if (next >= tokens.count || !isGlued(tokens, next)) return false;
  return tokens.word[next] === '_' || tokens.word[next] === '@' || tokens.type[next] === TokenType.Number;
}

interface NextAtoms {
  readonly atoms: readonly number[];
  readonly joint: Joint;
}

function nextAtom(tokens: Tokens, last: number): NextAtoms | undefined {
  let at = last + 1;
  let joint = Joint.Space;
  if (at >= tokens.count) return undefined;
  if (tokens.word[at] === '.' && isGlued(tokens, at) && takesStop(tokens, last)) {
    at++;
    joint = Joint.Stop;
  }
  if (at >= tokens.count || opensSentence(tokens, at)) return undefined;
  const word = tokens.word[at] ?? '';
  const nextIsGlued = at + 1 < tokens.count && isGlued(tokens, at + 1);
  if ((word === '-' || word === '‑') && isGlued(tokens, at)) {
    if (!nextIsGlued || !isWord(tokens, at + 1)) return undefined;
    const joins =
      isCapital(tokens, at + 1) || (classesAt(tokens, at + 1) & (WordClass.Syllable | WordClass.Particle)) !== 0;
    return joins ? { atoms: [at + 1], joint: Joint.Hyphen } : undefined;
  }
  if (isGlued(tokens, at) && joint !== Joint.Stop) {
    if (word !== ',') return undefined;
    const suffix = at + 1;
    const isSuffix = isCapital(tokens, suffix) && (classesAt(tokens, suffix) & WordClass.Suffix) !== 0 && !nextIsGlued;
    return isSuffix ? { atoms: [suffix], joint: Joint.Comma } : undefined;
  }
  if (isCapital(tokens, at) || isElided(tokens, at))
    return opensHandle(tokens, at) ? undefined : { atoms: [at], joint };
  if (isParticle(tokens, at)) return throughParticles(tokens, at, joint);
  return mayTakeNickname(tokens, last) ? throughNickname(tokens, at) : undefined;
}

function throughParticles(tokens: Tokens, from: number, joint: Joint): NextAtoms | undefined {
  const atoms: number[] = [];
  let at = from;
  for (let steps = 0; steps < 3 && isParticle(tokens, at) && !isCapital(tokens, at); steps++) {
    atoms.push(at++);
    // the capital behind a hyphen joins as the next atom: al-Assad
    if (tokens.word[at] === '-' && isGlued(tokens, at)) return isCapital(tokens, at + 1) ? { atoms, joint } : undefined;
  }
  return isCapital(tokens, at) && !opensSentence(tokens, at) ? { atoms, joint } : undefined;
}

/** An initial, Jr., or a title with its stop: "J.", "Sen." */
function takesStop(tokens: Tokens, i: number): boolean {
  const lower = tokens.lower[i] ?? '';
  if (lower.length === 1) return true;
  return lower.length <= 5 && (classesAt(tokens, i) & (WordClass.Honorific | WordClass.Suffix)) !== 0;
}

/** A nickname stands behind a given name or an initial: not in: Watergate “Bagman” Fred LaRue. */
function mayTakeNickname(tokens: Tokens, i: number): boolean {
  const lower = tokens.lower[i] ?? '';
  return lower.length === 1 || (classesAt(tokens, i) & WordClass.Given) !== 0;
}

const NICKNAME_CLOSER: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '‘': '’',
  "'": "'",
  '(': ')',
  '«': '»',
};

/** Johnson in Dwayne “The Rock” Johnson: the words inside the marks and the name behind them. */
function throughNickname(tokens: Tokens, open: number): NextAtoms | undefined {
  const closer = NICKNAME_CLOSER[tokens.word[open] ?? ''];
  if (closer === undefined) return undefined;
  const atoms: number[] = [];
  for (let at = open + 1; at < tokens.count && at <= open + LONGEST_NICKNAME; at++) {
    if (opensSentence(tokens, at)) return undefined;
    if (tokens.word[at] === closer && isGlued(tokens, at)) {
      const behind = at + 1;
      if (atoms.length === 0 || !isCapital(tokens, behind) || isGlued(tokens, behind)) return undefined;
      return opensSentence(tokens, behind) ? undefined : { atoms: [...atoms, behind], joint: Joint.NicknameOpen };
    }
    if (!isWord(tokens, at)) return undefined;
    if (atoms.length === 0 && !isCapital(tokens, at)) return undefined;
    atoms.push(at);
  }
  return undefined;
}
