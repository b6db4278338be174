/*
 * Copies and look-alikes of a passage: what is found is the original, and where a copy may be meant as well, it waits for
 * a person. Each kind by name, and all of them on the sample articles with fixed seeds.
 */
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { findAnchor, toPlace, toPlacer, type Anchored } from '../../src/core/anchor';
import type { Span } from '../../src/core/span';
import { normaliseText } from '../../src/core/text';
import { seeded } from '../bench/anchors/edits';

const PARAGRAPHS = [
  'The ferry company cut its night crossings to the outer islands at the end of last winter.',
  'Shopkeepers on Hesta say the two daily boats now come a day late and fruit is often spoiled on arrival.',
  'A council survey counted forty households that had thought about leaving for the mainland.',
  'The school has eleven pupils. Its head, Marit Sund, asked for a fourth teacher. The request was turned down.',
  'Fishermen complained that the new timetable leaves no boat for the morning auction in Bygd.',
  'The ministry promised a review of all subsidised routes before the budget talks in autumn.',
];
const OLD = PARAGRAPHS.join('\n\n');

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

/** What `words` become in the paragraphs as they are now, with and without what is known of the wider setting. */
function look(words: string, paragraphs: readonly string[]): [text: string, answers: Anchored[]] {
  const text = paragraphs.join('\n\n');
  const span = spanOf(OLD, words);
  return [text, [toPlace(OLD, span), toPlacer(OLD)(span)].map((place) => findAnchor(text, place))];
}

const put = (at: number, ...lines: string[]): string[] => [
  ...PARAGRAPHS.slice(0, at),
  ...lines,
  ...PARAGRAPHS.slice(at),
];

suite('anchor rules out copies', () => {
  const second = PARAGRAPHS[1] ?? '';
  test('an original with a slip in it is not taken for lost, nor its copy for it', () => {
    for (const at of [4, 6]) {
      const lines = put(at, second);
      lines[1] = second.replace('two', 'tyo');
      for (const anchored of look('two', lines)[1]) assert.notEqual(anchored.kind, 'found');
    }
  });
  test('a look-alike beside an original with a slip in it is not taken', () => {
    const lines = [...PARAGRAPHS];
    lines[1] = `${second.replace('two', 'tyo')} ${second.replace('spoiled', 'deliops')}`;
    for (const anchored of look('two', lines)[1]) assert.notEqual(anchored.kind, 'found');
  });
  test('an original that stands as it stood is found, its paragraph copied elsewhere or not', () => {
    for (const words of ['two', 'fruit is often spoiled', second]) {
      for (const lines of [
        put(5, second),
        put(5, second.replace('two', 'three')),
        put(0, `“${second.slice(0, 60)}…”`),
      ]) {
        const [text, answers] = look(words, lines);
        const start = text.indexOf(`last winter.\n\n${second}`) + 14 + second.indexOf(words);
        for (const anchored of answers) {
          assert.deepEqual(anchored.kind === 'found' && anchored.span, { start, end: start + words.length }, words);
        }
      }
    }
  });
  test('a copy is not taken where a word, or what stood beside the passage, was changed in the original', () => {
    const third = PARAGRAPHS[2] ?? '';
    const words = 'forty households';
    for (const now of [third.replace('forty', 'fourty'), third.replace('A council survey', 'The survey')]) {
      const lines = put(6, third);
      lines[2] = now;
      const [text, answers] = look(words, lines);
      for (const anchored of answers)
        assert.ok(anchored.kind !== 'found' || anchored.span.start < text.lastIndexOf(third), now);
    }
  });
  test('of two equal sentences side by side neither is taken', () => {
    const sentence = 'Its head, Marit Sund, asked for a fourth teacher.';
    const lines = [...PARAGRAPHS];
    lines[3] = (PARAGRAPHS[3] ?? '').replace(sentence, `${sentence} ${sentence}`);
    for (const anchored of look('Marit Sund', lines)[1]) assert.notEqual(anchored.kind, 'found');
  });
});

suite('anchors beside copies, on the sample articles', () => {
  const articles = fs
    .readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => normaliseText(fs.readFileSync(path.join('seeds', name), 'utf8')));

  test('an original with a slip in it and a copy of its paragraph elsewhere: never the copy', () => {
    let asked = 0;
    for (const seed of [31]) {
      const random = seeded(seed);
      for (const text of articles) {
        const lines = text.split('\n').filter((line) => line.length > 60);
        for (const line of lines) {
          const words = [...line.matchAll(/[a-z]{3,}/g)];
          const word = words[Math.floor(random() * words.length)];
          const goal = lines[Math.floor(random() * lines.length)];
          if (word === undefined || goal === undefined || goal === line || text.split(line).length !== 2) continue;
          const start = text.indexOf(line) + word.index;
          const place = toPlacer(text)({ start, end: start + word[0].length });
          const slipped = `${text.slice(0, start)}q${text.slice(start + 1)}`;
          const at = slipped.indexOf(goal);
          const edited = `${slipped.slice(0, at)}${line}\n${slipped.slice(at)}`;
          const original = at < start ? start + line.length + 1 : start;
          const anchored = findAnchor(edited, place);
          asked++;
          if (anchored.kind === 'found')
            assert.ok(Math.abs(anchored.span.start - original) <= 2, `${line}: ${word[0]}`);
        }
      }
    }
    assert.ok(asked > 25, String(asked));
  });
});
