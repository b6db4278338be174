// Owns the host "looks": the looks of looks.mjs in a workbench as a new user has it, judged like a run of the suite.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';
import { ARTICLES, LOOKS } from './looks.mjs';
import { openSession } from './session.mjs';

/** How long one thing may take to appear, on a machine that does much else. */
const STEP_MS = 60_000;

/** Looks; the counts and reasons as runHost of suite.mjs gives them. `grep`: only looks whose title matches. */
export async function runLooks({ grep = '', vsix, say = console.log, picture } = {}) {
  say('\nlooks: what a person sees first');
  const wanted = new RegExp(grep, 'i');
  const looks = LOOKS.filter(([title]) => wanted.test(title));
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-looks-'));
  for (const [name, text] of Object.entries(ARTICLES)) fs.writeFileSync(path.join(workspace, name), text);
  const reasons = [];
  let session;
  try {
    // the settings a user has, but for a name, which the first decision would ask for
    const settings = { 'corroborate.author': 'Ida Holm' };
    session = await openSession({ ...(vsix ? { vsix } : { link: ROOT }), workspace, settings, patience: STEP_MS });
    for (const [title, look] of looks) {
      try {
        await look(session);
        say(`    ✓ ${title}`);
      } catch (error) {
        say(`    ✗ ${title}\n${String(error.stack).replace(/^/gm, '        ')}`);
        reasons.push(`${title}\n${error.message}`);
        if (picture) await session.page.screenshot({ path: picture(reasons.length) });
      }
    }
  } catch (error) {
    reasons.push(`the workbench\n${error.message}`);
  } finally {
    await session?.close();
    fs.rmSync(workspace, { recursive: true, force: true });
  }
  const [failed, passed] = [reasons.length, Math.max(0, looks.length - reasons.length)];
  say(`  looks: ${passed} passed, ${failed} failed, of ${looks.length}`);
  return { host: 'looks', passed, failed, expected: looks.length, failures: reasons, reasons };
}
