/*
 * Owns the names of months, weekdays, seasons, time zones, as data. Source: English calendar, IANA abbreviations in news use.
 */

const toMap = (list: string): ReadonlyMap<string, number> =>
  new Map(list.split('|').flatMap((group, index) => group.split(' ').map((word): [string, number] => [word, index + 1])));

/** Lower-case name or abbreviation → 1–12. */
export const MONTHS = toMap(
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
);

/** Lower-case name or abbreviation → 1 (Monday) – 7 (Sunday), as ISO 8601 counts. */
export const WEEKDAYS = toMap('monday mon mondays|tuesday tue tues tuesdays|wednesday wed weds wednesdays|thursday thu thur thurs thursdays|friday fri fridays|saturday sat saturdays|sunday sun sundays');

/** Season → TIMEX3 code. */
export const SEASONS: ReadonlyMap<string, string> = new Map([['spring', 'SP'], ['summer', 'SU'], ['fall', 'FA'], ['autumn', 'FA'], ['winter', 'WI']]);

/** Part of the day → TIMEX3 code. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([['morning', 'TMO'], ['afternoon', 'TAF'], ['evening', 'TEV'], ['night', 'TNI']]);

export const TIME_ZONES: ReadonlySet<string> = new Set(
  'ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST EET MSK IST JST AEST AEDT SGT HKT AKDT HST Z'.split(' '),
);

/** Words that say a clause speaks of what is to come. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(
  "will shall 'll won't would scheduled expected due upcoming plans planned planning set slated tentatively begins starts opens is are going until deadline ahead next seeking should must need needs hopes re-election running soon".split(' '),
);

export const DAY_WORDS = ['today', 'yesterday', 'tomorrow', 'tonight'];
export const NAMED_HOURS = ['noon', 'midnight'];
/** Before a unit, a weekday, a month: last week, next May. */
export const LEADING_WORDS = ['last', 'next', 'this'];

/** All words a date or a time may begin at; "the" of "the next day" is one. */
export const DATE_WORDS = [...MONTHS.keys(), ...WEEKDAYS.keys(), ...SEASONS.keys(), ...DAY_WORDS, ...NAMED_HOURS, ...LEADING_WORDS, 'the'].join(' ');
