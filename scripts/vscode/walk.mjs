// Owns the walk through every view of the workbench with the keyboard alone, and through a reload: what is pressed and what
// has to be so then. Nothing is clicked. Leaves opening the workbench and counting to keyboard.mjs.
import assert from 'node:assert/strict';
import {
  downToLeaf,
  focusView,
  focusedRow,
  press,
  seePeek,
  selected,
  toName,
  untilFocused,
  writingBox,
} from './keys.mjs';

const ARTICLE = '000_61228cb969e75afa.txt';

/** Settings of the walk. */
export const WALK_SETTINGS = {
  'corroborate.author': 'Ida Holm',
  'comments.openView': 'never',
  'workbench.colorTheme': 'Default Dark Modern',
};

const leafSteps = ['People', 'Quotes', 'Numbers', 'Across Articles'].map((view) => [
  `${view}: focused, walked by arrows to a passage; Enter shows it`,
  async (session) => {
    const { page } = session;
    await focusView(session, view);
    await press(page, 'Home');
    await downToLeaf(page);
    const label = await focusedRow(page).getAttribute('aria-label');
    assert.ok(label, 'a row without words');
    await press(page, 'Enter');
    await selected(page).waitFor();
  },
]);

/** Before the first: the lists are there, and with them the commands that need articles. */
export async function begin({ page, vs }) {
  await page.locator('.activitybar a[aria-label^="Corroborate"]').waitFor();
  await vs.command('Corroborate: Focus on People View');
  await vs.rowsOf('People').first().waitFor();
  await vs.settled(() => vs.rowsOf('People').allInnerTexts(), 500);
}

/** Before each step: nothing is open over the workbench or in it. */
export async function clear({ page, vs }) {
  await press(page, 'Escape', 'Escape');
  await vs.command('View: Close All Editors');
  await page.locator('.editor-group-container .tab').first().waitFor({ state: 'hidden' });
}

