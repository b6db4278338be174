/*
 * Twins of a passage that fit as well as it does on one side: beside it, past the end of what is remembered, and at the
 * rim of the text. The twin is never taken; the original is found or left to a person.
 */
import * as assert from 'node:assert/strict';
import { findAnchor, toPlace, toPlacer } from '../../src/core/anchor';

const OPENING = 'The lighthouse at Skarvnes will be painted in May, its keeper Jorunn Aas said on Tuesday.';
const LONG = [
  'The harbour board met for nine hours to settle who pays for the breakwater that the winter storms had broken.',
  'Its chairman read out a letter in which the county declined to share the cost for a third year running.',
  'Two engineers showed drawings of a wall that would be lower, cheaper and, they thought, strong enough.',
  'A trawler owner asked what would become of the small boats once the swell came straight into the basin.',
  'The oldest member recalled the storm of 1962, when three of them had ended up on the church road.',
  'Nobody had an answer to that, and the chairman closed the window because of the gulls.',
  'Towards evening the board agreed to borrow six million from the savings bank in Bodin.',
  'The loan is to be paid back from berth fees, which will rise by a fifth before the next summer.',
  'Owners of pleasure boats were not asked, as one of them remarked from the back of the room.',
  'The youngest wanted to know why the ferry, which makes most of the waves, should pay nothing at all.',
  'A vote on the wall itself was put off until divers have looked at the old foundation stones.',
  'The minutes note that coffee ran out at four, and that the mood did not recover afterwards.',
  'Whether the savings bank will lend on those terms is to be heard within the month.',
].join(' ');
const PHOTO = 'Painters wait below the lamp room for the wind to drop. (Tove Lien/Nordlys)';
const MIDDLE = 'The municipality keeps a list of jobs that nobody has bid for since the yard went bankrupt.';
const CLOSING =
  'The keeper counts ships for the harbour office. She has counted fewer each year, and she will stop at midsummer.';
const PARAGRAPHS = [OPENING, LONG, PHOTO, MIDDLE, CLOSING];
const OLD = PARAGRAPHS.join('\n\n');

/** Fails where `words` are found anywhere but at `original`, the last stretch of the text now that reads so. */
function assertNotTaken(words: string, now: readonly string[], original: string): void {
  const text = now.join('\n\n');
  const from = text.lastIndexOf(original);
  assert.ok(from >= 0, original);
  const start = OLD.indexOf(words);
  const span = { start, end: start + words.length };
  for (const place of [toPlace(OLD, span), toPlacer(OLD)(span)]) {
    const anchored = findAnchor(text, place);
    assert.notEqual(anchored.kind, 'gone', words);
    if (anchored.kind !== 'found') continue;
    const at = anchored.span;
    assert.ok(at.start >= from && at.end <= from + original.length, `${words}: ${text.slice(at.start - 40, at.end)}`);
  }
}

suite('anchors among twins', () => {
  test('a verbatim copy of a paragraph longer than what is remembered does not hide an original with a slip in it', () => {
    for (const [words, slipped] of [
      ['closed the window', 'closed thewindow'],
      ['three of them', 'threee of them'],
      ['the board agreed', 'the boar agreed'],
    ] as const) {
      const original = LONG.replace(words, slipped);
      assertNotTaken(words, [OPENING, LONG, original, PHOTO, MIDDLE, CLOSING], original);
      assertNotTaken(words, [OPENING, PHOTO, LONG, MIDDLE, original, CLOSING], original);
    }
  });

  test('of two that fit to the end of what is remembered of a long paragraph, neither is taken', () => {
    for (const original of [
      // behind it a sentence taken out, one put in, words replaced
      LONG.replace(' Towards evening the board agreed to borrow six million from the savings bank in Bodin.', ''),
      LONG.replace('Towards evening', 'The harbour pilot nodded at this. Towards evening'),
      LONG.replace('to borrow six million from the savings bank in Bodin', 'that a lender should be found'),
    ]) {
      assertNotTaken('closed the window', [OPENING, PHOTO, LONG, MIDDLE, original, CLOSING], original);
    }
  });

  test('a short passage that stands twice in a row is left to a person', () => {
    for (const between of [' ', '\n\n', '\n\nAbove: ']) {
      const twice = PHOTO.replace('(Tove Lien/Nordlys)', `(Tove Lien/Nordlys)${between}(Tove Lien/Nordlys)`);
      const text = [OPENING, LONG, twice, MIDDLE, CLOSING].join('\n\n');
      const start = OLD.indexOf('(Tove');
      const span = { start, end: start + '(Tove Lien/Nordlys)'.length };
      for (const place of [toPlace(OLD, span), toPlacer(OLD)(span)]) {
        assert.equal(findAnchor(text, place).kind, 'candidates', between);
      }
    }
  });

  test('the end of the text, and its beginning, count as what stands beside a passage', () => {
    const last = 'she will stop at midsummer.';
    for (const original of [
      CLOSING.replace('The keeper counts ships for the harbour office. ', ''),
      CLOSING.replace('for the harbour office', 'from her kitchen, and writes them down'),
      CLOSING.replace('The keeper', 'Jorunn Aas'),
    ]) {
      assertNotTaken(last, [OPENING, LONG, PHOTO, MIDDLE, CLOSING, original], original);
    }
  });
});
