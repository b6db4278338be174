import * as assert from 'node:assert/strict';
import { toArticleText } from '../../src/core/article';
import { findFurniture } from '../../src/core/furniture';

const PROSE = 'The mayor said on Monday that the bridge would be closed until the spring.';

/** Flags of the lines when prose stands above and below them. */
const flagsOf = (...lines: string[]): number[] =>
  [...findFurniture(toArticleText([PROSE, PROSE, PROSE, ...lines, PROSE].join('\n')))].slice(3, -1);

suite('furniture: lines of the page', () => {
  for (const line of [
    'See also  Bridge to be rebuilt next year',
    'READ MORE: The bridge in pictures',
    'Subscribe to get the latest posts sent to your email.',
    'Sign up for Daily Newsletters Manage Newsletters',
    'Advertisement',
    '***',
    'Copyright © 2019 The Daily Bridge. All rights reserved.',
    'Jane Doe | Agency | Getty Images',
    'Home | World | Politics | Sport',
    'Enlarge this image toggle caption Jane Doe/AP',
    'The Associated Press contributed to this report.',
    'This website uses cookies to improve your visit.',
    'https://www.example.org/bridge',
    'Follow us on Twitter',
    'With inputs from agencies',
  ]) {
    test(line, () => assert.deepEqual(flagsOf(line), [1]));
  }
  test('a list of links below “Related:” ends where the article goes on', () => {
    assert.deepEqual(
      flagsOf('Related sources:', '• Source 1 • Source 2', 'The bridge in pictures', PROSE),
      [1, 1, 1, 0],
    );
  });
  test('the line above a credit is its caption', () => {
    assert.deepEqual(flagsOf('Mayor Jane Doe speaks at the bridge on May 2, 2019.', 'John Roe | Getty Images'), [1, 1]);
  });
  test('names and a stop at the top are a caption', () => {
    const article = toArticleText(['President Jane Doe and Prime Minister John Roe.', PROSE].join('\n'));
    assert.deepEqual([...findFurniture(article)], [1, 0]);
  });
  test('below “Leave a Reply” nothing is the article’s', () => {
    const article = toArticleText([PROSE, PROSE, 'Leave a Reply', 'John Roe says:', PROSE].join('\n'));
    assert.deepEqual([...findFurniture(article)], [0, 0, 1, 1, 1]);
  });
});

suite('furniture: lines of the article stay', () => {
  for (const line of [
    PROSE,
    'Subscribe numbers grew by half, the publisher said.',
    'Photo editors said: the picture was real.',
    'More than 300 people came.',
    'See you in court, Doe wrote.',
    'Read the bill before you vote, she told them.',
    'Follow the money.',
    'The uncertain road ahead',
    '• The bridge closes on Monday.',
    '“Sign up now,” the mayor said.',
    'Source: the mayor of Springfield, who asked not to be named, said so.',
    'He shared the image with Getty.',
    'Related to the mayor by marriage, Doe never ran for office.',
  ]) {
    test(line, () => assert.deepEqual(flagsOf(line), [0]));
  }
  test('the line above a credit that quotes somebody is no caption', () => {
    assert.deepEqual(flagsOf('“We speak of 2019,” Mayor Jane Doe said.', 'John Roe | Getty Images'), [0, 1]);
  });
  test('“Leave a Reply” near the top ends nothing', () => {
    const article = toArticleText(['Leave a Reply', PROSE, PROSE, PROSE].join('\n'));
    assert.deepEqual([...findFurniture(article)].slice(1), [0, 0, 0]);
  });
});
