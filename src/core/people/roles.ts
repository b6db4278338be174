/*
 * Owns the words beside a name that say what the person is: the title before it ("US Defense Secretary Pete Hegseth"), the
 * apposition behind it ("Oxana Shevel, a political science professor at Tufts University,") or before it ("its chief
 * designer, Ann Hale,"). Takes where the name stands in the tokens; gives text of the article, never words of its own.
 */
import type { Gender } from '../annotation';
import { Shape, TokenType, type Tokens } from '../tokens';
import { WordClass } from '../wordClasses';

/** Where one name stands: its first and last token, and whether other names begin behind it. */
export interface NamePlace {
  readonly first: number;
  /** Last token, the stop of "Jr." included. */
  readonly last: number;
}

const OFFICE = WordClass.Office;
const BEFORE_NAME = WordClass.Honorific | WordClass.Office;
const LONGEST_TITLE = 12;
const LONGEST_APPOSITION = 18;

/** Forms of address: no office, though some tell the gender. */
const ADDRESS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ['mr', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['mx', null],
  ['dr', null],
  ['sir', 'm'],
  ['dame', 'f'],
  ['lord', 'm'],
  ['lady', 'f'],
  ['madame', 'f'],
  ['herr', 'm'],
  ['frau', 'f'],
  ['monsieur', 'm'],
  ['hon', null],
]);

/** Kin are said of somebody else: "his wife Ann" describes no office of hers. */
const KIN = new Set(
  (
    'wife husband son daughter brother sister father mother mom mum dad uncle aunt auntie nephew niece cousin grandson granddaughter grandfather grandmother grandma ' +
    'grandpa granny son-in-law daughter-in-law brother-in-law sister-in-law father-in-law mother-in-law stepson stepdaughter stepfather stepmother fiance fiancee fiancé ' +
    'fiancée girlfriend boyfriend friend widow widower partner colleague neighbor neighbour rival heir successor predecessor'
  ).split(' '),
);

const FEMALE_WORDS = new Set(
  (
    'queen princess duchess countess baroness empress congresswoman assemblywoman councilwoman alderwoman chairwoman spokeswoman businesswoman anchorwoman actress waitress ' +
    'wife daughter sister mother mom mum aunt auntie niece granddaughter grandmother grandma stepdaughter stepmother girlfriend fiancee fiancée widow nun señora signora mme mlle madame mrs ms miss dame lady'
  ).split(' '),
);
const MALE_WORDS = new Set(
  (
    'king prince duke earl baron emperor sultan emir pope congressman assemblyman councilman alderman chairman spokesman businessman anchorman ' +
    'husband son brother father dad uncle nephew grandson grandfather grandpa stepson stepfather boyfriend fiance fiancé widower monk imam rabbi ayatollah sheikh señor signor monsieur herr mr sir lord'
  ).split(' '),
);

const isWord = (tokens: Tokens, i: number): boolean => tokens.type[i] === TokenType.Word;
const isCapital = (tokens: Tokens, i: number): boolean => ((tokens.shape[i] ?? 0) & Shape.Capital) !== 0;
const bitsAt = (tokens: Tokens, i: number): number => tokens.classes[i] ?? 0;
const opens = (tokens: Tokens, i: number): boolean => ((tokens.shape[i] ?? 0) & Shape.SentenceStart) !== 0;
const isGluedStop = (tokens: Tokens, i: number): boolean =>
  tokens.word[i] === '.' && ((tokens.shape[i] ?? 0) & Shape.Glued) !== 0;