/** [what has to be so, the keys and the looks]: in this order, in one workbench; the last leaves an article unsaved. */
export const WALK = [
  ...leafSteps,
  [
    'People: the menu of a row opens on Shift+F10 with what can be done, and Escape brings the keyboard back',
    async (session) => {
      const { page } = session;
      await focusView(session, 'People');
      await press(page, 'Home', 'Shift+F10');
      const menu = page.locator('.context-view .monaco-menu .action-item', { hasText: 'Find All Mentions' });
      await menu.waitFor();
      await press(page, 'Escape');
      await menu.waitFor({ state: 'hidden' });
      await focusedRow(page).waitFor();
    },
  ],
  [
    'People: Find All Mentions from that menu shows them beside the text',
    async (session) => {
      const { page } = session;
      await focusView(session, 'People');
      await press(page, 'Home', 'Shift+F10');
      const menu = page.locator('.context-view .monaco-menu .action-item');
      await menu.filter({ hasText: 'Find All Mentions' }).waitFor();
      const titles = await menu.allInnerTexts();
      const at = titles
        .filter((title) => title.trim() !== '')
        .findIndex((title) => title.includes('Find All Mentions'));
      await press(page, ...Array.from({ length: at + 1 }, () => 'ArrowDown'), 'Enter');
      await seePeek(page);
    },
  ],
  [
    'the text: F12 and Shift+F12 on a name list its mentions, Escape closes them',
    async ({ page, vs }) => {
      await vs.openFile(ARTICLE);
      await toName({ page, vs });
      for (const key of ['F12', 'Shift+F12']) {
        await press(page, key);
        await seePeek(page);
      }
    },
  ],
  [
    'the text: Alt+F7 goes to the next mention and Shift+Alt+F7 back',
    async ({ page, vs }) => {
      await vs.openFile(ARTICLE);
      await toName({ page, vs });
      const at = () => page.locator('.statusbar .statusbar-item', { hasText: /^Ln \d+/ }).innerText();
      await press(page, 'Alt+F7');
      await selected(page).waitFor();
      const first = await at();
      await press(page, 'Alt+F7');
      await page.waitForFunction(
        (before) =>
          ![...document.querySelectorAll('.statusbar .statusbar-item')].some((one) => one.innerText === before),
        first,
      );
      await press(page, 'Shift+Alt+F7');
      await page.locator('.statusbar .statusbar-item', { hasText: first }).waitFor();
    },
  ],
  [
    'the text: Go to Mention… finds by typing and goes there',
    async ({ page, vs }) => {
      await vs.openFile(ARTICLE);
      await press(page, 'Control+K', 'Alt+M');
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await page.keyboard.type('Peskov');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Peskov' }).waitFor();
      await press(page, 'Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await selected(page).waitFor();
    },
  ],
  [
    'the text: highlights are hidden and shown again by a command',
    async ({ page, vs }) => {
      await vs.openFile(ARTICLE);
      const marks = page.locator('.editor-instance [class*="ced-"]');
      await marks.nth(5).waitFor();
      const count = await vs.settled(() => marks.count(), 300);
      await vs.command('Corroborate: Toggle Highlights');
      await page.waitForFunction(
        (before) => document.querySelectorAll('.editor-instance [class*="ced-"]').length < before / 2,
        count,
      );
      await vs.command('Corroborate: Toggle Highlights');
      await page.waitForFunction(
        (before) => document.querySelectorAll('.editor-instance [class*="ced-"]').length >= before,
        count,
      );
    },
  ],
  [
    'Compare Articles: Tab goes through the controls, arrows through the cells and an opened row, Enter jumps',
    async ({ page, vs }) => {
      await vs.command('Corroborate: Compare Articles');
      const frame = vs.webview();
      await frame.locator('.row-title').first().waitFor();
      const focused = (what) => frame.locator(`${what}:focus`).waitFor();
      await untilFocused({ page, frame }, '#filter');
      await press(page, 'Tab');
      await focused('select');
      await press(page, 'Tab', 'Tab');
      await focused('#differences');
      await press(page, 'Tab');
      await untilFocused({ page, frame }, '.row-title');
      await press(page, 'Enter');
      await frame.locator('.row-title:focus[aria-expanded="true"]').waitFor();
      await press(page, 'ArrowDown');
      await focused('.wordings button');
      await press(page, 'ArrowDown');
      await focused('.wordings li:nth-child(2) button');
      await press(page, 'ArrowUp', 'ArrowUp');
      await focused('.row-title');
      await press(page, 'ArrowRight');
      await focused('.cell-jump');
      await press(page, 'Enter');
      await selected(page).waitFor();
    },
  ],
  [
    'Compare Articles: after a reload it is there again, with its filter and its order',
    async ({ page, vs }) => {
      await vs.command('Corroborate: Compare Articles');
      let frame = vs.webview();
      await frame.locator('.row-title').first().waitFor();
      await untilFocused({ page, frame }, '#filter');
      await page.keyboard.type('guarantees');
      await press(page, 'Tab', 'Tab');
      await frame.locator('select:focus').waitFor();
      await page.keyboard.type('By wor');
      const look = async () => ({
        filter: await frame.locator('#filter').inputValue(),
        order: await frame.locator('.controls select').last().inputValue(),
        rows: await frame.locator('.row-title .title').allInnerTexts(),
      });
      const before = await vs.settled(look, 500);
      assert.equal(before.filter, 'guarantees');
      assert.ok(before.rows.length > 0 && before.rows.length < 10, `${before.rows.length} rows`);
      // as a person does it: a page that is only loaded again may not have kept its state yet
      await Promise.all([page.waitForEvent('domcontentloaded'), vs.command('Developer: Reload Window')]);
      await vs.ready();
      frame = vs.webview();
      await frame.locator('.row-title').first().waitFor();
      assert.deepEqual(await vs.settled(look, 500), before);
    },
  ],
  [
    'Get Started: the walkthrough takes the keyboard and Tab goes through its steps',
    async ({ page, vs }) => {
      await vs.command('Corroborate: Get Started');
      await page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
      for (let tabs = 0; tabs < 30; tabs++) {
        await press(page, 'Tab');
        const isStep = await page.evaluate(() => document.activeElement?.closest('.getting-started-step') !== null);
        if (isStep) return;
      }
      assert.fail('Tab reaches no step');
    },
  ],
  [
    'Notes: a note written in the text is walked to and deleted with the keyboard',
    async (session) => {
      const { page, vs } = session;
      await vs.openFile(ARTICLE);
      await toName(session);
      await press(page, 'Control+K', 'Alt+N');
      await writingBox(page);
      await page.keyboard.type('Who was asked?');
      await press(page, 'Control+Enter');
      await page.locator('.review-widget .comment-body', { hasText: 'Who was asked?' }).first().waitFor();
      const rows = await focusView(session, 'Notes');
      await press(page, 'Home');
      await downToLeaf(page);
      await press(page, 'Delete');
      await rows.filter({ hasText: ARTICLE }).waitFor({ state: 'hidden' });
    },
  ],
  [
    'Notes: what Needs Review is walked to, shown with Enter and accepted with Ctrl+Enter',
    async (session) => {
      const { page, vs } = session;
      await vs.openFile(ARTICLE);
      await toName(session, 'Zelensky is set');
      await press(page, 'Control+K', 'Alt+N');
      await writingBox(page);
      await page.keyboard.type('Where?');
      await press(page, 'Control+Enter');
      await page.locator('.review-widget .comment-body', { hasText: 'Where?' }).first().waitFor();
      await press(page, 'Escape');
      await vs.openFile(ARTICLE);
      await toName(session, 'Zelensky is set');
      await press(page, 'Control+Shift+K');
      const rows = await focusView(session, 'Notes');
      await rows.filter({ hasText: 'Needs Review' }).waitFor();
      await press(page, 'Home');
      await downToLeaf(page);
      await press(page, 'Enter');
      await selected(page).waitFor();
      await focusView(session, 'Notes');
      await press(page, 'Control+Enter');
      await rows.filter({ hasText: 'Needs Review' }).waitFor({ state: 'hidden' });
    },
  ],
];
