/*
 * Owns where a sentence ends: stops, abbreviations, initials, closing marks. Asked by tokens.ts behind every . ! ? …
 * Looks a bounded way ahead; leaves tokens to tokens.ts.
 */
import { isDigitUnit, isLetterUnit, isSpaceUnit, isUpperUnit } from './characters';

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen sen rep gov lt col sgt capt cmdr adm maj rev hon pres sec st jr sr messrs supt insp det ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'no nos vs v al etc inc ltd co corp bros dept univ approx est ft mt ave blvd rd fig pp vol ed eds ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex vt va wash wis wyo amb atty brig cpl dir pvt pfc sens reps govs profs drs fr sr mme mlle msgr ' +
    'asst assoc dist gov’t mfg intl natl ph cf eg ie ca viz dep secy hr hrs min mins sq cont'
  ).split(' '),
);

/** Abbreviations that end a sentence as often as not: a common opener behind them starts a new one. */
const WEAK_ABBREVIATIONS = new Set(
  (
    'inc ltd co corp bros etc jr sr al no ind mass miss wash ore pa la va ill ga mo del mar sun sat wed fri min fig ' +
    'dept univ intl mfg calif fla tex mich minn tenn conn ariz ark okla wis md ky neb nev hr hrs mins ave blvd rd st'
  ).split(' '),
);

/** Those written in lower case; “ill.”, “sat.”, “miss.” in lower case are words. */
const SMALL_ABBREVIATIONS = new Set(
  (
    'no nos vs v al etc inc ltd co corp bros dept approx est ft mt fig pp vol ed eds jr sr cf eg ie ca viz min mins hr hrs sq ' +
    'lt col gen sgt capt intl asst assoc cont prof dr mr mrs ms st ave blvd rd'
  ).split(' '),
);

/** Abbreviations a number follows: "no. 5", "Feb. 14". */
const BEFORE_NUMBERS = new Set(
  (
    'no nos jan feb mar apr jun jul aug sep sept oct nov dec vol pp fig approx est mt st art sec ca cf dist ' +
    'mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);

/** Words that open sentences and hardly ever stand behind an abbreviation inside one. */
const OPENERS = new Set(
  (
    'The A An He She It They We I You This That These Those There Here But And Or So Yet If When While As At In On ' +
    'For From With By After Before Since Then Now His Her Their Its Our My Your What Who Why How Where Which Both ' +
    'Some Many Most More No Not One Two Three Meanwhile However Also Although Though Because Despite During Once ' +
    'According Asked Several Police Officials About Under Until Last Earlier Later Only Other Others All Every'
  ).split(' '),
);

const TIME_ZONES = new Set(
  'E ET EST EDT P PT PST PDT CT CST CDT MT MST MDT GMT UTC BST CET CEST IST JST AEST Eastern Pacific Central Mountain'.split(
    ' ',
  ),
);

/** Verbs that join a quoted question to its speaker: “Why?” Jane Doe asked. */
const ASKING = new Set('asked said says wrote added replied told shouted cried tweeted quipped continued'.split(' '));

const enum MarkRole {
  Closes = 1,
  ClosesQuote = 2,
  Opens = 4,
}

const roles = new Uint8Array(0x10000);
for (const [role, marks] of [
  [MarkRole.Closes, '"”’\')]»›」'],
  [MarkRole.ClosesQuote, '"”’\'»›」'],
  [MarkRole.Opens, '"“‘\'«„([—–-•'],
] as const) {
  for (let at = 0; at < marks.length; at++) roles[marks.charCodeAt(at)] = (roles[marks.charCodeAt(at)] ?? 0) | role;
}

/** Whether a mark closes what a sentence opened, standing directly behind its end. */
export function isCloserUnit(unit: number): boolean {
  return ((roles[unit] ?? 0) & MarkRole.Closes) !== 0;
}

/** . ! ? … */
export function isTerminalUnit(unit: number): boolean {
  return unit === 46 || unit === 33 || unit === 63 || unit === 0x2026;
}

/** What stands before the stop. */
export const enum BeforeStop {
  None = 0,
  /** A word whose end touches it. */
  Small = 1,
  /** The same with a capital. */
  Capital = 2,
  /** A dotted word that holds it: "p.m." */
  Dotted = 3,
}

/**
 * Whether the terminal unit that ends at `end` ends its sentence. `units` are the text's, with zeros behind; `lower` is the
 * word before, in lower case. Bounded look ahead but for runs of white space and closing marks, which the tokeniser walks
 * once more anyway.
 */
export function isSentenceEnd(
  text: string,
  units: Uint16Array,
  end: number,
  before: BeforeStop,
  lower: string,
): boolean {
  const { length } = text;
  let at = end;
  const closersEnd = Math.min(length, end + 8);
  while (at < closersEnd && isCloserUnit(units[at] ?? 0)) at++;
  const quoted = at > end && ((roles[units[at - 1] ?? 0] ?? 0) & MarkRole.ClosesQuote) !== 0;
  if (at >= length) return true;
  if (!isSpaceUnit(units[at] ?? 0)) return false;
  const limit = Math.min(length, at + 40);
  while (at < limit && isSpaceUnit(units[at] ?? 0)) at++;
  while (at < limit && ((roles[units[at] ?? 0] ?? 0) & MarkRole.Opens) !== 0) at++;
  const next = units[at] ?? 0;
  const capital = isUpperUnit(next);
  if (!capital && !isDigitUnit(next) && !(next > 0x2e80)) return false;
  if (units[end - 1] !== 46) return !(quoted && capital && isAskedBy(text, at));
  if (before === BeforeStop.None) return true;
  if (before === BeforeStop.Dotted) {
    // "the U.S. He said": a common opener behind dotted capitals starts anew, "U.S. Army" does not
    if (lower === 'a.m.' || lower === 'p.m.') return capital && !TIME_ZONES.has(wordAt(text, at));
    return capital && OPENERS.has(wordAt(text, at));
  }
  const isCapital = before === BeforeStop.Capital;
  if (lower.length === 1 && isCapital && lower !== 'i') return capital && OPENERS.has(wordAt(text, at));
  if (ABBREVIATIONS.has(lower) && (isCapital || SMALL_ABBREVIATIONS.has(lower))) {
    if (lower === 'no') return capital; // a sentence “No.”, where no number follows
    if (!capital) return !BEFORE_NUMBERS.has(lower);
    return WEAK_ABBREVIATIONS.has(lower) && OPENERS.has(wordAt(text, at));
  }
  return true;
}

/** “Why?” Jane Doe asked: up to three capitalised words and a verb of asking. */
function isAskedBy(text: string, from: number): boolean {
  let at = from;
  for (let words = 0; words < 4; words++) {
    const word = wordAt(text, at);
    if (word === '') return false;
    if (!isUpperUnit(word.charCodeAt(0))) return words > 0 && ASKING.has(word);
    at += word.length;
    if (text.charCodeAt(at) === 46) at++;
    if (text.charCodeAt(at) !== 32) return false;
    at++;
  }
  return false;
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 16 && isLetterUnit(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}
