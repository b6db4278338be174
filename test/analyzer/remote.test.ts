import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createLocalAnalyzer } from '../../src/analyzer/local';
import type { AnalysisReply } from '../../src/analyzer/messages';
import { RemoteAnalyzer } from '../../src/analyzer/remote';
import { analyze } from '../../src/core/analyze';
import { unpackAnalysis } from '../../src/corpus/packedAnalysis';
import { startNodeWorker } from '../../src/host/nodeWorker';

/** A worker like the real one that dies or hangs on request: the text says what it does. */
const FRAGILE = `
const { parentPort } = require('node:worker_threads');
const fs = require('node:fs');
parentPort.postMessage({ kind: 'ready' });
parentPort.on('message', ({ id, text }) => {
  if (text === 'die') process.exit(3);
  if (text === 'hang') for (;;);
  if (text.startsWith('die once ')) {
    const flag = text.slice(9);
    if (!fs.existsSync(flag)) { fs.writeFileSync(flag, ''); process.exit(3); }
  }
  if (text === 'refuse') return parentPort.postMessage({ kind: 'failed', id, error: 'refused' });
  parentPort.postMessage({ kind: 'done', id, packed: Buffer.from('\\0' + JSON.stringify({ chars: text.length })) });
});`;

suite('analysis on a real worker thread', () => {
  let folder: string;
  let fragile: string;
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (m: string) => void warnings.push(m), error: () => undefined };
  let analyzer: RemoteAnalyzer;
  const remote = (script: string, patienceMs = 20_000): RemoteAnalyzer =>
    (analyzer = new RemoteAnalyzer({
      start: () => startNodeWorker(script),
      fallback: createLocalAnalyzer(),
      log,
      patienceMs,
    }));

  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'worker-'));
    fragile = path.join(folder, 'fragile.js');
    fs.writeFileSync(fragile, FRAGILE);
    warnings.length = 0;
  });
  teardown(() => {
    analyzer.dispose();
    fs.rmSync(folder, { recursive: true });
  });

  test('the built worker says the same as the local analyzer on every seed', async () => {
    remote(path.resolve('dist/worker.node.js'));
    for (const name of fs.readdirSync('seeds')) {
      const text = fs.readFileSync(path.join('seeds', name), 'utf8');
      assert.deepEqual(
        unpackAnalysis(await analyzer.requestAnalysis(text, null, 'plain')),
        JSON.parse(JSON.stringify(analyze(text))),
      );
    }
    assert.ok(analyzer.isRemote);
    assert.deepEqual(warnings, []);
  });

  test('a worker killed in mid-call is started once more and the article is answered', async () => {
    remote(fragile);
    const text = `die once ${path.join(folder, 'flag')}`;
    assert.equal(unpackAnalysis(await analyzer.requestAnalysis(text, null, 'plain')).chars, text.length);
    assert.match(warnings.join(), /started again/);
  });

  test('an article that kills the worker twice is left out, the others go on', async () => {
    remote(fragile);
    const answers = await Promise.allSettled(
      ['one', 'die', 'three'].map((text) => analyzer.requestAnalysis(text, null, 'plain')),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    await assert.rejects(analyzer.requestAnalysis('die', null, 'plain'), /twice/);
    assert.ok(analyzer.isRemote);
  });

  test('an article that makes the worker hang is given up, no request waits for ever', async () => {
    remote(fragile, 400);
    await assert.rejects(analyzer.requestAnalysis('hang', null, 'plain'), /twice/);
    assert.equal(unpackAnalysis(await analyzer.requestAnalysis('fine', null, 'plain')).chars, 4);
  });

  test('one request at a time is on the wire, whenever the next ones come while the worker starts', async () => {
    for (let turns = 0; turns < 12; turns++) {
      let onWire = 0;
      let most = 0;
      analyzer = new RemoteAnalyzer({
        start: () => {
          let answer: (reply: AnalysisReply) => void = () => undefined;
          return {
            post: ({ id, text }) => {
              most = Math.max(most, ++onWire);
              setTimeout(() => {
                onWire--;
                answer({ kind: 'done', id, packed: new TextEncoder().encode(text) });
              }, 1);
            },
            onMessage: (listen) => void (answer = listen),
            onFailure: () => undefined,
            close: () => undefined,
          };
        },
        fallback: createLocalAnalyzer(),
        log,
        patienceMs: 500,
      });
      const asked = [analyzer.requestAnalysis('first', null, 'plain')];
      for (let turn = 0; turn < turns; turn++) await undefined;
      asked.push(analyzer.requestAnalysis('second', null, 'plain'), analyzer.requestAnalysis('third', null, 'plain'));
      const answers = await Promise.all(asked);
      assert.deepEqual(
        answers.map((bytes) => new TextDecoder().decode(bytes)),
        ['first', 'second', 'third'],
      );
      assert.equal(most, 1, `after ${turns} turns`);
      analyzer.dispose();
    }
  });

  test('a refusal reaches the caller as an error', async () => {
    remote(fragile);
    await assert.rejects(analyzer.requestAnalysis('refuse', null, 'plain'), /refused/);
  });

  test('where no worker comes up, the local analyzer answers and says so', async () => {
    remote(path.join(folder, 'missing.js'));
    assert.equal(unpackAnalysis(await analyzer.requestAnalysis('“Yes,” she said.', null, 'plain')).chars, 16);
    assert.equal(analyzer.isRemote, false);
    assert.match(warnings.join(), /without a worker/);
  });

  test('after dispose everything that waits is answered', async () => {
    remote(fragile);
    const waiting = [analyzer.requestAnalysis('hang', null, 'plain'), analyzer.requestAnalysis('next', null, 'plain')];
    const settled = Promise.allSettled(waiting);
    analyzer.dispose();
    assert.deepEqual(
      (await settled).map(({ status }) => status),
      ['rejected', 'rejected'],
    );
  });
});
