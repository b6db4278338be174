// Owns what a person sees first, looked at in the page with the settings a user has: outline, breadcrumb, what stays above the
// text, the views of an extension that takes long to be loaded. Leaves opening the workbench and counting to firstLooks.mjs.
import assert from 'node:assert/strict';
import { press } from './keys.mjs';
import { SAMPLE_LOOKS } from './sampleLooks.mjs';

const PROSE = 'Nobody spoke in this paragraph, and nothing that was said before is told again in it by anyone.\n\n';

const ARTICLES = {
  'talks.txt':
    'Talks begin in Geneva\n\n“We made good progress,” said Anna Berger, the envoy, on Friday.\n\n' +
    `${PROSE.repeat(30)}“There is no deal yet,” she added. “The harbour stays shut,” the official said.\n\n${PROSE.repeat(30)}`,
};

const outline = (page) => page.locator('.outline-pane .monaco-list-row, .outline-tree .monaco-list-row');
const breadcrumb = (page) => page.locator('.breadcrumbs-control .monaco-breadcrumb-item');

const IN_AN_ARTICLE = [
  [
    'the outline of an article opened this moment has its quotes, each with its speaker',
    async ({ page, vs }) => {
      await vs.openFile('talks.txt');
      await vs.command('Explorer: Focus on Outline View');
      const rows = outline(page);
      await rows.filter({ hasText: 'We made good progress' }).filter({ hasText: 'Anna Berger' }).waitFor();
      await rows.filter({ hasText: 'The harbour stays shut' }).filter({ hasText: 'the official' }).waitFor();
      assert.equal(await rows.count(), 3);
    },
  ],
  [
    'Go to Symbol lists them',
    async ({ page, vs }) => {
      await vs.command('View: Focus Active Editor Group');
      await press(page, 'Control+Shift+O');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: 'There is no deal yet' }).waitFor();
      await press(page, 'Escape');
    },
  ],
  [
    'the breadcrumb names the quote the cursor is in, and none in plain prose',
    async ({ page, vs }) => {
      await vs.click('good progress');
      await breadcrumb(page).filter({ hasText: 'We made good progress' }).waitFor();
      await press(page, 'ArrowDown', 'ArrowDown');
      await breadcrumb(page).filter({ hasText: 'We made good progress' }).waitFor({ state: 'hidden' });
      await press(page, ...Array.from({ length: 10 }, () => 'ArrowDown'));
      assert.equal(await breadcrumb(page).filter({ hasText: '“' }).count(), 0);
    },
  ],
  [
    'nothing is pinned over the text, wherever it is scrolled to',
    async ({ page }) => {
      await press(page, 'Control+Home');
      for (let pages = 0; pages < 6; pages++) {
        await press(page, 'PageDown');
        await page.waitForTimeout(200);
        assert.equal(await page.locator('.sticky-widget .sticky-line-content').count(), 0);
      }
    },
  ],
  [
    'a person who is called otherwise from now on is called so in the outline too',
    async ({ page, vs }) => {
      await press(page, 'Control+Home');
      await vs.click('Anna Berger');
      const asked = page.locator('.quick-input-widget');
      await press(page, 'F1');
      await asked.locator('input').fill('>Corroborate: Rename Person');
      await asked.locator('.monaco-list-row.focused', { hasText: 'Rename Person' }).waitFor();
      await press(page, 'Enter');
      await asked.locator('input[aria-label^="Rename"]').fill('Anne Bergner');
      await page.waitForTimeout(300);
      await press(page, 'Enter');
      await page.waitForTimeout(500);
      if (await asked.isVisible()) await press(page, 'Enter'); // in which articles
      await outline(page).filter({ hasText: 'We made good progress' }).filter({ hasText: 'Anne Bergner' }).waitFor();
    },
  ],
];

IN_AN_ARTICLE.push(
  [
    'somebody known is offered above a new name; whoever is set to say a quote says it in the outline',
    async ({ page, vs }) => {
      await press(page, 'Control+Home');
      await vs.click('good progress');
      await vs.begin('Corroborate: Set Who Says This');
      const asked = page.locator('.quick-input-widget');
      const rows = asked.locator('.monaco-list-row');
      await asked.locator('input[type=text]').fill('Anne');
      await rows.filter({ hasText: 'New Name' }).waitFor();
      await rows.filter({ hasText: 'Anne Bergner' }).and(asked.locator('.focused')).waitFor();
      await asked.locator('input[type=text]').fill('Carla Vance');
      await rows.filter({ hasText: 'Carla Vance' }).and(asked.locator('.focused')).waitFor();
      await press(page, 'Enter');
      await rows.filter({ hasText: 'This mention' }).and(asked.locator('.focused')).waitFor();
      await press(page, 'Enter');
      await outline(page).filter({ hasText: 'We made good progress' }).filter({ hasText: 'Carla Vance' }).waitFor();
    },
  ],
  [
    'what is said to be no quote is gone from the outline',
    async ({ page, vs }) => {
      await vs.begin('Corroborate: Not a Person, Quote or Number');
      const asked = page.locator('.quick-input-widget');
      await asked.locator('.monaco-list-row.focused', { hasText: 'This mention' }).waitFor();
      await press(page, 'Enter');
      await outline(page).filter({ hasText: 'We made good progress' }).waitFor({ state: 'detached' });
    },
  ],
);

