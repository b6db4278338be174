/*
 * Owns the promise that several windows on one folder lose nothing they called saved: processes add to one author's file at the
 * same time, imports of megabytes beside each other and beside single notes. ROUNDS=200 for the full run.
 */
import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { toDiskJournals } from '../../src/host/journalFiles';
import { NOTES_FOLDER, readJournal, toLine } from '../../src/notes/journal';
import type { NoteRecord } from '../../src/notes/note';
import { targetOf } from './samples';

const AUTHOR = 'Ida';
/** Notes in one list: more bytes than a stream writes at once. */
const IMPORTED = 5000;
const target = targetOf('a.txt', 'Nobody was hurt, but 14 boats could not leave.', '14 boats');
const toNote = (id: string, body: string): NoteRecord => {
  return { v: 1, id, at: '2025-02-13T10:00:00Z', by: AUTHOR, kind: 'note', target, body };
};

/** Adds `times` lists of `count` notes each; says each id when it is saved. */
async function append(folder: string, who: string, times: number, count: number): Promise<void> {
  const file = await toDiskJournals(folder).open(AUTHOR);
  fs.writeSync(1, '\n');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  for (let time = 0; time < times; time++) {
    const notes = Array.from({ length: count }, (_, at) => toNote(`${who}-${time}-${at}`, 'é'.repeat(at % 90)));
    await file.append(notes.map(toLine).join('\n'));
    fs.writeSync(1, notes.map(({ id }) => `${id}\n`).join(''));
  }
}

interface Writer {
  readonly ready: Promise<void>;
  start(): void;
  /** The ids it called saved. */
  readonly saved: Promise<string[]>;
}

function startWriter(folder: string, who: string, times: number, count: number): Writer {
  const given = [__filename, 'append', folder, who, String(times), String(count)];
  const child = spawn(process.execPath, given, { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const saved = new Promise<string[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(said.split('\n').filter((id) => id !== '')) : reject(new Error(`ended with ${code}`)),
    );
  });
  return { ready, saved, start: () => child.stdin.end('go\n') };
}

async function runRound(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'races-'));
  try {
    const writers = ['a', 'b'].map((who) => startWriter(folder, who, 3, IMPORTED));
    writers.push(startWriter(folder, 'notes', 40, 1));
    await Promise.all(writers.map(({ ready }) => ready));
    for (const writer of writers) writer.start();
    const saved = (await Promise.all(writers.map((writer) => writer.saved))).flat();
    assert.equal(saved.length, 6 * IMPORTED + 40);
    const text = fs.readFileSync(path.join(folder, NOTES_FOLDER, 'ida.jsonl'), 'utf8');
    const { records, problems } = readJournal('ida.jsonl', text);
    const found = new Set(records.map(({ id }) => id));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      saved.filter((id) => !found.has(id)),
      [],
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'append') {
  const [folder = '', who = '', times, count] = process.argv.slice(3);
  append(folder, who, Number(times), Number(count)).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
} else {
  suite('a notes file two programs add to', () => {
    const rounds = Number(process.env['ROUNDS'] ?? '2');
    test(`holds all lines either called saved, ${rounds} times`, async function () {
      this.timeout(60_000 + rounds * 30_000);
      for (let round = 0; round < rounds; round++) await runRound();
    });
  });
}
