/* Owns the sentences for notes that could not be saved or read, and lines that were passed over. */
import * as vscode from 'vscode';
import { messageOf } from '../../core/errorMessage';
import { JournalFailure, MOST_JOURNAL_BYTES } from '../../notes/journal';
import { sayFailed } from '../surfaces/notices';

/** Says why a note was not saved; nothing of it counts. */
export function sayNotSaved(error: unknown): void {
  void sayFailed(vscode.l10n.t('Not saved: {0}', reasonOf(error)));
}

/** Says that what was typed is on no place of an article: it was closed, or is none any more. */
export function sayNoPlace(): void {
  void sayFailed(vscode.l10n.t('Not saved: this place is in no article that is open and analyzed.'));
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof JournalFailure)) return messageOf(error);
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
    case 'link':
      return vscode.l10n.t(
        '{0} is a link, or lies behind one, and links are not followed: notes are kept in files of the folder itself. Put a file or folder of its own in its place.',
        file,
      );
    case 'outside':
      return vscode.l10n.t('{0} lies outside the folder.', file);
    case 'special':
      return vscode.l10n.t('{0} is not a regular file (it may be a device, a pipe or a folder).', file);
    case 'large':
      return vscode.l10n.t(
        '{0} has reached {1} MB, the most a notes file may have. Export it, or move some of its lines to another file.',
        file,
        Math.round(MOST_JOURNAL_BYTES / 1024 / 1024),
      );
    case 'unknown':
      return error.cause instanceof Error ? `${file}: ${error.cause.message}` : file;
  }
}
