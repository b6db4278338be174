import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { takeDecisions } from '../../src/cli/decisions';
import { analyze } from '../../src/core/analyze';
import { toLine } from '../../src/notes/journal';
import type { NoteRecord } from '../../src/notes/note';
import { targetOf, written } from '../notes/samples';

const TEXT = 'Nobody was hurt, but 14 boats could not leave, the harbour master said.';

suite('--decisions', () => {
  let folder = '';
  let file = '';
  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'decisions-'));
    file = path.join(folder, 'ida.jsonl');
    const target = targetOf('a.txt', TEXT, '14');
    const reject: NoteRecord = { ...written(), kind: 'reject', layer: 'number', scope: 'mention', target };
    fs.writeFileSync(file, `${toLine(reject)}\n`);
  });
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('corrects the analysis of the article it was made on, and no other', () => {
    const { analyse, rest } = takeDecisions(['a.txt', '--decisions', file]);
    assert.deepEqual(rest, ['a.txt']);
    assert.ok(analyze(TEXT).numbers.some(({ text }) => text.startsWith('14')));
    assert.equal(
      analyse('a.txt', TEXT).numbers.some(({ text }) => text.startsWith('14')),
      false,
    );
    assert.deepEqual(analyse('b.txt', `${TEXT} `).numbers, analyze(`${TEXT} `).numbers);
  });
  test('takes its files and leaves paths and options alone', () => {
    assert.deepEqual(takeDecisions(['--decisions', file, file, 'a.txt', '--stdin']).rest, ['a.txt', '--stdin']);
    assert.deepEqual(takeDecisions(['a.txt']).rest, ['a.txt']);
  });
  test('says what is missing', () => {
    assert.throws(() => takeDecisions(['--decisions']), /Name a notes file/);
    assert.throws(() => takeDecisions(['--decisions', '--stdin']), /Name a notes file/);
    assert.throws(() => takeDecisions(['--decisions', path.join(folder, 'none.jsonl')]), /Cannot read/);
  });
});
