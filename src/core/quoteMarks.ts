/*
 * Owns what one quotation mark can be: which characters are marks, and whether a mark's surroundings let it open or
 * close. Tells apostrophes, elisions (’90s, ’em), plural possessives (leaders’) and inches from marks.
 * Leaves pairing them to quotes.ts.
 */
import type { ArticleText, Paragraph } from './article';
import { isLetterUnit, isSpaceUnit, TokenType } from './tokens';

export const enum MarkFamily {
  /** “ ” " „ '' and their kin: any of them closes any other. */
  Double = 1,
  /** ‘ ’ ' ‚: outer marks of British texts, else apostrophes. */
  Single = 2,
  /** « » */
  Guillemet = 3,
  /** ‹ › */
  SingleGuillemet = 4,
  /** 「 」 『 』 */
  Corner = 5,
}

export const enum MarkRole {
  None = 0,
  Opens = 1,
  Closes = 2,
  /** Closes unless a surer mark follows: leaders’ could be a possessive. */
  MayClose = 4,
}

/** One mark; roles are bits of MarkRole. */
export interface QuoteMark {
  /** Offset of its first character, and behind its last. */
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  readonly roles: number;
  /** False for straight marks, whose direction is only guessed from what stands beside them. */
  readonly directed: boolean;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isWordUnit = (unit: number): boolean => isLetterUnit(unit) || isDigit(unit);

/** Characters that may stand right before an opening mark, besides white space. */
const BEFORE_OPENING = new Set([...'([{<—–-/|‘’“”"\'*_…:;,>.¿¡«•'].map((char) => char.charCodeAt(0)));
const SURELY_BEFORE_OPENING = new Set([...'([{<—–-/|‘“*_•'].map((char) => char.charCodeAt(0)));

const END_STOPS = ',.;:!?)';

/** Words that start with an apostrophe: ’em, ’til, ’cause. */
const ELISIONS = new Set(
  'em til till cause cuz cos n tis twas twill twere bout round un neath tude nuff ere'.split(' '),
);

/** All marks of one paragraph in order. Word-internal apostrophes are not among them. */
export function readQuoteMarks({ text, tokens }: ArticleText, paragraph: Paragraph): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (let i = paragraph.firstToken; i < paragraph.endToken; i++) {
    if (tokens.type[i] !== TokenType.Mark) continue;
    const at = tokens.start[i] ?? 0;
    const unit = text.charCodeAt(at);
    switch (unit) {
      case 0x22: // "
      case 0xff02: // ＂
        marks.push(straightDouble(text, at, at + 1, paragraph, (tokens.word[i - 1] ?? '').includes("'")));
        break;
      case 0x201c: // “
      case 0x201f: // ‟
        marks.push(curlyDouble(text, at, MarkRole.Opens, paragraph));
        break;
      case 0x201d: // ”
        marks.push(curlyDouble(text, at, MarkRole.Closes, paragraph));
        break;
      case 0x201e: // „
        marks.push({ start: at, end: at + 1, family: MarkFamily.Double, roles: MarkRole.Opens, directed: true });
        break;
      case 0xab: // «
      case 0xbb: // »
        marks.push(guillemet(text, at, unit === 0xab, MarkFamily.Guillemet));
        break;
      case 0x2039: // ‹
      case 0x203a: // ›
        marks.push(guillemet(text, at, unit === 0x2039, MarkFamily.SingleGuillemet));
        break;
      case 0x300c: // 「
      case 0x300e: // 『
        marks.push({ start: at, end: at + 1, family: MarkFamily.Corner, roles: MarkRole.Opens, directed: true });
        break;
      case 0x300d: // 」
      case 0x300f: // 』
        marks.push({ start: at, end: at + 1, family: MarkFamily.Corner, roles: MarkRole.Closes, directed: true });
        break;
      case 0x27: // '
      case 0x60: // `
      case 0xb4: // ´
      case 0x2018: // ‘
      case 0x2019: // ’
      case 0x201a: // ‚
        if (isDoubled(text, at, unit)) {
          marks.push(straightDouble(text, at, at + 2, paragraph, false));
          i++;
        } else {
          const mark = single(text, at, unit, paragraph);
          if (mark.roles !== MarkRole.None) marks.push(mark);
        }
        break;
    }
  }
  return marks;
}

/** '' and `` and ‘‘ stand for one double mark; ''' does not. */
function isDoubled(text: string, at: number, unit: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next !== unit && !(unit === 0x2018 && next === 0x2018)) return false;
  return text.charCodeAt(at + 2) !== unit && (at === 0 || text.charCodeAt(at - 1) !== unit);
}

