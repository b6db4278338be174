/*
 * Owns what the article itself tells about a word: who is named in full, which words stand as names again and again, which
 * are storms or firms. A first reading gathers the evidence; a second one judges every mention by it.
 * Takes runs with scores; gives scores. All evidence is in log odds.
 */
import { Shape, TokenType, type Tokens } from '../tokens';
import { Joint, type Run } from './candidates';
import { addTo, addToAll, bestTags, strengthOf, Tag } from './tagger';
import { WordClass } from '../wordClasses';

/** A run with the scores of its atoms, see tagger.scoreRun; null where it was not worth scoring. */
export interface ReadRun {
  readonly run: Run;
  readonly scores: readonly number[] | null;
}

/** What the article says of one lower-case word. */
interface WordEvidence {
  /** How often, and how clearly at best, it ends or begins a name of several words. */
  family: number;
  familyStrength: number;
  given: number;
  /** As a run of its own: how often it stands there, and the sum of what speaks for a name. */
  alone: number;
  aloneStrength: number;
  /** Directly behind Mr., Sen. … */
  titled: number;
  storm: boolean;
  organisation: boolean;
  /** As a run of its own behind in, near …, or before a comma and a listed place. */
  place: number;
}

export interface ArticleMemory {
  readonly words: ReadonlyMap<string, WordEvidence>;
  /** Full names in lower case, words joined by a space. */
  readonly fullNames: ReadonlySet<string>;
  /** Firms and other bodies named like people: "merrill lynch". */
  readonly organisations: ReadonlySet<string>;
}

/** Gathers the evidence of one article. */
export function remember(tokens: Tokens, runs: readonly ReadRun[]): ArticleMemory {
  const words = new Map<string, WordEvidence>();
  const fullNames = new Set<string>();
  const organisations = new Set<string>();
  const evidenceOf = (word: string): WordEvidence => {
    let evidence = words.get(word);
    if (evidence === undefined) {
      evidence = {
        family: 0,
        familyStrength: 0,
        given: 0,
        alone: 0,
        aloneStrength: 0,
        titled: 0,
        storm: false,
        organisation: false,
        place: 0,
      };
      words.set(word, evidence);
    }
    return evidence;
  };
  for (const { run, scores } of runs) {
    if (scores === null) continue;
    const { atoms } = run;
    const lowerAt = (k: number): string => tokens.lower[atoms[k] ?? 0] ?? '';
    const first = atoms[0] ?? 0;
    const behindStorm = isStorm(tokens, first - 1);
    if (behindStorm || isStorm(tokens, first)) evidenceOf(lowerAt(behindStorm ? 0 : 1)).storm = true;
    const firm = firmLength(tokens, run);
    if (firm > 0) {
      organisations.add(phraseOf(tokens, run, 0, firm - 1));
      for (let k = 0; k < firm; k++) evidenceOf(lowerAt(k)).organisation = true;
    }
    if (atoms.length === 1) {
      const evidence = evidenceOf(lowerAt(0));
      evidence.alone++;
      evidence.aloneStrength += Math.max(-6, Math.min(6, scores[Tag.Unit] ?? 0));
      if (standsAsPlace(tokens, first)) evidence.place++;
    }
    const tags = bestTags(scores, atoms.length);
    if (tags === undefined) continue;
    for (let k = 0; k < tags.length; k++) {
      if (tags[k] !== Tag.Begin && tags[k] !== Tag.Unit) continue;
      let end = k;
      while (tags[end] !== Tag.Unit && tags[end] !== Tag.Last) end++;
      const titled = k > 0 && isAddress(tokens, atoms[k - 1] ?? 0);
      let family = end;
      while (family > k && ((tokens.classes[atoms[family] ?? 0] ?? 0) & WordClass.Suffix) !== 0) family--;
      if (titled) evidenceOf(lowerAt(family)).titled++;
      if (end === k || firm > 0) continue;
      const strength = strengthOf(scores, tags, k, end);
      const evidence = evidenceOf(lowerAt(family));
      evidence.family++;
      evidence.familyStrength = Math.max(evidence.familyStrength, strength);
      evidenceOf(lowerAt(k)).given++;
      fullNames.add(phraseOf(tokens, run, k, end));
      k = end;
    }
  }
  return { words, fullNames, organisations };
}

