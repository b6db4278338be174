/*
 * What pages and programs glue together: sentences without the space between them, and the marks of footnotes behind a word.
 */
import type { Edit } from './wordMap';

/** A mark of a footnote directly behind what it belongs to. */
const FOOTNOTE =
  /(?<=[\p{L}\p{N}.,;:!?”’"')])(?:\[(?:\d{1,3}|\^[\w-]{1,20}|[a-z]|note \d{1,3}|citation needed)\])+|(?<=[.!?”"])\(\d{1,2}\)(?=\s|$)/gu;

/**
 * A place where a space is missing: behind a closing mark, before an opening one, and between a sentence and the next.
 * The second group keeps addresses of pages and initials as they are.
 */
const GLUED =
  /(?<=[,.!?…])”(?=\p{L})|(?<=\p{L}[.,:;!?])(?=“\p{L})|(?<=[.!?]”)(?=“)|(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll}{1,14}[\s’'])/gu;

/** What ends the address of a page, though it begins with a capital. */
const DOMAIN = /^(?:Com|Org|Net|Co|Io|Js|Uk|Gov|Edu)\b/;

/** The edits that part what is glued and leave out the marks of footnotes, in order. Linear. */
export function findGluedText(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: found } of text.matchAll(FOOTNOTE))
    edits.push({ start: index, end: index + found.length, words: '' });
  const notes = edits.length;
  for (const { index, 0: mark } of text.matchAll(GLUED)) {
    const at = index + mark.length;
    if (!DOMAIN.test(text.slice(at, at + 4))) edits.push({ start: at, end: at, words: ' ' });
  }
  return notes > 0 && edits.length > notes ? edits.sort((a, b) => a.start - b.start || a.end - b.end) : edits;
}
