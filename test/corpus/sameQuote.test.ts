import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type CorpusLinks, linkCorpus } from '../../src/corpus/linkCorpus';
import { quotingAnalysis, type SampleQuote } from './sampleAnalysis';

const FERRY = 'ferry nordlys bodo harbour captain aground coast guard';
const VOTE = 'parliament quota fishing minister ballot opposition';
const SANK = 'The ferry struck a rock that is on no chart, and she took water within minutes';

function corpusOf(...articles: (readonly [string, readonly SampleQuote[]])[]): CorpusLinks {
  const corpus = linkCorpus();
  articles.forEach(([topics, quotes], index) => corpus.put(`a${index}`, quotingAnalysis(topics, quotes)));
  return corpus;
}

/** Each group as its members, "a0:first words". */
const groupsOf = (corpus: CorpusLinks): string[][] =>
  [...corpus.quoteGroups()].map(({ members }) => members.map(({ id, text }) => `${id}:${text.slice(0, 12)}`));

const count = (...articles: (readonly [string, readonly SampleQuote[]])[]): number =>
  groupsOf(corpusOf(...articles)).length;

suite('the same utterance in several articles', () => {
  const by = 'Ada Quist';

  test('the same words, cut, extended or with a word swapped', () => {
    for (const text of [
      SANK,
      'she took water within minutes',
      `I was on watch. ${SANK}.`,
      SANK.replace('rock', 'reef'),
    ]) {
      assert.equal(count([FERRY, [{ text: SANK, by }]], [FERRY, [{ text, by }]]), 1, text);
    }
  });

  test('rewritten with other words, by the same speaker in the same story', () => {
    const a = 'Pursuing this hopeless target will only prolong the fight and cause more suffering';
    const b = 'Chasing this hopeless goal will merely extend the conflict and bring all of you more tears';
    assert.equal(count([FERRY, [{ text: a, by }]], [FERRY, [{ text: b, by }]]), 1);
    assert.equal(count([FERRY, [{ text: a, by }]], [FERRY, [{ text: b, by: 'Bo Varg' }]]), 0);
  });

  test('two sentences that only share a subject are two utterances', () => {
    const other = 'The ferry will be raised in spring when the ice has gone from the fjord';
    assert.equal(count([FERRY, [{ text: SANK, by }]], [FERRY, [{ text: other, by }]]), 0);
  });

  test('a fragment needs the speaker and the story', () => {
    const part = 'on no chart';
    assert.equal(count([FERRY, [{ text: SANK, by }]], [FERRY, [{ text: part, by }]]), 1);
    assert.equal(count([FERRY, [{ text: SANK, by }]], [FERRY, [{ text: part, by: 'Bo Varg' }]]), 0);
    assert.equal(count([FERRY, [{ text: 'a disaster', by }]], [VOTE, [{ text: 'a disaster', by }]]), 0);
  });

  test('a few words whole are one where nobody tells who says them, in the same story', () => {
    for (const text of ['reckless', 'a reckless gamble']) {
      assert.equal(count([FERRY, [{ text, by }]], [FERRY, [{ text: `${text}.` }]]), 1, text);
      assert.equal(count([FERRY, [{ text, by }]], [VOTE, [{ text }]]), 0, text);
      assert.equal(count([FERRY, [{ text, by }]], [FERRY, [{ text, by: 'Bo Varg' }]]), 0, text);
    }
  });

  test('a fragment follows the sentence its own article gives, not its word', () => {
    const sentence = 'We must admit that raising the ferry before the winter is an unrealistic target';
    const reworded = 'We must accept that raising the ferry before the winter is an unattainable goal';
    const elsewhere = 'Nobody who sails these waters would call the new timetable unrealistic';
    const told: readonly SampleQuote[] = [
      { text: sentence, by },
      { text: 'unrealistic', by },
    ];
    const groups = groupsOf(
      corpusOf(
        [FERRY, told],
        [
          FERRY,
          [
            { text: reworded, by },
            { text: elsewhere, by },
          ],
        ],
      ),
    );
    assert.deepEqual(groups, [['a0:We must admi', 'a0:unrealistic', 'a1:We must acce']]);
    assert.equal(count([FERRY, [{ text: 'unrealistic', by }]], [FERRY, [{ text: elsewhere, by }]]), 1);
  });

  test('a title spelled out and a masked word are the same words', () => {
    for (const [a, b] of [
      ['We believed that Gen. Arne was compromised', 'We believe General Arne was compromised'],
      ['sh*thole', 'that shithole of a harbour'],
      ['s----hole', 'that shithole of a harbour'],
    ] as const) {
      assert.equal(count([`${FERRY} arne`, [{ text: a, by }]], [`${FERRY} arne`, [{ text: b, by }]]), 1, a);
    }
    assert.equal(count([FERRY, [{ text: 'a b--x', by }]], [FERRY, [{ text: 'that bitch of a harbour', by }]]), 0);
  });

  test('a phrase that ends with the name is that person', () => {
    const text = 'waste of our time';
    const whole = 'I left early because the hearing was a waste of our time';
    const [phrase, name] = [quotingAnalysis(FERRY, [{ text, by: 'Ada Quist' }]), 'Ada Quist'];
    const [quote] = phrase.quotes;
    assert.ok(quote?.speaker);
    const speakers: readonly [string, number][] = [
      ['the owner’s adviser Ada Quist', 1],
      ['the owner’s adviser', 0],
    ];
    for (const [words, expected] of speakers) {
      const corpus = linkCorpus();
      const speaker = { ...quote.speaker, text: words, name: null, entity: null, kind: 'nominal' as const };
      corpus.put('a0', { ...phrase, quotes: [{ ...quote, speaker }] });
      corpus.put('a1', quotingAnalysis(FERRY, [{ text: whole, by: name }]));
      assert.equal(groupsOf(corpus).length, expected, words);
    }
  });

  test('the same words by two speakers are shown as attributed differently', () => {
    const [group] = corpusOf([FERRY, [{ text: SANK, by }]], [FERRY, [{ text: SANK, by: 'Bo Varg' }]]).quoteGroups();
    assert.deepEqual(group?.pairs, [{ a: 0, b: 1, difference: ['identical', 'speaker'] }]);
    assert.deepEqual(
      group.members.map(({ speaker }) => speaker),
      ['ada-quist', 'bo-varg'],
    );
  });

  test('a house and who speaks for it are not two speakers', () => {
    const house = quotingAnalysis(FERRY, [{ text: SANK, by: 'the harbour office' }]);
    const [quote] = house.quotes;
    assert.ok(quote?.speaker);
    const speaker = { ...quote.speaker, entity: null, kind: 'organisation' as const };
    const corpus = linkCorpus();
    corpus.put('a0', { ...house, quotes: [{ ...quote, speaker }] });
    corpus.put('a1', quotingAnalysis(FERRY, [{ text: SANK, by }]));
    assert.deepEqual([...corpus.quoteGroups()][0]?.pairs, [{ a: 0, b: 1, difference: ['identical'] }]);
  });

  test('a changed negation or number is said', () => {
    for (const [text, difference] of [
      [SANK.replace('she took', 'she never took'), 'negation'],
      [SANK.replace('within minutes', 'within 50 minutes'), 'word'],
    ] as const) {
      const [group] = corpusOf([FERRY, [{ text: SANK, by }]], [FERRY, [{ text, by }]]).quoteGroups();
      assert.ok(group?.pairs[0]?.difference.includes(difference), text);
    }
  });

  test('reported speech of the same words joins a quote, not other reported speech', () => {
    const said = {
      text: 'the ferry had struck a rock that is on no chart and took water within minutes',
      by,
      reported: true,
    };
    assert.equal(count([FERRY, [{ text: SANK, by }]], [FERRY, [said]]), 1);
    assert.equal(count([FERRY, [said]], [FERRY, [said]]), 0);
  });

  test('a long quote stands in one group with each part that others cite', () => {
    const long = `${SANK}. Nobody on the bridge had slept since the storm of the night before.`;
    const groups = groupsOf(
      corpusOf(
        [FERRY, [{ text: long, by }]],
        [FERRY, [{ text: 'struck a rock that is on no chart', by }]],
        [FERRY, [{ text: 'Nobody on the bridge had slept since the storm', by }]],
      ),
    );
    assert.equal(groups.length, 2);
    assert.ok(groups.every((members) => members.length === 2 && members[0]?.startsWith('a0:')));
  });

  test('what one article alone says is no group', () => {
    assert.equal(
      count([
        FERRY,
        [
          { text: SANK, by },
          { text: SANK, by },
        ],
      ]),
      0,
    );
  });

  test('a thousand copies are one group, and pairs stay in step with members', () => {
    const corpus = linkCorpus();
    for (let i = 0; i < 1000; i++)
      corpus.put(
        `a${i}`,
        quotingAnalysis(FERRY, [
          { text: SANK, by },
          { text: 'on no chart', by },
        ]),
      );
    const groups = [...corpus.quoteGroups()];
    assert.equal(groups.length, 1);
    assert.equal(groups[0]?.members.length, 2000);
    assert.ok(groups[0].pairs.length < 4000);
  });

  test('an article that is one long quotation is compared by its beginning', () => {
    const long = `${SANK}. ${'Then came the night and the long wait for the boats of the harbour. '.repeat(20_000)}`;
    assert.equal(count([FERRY, [{ text: long, by }]], [FERRY, [{ text: SANK, by }]]), 1);
  });

  test('after any edits the groups are those of a new corpus', () => {
    const text = fc.constantFrom(
      ...[SANK, 'on no chart', 'took water within minutes', `${SANK} and nobody slept`, 'nobody slept', 'a disaster'],
      ...[
        'The ferry struck a reef that is on no chart',
        'water within minutes',
        'Nobody slept on the bridge of the ferry',
      ],
    );
    const quote = fc.record({ text, by: fc.constantFrom('Ada Quist', 'Quist', 'Bo Varg'), reported: fc.boolean() });
    const edit = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      article: fc.option(
        fc.record({ topics: fc.constantFrom(FERRY, VOTE), quotes: fc.array(quote, { maxLength: 3 }) }),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), fc.infiniteStream(fc.boolean()), (edits, reads) => {
        const corpus = linkCorpus();
        const now = new Map<string, { topics: string; quotes: SampleQuote[] }>();
        for (const { id, article } of edits) {
          now.delete(id);
          if (article === null) corpus.remove(id);
          else {
            corpus.put(id, quotingAnalysis(article.topics, article.quotes));
            now.set(id, article);
          }
          if (reads.next().value === true) [...corpus.quoteGroups()].at(0);
        }
        const fresh = linkCorpus();
        for (const [id, { topics, quotes }] of now) fresh.put(id, quotingAnalysis(topics, quotes));
        assert.equal([...corpus.toJson()].join(''), [...fresh.toJson()].join(''));
      }),
      { numRuns: 200 },
    );
  });
});
