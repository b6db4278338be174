// Owns what somebody who types in a hurry presses: keys as the workbench has them by default, and pauses around those after
// which an article is analysed. Leaves what must be so then to typing.mjs.
import { press } from './keys.mjs';

const TALKS = `Talks begin in Geneva

“We made good progress,” said Anna Berger, the envoy, on Friday.
Berger met 40 delegates.
The talks took two hours.

“There is no deal yet,” she added. Neither side gave a date.
On Monday, John Smith paid $3 million for 12 boats.
`;

/** What is in the folder, by name. The first is typed in. */
export const ARTICLES = {
  'talks.txt': TALKS,
  'storm.txt': 'The harbour was shut. “Nobody was hurt,” said Nora Lind.\nIt opened again at noon on 3 May.\n',
};

const WORDS = [
  ' now',
  ' as Carl Moss met 40 men',
  ' “It is over,” he said.',
  ' on 5 June',
  'Anna ',
  'Dr Lena Holt said “no” to 7 plans. ',
  'x',
  ' Berger',
  '”',
  '12',
];
const LONGEST_PAUSE_MS = 600;
/** A text that outgrows what is in sight is replaced by the first one. */
const MOST_LINES = 24;

/** Numbers from 0 to below `most`, the same ones for the same seed. */
export function toRandom(seed) {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0; // so that neighbouring seeds begin apart
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

const times = (count, key) => Array.from({ length: count }, () => key);
const keys = async (page, ...pressed) => {
  for (const key of pressed) await page.keyboard.press(key);
};

/** To some line, at its start or end or within. */
async function goSomewhere({ page }, random) {
  await keys(page, 'Control+Home', ...times(random(9), 'ArrowDown'));
  await keys(page, ...[['End'], ['Home'], times(random(20), 'ArrowRight')][random(3)]);
}

/** Half of them end about when an article is analysed. */
const pause = ({ page }, random) => page.waitForTimeout(random(2) ? random(LONGEST_PAUSE_MS + 1) : 240 + random(120));
const typeWords = ({ page }, random) => page.keyboard.type(WORDS[random(WORDS.length)], { delay: random(3) * 15 });

const ACTIONS = {
  'a line typed and ended': async (session, random) => {
    await keys(session.page, 'Control+Home', ...times(random(9), 'ArrowDown'), 'End');
    await typeWords(session, random);
    await pause(session, random);
    await keys(session.page, 'Escape', 'Enter'); // words may be offered, which Enter would take
  },
  'words typed somewhere': async (session, random) => {
    await goSomewhere(session, random);
    await typeWords(session, random);
  },
  'a line broken': async (session, random) => {
    await goSomewhere(session, random);
    await keys(session.page, 'Enter');
  },
  'words put in at once': async (session, random) => {
    await goSomewhere(session, random);
    await session.page.keyboard.insertText(WORDS[random(WORDS.length)] + (random(2) ? '\n' : ''));
  },
  'taken back': ({ page }, random) => keys(page, ...times(1 + random(5), 'Control+Z')),
  'taken back and done again': async (session, random) => {
    await keys(session.page, ...times(1 + random(4), 'Control+Z'));
    await pause(session, random);
    await keys(session.page, ...times(1 + random(4), 'Control+Y'));
  },
  'typed with several cursors': async (session, random) => {
    await goSomewhere(session, random);
    await keys(session.page, ...times(1 + random(3), 'Shift+Alt+ArrowDown'));
    await typeWords(session, random);
    await pause(session, random);
    if (random(2)) await keys(session.page, 'Escape', 'Enter');
    await keys(session.page, 'Escape', 'Escape');
  },
  'deleted over lines': async (session, random) => {
    await goSomewhere(session, random);
    await keys(session.page, ...times(1 + random(2), 'Shift+ArrowDown'), ...times(random(4), 'Shift+ArrowRight'));
    await keys(session.page, random(2) ? 'Delete' : 'Backspace');
  },
  'lines joined': async (session, random) => {
    await goSomewhere(session, random);
    await keys(session.page, 'Home', 'Backspace');
  },
  'cut and pasted': async (session, random) => {
    await goSomewhere(session, random);
    await keys(session.page, ...times(1 + random(2), 'Shift+ArrowDown'), random(2) ? 'Control+X' : 'Control+C');
    await goSomewhere(session, random);
    await pause(session, random);
    await keys(session.page, 'Control+V');
  },
  'a line moved': async (session, random) => {
    await goSomewhere(session, random);
    await keys(session.page, ...times(1 + random(2), random(2) ? 'Alt+ArrowDown' : 'Alt+ArrowUp'));
  },
  'a word typed over': async (session, random) => {
    await goSomewhere(session, random);
    await keys(session.page, 'Control+Shift+ArrowRight');
    await typeWords(session, random);
  },
  'another tab and back': async (session, random) => {
    await joinGroups(session);
    await goSomewhere(session, random);
    await typeWords(session, random);
    await pause(session, random);
    await openOther(session);
    await pause(session, random);
    await openFirst(session);
    await pause(session, random);
    await keys(session.page, 'Enter');
  },
  'side by side': async (session, random) => {
    const { page } = session;
    await joinGroups(session);
    await keys(page, 'Control+Backslash');
    await page.locator('.editor-group-container').nth(1).locator('.view-line').first().waitFor();
    await typeWords(session, random);
    await pause(session, random);
    await keys(page, 'Control+1', 'Escape', 'Enter');
  },
};

/** One group of editors. */
async function joinGroups({ page, vs }) {
  const groups = page.locator('.editor-group-container');
  if ((await groups.count()) < 2) return;
  await vs.command('View: Join All Editor Groups');
  await groups.nth(1).waitFor({ state: 'detached' });
}

const openFile = async ({ page, vs }, name) => {
  await keys(page, 'Escape');
  await vs.openFile(name);
};
const openOther = (session) => openFile(session, Object.keys(ARTICLES)[1]);
const openFirst = (session) => openFile(session, Object.keys(ARTICLES)[0]);

/** One to three of these with pauses between, in the first article, whose text is `text`; their names go to `pressed`. */
export async function typeRound(session, random, text, pressed) {
  const { page } = session;
  await joinGroups(session);
  if (text.split('\n').length > MOST_LINES) {
    await press(page, 'Control+A');
    await page.keyboard.insertText(TALKS);
  }
  const names = [...Object.keys(ACTIONS), ...times(4, 'a line typed and ended')];
  for (let left = 1 + random(3); left > 0; left--) {
    const name = names[random(names.length)];
    pressed.push(name);
    await ACTIONS[name](session, random);
    if (left > 1) await pause(session, random);
  }
}
