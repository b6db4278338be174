/*
 * Characters that are no words: what other programs leave in a text that was copied, exported or saved in another encoding.
 * Soft hyphens, invisible characters, no-break spaces, HTML entities, Windows-1252 as control characters or read as UTF-8,
 * and backslashes before marks.
 */
import { characterEntitiesHtml4 } from 'character-entities-html4';
import type { Edit } from './wordMap';

/** What Windows-1252 has where Unicode has the controls U+0080 to U+009F; a space where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Any of these may be an edit; most articles have none. */
const STRAY =
  // eslint-disable-next-line no-misleading-character-class -- marks and joiners by themselves are what is looked for
  /[\u0080-\u009f\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2007\u2009\u200a\u200b-\u200f\u202a-\u202f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]|&(?:[a-z]{2,8}\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});|\\["'“”‘’]|[\u00c2\u00c3\u00e2][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]{1,2}/giu;

/** Of these some make one picture of several, or are part of how a script is written. */
const SCRIPTS_OWN =
  // eslint-disable-next-line no-misleading-character-class -- marks and joiners by themselves are what is looked for
  /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u3164\ufe00-\ufe0f\uffa0\u{e0000}-\u{e0fff}]/u;
/** After these none is. */
const NO_SCRIPTS_OWN = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\s.,:;!?()“”‘’"'–—-]\p{M}{0,2}$/u;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The edits that leave stray characters out of the words, in order. Linear. */
export function findStrayCharacters(text: string): Edit[] {
  const edits: Edit[] = [];
  const hasControls = /[\u0080-\u0084\u0086-\u009f]/.test(text);
  for (const { index: start, 0: found } of text.matchAll(STRAY)) {
    if (SCRIPTS_OWN.test(found)) {
      const { start: from, end, words } = edits.at(-1) ?? { start: -1, end: -1, words: '' };
      const isOneMore = end === start && words === '' && from !== end;
      // a letter with the accents over it
      const before = text.slice(Math.max(0, start - 4), start);
      if (start === 0 || isOneMore || NO_SCRIPTS_OWN.test(before))
        edits.push({ start, end: start + found.length, words: '' });
      continue;
    }
    const words = readStray(text, start, found, hasControls);
    if (words !== undefined) edits.push({ start, end: start + words.length, words: words.words });
  }
  return edits;
}

interface Read {
  readonly words: string;
  /** UTF-16 units of the text it stands for. */
  readonly length: number;
}

function readStray(text: string, start: number, found: string, hasControls: boolean): Read | undefined {
  const unit = found.charCodeAt(0);
  if (found.startsWith('&')) return readEntity(text, start, found);
  if (found.startsWith('\\')) return { words: '', length: 1 };
  if (found.length > 1) return readMisread(found);
  if (unit === 0x85 && !hasControls) return undefined; // a line break of old machines
  if (unit >= 0x80 && unit <= 0x9f) return { words: WINDOWS_1252[unit - 0x80] ?? ' ', length: 1 };
  return readSpace(text, start, unit, 1);
}

/** A space that does not break, or what nobody sees. A space between two digits may group them, which the number grammar knows. */
function readSpace(text: string, start: number, unit: number, length: number): Read | undefined {
  const isSpace = unit === 0xa0 || unit === 0x2007 || unit === 0x2009 || unit === 0x200a || unit === 0x202f;
  if (isSpace) {
    const groups = isDigit(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start + length));
    return groups && length === 1 ? undefined : { words: groups ? '\u00a0' : ' ', length };
  }
  return { words: '', length };
}

function readEntity(text: string, start: number, found: string): Read | undefined {
  const name = found.slice(1, -1);
  const { length } = found;
  const isNumber = name.startsWith('#');
  const words = isNumber ? readNumber(name) : characterEntitiesHtml4[name];
  if (words === undefined) return undefined;
  const unit = words.charCodeAt(0);
  return /^[\u00a0\u00ad\u2007\u2009\u200a\u200b-\u200f\u202f\u2060\ufeff]$/.test(words)
    ? readSpace(text, start, unit, length)
    : { words, length };
}

function readNumber(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80];
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** The byte a character has in Windows-1252; -1 for one it does not have. */
function byteOf(character: string): number {
  const unit = character.charCodeAt(0);
  if (unit < 0x100) return unit;
  const at = WINDOWS_1252.indexOf(character);
  return at < 0 ? -1 : 0x80 + at;
}

/**
 * UTF-8 that was read as Windows-1252, where what it stands for is a letter of Latin-1, a typographic mark, the euro or the trade
 * mark: other words may well end in such a letter and be followed by a mark ("CAFÉ”").
 */
function readMisread(found: string): Read | undefined {
  const lead = byteOf(found.charAt(0));
  const second = byteOf(found.charAt(1));
  if (second < 0x80 || second > 0xbf) return undefined;
  if (lead === 0xc2 || lead === 0xc3) {
    const code = ((lead & 0x1f) << 6) | (second & 0x3f);
    return code < 0xa0 ? undefined : { words: code === 0xa0 ? ' ' : String.fromCharCode(code), length: 2 };
  }
  if (lead !== 0xe2) return undefined;
  // the third byte of a closing mark is none in Windows-1252, and often lost
  const third = found.length > 2 ? byteOf(found.charAt(2)) : -1;
  if (third < 0x80 || third > 0xbf) return second === 0x80 ? { words: '”', length: 2 } : undefined;
  const code = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  const isMark = (code >= 0x2010 && code <= 0x203a) || code === 0x20ac || code === 0x2122;
  return isMark ? { words: String.fromCharCode(code), length: 3 } : undefined;
}