/** First token of the title directly before the name, or the name's own first token without one. */
export function startOfTitle(tokens: Tokens, { first }: NamePlace, floor: number): number {
  let start = first;
  let sawOffice = false;
  for (let i = first - 1; i >= Math.max(floor, first - LONGEST_TITLE); i--) {
    if (opens(tokens, i + 1)) break;
    if (isGluedStop(tokens, i) && isWord(tokens, i - 1)) continue;
    const word = tokens.word[i] ?? '';
    const bits = bitsAt(tokens, i);
    const isTitle = (bits & BEFORE_NAME) !== 0;
    if (!sawOffice) {
      // what stands directly before the name must be an office or an address, or the object of one: Secretary of State
      if (isTitle && isWord(tokens, i)) sawOffice = true;
      else if (!reachesOffice(tokens, i, floor, first)) break;
      start = i;
      continue;
    }
    if (isWord(tokens, i)) {
      const joins =
        word !== 'Then' &&
        (isTitle || (bits & WordClass.TitleModifier) !== 0 || (isCapital(tokens, i) && !isPlainOpener(tokens, i)));
      const links = (word === 'of' || word === 'for' || word === 'to') && (bitsAt(tokens, i - 1) & OFFICE) !== 0;
      if (!joins && !links) break;
      start = i;
    } else if (tokens.type[i] === TokenType.Possessive && isCapital(tokens, i - 1)) {
      if ((bitsAt(tokens, i - 1) & (WordClass.Place | WordClass.Organisation)) === 0) break;
    } else if (word !== '-' || ((tokens.shape[i] ?? 0) & Shape.Glued) === 0) break;
  }
  return sawOffice ? start : first;
}

/** "of State", "of Defense", "to Israel" between an office and the name. */
function reachesOffice(tokens: Tokens, from: number, floor: number, first: number): boolean {
  for (let i = from; i >= Math.max(floor, from - 4); i--) {
    const word = tokens.word[i] ?? '';
    if (word === 'of' || word === 'for' || word === 'to')
      return i + 1 < first && i > floor && (bitsAt(tokens, i - 1) & OFFICE) !== 0;
    if (!isWord(tokens, i) || !isCapital(tokens, i) || (bitsAt(tokens, i) & WordClass.Given) !== 0) return false;
  }
  return false;
}

/** First words of places and peoples: New York, South Korean. */
const BEGINS_PLACE = new Set('new north south east west northern southern eastern western central saudi'.split(' '));

/** Meanwhile, On, But: capitals only because they open the sentence. */
function isPlainOpener(tokens: Tokens, i: number): boolean {
  const bits = bitsAt(tokens, i);
  const ofTitles = WordClass.People | WordClass.Organisation | WordClass.TitleModifier | WordClass.Place;
  if ((bits & ofTitles) !== 0) return false;
  if (opens(tokens, i) && BEGINS_PLACE.has(tokens.lower[i] ?? '') && isCapital(tokens, i + 1)) {
    // "North Carolina Governor", but "New Mayor"
    if ((bitsAt(tokens, i + 1) & (BEFORE_NAME | WordClass.Common)) === 0) return false;
  }
  if ((bits & WordClass.Never) !== 0) return true;
  return opens(tokens, i) && (bits & WordClass.Common) !== 0;
}

/** The office within a title, address words at its front left out; null where nothing but address or kin is left. */
export function roleInTitle(text: string, tokens: Tokens, from: number, first: number): string | null {
  let start = from;
  let end = first - 1;
  while (start <= end && (ADDRESS.has(tokens.lower[start] ?? '') || isGluedStop(tokens, start))) start++;
  // "Gov. Dr. Ann Hale": an address may close it
  while (end > start && isGluedStop(tokens, end) && ADDRESS.has(tokens.lower[end - 1] ?? '')) end -= 2;
  while (end > start && ADDRESS.has(tokens.lower[end] ?? '')) end--;
  if (start > end || KIN.has(tokens.lower[end] ?? '')) return null;
  return text.slice(tokens.start[start], tokens.end[end]);
}

const ARTICLES = new Set('a an the'.split(' '));
const POSSESSORS = new Set('his her their its our my'.split(' '));
const PREPOSITIONS = new Set(
  'of for to with by under about at from in on against after before during since as like'.split(' '),
);
const CLAUSE_WORDS = new Set(
  'who whose which whom that where when while and but said says told was is were are has had have will would should could can may might must do does did be been'.split(
    ' ',
  ),
);

