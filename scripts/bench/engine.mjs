// Owns loading the engine as the product has it: src/core/analyze.ts, bundled into memory.
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../dependencies.mjs';

/** The function analyze(text, date?) of the engine. */
export async function loadEngine() {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'src/core/analyze.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minifySyntax: true,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).analyze;
}
