/*
 * How an author's name is shown: letters of another script that hide within a word, such as a Cyrillic а in “Idа”, are escapes.
 * What nobody can see at all is core/visible.ts.
 */

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Scripts that share shapes of letters. */
const GREEK = /\p{Script=Greek}|\p{Script=Coptic}/gu;
const NOT_LATIN = /\p{Script=Greek}|\p{Script=Coptic}|\p{Script=Cyrillic}|\p{Script=Armenian}|\p{Script=Cherokee}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

const toEscapes = (letters: string): string =>
  letters.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The name as it is shown: in a word of Latin letters those of another script that has their shapes are escapes. */
export function toShownName(name: string): string {
  return name.replace(WORD, (word) => {
    if (LATIN.test(word)) return word.replace(NOT_LATIN, toEscapes);
    return CYRILLIC.test(word) ? word.replace(GREEK, toEscapes) : word;
  });
}
