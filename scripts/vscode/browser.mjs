// Owns the headless Chromium a person's browser stands in for. It reaches nothing but this machine.
import { findChromium } from './embedded.mjs';

const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
];

/** Opens a page in a Chromium of its own; `blocked` lists every address outside this machine that was asked for. */
export async function openBrowser({ viewport = { width: 1280, height: 800 }, scale = 1 } = {}) {
  const { chromium } = await import('playwright-core');
  const { executable, environment } = findChromium();
  const browser = await chromium.launch({
    executablePath: executable,
    args: ARGUMENTS,
    env: { ...process.env, ...environment },
  });
  const context = await browser.newContext({ viewport, deviceScaleFactor: scale, reducedMotion: 'reduce' });
  const blocked = [];
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => {
      blocked.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  return { page, blocked, close: () => browser.close() };
}
