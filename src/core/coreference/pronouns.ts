/*
 * Owns which of the people talked of so far a pronoun stands for: a score per candidate from distance, what they do in
 * their sentence, how often they are mentioned, gender and quotation; the best one if it is good enough.
 * Leaves keeping track of people to referents.ts and walking the text to discourse.ts.
 */
import { countSteps } from '../workBudget';
import type { Gender } from '../annotation';
import { SyntacticRole } from './grammar';
import { PronounCase } from './personLexicon';
import { KIN, type Occurrence, type Referent } from './referents';

/** A pronoun, or a description used like one ("the actress"), in its place. */
export interface PronounSite {
  readonly at: Occurrence;
  readonly gender: Gender | null;
  readonly grammar: PronounCase;
  /** Whether no clause boundary lies between the token given and the pronoun. */
  readonly isSameClause: (fromToken: number) => boolean;
  /** Whether the verb that has the pronoun as its object may have its subject at the token given. */
  readonly isObjectOf: (fromToken: number) => boolean;
  /** Cannot be meant: joined by "and", the quote's own speaker. */
  readonly excluded: ReadonlySet<Referent>;
}

/** Weights in arbitrary units, tuned on he/she of all dev sets together and on who speaks in events. */
export const WEIGHTS = {
  sentence0: 0,
  sentence1: -1.0,
  sentence2: -2.2,
  sentence3: -3,
  furtherSentence: -0.3,
  subject: 0.0,
  leading: 0.4,
  possessor: 0.4,
  oblique: -1.1,
  modifier: -1.2,
  recentSubject: 1.4,
  mentions: 0.35,
  chain: 1.0,
  spoke: 2.6,
  quoteToText: -2.1,
  textToQuote: -0.7,
  otherQuote: -0.2,
  genderSure: 0.0,
  genderUnknown: -1.2,
  genderAgainstName: -10,
  unnamed: -0.4,
  kin: -1.2,
  rank: -0.25,
  newParagraph: -0.3,
  sameClauseSubject: 1.0,
  parallelObject: 2.2,
  ownSaying: 1.0,
  nearPossessive: 2.6,
  /** A candidate below is no answer. */
  least: -3.4,
  /** The best must lead by this. */
  margin: 0.12,
  /** And by this where the two were named as a pair. */
  pairMargin: 1.2,
};

export interface Resolution {
  /** Null where nobody fits or two fit alike. */
  readonly referent: Referent | null;
  /** By how much the answer leads the next candidate; Infinity where it is alone. */
  readonly lead: number;
  readonly why: string;
}

/** “Doe told him”: him is not Doe. */
function isOwnSubject(site: PronounSite, { inText, inQuote }: Referent): boolean {
  const last = site.at.quote >= 0 ? inQuote : inText;
  if (last?.sentence !== site.at.sentence || last.role !== SyntacticRole.Subject) return false;
  return site.grammar === PronounCase.Object ? site.isObjectOf(last.token) : site.isSameClause(last.token);
}

function isBarred(site: PronounSite, candidate: Referent): boolean {
  if (site.excluded.has(candidate)) return true;
  const { gender, isGenderGuessed } = candidate;
  if (gender !== null && site.gender !== null && gender !== site.gender && !isGenderGuessed) return true;
  return site.grammar === PronounCase.Object && isOwnSubject(site, candidate);
}

/** Score of one last mention by where it stands. */
function scorePlace(site: PronounSite, last: Occurrence): number {
  const w = WEIGHTS;
  const far = last.quote >= 0 || site.at.quote >= 0 ? site.at.sentence - last.sentence : site.at.told - last.told;
  let score =
    far <= 0
      ? w.sentence0
      : far === 1
        ? w.sentence1
        : far === 2
          ? w.sentence2
          : w.sentence3 + (far - 3) * w.furtherSentence;
  if (last.role === SyntacticRole.Subject) score += w.subject;
  else if (last.role === SyntacticRole.Possessor) score += w.possessor;
  else if (last.role === SyntacticRole.Oblique) score += w.oblique;
  else if (last.role === SyntacticRole.Modifier) score += w.modifier;
  const isObject = last.role === SyntacticRole.Object || last.role === SyntacticRole.Oblique;
  if (site.grammar === PronounCase.Object && isObject && far <= 0) score += w.parallelObject;
  if (last.isLeading) score += w.leading;
  if (last.paragraph !== site.at.paragraph) score += w.newParagraph;
  if (last.quote !== site.at.quote) {
    score += site.at.quote < 0 ? w.quoteToText : last.quote < 0 ? w.textToQuote : w.otherQuote;
  }
  return score;
}

