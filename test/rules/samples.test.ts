import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';

suite('the samples’ workspace', () => {
  const text = fs.readFileSync('media/samples.code-workspace', 'utf8');
  const { folders, settings } = JSON.parse(text) as {
    readonly folders: readonly { readonly path: string }[];
    readonly settings: { readonly 'workbench.editor.customLabels.patterns': Readonly<Record<string, string>> };
  };
  const labels = settings['workbench.editor.customLabels.patterns'];

  test('names every sample once, in the order of their files', () => {
    const files = fs.readdirSync('seeds').sort();
    assert.deepEqual(
      Object.keys(labels),
      files.map((file) => `**/${file}`),
    );
    const names = Object.values(labels);
    assert.equal(new Set(names).size, files.length);
    assert.deepEqual([...names].sort(), names);
  });

  test('is the one the extension and “npm start” copy the samples beside', () => {
    const [folder] = folders;
    assert.match(fs.readFileSync('src/editor/samples.ts', 'utf8'), new RegExp(`FOLDER = '${folder?.path ?? '?'}'`));
    assert.match(fs.readFileSync('scripts/start.mjs', 'utf8'), new RegExp(`'${folder?.path ?? '?'}'`));
  });
});
