import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import type { Analysis, Quote } from '../../src/core/annotation';
import { parseClaim } from './claim';

/*
 * Claims: [q|…] a quote, [s|…] the phrase its speaker overlaps, [c|…] its cue; the last q takes the s and c of the text.
 * One speaker and one cue a claim unless said otherwise.
 */
function quotesOf(text: string): readonly Quote[] {
  return analyze(text).quotes;
}

function speaks(claim: string): void {
  const { text, spans } = parseClaim(claim);
  const quotes = quotesOf(text);
  const wanted = spans.filter(({ label }) => label === 'q');
  assert.deepEqual(
    quotes.map((quote) => quote.text),
    wanted.map((span) => span.text),
  );
  const speaker = spans.find(({ label }) => label === 's');
  const cue = spans.find(({ label }) => label === 'c');
  for (const quote of quotes) {
    const found = quote.speaker;
    if (speaker === undefined) assert.equal(found, null);
    else {
      assert.ok(found, `nobody for ${quote.text}`);
      assert.ok(found.start < speaker.end && speaker.start < found.end, `${found.text} (${found.why})`);
    }
    if (cue) assert.equal(quote.cue?.text, cue.text);
    assert.equal(quote.unresolved !== null, found === null || found.name === null);
  }
}

const claims = (name: string, sentences: readonly string[]): void => {
  suite(name, () => {
    for (const sentence of sentences) test(sentence.replaceAll('\n', ' ¶ '), () => speaks(sentence));
  });
};

claims('the subject of the verb of speech beside the quote', [
  '“[q|We won,]” [s|Jane Doe] [c|said].',
  '“[q|We won,]” [c|said] [s|Jane Doe].',
  '[s|Jane Doe] [c|said], “[q|We won.]”',
  '[s|Jane Doe] [c|said] that it was “[q|a very good day.]”',
  '“[q|We won,]” [s|the senator from Ohio], who is retiring, [c|told] reporters.',
  '“[q|We won,]” [c|said] [s|Jane Doe], the mayor of Leeds.',
  '[s|Jane Doe], a professor at the University of Leeds, [c|wrote]: “[q|We won.]”',
  'In an interview, [s|Jane Doe], a lawyer from Columbus, Ohio, [c|said] “[q|nothing is lost.]”',
  '[s|Rep. Jane Doe] (D-Ohio) [c|said], “[q|We won.]”',
  '[s|Jane Doe] on Tuesday night [c|urged] voters to “[q|get out and vote.]”',
  '[s|Doe] himself [c|said] there was “[q|no doubt about it.]”',
  '“[q|This is fantastic!]” [c|beamed] [s|Jane Doe].',
  '“[q|Really?]” [s|Doe] [c|asked].',
  '[c|According to] [s|the ministry], “[q|no one was hurt in the fire.]”',
  '“[q|No one was hurt,]” [c|according to] [s|the ministry].',
  'The plan was [c|described] by [s|Jane Doe] as “[q|a very bad idea.]”',
  '[s|Jane Doe]: “[q|We will win]”',
  '[s|Jane Doe] later [c|concurred] that it was “[q|quite likely to fail.]”',
  '[s|Their joint letter] following a Leeds summit underscored the need for talks, [c|stating], “[q|We must be heard.]”',
  '“[q|We are looking forward to the talks,]” [s|the [c|statement] from the Alps+ group], made up of six states, famous.',
]);

claims('the subject of the clause that holds the quote, past what only looks like it', [
  '[s|Jane Doe] rejected the notion that John Roe won, [c|arguing] “[q|the count is not over.]”',
  '[s|The senator] emailed supporters [c|saying]: “[q|The struggle continues.]”',
  'Calling it “[q|a storm of enormous power,]” [s|Jane Doe] urged people to leave.',
  'The Republican who led the inquiry praised it, but [s|Jane Doe] [c|called] it “[q|a sham from start to end.]”',
  '[s|Jane Doe] said the vote was fair and [c|called] the complaint “[q|a sham from start to end.]”',
  'Doe mocked [s|him] for [c|claiming] there was “[q|no reason to be alarmed.]”',
  "[s|Doe]'s [c|promise] of “[q|free college for everyone]” was popular.",
  '[s|Jane Doe] [c|said] the executive orders were “[q|quite dangerous for us.]”',
]);

