import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import { COMMON_VERBS, PREPOSITIONS, RELATIVES, SUBORDINATORS, ADVERBS } from '../../src/core/lexicon/clauseWords';
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES } from '../../src/core/lexicon/commonNames';
import { inflect, SPEECH_VERBS } from '../../src/core/lexicon/cueVerbs';
import { DATE_WORDS } from '../../src/core/lexicon/dateWords';
import { NUMBER_WORDS } from '../../src/core/lexicon/numberWords';
import { PERSON_NOUNS, PRONOUNS } from '../../src/core/lexicon/personNouns';
import { HONORIFICS, OFFICES } from '../../src/core/lexicon/titles';
import { countSteps, startCounting, stopCounting } from './steps';

/** Ten times the text may take so many times the steps; straight growth is 10. */
const MOST_GROWTH = 15;
/** Steps a character of any text may take; news takes 200, the worst that a search of hours found 1,200. */
const MOST_STEPS_A_CHARACTER = 3000;
const SHORT = 1500;

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

function stepsOf(unit: string, length: number): number {
  const text = repeated(unit, length);
  return countSteps(() => analyze(text));
}

function assertStraight(unit: string): void {
  const few = stepsOf(unit, SHORT);
  const many = stepsOf(unit, SHORT * 10);
  assert.ok(many < few * MOST_GROWTH, `${JSON.stringify(unit)}: ${few} → ${many} steps`);
  assert.ok(
    many < SHORT * 10 * MOST_STEPS_A_CHARACTER,
    `${JSON.stringify(unit)}: ${many / SHORT / 10} steps a character`,
  );
}

const fromList = (list: string, count: number): string[] => list.trim().split(/\s+/).slice(0, count);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Words of every kind that the engine has rules for, and the marks between them. */
const WORDS: readonly string[] = [
  ...SPEECH_VERBS.slice(0, 25).flatMap((entry) => inflect(entry).map(({ form }) => form)),
  ...fromList(HONORIFICS, 12).map(capital),
  ...fromList(OFFICES, 25),
  ...fromList(COMMON_GIVEN_NAMES, 12).map(capital),
  ...fromList(COMMON_FAMILY_NAMES, 12).map(capital),
  ...fromList(PERSON_NOUNS, 15),
  ...fromList(PRONOUNS, 8),
  ...[...PREPOSITIONS, ...RELATIVES, ...SUBORDINATORS, ...[...ADVERBS].slice(0, 25), ...[...COMMON_VERBS].slice(0, 40)],
  ...[...NUMBER_WORDS.keys()].slice(0, 30),
  ...fromList(DATE_WORDS, 20).map(capital),
  ...'12 5,000 $5 20% 2019 and or the a of that not May'.split(' '),
  ...', . ; : — - ( ) “ ” ‘ ’ " \' … ? ! \n'.split(' '),
  ...['"We go."', '“We go,”', '"we"', 'according to', 'more than', 'up to', "Ida's", '\n\n'],
];

suite('growth', () => {
  suiteSetup(startCounting);
  suiteTeardown(stopCounting);

  test('sentences that ask the same of the same words take time by their length', () => {
    for (const unit of [
      'or asked ',
      'and said and told ',
      '"no," replied ',
      '“No,” he replied that she said ',
      'saying that he who claims ',
      '“Yes,” ',
      'to ask to tell to urge ',
      'who said who told ',
      'denied, claiming, ',
      '“a” said: “b” ',
      'really often ',
      'last Monday last week ',
      'the very old former ',
    ])
      assertStraight(unit);
  });

  test('links at the end of a post are taken off one by one', () => {
    const wordsOf = (post: string): readonly string[] =>
      analyze(`${post} — Ann Lee (@annlee) June 3, 2019\n`).reported.map(({ text }) => text);
    assert.deepEqual(wordsOf('We stay here tonight http://a.example  http://b.example'), ['We stay here tonight']);
    assert.deepEqual(wordsOf('We stay here tonight.pic.twitter.com/a http://b'), ['We stay here tonight.']);
    const glued = `We stay here tonight ${'http://'.repeat(38)} so`;
    assert.deepEqual(wordsOf(glued), [glued]);
  });

  test('random words of the lists, one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), (words) => {
        assertStraight(`${words.join(' ')} `);
      }),
      { numRuns: 40 },
    );
  });

  test('a climb towards the slowest sentence finds none that grows faster than its length', () => {
    const steps = fc.sample(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), ROUNDS);
    let slowest: readonly string[] = ['said'];
    let most = 0;
    for (const [how = 0, where = 0, which = 0, other = 0] of steps) {
      const tried = changed(slowest, how, where, which, other);
      const taken = stepsOf(`${tried.join(' ')} `, SHORT);
      if (taken <= most) continue;
      slowest = tried;
      most = taken;
    }
    if (process.env.CLIMB_ROUNDS) console.log(most / SHORT, JSON.stringify(slowest.join(' ')));
    assertStraight(`${slowest.join(' ')} `);
  });
});

const ROUNDS = Number(process.env.CLIMB_ROUNDS ?? 100);
const LONGEST = 12;

const wordAt = (index: number): string => WORDS[index % WORDS.length] ?? '';

const put = (words: readonly string[], at: number, instead: number, ...given: string[]): readonly string[] => [
  ...words.slice(0, at),
  ...given,
  ...words.slice(at + instead),
];

/** One word put for another, put in, or taken out; now and then a sentence of its own. */
function changed(
  words: readonly string[],
  how: number,
  where: number,
  which: number,
  other: number,
): readonly string[] {
  const at = where % words.length;
  switch (how % 5) {
    case 0:
      return [wordAt(where), wordAt(which), wordAt(other)];
    case 1:
      return words.length < LONGEST ? put(words, at, 0, wordAt(which)) : put(words, at, 1, wordAt(which));
    case 2:
      return words.length > 1 ? put(words, at, 1) : words;
    case 3:
      return put(put(words, at, 1, wordAt(which)), other % words.length, 1, wordAt(other));
    default:
      return put(words, at, 1, wordAt(which));
  }
}
