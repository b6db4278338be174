// Owns the host "keyboard": the walk of walk.mjs in one workbench as a person has it, judged like a run of the suite.
import { ROOT } from '../dependencies.mjs';
import { openSession } from './session.mjs';
import { begin, clear, WALK, WALK_SETTINGS } from './walk.mjs';

/** How long one thing may take to appear, on a machine that does much else. */
const STEP_MS = 60_000;

/** Walks; the counts and reasons as runHost of suite.mjs gives them. `grep`: only steps whose title matches. */
export async function runKeyboard({ grep = '', vsix, say = console.log, picture } = {}) {
  say('\nkeyboard: every view with the keyboard alone');
  const wanted = new RegExp(grep, 'i');
  const steps = WALK.filter(([title]) => wanted.test(title));
  const reasons = [];
  const session = await openSession({ ...(vsix ? { vsix } : { link: ROOT }), settings: WALK_SETTINGS });
  try {
    session.page.setDefaultTimeout(STEP_MS);
    await begin(session);
    for (const [title, walk] of steps) {
      try {
        await clear(session);
        await walk(session);
        say(`    ✓ ${title}`);
      } catch (error) {
        say(`    ✗ ${title}\n${String(error.stack).replace(/^/gm, '        ')}`);
        reasons.push(`${title}\n${error.message}`);
        if (picture) await session.page.screenshot({ path: picture(reasons.length) });
      }
    }
  } finally {
    await session.close();
  }
  const [failed, passed] = [reasons.length, steps.length - reasons.length];
  say(`  keyboard: ${passed} passed, ${failed} failed, of ${steps.length}`);
  return { host: 'keyboard', passed, failed, expected: steps.length, failures: reasons, reasons };
}
