import * as assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { analyze, Reanalysis } from '../../src/core/analyze';
import { normaliseText } from '../../src/core/text';

/** Sentences whose reading leans on others: names known from elsewhere, pronouns, quotes that run on, dates told by dates. */
const SENTENCES = [
  'Mayor Ellen Hartwig opened the new ferry terminal in Rostock on March 3, 2021.',
  '“We waited nine years for this,” Hartwig said. “It cost $41 million.”',
  'She thanked Jonas Feldt, the harbour master, who had led the work since 2017.',
  'Feldt said that 1,200 people use the ferry each day.',
  '“The old pier was a disgrace,” he told reporters, “and everybody knew it.”',
  '“Nobody should have to wait for an hour in the rain.',
  '“That is over now,” she added.',
  'The next day about 300 residents came to see it (some 40 of them by boat).',
  'Critics call it “the mayor’s bathtub”.',
  'According to the harbour office, the ferry needs 12 minutes (2.5 miles).',
  'HartwigFive things to know about ferries MORE declined to comment.',
  'Hartwig',
  'By Clara Bohn',
  'Photo: Clara Bohn/Harbour Press',
  '‘It is too small,’ said Aino Virtanen, a fisher from Turku.',
  '‘And it is ugly.',
  'Q. Will it float? A. I hope so.',
  'JONAS FELDT: You will see.',
  'ELLEN HARTWIG: I am sure of it!',
  'Related:',
  'Leave a Reply',
  'On Tuesday the price fell to £5, down from 8 pounds in May.',
  'Aino Virtanen,',
  'Jr. wrote on the way, “Who pays?” asked his wife, Mary Virtanen.',
  'They met again a week later; 7 more joined, killing time.',
];

/** What somebody types, pastes or takes away. */
const FRAGMENTS = [
  ...['“', '”', '"', "'", '‘', '’', '(', ')', '.', ',', ':', ' ', 'x', '5', 'é', '\u2028', '😀'],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' \n \n',
    ' Jane Doe ',
    ' Doe ',
    'she ',
    'PaulSenate vote ',
    ' Paul ',
    '£',
    'Boeing 747 ',
  ],
  ...[
    ' the next day ',
    ' May 9, 2020 ',
    ' said ',
    ' (60 miles) ',
    ' MORE',
    '@jane',
    ' Mr. ',
    'Van\nden Berg',
    '$5 ',
    '1,0',
  ],
];

const sentence = fc.constantFrom(...SENTENCES);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const lineBreak = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n');
const article = fc
  .array(fc.tuple(paragraph, lineBreak), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.flat().join(''));
