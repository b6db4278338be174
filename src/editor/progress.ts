/*
 * What is shown and can be done while a folder is analysed: the bar over the lists, pause, resume, stop, "refresh". What several
 * articles say together is ready later than the other lists, and has a bar of its own.
 */
import * as vscode from 'vscode';
import type { Progress } from '../corpus/indexer';
import { LinkingWatch } from '../service/linkingWatch';
import type { Session } from './session';
import type { Trees } from './sidebarSelection';
import { withProgress } from './surfaces/notices';
import { setMessage } from './surfaces/trees';

/** A bar for one open article would only flicker. */
const LEAST_FOR_PROGRESS = 8;

export function registerProgress(
  { context, indexer, folder, kept, log, corpus, service }: Session,
  { people }: Trees,
): void {
  let finish: (() => void) | undefined;
  let isPaused = false;
  const show = ({ done, total, running }: Progress): void => {
    if (running && !finish && total - done >= LEAST_FOR_PROGRESS) {
      void vscode.commands.executeCommand('setContext', 'corroborate.analyzing', true);
      const ended = new Promise<void>((resolve) => (finish = resolve));
      void withProgress({ location: { viewId: 'corroborate.people' } }, () => ended);
    } else if (!running && finish) {
      finish();
      finish = undefined;
      void vscode.commands.executeCommand('setContext', 'corroborate.analyzing', false);
      log.info(`${done} articles settled`);
    }
    if (!indexer.isPaused && !isPaused) return;
    isPaused = indexer.isPaused;
    void vscode.commands.executeCommand('setContext', 'corroborate.paused', isPaused);
    setMessage(people.view, isPaused ? pausedWords(total - done) : '');
  };
  let finishLinking: (() => void) | undefined;
  const showLinking = (isLinking: boolean): void => {
    void vscode.commands.executeCommand('setContext', 'corroborate.linking', isLinking);
    finishLinking?.();
    finishLinking = undefined;
    if (!isLinking) return;
    const ended = new Promise<void>((resolve) => (finishLinking = resolve));
    void withProgress({ location: { viewId: 'corroborate.across' } }, () => ended);
  };
  context.subscriptions.push(
    indexer.onDidProgress(show),
    new LinkingWatch(corpus, () => service.ask('settled'), showLinking),
    { dispose: () => [finish, finishLinking].forEach((end) => end?.()) },
    vscode.commands.registerCommand('corroborate.cancelAnalysis', () => folder.cancel()),
    vscode.commands.registerCommand('corroborate.pauseAnalysis', () => indexer.pause()),
    vscode.commands.registerCommand('corroborate.resumeAnalysis', () => indexer.resume()),
    vscode.commands.registerCommand('corroborate.refresh', () => {
      // who asks for it does not trust what is known
      kept.stamps?.clear();
      indexer.resume();
      return folder.refresh();
    }),
    vscode.commands.registerCommand('corroborate.annotateHere', () =>
      vscode.workspace
        .getConfiguration('corroborate')
        .update('articles', 'always', vscode.ConfigurationTarget.Workspace),
    ),
  );
}

function pausedWords(waiting: number): string {
  if (waiting === 0) return vscode.l10n.t('Analyzing the folder is paused.');
  return waiting === 1
    ? vscode.l10n.t('Analyzing the folder is paused: 1 file waits.')
    : vscode.l10n.t('Analyzing the folder is paused: {0} files wait.', waiting);
}
