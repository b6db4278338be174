// Owns what is on each picture and how a person gets there. `take` leaves the workbench as the picture shall show it.
// Leaves starting the workbench and saving the file to scripts/pictures.mjs.
import fs from 'node:fs';
import path from 'node:path';

export const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'contrast-dark': 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

const ARTICLE = '000_61228cb969e75afa.txt';
const OTHER = '003_2db8e83cb7c6bc0d.txt';
const ALL = Object.keys(THEMES);

/** Opens the lists and an article, and waits until all articles are in the lists and the marks are drawn. */
async function begin({ vs, page }, article = ARTICLE) {
  await vs.openFile(article);
  await vs.openView('Corroborate');
  const people = vs.rowsOf('People');
  await people.first().waitFor();
  // what several articles say together is listed last
  await vs.settled(() => page.locator('.sidebar .monaco-list-row').allInnerTexts());
  await page.locator('.editor-instance [class*="ced-"]').first().waitFor();
  await vs.rest();
}

/** Rests the pointer on words in the editor until the hover says `expected`. */
async function hover({ vs, page }, words, expected) {
  await vs.hover(words);
  await page.locator('.monaco-hover:visible', { hasText: expected }).first().waitFor();
  await page.waitForTimeout(300);
}

/** A list alone, with what the keys open below one of its rows. */
const listPicture = (name, view, toRow, keys) => ({
  name,
  themes: ['dark', 'light'],
  take: async (session) => {
    await begin(session);
    await session.vs.onlyView(view);
    await toRow(session.vs.rowsOf(view)).click();
    for (const key of keys) await session.page.keyboard.press(key);
    await session.page.waitForTimeout(500);
    await session.vs.rest();
  },
});

/** Notes are Ida's, and no list of comments opens below the text. */
const NOTED = { 'corroborate.author': 'Ida Holm', 'comments.openView': 'never' };

/** Notes what stands in the editor at these words. */
async function note({ vs, page }, words, text) {
  await vs.click(words);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Alt+N');
  await page.locator('.review-widget .comment-form .monaco-editor').first().waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await page
    .locator('.review-widget .comment-body', { hasText: text.slice(0, 5) })
    .first()
    .waitFor();
  await page.waitForTimeout(500);
}

/** Marks what stands at these words, with each of `choices` taken from its list. */
async function give({ vs, page }, words, kind, ...choices) {
  await vs.click(words);
  await page.keyboard.press('Control+K');
  await page.keyboard.press(kind === 'Tag' ? 'Alt+T' : 'Alt+V');
  await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: '“' }).waitFor();
  for (const choice of choices) {
    await page.keyboard.type(choice);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: choice }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
  }
}

