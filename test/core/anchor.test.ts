import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findAnchor, toAnchorFinder, toPlace, toPlacer, type Anchored, type Place } from '../../src/core/anchor';

const ARTICLE = `The harbour master closed the northern pier on Monday after a crane fell.
“We heard a crack and ran,” said Ida Holm, who was unloading cod with her brother.
Nobody was hurt, but 14 boats could not leave. The council had known of the rust since 2019, according to its minutes.
“We were not told,” Holm said. “Nobody from the council came to see us in all that time.”
The mayor, Per Lund, declined to comment. He will speak to the press on Thursday.
Repairs are expected to cost 3.5 million kroner and to take at least eleven weeks.`;

function placeOf(words: string, text = ARTICLE): Place {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return toPlace(text, { start, end: start + words.length });
}

function slice(text: string, anchored: Anchored): string | undefined {
  return anchored.kind === 'found' ? text.slice(anchored.span.start, anchored.span.end) : undefined;
}

/** What the place of `words` becomes when `edit` changed the article. */
function after(
  words: string,
  edit: (text: string) => string,
): { text: string; anchored: Anchored; now: string | undefined } {
  const text = edit(ARTICLE);
  assert.notEqual(text, ARTICLE);
  const anchored = findAnchor(text, placeOf(words));
  return { text, anchored, now: slice(text, anchored) };
}

suite('anchor finds a place again', () => {
  test('in the unchanged text', () => {
    assert.equal(slice(ARTICLE, findAnchor(ARTICLE, placeOf('Per Lund'))), 'Per Lund');
  });
  test('behind an inserted paragraph', () => {
    const { anchored, now } = after('14 boats', (text) => `A new headline\nBy Our Reporter\n${text}`);
    assert.equal(now, '14 boats');
    assert.ok(anchored.kind === 'found' && !anchored.changed);
  });
  test('with slips mended in and around it', () => {
    const broken = ARTICLE.replace('unloading cod', 'unlaoding cod').replace('harbour', 'habour');
    const place = placeOf('unlaoding cod', broken);
    const anchored = findAnchor(ARTICLE, place);
    assert.equal(slice(ARTICLE, anchored), 'unloading cod');
    assert.ok(anchored.kind === 'found' && anchored.changed);
  });
  test('when a quote was trimmed', () => {
    const { anchored, now } = after('Nobody from the council came to see us in all that time.', (text) =>
      text.replace(' in all that time', ''),
    );
    assert.equal(now, 'Nobody from the council came to see us.');
    assert.ok(anchored.kind === 'found' && anchored.changed);
  });
  test('when the paragraph before it is gone', () => {
    const { now } = after('14 boats', (text) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('“We heard'))
        .join('\n'),
    );
    assert.equal(now, '14 boats');
  });
  test('when its whole sentence moved', () => {
    const sentence = 'The council had known of the rust since 2019, according to its minutes.';
    const { now } = after('since 2019', (text) => `${text.replace(` ${sentence}`, '')}\n${sentence}`);
    assert.equal(now, 'since 2019');
  });
  test('under other typography and line breaks', () => {
    const { now } = after('We heard a crack and ran,', (text) =>
      text.replace(/[“”]/g, '"').replace(/\n/g, '\n\n').replace('a crane', 'a\u00a0crane'),
    );
    assert.equal(now, 'We heard a crack and ran,');
  });
  test('a short word among many equal ones, by its surroundings', () => {
    const { text, anchored } = after('the', (before) => before.replace('unloading cod', 'landing herring'));
    assert.ok(anchored.kind === 'found');
    assert.ok(text.startsWith('the northern pier', anchored.span.start));
  });
  test('a mid-word place stays within its word', () => {
    assert.equal(after('crack', (text) => `News\n${text}`).now, 'crack');
    assert.equal(after('ack', (text) => text.replace('Monday', 'Sunday')).now, 'ack');
  });
});

