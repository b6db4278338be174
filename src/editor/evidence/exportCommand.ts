/*
 * Owns "Export…": what of, in which format, where to; progress with cancel; then shows what was written. Writes through
 * the workspace's file system, so that it works without a disk. The texts are made in exchange/.
 */
import * as vscode from 'vscode';
import {
  EXPORT_FORMATS,
  FILE_ENDINGS,
  toBratFiles,
  toExportText,
  type ExportFormat,
  type ExportRequest,
} from '../../exchange/exportFiles';
import { toKeptFiles } from '../../exchange/keptFiles';
import { fileReasonOf, type FolderFiles } from '../../host/folderFiles';
import { readSettings } from '../settings';
import type { Session } from '../session';
import { showDossier } from './dossierPanel';
import { gather, type Gathered } from './gather';
import type { Scope } from './scope';
import { pickScope, readSubject } from './scopePick';
import { inform, sayFailed, warn, withProgress } from '../surfaces/notices';
import { pick, type PickItem } from '../surfaces/questions';

/** What a caller may say beforehand, so that nothing is asked; for keyboard shortcuts and tests. */
export interface ExportChoice {
  readonly format: ExportFormat;
  /** The file, or brat's folder. */
  readonly to: vscode.Uri;
  /** Cancels it, as the button of its progress does. */
  readonly token?: vscode.CancellationToken;
}

/** From here on an export is slow enough to be cancelled. */
const MANY_ARTICLES = 30;
/** A larger file is not opened by itself. */
const MOST_SHOWN = 4 * 1024 * 1024;

/** The files written; undefined where it was cancelled or could not be done, which has then been said. */
export async function runExport(
  session: Session,
  subject: unknown,
  more: unknown,
  choice: unknown,
): Promise<readonly vscode.Uri[] | undefined> {
  const scope = (await readSubject(session, subject, more)) ?? (await pickScope(session));
  if (!scope) return undefined;
  if (scope.parts.size === 0) {
    void inform(vscode.l10n.t('There is no article to export here.'));
    return undefined;
  }
  const given = readChoice(choice);
  const format = given?.format ?? (await pickFormat(scope));
  const to = format && (given?.to ?? (await pickTarget(scope, format)));
  if (!format || !to) return undefined;
  try {
    const done = await runCancellable(scope, given?.token, async (token, report) => {
      const gathered = await gather(session, scope, token, report);
      if (!gathered) return undefined;
      const { csvByteOrderMark: bom, csvDelimiter: delimiter } = readSettings();
      const request = { ...gathered, title: scope.title, bom, delimiter, l10n: vscode.l10n };
      const written = await write(session.folderFiles, format, request, to, token);
      return written && { gathered, written };
    });
    if (!done) return undefined;
    const { gathered, written } = done;
    session.log.info(`exported ${gathered.evidence.articles.length} articles as ${format}`);
    if (!given) await show(session, scope, format, written);
    sayLeft(gathered);
    return written;
  } catch (error) {
    const reason = fileReasonOf(error);
    session.log.error(`the export failed: ${reason}`);
    void sayFailed(vscode.l10n.t('The export was not written: {0}', reason));
    return undefined;
  }
}

function readChoice(value: unknown): ExportChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, to, token } = value as Partial<ExportChoice>;
  return format !== undefined && EXPORT_FORMATS.includes(format) && to instanceof vscode.Uri
    ? { format, to, ...(token ? { token } : {}) }
    : undefined;
}

async function pickFormat({ title }: Scope): Promise<ExportFormat | undefined> {
  const { t } = vscode.l10n;
  const items: readonly (PickItem & { readonly format: ExportFormat })[] = [
    {
      format: 'html',
      icon: 'book',
      label: t('Dossier (HTML)'),
      detail: t('One page to read, print and send: excerpts with file and line, hashes, verdicts, notes, comparison'),
    },
    { format: 'markdown', icon: 'markdown', label: t('Dossier (Markdown)'), detail: t('The same as text') },
    {
      format: 'csv',
      icon: 'table',
      label: t('Table (CSV)'),
      detail: t('A row for each quote, person, number and note, for a spreadsheet'),
    },
    {
      format: 'jsonld',
      icon: 'json',
      label: t('Web Annotations (JSON-LD)'),
      detail: t('The W3C standard; notes and decisions come back without loss'),
    },
    {
      format: 'brat',
      icon: 'files',
      label: t('brat standoff'),
      detail: t('A folder with a .txt and an .ann for each article'),
    },
  ];
  const chosen = await pick(items, { title: t('Export “{0}” as', title), matchOnDetail: true });
  return chosen?.format;
}

