import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { tokenise } from '../../src/core/tokenise';
import { TokenType } from '../../src/core/tokens';

/** The text's sentences, each as its slice from first to last token. */
function sentences(text: string): string[] {
  const { start, end, sentenceStart } = tokenise(text);
  return Array.from(sentenceStart.slice(0, -1), (from, index) =>
    text.slice(start[from], end[(sentenceStart[index + 1] ?? 0) - 1]),
  );
}

/** Sentences in the claim are set apart by “ | ”. */
function claim(marked: string): void {
  test(marked, () => assert.deepEqual(sentences(marked.replaceAll(' | ', ' ')), marked.split(' | ')));
}

suite('a sentence ends', () => {
  claim('It rained. | She stayed in.');
  claim('The meeting opened at 5 p.m. | The mayor left early.');
  claim('He moved to the U.S. | He never came back.');
  claim('“We won.” | The crowd cheered.');
  claim('She asked, “Why?” | The room fell silent.');
  claim('He works for Acme Inc. | The firm is new.');
  claim('They grew up in Hawthorne, Calif. | The town was small.');
  claim('It cost $3.5 million. | It was late.');
  claim('Is it over? | No. | It has begun.');
  claim('(It was late.) | Nobody came.');
  claim('She fell ill. | Nobody came.');
  claim('He waited… | Nothing came.');
});

suite('a sentence goes on', () => {
  claim('Sen. Jane Doe met Reps. John Roe and Ann Poe.');
  claim('J. K. Roe wrote to George W. Poe.');
  claim('The call began at 5 p.m. ET on Wednesday.');
  claim('The U.S. Army said so.');
  claim('See No. 10 and Fig. 4.');
  claim('It fell by 3.5 percent to 1,085.25 points.');
  claim('St. Louis beat Ft. Worth.');
  claim('“Why?” Jane Doe asked.');
  claim('“Stop it!” Mr. Roe said.');
  claim('On Feb. 14 they met.');
  claim('They met in Springfield, Ill. on Monday.');
  claim('Acme Inc. said it would close.');
});

suite('tokens', () => {
  const words = (text: string): string[] => [...tokenise(text).word];
  test('possessives, hyphens and marks are tokens of their own, apostrophes inside words are not', () => {
    assert.deepEqual(words('Doe’s anti-war plan, O’Neill’s'), [
      'Doe',
      "'s",
      'anti',
      '-',
      'war',
      'plan',
      ',',
      "O'Neill",
      "'s",
    ]);
    assert.deepEqual(words('He didn’t.'), ['He', "didn't", '.']);
    assert.deepEqual(words('DOE’S'), ['DOE', "'S"]);
  });
  test('dotted capitals are one word, numbers hold their separators', () => {
    assert.deepEqual(words('the U.S. at 5 p.m. paid 1,085.5'), ['the', 'U.S.', 'at', '5', 'p.m.', 'paid', '1,085.5']);
  });
  test('lower case is that of the word', () => {
    assert.deepEqual([...tokenise('Élan DOE’S İ').lower], ['élan', 'doe', "'s", 'İ'.toLowerCase()]);
  });
});

suite('any text', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '.',
    ' ',
    '\n',
    '“',
    '”',
    '’',
    "'",
    '…',
    '?',
    '7',
    ',',
    '\ud83d',
    '\ude00',
    '\0',
    'é',
    'ﬁ',
    'U.S.',
    '中',
    '\u2028',
  );
  test('every character but white space is in exactly one token, sentences are in order and never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 60 }), (text) => {
        const { count, start, end, type, sentence, sentenceStart, word } = tokenise(text);
        let covered = '';
        for (let i = 0; i < count; i++) {
          if (i > 0) assert.ok((start[i] ?? 0) >= (end[i - 1] ?? 0));
          covered += text.slice(start[i], end[i]);
          const step = (sentence[i] ?? 0) - (i > 0 ? (sentence[i - 1] ?? 0) : -1);
          assert.equal(step, i === 0 || sentenceStart.includes(i) ? 1 : 0);
          if (type[i] === TokenType.Word) assert.equal(word[i], text.slice(start[i], end[i]).replace(/[’ʼ]/g, "'"));
        }
        assert.equal(covered, text.replace(/[\s\u200b\u0085]/gu, ''));
        assert.equal(sentenceStart.at(-1), count);
      }),
    );
  });
  test('what was tokenised before changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 40 }), fc.string({ unit: piece, maxLength: 40 }), (a, b) => {
        const first = tokenise(a);
        tokenise(b);
        assert.deepEqual(tokenise(a), first);
      }),
    );
  });
});
