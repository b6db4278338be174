import * as assert from 'node:assert/strict';
import { toInstantWords, toIsoDayWords, toTimexOrder, toTimexWords } from '../../src/present/timexWords';

suite('dates and durations in words', () => {
  for (const [timex, words] of [
    ['2016-08-15', 'August 15, 2016'],
    ['2016-07', 'July 2016'],
    ['2019', '2019'],
    ['0476', '476'],
    ['198', '1980s'],
    ['19', '20th century'],
    ['20', '21st century'],
    ['10', '11th century'],
    ['2018-W49', 'the week of December 3, 2018'],
    ['2020-W53', 'the week of December 28, 2020'],
    ['2015-W21-WE', 'the weekend of May 23, 2015'],
    ['XXXX-WXX-1', 'a Monday, week unknown'],
    ['XXXX-10', 'October, year unknown'],
    ['XXXX-08-02', 'August 2, year unknown'],
    ['XXXX-SU', 'summer, year unknown'],
    ['2011-SU', 'summer 2011'],
    ['2019-Q4', 'fourth quarter of 2019'],
    ['2019-H1', 'first half of 2019'],
    ['T12:00', 'noon'],
    ['T00:00', 'midnight'],
    ['T15:30', '3:30 pm'],
    ['T00:05', '12:05 am'],
    ['2015-05-19T09:00', 'May 19, 2015, 9:00 am'],
    ['2015-05-19TNI', 'night of May 19, 2015'],
    ['2012-07-05TMO', 'morning of July 5, 2012'],
    ['2018/2019', '2018–2019'],
    ['2020-06-23/2020-06-29', 'June 23, 2020 – June 29, 2020'],
    ['XXXX-09-07/09-14', 'September 7 – September 14, year unknown'],
    ['PT3H', '3 hours'],
    ['P1D', '1 day'],
    ['PXD', 'some days'],
    ['PTXM', 'some minutes'],
    ['P1.5W', '1.5 weeks'],
    ['P4000Y', '4,000 years'],
    ['P2Y3M', '2 years 3 months'],
    ['PAST_REF', 'in the past'],
  ] as const)
    test(`${timex}: ${words}`, () => assert.equal(toTimexWords(timex), words));

  for (const timex of [
    '',
    'X',
    'XXXX',
    'P',
    'PT',
    '2016-13',
    '2016-W99',
    '2016-08-15-01',
    'rubbish',
    '/',
    'Tx',
    '2016-8x',
  ])
    test(`“${timex}” has no words of its own`, () => assert.equal(toTimexWords(timex), undefined));

  test('days of an article and instants of a record', () => {
    assert.equal(toIsoDayWords('2025-02-13'), 'February 13, 2025');
    assert.equal(toIsoDayWords('someday'), 'someday');
    assert.equal(toInstantWords('2026-12-01T01:48:11.566Z'), 'December 1, 2026, 1:48 am UTC');
    assert.equal(toInstantWords('2026-12-01'), '2026-12-01');
  });

  test('values sort by the calendar, those the article leaves open have no place', () => {
    const sorted = ['2018-W49', '198', '2018', '2018-12-04', '2019-02', '2018-11-30'].sort(
      (a, b) => (toTimexOrder(a) ?? 0) - (toTimexOrder(b) ?? 0),
    );
    assert.deepEqual(sorted, ['198', '2018', '2018-11-30', '2018-W49', '2018-12-04', '2019-02']);
    assert.equal(toTimexOrder('XXXX-WXX-1'), null);
  });
});
