import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { analyze } from '../../src/core/analyze';
import type { Analysis, Bound, Quantity, QuantityKind } from '../../src/core/annotation';

/** What a careful reader finds in the samples: [words a quote begins with, its speakers (any of them), or nobody]. */
type Said = readonly [opening: string, ...speakers: readonly string[]];
type Figure = readonly [text: string, kind: QuantityKind, value: number, unit: string, bound: Bound, high?: number];

interface Reading {
  readonly quotes: readonly Said[];
  readonly people: readonly string[];
  readonly figures: readonly Figure[];
  readonly timex: Readonly<Record<string, string>>;
}

const TRUMP = 'Donald Trump';
const HEGSETH = 'Pete Hegseth';
const SAK = 'Yuriy Sak';

const READINGS: Readonly<Record<string, Reading>> = {
  '000': {
    quotes: [
      ['agreed to have our respective', TRUMP],
      ['lasting, reliable peace', 'Volodymyr Zelensky'],
      ['ridiculous War,', TRUMP],
      ['God bless', TRUMP],
      ['We’ll meet in Saudi', TRUMP],
      ['some of that land', TRUMP],
      ['Ukraine and Europe must', 'nations', 'statement'],
      ['there can be no talks', 'Volodymyr Zelensky'],
      ['just peace,', 'Volodymyr Zelensky'],
      ['No one wants peace', 'Volodymyr Zelensky'],
      ['good and detailed', 'Volodymyr Zelensky'],
      ['Security guarantees without', 'Volodymyr Zelensky'],
    ],
    people: [
      TRUMP,
      'Vladimir Putin',
      'Volodymyr Zelensky',
      HEGSETH,
      'JD Vance',
      'Marco Rubio',
      'Dmitry Peskov',
      'Scott Bessent',
    ],
    figures: [
      ['an hour and a half', 'duration', 1.5, 'hour', '~'],
      ['seven', 'count', 7, 'European nation', '='],
      ['one-fifth', 'fraction', 0.2, '', '~'],
      ['hundreds of thousands', 'count', 100_000, '', '=', 1_000_000],
    ],
    timex: { 'May 2024': '2024-05' },
  },
  '001': {
    quotes: [
      ['He wants it to end', TRUMP],
      ['I believe we are moving', TRUMP],
      ['I had a significant', 'Volodymyr Zelenskiy'],
      ['We share your desire', HEGSETH],
      ['Pursuing this unrealistic', HEGSETH],
      ['robust security', HEGSETH],
      ['security shield', 'Scott Bessent'],
    ],
    people: [
      TRUMP,
      'Vladimir Putin',
      'Volodymyr Zelenskiy',
      'Marco Rubio',
      'John Ratcliffe',
      'Michael Waltz',
      'Steve Witkoff',
      'Joe Biden',
      HEGSETH,
      'Scott Bessent',
      'JD Vance',
      'Marc Fogel',
    ],
    figures: [
      ['an hour', 'duration', 1, 'hour', '>'],
      ['one hour', 'duration', 1, 'hour', '~'],
      ['20%', 'percent', 0.2, 'percent', '~'],
    ],
    timex: {},
  },
  '002': {
    quotes: [
      ['We have also agreed', TRUMP],
      ['I think they have', TRUMP],
      ['Ukrainians have already', 'Oxana Shevel'],
      ['Ukraine wants peace', 'Volodymyr Zelenskyy'],
    ],
    people: [TRUMP, 'Vladimir Putin', 'Volodymyr Zelenskyy', HEGSETH, 'Oxana Shevel', 'Dmitry Peskov', 'Scott Bessent'],
    figures: [['one-fifth', 'fraction', 0.2, '', '~']],
    timex: {},
  },
  '003': {
    quotes: [
      ['a stalemate', 'Marco Rubio'],
      ['immediately', TRUMP],
      ['pure fiction', 'Moscow'],
      ['fake news.', 'Moscow'],
      ['lengthy and highly', TRUMP],
      ['We discussed Ukraine', TRUMP],
      ['We agreed to work', TRUMP],
      ['The first time', TRUMP],
      ['I think we’re on', TRUMP],
      ['I think President Putin', TRUMP],
      ['mentioned the need', 'Dmitry Peskov'],
      ['meaningful', 'Volodymyr Zelenskyy'],
      ['shared details', 'Volodymyr Zelenskyy'],
      ['immediately', 'Andriy Yermak'],
      ['begin a process', 'Andriy Yermak', ''],
      ['The United States does not', HEGSETH],
      ['unrealistic', HEGSETH],
      ['We must start', HEGSETH],
      ['will start immediately', TRUMP],
      ['impossible', 'Russia'],
      ['Russia has never', 'Dmitry Peskov'],
      ['Security guarantees without', 'Volodymyr Zelenskyy'],
      ['in any negotiation', 'Kaja Kallas'],
      ['Ukraine’s independence', 'Kaja Kallas'],
      ['We have always', 'Annalena Baerbock'],
      ['Peace can only', 'Annalena Baerbock'],
    ],
    people: [
      'Marco Rubio',
      TRUMP,
      'Vladimir Putin',
      'Dmitry Peskov',
      'Joe Biden',
      'Volodymyr Zelenskyy',
      'Andriy Yermak',
      HEGSETH,
      'Ursula von der Leyen',
      'Kaja Kallas',
      'Annalena Baerbock',
    ],
    figures: [
      ['1,085 days', 'duration', 1085, 'day', '>'],
      ['thousands', 'count', 1000, '', '=', 10_000],
      ['90 minutes', 'duration', 90, 'minute', '~'],
    ],
    timex: { 'June 2021': '2021-06' },
  },
  '004': {
    quotes: [
      ['prolonged and extremely', TRUMP],
      ['widespread sense', TRUMP, 'Vladimir Putin'],
      ['We every talked', TRUMP],
      ['make peace.', TRUMP, 'Volodymyr Zelenskyy'],
      ['I’m hopeful', TRUMP],
      ['We would like', HEGSETH],
      ['Chasing this', HEGSETH],
      ['most likely true', TRUMP],
      ['a few of that land', TRUMP],
      ['backed one of many', 'Dmitry Peskov'],
      ['a single name', 'Kirill Dmitriev'],
      ['teetering', 'Dmitry Medvedev'],
      ['careworn that', SAK],
      ['Now we perceive', SAK],
      ['On the identical', SAK],
      ['need to be sensible', SAK],
      ['unprecedentedly', SAK],
      ['We have now', SAK],
      ['The issue is', 'Oleksiy Goncharenko'],
      ['However we hope', 'Oleksiy Goncharenko'],
      ['till a simply', 'allies', 'announcement', 'Kyiv', 'Europe', ''],
      ['We’re trying ahead', 'statement', 'group'],
      ['All we’d like', 'Donald Tusk'],
    ],
    people: [
      TRUMP,
      'Vladimir Putin',
      'Chris McGrath',
      'Volodymyr Zelenskyy',
      HEGSETH,
      'Mark Rutte',
      'Dmitry Peskov',
      'Kirill Dmitriev',
      'Dmitry Medvedev',
      'Brendan Smialowski',
      SAK,
      'Oleksiy Goncharenko',
      'Keir Starmer',
      'Olaf Scholz',
      'Emmanuel Macron',
      'Simon Dawson',
      'Donald Tusk',
    ],
    figures: [
      ['tens of 1000’s', 'count', 10_000, '', '=', 100_000],
      ['hundreds of thousands', 'count', 100_000, '', '=', 1_000_000],
      ['20%', 'percent', 0.2, 'percent', '~'],
    ],
    timex: { 'Feb. 12, 2025': '2025-02-12', 'Feb. 24, 2022': '2022-02-24', 'July 16, 2018': '2018-07-16' },
  },
};