/** Pictures by name; one in several themes gets the theme in its file's name. settings, viewport and workspace are optional. */
export const PICTURES = [
  {
    name: 'decorations',
    themes: ALL,
    take: async (session) => {
      await begin(session);
      await session.vs.rest();
    },
  },
  {
    name: 'hover-person',
    themes: ALL,
    take: async (session) => {
      await begin(session);
      await hover(session, 'Zelensky', 'All mentions');
    },
  },
  {
    name: 'hover-quote',
    themes: ['dark', 'light'],
    take: async (session) => {
      await begin(session);
      await hover(session, 'agreed to have our respective', 'cue');
    },
  },
  {
    name: 'hover-number',
    themes: ['dark', 'light'],
    take: async (session) => {
      await begin(session);
      await hover(session, 'hour and a half', 'hour');
    },
  },
  listPicture('people', 'People', (rows) => rows.nth(1), ['ArrowRight', 'ArrowDown', 'ArrowRight']),
  listPicture('quotes', 'Quotes', (rows) => rows.first(), ['ArrowRight']),
  listPicture('numbers', 'Numbers', (rows) => rows.first(), ['ArrowRight', 'ArrowDown', 'ArrowRight']),
  listPicture('across', 'Across Articles', (rows) => rows.filter({ hasText: '“' }).first(), ['ArrowRight']),
  {
    name: 'peek',
    themes: ['dark', 'light'],
    take: async (session) => {
      await begin(session);
      await session.vs.click('Zelensky');
      await session.page.keyboard.press('Shift+F12');
      await session.page.locator('.peekview-widget .monaco-list-row').first().waitFor();
      await session.page.waitForTimeout(700);
      await session.vs.rest();
    },
  },
  {
    name: 'welcome',
    themes: ['dark'],
    workspace: 'test/core', // a folder without articles
    viewport: { width: 1280, height: 960 },
    take: async ({ vs, page }) => {
      await vs.openView('Corroborate');
      await page.locator('.sidebar .monaco-button:visible', { hasText: 'Treat This Folder as Articles' }).waitFor();
      await vs.settled(() => page.locator('.sidebar').innerText());
      await vs.rest();
    },
  },
  {
    name: 'compare',
    themes: ALL,
    viewport: { width: 1500, height: 950 },
    take: async (session) => {
      const { page, vs } = session;
      await begin(session);
      await vs.command('Corroborate: Compare Articles');
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await frame.locator('.row-title').first().waitFor();
      await frame.locator('.row-title').first().click();
      await vs.rest();
    },
  },
  {
    name: 'hover-diff',
    themes: ['dark', 'light'],
    take: async (session) => {
      await begin(session);
      await hover(session, 'agreed to have our respective', 'In other articles');
    },
  },
  {
    name: 'problems',
    themes: ['dark', 'light'],
    viewport: { width: 1400, height: 900 },
    take: async (session) => {
      const { page, vs } = session;
      await begin(session);
      await vs.command('Corroborate: Toggle Disagreements in Problems');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await rows.nth(1).waitFor();
      await vs.settled(() => rows.allInnerTexts());
      // the passages a problem names
      await rows.nth(1).click();
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(500);
      await vs.rest();
    },
  },
  {
    name: 'codelens',
    themes: ['dark', 'light'],
    settings: { 'corroborate.codeLens': true },
    take: async (session) => {
      await begin(session);
      await session.page.locator('.codelens-decoration a', { hasText: 'also in' }).first().waitFor();
      await session.vs.rest();
    },
  },
  {
    name: 'notes-thread',
    themes: ['dark', 'light'],
    settings: NOTED,
    take: async (session) => {
      await begin(session);
      await give(session, 'Zelensky', 'Verdict', 'Disputed');
      await note(session, 'Zelensky', 'Asked the **press office** on Monday: no call was planned.');
      await session.vs.rest();
    },
  },
  {
    name: 'notes-view',
    themes: ['dark', 'light'],
    settings: NOTED,
    take: async (session) => {
      const { page, vs } = session;
      await begin(session);
      await note(session, 'Zelensky', 'Asked the **press office** on Monday: no call was planned.');
      await give(session, 'an hour and a half', 'Verdict', 'Disputed');
      await give(session, 'seven', 'Verdict', 'Verified');
      await give(session, 'Wednesday', 'Tag', 'timeline', 'Purple');
      await vs.openFile(OTHER);
      await page.locator('.editor-instance [class*="ced-"]').first().waitFor();
      await page.waitForTimeout(1500); // the margin for comments moves the text
      await give(session, '90 minutes', 'Verdict', 'Verified');
      await vs.onlyView('Notes');
      const rows = vs.rowsOf('Notes');
      await rows.first().waitFor();
      await rows.first().click();
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(800);
      await rows.nth(1).hover();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'dossier',
    themes: ['light'],
    viewport: { width: 1280, height: 1100 },
    take: async (session) => {
      const { page, vs, profile } = session;
      await begin(session);
      await vs.command('Corroborate: Export…');
      for (const choice of ['All articles', 'Dossier (HTML)']) {
        const row = page.locator('.quick-input-list .monaco-list-row', { hasText: choice });
        await row.click();
        await row.waitFor({ state: 'hidden' });
      }
      // the save dialog, with the name it proposes
      const name = page.locator('.quick-input-widget input[type=text]');
      await page.waitForFunction((input) => input.value.endsWith('articles.html'), await name.elementHandle());
      await page.keyboard.press('Enter');
      await page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('h1').waitFor();
      // the written file as any browser shows it
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setContent(fs.readFileSync(path.join(profile.workspace, 'articles.html'), 'utf8'));
    },
  },
  {
    name: 'needs-review',
    themes: ['dark', 'light'],
    settings: NOTED,
    take: async (session) => {
      const { page, vs } = session;
      await begin(session);
      await page.waitForTimeout(1500);
      await give(session, 'an hour and a half', 'Verdict', 'Verified');
      await give(session, ', Zelensky is', 'Verdict', 'Needs source');
      // the paragraph with the note is cut
      await vs.click(', Zelensky is');
      await page.keyboard.press('Control+Shift+K');
      await vs.onlyView('Notes');
      const rows = vs.rowsOf('Notes');
      await rows.filter({ hasText: 'Needs Review' }).waitFor();
      await page.waitForTimeout(1500);
      await rows.nth(2).click();
      await page.waitForTimeout(800);
    },
  },
  {
    name: 'quick-fix',
    themes: ['dark', 'light'],
    take: async (session) => {
      const { page, vs } = session;
      await begin(session);
      await vs.click('Zelensky');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').nth(3).waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'decisions',
    themes: ['dark', 'light'],
    settings: { 'corroborate.author': 'Ida Holm' },
    viewport: { width: 1400, height: 900 },
    take: async (session) => {
      const { page, vs } = session;
      const fix = async (words, title) => {
        await vs.click(words);
        await page.keyboard.press('Control+.');
        const row = page.locator('.action-widget .monaco-list-row', { hasText: title });
        await row.waitFor();
        await row.click();
        const widget = page.locator('.quick-input-widget');
        await widget.waitFor();
        await page.waitForTimeout(300);
        return widget;
      };
      const accept = async (widget) => {
        await page.keyboard.press('Enter');
        await widget.waitFor({ state: 'hidden' });
        await page.waitForTimeout(500);
      };
      await begin(session);
      await accept(await fix('Hegseth', 'is not a person'));
      const rename = await fix('Zelensky', 'Rename');
      await rename.locator('input[type=text]').fill('Volodymyr Zelenskyj');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
      await accept(rename);
      const speaker = await fix('reliable peace', 'Set who says');
      await speaker.locator('input[type=text]').fill('Marco Rubio');
      await page.waitForTimeout(300);
      await accept(speaker);
      await vs.onlyView('Decisions');
      await vs.rowsOf('Decisions').nth(2).waitFor();
      await vs.rowsOf('Decisions').first().click();
      await page.waitForTimeout(500);
      await vs.rest();
    },
  },
];