const MOST_MENTIONS = 15;
/** What so many mentions score. */
const MENTIONED = Array.from({ length: MOST_MENTIONS + 1 }, (_, times) => WEIGHTS.mentions * Math.log2(1 + times));

/** Longest subject with its verb before “he” of what it says, in tokens. */
const OWN_SAYING_TOKENS = 8;

function scoreOf(site: PronounSite, candidate: Referent, rank: number): number {
  const w = WEIGHTS;
  const { inText, inQuote, asSubject } = candidate;
  let score = Math.max(
    inText === null ? -Infinity : scorePlace(site, inText),
    inQuote === null ? -Infinity : scorePlace(site, inQuote),
  );
  if (asSubject !== null && site.at.told - asSubject.told <= 1) score += w.recentSubject;
  score += MENTIONED[Math.min(candidate.mentions, MOST_MENTIONS)] ?? 0;
  // “Doe said that she …”
  const saying = site.grammar === PronounCase.Subject && site.at.quote < 0 && inText?.isSpeaking === true;
  if (saying && inText.sentence === site.at.sentence && site.at.token - inText.token <= OWN_SAYING_TOKENS)
    score += w.ownSaying;
  const near = site.at.quote < 0 ? inText : (inQuote ?? inText);
  if (site.grammar === PronounCase.Possessive && near?.sentence === site.at.sentence) score += w.nearPossessive;
  if (candidate.chained >= 0 && site.at.told - candidate.chained <= 1) score += w.chain;
  if (site.at.isSpeaking && candidate.spoke >= 0 && site.at.told - candidate.spoke <= 1) score += w.spoke;
  if (candidate.gender === null) score += w.genderUnknown;
  else if (site.gender === null) score += w.genderUnknown / 2;
  else if (candidate.gender !== site.gender) score += w.genderAgainstName;
  else if (!candidate.isGenderGuessed) score += w.genderSure;
  if (candidate.cluster < 0) score += candidate.cluster === KIN ? w.kin : w.unnamed;
  const takesSubject = site.grammar === PronounCase.Reflexive || site.grammar === PronounCase.Possessive;
  if (takesSubject && isOwnSubject(site, candidate)) score += w.sameClauseSubject;
  return score + rank * w.rank;
}

/** The person a pronoun stands for among `candidates`, most recent first. */
export function resolvePronoun(site: PronounSite, word: string, candidates: readonly Referent[]): Resolution {
  let best: Referent | null = null;
  let bestScore = -Infinity;
  let second: Referent | null = null;
  let secondScore = -Infinity;
  let fitting = 0;
  let rank = 0;
  countSteps(candidates.length);
  for (const candidate of candidates) {
    if (isBarred(site, candidate)) continue;
    const score = scoreOf(site, candidate, rank);
    rank++;
    if (score >= WEIGHTS.least) fitting++;
    if (score > bestScore) {
      second = best;
      secondScore = bestScore;
      best = candidate;
      bestScore = score;
    } else if (score > secondScore) {
      second = candidate;
      secondScore = score;
    }
  }
  const lead = bestScore - secondScore;
  if (best === null || bestScore < WEIGHTS.least) return { referent: null, lead: 0, why: `nobody near fits “${word}”` };
  if (second !== null && lead < (isPair(best, second) ? WEIGHTS.pairMargin : WEIGHTS.margin)) {
    return { referent: null, lead, why: `“${word}” fits ${best.label} and ${second.label} alike` };
  }
  return { referent: best, lead, why: `${word} → ${best.label}: ${reasonFor(site, best, fitting)}` };
}

/** “Doe and Roe met.” with neither named again since. */
const isPair = (best: Referent, second: Referent): boolean =>
  best.partner === second && best.inText !== null && best.inText.sentence === second.inText?.sentence;

function reasonFor(site: PronounSite, { inText, inQuote, gender }: Referent, fitting: number): string {
  const last = inText ?? inQuote;
  const far = last === null ? 0 : site.at.sentence - last.sentence;
  const where =
    far === 0 ? 'in the same sentence' : far === 1 ? 'in the sentence before' : `${String(far)} sentences before`;
  const man = gender === null || site.gender === null ? 'person' : site.gender === 'm' ? 'man' : 'woman';
  if (fitting <= 1) return `the only ${man} near, ${where}`;
  return `${last?.role === SyntacticRole.Subject ? 'subject' : `nearest ${man} that fits`}, ${where}`;
}