const isStorm = (tokens: Tokens, i: number): boolean => ((tokens.classes[i] ?? 0) & WordClass.Storm) !== 0;
const isFirmTail = (tokens: Tokens, i: number): boolean => ((tokens.classes[i] ?? 0) & WordClass.FirmTail) !== 0;

/** "in Palmer", "Palmer, Alaska": so do towns stand, hardly ever people. */
function standsAsPlace(tokens: Tokens, i: number): boolean {
  if (((tokens.classes[i - 1] ?? 0) & WordClass.PlacePreposition) !== 0)
    return tokens.type[i + 1] !== TokenType.Possessive;
  return ((tokens.classes[i + 2] ?? 0) & PLACE_ONLY) === WordClass.Place && tokens.word[i + 1] === ',';
}

const PLACE_ONLY = WordClass.Place | WordClass.Given;

function phraseOf(tokens: Tokens, { atoms }: Run, from: number, to: number): string {
  let phrase = tokens.lower[atoms[from] ?? 0] ?? '';
  for (let k = from + 1; k <= to; k++) phrase += ' ' + (tokens.lower[atoms[k] ?? 0] ?? '');
  return phrase;
}

/** Mr., Mrs., Sen., President …: a form of address that is no name itself. */
function isAddress(tokens: Tokens, i: number): boolean {
  const bits = tokens.classes[i] ?? 0;
  return (bits & WordClass.Honorific) !== 0 && (bits & WordClass.Given) === 0;
}

/** How many atoms of the run are a firm's name: Merrill Lynch & Co., Booz Allen Inc.; 0 for none. */
function firmLength(tokens: Tokens, { atoms }: Run): number {
  const count = atoms.length;
  const last = atoms[count - 1] ?? 0;
  const behind = last + 1;
  const lastBits = tokens.classes[last] ?? 0;
  if (count > 1 && isFirmTail(tokens, last)) return count - 1;
  // Betty Ford Center: the article may say Betty Ford for short
  if (count > 2 && (lastBits & (WordClass.Thing | WordClass.Family | WordClass.Given)) === WordClass.Thing)
    return count - 1;
  if (tokens.type[behind] !== TokenType.Mark) return 0;
  if (tokens.word[behind] === '&') return count;
  // Goldman, Sachs & Co.
  if (tokens.word[behind] !== ',') return 0;
  return tokens.word[behind + 2] === '&' || isFirmTail(tokens, behind + 1) ? count : 0;
}

