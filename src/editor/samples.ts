/*
 * Owns "Open Sample Articles": a fresh copy of the seeds in a folder of ours, opened without a question.
 * The copy is the person's to edit; the extension's own files stay untouched.
 */
import * as vscode from 'vscode';
import { messageOf } from '../core/errorMessage';
import type { Session } from './session';
import { sayFailed } from './surfaces/notices';

export function registerSamples({ context, log }: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.openSamples', async () => {
      try {
        const folder = await copySamples(context);
        log.info(`sample articles copied to ${folder.toString()}`);
        if (isEmptyWindow())
          await vscode.commands.executeCommand('vscode.openFolder', folder, { forceReuseWindow: true });
        else await addFolder(folder);
      } catch (error) {
        log.error(`the sample articles could not be copied: ${messageOf(error)}`);
        void sayFailed(vscode.l10n.t('The sample articles could not be copied. The log says why.'));
      }
    }),
  );
}

const isEmptyWindow = (): boolean => (vscode.workspace.workspaceFolders ?? []).length === 0;

/** Copies what is not there yet; what a person changed in an earlier copy is kept. */
async function copySamples({ extensionUri, globalStorageUri }: vscode.ExtensionContext): Promise<vscode.Uri> {
  const from = vscode.Uri.joinPath(extensionUri, 'seeds');
  const to = vscode.Uri.joinPath(globalStorageUri, 'Sample Articles');
  await vscode.workspace.fs.createDirectory(to);
  const present = new Set((await vscode.workspace.fs.readDirectory(to)).map(([name]) => name));
  for (const [name] of await vscode.workspace.fs.readDirectory(from)) {
    if (present.has(name)) continue;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, name));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(to, name), bytes);
  }
  return to;
}

/** Beside the folders that are open, so that nothing is closed; then shows the first article. */
async function addFolder(folder: vscode.Uri): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isOpen = folders.some(({ uri }) => uri.toString() === folder.toString());
  if (!isOpen)
    vscode.workspace.updateWorkspaceFolders(folders.length, 0, { uri: folder, name: vscode.l10n.t('Sample Articles') });
  const [first] = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
  if (first !== undefined) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first));
  await vscode.commands.executeCommand('corroborate.people.focus');
}
