/*
 * "Open Sample Articles": a copy of the seeds in a folder of ours, opened as a workspace that gives the files readable
 * names, with the first article and the list of people shown. The copy is the person's to edit.
 */
import * as vscode from 'vscode';
import { messageOf } from '../core/errorMessage';
import type { Session } from './session';
import { sayFailed } from './surfaces/notices';
import { toTabLabels } from './tabLabels';

/** Set while a window is about to open the samples: the extension starts again in it and has to know why. */
const TO_SHOW = 'samplesToShow';
/** The folder beside the copied workspace file; its name is in media/samples.code-workspace too. */
const FOLDER = 'Sample Articles';

export function registerSamples(session: Session): void {
  const { context, log } = session;
  context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.openSamples', async () => {
      try {
        await openSamples(session);
      } catch (error) {
        log.error(`the sample articles could not be copied: ${messageOf(error)}`);
        void sayFailed(vscode.l10n.t('The sample articles could not be copied. The log says why.'));
      }
    }),
  );
  resume(session).catch((error: unknown) => log.error(`the sample articles could not be shown: ${messageOf(error)}`));
}

const folderOf = ({ globalStorageUri }: vscode.ExtensionContext): vscode.Uri =>
  vscode.Uri.joinPath(globalStorageUri, FOLDER);

const shippedWorkspace = ({ extensionUri }: vscode.ExtensionContext): vscode.Uri =>
  vscode.Uri.joinPath(extensionUri, 'media/samples.code-workspace');

const isOpen = (folder: vscode.Uri): boolean =>
  (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === folder.toString());

/** In an empty window as a workspace of its own, else beside the folders that are open, so that nothing is closed. */
async function openSamples(session: Session): Promise<void> {
  const { context, log } = session;
  const folder = folderOf(context);
  const workspace = await copySamples(context);
  log.info(`sample articles copied to ${folder.toString()}`);
  if (isOpen(folder)) return showFirst(folder);
  await context.globalState.update(TO_SHOW, true);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    return vscode.commands.executeCommand('vscode.openFolder', workspace, { forceReuseWindow: true });
  vscode.workspace.updateWorkspaceFolders(folders.length, 0, { uri: folder, name: vscode.l10n.t('Sample Articles') });
  // a window of several folders goes on with the same extension host; of one folder it is started again
  await resume(session);
}

/** What is left to do once the samples are open: their names, and where a person asked for them the first article. */
async function resume(session: Session): Promise<void> {
  const { context, names } = session;
  const folder = folderOf(context);
  if (!isOpen(folder)) return;
  names.label(toTabLabels(await readPatterns(shippedWorkspace(context))));
  if (context.globalState.get(TO_SHOW) !== true) return;
  await context.globalState.update(TO_SHOW, undefined);
  await showFirst(folder);
}

async function readPatterns(workspace: vscode.Uri): Promise<unknown> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspace));
  const { settings } = JSON.parse(text) as { readonly settings: Readonly<Record<string, unknown>> };
  return settings['workbench.editor.customLabels.patterns'];
}

/** Copies what is not there yet, what a person changed in an earlier copy is kept; the workspace file is made again. */
async function copySamples(context: vscode.ExtensionContext): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const from = vscode.Uri.joinPath(context.extensionUri, 'seeds');
  const to = folderOf(context);
  await fs.createDirectory(to);
  const present = new Set((await fs.readDirectory(to)).map(([name]) => name));
  for (const [name] of await fs.readDirectory(from)) {
    if (present.has(name)) continue;
    await fs.writeFile(vscode.Uri.joinPath(to, name), await fs.readFile(vscode.Uri.joinPath(from, name)));
  }
  const workspace = vscode.Uri.joinPath(context.globalStorageUri, `${FOLDER}.code-workspace`);
  await fs.writeFile(workspace, await fs.readFile(shippedWorkspace(context)));
  return workspace;
}

async function showFirst(folder: vscode.Uri): Promise<void> {
  const [first] = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
  await vscode.commands.executeCommand('corroborate.people.focus');
  if (first !== undefined) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first), { preview: false });
}
