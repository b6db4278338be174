/*
 * Owns showing a written dossier as a page inside the editor, wherever that runs. The page is the file as it was
 * written: no script runs in it, and its own policy lets nothing be loaded.
 */
import * as vscode from 'vscode';
import type { Session } from '../session';
import { openPage, setPage } from '../surfaces/marks';

export async function showDossier(
  { context, folderFiles }: Session,
  title: string,
  file: vscode.Uri,
  mostBytes: number,
): Promise<void> {
  const html = new TextDecoder().decode(await folderFiles.read(file, mostBytes));
  const panel = openPage(
    'corroborate.dossier',
    vscode.l10n.t('Dossier: {0}', title),
    { viewColumn: vscode.ViewColumn.Active },
    { enableScripts: false, localResourceRoots: [] },
  );
  panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media/corroborate.svg');
  setPage(panel, html);
}
