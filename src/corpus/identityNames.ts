/*
 * Owns how a name is looked up across articles: its form, the bucket of names that could be the same, and whether so
 * many people bear it that equality proves nothing. Leaves comparing two names to core/names.
 */
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES } from '../core/lexicon/commonNames';
import { parseName, type ParsedName } from '../core/names/parseName';
import { spellingKey } from '../core/names/spelling';

/** A way of writing a person's name, the same for every article that writes it so. */
export interface NameForm {
  /** As the article's entity is called: what is left of a name where only short forms of it stand in the texts. */
  readonly written: string;
  /** Folded words with suffix and nickname: "donald j trump", "martin king jr", "howard lane (buck)". */
  readonly key: string;
  readonly parsed: ParsedName;
  /** Holds first and family name. */
  readonly full: boolean;
  /** Names in different buckets are never one person. Vowels and the order of letters do not count. */
  readonly bucket: string;
  /** First and family name are both frequent, so another article may mean another person. */
  readonly common: boolean;
  /** The same for the family name alone. */
  readonly commonFamily: boolean;
  /** The name as a person gave it: equal ones are one person, different ones never. */
  readonly decided?: string;
}

/** The form of a name somebody decided on, a class of its own; null where it holds no word. */
export function toDecidedForm(name: string): NameForm | null {
  const form = toNameForm(name);
  return form && { ...form, key: `=${name}`, full: true, common: false, commonFamily: false, decided: name };
}

const toSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const FAMILY = toSet(COMMON_FAMILY_NAMES);
const GIVEN = toSet(COMMON_GIVEN_NAMES);

const known = new Map<string, NameForm | null>();

/** The form of a name as written; null where it holds no word. Remembers what it has seen. */
export function toNameForm(name: string): NameForm | null {
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  if (known.size > 200_000) known.clear();
  const form = readNameForm(name);
  known.set(name, form);
  return form;
}

function readNameForm(name: string): NameForm | null {
  const parsed = parseName(name);
  const last = parsed.words.at(-1) ?? '';
  if (last === '') return null;
  const commonFamily = FAMILY.has(last);
  const full = parsed.given.length > 0;
  return {
    written: name,
    key: keyOf(parsed),
    parsed,
    full,
    bucket: bucketOf(last),
    common: full && commonFamily && parsed.words.length === 2 && isFrequentGiven(parsed.words[0] ?? ''),
    commonFamily,
  };
}

/** Names of one key are taken apart alike, so that it does not matter which of them is met first. */
function keyOf({ given, surname, suffix, nickname }: ParsedName): string {
  const parts = [...given, surname];
  if (suffix !== null) parts.push(suffix);
  if (nickname !== null) parts.push(`(${nickname})`);
  return parts.join(' ');
}

const isFrequentGiven = (given: string): boolean => given.length === 1 || GIVEN.has(given);

/** "zelenskyy", "zelensky" → "klnsz"; "kislyak", "kisylak" → "kkls". */
function bucketOf(word: string): string {
  const consonants = spellingKey(word).replace(/[aeiou]/g, '');
  return consonants === '' ? word : [...consonants].sort().join('');
}

/** A stable name for links and files: "Volodymyr Zelenskyy" → "volodymyr-zelensky", "Donald Trump Jr." → "donald-trump-jr". */
export function toSlug(form: NameForm): string {
  const words = form.parsed.words.map((word) => word.replace(/sk(?:yy|iy|ii|yi|ij|yj|i)$/, 'sky').replace(/'/g, ''));
  if (form.parsed.suffix !== null) words.push(form.parsed.suffix);
  return words.join('-').replace(/[^\p{L}\p{N}]+/gu, '-');
}
