/*
 * Owns reading the settings: names, types and defaults in one place. Their texts and ranges are in package.json.
 */
import * as vscode from 'vscode';
import { CSV_DELIMITERS, type CsvDelimiter } from '../exchange/csv';
import { isBoundedGlob } from '../present/articleGlobs';
import type { ArticleMode } from '../present/articleRule';
import type { Kind } from './kinds';

export interface Settings {
  readonly articles: ArticleMode;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly maximumBytes: number;
  readonly highlight: Readonly<Record<Kind, boolean>>;
  readonly hover: boolean;
  readonly speakerHints: boolean;
  readonly valueHints: boolean;
  readonly followEditor: boolean;
  readonly statusBar: boolean;
  /** Name on notes; empty for none. */
  readonly author: string;
  readonly problems: boolean;
  readonly codeLens: boolean;
  /** Whether an exported table begins with the mark by which Excel knows UTF-8. */
  readonly csvByteOrderMark: boolean;
  /** What stands between its cells. */
  readonly csvDelimiter: CsvDelimiter;
}

/** Settings as they apply to `scope`: a document, a folder, or the window. A value of the wrong type counts as unset. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const configuration = vscode.workspace.getConfiguration('corroborate', scope ?? null);
  const flag = (key: string, standard: boolean): boolean => {
    const value = configuration.get<unknown>(key);
    return typeof value === 'boolean' ? value : standard;
  };
  const globs = (key: string, standard: readonly string[]): readonly string[] => {
    const value = configuration.get<unknown>(key);
    return Array.isArray(value)
      ? value.filter((glob): glob is string => typeof glob === 'string' && glob !== '' && isBoundedGlob(glob))
      : standard;
  };
  const mode = configuration.get<unknown>('articles');
  const size = configuration.get<unknown>('maximumFileSize');
  const author = configuration.get<unknown>('author');
  const delimiter = configuration.get<unknown>('export.csvDelimiter');
  return {
    articles: mode === 'always' || mode === 'never' ? mode : 'auto',
    include: globs('include', ['**/*.txt', '**/*.md']),
    exclude: globs('exclude', ['**/node_modules/**', '**/.*/**', '**/.*']),
    maximumBytes: (typeof size === 'number' && size > 0 ? size : 2048) * 1024,
    highlight: {
      quotes: flag('highlight.quotes', true),
      people: flag('highlight.people', true),
      numbers: flag('highlight.numbers', true),
      dates: flag('highlight.dates', true),
    },
    hover: flag('hover', true),
    speakerHints: flag('inlayHints.speakers', false),
    valueHints: flag('inlayHints.values', false),
    followEditor: flag('sidebar.followEditor', false),
    statusBar: flag('statusBar', true),
    author: typeof author === 'string' ? author.trim() : '',
    problems: flag('problems', false),
    codeLens: flag('codeLens', false),
    csvByteOrderMark: flag('export.csvByteOrderMark', true),
    csvDelimiter: CSV_DELIMITERS.find((known) => known === delimiter) ?? 'comma',
  };
}

/** Globs of `corroborate.include` and `exclude` that are not used, in all folders; each once. */
export function refusedGlobs(): string[] {
  const scopes = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [null];
  const globs = scopes.flatMap((scope) => {
    const configuration = vscode.workspace.getConfiguration('corroborate', scope);
    return ['include', 'exclude'].flatMap((key) => configuration.get<unknown>(key) ?? []);
  });
  return [...new Set(globs.filter((glob): glob is string => typeof glob === 'string' && !isBoundedGlob(glob)))];
}

/** Calls `listen` whenever a setting of ours below `section` changed. */
export function onSettingsChange(section: string, listen: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listen();
  });
}
