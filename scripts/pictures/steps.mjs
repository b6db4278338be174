// Owns what is on each picture and how a person gets there. `take` leaves the workbench as the picture shall show it.
// Leaves starting the workbench and saving the file to scripts/pictures.mjs.

export const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'contrast-dark': 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

const ARTICLE = '000_61228cb969e75afa.txt';
const OTHER = '003_2db8e83cb7c6bc0d.txt';
const ALL = Object.keys(THEMES);
const WRAP = { 'editor.wordWrap': 'on' };

/** Opens the lists and an article, and waits until people are listed. */
async function begin({ vs, page }, article = ARTICLE) {
  await vs.openFile(article);
  await vs.openView('Corroborate');
  await vs.rowsOf('People').first().waitFor();
  await page.waitForTimeout(800); // marks are drawn a moment after the lists
}

/** Rests the pointer on words in the editor until the hover says `expected`. */
async function hover({ page }, words, expected) {
  const place = page.locator('.editor-instance .view-line span span', { hasText: words }).first();
  await place.hover();
  await page.locator('.monaco-hover:visible', { hasText: expected }).first().waitFor();
  await page.waitForTimeout(300);
}

/** Puts the cursor on words in the editor. */
async function click({ page }, words) {
  await page.locator('.editor-instance .view-line span span', { hasText: words }).first().click();
}

/** Shows one view large: the others closed. */
async function only({ page }, view) {
  for (const name of ['People', 'Quotes', 'Numbers', 'Notes', 'Across Articles']) {
    const header = page.locator(`.sidebar .pane-header[aria-label^="${name}"]`);
    if ((await header.count()) === 0) continue;
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    if (isOpen !== (name === view)) await header.click();
  }
}

/** Pictures by name; one in several themes gets the theme in its file's name. settings and viewport are optional. */
export const PICTURES = [
  {
    name: 'decorations',
    themes: ALL,
    settings: WRAP,
    take: async (session) => {
      await begin(session);
      await session.vs.rest();
    },
  },
  {
    name: 'hover-person',
    themes: ALL,
    settings: WRAP,
    take: async (session) => {
      await begin(session);
      await hover(session, 'Zelensky', 'All mentions');
    },
  },
  {
    name: 'hover-quote',
    themes: ['dark', 'light'],
    settings: WRAP,
    take: async (session) => {
      await begin(session);
      await hover(session, 'agreed to have our respective', 'cue');
    },
  },
  {
    name: 'hover-number',
    themes: ['dark', 'light'],
    settings: WRAP,
    take: async (session) => {
      await begin(session, OTHER);
      await hover(session, '20%', '20');
    },
  },
  {
    name: 'people',
    themes: ['dark', 'light'],
    settings: WRAP,
    take: async (session) => {
      await begin(session);
      await only(session, 'People');
      await session.vs.rowsOf('People').nth(1).click();
      await session.page.keyboard.press('ArrowRight');
      await session.page.keyboard.press('ArrowDown');
      await session.page.keyboard.press('ArrowRight');
      await session.page.waitForTimeout(500);
      await session.vs.rest();
    },
  },
  {
    name: 'quotes',
    themes: ['dark', 'light'],
    settings: WRAP,
    take: async (session) => {
      await begin(session);
      await only(session, 'Quotes');
      await session.vs.rowsOf('Quotes').first().click();
      await session.page.keyboard.press('ArrowRight');
      await session.page.waitForTimeout(500);
      await session.vs.rest();
    },
  },
  {
    name: 'numbers',
    themes: ['dark', 'light'],
    settings: WRAP,
    take: async (session) => {
      await begin(session);
      await only(session, 'Numbers');
      await session.vs.rowsOf('Numbers').first().click();
      await session.page.keyboard.press('ArrowRight');
      await session.page.keyboard.press('ArrowDown');
      await session.page.keyboard.press('ArrowRight');
      await session.page.waitForTimeout(500);
      await session.vs.rest();
    },
  },
  {
    name: 'peek',
    themes: ['dark', 'light'],
    settings: WRAP,
    take: async (session) => {
      await begin(session);
      await click(session, 'Zelensky');
      await session.page.keyboard.press('Shift+F12');
      await session.page.locator('.peekview-widget .monaco-list-row').first().waitFor();
      await session.page.waitForTimeout(700);
      await session.vs.rest();
    },
  },
];
