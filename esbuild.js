// The build: every bundle listed one by one, into dist/. Options: --dev adds source maps and keeps names, for a debugger;
// --watch does that again with every change of src/; --readable keeps names, for a profiler. --tests builds the unit tests
// into dist-test/unit/ instead, --suite the suite that runs inside VS Code into dist-test/suite/.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { fingerprintOf } = require('./scripts/fingerprint.cjs');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'linked',
  mainFields: ['module', 'main'],
  logLevel: 'info',
};

/** The extension and its workers share one engine on disk, in the browser too: half the package, and nothing of it loaded at activation. */
const sharedEngine = {
  name: 'shared-engine',
  setup(build) {
    build.onResolve({ filter: /\/core\/analyze$|\/serveFolder$/ }, () => ({ path: './engine.js', external: true }));
  },
};

/** In the browser nothing is required but `vscode`: there host/webEngine.ts has read the file, and run it by the time it is asked for. */
const engineOfBrowser = `require = (of => name => name === './engine.js' ? globalThis.corroborateEngine : of(name))(require);`;

/** On Node what activation needs is a file of its own: the rest is not even read before the editor has gone on. */
const editorApart = {
  name: 'editor-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/editor\.node$/ }, () => ({ path: './editor.js', external: true }));
  },
};

/** All modules share one `vscode`: else each copies its thousand names as it is loaded, a fifth of what starting takes. */
const sharedEditor = {
  name: 'shared-editor',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, 'utf8')
        .replace(/^import \* as vscode from 'vscode';$/m, "import vscode from 'editor-api:';"),
      loader: 'ts',
      watchFiles: [file],
    }));
    build.onResolve({ filter: /^editor-api:$/ }, ({ path: name }) => ({ path: name, namespace: 'editor-api' }));
    build.onLoad({ filter: /.*/, namespace: 'editor-api' }, () => ({
      contents: "import vscode = require('vscode');\nexport default vscode;",
      loader: 'ts',
    }));
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ['src/engine.ts'],
    outfile: 'dist/engine.js',
    alias: { fflate: 'fflate/browser' }, // the other one requires a module of Node as it is loaded
    platform: 'node',
    format: 'cjs',
    minify: true,
  },
  {
    ...common,
    entryPoints: ['src/extension.node.ts'],
    outfile: 'dist/extension.node.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    plugins: [editorApart, sharedEditor],
    supported: { 'dynamic-import': false }, // require: Node's other loader reads a file of a megabyte three times
    minify: true,
  },
  {
    ...common,
    entryPoints: ['src/editor.node.ts'],
    outfile: 'dist/editor.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    plugins: [sharedEngine, sharedEditor],
    minify: true,
  },
  {
    ...common,
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    format: 'cjs',
    // no module of ours has an address there: what is loaded later is required too
    supported: { 'dynamic-import': false },
    external: ['vscode'],
    plugins: [sharedEngine, sharedEditor],
    banner: { js: engineOfBrowser },
    minify: true,
  },
  {
    ...common,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    minifySyntax: true,
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...common,
    entryPoints: ['src/worker.node.ts'],
    outfile: 'dist/worker.node.js',
    platform: 'node',
    format: 'cjs',
    plugins: [sharedEngine],
    minify: true,
  },
  {
    ...common,
    entryPoints: ['src/service.node.ts'],
    outfile: 'dist/service.node.js',
    platform: 'node',
    format: 'cjs',
    plugins: [sharedEngine],
    minify: true,
  },
  {
    ...common,
    entryPoints: ['src/worker.web.ts'],
    outfile: 'dist/worker.web.js',
    platform: 'browser',
    format: 'iife',
    plugins: [sharedEngine],
    minify: true,
  },
  {
    ...common,
    entryPoints: ['src/webview/compare.ts'],
    outfile: 'dist/webview/compare.js',
    platform: 'browser',
    format: 'iife',
    minify: true,
  },
];

/** Test files below a folder, as paths from the project's root, in name order. */
function testFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

/** Unit tests run in plain Node from one folder of bundles, one a test file. */
function unitBundles() {
  const folders = fs.readdirSync('test').filter((folder) => folder !== 'editor' && folder !== 'bench');
  return [
    {
      ...common,
      entryPoints: folders.flatMap((folder) => testFiles(path.join('test', folder))),
      outdir: 'dist-test/unit',
      outbase: 'test',
      platform: 'node',
      format: 'cjs',
      sourcemap: 'inline',
      packages: 'external',
    },
  ];
}

