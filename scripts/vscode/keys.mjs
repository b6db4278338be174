// Owns what a hand on the keyboard does in the workbench and what it sees of it: keys, the focused row, a view of ours.
// Leaves what is pressed when to walk.mjs.
import assert from 'node:assert/strict';

/** What the status bar says of the selection. */
export const selected = (page) => page.locator('.statusbar .statusbar-item', { hasText: /\(\d+ selected\)/ });
export const focusedRow = (page) => page.locator('.sidebar .monaco-list:focus-within .monaco-list-row.focused');

export async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60); // as fast as a hand
  }
}

/** Mentions are listed beside the text, and Escape closes them. */
export async function seePeek(page) {
  await page.locator('.peekview-widget .monaco-list-row').first().waitFor();
  await press(page, 'Escape');
  await page.locator('.peekview-widget').waitFor({ state: 'hidden' });
}

/** Focuses one of our views by its command; the rows it shows. */
export async function focusView({ vs, page }, view) {
  const rows = vs.rowsOf(view);
  const list = page
    .locator('.sidebar .pane', { has: page.locator(`.pane-header[aria-label^="${view}"]`) })
    .locator('.monaco-list:focus-within');
  await vs.command(`Corroborate: Focus on ${view} View`);
  await rows.first().waitFor();
  // a view that was empty when it was asked for had nothing to focus
  if ((await list.count()) === 0) await vs.command(`Corroborate: Focus on ${view} View`);
  await list.waitFor();
  return rows;
}

/** Opens what is below the focused row until it is a leaf, and goes there. */
export async function downToLeaf(page) {
  for (let depth = 0; depth < 6; depth++) {
    const row = focusedRow(page);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === null) return;
    const before = await row.getAttribute('id');
    await press(page, 'ArrowRight');
    await page.locator('.sidebar .monaco-list:focus-within .monaco-list-row.focused[aria-expanded="true"]').waitFor();
    await press(page, 'ArrowDown');
    await page.waitForFunction(
      (id) => document.querySelector('.sidebar .monaco-list:focus-within .monaco-list-row.focused')?.id !== id,
      before,
    );
  }
}

/** Puts the cursor on these words of the open article by finding them. */
export async function toName({ page, vs }, words = 'Volodymyr Zelensky') {
  await vs.command('View: Focus Active Editor Group');
  await press(page, 'Control+Home', 'Control+F');
  const find = page.locator('.find-widget.visible textarea').first();
  await find.waitFor();
  await press(page, 'Control+A');
  await page.keyboard.type(words);
  await page.locator('.find-widget.visible .matchesCount', { hasText: /of/ }).waitFor();
  await press(page, 'Escape');
  await selected(page).waitFor();
  await press(page, 'ArrowLeft');
}

/** Waits until the box of a new note has the keyboard. */
export const writingBox = (page) => page.locator('.review-widget .comment-form .monaco-editor.focused').waitFor();

/** Presses Tab until this is focused in the page's frame. */
export async function untilFocused({ page, frame }, what) {
  for (let tabs = 0; tabs < 40; tabs++) {
    if ((await frame.locator(`${what}:focus`).count()) > 0) return;
    await press(page, 'Tab');
  }
  assert.fail(`Tab does not reach ${what}`);
}
