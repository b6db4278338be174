// Owns the suite's start in the web-worker extension host: mocha's browser build and every test file in one bundle.
import 'mocha/mocha.js';
import { watchWebConnections } from './connections';
import { runSuite } from './runner';

/** Entry for VS Code's extensionTestsPath. */
export async function run(): Promise<void> {
  watchWebConnections();
  mocha.setup({ ui: 'tdd', timeout: 120_000, slow: 60_000, reporter: class {} as never });
  await import('editor-tests:everywhere');
  await runSuite(mocha as unknown as Mocha);
}
