// Owns one workbench as a person has it: the extension installed or linked in, no test driver, a page open on the articles.
import { openBrowser } from './browser.mjs';
import { makeProfile } from './profile.mjs';
import { startServer } from './server.mjs';
import { atTheKeyboard, openWorkbench } from './workbench.mjs';

/** How long a person would wait for one thing to appear. */
const PATIENCE_MS = 20_000;

/**
 * Opens it; `vsix` or `link` bring the extension (see makeProfile), `settings` and `workspace` likewise; `patience`: how many
 * milliseconds one thing may take to appear; `isEmpty`: a window without a folder. The caller ends it with `close`, which
 * also removes its profile.
 */
export async function openSession({
  viewport,
  scale,
  trust,
  patience = PATIENCE_MS,
  isEmpty = false,
  ...profileOptions
}) {
  const profile = makeProfile(profileOptions);
  let server, browser;
  const close = async () => {
    await browser?.close().catch(() => undefined);
    await server?.stop();
    profile.remove();
  };
  try {
    server = await startServer(profile, { trust });
    browser = await openBrowser({ viewport, scale });
    browser.page.setDefaultTimeout(patience);
    await openWorkbench(browser.page, server.host, isEmpty ? undefined : profile.workspace);
    const vs = atTheKeyboard(browser.page);
    await vs.ready();
    return { page: browser.page, vs, profile, server, blocked: browser.blocked, close };
  } catch (error) {
    await close();
    throw error;
  }
}
