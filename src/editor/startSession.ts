/*
 * Owns making the shared things of a session, each after what it needs. Leaves what uses them to activate.ts.
 */
import * as vscode from 'vscode';
import { createLocalAnalyzer, whenEngineLoaded } from '../analyzer/local';
import type { StartAnalysis } from '../analyzer/messages';
import { RemoteAnalyzer } from '../analyzer/remote';
import { Corpus } from '../corpus/corpus';
import { Indexer } from '../corpus/indexer';
import type { StartWorker } from '../corpus/ports';
import { ServiceClient } from '../service/client';
import type { FromService, ToService } from '../service/protocol';
import { FolderFiles, type Disk } from '../host/folderFiles';
import { ArticleFiles } from './articleFiles';
import { NamedArticles } from './articleNames';
import { ArticleTexts } from './articleTexts';
import { FolderIndex } from './folderIndex';
import { WorkspaceAnalyses } from './keptAnalyses';
import { KeptLists } from './keptLists';
import { LiveArticles } from './liveArticles';
import { registerLog } from './log';
import { NotePlaces } from './notes/notePlaces';
import { Notes } from './notes/notes';
import type { Session } from './session';
import type { WaitingViews } from './waitingViews';

/** Put in by esbuild.js: changes with whatever makes lists out of texts. */
declare const LISTS_FINGERPRINT: string;

/** How workers are started here: one reads articles, the other knows what they say together. */
export interface Workers {
  readonly analysis: StartAnalysis;
  readonly service: StartWorker<ToService, FromService>;
}

/** What every part is given; all of it ends with the extension. */
export function createSession(
  context: vscode.ExtensionContext,
  views: WaitingViews,
  workers: Workers,
  disk?: Disk,
): Session {
  const log = registerLog(context);
  const corpus = new Corpus((error) => log.error(`a listener failed: ${String(error)}`));
  const names = new NamedArticles(corpus);
  const folderFiles = new FolderFiles(disk);
  const files = new ArticleFiles(folderFiles);
  const analyzer = new RemoteAnalyzer({ start: workers.analysis, fallback: createLocalAnalyzer(), log });
  const notes = new Notes(log, disk);
  const kept = new WorkspaceAnalyses(context.storageUri, log);
  const { stamps } = kept;
  const indexer = new Indexer({
    corpus,
    cache: kept,
    ...(stamps && { stamps }),
    source: files,
    analyzer,
    corrections: notes,
    log,
  });
  const live = new LiveArticles(corpus, indexer, files);
  const places = new NotePlaces(live, notes);
  const texts = new ArticleTexts(corpus, files, live);
  const service = new ServiceClient(corpus, {
    start: workers.service,
    inProcess: async () => {
      await whenEngineLoaded();
      return (await import('../service/inProcess')).startInProcess();
    },
    log,
  });
  const folder = new FolderIndex(corpus, indexer, files, log);
  context.subscriptions.push(files, names, analyzer, kept, notes, indexer, live, places, texts, service, folder);
  return {
    context,
    views,
    log,
    corpus,
    names,
    indexer,
    files,
    folderFiles,
    texts,
    live,
    folder,
    service,
    kept,
    notes,
    places,
  };
}

/** What the last session left, and this one leaves; undefined where no folder is open. */
export function createKeptLists(session: Session): KeptLists | undefined {
  const { context, corpus, service, kept, notes, indexer, files, log } = session;
  const { store } = kept;
  if (!store) return undefined;
  const lists = new KeptLists({
    corpus,
    service,
    store,
    cache: kept,
    isInFolder: (id) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(id)) !== undefined,
    source: files,
    corrections: notes,
    whenDecided: () => notes.whenRead(),
    engine: LISTS_FINGERPRINT,
    log,
    isBusy: () => indexer.currentProgress.running,
  });
  context.subscriptions.push(lists);
  return lists;
}
