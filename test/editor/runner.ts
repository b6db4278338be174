// Owns running the suite inside an extension host and telling the outside, one tagged line an event, what happened.
// Leaves loading mocha and the test files to index.node.ts and index.web.ts, judging the outcome to scripts/vscode/suite.mjs.
import * as vscode from 'vscode';
import { hostName } from './host';

/** The start of every line meant for the script that started the host. */
const TAG = '@@corroborate ';

/** A title that ends in host names in brackets belongs to those hosts only (see testIn). */
const HOSTS = / \[([a-z ]+)\]$/;

function tell(event: object): void {
  console.log(TAG + JSON.stringify(event));
}

/** Whether a host runs the test of this full title. */
export function belongsTo(host: string, title: string): boolean {
  const hosts = HOSTS.exec(title)?.[1];
  return hosts === undefined || hosts.split(' ').includes(host);
}

function prune(suite: Mocha.Suite, keep: (title: string) => boolean): void {
  suite.tests = suite.tests.filter((test) => keep(test.fullTitle()));
  for (const inner of suite.suites) prune(inner, keep);
}

/** Full titles of all tests, in order of definition. */
export function titlesOf(suite: Mocha.Suite): string[] {
  return [...suite.tests.map((test) => test.fullTitle()), ...suite.suites.flatMap(titlesOf)];
}

/** Runs what mocha holds; rejects when a test failed, so that the host ends with an error. */
export async function runSuite(mocha: Mocha): Promise<void> {
  const settings = vscode.workspace.getConfiguration('corroborateTests');
  const wanted = new RegExp(settings.get('grep', ''), 'i');
  mocha.bail(settings.get('bail', false));
  prune(mocha.suite, (title) => belongsTo(hostName(), title) && wanted.test(title));
  tell({
    event: 'start',
    about: `VS Code ${vscode.version}, ${hostName()} host, ${vscode.workspace.isTrusted ? 'trusted' : 'restricted'}, ${vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? 'no folder'}`,
  });
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => tell({ event: 'pass', title: test.fullTitle(), ms: test.duration }))
      .on('pending', (test) => tell({ event: 'skip', title: test.fullTitle() }))
      .on('fail', (test, error: Error) =>
        tell({ event: 'fail', title: test.fullTitle(), error: error.stack ?? error.message }),
      );
  });
  tell({ event: 'end', failures });
  if (failures > 0) throw new Error(`${failures} failed`);
}
