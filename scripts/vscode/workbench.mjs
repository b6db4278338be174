// Owns opening the workbench in a page, and what a person does there: commands, files, views, pictures.
import path from 'node:path';

/** How long the page may take on a machine that does much else. */
const LOAD_MS = 180_000;

/** How long a list of the palette is waited for before it is asked for again, and how often it is. */
const TRY_MS = 20_000;
const MOST_TRIES = 6;

/** The address of a file of this machine as the workbench at `host` names it. */
export function remoteUri(host, file) {
  return `vscode-remote://${host}${path.resolve(file).split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Loads the workbench on a folder (a path, or a URI with a scheme of its own), on a workspace file, or empty where neither is
 * given. `payload`: pairs VS Code reads at its start.
 */
export async function openWorkbench(page, host, folder, payload = []) {
  const query = new URLSearchParams({
    [folder === undefined ? 'ew' : folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder ?? 'true',
    payload: JSON.stringify([...payload, ['skipWelcome', 'true']]),
  });
  const answer = await page.goto(`http://${host}/?${query}`, { timeout: LOAD_MS, waitUntil: 'domcontentloaded' });
  if (!answer?.ok())
    throw new Error(`the workbench answered ${answer?.status()}: ${(await answer?.text())?.slice(0, 2000)}`);
}

/** What a person can do in an open workbench. */
export function atTheKeyboard(page) {
  const input = page.locator('.quick-input-widget input[type=text]');
  // what Enter takes: the list shows what was used last until it is filtered
  const chosen = page.locator('.quick-input-list .monaco-list-row.focused');
  /** Chooses the row with these words; asked again where the list missed what was typed, as while a workbench starts. */
  const choose = async (key, typed, words) => {
    for (let tries = 1; ; tries++) {
      await page.keyboard.press(key);
      try {
        await input.fill(typed, { timeout: TRY_MS });
        await chosen.filter({ hasText: words }).waitFor({ timeout: TRY_MS });
        return page.keyboard.press('Enter');
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        await page.keyboard.press('Escape');
      }
    }
  };
  const vs = {
    /** Waits until the workbench is there. */
    ready: () => page.locator('.monaco-workbench .part.statusbar').waitFor(),

    /** Runs a command by its title, through the palette. */
    command: async (title) => {
      await vs.begin(title);
      await input.waitFor({ state: 'hidden' });
    },

    /** The same for one that asks at once, in the palette's place. */
    begin: (title) => choose('F1', `>${title}`, title.split(': ').at(-1)),

    /** Opens a file of the workspace by its name. */
    openFile: async (name) => {
      await choose('Control+P', name, name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      // the text, not only the tab; a line without words has no box to wait for
      await page.locator('.editor-instance .view-line span span', { hasText: /\S/ }).first().waitFor();
    },

    /** Opens the view container with this title in the activity bar. */
    openView: async (title) => {
      const item = page.locator(`.activitybar .action-item a[aria-label^="${title}"]`);
      await item.waitFor();
      if (!(await page.locator('.sidebar .composite.title', { hasText: title }).isVisible())) await item.click();
    },

    /** The rows of a view in the sidebar, by the view's title. */
    rowsOf: (view) =>
      page
        .locator('.sidebar .pane', { has: page.locator(`.pane-header[aria-label^="${view}"]`) })
        .locator('.monaco-list-row'),

    /** Shows one view of the open container alone, the others folded. */
    onlyView: async (view) => {
      for (const header of await page.locator('.sidebar .pane-header').all()) {
        const title = (await header.getAttribute('aria-label')) ?? '';
        const open = (await header.getAttribute('aria-expanded')) === 'true';
        if (open !== title.startsWith(view)) await header.click();
      }
    },

    /** The middle of the first place in the editor that shows this text, within one line. */
    placeOf: async (text) => {
      const place = await page
        .locator('.editor-instance .view-lines')
        .first()
        .evaluate((lines, wanted) => {
          for (const line of lines.querySelectorAll('.view-line')) {
            const nodes = [];
            const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) nodes.push(walk.currentNode);
            const at = nodes
              .map(({ data }) => data.replaceAll('\u00a0', ' '))
              .join('')
              .indexOf(wanted);
            if (at < 0) continue;
            const range = document.createRange();
            let before = 0;
            for (const node of nodes) {
              const inside = (offset) => offset >= before && offset <= before + node.length;
              if (inside(at)) range.setStart(node, at - before);
              if (inside(at + wanted.length)) range.setEnd(node, at + wanted.length - before);
              before += node.length;
            }
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }
          return undefined;
        }, text);
      if (!place) throw new Error(`the editor shows no "${text}"`);
      return place;
    },

    /** Rests the pointer on a text of the editor until its hover shows. */
    hover: async (text) => {
      const { x, y } = await vs.placeOf(text);
      await page.mouse.move(x - 4, y);
      await page.mouse.move(x, y);
      await page.locator('.monaco-hover:visible .hover-contents').first().waitFor();
    },

    /** Puts the cursor into a text of the editor. */
    click: async (text) => {
      const { x, y } = await vs.placeOf(text);
      await page.mouse.click(x, y);
    },

    /** What `read` gives once it has not changed for `quietMs`. */
    settled: async (read, quietMs = 2_000) => {
      for (let before = JSON.stringify(await read()); ;) {
        await page.waitForTimeout(quietMs);
        const now = await read();
        if (JSON.stringify(now) === before) return now;
        before = JSON.stringify(now);
      }
    },

    /** The document inside the visible webview. */
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),

    /** Rests the pointer where it shows nothing, and waits until nothing is shown of where it was. */
    rest: async () => {
      await page.mouse.move(200, 12);
      await page.locator('.workbench-hover-container:visible').first().waitFor({ state: 'hidden' });
    },
  };
  return vs;
}