async function pickTarget({ name }: Scope, format: ExportFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (format === 'brat') {
    const [parent] =
      (await vscode.window.showOpenDialog({
        ...{ canSelectFolders: true, canSelectFiles: false, openLabel: vscode.l10n.t('Export Here') },
        ...{ title: vscode.l10n.t('Folder for the brat files'), ...(folder ? { defaultUri: folder } : {}) },
      })) ?? [];
    return parent && vscode.Uri.joinPath(parent, `${name}-brat`);
  }
  const ending = FILE_ENDINGS[format];
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.${ending}`) } : {}),
    filters: { [ending.toUpperCase()]: [ending] },
  });
}

/** Undefined where it was cancelled: by the button, or by whoever asked. */
async function runCancellable<T>(
  scope: Scope,
  given: vscode.CancellationToken | undefined,
  run: (token: vscode.CancellationToken, report: (done: number) => void) => Promise<T | undefined>,
): Promise<T | undefined> {
  const total = scope.parts.size;
  const isLong = total >= MANY_ARTICLES;
  const options = {
    location: isLong ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Exporting “{0}”', scope.title),
    cancellable: isLong,
  };
  return withProgress(options, async (report, token) => {
    const either = new vscode.CancellationTokenSource();
    const links = [token, ...(given ? [given] : [])].map((one) => one.onCancellationRequested(() => either.cancel()));
    if (given?.isCancellationRequested === true) either.cancel();
    try {
      return await run(either.token, (done) =>
        report({ message: vscode.l10n.t('{0} of {1} articles', done, total), increment: 100 / total }),
      );
    } finally {
      for (const link of links) link.dispose();
      either.dispose();
    }
  });
}

/** Undefined where it was cancelled: nothing of it stays. */
async function write(
  files: FolderFiles,
  format: ExportFormat,
  request: ExportRequest,
  to: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[] | undefined> {
  const put = async (uri: vscode.Uri, text: string): Promise<vscode.Uri> => {
    await files.write(uri, new TextEncoder().encode(text));
    return uri;
  };
  if (token.isCancellationRequested) return undefined;
  if (format !== 'brat') return [await put(to, toExportText(format, request))];
  const written: vscode.Uri[] = [];
  for (const [index, article] of request.evidence.articles.entries()) {
    if (token.isCancellationRequested) {
      for (const uri of written) await vscode.workspace.fs.delete(uri);
      return undefined;
    }
    for (const [name, text] of toBratFiles(article, index))
      written.push(await put(vscode.Uri.joinPath(to, name), text));
  }
  for (const [name, text] of toKeptFiles(request.records)) written.push(await put(vscode.Uri.joinPath(to, name), text));
  return written;
}

/** A dossier as a page, everything else as text; with what a person may do next. */
async function show(
  session: Session,
  { title }: Scope,
  format: ExportFormat,
  written: readonly vscode.Uri[],
): Promise<void> {
  const [first] = written;
  if (!first) return;
  const { size } = await vscode.workspace.fs.stat(first);
  if (format === 'html' && size <= MOST_SHOWN) await showDossier(session, title, first, MOST_SHOWN);
  else if (format !== 'brat' && size <= MOST_SHOWN) await vscode.window.showTextDocument(first, { preview: true });
  const name = vscode.workspace.asRelativePath(format === 'brat' ? vscode.Uri.joinPath(first, '..') : first);
  const browser = vscode.l10n.t('Open in Browser');
  // elsewhere the browser that would open it does not see the file
  const isHere = first.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  const actions = format === 'html' && isHere ? [browser] : [];
  void inform(vscode.l10n.t('Exported to {0}.', name), ...actions).then((action) => {
    if (action === browser) void vscode.env.openExternal(first);
  });
}

function sayLeft({ left }: Gathered): void {
  if (left.length === 0) return;
  const names = left.slice(0, 3).map((id) => vscode.workspace.asRelativePath(vscode.Uri.parse(id, true)));
  const more = left.length > 3 ? '…' : '';
  void warn(
    vscode.l10n.t(
      'Articles that could not be read and are not in the export ({0}): {1}',
      left.length,
      names.join(', ') + more,
    ),
  );
}
