import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { toArticleText } from '../../src/core/article';
import { findQuotedSpans, type QuotedSpan } from '../../src/core/quotes';
import { parseClaim } from './claim';

function quotedSpans(text: string): QuotedSpan[] {
  const article = toArticleText(text);
  return findQuotedSpans({ ...article, furniture: new Uint8Array(article.paragraphs.length) });
}

/** The text holds exactly the spans labelled q; `continues` counts the ones labelled q:on. */
function holds(claim: string): void {
  const { text, spans } = parseClaim(claim);
  const found = quotedSpans(text);
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    spans.map((span) => span.text),
  );
  assert.deepEqual(
    found.map((quote) => quote.continues >= 0),
    spans.map((span) => span.value === 'on'),
  );
}

const claims = (name: string, sentences: readonly string[]): void => {
  suite(name, () => {
    for (const sentence of sentences) test(sentence.replaceAll('\n', ' ¶ '), () => holds(sentence));
  });
};

claims('every kind of mark pairs with its own', [
  '“[q|We won,]” said Jane Doe.',
  '"[q|We won,]" said Jane Doe.',
  "''[q|We won,]'' said Jane Doe.",
  "``[q|We won,]'' said Jane Doe.",
  '«[q|Nous avons gagné]», dit-elle.',
  '« [q|Nous avons gagné] », dit-elle.',
  '»[q|Wir haben gewonnen]«, sagte sie.',
  '„[q|Wir haben gewonnen]“, sagte sie.',
  '‹[q|Oui]›, dit-elle.',
  '「[q|勝った]」と彼女は言った。',
  'He said:"[q|No.]"',
  'She called it (“[q|a farce]”) again.',
  '" [q|Spaced out,] " he said.',
]);

claims('a mark typed the wrong way round still works', [
  '”[q|We won,]” she said.',
  'They cried “[q|enough]“ and left.',
]);

claims('British single marks are told from apostrophes and elisions', [
  '‘[q|It’s over,]’ said the minister.',
  "'[q|It's over,]' said the minister.",
  'The leaders’ plans of the ’90s don’t matter.',
  "The leaders' plans of the '90s don't matter.",
  "Rock 'n' roll got 'em.",
  '‘[q|The leaders’ plans won’t work,]’ she said.',
  'He called them ‘[q|losers]’ and then said ‘[q|no way]’.',
  "Chris' dog and James' cat met.",
  "Trump: '[q|I will win]'",
  'She was goin’ home, nothin’ more.',
  '‘[q|He said “go” and left,]’ she said.',
]);

claims('a quote inside a quote belongs to the outer one', [
  '“[q|He told me, ‘Stay here,’ and left,]” she said.',
  '“[q|He told me, “Stay here,” and left,]” she said.',
  '"[q|He told me, "Stay here," and left,]" she said.',
]);

claims('a quote that runs on in the next paragraph is two, the reopening mark left out', [
  '“[q|We won.]\n“[q:on|We are glad,]” she said.',
  '"[q|We won.]\n\n"[q:on|We are glad.]\n\n"[q:on|So be it,]" she said.',
  '“[q|We won.]\n[q:on|We are glad,]” she said.',
  '‘[q|We won.]\n‘[q:on|We are glad,]’ she said.',
]);

claims('a closed quote does not run on', ['“[q|We won,]” she said.\n“[q|We are glad,]” he said.']);

claims('a missing closing mark ends the quote at the paragraph or before the next opening mark', [
  '“[q|We won, she said.]\nNobody else spoke.',
  '“[q|We won, she said.] “[q|We are glad.]”',
  'He said "[q|we won. Then] "[q|we are glad]".',
]);

claims('marks that open nothing are left alone', [
  'He is 6\'2" tall and the board is 5" wide.',
  'We won,” she said.',
  'An empty “” pair.',
  '<img width="40" title="A picture">',
]);

suite('any text', () => {
  const hostile = fc.string({ unit: fc.constantFrom(...'“”"\'‘’«»„ \n.,aAs1—('), maxLength: 80 });
  test('spans are sorted, disjoint, inside their paragraph and trimmed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { paragraphs } = toArticleText(text);
        let end = 0;
        for (const quote of quotedSpans(text)) {
          const paragraph = paragraphs[quote.paragraph];
          assert.ok(paragraph && quote.start < quote.end && quote.start >= end);
          assert.ok(quote.outer.start >= paragraph.start && quote.outer.end <= paragraph.end);
          assert.equal(text.slice(quote.start, quote.end), text.slice(quote.start, quote.end).trim());
          end = quote.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
