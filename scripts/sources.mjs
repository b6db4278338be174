// Owns loading modules of src as the product has them into a script: bundled in memory.
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './dependencies.mjs';

/** What a module in src with this text exports. */
export async function loadSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(ROOT, 'src'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minifySyntax: true,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
