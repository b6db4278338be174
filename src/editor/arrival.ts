/* Owns telling when the window has what was sent to it, and the extension host what happened there until then. */
import * as vscode from 'vscode';

/**
 * Resolves once the window has got all that was sent to it before; every edit made there until then is known here by then, for
 * both sides hear of things in the order they happened.
 */
export async function whenArrived(): Promise<void> {
  try {
    // any question the window answers would do: this one changes nothing there
    await vscode.commands.executeCommand('setContext', 'corroborate.isHere', true);
  } catch {
    // the window is closing
  }
}
