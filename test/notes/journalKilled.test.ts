/*
 * Owns the promise that killing the process loses nothing acknowledged: a child appends and says after each record that
 * it is safe; it is killed at a random moment, again and again, over one file. KILLS=500 for the full run.
 */
import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { toJournalFile } from '../../src/host/journalFiles';
import { Journal, readJournal } from '../../src/notes/journal';
import { targetOf } from './samples';

const TEXT = 'Nobody was hurt, but 14 boats could not leave.';

async function appendForEver(file: string, run: string): Promise<void> {
  const journal = await Journal.open(toJournalFile(file));
  for (let count = 0; ; count++) {
    const id = `${run}-${count}`;
    const body = 'x'.repeat((count * 997) % 3000);
    const target = targetOf('a.txt', TEXT, '14 boats');
    await journal.append([{ v: 1, id, at: '2025-02-13T10:00:00Z', by: 'Ida', kind: 'note', target, body }]);
    fs.writeSync(1, `${id}\n`); // only now it counts as acknowledged
  }
}

/** Runs the child until it is killed; gives the ids it acknowledged. */
function runAndKill(file: string, run: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [__filename, 'append', file, run], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let armed = false;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (armed) return;
      armed = true; // the moment is counted from the first record on, so that start-up time does not matter
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 12);
    });
    child.on('error', reject);
    child.on('close', (code, signal) =>
      signal === 'SIGKILL'
        ? resolve(said.split('\n').slice(0, -1))
        : reject(new Error(`the child ended by itself: ${code}`)),
    );
  });
}

if (process.argv[2] === 'append') {
  appendForEver(process.argv[3] ?? '', process.argv[4] ?? '').catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
} else {
  suite('a notes file whose writer is killed', () => {
    const kills = Number(process.env['KILLS'] ?? '15');
    test(`loses nothing acknowledged, ${kills} times`, async function () {
      this.timeout(kills * 4000);
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-'));
      try {
        const file = path.join(folder, 'ida.jsonl');
        const acknowledged: string[] = [];
        for (let run = 0; run < kills; run++) acknowledged.push(...(await runAndKill(file, `run${run}`)));
        const { records, problems } = readJournal('ida', fs.readFileSync(file, 'utf8'));
        const ids = new Set(records.map(({ id }) => id));
        assert.ok(acknowledged.length >= kills);
        assert.deepEqual(
          acknowledged.filter((id) => !ids.has(id)),
          [],
        );
        // at most what was under way is half written, and it harms no other line
        assert.ok(problems.length <= kills);
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}