function straightDouble(text: string, start: number, end: number, within: Paragraph, feet: boolean): QuoteMark {
  const before = start > within.start ? text.charCodeAt(start - 1) : 32;
  const after = end < within.end ? text.charCodeAt(end) : 32;
  const spaceBefore = isSpaceUnit(before);
  const spaceAfter = isSpaceUnit(after);
  let roles: number = MarkRole.None;
  // `6'2" tall` is a height, `width="4"` is code
  const measure = feet && isDigit(before);
  if (!measure && before !== 61) {
    const sure = spaceBefore || SURELY_BEFORE_OPENING.has(before);
    if (!spaceAfter && (sure || (BEFORE_OPENING.has(before) && isWordUnit(after)))) roles |= MarkRole.Opens;
    if (!spaceBefore && (spaceAfter || !isWordUnit(after) || !sure)) roles |= MarkRole.Closes;
    if (spaceBefore && spaceAfter) roles = MarkRole.Opens | MarkRole.Closes;
  }
  return { start, end, family: MarkFamily.Double, roles, directed: false };
}

/** A curly mark means what it shows unless its surroundings say plainly that it was typed the wrong way round. */
function curlyDouble(text: string, at: number, shown: MarkRole, within: Paragraph): QuoteMark {
  const before = at > within.start ? text.charCodeAt(at - 1) : 32;
  const after = at + 1 < within.end ? text.charCodeAt(at + 1) : 32;
  let roles: number = shown;
  const glued = !isSpaceUnit(before) && !SURELY_BEFORE_OPENING.has(before);
  if (shown === MarkRole.Opens && glued && (isSpaceUnit(after) || END_STOPS.includes(text.charAt(at + 1)))) {
    roles = MarkRole.Closes;
  }
  if (shown === MarkRole.Closes && isSpaceUnit(before) && isWordUnit(after)) roles = MarkRole.Opens;
  return { start: at, end: at + 1, family: MarkFamily.Double, roles, directed: true };
}

/** « opens in French and closes in German: what stands beside it decides, its shape only where that is silent. */
function guillemet(text: string, at: number, left: boolean, family: MarkFamily): QuoteMark {
  const before = at > 0 ? text.charCodeAt(at - 1) : 32;
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 32;
  const shown = left ? MarkRole.Opens : MarkRole.Closes;
  const inverted = left ? MarkRole.Closes : MarkRole.Opens;
  const contrary = left
    ? !isSpaceUnit(before) && !isWordUnit(after) && before !== 0x28
    : isSpaceUnit(before) && isWordUnit(after);
  return { start: at, end: at + 1, family, roles: contrary ? inverted : shown, directed: true };
}

function single(text: string, at: number, unit: number, within: Paragraph): QuoteMark {
  const before = at > within.start ? text.charCodeAt(at - 1) : 32;
  const after = at + 1 < within.end ? text.charCodeAt(at + 1) : 32;
  let roles: number = MarkRole.None;
  const free = isSpaceUnit(before) || SURELY_BEFORE_OPENING.has(before) || before === 0x22;
  if (unit === 0x201a || (free && !isSpaceUnit(after) && unit !== 0xb4 && !isElision(text, at))) {
    // a right-hand mark opens only where it was typed for the straight one: before a capital
    if (unit !== 0x2019 || (after >= 65 && after <= 90)) roles |= MarkRole.Opens;
  }
  if (!isSpaceUnit(before) && unit !== 0x2018 && unit !== 0x201a && unit !== 0x60 && !isWordUnit(after)) {
    roles |= isPossessiveLike(text, before, after, at) ? MarkRole.MayClose : MarkRole.Closes;
  }
  return { start: at, end: at + 1, family: MarkFamily.Single, roles, directed: unit !== 0x27 };
}

function isElision(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (isDigit(next)) return isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3));
  let end = at + 1;
  while (end - at < 7 && isLetterUnit(text.charCodeAt(end))) end++;
  return ELISIONS.has(text.slice(at + 1, end).toLowerCase());
}

/** leaders’ plans, goin’ there: a word that may own or lose a letter, with a lower-case word behind it. */
function isPossessiveLike(text: string, before: number, after: number, at: number): boolean {
  if (!isSpaceUnit(after)) return false;
  const last = before | 32;
  const dropped = last === 110 && (text.charCodeAt(at - 2) | 32) === 105;
  if (last !== 115 && last !== 122 && last !== 120 && !dropped && last !== 111) return false;
  const next = text.charCodeAt(at + 2);
  return isWordUnit(next);
}
