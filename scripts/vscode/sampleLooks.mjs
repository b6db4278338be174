// A newcomer's first minute, from an empty window to the sample articles, with the settings VS Code and the extension bring.
// Opening a workspace restarts the window, so no suite can see it from inside.
import assert from 'node:assert/strict';

const FIRST = '1 Negotiations announced';

/** [what has to be so, how a person sees it]; each goes on where the one before ended. */
export const SAMPLE_LOOKS = [
  [
    'the button stands in sight beside the one that opens a folder',
    async ({ page, vs }) => {
      await vs.openView('Corroborate');
      const buttons = page.locator('.sidebar .welcome-view-content .monaco-button');
      await buttons.filter({ hasText: 'Open Sample Articles' }).waitFor();
      const labels = await buttons.allInnerTexts();
      assert.deepEqual(labels.slice(0, 2), ['Open Folder', 'Open Sample Articles']);
      const box = await buttons.nth(1).boundingBox();
      const pane = await page.locator('.sidebar .pane', { hasText: 'Open Sample Articles' }).boundingBox();
      assert.ok(box.y + box.height <= pane.y + pane.height);
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
      assert.ok(lines > numbers + 5, `${lines} lines of ${numbers} paragraphs`);
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
      assert.equal(await rows.filter({ hasText: '.txt' }).count(), 0);
    },
  ],
];
