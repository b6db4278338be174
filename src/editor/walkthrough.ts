/* Owns opening the walkthrough; its steps and pictures are in package.json and media/walkthrough. */
import * as vscode from 'vscode';
import type { Session } from './session';

export function registerWalkthrough({ context }: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.openWalkthrough', () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#corroborate.start`,
        false,
      ),
    ),
  );
}