claims('whose words they are where several could speak', [
  'The plan stands, despite [s|Jane Doe] [c|saying] the effort is “[q|probably dead by now.]”',
  'The vote followed letters from [s|Jane Doe] [c|saying] that it was “[q|far too late to act.]”',
  'Earlier, the palace released a statement from [s|Jane Doe]: “[q|We are safe.]”',
  'Roe claimed [s|Jane Doe] [c|said] on Sunday that it was “[q|fair to all of us.]”',
  'While some members of the party may want to continue fighting, “[q|we do not want that,]” [s|Jane Doe] [c|said].',
  '“[q|Nothing was new,]” talk show host [s|Jane Doe] [c|said] Monday.',
  '“[q|We will not go,]” [c|said] rights activist and board member [s|Jane Doe].',
  'It is late, [c|explained] [s|Doe], “[q|but we will win this.]”',
  'The two met again – [s|Doe] [c|saying] she was “[q|very glad about it.]”',
  'Doe, [s|who] [c|described] the inquiry as the “[q|most boring show of all time,]” demanded an apology from Roe.',
  'The talk drew a damning answer from Mayor Jane Doe, [s|who] [c|called] it “[q|a waste of everyone’s time.]”',
]);

claims('verbs that only look like speech, and subjects that only look like one', [
  'The ad was the work of a film crew, and [s|Jane Doe] [c|called] it “[q|a very sad day.]”',
  'Roe praised the town for agreeing to pay, and [s|Jane Doe] [c|called] that “[q|a very good step.]”',
  'Critics rebuked [s|Doe] on Friday for [c|claiming] that the suspects had been “[q|in the sights of]” the law.',
  '[s|The mayor] has since [c|declared] the plan a “[q|very good step for us all.]”',
  '[s|Jane Doe] has in the past [c|described] the plan as “[q|a very good step.]”',
  'Roe met the crowd. [s|He]’s [c|said] it at every stop: “[q|It is about all of us.]”',
  '[s|Jane Doe] [c|added] that praising the other side was like saying it had “[q|scored in the first half.]”',
  'No wonder [s|Doe] [c|said], and I quote, “[q|We love the people of Leeds.]”',
  '[s|Dick Doe], who was listed on the slate, [c|told] REUTERS, “[q|I like the other one best.]”',
  '[s|Jane Doe] [c|said] people will say “[q|no]” to it.',
  'The actor said that it was late, prompting [s|John Roe] to rise from his seat and [c|declare], “[q|We can still win this!]”',
  'The film shows [s|the officer] [c|yelling], “[q|Put your hands up!]”',
  'The man who asked about the vote, [s|Kerry Doe], [c|told] reporters that it was “[q|a very odd answer.]”',
  'Party chiefs moved to protect the people as [s|Jane Doe], director of the police agency, [c|warned] of “[q|a very serious turn.]”',
  'Roe endured a lecture from Jane Doe Jr., [s|who] [c|said] that trade has been “[q|good for all of us.]”',
  'When Roe suggested that it would fail, [s|Jane Doe] [c|fired] back forcefully: “[q|They are going to lose.]”',
  'Lawyers said that Roe had left. [s|Jane Doe] hit back, [c|saying] at a rally last week that Roe was “[q|not up to the job.]”',
  '[s|They] [c|slammed] the loophole called an “[q|inversion,]” in which a firm buys another.',
]);

claims('who is asked, who is spoken of, and who closes the sentence', [
  '[c|Asked] by [s|Doe] if the plan is “[q|in league with the devil,]” Roe said no.',
  'When [c|asked] by [s|the reporter], “[q|But is it true?]” Roe nodded.',
  'A driver who struck a girl while responding to a call about a dog “[q|did not have time to stop]” before he hit her, [s|a lawyer for the family] [c|said].',
  '“[q|We will be here for good,]” [s|an angry Doe] [c|retaliated].',
  '“[q|It is not apparent that it will work,]” [s|Doe] [c|followed] in a letter at noon.',
]);

