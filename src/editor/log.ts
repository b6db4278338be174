/* Owns the log in the Output panel, made when something is said first. */
import * as vscode from 'vscode';
import type { Log } from '../corpus/ports';

export function registerLog({ subscriptions }: vscode.ExtensionContext): Log {
  let channel: vscode.LogOutputChannel | undefined;
  const open = (): vscode.LogOutputChannel => {
    if (!channel) subscriptions.push((channel = vscode.window.createOutputChannel('Corroborate', { log: true })));
    return channel;
  };
  subscriptions.push(vscode.commands.registerCommand('corroborate.showLog', () => open().show()));
  return {
    info: (message) => open().info(message),
    warn: (message) => open().warn(message),
    error: (message) => open().error(message),
  };
}
