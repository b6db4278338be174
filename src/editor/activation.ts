/*
 * Owns the first milliseconds: the contributed commands answer from the start, all else is loaded once activation is
 * over, so that opening a file never waits for it; and the last ones, in which is written what the next start goes by.
 * Leaves what is registered in between to activate.ts.
 */
import * as vscode from 'vscode';
import { messageOf } from '../core/errorMessage';
import { sayFailed } from './surfaces/notices';

/** What activate() returns. */
export interface Activation<Exports> {
  /** Resolves when everything is registered. Rejects where it could not be loaded, which is also shown. */
  readonly started: Promise<Exports>;
}

/** What has to be done before the extension ends. */
let leave: (() => Promise<void>) | undefined;

/** VS Code waits some seconds for it. */
export async function deactivate(): Promise<void> {
  await leave?.();
}

/**
 * Calls `load`, and what it gives, each in a turn of its own. A command asked for earlier waits for both, then goes to whoever
 * has registered it.
 */
export function startAfterActivation<Exports extends { leave(): Promise<void> }>(
  context: vscode.ExtensionContext,
  load: () => Promise<() => Exports>,
): Activation<Exports> {
  const waiting: vscode.Disposable[] = [];
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const started = turn().then(async () => {
    const start = await load();
    await turn();
    for (const command of waiting) command.dispose();
    return start();
  });
  leave = async () => (await started).leave();
  for (const id of contributedCommands(context.extension.packageJSON))
    waiting.push(
      vscode.commands.registerCommand(id, async (...values: unknown[]) => {
        await started;
        return vscode.commands.executeCommand(id, ...values);
      }),
    );
  started.catch((error: unknown) => {
    const reason = messageOf(error);
    void sayFailed(vscode.l10n.t('Corroborate could not be started: {0}', reason));
  });
  return { started };
}

function contributedCommands(manifest: unknown): readonly string[] {
  const { contributes } = manifest as { readonly contributes: { readonly commands: readonly { command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