claims('attributions without a verb of saying', [
  'The chancellor was, in the [c|words of] [s|a senior adviser], “[q|the bearer of the torch]” of his party.',
  'It was held in the capital because, in [s|Doe]’s [c|words], “[q|it is the most lively place of all.]”',
  'However, the aide on Friday called [s|Doe]’s “[q|loser party]” [c|tweets] a mistake.',
  '[c|According to] [s|the palace], Roe later spoke with the queen to “[q|convey his deep sympathies]” for those hurt.',
]);

claims('whose words a clause inside the clause holds', [
  'Peter Lang met her aides while [s|Jane Doe] was [c|saying] it was “[q|a very sad mess.]”',
  '[s|Jane Doe] is supporting him and in a statement [c|credited] “[q|the people of Leeds.]”',
  'Peter Lang read [s|the Leeds Courier’s editorial] [c|calling] it “[q|a very sad mess.]”',
  '[s|Peter Lang] shared an editorial [c|calling] it “[q|a very sad mess.]”',
  '[s|Jane Doe] [c|continued], “[q|We will be back in a week.]”',
]);

claims('links of a web page that ran into the sentence', [
  '“[q|You can’t do it,]” [s|Sen. Jane Doe] Jane Mary DoeFive things to watch Roe wins again MORE (D-Ohio) [c|said].',
  '[s|Sen. Jane Doe] Jane Mary DoeFive things to watch Roe wins again MORE (D-Ohio), who left, [c|called] it “[q|a sad farce.]”',
  '[s|Jane Doe] [c|said] there was MORE to come and that it was “[q|a very good day.]”',
]);

suite('nobody speaks', () => {
  test('who is spoken of with “is” and “was”', () => {
    assert.equal(quotesOf('Jane Doe was “wacky and out of her mind” that day.')[0]?.speaker ?? null, null);
  });
  test('a thing that is called something', () => {
    assert.equal(
      quotesOf('His aides paid for a short film called “Nobody knows what we want.”')[0]?.speaker?.text,
      undefined,
    );
  });
  test('who continues to do something says nothing by it', () => {
    for (const text of [
      'Jane Doe continued to raise “false hopes of peace” in town.',
      'The mayor will continue claiming “false hopes of peace” in town.',
    ])
      assert.notEqual(quotesOf(text)[0]?.cue?.text.slice(0, 8), 'continue', text);
  });
  test('a guest behind a title in marks is whom somebody talks with', () => {
    const quote = quotesOf('In a talk with “Morning Signals” host Jane Doe: “We will be back in a week.”').at(-1);
    assert.equal(quote?.speaker ?? null, null);
  });
  test('a line on when a page was changed', () => {
    const quote = quotesOf('“This puts the matter to rest.”\n— Updated at 11 a.m.')[0];
    assert.equal(quote?.speaker ?? null, null);
  });
});

claims('the same speaker goes on', [
  '“[q|We won,]” [s|Jane Doe] said. “[q|We are glad.]”',
  '“[q|We won,]” [s|Jane Doe] said, “[q|and we are glad.]”',
  '“[q|We won.]\n“[q|We are glad,]” [s|Jane Doe] said.',
  '[s|Jane Doe] [c|complained] about the count. “[q|It was not fair to anyone.]”',
  '“[q|We won and we are glad.]”\n— [s|Jane Doe]',
]);

claims('a claim about nobody stays open', ['“[q|Nobody knows who wrote this line.]”']);

