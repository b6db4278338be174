// Owns the host "looks": the looks of looks.mjs in workbenches as a new user has them, judged like a run of the suite.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';
import { WORKBENCHES } from './looks.mjs';
import { openSession } from './session.mjs';

/** How long one thing may take to appear, on a machine that does much else. */
const PATIENCE_MS = 60_000;
/** The settings a user has, but for a name, which the first decision would ask for. */
const SETTINGS = { 'corroborate.author': 'Ida Holm' };

/** Looks; the counts and reasons as runHost of suite.mjs gives them. `grep`: only looks whose title matches. */
export async function runLooks({ grep = '', vsix, say = console.log, picture } = {}) {
  say('\nlooks: what a person sees first');
  const wanted = new RegExp(grep, 'i');
  const reasons = [];
  let expected = 0;
  const failed = (title, error) => {
    say(`    ✗ ${title}\n${String(error.stack).replace(/^/gm, '        ')}`);
    reasons.push(`${title}\n${error.message}`);
  };
  for (const { articles = {}, isEmpty, slowMs, looks } of WORKBENCHES) {
    const asked = looks.filter(([title]) => wanted.test(title));
    if (asked.length === 0) continue;
    expected += asked.length;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-looks-'));
    let left = asked.map(([title]) => title);
    let session;
    try {
      const workspace = path.join(folder, 'articles');
      fs.mkdirSync(workspace);
      for (const [name, text] of Object.entries(articles)) fs.writeFileSync(path.join(workspace, name), text);
      const extension = slowMs ? { link: slowed(folder, slowMs) } : vsix ? { vsix } : { link: ROOT };
      session = await openSession({ ...extension, workspace, isEmpty, settings: SETTINGS, patience: PATIENCE_MS });
      for (const [title, look] of asked) {
        left = left.slice(1);
        try {
          await look(session);
          say(`    ✓ ${title}`);
        } catch (error) {
          failed(title, error);
          if (picture) await session.page.screenshot({ path: picture(reasons.length) });
        }
      }
    } catch (error) {
      for (const title of left) failed(title, error);
    } finally {
      await session?.close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
  const passed = expected - reasons.length;
  say(`  looks: ${passed} passed, ${reasons.length} failed, of ${expected}`);
  return { host: 'looks', passed, failed: reasons.length, expected, failures: reasons, reasons };
}

/** A copy of the extension below `folder` that takes so long to be loaded; its place. */
function slowed(folder, ms) {
  const place = path.join(folder, 'extension');
  for (const part of ['package.json', 'package.nls.json', 'dist', 'media', 'l10n'])
    fs.cpSync(path.join(ROOT, part), path.join(place, part), { recursive: true });
  const editor = path.join(place, 'dist/editor.js');
  const wait = `for (const end = Date.now() + ${ms}; Date.now() < end; );`;
  fs.writeFileSync(editor, `"use strict";${wait}${fs.readFileSync(editor, 'utf8')}`);
  return place;
}
