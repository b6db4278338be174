/* Owns the sentences for notes that could not be saved or read, and lines that were passed over. */
import * as vscode from 'vscode';
import { JournalFailure } from '../../notes/journal';

/** Says why a note was not saved; nothing of it counts. */
export function sayNotSaved(error: unknown): void {
  void vscode.window.showErrorMessage(vscode.l10n.t('Not saved: {0}', reasonOf(error)));
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof JournalFailure)) return error instanceof Error ? error.message : String(error);
  const { file } = error;
  switch (error.reason) {
    case 'full':
      return vscode.l10n.t('the disk is full.');
    case 'locked':
      return vscode.l10n.t('{0} is locked by another program; try again.', file);
    case 'denied':
      return vscode.l10n.t('{0} may not be written here.', file);
    case 'read-only':
      return vscode.l10n.t('this folder can only be read; open a folder on your disk to take notes.');
    case 'newer':
      return vscode.l10n.t(
        '{0} was written by a newer version of Corroborate; update the extension to add to it.',
        file,
      );
    case 'unknown':
      return error.cause instanceof Error ? `${file}: ${error.cause.message}` : file;
  }
}
