/*
 * Owns taking signs off the ends of a text, one by one. A pattern such as /x+$/ looks for its run from every place of the
 * text and takes time by the square of a run that does not end it. Signs are code points, never half a pair.
 */

/** `text` without the signs at its start that `sign`, a pattern of one sign without the flag g, fits. Linear in what it takes off. */
export function withoutStart(text: string, sign: RegExp): string {
  let from = 0;
  while (from < text.length) {
    const first = String.fromCodePoint(text.codePointAt(from) ?? 0);
    if (!sign.test(first)) break;
    from += first.length;
  }
  return text.slice(from);
}

/** `text` without the signs at its end that `sign` fits. */
export function withoutEnd(text: string, sign: RegExp): string {
  let to = text.length;
  while (to > 0) {
    const pair = to > 1 ? String.fromCodePoint(text.codePointAt(to - 2) ?? 0) : '';
    const last = pair.length === 2 ? pair : text.charAt(to - 1);
    if (!sign.test(last)) break;
    to -= last.length;
  }
  return text.slice(0, to);
}

/** `text` without the signs at both ends that `sign` fits. */
export const withoutEnds = (text: string, sign: RegExp): string => withoutEnd(withoutStart(text, sign), sign);
