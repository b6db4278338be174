/*
 * Owns who is speaking while an article quotes: a pronoun or an epithet beside a quote means whoever spoke last, unless
 * that person does not fit. Takes what coreference says of each phrase; leaves that to speakers.ts.
 */
import { countLeading } from '../bisect';
import type { Gender } from '../annotation';
import { countryOf } from '../coreference/nounPhrases';
import { EPITHETS } from '../lexicon/speakerNouns';
import { speakerOfFrame } from './continuation';
import type { Frame, Frames } from './frames';
import { has, wordAt } from './items';
import type { Match } from './match';
import type { ResolvedSpeaker, SpeakerResolver } from './speakers';
import { WordClass } from './wordClass';

/** How far back the last speaker may stand: held by the conversation tests. */
const MAX_FRAMES = 8;
const MAX_PARAGRAPHS = 2;

interface Focus {
  readonly entity: string;
  readonly name: string;
  readonly how: string;
}

export class Conversation {
  /** By the first item of the speaker phrase: quotes that go on share one. */
  private readonly known = new Map<number, ResolvedSpeaker>();
  /** Per frame the last quote in it that has a speaker, filled as quotes are resolved in order. */
  private readonly lastInFrame = new Map<number, ResolvedSpeaker>();

  constructor(
    private readonly frames: Frames,
    private readonly resolver: SpeakerResolver,
  ) {}

  /** The speaker of quoted span `quote`; call in order of quotes. */
  resolve(quote: number, match: Match): ResolvedSpeaker {
    // "said Doe, who added": the two stand for one another, as two phrases
    const key = match.relative === undefined ? match.speaker.from : ~match.relative;
    const found = this.known.get(key);
    const resolved = found
      ? { ...found, speaker: { ...found.speaker, why: this.whyOf(found, match) } }
      : this.refine(match);
    this.known.set(key, found ?? resolved);
    this.lastInFrame.set(this.frames.frameOf[quote] ?? -1, resolved);
    return resolved;
  }

  private whyOf(found: ResolvedSpeaker, match: Match): string {
    const rest = found.speaker.why.indexOf('; ');
    return rest < 0 ? match.why : match.why + found.speaker.why.slice(rest);
  }

  private refine(match: Match): ResolvedSpeaker {
    const resolved = this.resolver.resolveWithin(match);
    const { speaker } = resolved;
    const pronoun = speaker.text.toLowerCase();
    const gender: Gender | null = pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : null;
    const epithet = speaker.kind === 'nominal' && speaker.name === null && this.isEpithet(match);
    if (gender === null && !epithet) return resolved;
    // coreference knows who spoke last too, and who came up since (events: right 87.8 → 88.1 where it decides)
    const sure = gender !== null && speaker.entity !== null;
    const { from, to } = match.speaker;
    // "the Mexican president" is nobody merely because they are the subject of the sentence before
    const foreign = gender === null && this.hasCountry(from, to);
    const focus = sure ? this.reporterBefore(from, gender) : this.focusBefore(from, gender, foreign);
    if (focus === undefined || focus.entity === speaker.entity) return resolved;
    const why = `${match.why}; ${speaker.text} → ${focus.name}: ${focus.how}`;
    return { speaker: { ...speaker, entity: focus.entity, name: focus.name, why }, unresolved: null };
  }

  private hasCountry(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (countryOf(wordAt(this.frames, at)) !== undefined) return true;
    return false;
  }

  private isEpithet({ speaker }: Match): boolean {
    return wordAt(this.frames, speaker.from) === 'the' && EPITHETS.has(wordAt(this.frames, speaker.head));
  }

  /** Who is named as speaking in the sentence right before item `item`: in its last quote, or by a verb of saying. */
  private reporterBefore(item: number, gender: Gender): Focus | undefined {
    const own = this.frameAt(item);
    const frame = this.frames.frames[own];
    // who spoke in this very sentence is nearer
    if (this.lastInFrame.has(own)) return undefined;
    const reports = frame && speakerOfFrame(this.frames, own - 1, frame.paragraph);
    const spoken =
      this.lastInFrame.get(own - 1) ??
      (reports?.said && !this.isOfTwo(reports.match) ? this.resolver.resolve(reports.match) : undefined);
    if (spoken === undefined) return undefined;
    const { speaker } = spoken;
    if (speaker.entity === null || speaker.name === null || speaker.kind !== 'name') return undefined;
    const known = this.resolver.genderOf(speaker.entity);
    if (known && known !== gender) return undefined;
    return { entity: speaker.entity, name: speaker.name, how: 'said so in the sentence before' };
  }

  /** Who spoke last before item `item`, going back over frames; passes over those of the other gender. */
  private focusBefore(item: number, gender: Gender | null, spokenOnly: boolean): Focus | undefined {
    const { frames } = this.frames;
    const own = this.frameAt(item);
    const paragraph = frames[own]?.paragraph ?? 0;
    for (let index = own - 1; index >= 0 && index >= own - MAX_FRAMES; index--) {
      const frame = frames[index];
      if (frame === undefined || frame.paragraph < paragraph - MAX_PARAGRAPHS) return undefined;
      const spoken = this.lastInFrame.get(index) ?? this.reporter(index, frame, spokenOnly);
      const entity = spoken?.speaker.entity;
      if (!spoken || entity == null || spoken.speaker.name === null) continue;
      const known = this.resolver.genderOf(entity);
      if (gender && known && known !== gender) continue;
      const how = this.lastInFrame.has(index) ? 'spoke last' : 'subject of the sentence before';
      return { entity, name: spoken.speaker.name, how };
    }
    return undefined;
  }

  private reporter(index: number, frame: Frame, spokenOnly: boolean): ResolvedSpeaker | undefined {
    const spoken = speakerOfFrame(this.frames, index, frame.paragraph);
    return spoken && (spoken.said || !spokenOnly) && !this.isOfTwo(spoken.match)
      ? this.resolver.resolve(spoken.match)
      : undefined;
  }

  /** “Doe and Roe met”: neither of the two is whom “he” means. */
  private isOfTwo({ speaker: { from, to } }: Match): boolean {
    for (let at = from - 1; at <= to; at++) {
      if (wordAt(this.frames, at) !== 'and') continue;
      if (has(this.frames, at - 1, WordClass.Name) && has(this.frames, at + 1, WordClass.Name)) return true;
    }
    return false;
  }

  private frameAt(item: number): number {
    const { frames } = this.frames;
    return Math.max(0, countLeading(frames.length, (at) => (frames[at]?.from ?? 0) <= item) - 1);
  }
}
