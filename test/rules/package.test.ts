import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';
import { WEIGHTS } from '../../src/core/lexicon/nameWeights.generated';

/** Everything the package may hold. */
const ALLOWED: readonly RegExp[] = [
  /^package(?:\.nls(?:\.[a-z-]+)?)?\.json$/,
  /^(?:README\.md|CHANGELOG\.md|SUPPORT\.md|LICENSE|NOTICE)$/,
  /^dist\/(?:editor|engine|extension\.(?:node|web)|service\.node|worker\.(?:node|web))\.js$/,
  /^dist\/webview\/[\w.-]+\.(?:js|css)$/,
  /^dist\/[\w.-]+\.LEGAL\.txt$/,
  /^media\/[\w./-]+\.(?:png|svg|css|md)$/,
  /^l10n\/[\w.-]+\.json$/,
  /^seeds\/\w+\.txt$/,
  /^media\/samples\.code-workspace$/,
  /^docs\/pictures\/decorations-dark\.png$/, // the README's
];

const packed = async (): Promise<string[]> =>
  (await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None })).sort();

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
}

suite('package', function () {
  // every file of the folder is looked at, node_modules too
  this.timeout(240_000);

  test('holds what the extension runs on and nothing else', async () => {
    const files = await packed();
    const named = (file: string): boolean => ALLOWED.some((pattern) => pattern.test(file));
    assert.deepEqual(
      files.filter((file) => !named(file)),
      [],
    );
    const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;
    const needed = [manifest.main, manifest.browser, manifest.icon].map((file) => file.replace(/^\.\//, ''));
    const rest = [
      'dist/editor.js',
      'dist/engine.js',
      'dist/webview/compare.js',
      'media/compare.css',
      'dist/service.node.js',
      'dist/worker.node.js',
      'dist/worker.web.js',
      'package.nls.json',
      'LICENSE',
    ];
    for (const file of [...needed, ...rest]) assert.ok(files.includes(file), `${file} is missing`);
  });

  test('holds the engine once', async () => {
    const bundles = (await packed()).filter((file) => file.endsWith('.js'));
    const weights = WEIGHTS.slice(0, 1000);
    const holding = bundles.filter((file) => fs.readFileSync(file, 'utf8').includes(weights));
    assert.deepEqual(holding, ['dist/engine.js']);
  });

  test('takes the five sample articles along', async () => {
    const files = await packed();
    assert.deepEqual(
      files.filter((file) => file.startsWith('seeds/')),
      fs
        .readdirSync('seeds')
        .sort()
        .map((name) => `seeds/${name}`),
    );
  });
});
