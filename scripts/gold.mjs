// Owns `npm run gold -- DIR [SET…] [--errors N]`: measures the built command line on the labelled sets in DIR with the
// scorer beside it (DIR/../run.mjs). The sets belong to their publishers and are not part of this project.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureDependencies, ROOT } from './dependencies.mjs';

const [folder = '../shared/gold/dev', ...sets] = process.argv.slice(2);
const scorer = path.resolve(ROOT, folder, '../run.mjs');
if (!fs.existsSync(scorer)) {
  console.log(`Not measured: there is no ${scorer}. Name the folder of the labelled sets: npm run gold -- DIR`);
} else {
  ensureDependencies();
  const { build } = await import('./build.mjs');
  build(['bundles']);
  const { status } = spawnSync(process.execPath, [scorer, path.join(ROOT, 'dist/cli.js'), ...sets], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