const inserted = fc.oneof(fc.constantFrom(...FRAGMENTS), sentence, fc.constant(''));
/** Where, how much goes, what comes: where and how much as ratios of the text. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80), fc.nat(600)),
  inserted,
});

const apply = (text: string, { at, gone, inserted: words }: { at: number; gone: number; inserted: string }): string => {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + words + text.slice(from + gone);
};

suite('analysis of an edited text', () => {
  test('is that of a fresh one, whatever was typed, pasted, split, joined or taken away', () => {
    fc.assert(
      fc.property(article, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        const reanalysis = new Reanalysis();
        let raw = first;
        for (const one of [null, ...edits]) {
          if (one !== null) raw = apply(raw, one);
          const found = reanalysis.analyze(normaliseText(raw), null);
          assert.equal(JSON.stringify(found), JSON.stringify(analyze(raw)));
        }
      }),
      { numRuns: 150 },
    );
  });

  /** A line that is edited, what it becomes, and a line far away that it tells something of. */
  const far: readonly (readonly [string, string, string])[] = [
    ['It costs 5 euros.', 'It costs £5.', 'Entry is 8 pounds for all.'],
    ['Nobody came.', 'Karlsen came.', 'Then KarlsenSenate Democrats met again.'],
    ['Tom Nobody came.', 'Tom Karlsen came.', 'Then Karlsen2020 Democrats met again.'],
    ['An airline bought some.', 'An airline bought some from Boeing.', 'The 747 flies on.'],
    ['She met the Karlsens.', 'She met of Karlsens.', 'Ida Karlsen spoke. Karlsen left.'],
    ['Karlsen and his wife, Ida Karlsen, came.', 'Karlsen and his life, Ida Karlsen, came.', 'Karlsen said he won.'],
    ['Tom and Ida Karlsen came.', 'Tom, Ida Karlsen came.', 'Tom Karlsen said he won.'],
    ['A storm came.', 'Hurricane Karlsen came.', 'People fear Karlsen here.'],
    ['It ended on May 2, 2019.', 'It ended on May 3, 2019.', 'The next day it rained.'],
  ];
  for (const [line, edited, elsewhere] of far)
    test(`is that of a fresh one where “${edited}” tells of another line`, () => {
      const filler = Array.from({ length: 40 }, () => 'the lamps were lit and all of them went on with what they did');
      for (const isFirst of [true, false]) {
        const toText = (own: string): string => {
          const lines = [own, ...filler, elsewhere];
          return (isFirst ? lines : lines.reverse()).join('\n');
        };
        const reanalysis = new Reanalysis();
        for (const text of [toText(line), toText(edited), toText(line)])
          assert.deepEqual(reanalysis.analyze(text, null), analyze(text));
      }
    });

  test('is that of a fresh one where the article gets a date of its own, or another', () => {
    const [text, later] = [
      'It closed on Friday, three days after May 2.',
      'It closed on Monday, three days after May 2.',
    ];
    const reanalysis = new Reanalysis();
    for (const [words, date] of [
      [text, null],
      [text, '2021-05-05'],
      [later, '2021-05-05'],
      [later, '2019-01-01'],
    ] as const)
      assert.deepEqual(reanalysis.analyze(words, date), analyze(words, date));
  });

  test('reads one paragraph anew for one letter, however long the article', () => {
    const text = Array.from({ length: 400 }, (_, at) => `${SENTENCES[at % 6]} Line ${at} ends here.`).join('\n\n');
    const reanalysis = new Reanalysis();
    reanalysis.analyze(text, null);
    assert.equal(reanalysis.readAnew.paragraphs, 400);
    for (const at of [0.001, 0.3, 0.5, 0.77, 0.999]) {
      const from = text.indexOf(' ', Math.floor(at * text.length) - 20);
      reanalysis.analyze(`${text.slice(0, from)}y${text.slice(from)}`, null);
      reanalysis.analyze(text, null);
      const { paragraphs, names, quantities } = reanalysis.readAnew;
      assert.equal(paragraphs, 1, `at ${from}`);
      assert.ok(names < 40 && quantities < 20, `at ${from}: ${names} names, ${quantities} quantities`);
    }
  });

  test('holds no former text in memory, however often the article is edited', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    };
    const line = 'Jane Doe of Harbour Street saw the lamps being lit above the water, and went on. ';
    let text = Array.from({ length: 80 }, () => line.repeat(60)).join('\n');
    const reanalysis = new Reanalysis();
    const type = (edits: number): void => {
      for (let edit = 0; edit < edits; edit++) {
        const at = text.indexOf(' ', (edit * 4999) % text.length);
        // made anew, as one that comes over the wire
        text = Buffer.from(`${text.slice(0, at)} for nearly 500 kilometres${text.slice(at)}`).toString();
        reanalysis.analyze(text, null);
      }
    };
    type(5);
    const before = used();
    type(60);
    assert.ok(used() - before < 10, `${(used() - before).toFixed(1)} MB more for 60 edits of ${text.length} units`);
  });

  test('takes a line of a megabyte, and many that share nothing with the text before', () => {
    const long = 'Doe said “no” to 5 of 7 people and '.repeat(30_000);
    const reanalysis = new Reanalysis();
    for (const text of [long, `${long}x`, '', 'x']) assert.equal(reanalysis.analyze(text, null).chars, text.length);
    reanalysis.analyze(long, null);
    assert.deepEqual(reanalysis.analyze(`${long}\nJane Doe`, null), analyze(`${long}\nJane Doe`));
  });
});
