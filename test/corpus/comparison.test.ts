import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { toComparedArticles } from '../../src/corpus/comparedArticles';
import { toComparison } from '../../src/corpus/comparison';
import { linkCorpus } from '../../src/corpus/linkCorpus';
import { toDistinctKeys } from '../../src/corpus/rowKeys';
import { toDiffPieces } from '../../src/corpus/wordDiff';

const ARTICLES = [
  {
    id: 'a',
    text: 'Mayor Jane Doe spoke on Monday. “We will not close a single school in this city next year,” Doe said.',
  },
  {
    id: 'b',
    text: 'The mayor, Jane Doe, spoke to parents. “We will close a single school in this city next year,” Jane Doe said.',
  },
  {
    id: 'c',
    text: 'Jane Doe was asked about the schools. “We will not close a single school in this city,” Doe told reporters.',
  },
];

function compare() {
  const links = linkCorpus();
  const articles = ARTICLES.map(({ id, text }) => ({ id, name: `${id}.txt`, analysis: analyze(text) }));
  for (const { id, analysis } of articles) links.put(id, analysis);
  return toComparison({
    articles,
    people: links.people.people(),
    quotes: [...links.quoteGroups()],
    figures: [...links.figureGroups()],
  });
}

suite('comparison of articles', () => {
  test('one row an utterance, the fullest wording against the others; a lost negation is a conflict', () => {
    const row = compare().rows.find(({ kind }) => kind === 'utterance');
    assert.ok(row);
    assert.match(row.title, /^We will not close/);
    assert.deepEqual(
      row.cells.map(({ state }) => state),
      ['verbatim', 'conflicting', 'shortened'],
    );
    assert.ok(row.cells[1]?.places[0]?.changes.includes('negation'));
    assert.ok(row.cells[1]?.places[0]?.diff.some(({ kind, text }) => kind === 'removed' && text.trim() === 'not'));
    assert.equal(row.state, 'conflicting');
    assert.equal(row.detail, 'Jane Doe');
  });
  test('two utterances cut from one long quotation are two rows, with keys of their own', () => {
    const long =
      'Mayor Jane Doe spoke on Monday. “We will not close a single school in this city next year. The budget for the harbour bridge has to wait until the spring,” Doe said.';
    const texts = [
      long,
      'Mayor Jane Doe spoke to parents. “We will not close a single school in this city next year,” Doe said.',
      'Mayor Jane Doe met builders. “The budget for the harbour bridge has to wait until the spring,” Doe said.',
    ];
    const links = linkCorpus();
    const articles = texts.map((text, index) => ({ id: `d${index}`, name: `d${index}.txt`, analysis: analyze(text) }));
    for (const { id, analysis } of articles) links.put(id, analysis);
    const { rows } = toComparison({ articles, people: [], quotes: [...links.quoteGroups()], figures: [] });
    assert.equal(rows.length, 2);
    assert.equal(new Set(rows.map(({ key }) => key)).size, 2);
    assert.equal(new Set(rows.map(({ title }) => title)).size, 2);
  });

  test('a quantity row compares with the value most articles give, drawn on one scale', () => {
    const call = (id: string, length: string) => ({
      id,
      name: id,
      analysis: analyze(
        `Mayor Jane Doe called Governor Ann Lee on Monday. The phone call lasted ${length}, the office of Doe said.`,
      ),
    });
    const articles = [call('a', '90 minutes'), call('b', 'an hour and a half'), call('c', 'three hours')];
    const links = linkCorpus();
    for (const { id, analysis } of articles) links.put(id, analysis);
    const rows = toComparison({ articles, people: [], quotes: [], figures: [...links.figureGroups()] }).rows;
    const row = rows.find(({ kind }) => kind === 'quantity');
    assert.ok(row);
    assert.deepEqual(
      row.cells.map(({ places }) => places[0]?.interval?.low),
      [90, 90, 180],
    );
    assert.equal(row.state, 'conflicting');
  });
  test('ranges and hedges that may both hold are compatible, not altered', () => {
    const seen = (id: string, words: string) => ({
      id,
      name: id,
      analysis: analyze(
        `Police searched the house of Ann Lee on Monday. They took ${words} pages of documents, Lee said.`,
      ),
    });
    for (const other of ['about 20,000', '19,000 to 21,000', 'more than 18,000']) {
      const articles = [seen('a', '20,000'), seen('b', '20,000'), seen('c', other)];
      const links = linkCorpus();
      for (const { id, analysis } of articles) links.put(id, analysis);
      const { rows } = toComparison({ articles, people: [], quotes: [], figures: [...links.figureGroups()] });
      assert.deepEqual(
        rows.map(({ state, cells }) => [state, ...cells.map((cell) => cell.state)]),
        [['compatible', 'verbatim', 'verbatim', 'compatible']],
      );
    }
  });
  test('a wording that only leaves words out is shortened', () => {
    const quoted = (id: string, words: string) => ({
      id,
      name: id,
      analysis: analyze(`Mayor Jane Doe spoke on Monday. “${words},” Doe said.`),
    });
    const long = 'We will not close a single school in this city before the next election';
    const articles = [quoted('a', long), quoted('b', 'We will not close a single school in this city')];
    const links = linkCorpus();
    for (const { id, analysis } of articles) links.put(id, analysis);
    const { rows } = toComparison({ articles, people: [], quotes: [...links.quoteGroups()], figures: [] });
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['shortened'],
    );
  });
  test('a person whose role changes from article to article is not altered', () => {
    const articles = ['President', 'former president'].map((role, at) => ({
      id: `r${at}`,
      name: `r${at}`,
      analysis: analyze(`${role} Jane Doe spoke on Monday. Doe left at noon.`),
    }));
    const links = linkCorpus();
    for (const { id, analysis } of articles) links.put(id, analysis);
    const { rows } = toComparison({ articles, people: links.people.people(), quotes: [], figures: [] });
    assert.deepEqual(
      rows.map(({ kind, state }) => [kind, state]),
      [['person', 'verbatim']],
    );
  });
  test('a person row has a cell in every article that names them', () => {
    const row = compare().rows.find(({ kind }) => kind === 'person');
    assert.equal(row?.title, 'Jane Doe');
    assert.deepEqual(
      row?.cells.map(({ places }) => places.length > 0),
      [true, true, true],
    );
  });
  test('words quoted are counted per speaker and article', () => {
    assert.deepEqual(compare().quoted, [{ speaker: 'Jane Doe', words: [12, 11, 10] }]);
  });
  test('what only one article has is no row', () => {
    for (const { cells } of compare().rows) assert.ok(cells.filter(({ state }) => state !== 'absent').length > 1);
  });
  test('a word diff gives back both wordings', () => {
    const [reference, other] = ['We won, and we will win again.', 'We won, and they will never win.'];
    const pieces = toDiffPieces(reference, other);
    const join = (skipped: string): string =>
      pieces
        .filter(({ kind }) => kind !== skipped)
        .map(({ text }) => text)
        .join('')
        .trim();
    assert.equal(join('removed'), other);
    assert.equal(join('added').replace(/[.,]/g, ''), reference.replace(/[.,]/g, ''));
  });

  test('keys that fall together all the same are numbered', () => {
    assert.deepEqual(toDistinctKeys(['u:a', 'u:b', 'u:a', 'u:a']), ['u:a', 'u:b', 'u:a~2', 'u:a~3']);
  });

  test('of more articles than have room, those asked for come first, then those that share most, in the order given', () => {
    const ids = Array.from({ length: 9 }, (_, n) => `a${n}`);
    const shared = [
      ['a2', 'a7'],
      ['a7', 'a5'],
      ['a5', 'a7', 'a2'],
      ['a1', 'a8'],
    ].map((members) => ({
      members: members.map((id) => ({ id })),
    }));
    const pick = (most: number, wanted: readonly string[] = []): readonly string[] =>
      toComparedArticles(ids, shared, wanted.map((id) => ({ id })), most); // prettier-ignore
    assert.deepEqual(pick(9), ids);
    assert.deepEqual(pick(3), ['a2', 'a5', 'a7']);
    assert.deepEqual(pick(3, ['a8', 'a0']), ['a0', 'a7', 'a8']);
    assert.deepEqual(pick(6), ['a0', 'a1', 'a2', 'a5', 'a7', 'a8']);
  });

  test('of part of the articles rows are as though there were no others, and cells are only made for those', () => {
    const links = linkCorpus();
    const all = ARTICLES.map(({ id, text }) => ({ id, name: id, analysis: analyze(text) }));
    for (const { id, analysis } of all) links.put(id, analysis);
    const input = {
      people: links.people.people(),
      quotes: [...links.quoteGroups()],
      figures: [...links.figureGroups()],
    };
    const whole = toComparison({ ...input, articles: all });
    const part = toComparison({ ...input, articles: all.filter(({ id }) => id !== 'b') });
    assert.deepEqual(
      part.rows.map(({ key, cells }) => [key, cells]),
      whole.rows.map(({ key, cells }) => [key, cells.filter((_, at) => at !== 1)]),
    );
    assert.deepEqual(toComparison({ ...input, articles: all.slice(0, 1) }).rows, []);
  });
});