suite('who is meant', () => {
  const nameOf = (text: string): string | null | undefined => quotesOf(text).at(-1)?.speaker?.name;
  test('a pronoun beside a quote is whoever spoke last, not who the quote talks of', () => {
    const text = '“It was wrong,” Mayor Betsy Price said Monday.\n“Mary Hall was at home that night,” she said.';
    assert.equal(nameOf(text), 'Betsy Price');
  });
  test('a pronoun is whoever the sentence before names as saying something, not who it talks of', () => {
    const text = 'Jane Roe met Peter Lang. Smith said Lang lived with an older man.\n“It makes you think,” he said.';
    assert.equal(nameOf('John Smith is a baker. ' + text), 'John Smith');
  });
  test('a document speaks for the one whose it is', () => {
    assert.equal(nameOf('John Price was late. “It has done good to all,” his statement said.'), 'John Price');
    assert.equal(
      nameOf('John Price was late. “It has done good to all,” reads a part of his statement.'),
      'John Price',
    );
    assert.equal(nameOf('“It has done good to all,” the statement said.'), null);
  });
  test('“what he called” in a sentence of somebody’s is theirs, not the listener’s', () => {
    const text = 'Peter Lang was late, Lang said. John Price told Lang of what he called “a very sad mess.”';
    assert.equal(nameOf(text), 'John Price');
  });
  test('a pronoun that fits two people named as a pair is neither, and both are named', () => {
    for (const first of [
      'John Price and Peter Lang met on Monday.',
      'John Price and Peter Lang said they would stay.',
      'The two men, John Price and Peter Lang, were late.',
    ]) {
      const quote = quotesOf(`${first} “It is late,” he said.`)[0];
      assert.equal(quote?.speaker?.name ?? null, null, first);
      assert.match(quote?.unresolved?.why ?? '', /fits (?:John Price and Peter Lang|Peter Lang and John Price) alike/);
      assert.deepEqual([...(quote?.unresolved?.candidates ?? [])].sort(), ['John Price', 'Peter Lang']);
    }
    assert.equal(nameOf('John Price and Mary Lang met on Monday. “It is late,” he said.'), 'John Price');
    assert.equal(nameOf('John Price and Peter Lang met. Lang was late. “It is late,” he said.'), 'Peter Lang');
  });
  test('a verb in a clause of its own, right before the verb of speech, is no speaker', () => {
    const speakerOf = (text: string): string | undefined => quotesOf(text)[0]?.speaker?.text;
    assert.equal(speakerOf('The men who attacked yelled, “This is our street.”'), 'The men');
    assert.equal(speakerOf('They sued the owner, who they alleged said, “Nobody like you lives here.”'), 'the owner');
    assert.equal(speakerOf('Two boys, who police said shouted, “Give us the bag,” ran away.'), 'Two boys');
  });
  test('“According to” before a colon names the source', () => {
    const [quote] = quotesOf(
      'Nobody knew.\n\nAccording to the Reyland report: “The boats were never counted in spring.”',
    );
    assert.deepEqual([quote?.speaker?.text, quote?.cue?.text], ['the Reyland report', 'According to']);
  });
  test('a pronoun with its auxiliary is a pronoun', () => {
    const [quote] = quotesOf('“The boats were never counted in spring,” I’ve heard. Nobody knew.');
    assert.ok(quote?.speaker === null || quote?.speaker.kind === 'pronoun', quote?.speaker?.kind);
  });
  test('party and state behind a name stand for nobody', () => {
    const speakerOf = (text: string): string | null | undefined => quotesOf(text)[0]?.speaker?.name;
    assert.equal(
      speakerOf('So did the minority leader Jane Doe, D-Calif., who wrote that “it must act now.”'),
      'Jane Doe',
    );
    assert.equal(speakerOf('Chairman Mark Lund, R-Mich. has been told, adding that “he has questions.”'), 'Mark Lund');
  });
  test('“who” behind a name that spoke stands for it', () => {
    const quotes = quotesOf('“We won,” said Jane Doe, who noted that prices had “gone down a lot.”');
    assert.deepEqual(
      quotes.map(({ speaker }) => [speaker?.text, speaker?.name]),
      [
        ['Jane Doe', 'Jane Doe'],
        ['who', 'Jane Doe'],
      ],
    );
  });
  test('a president of another country is not the subject of the sentence before', () => {
    const text = 'Carlos Roe is late. Mr. Roe has left.\n“It is good for all of us,” the Mexican president said.';
    assert.equal(nameOf(text), null);
  });
  test('an aside between commas holds no words of another', () => {
    const text =
      'The court wrote that although Roe did pull Mary Lang by her arm as she alleged, he had “a good reason.”';
    assert.notEqual(nameOf(text), 'Mary Lang');
  });
  test('“the president” is whom the sentence before has as its subject or as its speaker', () => {
    const text = 'The list will grow, said Mr. Price, who has made it a priority.\n“It is late,” the president said.';
    assert.equal(nameOf('John Price came home. ' + text), 'John Price');
  });
  test('an epithet is whoever spoke last', () => {
    const text = 'Sen. Betsy Price said she was against it.\n“It will not pass,” the Ohio Republican said.';
    assert.equal(nameOf(text), 'Betsy Price');
  });
  test('an office with "of" before a name is not the name', () => {
    assert.equal(nameOf('“It will pass,” Secretary of State Betsy Price said.'), 'Betsy Price');
    assert.equal(nameOf('“It will pass,” said an aide of Betsy Price.'), null);
  });
  test('an anonymous source stays a phrase without a name', () => {
    const quote = quotesOf('“We were not told,” a senior official said.')[0];
    assert.equal(quote?.speaker?.kind, 'nominal');
    assert.equal(quote?.speaker?.name, null);
    assert.match(quote?.unresolved?.why ?? '', /unnamed/);
  });

  test('nobody is suspected of being a source without a name', () => {
    for (const source of ['The official', 'This aide', 'A young officer']) {
      const text = `Ann Doe met Bob Roe and Peter Lang in the port. “We have no idea what comes next,” ${source.toLowerCase()} said.`;
      const [quote] = analyze(text, null).quotes;
      assert.deepEqual([quote?.speaker?.text, quote?.speaker?.name], [source.toLowerCase(), null]);
      assert.deepEqual(quote?.unresolved?.candidates, []);
    }
  });
  test('a body speaks under its name', () => {
    const speaker = quotesOf('“No one was hurt,” the Justice Department said.')[0]?.speaker;
    assert.equal(speaker?.kind, 'organisation');
    assert.equal(speaker?.name, 'Justice Department');
  });
});

