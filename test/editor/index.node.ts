// Owns the suite's start in the Node extension host (VS Code calls run), and the list of its tests for the outside.
import type MochaClass from 'mocha';
import { watchNodeConnections } from './node/connections';
import { runSuite, titlesOf } from './runner';

async function load(): Promise<Mocha> {
  const { default: Mocha } = (await import('mocha')) as { default: typeof MochaClass };
  const mocha = new Mocha({ ui: 'tdd', timeout: 120_000, slow: 60_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  return mocha;
}

/** Entry for VS Code's extensionTestsPath. */
export async function run(): Promise<void> {
  watchNodeConnections();
  const mocha = await load();
  await import('editor-tests:everywhere');
  await import('editor-tests:node');
  await runSuite(mocha);
}

/** The full titles of all tests: those every host runs, and those of the Node hosts. Needs no VS Code. */
export async function titles(): Promise<{ readonly everywhere: readonly string[]; readonly node: readonly string[] }> {
  const mocha = await load();
  await import('editor-tests:everywhere');
  const everywhere = titlesOf(mocha.suite);
  await import('editor-tests:node');
  const known = new Set(everywhere);
  return { everywhere, node: titlesOf(mocha.suite).filter((title) => !known.has(title)) };
}
