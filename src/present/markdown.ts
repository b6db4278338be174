/*
 * Owns turning words of an article, or a file's name, into Markdown that shows exactly them: never a link, a picture,
 * a heading or HTML. Everything in a hover or tooltip that is not our own wording passes through here.
 */
import { toVisible } from '../core/visible';

import { withoutEnd } from '../core/edges';

/** Characters with a meaning in Markdown, in the editor's `$(icon)` notation or in HTML. */
const MEANINGFUL = /[\\`*_{}[\]()#+\-.!~|<>&$:@/=^"']/g;

/** Escapes text for inline use: line breaks become spaces, what nobody can see is an escape, everything meaningful is neutralised. */
export function escapeMarkdown(text: string): string {
  return toVisible(text)
    .replace(/\s+/g, ' ')
    .replace(MEANINGFUL, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Text cut at a word near `length` UTF-16 units, with an ellipsis where something was left out. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const end = space > length * 0.6 ? space : isHighSurrogate(cut, length - 1) ? length - 1 : length;
  return `${withoutEnd(cut.slice(0, end), /[\s,;:–—-]/)}…`;
}

const isHighSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
};

/** The words of what somebody wrote in Markdown, without the signs that only give them a look; for a list of plain rows. */
export const withoutMarks = (markdown: string): string =>
  markdown
    .slice(0, 2000)
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^[ \t]{0,3}(?:#{1,6}|>|[-*+])[ \t]+/gm, '')
    .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`+|~~|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, '');
