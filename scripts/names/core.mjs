// Owns loading the engine's sources into the training, as they are.
import path from 'node:path';
import esbuild from 'esbuild';
import { ROOT } from '../dependencies.mjs';

/** What a module in src/core with this text exports. */
export async function bundleCore(contents) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: path.join(ROOT, 'src/core'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
