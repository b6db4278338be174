import * as assert from 'node:assert/strict';
import { JournalFailure, toLine } from '../../src/notes/journal';
import { Journals, type Draft } from '../../src/notes/journals';
import * as fc from 'fast-check';
import type { NoteRecord } from '../../src/notes/note';
import { extendNotebook, toNotebook } from '../../src/notes/notebook';
import { MemoryFile, MemoryFolder } from './memoryJournals';
import { anyRecord, targetOf, written } from './samples';

const TEXT = 'Nobody was hurt, but 14 boats could not leave.';
const TARGET = targetOf('a.txt', TEXT, '14 boats');
const note = (body: string): Draft => ({ kind: 'note', target: TARGET, body });
const reject: Draft = { kind: 'reject', target: TARGET, scope: 'mention', layer: 'number' };

function world() {
  const folder = new MemoryFolder();
  let count = 0;
  const journals = new Journals(folder, { now: () => '2025-02-13T10:00:00.000Z', id: () => `i${++count}` });
  return { folder, journals, bodies: () => journals.notebook.remarks.map(({ body }) => body) };
}

suite('the notes of a folder', () => {
  test('of one instant stay in the order in which they were made, each under its author', async () => {
    const { folder, journals, bodies } = world();
    await journals.append('Ida Holm', [note('a'), note('b')]);
    await journals.append('Bo Lund', [note('c')]);
    await journals.append('Ida Holm', [note('d')]);
    assert.deepEqual(bodies(), ['a', 'b', 'c', 'd']);
    assert.deepEqual([...folder.files.keys()], ['ida-holm.jsonl', 'bo-lund.jsonl']);
    const again = new Journals(folder, { now: () => '', id: () => '' });
    assert.equal(await again.refresh(), true);
    assert.deepEqual(
      again.notebook.remarks.map(({ body, record }) => `${record.by}: ${body}`),
      ['Ida Holm: a', 'Ida Holm: b', 'Bo Lund: c', 'Ida Holm: d'],
    );
    assert.equal(await again.refresh(), false);
  });

  test('a listing begun before an author’s first line does not forget it', async () => {
    const { folder, journals, bodies } = world();
    const listNow = folder.list.bind(folder);
    folder.list = async () => {
      const files = await listNow();
      await new Promise((resolve) => setTimeout(resolve, 5));
      return files;
    };
    await Promise.all([journals.refresh(), journals.append('Ida Holm', [note('a')])]);
    assert.deepEqual(bodies(), ['a']);
  });

  test('take what others signed as theirs who takes it, each once', async () => {
    const { folder, journals, bodies } = world();
    await journals.append('Ida Holm', [note('a')]);
    const foreign: NoteRecord = { ...written('Jon'), kind: 'note', target: TARGET, body: 'from afar' };
    assert.deepEqual(await journals.take('Ida Holm', [foreign, foreign]), [
      { ...foreign, by: 'Ida Holm', creator: 'Jon' },
    ]);
    assert.deepEqual(await journals.take('Bo Lund', [foreign]), []);
    assert.deepEqual(bodies().sort(), ['a', 'from afar']);
    assert.deepEqual([...folder.files.keys()], ['ida-holm.jsonl']);
    assert.match(folder.files.get('ida-holm.jsonl')?.text ?? '', /"by":"Ida Holm".*"creator":"Jon"/);
  });

  test('follow the folder: another author comes, a file goes', async () => {
    const { folder, journals, bodies } = world();
    await journals.append('Ida Holm', [note('mine')]);
    const theirs = toLine({ ...written('Bo Lund'), ...note('theirs') } as never);
    folder.files.set('bo-lund.jsonl', new MemoryFile('bo-lund.jsonl', `${theirs}\nhalf`));
    assert.equal(await journals.refresh(), true);
    assert.deepEqual(bodies().sort(), ['mine', 'theirs']);
    assert.deepEqual(
      journals.problems.map(({ file, line }) => [file, line]),
      [['bo-lund.jsonl', 2]],
    );
    folder.files.delete('bo-lund.jsonl');
    assert.equal(await journals.refresh(), true);
    assert.deepEqual(bodies(), ['mine']);
  });

  for (const reason of ['full', 'locked', 'denied', 'read-only'] as const) {
    test(`acknowledge nothing a file did not take: ${reason}`, async () => {
      const { folder, journals, bodies } = world();
      await journals.append('Ida', [note('kept')]);
      const file = await folder.open('Ida');
      const before = file.text;
      file.fault = new JournalFailure(reason, file.name);
      await assert.rejects(journals.append('Ida', [note('lost')]), { reason });
      assert.deepEqual(bodies(), ['kept']);
      assert.equal(file.text, before);
      file.fault = undefined;
      await journals.append('Ida', [note('after')]);
      assert.deepEqual(bodies(), ['kept', 'after']);
    });
  }

  test('are read as far as possible: one file that cannot be read stops no other', async () => {
    const { folder, journals, bodies } = world();
    await journals.append('Ida', [note('readable')]);
    const broken = new MemoryFile('bo.jsonl', 'x');
    broken.read = () => Promise.reject(new JournalFailure('denied', 'bo.jsonl'));
    folder.files.set('bo.jsonl', broken);
    await journals.refresh();
    assert.deepEqual(bodies(), ['readable']);
    assert.deepEqual(
      journals.failures.map(({ file }) => file),
      ['bo.jsonl'],
    );
  });

  test('give the very same decisions while nothing else is decided', async () => {
    const { journals } = world();
    await journals.append('Ida', [reject]);
    const { decisions } = journals;
    assert.equal(decisions.length, 1);
    await journals.append('Ida', [note('no decision')]);
    assert.equal(journals.decisions, decisions);
    const [first] = decisions;
    assert.ok(first);
    await journals.append('Ida', [reject]);
    assert.notEqual(journals.decisions, decisions);
    assert.equal(journals.decisions[0], first);
  });

  test('with one more record are what all of them read together are', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 30 }), fc.nat(), (made, seed) => {
        // in order, each id once, and amendments that find what they amend
        const records = made.map((record, index) => ({
          ...record,
          id: `i${index}`,
          at: new Date(1.7e12 + index * 1000).toISOString(),
          ...('of' in record ? { of: `i${(seed * 31 + index * 7) % (index + 1)}` } : {}),
        })) as NoteRecord[];
        let notebook = toNotebook([]);
        records.forEach((record, index) => {
          const whole = toNotebook(records.slice(0, index + 1));
          const extended = extendNotebook(notebook, record);
          if (extended) assert.deepEqual(extended, whole);
          else assert.ok('of' in record);
          notebook = whole;
        });
      }),
    );
  });
});
