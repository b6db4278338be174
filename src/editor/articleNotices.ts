/*
 * Owns saying what is wrong with an article: passed over (too large, not text, cannot be read) or read in a wrong
 * encoding. Once to whoever has it open, and as a badge with the reasons on the list of people. The log has them all.
 */
import * as vscode from 'vscode';
import { UNREADABLE } from './articleFiles';
import type { Session } from './session';
import { onSettingsChange, refusedGlobs } from './settings';
import type { Trees } from './sidebarSelection';
import { warn } from './surfaces/notices';
import { setBadge } from './surfaces/trees';

/** Reasons in a tooltip; the log has the rest. */
const MOST_REASONS = 8;

/** Gives the notices shown so far, for tests. */
export function registerArticleNotices(
  { context, names, files, indexer, live, log }: Session,
  { people }: Trees,
): () => readonly string[] {
  const told = new Map<string, string>();
  const tell = (id: string, notice: string): void => {
    if (told.has(id)) return;
    told.set(id, notice);
    log.warn(notice);
    void warn(notice);
  };
  const count = (): void => {
    const skips = indexer.skippedArticles;
    if ((people.view.badge?.value ?? 0) === skips.length) return;
    const reasons = skips.slice(0, MOST_REASONS).map(({ id, reason }) => `${names.nameOf(id)}: ${reason}`);
    const head = vscode.l10n.t('Files that are not annotated: {0}', skips.length);
    setBadge(people.view, skips.length, [head, ...reasons]);
  };
  /** Of a folder's files one sentence tells all that are new; of an open one it is said at once. */
  const tellGarbled = (): void => {
    const untold = [...files.garbledArticles].filter((id) => !told.has(id));
    const [first] = untold;
    if (first === undefined) return;
    const notice =
      untold.length === 1
        ? toEncodingNotice(names.nameOf(first))
        : vscode.l10n.t(
            '{0} articles, {1} among them, were read in another encoding than they were written in. Set “files.encoding” for the folder.',
            untold.length,
            names.nameOf(first),
          );
    for (const id of untold.slice(1)) told.set(id, notice);
    tell(first, notice);
  };
  const tellGlobs = (): void => {
    for (const glob of refusedGlobs())
      tell(
        `glob ${glob}`,
        vscode.l10n.t('The pattern “{0}” is not used: it has too many wildcards or groups to be matched safely.', glob),
      );
  };
  tellGlobs();
  context.subscriptions.push(
    onSettingsChange('corroborate.include', tellGlobs),
    onSettingsChange('corroborate.exclude', tellGlobs),
    indexer.onDidProgress(({ running }) => {
      if (running) return;
      count();
      tellGarbled();
    }),
    indexer.onDidSkip(({ id, reason }) => {
      // files nobody has opened are told in the log and the list's badge
      if (live.byId(id)) tell(id, vscode.l10n.t('{0} is not annotated: {1}', names.nameOf(id), reason));
    }),
    live.onDidChange(({ id, text }) => {
      if (text.includes(UNREADABLE)) tell(id, toEncodingNotice(names.nameOf(id)));
    }),
  );
  return () => [...told.values()];
}

const toEncodingNotice = (name: string): string =>
  vscode.l10n.t(
    '{0} was read in another encoding than it was written in. Set “files.encoding” for it, or reopen it with its encoding.',
    name,
  );
