// Owns what is measured inside VS Code on a folder of thousands of articles; VS Code calls run, and the one line it prints
// is read by scripts/bench/scale.mjs. Nothing is judged here.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { Exports } from '../../../src/editor/activate';
import type { Activation } from '../../../src/editor/activation';
import { Recorder } from './profile';
import { KeyPressClock, type KeyPresses } from './typing';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const since = (begun: number): number => Math.round(performance.now() - begun);
const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** Entry for VS Code's extensionTestsPath. */
export async function run(): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = vscode.extensions.getExtension<Activation<Exports>>('corroborate.corroborate');
  if (!folder || !extension) throw new Error('no folder or no extension');
  // a document that was open is opened again, and the extension was there before us: nothing to tell key presses by
  const clock = extension.isActive ? undefined : new KeyPressClock();
  await wait(2000); // the workbench itself is busy at first
  const before = process.memoryUsage();
  const cpuBefore = process.cpuUsage();
  const profile = process.env.CORROBORATE_PROFILE;
  const recorder = profile ? new Recorder() : undefined;
  delay.enable();

  const begun = performance.now();
  const { ready, corpus, kept, trees } = await (await extension.activate()).started;
  const first = vscode.Uri.joinPath(folder, '0', '0.txt');
  await vscode.window.showTextDocument(first);
  while (!corpus.get(first.toString())) await wait(5);
  const firstArticle = since(begun);
  // when what stands over the lists was last another: from then on they say what they say in the end
  const sidebar: Record<string, { words: string; at: number }> = {};
  const look = (): void => {
    for (const [name, { view }] of Object.entries(trees)) {
      const words = view.description ?? '';
      if (words !== (sidebar[name]?.words ?? '')) sidebar[name] = { words, at: since(begun) };
    }
  };
  const looking = setInterval(look, 20);
  await ready();
  await wait(500);
  clearInterval(looking);
  const wholeFolder = since(begun) - 500;
  delay.disable();
  const used = process.cpuUsage(cpuBefore);
  const cpu = Math.round((used.user + used.system) / 1000);
  const blocked = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
  await wait(3000);

  const views: Record<string, { first: number; again: number; rows: number }> = {};
  for (const [name, tree] of Object.entries(trees)) {
    const opened = performance.now();
    const rows = await tree.getChildren();
    const first = since(opened);
    const reopened = performance.now();
    for (const row of rows.slice(0, 50)) tree.getTreeItem(row);
    if (rows[0]) await tree.getChildren(rows[0]);
    views[name] = { first, again: since(reopened), rows: rows.length };
  }
  if (profile) await recorder?.write(profile);
  const after = process.memoryUsage();
  const memory = {
    residentBefore: megabytes(before.rss),
    resident: megabytes(after.rss),
    heap: megabytes(after.heapUsed),
    outsideHeap: megabytes(after.external),
  };
  const typing: KeyPresses[] = [];
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(first));
  if (clock) {
    for (const size of [10_000, 1_000_000])
      typing.push(await clock.measure(text, size, (uri) => corpus.get(uri.toString()) !== undefined));
    clock.dispose();
  }
  // what the next start shows is written when nothing has changed for a while
  const lists = kept.folder && vscode.Uri.joinPath(kept.folder, 'lists.shard');
  for (let tries = 0; lists && tries < 600; tries++) {
    const stat = await vscode.workspace.fs.stat(lists).then(undefined, () => undefined);
    if (stat) break;
    await wait(100);
  }
  console.log(
    `@@scale ${JSON.stringify({ articles: corpus.size, firstArticle, sidebar, wholeFolder, cpu, blocked, views, memory, typing })}`,
  );
}
