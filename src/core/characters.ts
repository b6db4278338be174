/*
 * Owns what kind of character a UTF-16 unit is: letter (upper, lower), digit, space, apostrophe. One table, filled on
 * demand from the Unicode classes. Leaves joining them into words to tokens.ts.
 */

export const enum UnitKind {
  Unseen = 0,
  Lower = 1,
  Upper = 2,
  /** A letter or combining mark without case; the last kind of letter: a kind up to here is one. */
  Letter = 3,
  Other = 4,
  Digit = 5,
  Space = 6,
  /** A space that ends a line: \n, U+2028, U+2029, U+0085. */
  LineBreak = 7,
  Apostrophe = 8,
}

const LETTER = /\p{L}|\p{M}/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
const LOWER = /\p{Ll}/u;

const kinds = new Uint8Array(0x10000);
for (let unit = 48; unit <= 57; unit++) kinds[unit] = UnitKind.Digit;
for (const unit of [9, 11, 12, 13, 32, 0xa0, 0x202f, 0x3000, 0xfeff]) kinds[unit] = UnitKind.Space;
for (let unit = 0x2000; unit <= 0x200b; unit++) kinds[unit] = UnitKind.Space;
for (const unit of [10, 0x2028, 0x2029, 0x85]) kinds[unit] = UnitKind.LineBreak;
for (const unit of [39, 0x2019, 0x2bc]) kinds[unit] = UnitKind.Apostrophe;

function classify(unit: number): UnitKind {
  const char = String.fromCharCode(unit);
  const kind = UPPER.test(char)
    ? UnitKind.Upper
    : LOWER.test(char)
      ? UnitKind.Lower
      : LETTER.test(char)
        ? UnitKind.Letter
        : UnitKind.Other;
  kinds[unit] = kind;
  return kind;
}

/** The kind of one UTF-16 unit; NaN (past the end of a text) is Other. */
export function kindOf(unit: number): UnitKind {
  const known = kinds[unit] ?? UnitKind.Other;
  return known === UnitKind.Unseen ? classify(unit) : known;
}

export function isLetterUnit(unit: number): boolean {
  return kindOf(unit) <= UnitKind.Letter;
}

export function isUpperUnit(unit: number): boolean {
  return kindOf(unit) === UnitKind.Upper;
}

export function isDigitUnit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** White space, line breaks too. */
export function isSpaceUnit(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === UnitKind.Space || kind === UnitKind.LineBreak;
}
