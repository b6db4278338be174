// The host "samples": a newcomer's first minute, from an empty window to the sample articles, with the settings VS Code
// and the extension bring. Judged like a run of the suite; no driver, because opening a workspace restarts the window.
import { ROOT } from '../dependencies.mjs';
import { openSession } from './session.mjs';

/** How long one thing may take to appear, on a machine that does much else. */
const STEP_MS = 60_000;

const FIRST = '1 Negotiations announced';

/** [what has to be so, how a person sees it]; each goes on where the one before ended. */
const STEPS = [
  [
    'the button stands in sight beside the one that opens a folder',
    async ({ page, vs }) => {
      await vs.openView('Corroborate');
      const buttons = page.locator('.sidebar .welcome-view-content .monaco-button');
      await buttons.filter({ hasText: 'Open Sample Articles' }).waitFor();
      const labels = await buttons.allInnerTexts();
      expect(labels.slice(0, 2).join(', '), 'Open Folder, Open Sample Articles');
      const box = await buttons.nth(1).boundingBox();
      const pane = await page.locator('.sidebar .pane', { hasText: 'Open Sample Articles' }).boundingBox();
      expect(box.y + box.height <= pane.y + pane.height, true);
    },
  ],
  [
    'it opens the first article, by a name people can read, with the list of people',
    async ({ page, vs }) => {
      await page.locator('.sidebar .monaco-button', { hasText: 'Open Sample Articles' }).click();
      await page.locator('.tab.active', { hasText: FIRST }).waitFor();
      for (const name of ['Donald Trump', 'Vladimir Putin'])
        await vs.rowsOf('People').filter({ hasText: name }).first().waitFor();
    },
  ],
  [
    'its lines are wrapped and its marks drawn',
    async ({ page }) => {
      await page.locator('.editor-instance [class*="ced-"]').first().waitFor();
      const { lines, numbers } = await page.evaluate(() => ({
        lines: document.querySelectorAll('.editor-instance .view-line').length,
        numbers: [...document.querySelectorAll('.editor-instance .line-numbers')].filter((one) => one.textContent)
          .length,
      }));
      expect(lines > numbers + 5, true);
    },
  ],
  [
    'the lists call the articles as their tabs do',
    async ({ page, vs }) => {
      await vs.onlyView('Across');
      const rows = vs.rowsOf('Across');
      await rows.first().click();
      await page.keyboard.press('ArrowRight');
      await rows
        .filter({ hasText: /[1-5] [A-Z]/ })
        .first()
        .waitFor();
      expect((await rows.filter({ hasText: '.txt' }).count()) === 0, true);
    },
  ],
];

function expect(seen, wanted) {
  if (seen !== wanted) throw new Error(`expected ${wanted}, saw ${seen}`);
}

/** Walks; the counts and reasons as runHost of suite.mjs gives them. A step that fails ends the walk. */
export async function runSamples({ vsix, say = console.log, picture } = {}) {
  say('\nsamples: from an empty window to the sample articles');
  const reasons = [];
  let passed = 0;
  const session = await openSession({ ...(vsix ? { vsix } : { link: ROOT }), isEmpty: true, patience: STEP_MS });
  try {
    for (const [title, walk] of STEPS) {
      try {
        await walk(session);
        passed++;
        say(`    ✓ ${title}`);
      } catch (error) {
        say(`    ✗ ${title}\n${String(error.stack).replace(/^/gm, '        ')}`);
        reasons.push(`${title}\n${error.message}`);
        break;
      }
    }
    if (picture) await session.page.screenshot({ path: picture });
  } finally {
    await session.close();
  }
  const failed = STEPS.length - passed;
  say(`  samples: ${passed} passed, ${failed} failed, of ${STEPS.length}`);
  return { host: 'samples', passed, failed, expected: STEPS.length, failures: reasons, reasons };
}