suite('speech is told from other marks', () => {
  const roleOf = (text: string): string | undefined => analyze(text).marked[0]?.role;
  for (const [text, role] of [
    ['Jane Doe was a guest on CNN’s “Morning Report” on Sunday.', 'title'],
    ['“We won,” Jane Doe told CNN’s “Morning Signals,” among others.', 'title'],
    ['She wrote the book “The Long Way Home” in a year.', 'title'],
    ['The so-called “sanctuary cities” were sued.', 'term'],
    ['John “Chico” Roe carried the flag.', 'nickname'],
  ] as const) {
    test(text, () => assert.equal(roleOf(text), role));
  }
  test('words somebody says stay quotes', () => {
    for (const text of ['“No,” said Jane Doe.', 'She called the plan “stupid.”', 'Doe said the deal was “dead.”']) {
      assert.equal(quotesOf(text).length, 1, text);
      assert.equal(analyze(text).marked.length, 0, text);
    }
  });
  test('whole sentences and fragments', () => {
    assert.equal(quotesOf('“We won the vote,” said Jane Doe.')[0]?.extent, 'whole');
    assert.equal(quotesOf('Jane Doe said it was “a very good day.”')[0]?.extent, 'fragment');
  });
});

suite('pieces of one utterance', () => {
  const utterances = (text: string): string[] => quotesOf(text).map(({ utterance }) => utterance);
  test('interrupted', () => {
    assert.deepEqual(utterances('“We won,” she said, “and we are glad.”'), ['u1', 'u1']);
  });
  test('over paragraphs', () => {
    assert.deepEqual(utterances('“We won.\n“We are glad,” she said.'), ['u1', 'u1']);
  });
  test('two fragments of one sentence are two', () => {
    assert.deepEqual(utterances('She called it “a sad farce” and “an ugly mess.”'), ['u1', 'u2']);
  });
});

