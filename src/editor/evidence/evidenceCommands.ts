/* Owns the commands Export… and Import…; what they do is loaded with their first use. */
import * as vscode from 'vscode';
import type { Session } from '../session';

export function registerEvidenceCommands(session: Session): void {
  session.context.subscriptions.push(
    vscode.commands.registerCommand(
      'corroborate.export',
      async (subject?: unknown, more?: unknown, choice?: unknown) => {
        const { runExport } = await import('./exportCommand');
        return runExport(session, subject, more, choice);
      },
    ),
  );
}
