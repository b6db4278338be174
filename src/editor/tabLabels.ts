/*
 * The labels a person gave single files for their tabs (workbench.editor.customLabels): our lists and pages use them too,
 * so that one article has one name everywhere.
 */
import * as vscode from 'vscode';

const SECTION = 'workbench.editor.customLabels';

/** File name → label. Only patterns that name one file (any folder, then the name) with a label without variables count. */
export type TabLabels = ReadonlyMap<string, string>;

export function readTabLabels(): TabLabels {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return configuration.get<unknown>('enabled') === false ? new Map() : toTabLabels(configuration.get('patterns'));
}

/** Calls `listen` whenever the labels may be others. */
export function onTabLabelsChange(listen: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listen();
  });
}

/** The labels of a value of `workbench.editor.customLabels.patterns`; what is of no use is left out. */
export function toTabLabels(patterns: unknown): TabLabels {
  if (typeof patterns !== 'object' || patterns === null) return new Map();
  const labels = Object.entries(patterns).flatMap(([pattern, label]): [string, string][] => {
    const name = /^\*\*\/([^/*?{}[\]!]+)$/.exec(pattern)?.[1];
    const isPlain = typeof label === 'string' && label.trim() !== '' && !label.includes('${');
    return name !== undefined && isPlain ? [[name, label.trim()]] : [];
  });
  const uses = new Map<string, number>();
  for (const [, label] of labels) uses.set(label, (uses.get(label) ?? 0) + 1);
  // two articles of one name could not be told apart
  return new Map(labels.filter(([, label]) => uses.get(label) === 1));
}
