// Owns `npm run pictures`: takes the pictures of scripts/pictures/steps.mjs from the real workbench into docs/pictures/.
//   npm run pictures [-- NAME…] [-- --dev] [-- --out DIR] [-- --theme dark]
// NAME: only pictures whose name starts so. --dev: the development folder instead of the packaged extension (faster).
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
const { build, packageVsix } = await import('./build.mjs');
const { ensureEmbedded } = await import('./vscode/embedded.mjs');
const { openSession } = await import('./vscode/session.mjs');
const { PICTURES, THEMES } = await import('./pictures/steps.mjs');

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: {
    dev: { type: 'boolean' },
    out: { type: 'string', default: path.join(ROOT, 'docs/pictures') },
    theme: { type: 'string', multiple: true },
  },
});

/** How long one thing may take to appear, on a machine that does much else. */
const PATIENCE_MS = 90_000;

const isWanted = ({ name }) => names.length === 0 || names.some((start) => name.startsWith(start));

/** Takes the pictures of one theme in one workbench each; the names of those that failed. */
async function takeAll(theme, extension) {
  const failed = [];
  for (const picture of PICTURES.filter((one) => isWanted(one) && one.themes.includes(theme))) {
    const settings = { 'workbench.colorTheme': THEMES[theme], ...picture.settings };
    const { viewport, workspace } = picture;
    const session = await openSession({ ...extension, settings, viewport, workspace, patience: PATIENCE_MS });
    const file = path.join(values.out, `${picture.name}${picture.themes.length > 1 ? `-${theme}` : ''}.png`);
    const shoot = (where) => session.page.screenshot({ path: where, animations: 'disabled', clip: picture.clip });
    try {
      await picture.take(session);
      await shoot(file);
      console.log(path.relative(process.cwd(), file));
    } catch (error) {
      console.error(`${picture.name} (${theme}): ${error.message}`);
      await shoot(file.replace(/\.png$/, '.failed.png')).catch(() => undefined);
      failed.push(`${picture.name} (${theme})`);
    } finally {
      await session.close();
    }
  }
  return failed;
}

ensureEmbedded();
build(['bundles']);
const extension = values.dev ? { link: ROOT } : { vsix: packageVsix() };
fs.mkdirSync(values.out, { recursive: true });
const failed = [];
for (const theme of Object.keys(THEMES)) {
  if (values.theme?.includes(theme) ?? true) failed.push(...(await takeAll(theme, extension)));
}
if (failed.length > 0) {
  console.error(`not taken: ${failed.join(', ')}`);
  process.exitCode = 1;
}