/** Modules that import every test file of test/editor: "everywhere" those directly in it, "node" those in node/. */
const listOfEditorTests = {
  name: 'editor-tests',
  setup(build) {
    build.onResolve({ filter: /^editor-tests:/ }, ({ path: name }) => ({ path: name, namespace: 'editor-tests' }));
    build.onLoad({ filter: /.*/, namespace: 'editor-tests' }, ({ path: name }) => {
      const isLast = (file) => Number(path.basename(file) === 'network.test.ts'); // judges all that ran before it
      const inNode = (file) => file.startsWith(path.join('test/editor/node/'));
      const files = testFiles('test/editor')
        .filter((file) => inNode(file) === (name === 'editor-tests:node'))
        .sort((a, b) => isLast(a) - isLast(b));
      return { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: __dirname };
    });
  },
};

/** The suite inside VS Code: one bundle for the Node extension host, one for the web worker, where there is no Node. */
function suiteBundles() {
  /** @type {import('esbuild').BuildOptions} */
  const suite = { ...common, format: 'cjs', sourcemap: 'inline', plugins: [listOfEditorTests] };
  return [
    {
      ...suite,
      entryPoints: ['test/editor/index.node.ts'],
      outfile: 'dist-test/suite/node.js',
      platform: 'node',
      external: ['vscode', 'mocha'],
    },
    {
      ...suite,
      entryPoints: ['test/bench/scale/index.ts'],
      outfile: 'dist-test/suite/scale.js',
      platform: 'node',
      external: ['vscode'],
    },
    {
      ...suite,
      entryPoints: ['test/upgrade/leaving.ts'],
      outfile: 'dist-test/suite/leaving.js',
      platform: 'node',
      external: ['vscode'],
    },
    {
      ...suite,
      entryPoints: ['test/editor/index.web.ts'],
      outfile: 'dist-test/suite/web.js',
      platform: 'browser',
      external: ['vscode'],
      define: { module: 'undefined' }, // else mocha's browser build puts itself in the place of this bundle's exports
      alias: { 'node:assert/strict': './test/editor/assert.web.ts', 'node:assert': './test/editor/assert.web.ts' },
    },
  ];
}

/** A page that a worker is started in from a Blob has no address beside which the map could lie. */
function forDebugger(options) {
  return { ...options, minify: false, sourcemap: options.outfile === 'dist/worker.web.js' ? 'inline' : 'linked' };
}

/** What this run builds, and the folder to empty before. */
function wantedBundles() {
  if (process.argv.includes('--tests')) return { folder: 'dist-test/unit', wanted: unitBundles() };
  if (process.argv.includes('--suite')) return { folder: 'dist-test/suite', wanted: suiteBundles() };
  const isDev = process.argv.includes('--dev') || process.argv.includes('--watch');
  if (isDev) return { wanted: bundles.map(forDebugger) };
  if (process.argv.includes('--readable')) return { wanted: bundles.map((options) => ({ ...options, minify: false })) };
  return { wanted: bundles };
}

/** What was kept is used again by a build with the same: analyses by the engine's, lists by that of all they are made by. */
async function fingerprints() {
  const entries = ['src/core/analyze.ts', 'src/engine.ts'];
  const [engine, service] = await Promise.all(entries.map((entry) => fingerprintOf(entry)));
  return { ENGINE_FINGERPRINT: JSON.stringify(engine), LISTS_FINGERPRINT: JSON.stringify(service) };
}

async function build() {
  const { folder, wanted } = wantedBundles();
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
  const define = folder ? {} : await fingerprints();
  await Promise.all(
    wanted.map((options) =>
      esbuild.build({ ...options, define: { ...options.define, ...define }, logLevel: 'warning' }),
    ),
  );
}

/** Builds with every change of src/, as a build by hand would: fingerprints are those of what is served. Says what the editor's task waits for. */
async function watch() {
  let isChanged = true;
  let wake = () => {};
  fs.watch('src', { recursive: true }, () => {
    isChanged = true;
    wake();
  });
  for (;;) {
    if (!isChanged) await new Promise((resolve) => (wake = resolve));
    isChanged = false;
    console.log('[watch] build started');
    await build().catch(say);
    console.log('[watch] build finished');
  }
}

/** esbuild has printed what is wrong with a source; anything else is ours. */
function say(error) {
  if (!error.errors) console.error(error);
}

if (process.argv.includes('--watch')) watch();
else
  build().catch((error) => {
    say(error);
    process.exit(1);
  });
