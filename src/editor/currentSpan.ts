/* Owns where a span of the last analysis stands now, after what was typed since. */
import type { Span } from '../core/span';
import type { MentionAt } from '../present/neighbour';
import type { Session } from './session';

/** The span as it stands in the open document; the same where the file is not open; undefined where it was edited. */
export function currentSpan({ live }: Session, { id, start, end }: MentionAt): Span | undefined {
  const article = live.byId(id);
  if (!article) return { start, end };
  const { people, quotes, numbers } = article.shown;
  for (const items of [people, quotes, numbers]) {
    const item = items.find(({ of }) => of.start === start && of.end === end);
    if (item) return item;
    const speaker = items === quotes ? quotes.find(({ of }) => of.speaker?.start === start) : undefined;
    if (speaker)
      return { start: start + speaker.start - speaker.of.start, end: end + speaker.start - speaker.of.start };
  }
  return undefined;
}
