import * as assert from 'node:assert/strict';
import { RecentTexts } from '../../src/analyzer/recentTexts';
import { analyze } from '../../src/core/analyze';

const article = (name: string): string =>
  Array.from(
    { length: 300 },
    (_, at) => `“It is the ${at}th of ${at * 7} gates,” ${name} Berg said in line ${at}.`,
  ).join('\n\n');

/** Reading it as a date fails. */
const NO_DATE = { length: 10 } as unknown as string;

suite('recent texts', () => {
  test('two articles edited by turns, with short and other ones between, give what a fresh analysis gives', () => {
    const texts = new RecentTexts();
    const open = [article('Anna'), article('Tomas')];
    for (let turn = 0; turn < 6; turn++) {
      const at = 1000 + turn * 3000;
      const before = open[turn % 2] ?? '';
      const text = `${before.slice(0, at)}, he added${before.slice(at)}`;
      open[turn % 2] = text;
      assert.deepEqual(texts.analyze(text, null), analyze(text));
      if (turn === 3)
        for (const other of ['', 'Short.', article('Mira')])
          assert.deepEqual(texts.analyze(other, null), analyze(other));
    }
  });

  test('a text that cannot be analysed costs the next one nothing', () => {
    const texts = new RecentTexts();
    const text = article('Anna');
    texts.analyze(text, null);
    assert.throws(() => texts.analyze(`${text}x`, NO_DATE));
    assert.deepEqual(texts.analyze(`${text}\nAnna Berg`, null), analyze(`${text}\nAnna Berg`));
  });

  test('line breaks and a mark at the start count as in analyze', () => {
    const texts = new RecentTexts();
    const raw = `\ufeff${article('Anna').replaceAll('\n', '\r\n')}`;
    texts.analyze(raw, null);
    assert.deepEqual(texts.analyze(`${raw}x`, null), analyze(`${raw}x`));
  });
});
