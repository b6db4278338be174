/*
 * Owns posts a page shows without marks: a paragraph of somebody's words that ends in “— Jane Doe (@janedoe) May 3, 2019”.
 * Gives the words and the account's owner as speaker; leaves every other speech without marks to reported.ts.
 */
import { withoutEnd } from '../edges';
import { MONTHS } from '../lexicon/dateWords';
import type { Span } from '../span';
import type { Frame, Frames } from './frames';
import { has, isQuoteItem, wordAt } from './items';
import type { Match } from './match';
import { WordClass } from './wordClass';

export interface Post {
  readonly span: Span;
  readonly match: Match;
  /** “@janedoe”: what the speaker is called where the name beside it names nobody. */
  readonly handle: string;
}

/** What stands between the words and the owner's name, and how much of it. */
const MAX_NAME_ITEMS = 8;
/** Items of “(@janedoe)” behind its bracket. */
const MAX_HANDLE_ITEMS = 8;
/** The longest post and the links behind it, in UTF-16 units: nothing longer is one. */
const MAX_POST = 360;

/** Words a page puts before a post. */
const LEAD = /^Skip (?:Twitter|X) post by @\S+\s+/;
const LINK = /https?:\/\/|pic\.twitter\.com\//;

/** All such posts in order, at most one a paragraph. Articles without “(@” cost one search of their text. */
export function findPosts(frames: Frames): Post[] {
  const found: Post[] = [];
  if (!frames.article.text.includes('(@')) return found;
  let first = 0;
  let last = -1;
  for (const [index, frame] of frames.frames.entries()) {
    if (frames.frames[index - 1]?.paragraph !== frame.paragraph) first = frame.from;
    if (frame.paragraph === last) continue;
    const post = postIn(frames, frame, first);
    if (post) {
      found.push(post);
      last = frame.paragraph;
    }
  }
  return found;
}

/** The post that frame closes whose paragraph begins at item `first`. */
function postIn(frames: Frames, frame: Frame, first: number): Post | undefined {
  const { article, items } = frames;
  const { start, end } = article.tokens;
  for (let open = frame.from + 1; open < frame.to; open++) {
    if (wordAt(frames, open) !== '(' || !wordAt(frames, open + 1).startsWith('@')) continue;
    let close = open + 2;
    while (close < frame.to && close < open + MAX_HANDLE_ITEMS && wordAt(frames, close) !== ')') close++;
    if (wordAt(frames, close) !== ')' || !MONTHS.has(wordAt(frames, close + 1))) return undefined;
    let dash = open - 1;
    while (dash > first && dash > open - MAX_NAME_ITEMS && !has(frames, dash, WordClass.Dash)) dash--;
    if (!has(frames, dash, WordClass.Dash) || dash === open - 1 || dash - first < 2) return undefined;
    // “We are late.” — Jane Doe (@janedoe): a quote with a name behind it
    if (isQuoteItem(frames, first)) return undefined;
    for (let at = dash + 1; at < open; at++) if (isQuoteItem(frames, at)) return undefined;
    const opening = start[items[first] ?? 0] ?? 0;
    const shown = article.text.slice(opening, start[items[dash] ?? 0]).trimEnd();
    if (shown.length > MAX_POST) return undefined;
    const from = opening + (LEAD.exec(shown)?.[0].length ?? 0);
    const words = withoutLinks(article.text.slice(from, opening + shown.length));
    if (!words.includes(' ')) return undefined;
    return {
      span: { start: from, end: from + words.length },
      match: {
        speaker: { from: dash + 1, to: open, head: open - 1 },
        cueFrom: dash,
        cueTo: dash + 1,
        why: 'the account that posted it, behind the words',
        strength: 'tight',
      },
      handle: article.text.slice(start[items[open + 1] ?? 0], end[items[close - 1] ?? 0]),
    };
  }
  return undefined;
}

/** The words of a post without the links at its end, which may stand glued to each other or to the last word. */
function withoutLinks(post: string): string {
  let words = post;
  while (words !== '') {
    const before = withoutEnd(words, /\S/);
    const link = words.slice(before.length).search(LINK);
    if (link !== 0) return link < 0 ? words : words.slice(0, before.length + link);
    words = before.trimEnd();
  }
  return words;
}
