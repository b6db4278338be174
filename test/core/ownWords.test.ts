import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';

const TEXT = [
  'Mayor Anna Keller met reporters on Monday.',
  '“I think it’s my bridge,” Keller said. “She called it ‘my bridge’ and I’m not surprised,” said Governor Maria Lopez.',
  'My neighbours like it.',
].join('\n');

suite('words of the speaker', () => {
  const { people, entities } = analyze(TEXT);
  const nameAt = (offset: number): string | undefined => {
    const found = people.find(({ start, kind }) => start === offset && kind === 'pronoun');
    return found && (entities.find(({ entity }) => entity === found.entity)?.name ?? '-');
  };
  test('“I” and “my” in a quote are its speaker', () => {
    assert.equal(nameAt(TEXT.indexOf('I think')), 'Anna Keller');
    assert.equal(nameAt(TEXT.indexOf('my bridge,”')), 'Anna Keller');
  });
  test('the span of “I’m” is “I”', () => {
    const at = TEXT.indexOf('I’m');
    assert.equal(people.find(({ start }) => start === at)?.text, 'I');
  });
  test('words quoted inside the quote, and outside any quote, are nobody’s', () => {
    assert.equal(nameAt(TEXT.indexOf('my bridge’')), undefined);
    assert.equal(nameAt(TEXT.indexOf('My neighbours')), undefined);
  });
  test('“she” in her own quote is not the speaker', () => {
    assert.notEqual(nameAt(TEXT.indexOf('She called')), 'Maria Lopez');
  });
  test('people stay in order', () => {
    assert.deepEqual(
      people.map(({ start }) => start),
      people.map(({ start }) => start).sort((a, b) => a - b),
    );
  });
});