/** The description behind a name: ", a teacher from Leeds," or ", 54, chairman of the board,". Null without an office in it. */
export function roleBehind(
  text: string,
  tokens: Tokens,
  { last }: NamePlace,
  names: ReadonlySet<number>,
): string | null {
  let i = last + 1;
  if (tokens.word[i] !== ',') return null;
  i++;
  if (tokens.type[i] === TokenType.Number && tokens.word[i + 1] === ',') i += 2;
  if (opens(tokens, i)) return null;
  if (ARTICLES.has(tokens.lower[i] ?? '') || POSSESSORS.has(tokens.lower[i] ?? '')) i++;
  if (PREPOSITIONS.has(tokens.lower[i] ?? '')) return null;
  const from = i;
  let office = -1;
  let to = from;
  for (; to < Math.min(tokens.count, from + LONGEST_APPOSITION); to++) {
    if (opens(tokens, to)) break;
    const word = tokens.lower[to] ?? '';
    if (
      word === ',' ||
      word === ';' ||
      word === ':' ||
      word === '—' ||
      word === '–' ||
      word === '(' ||
      word === ')' ||
      word === '"' ||
      word === '”'
    )
      break;
    if (word === '.' && !(isGluedStop(tokens, to) && (tokens.end[to - 1] ?? 0) - (tokens.start[to - 1] ?? 0) < 4))
      break;
    if (CLAUSE_WORDS.has(word)) {
      if (office < 0) return null;
      if (word !== 'and' || (bitsAt(tokens, to + 1) & (OFFICE | WordClass.TitleModifier)) === 0) break;
    }
    // the next one of a list: "Ann Hale, Governor Lee Ward and …"
    if (names.has(to)) {
      if (!PREPOSITIONS.has(tokens.lower[to - 1] ?? '')) return null;
    }
    if (office < 0 && to - from < 8 && isOffice(tokens, to)) office = to;
  }
  if (office < 0 || to >= from + LONGEST_APPOSITION) return null;
  return text.slice(tokens.start[from], tokens.end[to - 1]);
}

/** An office or occupation; not kin, nor where somebody stands in a picture. */
function isOffice(tokens: Tokens, i: number): boolean {
  const word = tokens.lower[i] ?? '';
  if ((bitsAt(tokens, i) & OFFICE) === 0 || KIN.has(word) || word === 'center' || word === 'centre') return false;
  // "the principal duty", "a conservative plan": an adjective of what follows
  const next = tokens.lower[i + 1] ?? '';
  return (
    !ADJECTIVES_TOO.has(word) ||
    !isWord(tokens, i + 1) ||
    PREPOSITIONS.has(next) ||
    isCapital(tokens, i + 1) ||
    next === 'and'
  );
}

const ADJECTIVES_TOO = new Set(
  'principal chief general independent conservative liberal progressive republican democrat libertarian executive head lead model champion model'.split(
    ' ',
  ),
);

/** The description before a name and a comma: "its chief designer, Ann Hale, …". */
export function roleAhead(text: string, tokens: Tokens, { first, last }: NamePlace): string | null {
  const behind = tokens.word[last + 1] ?? '';
  if (tokens.word[first - 1] !== ',' || opens(tokens, first) || (behind !== ',' && behind !== '.' && behind !== ';'))
    return null;
  const head = first - 2;
  if ((bitsAt(tokens, head) & OFFICE) === 0 || KIN.has(tokens.lower[head] ?? '') || isCapital(tokens, head))
    return null;
  let from = head;
  for (let i = head - 1; i >= Math.max(0, head - 6); i--) {
    if (opens(tokens, i + 1)) return null;
    const word = tokens.lower[i] ?? '';
    if (ARTICLES.has(word) || POSSESSORS.has(word) || tokens.type[i] === TokenType.Possessive) {
      return text.slice(tokens.start[from], tokens.end[head]);
    }
    if (!isWord(tokens, i) && word !== '-') return null;
    from = i;
  }
  return null;
}

/** The gender a title or description tells: chairwoman, Mr., King; null where it is silent. */
export function genderOfTitle(tokens: Tokens, from: number, first: number): Gender | null {
  for (let i = first - 1; i >= from; i--) {
    const word = tokens.lower[i] ?? '';
    if (FEMALE_WORDS.has(word)) return 'f';
    if (MALE_WORDS.has(word)) return 'm';
  }
  return null;
}
