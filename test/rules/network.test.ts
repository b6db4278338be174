import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** What a bundle would have to hold to open a connection; the suite inside VS Code watches the running extension. */
const WAYS_OUT: readonly RegExp[] = [
  /\brequire\(["'](?:node:)?(?:net|tls|https?|http2|dgram|dns|inspector|cluster)(?:\/promises)?["']\)/,
  /\bfetch\s*\(/,
  /\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/,
  /\bimport\(\s*["']https?:/,
  /\btelemetry/i,
];

const bundles = fs
  .readdirSync('dist', { recursive: true })
  .map((file) => path.join('dist', String(file)))
  .filter((file) => file.endsWith('.js'));

/** Runs the command line with every way to a connection closed. */
function runCut(script: string, args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const preload = ['--require', './test/rules/refuseConnections.cjs'];
  const { status, stderr } = spawnSync(process.execPath, [...preload, script, ...args], { encoding: 'utf8' });
  return { status, stderr };
}

suite('no connections', () => {
  test('the built bundles are there', () => {
    for (const name of [
      'cli',
      'engine',
      'extension.node',
      'extension.web',
      'worker.node',
      'worker.web',
      'service.node',
    ]) {
      assert.ok(bundles.includes(path.join('dist', `${name}.js`)), name);
    }
  });

  for (const bundle of bundles) {
    test(`${bundle} holds no way to open one`, () => {
      const code = fs.readFileSync(bundle, 'utf8');
      assert.deepEqual(
        WAYS_OUT.flatMap((way) => way.exec(code)?.[0] ?? []),
        [],
      );
    });
  }

  test('the command line works with every way out closed', () => {
    const annotated = runCut('dist/cli.js', ['annotate', 'seeds']);
    assert.deepEqual(annotated, { status: 0, stderr: '' });
    assert.deepEqual(runCut('dist/cli.js', ['link', 'seeds']), { status: 0, stderr: '' });
  });

  test('a program that opens one is stopped', () => {
    const probe = path.join('dist-test', 'probe.cjs');
    fs.writeFileSync(probe, "require('node:http').get('http://127.0.0.1:9/');");
    const { status, stderr } = runCut(probe, []);
    assert.notEqual(status, 0);
    assert.match(stderr, /http\.get was called/);
  });
});
