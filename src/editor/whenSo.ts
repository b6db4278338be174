/* Waiting for what an event will make true, but not for ever. */
import type * as vscode from 'vscode';

/** Resolves when `isSo` holds, looked at now and at each event, or after `mostMs` whatever it says then. */
export async function whenSo<T>(event: vscode.Event<T>, isSo: () => boolean, mostMs: number): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const listening = event(() => {
      if (isSo()) done();
    });
    const timer = setTimeout(done, mostMs);
  });
}
