/*
 * Owns the first milliseconds: the contributed commands and views answer from the start, all else is loaded once activation is
 * over, so that opening a file never waits for it; and the last ones, in which is written what the next start goes by.
 * Leaves what is registered in between to activate.ts.
 */
import * as vscode from 'vscode';
import { messageOf } from '../core/errorMessage';
import { append } from '../core/longLists';
import { whenArrived } from './arrival';
import { sayFailed } from './surfaces/notices';
import { createWaitingViews, type WaitingViews } from './waitingViews';

/** What activate() returns. */
export interface Activation<Exports> {
  /** Resolves when everything is registered. Rejects where it could not be loaded, which is also shown. */
  readonly started: Promise<Exports>;
}

/** The longest the views wait to be known in the window before all else is loaded, which keeps this process busy. */
const MOST_WAIT_MS = 1_000;

/** What has to be done before the extension ends. */
let leave: (() => Promise<void>) | undefined;

/** VS Code waits some seconds for it. */
export async function deactivate(): Promise<void> {
  await leave?.();
}

/**
 * Calls `load`, and what it gives, each in a turn of its own. A command asked for earlier waits for both, then goes to whoever
 * has registered it; a view looked at earlier waits for its list.
 */
export function startAfterActivation<Exports extends { leave(): Promise<void> }>(
  context: vscode.ExtensionContext,
  load: () => Promise<(views: WaitingViews) => Exports>,
): Activation<Exports> {
  const { commands, views } = contributionsOf(context.extension.packageJSON);
  const waiting: vscode.Disposable[] = [];
  const waitingViews = createWaitingViews(views);
  append(context.subscriptions, waitingViews.values());
  const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const started = Promise.race([turn().then(whenArrived), turn(MOST_WAIT_MS)]).then(async () => {
    const start = await load();
    await turn();
    for (const command of waiting) command.dispose();
    return start(waitingViews);
  });
  leave = async () => (await started).leave();
  for (const id of commands)
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

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

/** Ids of the commands and views the manifest names. */
function contributionsOf(manifest: unknown): {
  readonly commands: readonly string[];
  readonly views: readonly string[];
} {
  const { commands, views } = (manifest as Manifest).contributes;
  return {
    commands: commands.map(({ command }) => command),
    views: Object.values(views).flatMap((container) => container.map(({ id }) => id)),
  };
}