/** The scores of one run with the article's evidence added. */
export function judgeByMemory(tokens: Tokens, memory: ArticleMemory, run: Run, read: readonly number[]): number[] {
  const scores = [...read];
  const { atoms, joints } = run;
  const count = atoms.length;
  for (let k = 0; k < count; k++) {
    const lower = tokens.lower[atoms[k] ?? 0] ?? '';
    const evidence = memory.words.get(lower);
    if (count === 1 && isFamilyPlural(memory, lower)) addTo(scores, k, Tag.Unit, FAMILY_EVIDENCE);
    if (evidence === undefined) continue;
    if (evidence.storm && evidence.family === 0) {
      addTo(scores, k, Tag.Unit, -8);
      continue;
    }
    // "Trump Tower", where the article names a Trump
    if (
      evidence.family > 0 &&
      joints[k + 1] === Joint.Space &&
      NAMED_AFTER.has(tokens.lower[atoms[k + 1] ?? 0] ?? '')
    ) {
      addTo(scores, k, Tag.Unit, -NAMED_AFTER_EVIDENCE);
      addTo(scores, k, Tag.Last, -NAMED_AFTER_EVIDENCE);
    } else if (evidence.family > 0) {
      const amount = FAMILY_EVIDENCE + Math.min(2, 0.5 * (evidence.family - 1)) + (evidence.titled > 0 ? 1 : 0);
      // headlines in capitals tell little by themselves
      const caps = count > 1 && ((tokens.shape[atoms[k] ?? 0] ?? 0) & Shape.AllCaps) !== 0 ? 2 : 0;
      addTo(scores, k, Tag.Unit, amount + caps);
      addTo(scores, k, Tag.Last, amount);
      // "Trump-Putin": two people, unless the article has the double name in full
      if (joints[k + 1] === Joint.Hyphen && !memory.fullNames.has(phraseOf(tokens, run, 0, count - 1))) {
        addTo(scores, k, Tag.Begin, -4);
        addTo(scores, k, Tag.Unit, 2);
      }
    } else if (evidence.place > 0 && evidence.given === 0 && evidence.titled === 0) {
      addTo(scores, k, Tag.Unit, -PLACE_EVIDENCE * Math.min(2, evidence.place));
    } else if (evidence.given > 0) addTo(scores, k, Tag.Unit, GIVEN_EVIDENCE);
    else if (evidence.titled > 0) addTo(scores, k, Tag.Unit, TITLED_EVIDENCE);
    else if (count === 1 && evidence.alone > 1) {
      const own = Math.max(-6, Math.min(6, scores[Tag.Unit] ?? 0));
      const others = (evidence.aloneStrength - own) / (evidence.alone - 1);
      addTo(scores, k, Tag.Unit, AGREEMENT * (others - own));
    }
    if (evidence.given > 0 && k + 1 < count) addTo(scores, k, Tag.Begin, 1);
  }
  if (count > 1 || memory.organisations.size > 0) markPhrases(tokens, memory, run, scores);
  return scores;
}

/** The Obamas, where the article names an Obama. */
function isFamilyPlural(memory: ArticleMemory, lower: string): boolean {
  if (!lower.endsWith('s') || lower.length < 5) return false;
  const singular = memory.words.get(lower.slice(0, -1));
  return singular !== undefined && singular.family > 0 && !memory.words.get(lower)?.family;
}

/** What stands behind a family name that a house, a firm or a body is named after; a campaign and an administration are the person's. */
const NAMED_AFTER = new Set(
  (
    'tower towers hotel hotels plaza building hall stadium arena airport park street avenue bridge hospital clinic university college ' +
    'school academy institute foundation organization organisation library museum center centre casino resort resorts prize award ' +
    'group enterprises holdings properties productions entertainment'
  ).split(' '),
);
const NAMED_AFTER_EVIDENCE = 8;
const FAMILY_EVIDENCE = 4;
const GIVEN_EVIDENCE = 2.5;
const TITLED_EVIDENCE = 3;
const AGREEMENT = 0.5;
const PLACE_EVIDENCE = 1.5;
const LONGEST_PHRASE = 4;

/** Strengthens full names seen elsewhere and weakens firms named like people. */
function markPhrases(tokens: Tokens, memory: ArticleMemory, run: Run, scores: number[]): void {
  const count = run.atoms.length;
  for (let from = 0; from < count; from++) {
    const evidence = memory.words.get(tokens.lower[run.atoms[from] ?? 0] ?? '');
    if (evidence === undefined || (evidence.given === 0 && !evidence.organisation)) continue;
    for (let to = from; to < Math.min(count, from + LONGEST_PHRASE); to++) {
      const phrase = phraseOf(tokens, run, from, to);
      if (to > from && memory.fullNames.has(phrase)) {
        addTo(scores, from, Tag.Begin, 1.5);
        addTo(scores, to, Tag.Last, 1.5);
      }
      if (memory.organisations.size > 0 && memory.organisations.has(phrase)) {
        for (let k = from; k <= to; k++) addToAll(scores, k, -4);
      }
    }
  }
}