suite('reported speech', () => {
  const reported = (text: string): readonly (readonly [string, string | undefined])[] =>
    analyze(text).reported.map((report) => [report.text, report.speaker?.text] as const);
  test('it is found with its source', () => {
    for (const [text, content, source] of [
      ['Jane Doe said that the talks would begin on Monday.', 'the talks would begin on Monday', 'Jane Doe'],
      ['The ministry said the talks would begin soon.', 'the talks would begin soon', 'The ministry'],
      ['Officials told reporters that the fire was out.', 'the fire was out', 'Officials'],
      ['The fire was put out by noon, police said.', 'The fire was put out by noon', 'police'],
      ['According to the ministry, the fire was out by noon.', 'the fire was out by noon', 'the ministry'],
    ] as const) {
      assert.deepEqual(reported(text), [[content, source]], text);
    }
  });
  test('what nobody said is left alone', () => {
    for (const text of [
      'Jane Doe would not say that the talks had failed.',
      'No group has claimed responsibility for the fire, and the police did not say why.',
      'Jane Doe denied media reports that the talks had failed.',
      'Jane Doe lamented the loss of the vote but went home.',
      'The town has denied meddling in the talks that had failed.',
      'If the ministry says that the fire is out, we go home.',
      'The talks went according to plan and were over soon.',
      'Jane Doe read the long report on the fire.',
      'Did she say that the talks would begin on Monday?',
    ]) {
      assert.deepEqual(reported(text), [], text);
    }
  });
});

suite('posts a page shows', () => {
  const posts = (text: string): readonly unknown[] =>
    analyze(text).reported.map(({ text: words, speaker, cue }) => [words, speaker?.text, speaker?.name, cue?.text]);
  test('their words are the account owner’s, links left out', () => {
    const text =
      'The mayor answered.\nWe are late, said nobody ever. See you https://example.org/a1 — Jane Doe (@janedoe) May 3, 2019\nIt rained.';
    assert.deepEqual(posts(text), [['We are late, said nobody ever. See you', 'Jane Doe', 'Jane Doe', '—']]);
  });
  test('an owner whose name is none goes by the handle', () => {
    const text = 'We are late but there. — zz top77 (@zz_top) June 12, 2020';
    assert.deepEqual(posts(text), [['We are late but there.', 'zz top77', '@zz_top', '—']]);
  });
  test('the words of the page before them are not theirs', () => {
    const text = 'Skip Twitter post by @janedoe We are late again. — Jane Doe (@janedoe) May 3, 2019';
    assert.deepEqual(posts(text), [['We are late again.', 'Jane Doe', 'Jane Doe', '—']]);
  });
  test('a handle without a date, a long passage and a quote are no post', () => {
    for (const text of [
      'We saw the account of the mayor — Jane Doe (@janedoe) on the site.',
      `${'It rained all day in the town. '.repeat(20)} — Jane Doe (@janedoe) May 3, 2019`,
      '“We are late again.” — Jane Doe (@janedoe) May 3, 2019',
    ])
      assert.deepEqual(posts(text), [], text);
  });
});

suite('any text', () => {
  const words = fc.constantFrom(
    'said',
    'Jane',
    'Doe',
    '“',
    '”',
    '"',
    ',',
    '.',
    '\n',
    'and',
    'he',
    'which',
    'that',
    ' ',
    'calling',
    'by',
    '(',
    ')',
    '’s',
    'to',
    ':',
    '—',
  );
  test('every slice is equal, spans are in order, unresolved is set exactly without a name', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ').replaceAll(' \n ', '\n');
        const found: Analysis = analyze(text);
        for (const quote of found.quotes) {
          assert.equal(text.slice(quote.start, quote.end), quote.text);
          for (const part of [quote.cue, quote.speaker])
            if (part) assert.equal(text.slice(part.start, part.end), part.text);
          assert.equal(quote.unresolved !== null, (quote.speaker?.name ?? null) === null);
        }
        for (const report of found.reported) assert.equal(text.slice(report.start, report.end), report.text);
      }),
      { numRuns: 500 },
    );
  });
});
