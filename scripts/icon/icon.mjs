// Owns media/icon.png: renders icon.svg at 256 × 256 pixels with the Chromium the tests use.
//   node scripts/icon/icon.mjs
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';
import { openBrowser } from '../vscode/browser.mjs';
import { ensureEmbedded } from '../vscode/embedded.mjs';

ensureEmbedded();
const drawing = fs.readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8');
const { page, close } = await openBrowser({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>*{margin:0}svg{display:block;width:256px;height:256px}</style>${drawing}`);
fs.mkdirSync(path.join(ROOT, 'media'), { recursive: true });
await page.screenshot({ path: path.join(ROOT, 'media/icon.png'), omitBackground: true });
await close();
