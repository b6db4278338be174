/*
 * Owns where a person's name could stand: runs of capitalised words with the particles, initials, hyphens, nicknames and
 * suffixes that join them, on one line and in one sentence. "US Defense Secretary Pete Hegseth" is one run of five atoms.
 * Leaves which atoms are the name to the tagger.
 */
import { isSecondSyllable } from './syllables';
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
export function findRuns(tokens: Tokens): Run[] {
  const { count, type, shape, classes, word } = tokens;
  const found: Run[] = [];
  for (let i = 0; i < count;) {
    // what can start a run at all, by as little as possible: most tokens cannot
    const mayStart =
      type[i] === TokenType.Word &&
      (((shape[i] ?? 0) & Shape.Capital) !== 0 ||
        ((classes[i] ?? 0) & WordClass.Particle) !== 0 ||
        (word[i] ?? '').charCodeAt(1) === 39);
    if (!mayStart || !startsRun(tokens, i)) {
      i++;
      continue;
    }
    const atoms = [i];
    const joints: Joint[] = [Joint.None];
    let last = i;
    while (atoms.length < LONGEST_RUN && extend(tokens, last, atoms, joints)) last = atoms[atoms.length - 1] ?? i;
    const kept = atoms.length > 2 ? endOfFirst(tokens, atoms) : atoms.length;
    const isCut = kept < atoms.length;
    found.push(isCut ? { atoms: atoms.slice(0, kept), joints: joints.slice(0, kept) } : { atoms, joints });
    i = (atoms[kept - 1] ?? i) + 1;
  }
  return found;
}

/**
 * A page that sets a name before its fuller form ("Rand Paul Randal Howard Paul") names twice: where the last word of a
 * run stands in it before, the run ends there. Gives how many atoms belong to the first.
 */
function endOfFirst(tokens: Tokens, atoms: readonly number[]): number {
  const last = tokens.lower[atoms[atoms.length - 1] ?? 0] ?? '';
  if (last.length < 3) return atoms.length;
  let first = 0;
  while (tokens.lower[atoms[first] ?? 0] !== last) first++;
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

/** Adds the atoms behind token `last` that go on with its run; false where it ends there. */
function extend(tokens: Tokens, last: number, atoms: number[], joints: Joint[]): boolean {
  let at = last + 1;
  let joint = Joint.Space;
  if (isGlued(tokens, at) && tokens.word[at] === '.' && takesStop(tokens, last)) {
    at++;
    joint = Joint.Stop;
  }
  if (at >= tokens.count || opensSentence(tokens, at)) return false;
  if (tokens.type[at] === TokenType.Mark) return extendPastMark(tokens, last, at, joint, atoms, joints);
  if (!isWord(tokens, at) || (isGlued(tokens, at) && joint !== Joint.Stop)) return false;
  if (!isCapital(tokens, at) && !isElided(tokens, at)) {
    return isParticle(tokens, at) && extendByParticles(tokens, at, joint, atoms, joints);
  }
  if (opensHandle(tokens, at)) return false;
  atoms.push(at);
  joints.push(joint);
  return true;
}

/** The same where a mark stands at `at`: a hyphen, the comma before Jr., a nickname. */
function extendPastMark(
  tokens: Tokens,
  last: number,
  at: number,
  joint: Joint,
  atoms: number[],
  joints: Joint[],
): boolean {
  const word = tokens.word[at] ?? '';
  const next = at + 1;
  if (!isGlued(tokens, at)) return mayTakeNickname(tokens, last) && extendByNickname(tokens, at, atoms, joints);
  if (word === '-' || word === '‑') {
    const isJoined = isGlued(tokens, next) && isWord(tokens, next);
    if (!isJoined) return false;
    if (
      !isCapital(tokens, next) &&
      (classesAt(tokens, next) & (WordClass.Syllable | WordClass.Particle)) === 0 &&
      !isSecondSyllable(tokens, atoms[atoms.length - 2], next)
    )
      return false;
    atoms.push(next);
    joints.push(Joint.Hyphen);
    return true;
  }
  if (joint === Joint.Stop) return mayTakeNickname(tokens, last) && extendByNickname(tokens, at, atoms, joints);
  if (word !== ',' || isGlued(tokens, next) || !isCapital(tokens, next)) return false;
  if ((classesAt(tokens, next) & WordClass.Suffix) === 0) return false;
  atoms.push(next);
  joints.push(Joint.Comma);
  return true;
}

function extendByParticles(tokens: Tokens, from: number, joint: Joint, atoms: number[], joints: Joint[]): boolean {
  let at = from;
  // the capital behind a hyphen joins as the next atom: al-Assad
  let hyphen = false;
  for (let steps = 0; steps < 3 && !hyphen && isParticle(tokens, at) && !isCapital(tokens, at); steps++) {
    at++;
    hyphen = tokens.word[at] === '-' && isGlued(tokens, at);
  }
  const leads = hyphen ? isCapital(tokens, at + 1) : isCapital(tokens, at) && !opensSentence(tokens, at);
  if (!leads) return false;
  for (let particle = from; particle < at; particle++) {
    atoms.push(particle);
    joints.push(particle === from ? joint : Joint.Space);
  }
  return true;
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

const NICKNAME_CLOSER: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ["'", "'"],
  ['(', ')'],
  ['«', '»'],
]);

/** Johnson in Dwayne “The Rock” Johnson: the words inside the marks and the name behind them. */
function extendByNickname(tokens: Tokens, open: number, atoms: number[], joints: Joint[]): boolean {
  const first = open + 1;
  if (!isCapital(tokens, first) || opensSentence(tokens, first)) return false;
  const closer = NICKNAME_CLOSER.get(tokens.word[open] ?? '');
  if (closer === undefined) return false;
  let at = first;
  while (isWord(tokens, at) && at <= open + LONGEST_NICKNAME && !opensSentence(tokens, at)) at++;
  if (at > open + LONGEST_NICKNAME || tokens.word[at] !== closer || !isGlued(tokens, at)) return false;
  const behind = at + 1;
  if (opensSentence(tokens, at) || !isCapital(tokens, behind) || isGlued(tokens, behind)) return false;
  if (opensSentence(tokens, behind)) return false;
  for (let inside = first; inside < at; inside++) {
    atoms.push(inside);
    joints.push(inside === first ? Joint.NicknameOpen : Joint.Space);
  }
  atoms.push(behind);
  joints.push(Joint.NicknameClose);
  return true;
}
