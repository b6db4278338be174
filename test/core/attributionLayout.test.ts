import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';

/* Who speaks where the layout says so: turns of a transcript, names below, quick exchanges, accounts. */
const reported = (text: string): (readonly [string, string | null | undefined])[] =>
  analyze(text).reported.map(({ text: words, speaker }) => [words, speaker?.name] as const);
const speakers = (text: string): (string | null | undefined)[] =>
  analyze(text).quotes.map(({ speaker }) => speaker?.name);

suite('turns without marks', () => {
  const talk = [
    'LAURA PRICE: Good evening. Will you vote for the bill?',
    'SENATOR TOM HARDING (R): I will not. It costs too much.',
    'PRICE: What about the amendment?',
    'HARDING: I wrote it myself.',
  ];

  test('a transcript gives each turn to its label', () => {
    assert.deepEqual(reported(talk.join('\n\n')), [
      ['Good evening. Will you vote for the bill?', 'LAURA PRICE'],
      ['I will not. It costs too much.', 'TOM HARDING'],
      ['What about the amendment?', 'PRICE'],
      ['I wrote it myself.', 'TOM HARDING'],
    ]);
  });

  test('questions and answers name nobody', () => {
    const text = 'Q: Why did you resign?\n\nA: I was tired of it.\n\nQ. “Did anybody ask you to?”\n\nA. Nobody did.';
    assert.deepEqual(reported(text), [
      ['Why did you resign?', null],
      ['I was tired of it.', null],
      ['Nobody did.', null],
    ]);
    assert.deepEqual(speakers('Q: “Why did you resign?”\n\nA: “I was tired of it.”'), [undefined, undefined]);
  });

  test('names in small letters count where one comes again', () => {
    const text = 'Mr. Lund: Do you know the man?\n\nMs. Berry: Yes.\n\nMr. Lund: Since when?';
    assert.deepEqual(
      reported(text).map(([words]) => words),
      ['Do you know the man?', 'Yes.', 'Since when?'],
    );
  });

  test('lists with labels are no talk', () => {
    for (const text of [
      'SPORTS: The Harbour Cup begins on Monday.\n\nWEATHER: Rain is expected in the north.',
      'Winner: Laura Price\n\nLoser: Tom Harding\n\nWinner: The coast',
      'Laura Price: 45 percent\n\nTom Harding: 43 percent\n\nLaura Price: 41 percent\n\nTom Harding: 40 percent',
      'MORE: What you need to know\n\nREAD: Can they win?\n\nWATCH: The mayor speaks',
    ])
      assert.deepEqual(reported(text), [], text);
  });
});

suite('names below a quote', () => {
  test('a name and a paper alone in the next paragraph', () => {
    const text =
      '“Nothing will change before the autumn.”\n\nHarriet Boyle, Evening Ledger\n\n“The minister is right to wait.”\n\nSimon Crane, The Weekly Mirror';
    assert.deepEqual(speakers(text), ['Harriet Boyle', 'Simon Crane']);
  });

  test('and behind the quote in its own paragraph', () => {
    assert.deepEqual(speakers('“Nothing will change before the autumn.” Harriet Boyle, Evening Ledger'), [
      'Harriet Boyle',
    ]);
  });

  test('not the author below a headline in marks, nor below a sentence about somebody else', () => {
    assert.deepEqual(speakers('‘We knew nothing of it’\n\nHarriet Boyle, Evening Ledger\n\nThe village slept.'), [
      undefined,
    ]);
    const text = 'Laura Price is angry. “I want a better deal.”\n\nHarriet Boyle, Evening Ledger\n\nWhat do you want?';
    assert.deepEqual(speakers(text), ['Laura Price']);
  });
});

suite('quick exchanges', () => {
  const opening = 'Ellen Marsh met Tom Reed at the station.\n\n“Are you coming?” Marsh asked.\n\n“No,” Reed said.\n\n';

  test('the one who did not speak last speaks next', () => {
    assert.deepEqual(speakers(`${opening}“Why not?”\n\n“I have no ticket.”`), [
      'Ellen Marsh',
      'Tom Reed',
      'Ellen Marsh',
      'Tom Reed',
    ]);
  });

  test('longer quotes go on with who spoke last', () => {
    const long = 'The line has been closed since the storm, and the company has told nobody when it will open again.';
    assert.equal(speakers(`${opening}“${long}”`)[2], 'Tom Reed');
  });
});

suite('accounts', () => {
  test('an account is its whole name', () => {
    const text = '@marnie_holt tweeted: “This is a disgrace.” Minutes later @JonBell wrote, “I agree with that.”';
    assert.deepEqual(speakers(text), ['@marnie_holt', '@JonBell']);
  });
});

suite('whose words they are', () => {
  test('those of whoever held the tirade, not of whoever condemned it', () => {
    assert.deepEqual(speakers('The club condemned Mr. Harmon’s tirades against “lazy players” and the press.'), [
      'Harmon',
    ]);
  });

  test('brackets hold a clause of their own', () => {
    const text =
      'Laura Price whined about the vote (I denied that earlier), and called for “better roads and bridges”.';
    assert.deepEqual(speakers(text), ['Laura Price']);
  });

  test('a few words in a clause of the article’s own are not laid to whom the sentence before names', () => {
    const text = 'The road must be mended, Laura Price said. The storm left what maps show as “a wide hole” in it.';
    assert.equal(speakers(text)[0], undefined);
    const second = 'Laura Price said the road was “gone.” Its builders had promised the coast “fifty good years.”';
    const [, quote] = analyze(second.replace('Its builders had promised the coast', 'The roofs stand for')).quotes;
    assert.equal(quote?.speaker, null);
    assert.deepEqual(quote.unresolved?.candidates, ['Laura Price']);
  });

  test('what stands before a colon still takes them from the sentence before', () => {
    const text =
      'Laura Price has warned the town. In comments printed in the Evening Ledger: “Nobody is safe on that road”.';
    assert.deepEqual(speakers(text), ['Laura Price']);
  });

  test('a clause that leads up to an attribution behind the quote gives way to it', () => {
    const text =
      'If the coast floods, and Laura Price strongly denies it — “why would we build there?” asked Tom Harding.';
    assert.deepEqual(speakers(text), ['Tom Harding']);
  });

  test('a thing that threatens says nothing where somebody is named behind', () => {
    const text =
      'Unlike tar, which directly threatens birds, salt has not hurt “charismatic” animals, according to Laura Price.';
    assert.deepEqual(speakers(text), ['Laura Price']);
  });
});
