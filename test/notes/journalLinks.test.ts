/*
 * Owns the promise that notes are read from and written to regular files of the folder itself: whatever a folder brings along,
 * no link is followed, no device or pipe opened, and it is said why.
 */
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { toDiskJournals } from '../../src/host/journalFiles';
import { JournalFailure, MOST_JOURNAL_BYTES, toLine } from '../../src/notes/journal';
import { Journals, type Draft } from '../../src/notes/journals';
import { targetOf, written } from './samples';

const note: Draft = {
  kind: 'note',
  target: targetOf('a.txt', 'Nobody was hurt, but 14 boats could not leave.', '14 boats'),
  body: 'ask the harbour',
};
const LINE = toLine({ ...written('Ida'), ...note } as never) + '\n';

suite('notes of a folder that somebody else filled', () => {
  let base = '';
  let folder = '';
  let outside = '';
  const inFolder = (...parts: string[]): string => path.join(folder, '.corroborate', ...parts);
  setup(() => {
    base = fs.mkdtempSync(path.join(os.tmpdir(), 'links-'));
    folder = path.join(base, 'folder');
    outside = path.join(base, 'outside');
    fs.mkdirSync(folder);
    fs.mkdirSync(outside);
  });
  teardown(() => fs.rmSync(base, { recursive: true, force: true }));

  const open = (): Journals => {
    let count = 0;
    return new Journals(toDiskJournals(folder), { now: () => '2025-02-13T10:00:00.000Z', id: () => `i${++count}` });
  };
  /** Reading says why, with nothing read; writing rejects; nothing outside is made or changed. */
  const refuses = async (reason: string, file: string): Promise<void> => {
    const seen = (): string[] =>
      fs
        .readdirSync(base, { recursive: true, withFileTypes: true })
        .map(
          (one) =>
            `${path.join(one.parentPath, one.name)} ${one.isFile() ? fs.statSync(path.join(one.parentPath, one.name)).size : ''}`,
        )
        .sort();
    const before = seen();
    const journals = open();
    await journals.refresh();
    assert.equal(journals.notebook.history.length, 0);
    await assert.rejects(journals.append('Ida', [note]), (error: unknown) => {
      assert.ok(error instanceof JournalFailure);
      assert.deepEqual([error.reason, error.file], [reason, file]);
      return true;
    });
    const [failure] = journals.failures;
    if (failure) assert.deepEqual([failure.reason, failure.file], [reason, file]);
    assert.deepEqual(
      seen().filter((one) => !one.includes('.gitattributes')),
      before.filter((one) => !one.includes('.gitattributes')),
    );
    assert.equal(fs.existsSync(path.join(outside, '.gitattributes')), false);
  };

  const LINKED: readonly (readonly [string, readonly string[], string, string])[] = [
    ['the file', ['notes', 'ida.jsonl'], 'theirs.jsonl', 'ida.jsonl'],
    ['the file, whose end is not there', ['notes', 'ida.jsonl'], 'missing.jsonl', 'ida.jsonl'],
    ['its folder', ['notes'], '', '.corroborate/notes'],
    ['the folder above', [], '', '.corroborate'],
    ['the git attributes', ['.gitattributes'], 'theirs.jsonl', '.gitattributes'],
  ];
  for (const [what, parts, end, said] of LINKED) {
    for (const isInside of [false, true]) {
      test(`are not followed through a link: ${what}, ${isInside ? 'into the folder' : 'out of it'}`, async () => {
        const to = isInside ? path.join(folder, 'own') : outside;
        fs.mkdirSync(to, { recursive: true });
        fs.writeFileSync(path.join(to, 'theirs.jsonl'), LINE);
        fs.mkdirSync(path.dirname(inFolder(...parts)), { recursive: true });
        fs.symlinkSync(path.join(to, end), inFolder(...parts));
        await refuses('link', said.endsWith('attributes') ? '.corroborate/.gitattributes' : said);
      });
    }
  }

  test('are not read from links that lead to each other', async () => {
    fs.mkdirSync(inFolder('notes'), { recursive: true });
    fs.symlinkSync(inFolder('notes', 'bo.jsonl'), inFolder('notes', 'ida.jsonl'));
    fs.symlinkSync(inFolder('notes', 'ida.jsonl'), inFolder('notes', 'bo.jsonl'));
    const journals = open();
    await journals.refresh();
    assert.deepEqual(
      journals.failures.map(({ reason, file }) => `${file} ${reason}`),
      ['bo.jsonl link', 'ida.jsonl link'],
    );
    await assert.rejects(journals.append('Ida', [note]), { reason: 'link' });
  });

  test('are not opened where a pipe, a device or a folder has their name', async function () {
    if (process.platform === 'win32') this.skip();
    fs.mkdirSync(inFolder('notes', 'bo.jsonl'), { recursive: true });
    execFileSync('mkfifo', [inFolder('notes', 'ida.jsonl')]);
    const journals = open();
    await journals.refresh();
    assert.deepEqual(
      journals.failures.map(({ reason, file }) => `${file} ${reason}`),
      ['bo.jsonl special', 'ida.jsonl special'],
    );
    await assert.rejects(journals.append('Ida', [note]), { reason: 'special' });
    await assert.rejects(journals.append('Bo', [note]), { reason: 'special' });
    fs.rmSync(inFolder('notes'), { recursive: true });
    execFileSync('mkfifo', [inFolder('notes')]);
    await assert.rejects(journals.append('Ida', [note]), { reason: 'special', file: '.corroborate/notes' });
  });

  test('are neither read nor added to where the file is too large, which is said; the others are', async () => {
    fs.mkdirSync(inFolder('notes'), { recursive: true });
    fs.writeFileSync(inFolder('notes', 'bo.jsonl'), LINE);
    fs.writeFileSync(inFolder('notes', 'ida.jsonl'), LINE);
    fs.truncateSync(inFolder('notes', 'ida.jsonl'), MOST_JOURNAL_BYTES + 1);
    const journals = open();
    await journals.refresh();
    assert.equal(journals.notebook.history.length, 1);
    assert.deepEqual(
      journals.failures.map(({ reason, file }) => `${file} ${reason}`),
      ['ida.jsonl large'],
    );
    await assert.rejects(journals.append('Ida', [note]), { reason: 'large' });
    // nothing changed: not told again
    assert.equal(await journals.refresh(), false);
    fs.truncateSync(inFolder('notes', 'ida.jsonl'), LINE.length);
    assert.equal(await journals.refresh(), true);
    assert.deepEqual(journals.failures, []);
  });

  test('stop where the file would become too large to be read again', async () => {
    fs.mkdirSync(inFolder('notes'), { recursive: true });
    fs.writeFileSync(inFolder('notes', 'ida.jsonl'), '\n');
    fs.truncateSync(inFolder('notes', 'ida.jsonl'), MOST_JOURNAL_BYTES - 10);
    await assert.rejects(
      toDiskJournals(folder)
        .open('Ida')
        .then((file) => file.append(LINE.trim())),
      { reason: 'large' },
    );
    assert.equal(fs.statSync(inFolder('notes', 'ida.jsonl')).size, MOST_JOURNAL_BYTES - 10);
  });

  test('are kept in a folder that was opened through a link', async () => {
    const link = path.join(base, 'link');
    fs.symlinkSync(folder, link);
    const journals = new Journals(toDiskJournals(link), { now: () => '2025-02-13T10:00:00.000Z', id: () => 'i1' });
    await journals.append('Ida', [note]);
    assert.equal(fs.readFileSync(inFolder('notes', 'ida.jsonl'), 'utf8').split('\n').length, 2);
  });

  test('are written to no other place while folders become links and folders again', async function () {
    if (process.platform !== 'linux') this.skip();
    fs.mkdirSync(inFolder('notes'), { recursive: true });
    fs.mkdirSync(path.join(outside, 'notes'));
    const aside = path.join(folder, 'aside');
    let isDone = false;
    let links = 0;
    let saved = 0;
    let refused = 0;
    const swap = async (): Promise<void> => {
      while (!isDone) {
        await fs.promises.rename(inFolder(), aside);
        // where an append made a folder meanwhile, there is no link this time
        await fs.promises.symlink(outside, inFolder()).then(
          () => links++,
          () => undefined,
        );
        while (fs.existsSync(aside)) {
          await fs.promises
            .rm(inFolder(), { recursive: true, force: true })
            .then(() => fs.promises.rename(aside, inFolder()))
            .catch(() => undefined);
        }
        // on a busy machine none would find the folder as it is
        for (const before = saved + refused; !isDone && saved + refused < before + 2;)
          await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const file = await toDiskJournals(folder).open('Ida');
    const swapping = swap();
    // all three must have come about, or nothing was tried
    const isTried = (): boolean => saved + refused >= 300 && saved > 0 && refused > 0 && links > 0;
    while (!isTried() && saved + refused < 20_000) {
      await file.append(LINE.trim()).then(
        () => saved++,
        () => refused++,
      );
    }
    isDone = true;
    await swapping;
    assert.ok(isTried(), `saved ${saved}, refused ${refused}, links ${links}`);
    assert.deepEqual(fs.readdirSync(path.join(outside, 'notes')), []);
  });
});
