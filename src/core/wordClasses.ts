/*
 * Owns what the word lists know of one word: a set of bits per lower-case word. Takes words in lower case with straight
 * apostrophes. The word table asks once per word, so that passes test a bit of a token (Tokens.classes) instead of hashing
 * its letters; leaves what follows from the bits to the passes.
 */
import { COMMON_WORDS } from './lexicon/commonWords.generated';
import { FAMILY_NAMES } from './lexicon/familyNames.generated';
import { FEMALE_NAMES, MALE_NAMES, UNISEX_NAMES } from './lexicon/givenNames.generated';
import { DATE_WORDS } from './lexicon/dateWords';
import { FREQUENT_WORDS, FUNCTION_WORDS } from './lexicon/frequentWords';
import * as grammar from './lexicon/grammarWords';
import * as context from './lexicon/nameContext';
import { NUMBER_WORDS } from './lexicon/numberWords';
import { ORGANISATIONS, PLACES } from './lexicon/places.generated';
import { PEOPLES, WORLD_ORGANISATIONS, WORLD_PLACES } from './lexicon/worldPlaces';
import { FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS, PRONOUNS } from './lexicon/personNouns';
import { HONORIFICS, OFFICES, TITLE_MODIFIERS } from './lexicon/titles';

export const enum WordClass {
  MaleName = 1,
  FemaleName = 2,
  Given = 4,
  Family = 8,
  Common = 16,
  Place = 32,
  Thing = 64,
  Honorific = 128,
  Office = 256,
  TitleModifier = 512,
  Never = 1024,
  Particle = 2048,
  Suffix = 4096,
  PersonVerb = 8192,
  Organisation = 16384,
  Syllable = 32768,
  /** One of the words of a place or organisation of several words. */
  PlacePart = 65536,
  /** A people, faith or following: Serbs, Islamist. */
  People = 131072,
  /** A noun for one person, not only in titles: woman, senator. */
  PersonNoun = 262144,
  /** he, she, him, his … and with an ending: he’s. */
  Pronoun = 524288,
  /** What numbers.ts may read a number at, besides digits. */
  NumberWord = 1048576,
  /** What dates.ts may read a date at, besides digits. */
  DateWord = 2097152,
  /** A word of grammar: says nothing of what a text is about. */
  Function = 4194304,
  /** So frequent in news that it says little. */
  Frequent = 8388608,
  /** hurricane; a name follows that is no person’s. */
  Storm = 16777216,
  /** Inc, Corp: behind the name of a firm. */
  FirmTail = 33554432,
  /** in, near: places follow, hardly ever people. */
  PlacePreposition = 67108864,
  /** What a word does in a sentence: see lexicon/grammarWords.ts. */
  RolePreposition = 134217728,
  FiniteVerb = 268435456,
  SpeechVerb = 536870912,
  Boundary = 1073741824,
}

/** What the name tagger is trained on; more classes would change its features. */
export const NAME_CLASSES = 2 * WordClass.People - 1;

const classes = new Map<string, number>();
/** Places and organisations of several words, joined by one space. */
const phrases = new Set<string>();

function add(list: string, bits: number): void {
  for (const word of list.split(/\s+/)) if (word !== '') classes.set(word, (classes.get(word) ?? 0) | bits);
}

function addPhrases(list: string, bit: number): void {
  for (const written of list.split(/[|\n]/)) {
    const phrase = written.trim();
    if (phrase === '') continue;
    if (!phrase.includes(' ')) classes.set(phrase, (classes.get(phrase) ?? 0) | bit);
    else {
      phrases.add(phrase);
      add(phrase, WordClass.PlacePart);
    }
  }
}

add(MALE_NAMES, WordClass.Given | WordClass.MaleName);
add(FEMALE_NAMES, WordClass.Given | WordClass.FemaleName);
add(UNISEX_NAMES, WordClass.Given);
add(FAMILY_NAMES, WordClass.Family);
add(COMMON_WORDS, WordClass.Common);
addPhrases(PLACES, WordClass.Place);
addPhrases(WORLD_PLACES, WordClass.Place);
addPhrases(ORGANISATIONS, WordClass.Organisation);
addPhrases(WORLD_ORGANISATIONS, WordClass.Organisation);
addPhrases(PEOPLES, WordClass.People);
add(context.THING_HEADS, WordClass.Thing);
add(HONORIFICS, WordClass.Honorific);
add(OFFICES, WordClass.Office);
add(TITLE_MODIFIERS, WordClass.TitleModifier);
add(context.NEVER_NAMES, WordClass.Never);
add(context.PARTICLES, WordClass.Particle);
add(context.NAME_SUFFIXES, WordClass.Suffix);
add(context.PERSON_VERBS, WordClass.PersonVerb);
add(context.GIVEN_SYLLABLES, WordClass.Syllable);
add(context.STORMS, WordClass.Storm);
add(context.FIRM_TAILS, WordClass.FirmTail);
add(context.PLACE_PREPOSITIONS, WordClass.PlacePreposition);
add(grammar.ROLE_PREPOSITIONS, WordClass.RolePreposition);
add(grammar.FINITE_VERBS, WordClass.FiniteVerb);
add(grammar.SPEECH_VERBS, WordClass.SpeechVerb);
add(grammar.CLAUSE_BOUNDARIES, WordClass.Boundary);
add(PERSON_NOUNS, WordClass.PersonNoun);
add(MALE_NOUNS, WordClass.PersonNoun);
add(FEMALE_NOUNS, WordClass.PersonNoun);
add(PRONOUNS, WordClass.Pronoun);
add([...NUMBER_WORDS.keys()].join(' '), WordClass.NumberWord);
add(DATE_WORDS, WordClass.DateWord);
add(FUNCTION_WORDS, WordClass.Function);
add(FREQUENT_WORDS, WordClass.Frequent);

/** Bits of WordClass for a lower-case word; 0 for an unknown one. */
export function classesOf(lower: string): number {
  return classes.get(lower) ?? 0;
}

/** Is this lower-case phrase of several words a place or organisation of the lists? */
export function isListedPhrase(phrase: string): boolean {
  return phrases.has(phrase);
}
