import * as assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { analyze } from '../../src/core/analyze';
import { toLine } from '../../src/notes/journal';
import type { NoteRecord } from '../../src/notes/note';
import { targetOf, written } from '../notes/samples';

const CLI = path.resolve('dist/cli.js');

function run(args: readonly string[], input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stderr, stdout, records: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

suite('corroborate annotate', () => {
  let folder: string;
  const file = (name: string, content: string | Buffer): string => {
    const full = path.join(folder, name);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
    return full;
  };
  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  });
  teardown(() => fs.rmSync(folder, { recursive: true }));

  test('prints one object per seed, the same as the engine says', () => {
    const { status, records } = run(['annotate', 'seeds']);
    assert.equal(status, 0);
    assert.deepEqual(
      records.map(({ id }) => id),
      fs
        .readdirSync('seeds')
        .sort()
        .map((name) => `seeds/${name}`),
    );
    for (const { id, ...analysis } of records) {
      const text = fs.readFileSync(String(id), 'utf8');
      assert.deepEqual(analysis, JSON.parse(JSON.stringify(analyze(text))));
    }
  });

  test('walks folders in name order for .txt and .md, and takes named files as they are', () => {
    file('in/b.txt', 'B.');
    file('in/a/z.md', 'Z.');
    file('in/c.png', 'no');
    const named = file('other.log', 'Named.');
    const { records } = run(['annotate', named, path.join(folder, 'in')]);
    const ids = records.map(({ id }) => path.relative(folder, String(id)));
    assert.deepEqual(ids, ['other.log', 'in/a/z.md', 'in/b.txt']);
  });

  test('reads a line by its format and a file by its name: layout is no words, spans count in the file', () => {
    const text = '---\nauthor: Jane Doe\n---\n“We **left**,” said [Ida Holm](https://example.org).\n';
    const { records } = run(['annotate', '--stdin'], JSON.stringify({ id: 'a', text, format: 'markdown' }));
    const [named] = run(['annotate', file('a.md', text)]).records;
    assert.deepEqual({ ...named, id: 'a' }, records[0]);
    const [quote] = records[0]?.['quotes'] as { start: number; end: number; text: string; words: string }[];
    assert.ok(quote);
    assert.equal(text.slice(quote.start, quote.end), quote.text);
    assert.deepEqual([quote.text, quote.words], ['We **left**,', 'We left,']);
    assert.equal((records[0]?.['meta'] as { author: string }).author, 'Jane Doe');
  });

  test('a link that leads back up is not followed for ever', () => {
    file('in/a.txt', 'A.');
    fs.symlinkSync('..', path.join(folder, 'in', 'up'));
    assert.equal(run(['annotate', path.join(folder, 'in')]).records.length, 1);
  });

  test('reads standard input line by line and answers what cannot be used', () => {
    const input = [
      JSON.stringify({ id: 'one', text: '“Yes,” said Jane Doe.', date: '2025-02-13', more: 1 }),
      '',
      'no json',
      JSON.stringify({ id: 'three', text: 5 }),
      JSON.stringify({ text: 'no id' }),
      '[1]',
      JSON.stringify({ id: 'last', text: 'Fine.', date: 'yesterday' }),
    ].join('\n');
    const { status, records } = run(['annotate', '--stdin'], input);
    assert.equal(status, 0);
    assert.deepEqual(
      records.map(({ id, line, error }) => [id, line, typeof error]),
      [
        ['one', undefined, 'undefined'],
        [null, 3, 'string'],
        ['three', 4, 'string'],
        [null, 5, 'string'],
        [null, 6, 'string'],
        ['last', undefined, 'undefined'],
      ],
    );
    assert.equal(records[0]?.['date'], '2025-02-13');
    assert.equal(records.at(-1)?.['date'], null);
  });

  test('a letter that falls between two chunks of input arrives whole', async () => {
    const child = spawn(process.execPath, [CLI, 'annotate', '--stdin']);
    const bytes = Buffer.from(JSON.stringify({ id: 'é🙂', text: '“Ça va 🙂,” she said.' }) + '\n');
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
    for (const byte of bytes) {
      child.stdin.write(Buffer.of(byte));
      if (byte > 127) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    child.stdin.end();
    await new Promise((resolve) => child.on('close', resolve));
    assert.equal((JSON.parse(out) as { id: string }).id, 'é🙂');
    assert.ok(out.includes('Ça va 🙂,'));
  });

  test('offsets count the text without BOM and with one unit per line break', () => {
    const { records } = run(['annotate', file('crlf.txt', '\ufeffOne.\r\n\r\n“Yes,” she said.\rEnd.')]);
    const quotes = records[0]?.['quotes'] as { start: number; text: string }[];
    assert.equal(quotes[0]?.start, 'One.\n\n“'.length);
  });

  test('wrong usage and unreadable names are one sentence and exit 2', () => {
    for (const args of [
      [],
      ['nonsense'],
      ['annotate'],
      ['annotate', '--nonsense'],
      ['annotate', path.join(folder, 'missing.txt')],
    ]) {
      const { status, stderr, stdout } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^corroborate: [^\n]+\n$/);
    }
  });

  test('a reader that goes away early is no error', async () => {
    const child = spawn('sh', [
      '-c',
      `"${process.execPath}" "${CLI}" annotate seeds seeds seeds seeds seeds seeds seeds seeds | head -c 100; exit 0`,
    ]);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (errors += piece));
    child.stdout.resume();
    await new Promise((resolve) => child.on('close', resolve));
    assert.equal(errors, '');
  });

  test('binary content is survived', () => {
    const { status, records } = run([
      'annotate',
      file('b.txt', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7) % 256))),
    ]);
    assert.equal(status, 0);
    assert.equal(records.length, 1);
  });

  test('is a pure map: parts of the input give the parts of the output, byte for byte after sorting', () => {
    const lines = fs.readdirSync('seeds').flatMap((name) => {
      const text = fs.readFileSync(path.join('seeds', name), 'utf8');
      return [1, 2, 3].map((copy) => JSON.stringify({ id: `${copy}/${name}`, text: text.slice(copy * 100) }));
    });
    const whole = run(['annotate', '--stdin'], lines.join('\n')).stdout;
    const parts = [0, 1, 2, 3].map((part) => {
      const own = lines.filter((_, at) => at % 4 === part);
      return run(['annotate', '--stdin'], own.join('\n')).stdout;
    });
    const sorted = (output: string): string => output.split('\n').sort().join('\n');
    assert.equal(lines.length, 15);
    assert.equal(sorted(parts.join('')), sorted(whole));
  });

  test('on several threads it prints the same bytes in the same order, of lines and of files', function () {
    this.timeout(120_000);
    const names = fs.readdirSync('seeds');
    const lines = Array.from({ length: 60 }, (_, at) => {
      if (at % 10 === 3) return 'no json';
      const text = fs.readFileSync(path.join('seeds', names[at % names.length] ?? ''), 'utf8');
      return JSON.stringify({ id: `${at}`, text: text.slice(at * 20), date: '2025-02-13' });
    });
    const input = lines.join('\n');
    const whole = run(['annotate', '--stdin'], input);
    assert.deepEqual(run(['annotate', '--stdin', '--jobs', '3'], input), whole);
    assert.deepEqual(run(['annotate', '--jobs', '2', 'seeds', 'seeds']), run(['annotate', 'seeds', 'seeds']));
  });

  test('on several threads the decisions of a notes file count', function () {
    this.timeout(120_000);
    const text = 'Nobody was hurt, but 14 boats could not leave, the harbour master said.';
    const article = file('a.txt', text);
    const target = targetOf(article, text, '14');
    const reject: NoteRecord = { ...written(), kind: 'reject', layer: 'number', scope: 'mention', target };
    const notes = file('notes.jsonl', `${toLine(reject)}\n`);
    const [one, two] = ['1', '2'].map((jobs) => run(['annotate', article, '--decisions', notes, '--jobs', jobs]));
    assert.notEqual(one?.stdout, run(['annotate', article]).stdout);
    assert.equal(one?.stdout, two?.stdout);
  });

  test('a path that cannot be read is said after what came before it, on several threads too', function () {
    this.timeout(120_000);
    const paths = [file('a.txt', 'Fine.'), path.join(folder, 'missing.txt'), file('b.txt', 'Never read.')];
    for (const jobs of ['1', '2']) {
      const { status, stderr, records } = run(['annotate', ...paths, '--jobs', jobs]);
      assert.equal(status, 2);
      assert.deepEqual(
        records.map(({ id }) => id),
        [paths[0]],
      );
      assert.match(stderr, /^corroborate: Cannot read [^\n]+\n$/);
    }
  });

  test('answers arrive while the input goes on, on several threads too', async function () {
    this.timeout(120_000);
    const child = spawn(process.execPath, [CLI, 'annotate', '--stdin', '--jobs', '2']);
    child.stdout.setEncoding('utf8');
    for (const id of ['one', 'two']) {
      const answered = new Promise<string>((resolve) => child.stdout.once('data', resolve));
      child.stdin.write(`${JSON.stringify({ id, text: 'Fine.' })}\n`);
      assert.equal((JSON.parse(await answered) as { id: string }).id, id);
    }
    child.stdin.end();
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  });

  test('--jobs wants a number of threads', () => {
    for (const args of [['--jobs'], ['--jobs', '0'], ['--jobs', 'seeds'], ['--jobs', '1000']]) {
      const { status, stderr } = run(['annotate', 'seeds', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, /^corroborate: Name the number of threads after --jobs/);
    }
  });
});