/** Loading takes so long there. */
const LOADING_MS = 6_000;

const WHILE_LOADING = [
  [
    'views of an extension that is loaded slowly wait for it, and say nothing of data providers',
    async ({ page, vs }) => {
      await vs.openView('Corroborate');
      const said = page.locator('.sidebar', { hasText: /no data provider/i });
      const rows = vs.rowsOf('People');
      // the editor itself says so as long as it has not begun to load the extension
      let last = Date.now();
      for (const end = last + 90_000; (await rows.count()) === 0; await page.waitForTimeout(50)) {
        if ((await said.count()) > 0) last = Date.now();
        assert.ok(Date.now() < end, 'no people');
      }
      const quiet = Date.now() - last;
      assert.ok(quiet > LOADING_MS / 2, `said until ${quiet} ms before there were people`);
    },
  ],
  [
    'the status bar tells what the open article holds, and what a click does',
    async ({ page, vs }) => {
      await vs.openFile('talks.txt');
      const item = page.locator('.statusbar-item[id^="corroborate"]').first();
      await item.filter({ hasText: /3 .*1 .*1/s }).waitFor();
      assert.match((await item.locator('a').getAttribute('aria-label')) ?? '', /quotes 3, people 1/);
    },
  ],
];

/** Its name looks to the editor like a link that runs a command, and like an icon, wherever those are made of a text. */
const ODD_NAME = '$(alert) [talks](command:x).txt';

const WHERE_NOTHING_IS_SAVED = [
  [
    'a file is called in the lists as it is called, and no icon or link is made of its name',
    async ({ page, vs }) => {
      await vs.openView('Corroborate');
      await vs.rowsOf('People').filter({ hasText: 'Anna Berger' }).click();
      await press(page, 'ArrowRight');
      const label = vs.rowsOf('People').locator('.monaco-icon-label', { hasText: '[talks](command:x)' });
      await label.waitFor();
      assert.ok((await label.textContent()).startsWith(ODD_NAME), await label.textContent());
      assert.equal(await label.locator('a[href], .label-name .codicon').count(), 0, await label.innerHTML());
    },
  ],
  [
    'a note that could not be saved is still there, in a box that can be typed in',
    async ({ page, vs }) => {
      await vs.rowsOf('People').filter({ hasText: 'command:x' }).click();
      await press(page, 'ArrowRight');
      await vs.rowsOf('People').filter({ hasText: 'Anna Berger, the envoy' }).click();
      await page.locator('.editor-instance .view-line', { hasText: 'Nobody' }).first().waitFor();
      await vs.command('View: Focus Active Editor Group');
      await vs.click('Nobody spoke');
      await press(page, 'Home', 'Shift+End');
      await vs.command('Corroborate: Add Note');
      const box = page.locator('.review-widget .monaco-editor');
      await box.first().waitFor();
      await page.keyboard.type('Ask the harbour master.');
      await press(page, 'Control+Enter');
      await page.locator('.notifications-toasts', { hasText: 'Not saved: ' }).waitFor();
      const kept = page.locator('.review-comment .edit-container .monaco-editor');
      await kept.filter({ hasText: /Ask.the.harbour.master\./ }).waitFor();
      assert.equal(
        await page.locator('.notifications-toasts .notification-list-item', { hasText: 'saved' }).count(),
        1,
      );
      await kept.click();
      await press(page, 'Control+End');
      await page.keyboard.type(' Twice.');
      await kept.filter({ hasText: /harbour.master\..Twice\./ }).waitFor();
      await page.locator('.review-comment .edit-container').getByRole('button', { name: 'Save' }).click();
      await kept.filter({ hasText: /harbour.master\..Twice\./ }).waitFor();
    },
  ],
];

/**
 * Workbenches: `articles` in the folder by name, or `isEmpty` for a window without one; `slowMs`, how long loading the
 * extension takes there; `looks` in this order: [what has to be so, the keys and the looks].
 */
export const WORKBENCHES = [
  { articles: ARTICLES, looks: IN_AN_ARTICLE },
  { articles: ARTICLES, slowMs: LOADING_MS, looks: WHILE_LOADING },
  {
    articles: { [ODD_NAME]: ARTICLES['talks.txt'], '.corroborate': 'A file where the folder of notes should be.' },
    looks: WHERE_NOTHING_IS_SAVED,
  },
  { isEmpty: true, looks: SAMPLE_LOOKS },
];
