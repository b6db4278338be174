import * as assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { answerOnThreads } from '../../src/cli/answeringThreads';
import type { Asked } from '../../src/cli/articleAnswers';

/** A thread that answers with the name of each article, takes long over some, and dies of others. */
const SCRIPT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.postMessage(null);
  parentPort.on('message', (asked) => {
    let lines = '';
    for (const { path, text } of asked) {
      if (text === 'dies') process.exit(3);
      if (text === 'throws') throw new Error('Out of bricks');
      for (let turn = 0; text === 'slow' && turn < 1e7; turn++);
      lines += path + '\\n';
    }
    parentPort.postMessage({ lines, leftOut: [] });
  });
`;
const start = (): Worker => new Worker(SCRIPT, { eval: true, stderr: true });
const file = (path: string, text: string): Asked => ({ kind: 'file', path, text });

async function* inGroups(all: readonly Asked[], size: number): AsyncGenerator<readonly Asked[]> {
  for (let at = 0; at < all.length; at += size) yield Promise.resolve(all.slice(at, at + size));
}

suite('answers on several threads', () => {
  test('come in the order of the articles, however long each takes', async () => {
    const all = Array.from({ length: 40 }, (_, at) => file(`${at}`, at % 7 === 0 ? 'slow' : ''));
    let said = '';
    await answerOnThreads(inGroups(all, 3), 3, start, ({ lines }) => Promise.resolve(void (said += lines)));
    assert.equal(said, all.map((one) => `${one.kind === 'file' ? one.path : ''}\n`).join(''));
  });

  test('an article that a thread dies of is answered by an error line, the rest goes on', async () => {
    const kinds = ['', 'dies', '', 'throws', '', '', 'dies', 'dies', ''];
    const all = kinds.map((text, at) => file(`${at}`, text));
    const said: string[] = [];
    const left: string[] = [];
    await answerOnThreads(inGroups(all, 4), 2, start, ({ lines, leftOut }) => {
      said.push(...lines.trimEnd().split('\n'));
      for (const { path } of leftOut) left.push(path);
      return Promise.resolve();
    });
    assert.deepEqual(left, ['1', '3', '6', '7']);
    assert.equal(said.length, kinds.length);
    for (const [at, line] of said.entries()) {
      if (kinds[at] === '') assert.equal(line, `${at}`);
      else
        assert.match(
          line,
          /^\{"id":"\d","error":"The article could not be analysed, and is left out\. It ended its thread: [^"]+"\}$/,
        );
    }
    assert.match(said[3] ?? '', /Out of bricks/);
  });

  test('no more is read ahead than threads can use', async () => {
    let [read, written, most] = [0, 0, 0];
    async function* counted(): AsyncGenerator<readonly Asked[]> {
      for (; read < 60;) {
        read++;
        most = Math.max(most, read - written);
        yield Promise.resolve([file(`${read}`, read === 1 ? 'slow' : '')]);
      }
    }
    await answerOnThreads(counted(), 2, start, () => Promise.resolve(void written++));
    assert.equal(written, 60);
    assert.ok(most <= 10, `${most}`);
  });

  test('what was read is written before a failure of reading is heard, and a failure of writing ends it', async () => {
    async function* failing(): AsyncGenerator<readonly Asked[]> {
      yield* inGroups([file('a', 'slow'), file('b', '')], 1);
      throw new Error('No such folder.');
    }
    let said = '';
    const take = ({ lines }: { readonly lines: string }): Promise<void> => Promise.resolve(void (said += lines));
    await assert.rejects(answerOnThreads(failing(), 2, start, take), /No such folder/);
    assert.equal(said, 'a\nb\n');
    const all = Array.from({ length: 50 }, (_, at) => file(`${at}`, ''));
    const refuse = (): Promise<void> => Promise.reject(new Error('The reader went away.'));
    await assert.rejects(answerOnThreads(inGroups(all, 1), 2, start, refuse), /The reader went away/);
  });

  test('threads that do not come up are said', async () => {
    const broken = (): Worker => new Worker('/no/such/script.js');
    await assert.rejects(
      answerOnThreads(inGroups([file('a', '')], 1), 2, broken, () => Promise.resolve()),
      /thread/i,
    );
  });
});
