import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { toWords } from '../../src/present/surfaceWords';

/** What the editor takes for a link in a notification or prompt, and for an icon in a label. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;

suite('words in a notification, a prompt or a label', () => {
  test('are no link and no icon, and read the same', () => {
    assert.equal(toWords('[Open](command:workbench.action.quit).txt'), '[Open] (command:workbench.action.quit).txt');
    assert.equal(
      toWords('[a](https://evil.example "b") [c](file:///etc)'),
      '[a] (https://evil.example "b") [c] (file:///etc)',
    );
    assert.equal(toWords('$(verified) Verified $(sync~spin)'), '$ (verified) Verified $ (sync~spin)');
    assert.equal(toWords('notes\u202egpj.exe'), 'notes\\u202egpj.exe');
    assert.equal(toWords('It rose by $5 (or [sic] 3 %) – “no”'), 'It rose by $5 (or [sic] 3 %) – “no”');
  });

  test('whatever they are', () => {
    const part = fc.constantFrom(
      ...[
        '[',
        ']',
        '(',
        ')',
        '$',
        '](',
        '$(',
        'command:x',
        'https://a',
        'file:',
        'zap',
        '~',
        ' ',
        '\n',
        '\u200b',
        '\u202e',
        '\\',
      ],
      ...['\ufeff', '\u0000', '\ud800', '"', 'a'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const shown = toWords(`[x](command:y) ${parts.join('')} $(zap)`);
        assert.doesNotMatch(shown, LINK);
        assert.doesNotMatch(shown, ICON);
        assert.equal(toWords(shown), shown);
      }),
    );
  });
});
