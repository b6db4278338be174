/*
 * Owns everything said in a notification, a progress bar or the status bar. The editor makes links that run commands of
 * [words](command:…) in them, and icons of $(name): words of articles, files and errors arrive here as they are.
 */
import * as vscode from 'vscode';
import { toWords } from '../../present/surfaceWords';

/** More than a run of the suite shows: a test looks at what came since it began. */
const MOST_KEPT = 1000;
const kept: string[] = [];

/** What the editor was given last, the latest at the end; for tests, the editor shows it to nobody. */
export const shownNotices = (): readonly string[] => kept;

function toNotice(message: string): string {
  const words = toWords(message);
  kept.push(words);
  if (kept.length > MOST_KEPT) kept.shift();
  return words;
}

type Show = (message: string, options: vscode.MessageOptions, ...actions: string[]) => Thenable<string | undefined>;

const say =
  (show: Show, isModal = false) =>
  async (message: string, ...actions: readonly string[]): Promise<string | undefined> => {
    const shown = actions.map(toWords);
    const chosen = await show(toNotice(message), { modal: isModal }, ...shown);
    return chosen === undefined ? undefined : actions[shown.indexOf(chosen)];
  };

/** Each resolves with the action chosen, undefined where the notification was closed. */
export const inform = say((...given) => vscode.window.showInformationMessage(...given));
export const warn = say((...given) => vscode.window.showWarningMessage(...given));
export const sayFailed = say((...given) => vscode.window.showErrorMessage(...given));
/** Asks in a box of its own. */
export const confirm = say((...given) => vscode.window.showWarningMessage(...given), true);

/** Says it in the status bar for so many milliseconds; the icon is one of codicons. */
export function sayInPassing(message: string, milliseconds: number, icon?: string): void {
  const words = toNotice(message);
  void vscode.window.setStatusBarMessage(icon === undefined ? words : `$(${icon}) ${words}`, milliseconds);
}

/** Shows progress as long as `run` takes; what it reports is shown as words too. */
export function withProgress<T>(
  options: vscode.ProgressOptions,
  run: (
    report: (step: { readonly message?: string; readonly increment?: number }) => void,
    token: vscode.CancellationToken,
  ) => Thenable<T>,
): Thenable<T> {
  const { title, ...rest } = options;
  return vscode.window.withProgress(
    { ...rest, ...(title === undefined ? {} : { title: toWords(title) }) },
    (progress, token) =>
      run(
        ({ message, ...step }) =>
          progress.report(message === undefined ? step : { ...step, message: toWords(message) }),
        token,
      ),
  );
}

/** An item of the status bar: icons of codicons, each before its figure. */
export interface StatusItem extends vscode.Disposable {
  readonly item: vscode.StatusBarItem;
  write(parts: readonly { readonly icon: string; readonly words: string }[], tooltip: string, spoken: string): void;
}

export function makeStatusItem(id: string, name: string, command: string, priority: number): StatusItem {
  const item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Right, priority);
  item.name = toWords(name);
  item.command = command;
  return {
    item,
    write(parts, tooltip, spoken) {
      item.text = parts.map(({ icon, words }) => `$(${icon}) ${toWords(words)}`).join('  ');
      item.tooltip = toWords(tooltip);
      item.accessibilityInformation = { label: toWords(spoken) };
    },
    dispose: () => item.dispose(),
  };
}
