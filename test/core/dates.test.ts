import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { addMonths, fromDayNumber, toDayNumber, toIsoWeek, weekdayOf } from '../../src/core/dates/calendar';
import * as fc from 'fast-check';
import { checkNumbers } from './numberClaims';

const at = (date: string | null, ...sources: string[]): void => {
  for (const source of sources) checkNumbers(source, date);
};

suite('dates: written out', () => {
  test('with their year', () => {
    at(
      null,
      'They met on [date:2025-02-12|Feb. 12, 2025], in Rome.',
      'They met on [date:2021-05-12|12 May 2021] in Rome.',
      'The term ends in [date:2024-05|May 2024] there.',
      'It began in [date:2014|2014] there.',
      'Prices rose in the [date:199|1990s] again.',
      'Its pre-[date:2014|2014] borders are gone.',
    );
  });
  test('a clause behind a comma says nothing of when the one before it is', () => {
    at(
      '2020-03-08',
      'She will visit the coast on [date:2020-03-10|Tuesday], the office confirmed [date:2020-03-08|Sunday].',
      'On [date:2020-03-03|Tuesday], she said no.',
    );
    at('2015-12-11', 'The [date:2016-02-01|Feb. 1] Iowa caucuses are near.');
  });
  test('a colon behind the day is no clock', () => {
    at(
      '2020-03-05',
      'He made it clear on [date:2020-02-14|Feb. 14]: let it go.',
      'It begins at [time|14:30] on [date|Monday].',
    );
  });
  test('in digits alone', () => {
    at(
      null,
      'They met on [date:2025-02-13|2025-02-13] in Rome.',
      'They met on [date:2025-02-13|13.02.2025] in Rome.',
      'They met on [date:2025-02-13|02/13/2025] in Rome.',
      'They met on [date:2025-02-13|13/02/2025] in Rome.',
    );
    at('2025-02-03', 'They met on [date:2025-02-03|03/02/2025] in Rome.');
  });
  test('without a year it stays open, or the article’s date fixes it', () => {
    at(
      null,
      'They meet on [date:XXXX-02-12|February 12] there.',
      'It runs from [date:XXXX-02-14/02-16|February 14 to 16] there.',
    );
    at('2025-02-13', 'They met on [date:2025-02-12|February 12] there.', 'They met in [date:2024-12|December] there.');
  });
  test('not months, not years', () => {
    at(null, 'You may march on.', 'Theresa May said so.', 'It sold [count:2000 ticket|2,000] tickets.');
  });
});

suite('dates: seen from the article’s date', () => {
  test('weekdays', () => {
    at('2025-02-13', 'He spoke on [date:2025-02-12|Wednesday].', 'They will meet on [date:2025-02-14|Friday].');
    at(null, 'He spoke on [date:XXXX-WXX-3|Wednesday].');
  });
  test('tomorrow’s weekday is tomorrow, later ones need a word for it', () => {
    at('2025-02-13', 'The office opens [date:2025-02-14|Friday].', 'He spoke on [date:2025-02-08|Saturday].');
    at('2025-02-13', 'It will open on [date:2025-02-15|Saturday].', 'USA TODAY said so.', 'The Fox News Sunday show.');
  });
  test('the article’s own words fix a weekday', () => {
    at(null, 'On [date:XXXX-02-12|Wednesday] ([date:XXXX-02-12|February 12]) it began.');
  });
  test('the next day counts from the day named before', () => {
    at(
      null,
      'It fell on [date:1777-01-05|5 January 1777]. [date:1777-01-06|The next day] it rose.',
      'The next day it rose.',
    );
  });
  test('seasons', () => {
    at(
      null,
      'It opens in the [date:XXXX-FA|fall] again.',
      'The fall of Kabul shook them.',
      'In the [date:1776-SP|spring of 1776] it began.',
    );
  });
  test('a year nobody gave is that of the nearest one where all wait for the day', () => {
    at('2012-08-03', 'They fight on before the [date:2012-11|November] election.');
    at('2014-06-04', 'It could hurt them come [date:2014-11|November] in many places.');
    at('2016-04-25', 'The state, which votes [date:2016-06-07|June 7], is next.');
    at('2019-01-10', 'They lost the [date:2018-11|November] election.');
    at('2019-05-24', 'They will ask to move the old [date:2019-03-29|March 29] deadline.');
  });
  test('on a Monday this weekend is over, unless the sentence looks ahead', () => {
    at('2018-08-13', 'Doe dealt with it [date:2018-W32-WE|this weekend].');
    at('2018-08-13', 'Doe will deal with it [date:2018-W33-WE|this weekend].');
    at('2018-08-15', 'Doe dealt with it [date:2018-W33-WE|this weekend].');
  });
  test('months and years; nothing where nobody can place them', () => {
    at('2025-02-13', 'Sales fell [date:2025-01|last month].', 'Sales fell earlier [date:2025|this year].');
    at(null, 'Sales fell last month.');
  });
  test('clock times', () => {
    at(null, 'It opens at [time:T17:00|5 p.m. ET] there.', 'It opens at [time:T10:27|10:27 AM] there.');
  });
});

suite('dates: the dateline', () => {
  const dateOf = (text: string): string | null => analyze(text).date;
  test('found only in full', () => {
    assert.equal(dateOf('A headline\nPublished Feb. 13, 2025\nThe story begins here and runs on.'), '2025-02-13');
    assert.equal(dateOf('KYIV, Feb. 12, 2025 (AP) — The story begins.'), '2025-02-12');
    assert.equal(dateOf('KYIV, Feb. 12 (AP) — The story begins.'), null);
    assert.equal(dateOf('The war began on Feb. 24, 2022, and went on for years in many places.'), null);
  });
});

suite('calendar', () => {
  test('days go there and back, weeks hold seven', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700000, max: 700000 }), (days) => {
        const civil = fromDayNumber(days);
        assert.equal(toDayNumber(civil), days);
        assert.equal(weekdayOf(days + 7), weekdayOf(days));
      }),
    );
  });
  test('known days', () => {
    assert.equal(weekdayOf(toDayNumber({ year: 2025, month: 2, day: 12 })), 3);
    assert.equal(toIsoWeek(toDayNumber({ year: 2025, month: 2, day: 13 })), '2025-W07');
    assert.deepEqual(addMonths({ year: 2025, month: 1, day: 31 }, 1), { year: 2025, month: 2, day: 28 });
  });
});
