import * as assert from 'node:assert/strict';
import { toKeptFiles } from '../../src/exchange/keptFiles';
import { readImport } from '../../src/exchange/readImport';
import type { NoteRecord } from '../../src/notes/note';
import { TEXT, article, importer, read, say } from './importSamples';

suite('taking in brat files', () => {
  const line = (id: string, type: string, words: string): string => {
    const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
    return `${id}\t${type} ${start} ${start + [...words].length}\t${words}`;
  };
  test('labels, events, relations, attributes, references and notes on each are taken; the rest is kept', () => {
    const content = [
      line('T1', 'PER', 'Maria Lopez'),
      line('T2', 'ORG', 'The council'),
      line('T3', 'Meeting', 'meets'),
      line('T4', 'PER', 'Tom Lee'),
      `T5\tClaim 0 5;30 40\tRents 20 percent`,
      'E1\tMeeting:T3 Who:T2',
      'R1\tNeighbour Arg1:T1 Arg2:T4',
      '*\tEquiv T1 T4',
      'A1\tNegated E1',
      'N1\tReference T1 Wikidata:Q42\tMaria Lopez',
      '#1\tAnnotatorNotes E1\tWhich room?',
      '#2\tAnnotatorNotes R1\tAsk both',
      '#3\tAnnotatorNotes A1\ton an attribute',
      'T9\tPER 0 5\tNobody',
      'X1\twhat',
    ].join('\r\n');
    const done = read('mill.ann', content);
    assert.deepEqual(say(done).sort(), [
      'foreign : It belongs to A1, which is not in the file.',
      'foreign : Its kind is not known here.',
      'foreign : Its words do not stand at its offsets.',
      'link Maria Lopez: Equiv',
      'link Maria Lopez: Neighbour',
      'link meets: Meeting: Who',
      'note Maria Lopez: Ask both',
      'note Maria Lopez: Reference: Wikidata:Q42 Maria Lopez',
      'note meets: Which room?',
      'tag Rents in the old mill rose by 20 percent: Claim',
      'tag The council: ORG',
      'tag meets: Meeting',
      'tag meets: Negated',
    ]);
    assert.equal(done.placed + done.known + done.unplaced.length, 15);
    const files = toKeptFiles(done.records);
    assert.deepEqual(
      files.map(([name]) => name),
      ['mill.kept.ann'],
    );
    const kept = done.records.filter(({ kind }) => kind === 'foreign');
    const idsOf = (records: readonly NoteRecord[]): string[] => records.map(({ id }) => id).sort();
    assert.deepEqual(idsOf(read('mill.kept.ann', files[0]?.[1] ?? '').records), idsOf(kept));
  });
  test('offsets may count line breaks as two and characters as UTF-16 units', () => {
    const windows = `\ufeff${TEXT.replace(/\n/g, '\r\n')}`;
    for (const counted of [TEXT, windows.slice(1), windows]) {
      for (const lengthOf of [(text: string) => text.length, (text: string) => [...text].length]) {
        const lines = ['the stairs', 'Tuesday', 'Tom Lee'].map((words, at) => {
          const start = lengthOf(counted.slice(0, counted.indexOf(words)));
          return `T${at + 1}\tThing ${start} ${start + words.length}\t${words}`;
        });
        assert.deepEqual(say(read('mill.ann', lines.join('\n'))).sort(), [
          'tag Tom Lee: Thing',
          'tag Tuesday: Thing',
          'tag the stairs: Thing',
        ]);
      }
    }
  });
  test('made on another state of the text, passages are found again as notes are', () => {
    const before = TEXT.replace('in a year, ', '');
    const start = [...before.slice(0, before.indexOf('Tom Lee'))].length;
    assert.deepEqual(say(read('mill.ann', `T1\tThing ${start} ${start + 7}\tTom Lee`, before)), ['tag Tom Lee: Thing']);
  });
  test('200,000 offsets in a line, and many lines over a long text, are read in step with their length', function () {
    this.timeout(30_000);
    const offsets = Array.from({ length: 200_000 }, (_, at) => `${at} ${at + 1}`).join(';');
    assert.equal(read('mill.ann', `T1\tPerson ${offsets}\tx\n`).unplaced.length, 1);
    const long = { ...article, text: 'The minister said so. '.repeat(3000) };
    const lines = Array.from({ length: 4000 }, (_, at) => `T${at + 1}\tPerson 0 55000\tx`).join('\n');
    assert.equal(readImport({ name: 'mill.ann', content: lines }, [long], importer).unplaced.length, 4000);
  });
});