const FAMILY_NAMES =
  /\b(?:Trump|Putin|Zelenskyy?|Zelenskiy|Hegseth|Peskov|Rubio|Vance|Bessent|Biden|Waltz|Witkoff|Ratcliffe|Fogel|Shevel|Yermak|Kallas|Baerbock|Sak|Goncharenko|Medvedev|Dmitriev|Tusk|Macron|Scholz|Starmer|Rutte)\b/g;

suite('the samples are right', () => {
  for (const name of fs.readdirSync('seeds')) {
    const text = fs.readFileSync(`seeds/${name}`, 'utf8');
    const analysis = analyze(text);
    const reading = READINGS[name.slice(0, 3)];
    if (!reading) throw new Error(`nobody has read ${name} yet`);
    suite(name, () => {
      test('every quote, with its speaker and a cue or a reason', () => assertQuotes(analysis, reading.quotes));
      test('every person, once', () => {
        assert.deepEqual(analysis.entities.map((entity) => entity.name).sort(), [...reading.people].sort());
      });
      test('every mention of a family name is a mention of a person', () => {
        const missed: string[] = [];
        for (const found of text.matchAll(FAMILY_NAMES)) {
          const at = found.index;
          const mention = analysis.people.find(
            ({ start, end, kind }) => kind === 'name' && start <= at && at + found[0].length <= end,
          );
          const entity = analysis.entities.find((one) => one.entity === mention?.entity);
          if (!entity) missed.push(`${found[0]} at ${at}`);
        }
        assert.deepEqual(missed, []);
      });
      test('numbers that matter, with value, unit and bound', () =>
        reading.figures.forEach((figure) => assertFigure(analysis, figure)));
      test('dates the article fixes', () => {
        for (const [said, timex] of Object.entries(reading.timex)) {
          const found = analysis.numbers.filter(({ text: at }) => at === said);
          assert.ok(
            found.length > 0 && found.every((date) => date.timex === timex),
            `${said}: ${found.map((date) => date.timex)}`,
          );
        }
      });
    });
  }
});

/** In order: each expected quote is there, said by one of the expected; '' allows nobody. */
function assertQuotes({ quotes }: Analysis, expected: readonly Said[]): void {
  let from = 0;
  const wrong: string[] = [];
  for (const [opening, ...speakers] of expected) {
    const index = quotes.findIndex(({ text }, i) => i >= from && text.startsWith(opening));
    const quote = quotes[index];
    if (!quote) {
      wrong.push(`missing: ${opening}`);
      continue;
    }
    from = index + 1;
    const said = [
      quote.speaker?.name,
      quote.speaker?.text,
      quote.unresolved && quote.speaker === null ? '' : undefined,
    ];
    const right = speakers.some((one) =>
      said.some((who) => (one === '' ? who === '' : who?.toLowerCase().includes(one.toLowerCase()) === true)),
    );
    if (!right)
      wrong.push(
        `“${opening}…”: ${quote.speaker?.name ?? quote.speaker?.text ?? 'nobody'}, not ${speakers.join(' or ')}`,
      );
  }
  assert.deepEqual(wrong, []);
}

function assertFigure({ numbers }: Analysis, [text, kind, value, unit, bound, high]: Figure): void {
  const found = numbers.filter((number) => number.text === text);
  assert.ok(found.length > 0, `${text} is not found`);
  const fits = (number: Quantity): boolean =>
    number.kind === kind &&
    number.value !== null &&
    Math.abs(number.value - value) < 1e-9 &&
    (unit === '' || number.unit === unit) &&
    number.bound === bound &&
    number.high === high;
  assert.ok(found.some(fits), `${text}: ${JSON.stringify(found)}`);
}
