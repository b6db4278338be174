/* Entry in the browser: how to start workers here. Nothing else differs from the desktop. */
import * as vscode from 'vscode';
import type { Exports } from './editor/activate';
import { startAfterActivation, type Activation } from './editor/activation';
import type { Workers } from './editor/startSession';

export { deactivate } from './editor/activation';

export function activate(context: vscode.ExtensionContext): Activation<Exports> {
  const built = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  return startAfterActivation(context, async () => {
    const { activateEditor } = await import('./editor/activate');
    const { startWebWorker } = await import('./host/webWorker');
    const { WebEngine } = await import('./host/webEngine');
    const { loadEngineBy } = await import('./analyzer/local');
    const engine = new WebEngine(built('engine.js'));
    loadEngineBy(() => engine.load());
    const workers: Workers = {
      analysis: () => startWebWorker(built('worker.web.js'), 'analysis', engine),
      service: () => startWebWorker(built('worker.web.js'), 'service', engine),
    };
    return (views) => activateEditor(context, views, workers);
  });
}
