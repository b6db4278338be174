import * as assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { isBoundedGlob } from '../../src/present/articleGlobs';

suite('globs of the settings', () => {
  for (const glob of [
    '**/*.txt',
    '**/node_modules/**',
    '**/.*/**',
    'news/**/2025-*/*-final*.md',
    '**/*.{txt,md,srt,vtt}',
    '[a-z]*/draft?.txt',
  ])
    test(`“${glob}” is used`, () => assert.ok(isBoundedGlob(glob)));

  for (const glob of [
    '**/*a*a*a*b',
    '*a*a*a*a*a*b',
    '**/**/**/**/**/x',
    '+(a+)b',
    '@(a|aa)*b',
    '(a+)+b',
    'a'.repeat(201),
    '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',
    `{${'a,'.repeat(40)}b}`,
    '{1..100000000}',
    '*?*?*?*?*?b',
    '***a***a***a***a***b',
  ])
    test(`“${glob.slice(0, 40)}” is not`, () => assert.ok(!isBoundedGlob(glob)));

  test('whatever is used matches a long hostile name at once', () => {
    const name = `deep/${'a'.repeat(200)}`;
    for (const glob of ['**/*a*a*b', '*a*a*a*b', '**/**/*a*b', '**/a/**/*b', '{*a*a*b,*a*b*a}']) {
      if (!isBoundedGlob(glob)) continue;
      const before = process.cpuUsage();
      picomatch(glob, { dot: true, nocase: true })(name);
      assert.ok(process.cpuUsage(before).user < 2_000_000, glob);
    }
  });
});
