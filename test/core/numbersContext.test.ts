import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import type { Quantity } from '../../src/core/annotation';
import { checkNumbers } from './numberClaims';

const claims = (...sources: string[]): void => {
  for (const source of sources) checkNumbers(source);
};

/** The one quantity of the text that is no date. */
function only(text: string, date: string | null = null): Quantity {
  const [first, ...more] = analyze(text, date).numbers.filter(({ kind }) => kind !== 'date' && kind !== 'time');
  assert.ok(first && more.length === 0, text);
  return first;
}

suite('numbers: units from the words around', () => {
  test('“one” that stands for something named before counts nothing', () => {
    claims(
      'The [ordinal:1|first] one to call won.',
      'Theirs is an active one.',
      'He has [count:1 car|one] car and only [count:1 dog|one] dog.',
    );
  });
  test('the first of two numbers takes the unit of the second', () => {
    claims(
      'It costs [money:8 EUR|eight] or [money:9 EUR|nine euros] there.',
      'It holds [count:500 song|500] and [count:1000 song|1,000] songs.',
    );
  });
  test('a bare number counts what the number before it counted', () => {
    claims(
      'The blast killed [count:9 villager|nine] villagers and wounded [count:45 villager|45].',
      'The blast killed [count:9 villager|nine] villagers and [count:45 goat|45] goats.',
    );
  });
  test('a bracket says the amount again, with its bound', () => {
    claims('They fly more than [measure:>100 kilometre|100 kilometers] ([measure:>60 mile|60 miles]).');
  });
  test('a stretch of time keeps its unit behind an adjective', () => {
    claims('It rained for [duration:4 day|four] straight days.', 'They have [count:4 rainy day|four] rainy days.');
  });
  test('pounds are money only where the article writes £', () => {
    claims(
      'He lost [measure:20 pound|20 pounds] then.',
      'A ticket for [money:5 GBP|£5] became [money:20 GBP|20 pounds] soon.',
    );
  });
  test('a year earlier is no rate', () => {
    claims(
      'Sales were [money:6000000 USD|$6 million], not [money:7000000 USD|$7 million].',
      'He pays [rate:3500 USD per month|$3,500 a month] for it.',
    );
    assert.equal(analyze('Sales hit $6 million a year earlier.').numbers[0]?.kind, 'money');
  });
});

suite('numbers: ranges, changes, scores and shares', () => {
  test('a change names two figures, a range one', () => {
    claims(
      'Prices go from [money:3..5 USD|$3 to $5] here.',
      'The deficit rose [money:43 USD|$43] to [money:419 USD|$419] then.',
      'Between [count:5..10 guest|5 and 10] guests came.',
      'The [money:200..4000000 USD|$200 to $4 million] span is wide.',
    );
  });
  test('a score is one span, high before or after low', () => {
    const score = only('The home side won 3-1 at last.');
    assert.deepEqual([score.text, score.value, score.high, score.unit], ['3-1', 3, 1, null]);
  });
  test('shares', () => {
    claims('About [fraction:~0.2|one in five] voters stayed.', 'He won [count:2|two] in Paris.');
  });
  test('not fractions', () => {
    claims('The 9/11 attacks changed it.', 'It is open 24/7 now.');
  });
});

suite('numbers: ages and stretches of time', () => {
  test('decades of life', () => {
    claims('A man in his early [age:50..59 year|50s] fell.', 'A list of 50s songs.');
  });
  test('time without a number', () => {
    claims(
      'It took [duration|several years] to build.',
      'Several firms left.',
      'It went on for [duration:1 hour|an hour].',
    );
  });
  test('an hour that measures nothing', () => {
    claims('An hour is long.', 'What a day it was.');
  });
  test('a spell ago is placed by the article’s date', () => {
    assert.equal(only('She left three years ago.', '2025-02-13').timex, '2022');
    assert.equal(only('She left three years ago.').timex, 'P3Y');
    assert.equal(only('She left five days ago.', '2025-02-13').timex, '2025-02-08');
    assert.equal(only('She stayed three years.', '2025-02-13').timex, 'P3Y');
  });
});

suite('numbers: left alone in context', () => {
  test('streets, jets, models, captions', () => {
    claims(
      'She lives at 601 Riverview Drive now.',
      'Boeing will end the 747 next.',
      'He carried the iPhone 14 in a bag.',
      'A view of the bay. Hide Caption 3 of 19 Photos',
    );
  });
  test('steps of an argument, items of a list, programmes', () => {
    claims(
      'Second, the plan costs too much.',
      'The [ordinal|second] plan costs too much.',
      '2. Wish lists are long.',
      'It aired on the 60 Minutes programme again.',
      'It aired for [duration:60 minute|60 minutes] again.',
    );
  });
  test('the two, when they are only both', () => {
    claims(
      'The quarrel between the two firms goes on.',
      'The two would also meet.',
      'The [count:2 firm|two] firms merged.',
    );
  });
  test('over that belongs to a verb', () => {
    claims('He turned over [money:500 USD|$500] to them.', 'He paid over [money:>500 USD|$500] for it.');
  });
});

suite('numbers: what they are about', () => {
  const about = (text: string): readonly [string | null, string | null] => {
    const topic = only(text).about;
    return [topic?.head ?? null, topic?.subject ?? null];
  };
  test('the noun counted, and who the clause tells of', () => {
    assert.deepEqual(about('Russia lost 300 tanks there.'), ['tanks', 'Russia']);
    assert.deepEqual(about('The storm, which began at sea, has killed 25 people.'), ['people', 'storm']);
  });
  test('what is measured', () => {
    assert.deepEqual(about('Rebels hold 20% of the territory.'), ['territory', null]);
    assert.deepEqual(about('He got a 14-year sentence.'), ['sentence', null]);
    assert.deepEqual(about('The call lasted nearly 90 minutes.'), ['call', null]);
    assert.deepEqual(about('Estimates put the death toll at 45.'), ['toll', 'Estimates']);
    assert.deepEqual(about('Hundreds of thousands have been killed.'), ['killed', null]);
  });
  test('an adverb behind a measure is no topic', () => {
    assert.deepEqual(about('We sank 30 miles offshore right then.')[0], null);
    assert.deepEqual(about('We took a 30-mile drive then.')[0], 'drive');
  });
  test('whose age it is', () => {
    assert.deepEqual(about('Amber Vinson, 29, left.')[0], 'Vinson');
    assert.deepEqual(about('Her 8-year-old nephew left.')[0], 'nephew');
  });
  test('a pronoun is no subject', () => {
    assert.deepEqual(about('They lost 300 tanks there.'), ['tanks', null]);
  });
});
