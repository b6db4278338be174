// Owns building bundles in which every file of src/core empties itself on demand: one build serves for taking away each.
// The bundle empties the file that EMPTIED names when it is loaded; leaves how a file is emptied to emptied.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../dependencies.mjs';
import { emptyFile, openProject } from './emptied.mjs';

export function filesBelow(folder, end) {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => file.endsWith(end))
    .sort();
}

/**
 * The files of src/core that hold something to empty, with the names of it; the others with none. `rules`: "file#function", what
 * can be emptied alone.
 */
export function emptyAll(rules = []) {
  const project = openProject();
  return filesBelow('src/core', '.ts').map((file) => {
    const own = rules.filter((rule) => rule.startsWith(`${file}#`)).map((rule) => rule.slice(file.length + 1));
    return { file, ...emptyFile(project, file, own) };
  });
}

/** The plugin of esbuild that puts the emptied texts in place of the files. */
export function emptiedOnDemand(emptied) {
  const texts = new Map(emptied.filter(({ text }) => text).map(({ file, text }) => [path.join(ROOT, file), text]));
  return {
    name: 'emptied-on-demand',
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, ({ path: place }) => {
        const contents = texts.get(place);
        return contents && { contents, loader: 'ts', resolveDir: path.dirname(place) };
      });
    },
  };
}

/** Builds `entry` for Node into `outfile`, which it answers with; the environment's EMPTIED_FILE says what it does without. */
export async function buildEmptied(emptied, entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'error',
    define: { ENGINE_FINGERPRINT: '"emptied"', LISTS_FINGERPRINT: '"emptied"' },
    banner: { js: 'const EMPTIED = process.env.EMPTIED_FILE;' },
    plugins: [emptiedOnDemand(emptied)],
  });
  return outfile;
}
