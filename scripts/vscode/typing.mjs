// Owns the host "typing": somebody types in a hurry, and after each round what is drawn must be what a fresh analysis finds.
// Leaves what is pressed to typist.mjs, reading the page to drawnMarks.mjs.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';
import { freshMarks, readDrawn } from './drawnMarks.mjs';
import { openSession } from './session.mjs';
import { ARTICLES, toRandom, typeRound } from './typist.mjs';

/** How long the marks may take to be right after the last key (what is wrong stays so), and how long they are looked at then. */
const SETTLE_MS = 60_000;
const STAY_MS = 250;

/** Rounds of a run of all tests. */
export const ROUNDS = 12;

/** Types; the counts and reasons as runHost of suite.mjs gives them. Equal seeds press the same keys after the same pauses. */
export async function runTyping({ rounds = ROUNDS, seed = 1, vsix, say = console.log } = {}) {
  say(`\ntyping: ${rounds} hurried rounds, seed ${seed}`);
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-typing-'));
  for (const [name, text] of Object.entries(ARTICLES)) fs.writeFileSync(path.join(workspace, name), text);
  const reasons = [];
  let session;
  try {
    session = await openSession({
      ...(vsix ? { vsix } : { link: ROOT }),
      workspace,
      patience: 60_000,
      viewport: { width: 1900, height: 1100 },
    });
    const { page, vs } = session;
    await vs.openFile(Object.keys(ARTICLES)[0]);
    const start = await whyNotFresh(page, 60_000);
    if (start) reasons.push(`before the first round\n${start}`);
    for (let round = 1; round <= rounds; round++) {
      const title = `round ${round}`;
      const pressed = [];
      try {
        const [first] = await readDrawn(page);
        await typeRound(session, toRandom(seed * 1000 + round), first?.text ?? '', pressed);
        const reason = await whyNotFresh(page, SETTLE_MS);
        if (!reason) {
          say(`    ✓ ${title}: ${pressed.join(', ')}`);
          continue;
        }
        reasons.push(`${title} (${pressed.join(', ')})\n${reason}`);
      } catch (error) {
        reasons.push(`${title} (${pressed.join(', ')})\n${error.message}`);
      }
      say(`    ✗ ${reasons.at(-1).replace(/\n/g, '\n        ')}`);
    }
  } catch (error) {
    reasons.push(`the workbench\n${error.message}`);
  } finally {
    await session?.close();
    fs.rmSync(workspace, { recursive: true, force: true });
  }
  const [failed, passed] = [reasons.length, Math.max(0, rounds - reasons.length)];
  say(`  typing: ${passed} passed, ${failed} failed, of ${rounds}`);
  return { host: 'typing', passed, failed, expected: rounds, failures: reasons, reasons };
}

/** Waits until every editor shows what a fresh analysis draws, and still does after a while; else what is wrong. */
async function whyNotFresh(page, ms) {
  const end = Date.now() + ms;
  for (;;) {
    let reason = await compare(page);
    if (!reason) {
      await page.waitForTimeout(STAY_MS);
      reason = await compare(page);
      if (!reason) return undefined;
    }
    if (Date.now() > end) return reason;
    await page.waitForTimeout(50);
  }
}

async function compare(page) {
  const editors = await readDrawn(page);
  if (editors.length === 0) return 'no editor';
  for (const { text, marks } of editors) {
    const fresh = freshMarks(text);
    const [drawn, wanted] = [JSON.stringify(marks), JSON.stringify(fresh)];
    if (drawn !== wanted) return `drawn  ${drawn}\nwanted ${wanted}\n${text}`;
  }
  return undefined;
}
