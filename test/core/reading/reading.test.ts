// What the reading stage takes for layout, what it leaves, and that it is linear.
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { FORMATS, formatOf, type Format } from '../../../src/core/format';
import { readArticle } from '../../../src/core/reading';
import { mergeEdits, toReading, type Edit } from '../../../src/core/reading/wordMap';

const read = (text: string, format: Format = 'plain'): string => readArticle(text, format).words;
const markdown = (text: string): string => read(text, 'markdown');

suite('the words of an article', () => {
  test('a file’s name says how it is written, and so may a line of standard input', () => {
    for (const name of ['a.md', 'file:///b/C.Markdown', 'x/y.MD']) assert.equal(formatOf(name), 'markdown');
    for (const name of ['a.txt', 'md', 'a.md.txt', 'amd']) assert.equal(formatOf(name), 'plain');
    assert.deepEqual(FORMATS, ['plain', 'markdown']);
  });

  test('verse, lists, addresses, labels and a paragraph a line are no wrapped lines', () => {
    for (const text of [
      'The tide is out and nobody is here,\nthe boats lie on their sides and wait,\nand over them the gulls, again, are near,\nthe harbour master locks the gate.',
      'Bring to the meeting on Tuesday:\n- the minutes of the last meeting\n- a pen\n- your own cup',
      'Maria Lopez\n14 Mill Lane\nHarbour Town',
      'ANNA BERGER: Good morning.\nJON VOSS: Good morning to you.',
      'The ministers met on Friday in the capital and spoke of the harbour.\nNobody gave a date for the next meeting, a spokesman said.\nThe harbour stays closed.',
    ])
      assert.equal(read(text), text);
  });

  test('wrapped lines are one paragraph, and a word divided at an end is one word', () => {
    const words = read(
      'The council met on Tuesday to hear the owners of the mill, and the mem-\nbers of it and the people of the town and the office of the vice-\npresident spoke first. Nobody from the well-known firm of the owners\ncame to the meeting, which ended at ten.\n\nIt is our home, they said.',
    );
    assert.equal(
      words,
      'The council met on Tuesday to hear the owners of the mill, and the members of it and the people of the town and the office of the vice-president spoke first. Nobody from the well-known firm of the owners came to the meeting, which ended at ten.\n\nIt is our home, they said.',
    );
  });

  test('a name on its own line before a quote stands before it', () => {
    assert.equal(read('Carla Mendes:\n“The plan is dead.”'), 'Carla Mendes: “The plan is dead.”');
  });

  test('entities, controls, misread marks and backslashes are the characters they stand for', () => {
    assert.equal(
      read('&ldquo;It&#39;s over,&rdquo; 5&nbsp;percent, AT&T, R&D; &notone;'),
      "“It's over,” 5 percent, AT&T, R&D; &notone;",
    );
    assert.equal(read('\u0093We won\u0092t,\u0094 she said \u0096 twice.'), '“We won’t,” she said – twice.');
    assert.equal(
      read('â€œWe wonâ€™t,â€\u009d she said. CafÃ©, Â£200. â€œNo.â€ '),
      '“We won’t,” she said. Café, £200. “No.” ',
    );
    assert.equal(read('\\"No,\\" she said.'), '"No," she said.');
    assert.equal(read('At the CAFÉ” he said. Pâté, château.'), 'At the CAFÉ” he said. Pâté, château.');
    assert.equal(read('It cost 1\u00a0200 euros and\u00a0more.'), 'It cost 1\u00a0200 euros and more.');
  });

  test('sentences glued together are parted, addresses and initials are not', () => {
    assert.equal(
      read('Mendes said:“It is dead.”She left.The vote is near.'),
      'Mendes said: “It is dead.” She left. The vote is near.',
    );
    for (const text of [
      'See example.Com for more.',
      'J.R.R. Tolkien of the U.S. Army',
      'Read it at news.bbc.co.uk/a.B',
    ])
      assert.equal(read(text), text);
  });

  test('marks of footnotes are left out, brackets of an editor stay', () => {
    assert.equal(
      read('The toll is 1,200.[3] The army denied it.(4) So did he.'),
      'The toll is 1,200. The army denied it. So did he.',
    );
    for (const text of ['“They [the owners] knew,” she said.', 'He [sic] went (see page 4).'])
      assert.equal(read(text), text);
  });

  test('Markdown: marks, links, headings, lists, quotations, footnotes, code and HTML are no words', () => {
    const text =
      '# A *quiet* harbour\n\n**Carla Mendes**, [the mayor](https://example.org/m "who"), said “no”.[^1]\n\n- one\n- two\n\n' +
      '> A quotation.\n\n![A boat](boat.jpg)\n\n```\ncode\n```\n\nA <b>bold</b> word, `typed` [as is].\n\n[^1]: On Monday.\n';
    const words = markdown(text).replace(/\n+/g, '|');
    assert.equal(
      words,
      'A quiet harbour|Carla Mendes, the mayor, said “no”.|one|two|A quotation.|A bold word, typed [as is].|On Monday.|',
    );
  });

  test('a block quotation somebody is said to have written stands between marks', () => {
    assert.equal(
      markdown('Mendes wrote on Monday:\n\n> The plan is dead.\n\nShe left.').replace(/\n+/g, '|'),
      'Mendes wrote on Monday:|“The plan is dead.”|She left.',
    );
  });

  test('front matter is read and is no text; one that never ends is text', () => {
    const { words, meta } = readArticle(
      '---\ntitle: "A: b"\nauthor: [Jane Doe, Jon Roe]\ndate: 2025-02-12T10:00:00Z\nsource: The Post\n---\nText.\n',
      'markdown',
    );
    assert.equal(words.trim(), 'Text.');
    assert.deepEqual(meta, {
      title: 'A: b',
      author: 'Jane Doe, Jon Roe',
      outlet: 'The Post',
      date: '2025-02-12',
      url: null,
    });
    const endless = `---\ntitle: a\n${'b: c\n'.repeat(9000)}`;
    assert.equal(readArticle(endless, 'markdown').meta.title, null);
    assert.equal(readArticle('---\ntitle: a\n---\nText.', 'plain').meta.title, null);
    assert.equal(readArticle('---\n[unclosed: "\n---\nText.', 'markdown').meta.title, null);
  });

  test('edits map back: every span of the words comes from a span of the text that shows it', () => {
    const edit = fc.record({ gap: fc.nat(4), length: fc.nat(4), words: fc.constantFrom('', ' ', 'xyz') });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.nat(200), fc.nat(40), (gaps, from, length) => {
        const text = 'abcdefghijklmnopqrstuvwxyz'.repeat(5);
        let at = 0;
        const edits = gaps.map(({ gap, length, words }): Edit => {
          const start = at + gap;
          at = start + length;
          return { start, end: at, words };
        });
        const { words, toText } = toReading(text, edits);
        const start = Math.min(from, words.length);
        const end = Math.min(start + length, words.length);
        const span = toText({ start, end });
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        const untouched = edits.every((one) => one.end < span.start || one.start > span.end);
        if (untouched && end > start) assert.equal(text.slice(span.start, span.end), words.slice(start, end));
      }),
    );
  });

  test('edits of two kinds are one list in order, the first kind before the second where they touch', () => {
    const merged = mergeEdits(
      [{ start: 2, end: 6, words: '' }],
      [
        { start: 0, end: 1, words: 'a' },
        { start: 5, end: 7, words: 'b' },
        { start: 8, end: 9, words: 'c' },
      ],
    );
    assert.deepEqual(
      merged.map(({ start }) => start),
      [0, 2, 8],
    );
  });

  test('ten times the text takes at most fifteen times the work, whatever it is made of', () => {
    const pieces = [
      '*a ',
      '**',
      '[',
      '[a](',
      '> ',
      '_a__b_ ',
      '`a',
      '<',
      '&amp;',
      '&#',
      '*_[!`<',
      '- ',
      'a\n',
      'a-\n',
      'â€',
      '\u00ad',
      '.A',
      '[1]',
      '.”',
      'Ab: \n“',
      '> - ',
      `${'> - '.repeat(250)}a\n`,
      '|a|\n',
    ];
    const time = (text: string, format: Format): number => {
      const before = process.cpuUsage();
      read(text, format);
      return process.cpuUsage(before).user / 1000;
    };
    for (const piece of pieces)
      for (const format of ['plain', 'markdown'] as const) {
        const make = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
        time(make(5_000), format);
        const short = Math.max(40, Math.min(time(make(5_000), format), time(make(5_000), format)));
        const long = Math.min(time(make(50_000), format), time(make(50_000), format));
        assert.ok(
          long <= 15 * short,
          `${JSON.stringify(piece)} in ${format}: ${short.toFixed(0)} → ${long.toFixed(0)} ms`,
        );
      }
  });
});
