/*
 * Owns everything a person is asked: lists to pick from and boxes to type into. Labels there turn $(name) into icons, prompts and
 * validation turn [words](command:…) into links: what comes from outside is shown as its words.
 */
import * as vscode from 'vscode';
import { toWords } from '../../present/surfaceWords';

/** An item of a list: its label in plain words, its icon beside it. */
export interface PickItem extends vscode.QuickPickItem {
  /** Of codicons. */
  readonly icon?: string;
}

/** What a box says around the text; the text itself stays as it is. */
export type Question = Omit<vscode.InputBoxOptions, 'validateInput'> & {
  readonly validateInput?: (value: string) => string | undefined | Promise<string | undefined>;
};

/** What was typed; undefined where the person left. */
export function ask({ title, prompt, placeHolder, validateInput, ...rest }: Question): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ...rest,
    ...inWords({ title, prompt, placeHolder }),
    ...(validateInput === undefined
      ? {}
      : {
          validateInput: async (value) => {
            const wrong = await validateInput(value);
            return wrong === undefined ? undefined : toWords(wrong);
          },
        }),
  });
}

/** The item chosen; undefined where the person left. */
export async function pick<T extends PickItem>(
  items: readonly T[],
  { title, placeHolder, ...rest }: vscode.QuickPickOptions,
): Promise<T | undefined> {
  const shown = items.map((of) => ({ ...toShown(of), of }));
  const chosen = await vscode.window.showQuickPick(shown, { ...rest, ...inWords({ title, placeHolder }) });
  return chosen?.of;
}

/** A list that changes while a person types; its items are put in with `fill`. */
export function makeList<T extends PickItem>(options: {
  readonly title?: string;
  readonly placeholder: string;
}): vscode.QuickPick<T> {
  const list = vscode.window.createQuickPick<T>();
  if (options.title !== undefined) list.title = toWords(options.title);
  list.placeholder = toWords(options.placeholder);
  return list;
}

/** The items shown from now on, in this order. */
export function fill<T extends PickItem>(list: vscode.QuickPick<T>, items: readonly T[]): void {
  list.items = items.map(toShown);
}

function toShown<T extends PickItem>(item: T): T {
  const { icon, label, description, detail } = item;
  const words = toWords(label);
  return { ...item, label: icon === undefined ? words : `$(${icon}) ${words}`, ...inWords({ description, detail }) };
}

/** The texts given, each in words; those left out stay left out. */
function inWords<K extends string>(texts: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> {
  const shown: Partial<Record<K, string>> = {};
  for (const key of Object.keys(texts) as K[]) {
    const text = texts[key];
    if (text !== undefined) shown[key] = toWords(text);
  }
  return shown;
}
