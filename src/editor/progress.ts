/* Owns the progress bar over the lists while a folder is analysed, its cancel button, and "refresh". */
import * as vscode from 'vscode';
import type { Progress } from '../corpus/indexer';
import type { Session } from './session';

/** A bar for one open article would only flicker. */
const LEAST_FOR_PROGRESS = 8;

export function registerProgress({ context, indexer, folder, log }: Session): void {
  let finish: (() => void) | undefined;
  const show = ({ done, total, running }: Progress): void => {
    if (running && !finish && total - done >= LEAST_FOR_PROGRESS) {
      void vscode.commands.executeCommand('setContext', 'corroborate.analyzing', true);
      const ended = new Promise<void>((resolve) => (finish = resolve));
      void vscode.window.withProgress({ location: { viewId: 'corroborate.people' } }, () => ended);
    } else if (!running && finish) {
      finish();
      finish = undefined;
      void vscode.commands.executeCommand('setContext', 'corroborate.analyzing', false);
      log.info(`${done} articles settled`);
    }
  };
  context.subscriptions.push(
    indexer.onDidProgress(show),
    { dispose: () => finish?.() },
    vscode.commands.registerCommand('corroborate.cancelAnalysis', () => folder.cancel()),
    vscode.commands.registerCommand('corroborate.refresh', () => folder.refresh()),
    vscode.commands.registerCommand('corroborate.annotateHere', () =>
      vscode.workspace
        .getConfiguration('corroborate')
        .update('articles', 'always', vscode.ConfigurationTarget.Workspace),
    ),
  );
}
