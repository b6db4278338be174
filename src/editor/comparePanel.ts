/*
 * Owns the compare page: one panel, fed with the comparison of the workspace's articles, updated while it is open,
 * restored after a reload. What the page draws is in webview/; every click on it ends in reveal.
 */
import * as vscode from 'vscode';
import { MOST_COMPARED } from '../corpus/comparedArticles';
import { parseFromPage, type FromPage, type PageStrings, type PagePlace, type ToPage } from '../webview/messages';
import { compareFolder } from './comparedFolder';
import { currentSpan } from './currentSpan';
import { toDifferenceWord } from '../present/differenceWords';
import { reveal, toTarget } from './reveal';
import type { Session } from './session';
import { openPage, setPage } from './surfaces/marks';

const VIEW_TYPE = 'corroborate.compare';
/** Many articles arrive in a burst: one update for all of them. */
const UPDATE_PAUSE_MS = 250;

/** What the page last said of itself; for tests. */
export interface ComparePanel {
  readonly shownRows: () => number | undefined;
}

export function registerComparePanel(session: Session): ComparePanel {
  const { context } = session;
  let page: Page | undefined;
  const adopt = (panel: vscode.WebviewPanel): Page => {
    page?.dispose();
    const opened = new Page(session, panel);
    page = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      if (page === opened) page = undefined;
    });
    return opened;
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.compare', (key: unknown) => {
      const title = vscode.l10n.t('Compare Articles');
      const open =
        page ?? adopt(openPage(VIEW_TYPE, title, { viewColumn: vscode.ViewColumn.Active }, pageOptions(context)));
      open.show(typeof key === 'string' ? key : undefined);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel) => {
        panel.webview.options = pageOptions(context);
        adopt(panel);
        return Promise.resolve();
      },
    }),
    { dispose: () => page?.dispose() },
  );
  return { shownRows: () => page?.shownRows };
}

function pageOptions({ extensionUri }: vscode.ExtensionContext): vscode.WebviewOptions {
  const roots = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
  return { enableScripts: true, localResourceRoots: roots };
}

class Page implements vscode.Disposable {
  shownRows: number | undefined;
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private focus: string | undefined;
  /** The row a person asked for last: its articles are compared. */
  private wanted: string | undefined;
  /** Raised by every update, so that one overtaken by another is not shown. */
  private round = 0;
  private isReady = false;

  constructor(
    private readonly session: Session,
    private readonly panel: vscode.WebviewPanel,
  ) {
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.answer(parseFromPage(message))),
      session.service.onDidList(() => this.updateSoon()),
    ];
    panel.iconPath = vscode.Uri.joinPath(session.context.extensionUri, 'media/corroborate.svg');
    setPage(panel, toHtml(panel.webview, session.context.extensionUri));
  }

  /** Brings the page to the front; `key` names the row to open. */
  show(key: string | undefined): void {
    this.panel.reveal(undefined, false);
    this.focus = this.wanted = key;
    if (!this.isReady) return;
    // the articles of the row may not be among those that are compared
    if (this.session.corpus.size > MOST_COMPARED) void this.send();
    else this.sendFocus();
  }

  private answer(message: FromPage | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.isReady = true;
        void this.send();
        return;
      case 'shown':
        this.shownRows = message.rows;
        return;
      case 'reveal':
        void this.reveal(message.place);
        return;
      case undefined:
        this.session.log.warn('The compare page sent something that is not understood; it was ignored.');
    }
  }

  private async reveal({ article, start, end }: PagePlace): Promise<void> {
    if (!this.session.corpus.get(article)) return;
    const span = currentSpan(this.session, { id: article, start, end });
    const target = span && (await toTarget(this.session, article, span));
    const { One, Two } = vscode.ViewColumn;
    // beside the page, which stays in sight
    const column = this.panel.viewColumn === One ? Two : One;
    await reveal(target ?? { id: article, place: null }, { column });
  }

  private updateSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.isReady && this.panel.visible) void this.send();
    }, UPDATE_PAUSE_MS);
  }

  private async send(): Promise<void> {
    const round = ++this.round;
    const comparison = await compareFolder(this.session, this.wanted);
    if (round !== this.round) return;
    this.post({ type: 'show', comparison, strings: pageStrings() });
    this.sendFocus();
  }

  private sendFocus(): void {
    if (this.focus !== undefined) this.post({ type: 'focusRow', key: this.focus });
    this.focus = undefined;
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.round++;
    for (const subscription of this.subscriptions) subscription.dispose();
    this.panel.dispose();
  }
}

/** The page itself: no script but ours by nonce, no style but ours by source, nothing else at all. */
function toHtml(webview: vscode.Webview, root: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(root, 'dist/webview/compare.js')).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(root, 'media/compare.css')).toString();
  const nonce = toNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${vscode.l10n.t('Compare Articles')}</title>
</head>
<body><p role="status">${vscode.l10n.t('Reading the articles …')}</p><script nonce="${nonce}" src="${script}"></script></body>
</html>`;
}

function toNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pageStrings(): PageStrings {
  const { t } = vscode.l10n;
  const changes = (
    [
      'punctuation',
      'cut',
      'ellipsis',
      'bracket',
      'word',
      'tense',
      'negation',
      'number',
      'translation',
      'paraphrase',
      'speaker',
    ] as const
  ).map((difference) => [`change.${difference}`, toDifferenceWord(difference, vscode.l10n)]);
  return {
    ...Object.fromEntries(changes),
    title: t('Compare Articles'),
    added: t('added'),
    leftOut: t('left out'),
    what: t('What is said'),
    caption: t('Who says what: one row for what several articles have, one column an article'),
    utterance: t('Utterance'),
    quantity: t('Quantity'),
    person: t('Person'),
    verbatim: t('verbatim'),
    altered: t('altered'),
    paraphrased: t('paraphrased'),
    shortened: t('shortened'),
    compatible: t('compatible'),
    conflicting: t('conflicting'),
    absent: t('absent'),
    independent: t('{0} independent'),
    controls: t('Filter and sort'),
    filter: t('Filter rows'),
    onlyDifferences: t('Only differences'),
    kind: t('Kind of row'),
    'kind.all': t('Everything'),
    'kind.utterance': t('Utterances'),
    'kind.quantity': t('Quantities'),
    'kind.person': t('People'),
    sort: t('Order'),
    'sort.differences': t('Disagreements first'),
    'sort.articles': t('Most articles first'),
    'sort.title': t('By name'),
    shown: t('{0} of {1} rows'),
    quotedCaption: t('Who is quoted by whom, in words'),
    speaker: t('Speaker'),
  };
}
