/*
 * The promise that a folder's own links, pipes and devices get nothing of what a person writes: every command that writes notes
 * refuses with a sentence, at once, whoever the person is.
 */
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { toLine } from '../../../src/notes/journal';
import type { NoteRecord } from '../../../src/notes/note';
import { testIn } from '../host';
import { ARTICLE, BOATS, OWN_FILE, targetOf } from '../noted';
import { fileUri, openArticle, rangeOf, until, whenReady, withFiles } from '../opened';

const PLACES = [
  '.corroborate',
  '.corroborate/notes',
  '.corroborate/.gitattributes',
  '.corroborate/notes/ida-holm.jsonl',
];
const at = (name: string): string => fileUri(name).fsPath;
const tag = { kind: 'tag', target: targetOf('14 boats'), tag: 'harbour' } as const;
const THEIRS = `${toLine({ v: 1, id: 'b1', at: '2025-02-13T10:00:00Z', by: 'Bo Lund', ...tag } as NoteRecord)}\n`;
const ANNOTATION = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Ask.' },
  target: { source: ARTICLE, selector: { type: 'TextQuoteSelector', exact: '14 boats' } },
});

/** What lies at the place instead of a file or folder, by what it is. */
const BAITS: Readonly<Record<string, (place: string, outside: string) => Promise<void> | void>> = {
  'a link out of the folder': (place, outside) => {
    const isFile = /\.(?:jsonl|gitattributes)$/.test(place);
    return fs.symlink(isFile ? path.join(outside, 'rc') : outside, place);
  },
  'a link to nothing': (place, outside) => fs.symlink(path.join(outside, 'missing'), place),
  'a link to a device': (place) => fs.symlink('/dev/zero', place),
  'a pipe': (place) => void execFileSync('mkfifo', [place]),
};

/** Everything outside, with what is in it. */
async function seenIn(outside: string): Promise<string[]> {
  const names = await fs.readdir(outside, { recursive: true });
  return Promise.all(
    names.sort().map(async (name) => `${name} ${await fs.readFile(path.join(outside, name), 'utf8').catch(() => '')}`),
  );
}

/** Runs a command of ours, answering each list it asks with its first item. */
async function run(name: string, ...given: readonly unknown[]): Promise<unknown> {
  const command = { isDone: false };
  const done = Promise.resolve(vscode.commands.executeCommand(`corroborate.${name}`, ...given)).finally(
    () => (command.isDone = true),
  );
  await until(`${name} is done`, async () => {
    if (!command.isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return command.isDone;
  });
  return done;
}

suite('notes behind links', () => {
  const author = async (name: string | undefined): Promise<void> =>
    vscode.workspace.getConfiguration('corroborate').update('author', name, vscode.ConfigurationTarget.Global);

  for (const [what, lay] of Object.entries(BAITS)) {
    testIn(['node', 'restricted'], `are refused, each command with its sentence: ${what}`, async () => {
      const { shownNotices, notes, corpus, ready } = await whenReady();
      await withFiles({ [ARTICLE]: BOATS, 'harbour/in.jsonld': ANNOTATION }, async () => {
        const editor = await openArticle(ARTICLE);
        await ready();
        const { start } = rangeOf(editor.document, 'Nobody');
        editor.selection = new vscode.Selection(start, start);
        const id = fileUri(ARTICLE).toString();
        const outside = await fs.mkdtemp(path.join(path.dirname(at('.')), 'outside-'));
        await fs.writeFile(path.join(outside, 'rc'), 'export A=1\n');
        const before = await seenIn(outside);
        const marked = { article: id, target: targetOf('14 boats') };
        const found = corpus.get(id)?.analysis.numbers.find(({ text }) => text === '14');
        assert.ok(found);
        const aim = { id, layer: 'number', start: found.start, end: found.end };
        const range = new vscode.Range(0, 0, 0, 11);
        const thread = { uri: fileUri(ARTICLE), range, comments: [], dispose: () => undefined };
        try {
          // the notes' unit tests try everything everywhere; here one bait is laid everywhere, and each one at both ends
          for (const place of what === 'a link out of the folder' ? PLACES : [PLACES[0] ?? '', OWN_FILE]) {
            // what refuses everybody asks nobody for a name: it is as a person has it who never gave one
            await author(/notes$|corroborate$/.test(place) ? undefined : 'Ida Holm');
            await fs.mkdir(path.dirname(at(place)), { recursive: true });
            if (place !== '.corroborate' && place !== '.corroborate/notes') {
              await fs.mkdir(at('.corroborate/notes'), { recursive: true });
              await fs.writeFile(at('.corroborate/notes/bo-lund.jsonl'), THEIRS);
            }
            await lay(at(place), outside);
            notes.refreshAll();
            await notes.whenRead();
            const commands: readonly (readonly [string, ...unknown[]])[] = [
              ['notes.verdict', { marked }],
              // a tag is chosen from those there are
              ...(place === OWN_FILE ? [['notes.tag', { marked }] as const] : []),
              ['notes.submit', { thread, text: 'Ask the harbour.' }],
              ['correct.reject', aim, { scope: 'mention' }],
              ['import', [fileUri('harbour/in.jsonld')]],
            ];
            for (const [name, ...given] of commands) {
              // said in between, so that what is said last is of this command
              await vscode.commands.executeCommand('corroborate.correct.reject');
              const between = shownNotices().at(-1);
              assert.match(between ?? '', /^Put the cursor/);
              await run(name, ...given);
              assert.match(
                shownNotices().at(-1) ?? '',
                /^Not saved: \S+ is (?:a link, or lies behind one|not a regular file)/,
                `${name}, ${place}`,
              );
            }
            const to = fileUri('harbour/out.jsonld');
            const written = await run('export', fileUri(ARTICLE), undefined, { format: 'jsonld', to });
            assert.ok(Array.isArray(written) && written.length === 1, place);
            assert.doesNotMatch(await fs.readFile(to.fsPath, 'utf8'), /export A=1/);
            const inside = fileUri(OWN_FILE);
            const refused = place === OWN_FILE || !place.endsWith('.gitattributes');
            if (refused)
              assert.equal(await run('export', fileUri(ARTICLE), undefined, { format: 'csv', to: inside }), undefined);
            assert.deepEqual(await seenIn(outside), before, place);
            await fs.rm(at('.corroborate'), { recursive: true });
          }
        } finally {
          await author(undefined);
          await fs.rm(at('.corroborate'), { recursive: true, force: true });
          await fs.rm(outside, { recursive: true });
        }
      });
    });
  }
});
