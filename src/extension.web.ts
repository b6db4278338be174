/* Entry in the browser: how to start a worker here. Nothing else differs from the desktop. */
import * as vscode from 'vscode';
import { activateEditor, type Exports } from './editor/activate';
import { startWebWorker } from './host/webWorker';

export function activate(context: vscode.ExtensionContext): Exports {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.web.js');
  return activateEditor(context, () => startWebWorker(script));
}
