// Owns the build: every bundle listed one by one, into dist/ (dist-test/ with --tests). Options: --watch, --tests.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'linked',
  mainFields: ['module', 'main'],
  logLevel: 'info',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
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
    minify: true,
  },
  {
    ...common,
    entryPoints: ['src/worker.web.ts'],
    outfile: 'dist/worker.web.js',
    platform: 'browser',
    format: 'iife',
    minify: true,
  },
];

/** Unit tests run in plain Node from one folder of bundles, one a test file. */
function testBundles() {
  const files = (folder) =>
    fs.existsSync(folder)
      ? fs
          .readdirSync(folder, { recursive: true })
          .map(String)
          .filter((file) => file.endsWith('.test.ts'))
          .map((file) => path.join(folder, file))
      : [];
  const folders = fs.readdirSync('test').filter((folder) => folder !== 'editor' && folder !== 'bench');
  return [
    {
      ...common,
      entryPoints: folders.flatMap((folder) => files(path.join('test', folder))),
      outdir: 'dist-test',
      outbase: 'test',
      platform: 'node',
      format: 'cjs',
      sourcemap: 'inline',
      packages: 'external',
    },
  ];
}

async function main() {
  if (tests) fs.rmSync('dist-test', { recursive: true, force: true });
  const wanted = tests ? testBundles() : bundles;
  if (!watch) {
    await Promise.all(wanted.map((options) => esbuild.build({ ...options, logLevel: 'warning' })));
    return;
  }
  for (const options of wanted) await (await esbuild.context(options)).watch();
}

main().catch(() => process.exit(1));
