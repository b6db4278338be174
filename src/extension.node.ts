/* Entry on the desktop and on remote hosts: how to start a worker here. Nothing else differs from the web. */
import * as vscode from 'vscode';
import { activateEditor, type Exports } from './editor/activate';
import { startNodeWorker } from './host/nodeWorker';

export function activate(context: vscode.ExtensionContext): Exports {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.node.js').fsPath;
  return activateEditor(context, () => startNodeWorker(script));
}
