/*
 * Owns which of the people talked of so far a pronoun stands for: a score per candidate from distance, what they do in
 * their sentence, how often they are mentioned, gender and quotation; the best one if it is good enough.
 * Leaves keeping track of people to referents.ts and walking the text to discourse.ts.
 */
import type { Gender } from '../annotation';
import { SyntacticRole } from './grammar';
import { PronounCase } from './personLexicon';
import { KIN, type Referent } from './referents';

/** A pronoun in its place. */
export interface PronounSite {
  readonly gender: Gender;
  readonly grammar: PronounCase;
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Index of the quoted span it stands in, -1 outside. */
  readonly quote: number;
  /** Whether no clause boundary lies between the token given and the pronoun. */
  readonly isSameClause: (fromToken: number) => boolean;
  /** Cannot be meant: joined by "and", the quote's own speaker. */
  readonly excluded: ReadonlySet<Referent>;
}

/**
 * Weights in arbitrary units, tuned on he/she of gum_news, newsfair, ecbplus and wikifair together
 * and on the speakers of events.
 */
export const WEIGHTS = {
  sentences: [0, -1.0, -2.2, -3.0, -3.6] as readonly number[],
  furtherSentence: -0.3,
  subject: 1.2,
  leading: 0.4,
  possessor: -0.2,
  oblique: -0.5,
  modifier: -1.2,
  recentSubject: 0.8,
  mentions: 0.35,
  chain: 1.0,
  quoteToText: -0.8,
  textToQuote: -0.4,
  otherQuote: 0,
  genderSure: 0.4,
  genderUnknown: -1.2,
  genderAgainstName: -6,
  unnamed: -0.4,
  kin: -1.2,
  rank: -0.25,
  newParagraph: -0.3,
  sameClauseSubject: 1.0,
  /** A candidate below is no answer. */
  least: -3.2,
  /** The best must lead by this. */
  margin: 0.12,
};

export interface Resolution {
  /** Null where nobody fits or two fit alike. */
  readonly referent: Referent | null;
  readonly why: string;
}

const isBarred = (site: PronounSite, candidate: Referent): boolean => {
  if (site.excluded.has(candidate)) return true;
  if (candidate.gender !== null && candidate.gender !== site.gender && !candidate.isGenderGuessed) return true;
  // “Doe told him”: him is not Doe
  return (
    site.grammar === PronounCase.Object &&
    candidate.lastSentence === site.sentence &&
    candidate.lastRole === SyntacticRole.Subject &&
    site.isSameClause(candidate.lastToken)
  );
};

function scoreOf(site: PronounSite, candidate: Referent, rank: number): number {
  const w = WEIGHTS;
  const far = site.sentence - candidate.lastSentence;
  const steps = w.sentences.length - 1;
  let score = far <= steps ? (w.sentences[far] ?? 0) : (w.sentences[steps] ?? 0) + (far - steps) * w.furtherSentence;
  if (candidate.lastRole === SyntacticRole.Subject) score += w.subject;
  else if (candidate.lastRole === SyntacticRole.Possessor) score += w.possessor;
  else if (candidate.lastRole === SyntacticRole.Oblique) score += w.oblique;
  else if (candidate.lastRole === SyntacticRole.Modifier) score += w.modifier;
  if (candidate.isLeading) score += w.leading;
  const subjectAgo = candidate.lastSubjectSentence < 0 ? 9 : site.sentence - candidate.lastSubjectSentence;
  if (subjectAgo <= 1) score += w.recentSubject;
  score += w.mentions * Math.log2(1 + Math.min(candidate.mentions, 15));
  if (candidate.lastPronounSentence >= 0 && site.sentence - candidate.lastPronounSentence <= 1) score += w.chain;
  if (candidate.lastQuote !== site.quote) {
    score += site.quote < 0 ? w.quoteToText : candidate.lastQuote < 0 ? w.textToQuote : w.otherQuote;
  }
  if (candidate.gender === null) score += w.genderUnknown;
  else if (candidate.gender !== site.gender) score += w.genderAgainstName;
  else if (!candidate.isGenderGuessed) score += w.genderSure;
  if (candidate.cluster < 0) score += candidate.cluster === KIN ? w.kin : w.unnamed;
  if (candidate.lastParagraph !== site.paragraph) score += w.newParagraph;
  if (
    (site.grammar === PronounCase.Reflexive || site.grammar === PronounCase.Possessive) &&
    candidate.lastSentence === site.sentence &&
    candidate.lastRole === SyntacticRole.Subject &&
    site.isSameClause(candidate.lastToken)
  ) {
    score += w.sameClauseSubject;
  }
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
  for (const candidate of candidates) {
    if (isBarred(site, candidate)) continue;
    const score = scoreOf(site, candidate, rank);
    rank++;
    if (score >= WEIGHTS.least) fitting++;
    if (score > bestScore) {
      [second, secondScore] = [best, bestScore];
      [best, bestScore] = [candidate, score];
    } else if (score > secondScore) {
      [second, secondScore] = [candidate, score];
    }
  }
  if (best === null || bestScore < WEIGHTS.least) return { referent: null, why: `nobody near fits “${word}”` };
  if (second !== null && bestScore - secondScore < WEIGHTS.margin) {
    return { referent: null, why: `“${word}” fits ${best.label} and ${second.label} alike` };
  }
  return { referent: best, why: `${word} → ${best.label}: ${reasonFor(site, best, fitting)}` };
}

function reasonFor(site: PronounSite, { lastSentence, lastRole, gender }: Referent, fitting: number): string {
  const far = site.sentence - lastSentence;
  const where =
    far === 0 ? 'in the same sentence' : far === 1 ? 'in the sentence before' : `${String(far)} sentences before`;
  const man = gender === null ? 'person' : site.gender === 'm' ? 'man' : 'woman';
  const only =
    fitting <= 1 ? `the only ${man} near` : lastRole === SyntacticRole.Subject ? 'subject' : `nearest ${man} that fits`;
  return `${only}, ${where}`;
}
