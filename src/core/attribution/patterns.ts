/*
 * Owns which words of its own frame a quote is attributed by: before it, behind it, or around it.
 * Takes frames, gives the speaker's phrase and the cue. Leaves quotes without any to continuation.ts, and who the
 * phrase means to speakers.ts.
 */
import type { Frames } from './frames';
import { has, wordAt } from './items';
import { matchBefore } from './leadingPatterns';
import { agentOf, MAX_LOOK, type Match } from './match';
import { isPersonLike } from './nounPhrase';
import { matchWhose } from './sourcePatterns';
import { clauseSubject } from './subjects';
import { matchBehind, matchTrailing } from './trailingPatterns';
import { isClauseVerb, isPassive, REPORTING } from './verbs';
import { WordClass } from './wordClass';

/** The attribution of quoted span `quote` within its frame, or undefined. */
export function matchInFrame(frames: Frames, quote: number): Match | undefined {
  const frame = frames.frames[frames.frameOf[quote] ?? -1];
  const item = frames.itemOf[quote];
  if (frame === undefined || item === undefined) return undefined;
  const low = frame.from;
  const high = frame.to;
  const whose = matchWhose(frames, item, low);
  if (whose) return whose;
  const open = endsOpen(frames, quote, item);
  const before = matchBefore(frames, item, low);
  if (before?.strength === 'tight' && (!open || item - before.cueTo <= 1)) return before;
  if (before && isQuestionOf(frames, before, item, low)) return before;
  const behind = matchBehind(frames, item, high, open);
  // "While some want to go on, “…,” Smith said", but "Smith told the crowd, “…”"
  if (before?.strength === 'tight') return behind && yieldsTo(frames, before, behind, item, low) ? behind : before;
  // "Smith, who called it “…,” demanded an apology"
  if (before?.strength === 'clause' && before.why.includes(' stands for')) {
    // "A man who fired while responding to a call “…”, a lawyer said."
    const participle = has(frames, before.cueFrom, WordClass.Ing);
    // "tar, which threatens birds, is “…”, a lawyer said"
    const thing = !isPersonLike(frames, before.speaker) && !REPORTING.has(wordAt(frames, before.cueFrom));
    const trailing = participle || thing ? matchTrailing(frames, item, high) : undefined;
    return trailing && (thing || trailing.cueTo >= high - 2) ? trailing : before;
  }
  if (behind && (open || before === undefined || before.strength === 'weak')) return behind;
  if (before && before.strength !== 'weak') {
    // "A man responding to a call “…” before he fired, a lawyer said."
    if (REPORTING.has(wordAt(frames, before.cueFrom)) || !has(frames, before.cueFrom, WordClass.Ing)) return before;
    const trailing = matchTrailing(frames, item, high);
    return trailing && trailing.cueTo >= high - 2 ? trailing : before;
  }
  return matchTrailing(frames, item, high) ?? before ?? matchClause(frames, item, low);
}

/** True where the clause before the quote only leads up to the one behind it: "While Roe denies it — “…,” Doe said". */
function yieldsTo(frames: Frames, before: Match, behind: Match, item: number, low: number): boolean {
  if (has(frames, low, WordClass.Subordinator) || has(frames, item - 1, WordClass.Dash)) return true;
  const reports = (match: Match): boolean => REPORTING.has(wordAt(frames, match.cueFrom));
  return item - before.cueTo > 1 && reports(behind) && !reports(before);
}

/** "Asked by Roe if it is “…,” Doe said", "asked by Roe, “Is it?” Doe replied": the words are the asker's. */
function isQuestionOf(frames: Frames, { cueFrom, speaker }: Match, item: number, low: number): boolean {
  if (wordAt(frames, cueFrom) !== 'asked' || !isPassive(frames, cueFrom, low) || speaker.from < cueFrom) return false;
  if (!has(frames, item - 1, WordClass.Comma)) return true;
  const token = frames.items[item] ?? 0;
  const span = token < 0 ? frames.quoted[~token] : undefined;
  return speaker.to === item - 1 && frames.article.text.charAt((span?.end ?? 0) - 1) === '?';
}

/** True where the quote ends in a way that lets an attribution follow: with a comma, a question, a dash. */
function endsOpen(frames: Frames, quote: number, item: number): boolean {
  const span = frames.quoted[quote];
  if (span === undefined) return false;
  const last = frames.article.text.charCodeAt(span.end - 1);
  if (last === 0x2c || last === 0x3f || last === 0x21 || last === 0x2026 || last === 0x2014 || last === 0x2d)
    return true;
  return has(frames, item + 1, WordClass.Comma | WordClass.Dash);
}

/** Subject of the clause that holds the quoted words, where no verb of speech does. */
function matchClause(frames: Frames, item: number, low: number): Match | undefined {
  for (let verb = item - 1; verb >= low && verb > item - MAX_LOOK; verb--) {
    if (!isClauseVerb(frames, verb, low)) continue;
    if (isPassive(frames, verb, low)) {
      const agent = agentOf(frames, verb, item);
      if (agent === undefined) continue;
      return {
        speaker: agent,
        cueFrom: verb,
        cueTo: verb + 1,
        why: `${wordAt(frames, verb)} by, in the clause of the quoted words`,
        strength: 'weak',
      };
    }
    const subject = clauseSubject(frames, verb, low);
    if (subject === undefined) return undefined;
    return {
      speaker: subject.phrase,
      cueFrom: verb,
      cueTo: verb + 1,
      why: 'subject of the clause that holds the quoted words',
      strength: 'weak',
    };
  }
  return undefined;
}