suite('anchor leaves to a person', () => {
  test('a changed number', () => {
    assert.equal(after('14 boats', (text) => text.replace('14 boats', '15 boats')).anchored.kind, 'candidates');
  });
  test('a negation taken out', () => {
    const { anchored } = after('We were not told,', (text) => text.replace('were not told', 'were told'));
    assert.equal(anchored.kind, 'candidates');
  });
  test('a look-alike after the original is gone', () => {
    const { anchored } = after('We heard a crack and ran,', (text) =>
      text
        .replace('“We heard a crack and ran,” said Ida Holm, who was unloading cod with her brother.\n', '')
        .concat('\n“We heard a crack and ran,” said Tor Vik, who was mending nets with his cousin.'),
    );
    assert.notEqual(anchored.kind, 'found');
  });
  test('two equal copies of a paragraph', () => {
    const line = ARTICLE.split('\n')[3] ?? '';
    const twice = Array.from({ length: 6 }, () => ARTICLE.replace('Monday', 'Sunday')).join('\n');
    assert.notEqual(findAnchor(twice, placeOf(line)).kind, 'found');
  });
  test('words whose sentence was deleted while the same words stand elsewhere', () => {
    const { anchored } = after('Holm', (text) => text.replace(/“We heard.*\n/, ''));
    assert.notEqual(anchored.kind, 'found');
  });
  test('and says gone where nothing is left', () => {
    assert.equal(findAnchor('Quite another text about tulips.', placeOf('3.5 million kroner')).kind, 'gone');
    assert.equal(findAnchor('', placeOf('3.5 million kroner')).kind, 'gone');
  });
});

suite('anchor laws', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 300 });
  test('no throw on any text, and what is found lies in it', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(300), fc.nat(40), (old, text, start, length) => {
        const from = Math.min(start, old.length);
        const place = toPlace(old, { start: from, end: Math.min(old.length, from + length) });
        const anchored = findAnchor(text, place);
        if (anchored.kind === 'found') {
          assert.ok(anchored.span.start <= anchored.span.end && anchored.span.end <= text.length);
        }
        if (anchored.kind === 'candidates') {
          for (const { start: at, end, text: words } of anchored.candidates) assert.equal(text.slice(at, end), words);
        }
      }),
    );
  });
  test('every place is found where it was while the text is the same, also without the hash', () => {
    const find = toAnchorFinder(ARTICLE);
    fc.assert(
      fc.property(fc.nat(ARTICLE.length - 1), fc.integer({ min: 1, max: 200 }), (start, length) => {
        const end = Math.min(ARTICLE.length, start + length);
        const { hash, ...place } = toPlace(ARTICLE, { start, end });
        assert.ok(hash);
        for (const anchored of [find(place), find({ ...place, hash })]) {
          assert.deepEqual(anchored.kind === 'found' && anchored.span, { start, end });
        }
      }),
    );
  });
  test('a hostile text does not make it slow: one word a hundred thousand times, a megabyte of one letter', () => {
    for (const text of ['the '.repeat(100_000), 'a'.repeat(1_000_000), '“'.repeat(50_000)]) {
      const anchored = findAnchor(text, placeOf('14 boats'));
      assert.notEqual(anchored.kind, 'found');
      const own = toPlace(text, { start: 100, end: 3000 });
      assert.equal(findAnchor(text.slice(1), own).kind === 'gone', false);
    }
  });
});

