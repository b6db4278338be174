/*
 * Owns the English words that stand for numbers, as data: cardinals, ordinals, fractions, scales, orders of magnitude.
 * Source: the closed class of English numerals (any grammar); short scale. Leaves reading them to numbers/numeral.ts.
 */

export const enum Role {
  /** zero … nine */
  Unit = 1,
  /** ten … nineteen */
  Teen = 2,
  /** twenty … ninety */
  Ten = 3,
  Hundred = 4,
  /** thousand, million, lakh … */
  Scale = 5,
  Dozen = 6,
  /** dozens, hundreds, millions … an order of magnitude */
  Plural = 7,
  Ordinal = 8,
  Half = 9,
  /** thirds, quarters, fifths: only behind a number or "a" */
  Part = 10,
  /** couple */
  Couple = 11,
  /** few, several: only before hundred, dozen or a scale */
  Few = 12,
  /** twice, double, triple … */
  Multiple = 13,
  /** an hour, a month: a time unit that counts one behind "a" */
  TimeUnit = 14,
}

export interface NumberWord {
  readonly role: Role;
  readonly value: number;
}

const WORDS: readonly (readonly [Role, string])[] = [
  [Role.Unit, 'zero:0 nought:0 naught:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9'],
  [Role.Teen, 'ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19'],
  [Role.Ten, 'twenty:20 thirty:30 forty:40 fourty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90'],
  [Role.Hundred, 'hundred:100'],
  [Role.Scale, 'thousand:1e3 million:1e6 billion:1e9 trillion:1e12 quadrillion:1e15 lakh:1e5 lakhs:1e5 crore:1e7 crores:1e7 mln:1e6 bln:1e9'],
  [Role.Dozen, 'dozen:12'],
  [Role.Plural, 'tens:10 dozens:12 scores:20 hundreds:100 thousands:1e3 millions:1e6 billions:1e9 trillions:1e12'],
  [Role.Ordinal, 'first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 thirteenth:13 ' +
    'fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20 thirtieth:30 fortieth:40 fiftieth:50 ' +
    'sixtieth:60 seventieth:70 eightieth:80 ninetieth:90 hundredth:100 thousandth:1000 millionth:1e6'],
  [Role.Half, 'half:2'],
  [Role.Part, 'halves:2 thirds:3 quarter:4 quarters:4 fourths:4 fifths:5 sixths:6 sevenths:7 eighths:8 ninths:9 tenths:10 hundredths:100 thousandths:1000'],
  [Role.Couple, 'couple:2'],
  [Role.Few, 'few:1 several:1'],
  [Role.Multiple, 'twice:2 thrice:3 double:2 triple:3 treble:3 quadruple:4 quintuple:5 twofold:2 threefold:3 fourfold:4 fivefold:5 sixfold:6 sevenfold:7 eightfold:8 ninefold:9 tenfold:10 twentyfold:20 hundredfold:100 thousandfold:1000'],
  [Role.TimeUnit, 'second:1 minute:1 hour:1 day:1 week:1 fortnight:1 month:1 year:1 decade:1 century:1'],
];

/** Lower-case word → what it says. "second" is an ordinal here; numeral.ts tells the time unit by its "a". */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map(
  [...WORDS].reverse().flatMap(([role, list]) =>
    list.split(' ').map((entry): [string, NumberWord] => {
      const [word = '', value = '0'] = entry.split(':');
      return [word, { role, value: Number(value) }];
    }),
  ),
);

/** Letters glued to digits that scale them: $66.5bn, 25k. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map(
  'k:1e3 K:1e3 m:1e6 M:1e6 mn:1e6 mln:1e6 mio:1e6 b:1e9 B:1e9 bn:1e9 Bn:1e9 BN:1e9 bln:1e9 tn:1e12 trn:1e12 T:1e12'
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, entry.indexOf(':')), Number(entry.slice(entry.indexOf(':') + 1))]),
);

/** Single characters that are fractions. */
export const FRACTION_MARKS: ReadonlyMap<string, number> = new Map(
  '½:2 ⅓:3 ⅔:1.5 ¼:4 ¾:1.3333333333333333 ⅕:5 ⅖:2.5 ⅗:1.6666666666666667 ⅘:1.25 ⅙:6 ⅚:1.2 ⅛:8 ⅜:2.6666666666666665 ⅝:1.6 ⅞:1.1428571428571428'
    .split(' ')
    .map((entry): [string, number] => [entry.charAt(0), 1 / Number(entry.slice(2))]),
);
