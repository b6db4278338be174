/* Owns the log in the Output panel, made when something is said first. */
import * as vscode from 'vscode';
import type { Log } from '../corpus/ports';
import { openLog } from './surfaces/marks';

export function registerLog({ subscriptions }: vscode.ExtensionContext): Log {
  let channel: ReturnType<typeof openLog> | undefined;
  const open = (): ReturnType<typeof openLog> => {
    if (!channel) subscriptions.push((channel = openLog('Corroborate')));
    return channel;
  };
  subscriptions.push(vscode.commands.registerCommand('corroborate.showLog', () => open().show()));
  return {
    info: (message) => open().info(message),
    warn: (message) => open().warn(message),
    error: (message) => open().error(message),
  };
}
