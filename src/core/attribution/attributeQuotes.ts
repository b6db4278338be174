/*
 * Owns who says what: quoted spans → quotes with cue, speaker and reason, or marked passages nobody is quoted for;
 * also reported speech without marks. Wires the steps; leaves marks to quotes.ts and people to coreference.ts.
 */
import type { Excerpt, Marked, Quote, Reported, Speaker, Unresolved } from '../annotation';
import type { Article } from '../article';
import type { ResolvedPeople } from '../coreference';
import type { QuotedSpan } from '../quotes';
import { isOverlapping, type Span } from '../span';
import { Conversation } from './conversation';
import { continueAttributions } from './continuation';
import { readFrames, type Frames } from './frames';
import type { Match } from './match';
import { matchInFrame } from './patterns';
import { findPosts, type Post } from './posts';
import { findReported } from './reported';
import { SpeakerResolver } from './speakers';
import { findTurns, type Turn } from './turns';
import { groupUtterances } from './utterances';
import { readSpeech, SPEECH_THRESHOLD } from './speech';
import { append } from '../longLists';

export interface Attribution {
  readonly quotes: readonly Quote[];
  readonly marked: readonly Marked[];
  readonly reported: readonly Reported[];
}

/** Why a quote without a cue has no speaker; whoever is quoted before it is named as one it might be. */
function nobodyFor(before: Quote | undefined): Unresolved {
  const name = before?.speaker?.name;
  if (name == null)
    return { why: 'no verb of speech beside the quote, and nobody is quoted before it', candidates: [] };
  return { why: `no verb of speech beside the quote; ${name} is quoted before it`, candidates: [name] };
}

/** Attributes every quoted span. Unknown is better than wrong: what stays open says why. */
export function attributeQuotes(article: Article, quoted: readonly QuotedSpan[], people: ResolvedPeople): Attribution {
  const frames = readFrames(article, quoted);
  const matches: (Match | undefined)[] = quoted.map((_, quote) => matchInFrame(frames, quote));
  const attributed = continueAttributions(frames, matches);
  const readings = quoted.map((_, quote) => readSpeech(frames, quote, matches[quote]));
  const spoken = readings.map(({ speech }) => speech >= SPEECH_THRESHOLD);
  const whole = readings.map(({ extent }) => extent === 'whole');
  const utterances = groupUtterances(frames, attributed, spoken, whole);
  const resolver = new SpeakerResolver(frames, people);
  const conversation = new Conversation(frames, resolver);
  const quotes: Quote[] = [];
  const marked: Marked[] = [];
  for (const [index, { start, end }] of quoted.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    const { text } = article;
    if (reading.speech < SPEECH_THRESHOLD) {
      marked.push({ start, end, text: text.slice(start, end), role: reading.role });
      continue;
    }
    const match = attributed[index];
    const resolved = match && conversation.resolve(index, match);
    quotes.push({
      start,
      end,
      text: text.slice(start, end),
      extent: reading.extent,
      utterance: `u${utterances[index] ?? 0}`,
      speech: reading.speech,
      cue: match ? toCue(frames, match) : null,
      speaker: resolved?.speaker ?? null,
      unresolved: resolved ? resolved.unresolved : nobodyFor(quotes.at(-1)),
    });
  }
  const shown = [
    ...findPosts(frames).map((post) => toPost(frames, resolver, post)),
    ...findTurns(frames).map((turn) => toTurn(frames, resolver, turn)),
  ];
  const reported = findReported(frames).map(({ from, to, match }): Reported => {
    const { start, end } = toSpan(frames, from, to);
    const { speaker } = resolver.resolve(match);
    return { start, end, text: article.text.slice(start, end), cue: toCue(frames, match), speaker };
  });
  return { quotes, marked, reported: withShown(reported, shown) };
}

function toPost(frames: Frames, resolver: SpeakerResolver, { span, match, handle }: Post): Reported {
  const { speaker } = resolver.resolve(match);
  const { start, end } = span;
  return {
    start,
    end,
    text: frames.article.text.slice(start, end),
    cue: toCue(frames, match),
    speaker: speaker.name === null ? { ...speaker, name: handle, kind: 'name' } : speaker,
  };
}

function toTurn(frames: Frames, resolver: SpeakerResolver, { span, match, unnamed }: Turn): Reported {
  const { speaker } = resolver.resolve(match);
  const labelled: Speaker = unnamed
    ? { ...speaker, entity: null, name: null, kind: 'nominal' }
    : speaker.entity === null || (!speaker.name?.includes(' ') && speaker.text.includes(' '))
      ? { ...speaker, entity: null, name: speaker.text, kind: 'name' }
      : speaker;
  const { start, end } = span;
  return { start, end, text: frames.article.text.slice(start, end), cue: toCue(frames, match), speaker: labelled };
}

/** In order of start; what is told inside a post or a turn is its own. */
function withShown(reported: Reported[], shown: readonly Reported[]): Reported[] {
  if (shown.length === 0) return reported;
  const merged: Reported[] = [];
  const inOrder = [...shown].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const report of reported) {
    for (let one = inOrder[next]; one && one.end <= report.start; one = inOrder[++next]) merged.push(one);
    const one = inOrder[next];
    if (one === undefined || !isOverlapping(one, report)) merged.push(report);
  }
  append(merged, inOrder.slice(next));
  return merged.sort((a, b) => a.start - b.start);
}

/** Offsets of items [from, to), which are tokens. */
function toSpan({ article, items }: Frames, from: number, to: number): Span {
  const { tokens } = article;
  return { start: tokens.start[items[from] ?? 0] ?? 0, end: tokens.end[items[to - 1] ?? 0] ?? 0 };
}

function toCue(frames: Frames, { cueFrom, cueTo }: Match): Excerpt | null {
  if (cueTo <= cueFrom) return null;
  const { start, end } = toSpan(frames, cueFrom, cueTo);
  return { start, end, text: frames.article.text.slice(start, end) };
}
