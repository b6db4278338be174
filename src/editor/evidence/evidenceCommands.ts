/* Owns the commands Export… and Import…. */
import * as vscode from 'vscode';
import type { Session } from '../session';
import { runExport } from './exportCommand';
import { runImport } from './importCommand';

export function registerEvidenceCommands(session: Session): void {
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.export', (subject?: unknown, more?: unknown, choice?: unknown) =>
      runExport(session, subject, more, choice),
    ),
    vscode.commands.registerCommand('corroborate.import', (files?: unknown) => runImport(session, files)),
  );
}
