// The fingerprint of a module with all it imports: of its code minified, so that a comment, a line break or the name of a local
// variable does not change it, and neither does how the bundles are built.
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

/** 16 hexadecimal digits. `plugins`: of esbuild, for tests that change a source. */
async function fingerprintOf(entry, plugins = []) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    target: 'es2022',
    format: 'esm',
    platform: 'node',
    external: ['vscode'],
    mainFields: ['module', 'main'],
    logLevel: 'silent', // the bundles say what is wrong
    plugins,
  });
  return createHash('sha256').update(outputFiles[0].contents).digest('hex').slice(0, 16);
}

module.exports = { fingerprintOf };
