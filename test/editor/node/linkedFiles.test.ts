/*
 * Owns the promise that a folder's own links lead nowhere: articles, notes and exports are regular files of the folder, and what a
 * folder says of files and authors counts for nothing before it is trusted.
 */
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { testIn } from '../host';
import { rejectBoats, withArticle } from '../noted';
import { fileUri, until, whenReady, withFiles } from '../opened';

const ARTICLE =
  '“We counted 14 crates,” said Olga Frey on Friday. Nobody was hurt in the storm. Neither side gave a date.\n';

suite('links in the folder', () => {
  testIn(['node', 'restricted'], 'are no articles, whether they lead out of it or stay in it', async () => {
    await withFiles({ 'linked/a.txt': ARTICLE }, async () => {
      const { corpus, ready } = await whenReady();
      const folder = fileUri('linked').fsPath;
      const outside = await fs.mkdtemp(path.join(path.dirname(fileUri('.').fsPath), 'outside-'));
      try {
        await fs.writeFile(path.join(outside, 'private.txt'), ARTICLE);
        await fs.symlink(path.join(outside, 'private.txt'), path.join(folder, 'out.txt'));
        await fs.symlink('a.txt', path.join(folder, 'in.txt'));
        await fs.symlink(outside, path.join(folder, 'folder'));
        await vscode.commands.executeCommand('corroborate.refresh');
        await ready();
        const known = [...corpus.entries()].map(({ id }) => id).filter((id) => id.includes('/linked/'));
        assert.deepEqual(known, [fileUri('linked/a.txt').toString()]);
      } finally {
        await fs.rm(outside, { recursive: true });
      }
    });
  });

  testIn(['node', 'restricted'], 'take no export', async () => {
    await withFiles({ 'linked/a.txt': ARTICLE }, async () => {
      await whenReady();
      const outside = await fs.mkdtemp(path.join(path.dirname(fileUri('.').fsPath), 'outside-'));
      try {
        await fs.writeFile(path.join(outside, 'rc'), 'export A=1\n');
        await fs.symlink(path.join(outside, 'rc'), fileUri('linked/evidence.csv').fsPath);
        await fs.symlink(outside, fileUri('linked/out').fsPath);
        for (const [format, name] of [
          ['csv', 'linked/evidence.csv'],
          ['csv', 'linked/out/evidence.csv'],
          ['brat', 'linked/out/brat'],
        ] as const) {
          const choice = { format, to: fileUri(name) };
          const done = await vscode.commands.executeCommand('corroborate.export', 'workspace', undefined, choice);
          assert.equal(done, undefined, name);
        }
        assert.equal(await fs.readFile(path.join(outside, 'rc'), 'utf8'), 'export A=1\n');
        assert.deepEqual(await fs.readdir(outside), ['rc']);
      } finally {
        await fs.rm(outside, { recursive: true });
      }
    });
  });

  testIn(['node'], 'take no note, and that is said in one sentence that names them once', () =>
    withArticle(async ({ exports, id }) => {
      const outside = await fs.mkdtemp(path.join(path.dirname(fileUri('.').fsPath), 'outside-'));
      const link = fileUri('.corroborate').fsPath;
      try {
        await fs.symlink(outside, link);
        const before = exports.shownNotices().length;
        assert.equal(await exports.notes.write(id, [rejectBoats()]), undefined);
        const said = exports.shownNotices().slice(before);
        assert.equal(said.filter((notice) => notice.startsWith('Not saved: ')).length, 1, said.join('\n'));
        exports.notes.refreshAll();
        await exports.notes.whenRead();
        for (const notice of exports.shownNotices().slice(before)) {
          assert.equal(notice.split('.corroborate').length, 2, notice);
          assert.match(notice, /: \.corroborate is a link, or lies behind one/);
        }
        assert.deepEqual(await fs.readdir(outside), []);
      } finally {
        await fs.rm(link);
        await fs.rm(outside, { recursive: true });
      }
    }),
  );

  testIn(['restricted'], 'and its settings decide nothing before it is trusted', async () => {
    const settings = {
      'corroborate.author': 'reviewer',
      'corroborate.include': ['**/*.secret'],
      'corroborate.articles': 'always',
      'corroborate.hover': false,
    };
    await withFiles({ '.vscode/settings.json': JSON.stringify(settings) }, async () => {
      const configuration = () => vscode.workspace.getConfiguration('corroborate', fileUri('.'));
      await until('the settings are read', () => configuration().get('hover') === false);
      assert.equal(configuration().get('author'), '');
      assert.deepEqual(configuration().get('include'), ['**/*.txt', '**/*.md']);
      assert.equal(configuration().get('articles'), 'auto');
    });
  });
});
