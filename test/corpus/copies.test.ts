import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { hashText } from '../../src/core/text';
import { CopyParagraphs } from '../../src/corpus/copyParagraphs';
import { linkCorpus, type CorpusLinks } from '../../src/corpus/linkCorpus';

const WIRE = [
  'The ferry Nordlys ran aground off Bodo on Tuesday night with 214 passengers aboard, the coast guard said in a statement.',
  'All of them were taken ashore before dawn by fishing boats from the harbour, and nobody was hurt, according to the police.',
  'Investigators boarded the ship on Wednesday and will read out the instruments of the bridge in the coming days, they said.',
];
const SAID =
  '“She struck a rock that is on no chart and took water within minutes,” Captain Ada Quist told reporters in Bodo.';
const OWN =
  'Relatives waited on the quay through the night, wrapped in blankets that neighbours had brought down from the town.';
const FOOTER =
  'Sign up for our morning letter to get the best stories of the day in your inbox, free of charge, every weekday.';

function corpusOf(...articles: (readonly string[])[]): CorpusLinks {
  const corpus = linkCorpus();
  articles.forEach((paragraphs, index) => corpus.put(`a${index}`, analyze(paragraphs.join('\n\n'))));
  return corpus;
}

const independent = (corpus: CorpusLinks): number | undefined => [...corpus.quoteGroups()][0]?.independent;

suite('shared copy', () => {
  test('a paragraph that stands nearly alike is found, another is not', () => {
    const groups = corpusOf(
      [WIRE[0] ?? '', OWN],
      [(WIRE[0] ?? '').replace('in a statement', 'on Wednesday')],
    ).copies.groups();
    assert.equal(groups.length, 1);
    assert.deepEqual(
      groups[0]?.members.map(({ id, start }) => [id, start]),
      [
        ['a0', 0],
        ['a1', 0],
      ],
    );
  });

  test('articles of one wire count as one text behind a quote', () => {
    assert.equal(independent(corpusOf([...WIRE, SAID], [...WIRE, SAID])), 1);
    assert.equal(independent(corpusOf([...WIRE, SAID], [OWN, SAID.replace('told reporters in Bodo', 'said')])), 2);
  });

  test('the words of a quote are no copy, and neither is a footer', () => {
    const said =
      '“She struck a rock that is on no chart and took water within minutes, and then the lights went out,” Quist said.';
    assert.equal(independent(corpusOf([WIRE[0] ?? '', said, FOOTER], [OWN, said, FOOTER])), 2);
  });

  test('a footer under a thousand articles is one group', () => {
    const corpus = corpusOf(...Array.from({ length: 1000 }, (_, index) => [`Story ${index} is short.`, FOOTER]));
    assert.deepEqual(
      corpus.copies.groups().map(({ members }) => members.length),
      [1000],
    );
  });

  test('short lines are no shared copy', () => {
    assert.deepEqual(corpusOf(['Read more', OWN], ['Read more', ...WIRE]).copies.groups(), []);
  });

  test('what an article loses, the corpus loses', () => {
    const corpus = corpusOf(WIRE, WIRE);
    assert.equal(corpus.copies.groups().length, 3);
    corpus.put('a1', analyze(OWN));
    assert.deepEqual(corpus.copies.groups(), []);
    corpus.remove('a0');
    assert.deepEqual(corpus.copies.groups(), []);
  });

  test('what is kept does not grow with the number of changes', () => {
    const changed = corpusOf(WIRE, [...WIRE, OWN], [FOOTER]);
    for (let change = 0; change < 60; change++) {
      changed.copies.put('a1', analyze([...WIRE, `${OWN} Change ${change} of so many was made at noon.`].join('\n\n')));
      changed.copies.put(`b${change}`, analyze(`${FOOTER}\n\n${SAID}`));
      if (change > 0) changed.copies.remove(`b${change - 1}`);
    }
    changed.copies.remove('b59');
    changed.copies.put('a1', analyze([...WIRE, OWN].join('\n\n')));
    const { size } = changed.copies;
    const fresh = corpusOf(WIRE, [...WIRE, OWN], [FOOTER]).copies.size;
    assert.equal(size.keys, fresh.keys);
    // a paragraph that was alike once stays in the graph for as long as it stands
    assert.ok(size.nodes <= fresh.nodes + 1, `${size.nodes} and ${fresh.nodes} nodes`);
  });

  test('a paragraph that stands nowhere else is no node', () => {
    const { size } = corpusOf(WIRE, [OWN], [FOOTER], [...WIRE, SAID]).copies;
    assert.equal(size.nodes, WIRE.length);
  });

  test('of too many alike the same are hidden, in whatever order they came and went', () => {
    const sketch = 'AAAABAAAACAAAADAAAAEAAAAFAAAAGAAAAHAAAAI';
    const put = (copies: CorpusLinks['copies'], number: number): void => {
      const paragraphs = [{ start: 0, end: 90, hash: hashText(`forecast ${number}`), sketch }];
      copies.put(`a${number}`, { ...analyze(''), paragraphs });
    };
    const upward = linkCorpus().copies;
    for (let number = 0; number < 90; number++) put(upward, number);
    const downward = linkCorpus().copies;
    for (let number = 120; number >= 0; number--) put(downward, number);
    for (let number = 90; number <= 120; number++) downward.remove(`a${number}`);
    // beyond 80 each further one hides two
    assert.deepEqual(
      upward.groups().map(({ members }) => members.length),
      [70],
    );
    assert.deepEqual(downward.groups(), upward.groups());
  });

  test('an article that repeats its own paragraphs a thousand times is looked through about once for each', () => {
    const { prototype } = CopyParagraphs;
    const allWith = Object.getOwnPropertyDescriptor(prototype, 'allWith');
    let looks = 0;
    prototype.allWith = function (this: CopyParagraphs, key: number): number[] {
      looks++;
      return (allWith?.value as (key: number) => number[]).call(this, key);
    };
    try {
      const text = [...WIRE, OWN].join('\n\n');
      linkCorpus().copies.put('a', analyze(Array.from({ length: 250 }, () => text).join('\n\n')));
    } finally {
      if (allWith) Object.defineProperty(prototype, 'allWith', allWith);
    }
    assert.ok(looks > 0 && looks < 5000, `${looks} looks`);
  });
});
