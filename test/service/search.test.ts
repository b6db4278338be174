import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import { LinkedFolder } from '../../src/service/linkedFolder';
import { search } from '../../src/service/search';

const ignore = (): void => undefined;

suite('everything there is to go to', () => {
  test('a quote is found and named by its words, whatever layout stands among them', () => {
    const folder = new LinkedFolder({ listed: ignore, linking: ignore, failed: ignore });
    const text = '“We will **not** leave the harbour,” said Ida Holm, the mayor.';
    folder.put({ id: 'a.md', hash: '', decided: '', content: analyze(text, null, 'markdown') });
    const { quotes } = search(folder, 'not leave', 9);
    assert.deepEqual(
      quotes.map(({ name, detail }) => [name, detail]),
      [['We will not leave the harbour,', 'Ida Holm']],
    );
  });
});
