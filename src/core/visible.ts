/*
 * Owns which characters nobody can see, or which turn the direction of what follows them, and how they are shown: as
 * the escape JSON has for them. Letters of every script, emoji and the joiners these need stay as they are.
 */

/** Scripts that need U+200C and U+200D between their letters. */
const JOINING = [
  ...['Arabic', 'Syriac', 'Nko', 'Mandaic', 'Adlam', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati'],
  ...['Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
]
  .map((script) => `\\p{scx=${script}}`)
  .join('');

/** Format characters that have a shape: signs over Arabic and Syriac numbers, the Kaithi number sign. */
const SHAPED = '\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}';

/** Controls, formats and lone surrogates; fillers and selectors that Unicode counts as letters, marks or symbols. */
const UNSEEN =
  `(?![${SHAPED}])[\\u034f\\u17b4\\u17b5\\u180b-\\u180f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}\\p{Cc}\\p{Cf}\\p{Cs}` +
  '\\u115f\\u1160\\u2028\\u2029\\u2800\\u3164\\uffa0\\ufffe\\uffff]';

/** One picture, with its selector or skin colour. */
const EMOJI = '\\p{Extended_Pictographic}(?:[\\ufe0e\\ufe0f]|\\p{Emoji_Modifier})?';

/** The same where they are part of how a script or an emoji is written. */
const MEANT = [
  `(?!${UNSEEN})[${JOINING}][\\u200c\\u200d]`,
  `(?!${UNSEEN})\\p{sc=Mongolian}[\\u180b-\\u180d\\u180f]`,
  '\\p{sc=Han}[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  '[0-9#*]\\ufe0f\\u20e3',
  '\\u{1f3f4}\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}',
  `${EMOJI}(?:\\u200d${EMOJI})*`,
].join('|');

const ANY_UNSEEN = new RegExp(UNSEEN, 'u');
const OF_LINES = new RegExp(`(${MEANT}|\\r\\n|[\\n\\t])|${UNSEEN}`, 'gu');
const OF_ONE_LINE = new RegExp(`(${MEANT})|${UNSEEN}`, 'gu');

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One escape for each UTF-16 unit, as JSON writes it. */
function toEscape(unseen: string): string {
  const short = SHORT[unseen];
  if (short !== undefined) return short;
  let escape = '';
  for (let at = 0; at < unseen.length; at++) escape += `\\u${unseen.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return escape;
}

const show = (text: string, pattern: RegExp): string =>
  ANY_UNSEEN.test(text)
    ? text.replace(pattern, (found: string, meant: string | undefined) => meant ?? toEscape(found))
    : text;

/** The text with everything unseen as escapes; tabs and line breaks stay. */
export function toVisible(text: string): string {
  return show(text, OF_LINES);
}

/** The same on one line: tabs and line breaks are escapes too. */
export function toVisibleLine(text: string): string {
  return show(text, OF_ONE_LINE);
}
