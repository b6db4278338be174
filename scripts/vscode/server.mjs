// Owns the process of the embedded VS Code: starts code-server on a profile, tells its address, ends it with all it started.
import { spawn } from 'node:child_process';
import { NODE } from './embedded.mjs';
import { environmentOf, serverArguments } from './profile.mjs';

const START_MS = 120_000;
const STOP_MS = 3_000;

/** Makes Ctrl+C an ordinary exit, so that what was started is ended and what was made is removed. */
function exitOnSignals() {
  for (const name of ['SIGINT', 'SIGTERM']) {
    if (process.listenerCount(name) === 0) process.once(name, () => process.exit(130));
  }
}

/**
 * Starts the server. `driver`: whether tests drive it (without, notifications and dialogs are the user's own; with, the
 * address may name an extension under development). `trust`: "all" folders, or "ask" as a fresh VS Code does.
 * Resolves to its host:port and a `stop`; throws with its log when it does not come up.
 */
export async function startServer(profile, { driver = 'none', trust = 'all', port = 0 } = {}) {
  exitOnSignals();
  const args = [
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'],
    ...['--disable-getting-started-override', '--ignore-last-opened'],
    ...(trust === 'all' ? ['--disable-workspace-trust'] : []),
    // A built VS Code reads extensionDevelopmentPath and the like from the address only with its smoke-test driver on.
    ...(driver === 'tests' ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const server = spawn(NODE, serverArguments(profile, args), {
    env: environmentOf(profile),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const signal = (name) => {
    try {
      process.kill(-server.pid, name); // its whole group: the extension hosts are its children
    } catch {
      // already gone
    }
  };
  const killAtExit = () => signal('SIGKILL');
  process.once('exit', killAtExit);
  const stop = async () => {
    process.off('exit', killAtExit);
    signal('SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, STOP_MS).unref())]);
    signal('SIGKILL');
  };
  let log = '';
  const host = await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`code-server did not start within ${START_MS / 1000} s\n${log}`)),
      START_MS,
    );
    const read = (bytes) => {
      log = (log + bytes).slice(-20_000);
      const found = /listening on http:\/\/(127\.0\.0\.1:\d+)/.exec(log);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[1]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`code-server ended with ${code}\n${log}`)));
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { host, stop, ended, log: () => log };
}
