// Owns one run of the suite in one host of the embedded VS Code, and its verdict: every test of the list ran and passed.
import path from 'node:path';
import { format } from 'node:util';
import { ROOT } from '../dependencies.mjs';
import { openBrowser } from './browser.mjs';
import { HOSTS } from './hosts.mjs';
import { makeProfile } from './profile.mjs';
import { startServer } from './server.mjs';
import { titlesFor } from './titles.mjs';
import { openWorkbench, remoteUri } from './workbench.mjs';

/** How long the first word of the suite may take, and every later one: longer than the longest a test may take. */
const START_MS = 120_000;
const STALL_MS = 400_000;

/** The place of the suite's bundle. */
export const bundleOf = (name) => path.join(ROOT, 'dist-test/suite', `${name}.js`);

/** Keeps what the suite tells: its events are tagged lines among whatever else is logged. Hands each result to `say`. */
export function listener(say = console.log) {
  const results = [];
  const other = [];
  const heard = { about: undefined, ended: false, at: Date.now() };
  const print = {
    start: ({ about }) => ((heard.about = about), say(`  ${about}`)),
    pass: ({ title, ms }) => say(`    ✓ ${title}${ms > 1000 ? ` (${ms} ms)` : ''}`),
    skip: ({ title }) => say(`    - ${title}`),
    fail: ({ title, error }) => say(`    ✗ ${title}\n${error.replace(/^/gm, '        ')}`),
    end: () => (heard.ended = true),
  };
  return {
    results,
    other,
    heard,
    hear: (line) => {
      const event = /@@corroborate (\{.*\})/.exec(line)?.[1];
      if (event === undefined) return void other.push(line);
      const told = JSON.parse(event);
      heard.at = Date.now();
      if (told.title !== undefined) results.push(told);
      print[told.event](told);
    },
  };
}

/**
 * Compares what ran with what had to run. `grep` narrows the list as it narrowed the run. A test that did not run or was
 * skipped counts as failed. `failures`: titles of what failed or did not run; `noticed`: of tests that ran and failed;
 * `reasons`: each failure with its error on the lines below its title; `durations`: of tests that passed, in ms.
 */
export async function judge(host, { results, heard, other }, { grep = '', say = console.log } = {}) {
  const wanted = new RegExp(grep, 'i');
  const { bundle, windows = 1 } = HOSTS[host];
  const titles = (await titlesFor(host, bundle)).filter((title) => wanted.test(title));
  const expected = Array.from({ length: windows }, () => titles).flat();
  const passed = results.filter(({ event }) => event === 'pass').length;
  const failures = results.filter(({ event }) => event === 'fail').map(({ title }) => title);
  const left = [...expected];
  for (const { event, title } of results) {
    const at = left.indexOf(title);
    if (at >= 0 && event !== 'skip') left.splice(at, 1);
  }
  if (!heard.ended) say(`    the suite did not end; logged meanwhile:\n${other.slice(-60).join('\n')}`);
  if (left.length > 0) say(`    ${left.length} of ${expected.length} did not run: ${left.slice(0, 8).join(' · ')}`);
  if (!heard.ended && left.length === 0) left.push('the end of the suite');
  // A failing hook is a failure too, beside the tests it kept from running.
  return {
    host,
    passed,
    failed: failures.length + left.length,
    expected: expected.length,
    failures: [...failures, ...left],
    noticed: failures,
    reasons: [
      ...results.filter(({ event }) => event === 'fail').map(({ title, error }) => `${title}\n${error}`),
      ...left.map((title) => `${title}\ndid not run`),
    ],
    durations: results.flatMap(({ event, title, ms }) => (event === 'pass' ? { title, ms } : [])),
    logged: other,
  };
}

/** Resolves when the suite ended, the page or the server died, or nothing is heard any more. */
async function untilEnd(page, server, heard, exited) {
  let watch;
  const silent = new Promise((resolve) => {
    heard.at = Date.now();
    watch = setInterval(() => {
      const most = heard.about ? STALL_MS : START_MS;
      if (Date.now() - heard.at > most) resolve(`nothing heard for ${most / 1000} s`);
    }, 1000);
  });
  const crashed = new Promise((resolve) => page.once('crash', () => resolve('the page crashed')));
  const died = server.ended.then(() => 'the server ended');
  const word = await Promise.race([exited, crashed, died, silent]);
  clearInterval(watch);
  if (typeof word === 'string') console.log(`    ${word}`);
}

async function attempt(host, { vsix, grep, settings, workspace, extension = HOSTS[host].extension, say }) {
  const { bundle, link, trust, folder, beside, windows = 1, vsix: install, settings: own } = HOSTS[host];
  const profile = makeProfile({
    workspace,
    vsix: install && vsix,
    link,
    beside,
    settings: { 'corroborateTests.host': host, 'corroborateTests.grep': grep ?? '', ...own, ...settings },
  });
  let server, browser;
  const listeners = Array.from({ length: windows }, () => listener(say));
  const runIn = async (page, { hear, heard }) => {
    const exited = new Promise((resolve) => page.exposeFunction('codeAutomationExit', (code) => resolve(code)));
    await page.exposeFunction('codeAutomationLog', (level, args) => hear(format(...args)));
    await openWorkbench(page, server.host, folder ?? profile.opened, [
      ['extensionDevelopmentPath', remoteUri(server.host, extension)],
      ['extensionTestsPath', remoteUri(server.host, bundleOf(bundle))],
    ]);
    await untilEnd(page, server, heard, exited);
  };
  try {
    server = await startServer(profile, { driver: 'tests', trust });
    browser = await openBrowser();
    const more = Array.from({ length: windows - 1 }, () => browser.page.context().newPage());
    const pages = [browser.page, ...(await Promise.all(more))];
    await Promise.all(pages.map((page, at) => runIn(page, listeners[at])));
  } catch (error) {
    listeners[0].other.push(String(error));
  } finally {
    await browser?.close().catch(() => undefined);
    await server?.stop();
    profile.remove();
  }
  return together(listeners);
}

/** What several windows told, as if it were one. */
function together(listeners) {
  const abouts = listeners.map(({ heard }) => heard.about);
  return {
    results: listeners.flatMap(({ results }) => results),
    other: listeners.flatMap(({ other }) => other),
    heard: { about: abouts.every(Boolean) ? abouts[0] : undefined, ended: listeners.every(({ heard }) => heard.ended) },
  };
}

/**
 * Runs the suite in a host; the counts of passed and failed tests. `vsix`: the package for the host "vsix"; `extension`: a
 * folder in the place of the host's own; `print`: "nothing" keeps it silent; `say`: where its lines go. A failing test is never run again; a host that
 * did not come up at all is started once more, and that is said.
 */
export async function runHost(host, { print, say: sayIt = console.log, grep = HOSTS[host].grep, ...others } = {}) {
  const options = { grep, ...others };
  const say = print === 'nothing' ? () => undefined : sayIt;
  say(`\n${host}: ${HOSTS[host].about}`);
  let heard = await attempt(host, { ...options, say });
  if (!heard.heard.about) {
    sayIt(`    the host did not come up, started once more; it said:\n${heard.other.slice(-20).join('\n')}`);
    heard = await attempt(host, { ...options, say });
  }
  const verdict = await judge(host, heard, { grep: options.grep, say });
  say(`  ${host}: ${verdict.passed} passed, ${verdict.failed} failed, of ${verdict.expected}`);
  return verdict;
}