suite('anchor knows a place by the paragraphs around its own', () => {
  const PARAGRAPHS = [
    'The ferry company cut its night crossings to the outer islands at the end of last winter.',
    'Shopkeepers on Hesta say deliveries now come a day late and fruit is often spoiled on arrival.',
    'A council survey counted forty households that had thought about leaving for the mainland.',
    'The school has eleven pupils. Its head, Marit Sund, asked for a fourth teacher. The request was turned down.',
    'Fishermen complained that the new timetable leaves no boat for the morning auction in Bygd.',
    'The ministry promised a review of all subsidised routes before the budget talks in autumn.',
    'Two private operators have shown interest, though neither wanted to name a price in public.',
  ];
  const OLD = PARAGRAPHS.join('\n\n');
  const spanOf = (words: string): { start: number; end: number } => {
    const start = OLD.indexOf(words);
    return { start, end: start + words.length };
  };
  const without = (...gone: number[]): string[] => PARAGRAPHS.filter((_, index) => !gone.includes(index));

  test('when its neighbours are gone on both sides', () => {
    const sentence = 'Its head, Marit Sund, asked for a fourth teacher.';
    const text = [...without(2, 3, 4).slice(0, 2), `A photograph of the pier. ${sentence} Weather permitting.`]
      .concat(without(2, 3, 4).slice(2))
      .join('\n\n');
    const span = spanOf('a fourth teacher');
    assert.equal(slice(text, findAnchor(text, toPlacer(OLD)(span))), 'a fourth teacher');
  });

  test('when its end went with the next paragraph, and the one before it as well', () => {
    const span = spanOf('no boat for the morning auction in Bygd.\n\nThe ministry promised a review');
    const text = without(3, 5).join('\n\n');
    const anchored = findAnchor(text, toPlacer(OLD)(span));
    assert.equal(slice(text, anchored), 'no boat for the morning auction in Bygd.');
    assert.ok(anchored.kind === 'found' && anchored.changed);
    assert.notEqual(findAnchor(text, toPlace(OLD, span)).kind, 'found');
  });

  test('and leaves one of two twins to a person, where only the other still reads as both did', () => {
    const caption = 'FILE: The ferry Hesta leaves the harbour of Bygd on a windy morning in March.';
    const old = [caption, ...PARAGRAPHS.slice(0, 2), caption, ...PARAGRAPHS.slice(2)].join('\n\n');
    const start = old.indexOf('windy morning');
    const place = toPlacer(old)({ start, end: start + 'windy morning'.length });
    assert.deepEqual([place.unique, place.onceSaid], [false, false]);
    const text = old.replace(caption, '').trimStart();
    const anchored = findAnchor(text, place);
    assert.notEqual(anchored.kind, 'found');
  });

  test('when furniture was put between two of its lines', () => {
    const span = spanOf('no boat for the morning auction in Bygd.\n\nThe ministry promised a review');
    const text = [...PARAGRAPHS.slice(0, 5), 'Related: Five things to watch in 2027', ...PARAGRAPHS.slice(5)].join(
      '\n\n',
    );
    const anchored = findAnchor(text, toPlacer(OLD)(span));
    assert.ok(slice(text, anchored)?.endsWith('The ministry promised a review'));
  });

  test('and leaves an altered copy elsewhere to a person, where the original is gone', () => {
    const copy = (PARAGRAPHS[3] ?? '').replace('eleven', 'thirty');
    const text = [...without(3), copy].join('\n\n');
    const place = toPlacer(OLD)(spanOf('eleven pupils'));
    assert.notEqual(findAnchor(text, place).kind, 'found');
  });

  test('and leaves two alike in its place to a person', () => {
    const copy = (PARAGRAPHS[3] ?? '').replace('fourth', 'fifth');
    const text = [...PARAGRAPHS.slice(0, 3), copy, PARAGRAPHS[3] ?? '', ...PARAGRAPHS.slice(5)].join('\n\n');
    const anchored = findAnchor(text, toPlacer(OLD)(spanOf('Marit Sund')));
    const spot = text.lastIndexOf('Marit Sund');
    assert.ok(anchored.kind !== 'found' || anchored.span.start === spot);
  });

  test('in a few characters a side, and none for what stands twice', () => {
    const { around } = toPlacer(OLD)(spanOf('fourth teacher'));
    assert.ok(around && around.before.length > 0 && around.before.length <= 96 && around.after.length <= 96);
    assert.match(around.before + around.after, /^(?:[\w-]{4})+$/);
    const twice = `${'One line that comes again and again here.\n'.repeat(9)}The end of it all.`;
    const start = twice.indexOf('end');
    assert.ok((toPlacer(twice)({ start, end: start + 3 }).around?.before.length ?? 99) <= 8);
  });
});
