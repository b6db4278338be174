/*
 * Owns making the shared things of a session, each after what it needs. Leaves what uses them to activate.ts.
 */
import * as vscode from 'vscode';
import { createLocalAnalyzer } from '../analyzer/local';
import type { StartWorker } from '../analyzer/messages';
import { RemoteAnalyzer } from '../analyzer/remote';
import { Corpus } from '../corpus/corpus';
import { Indexer } from '../corpus/indexer';
import { FolderFiles, type Disk } from '../host/folderFiles';
import { ArticleFiles } from './articleFiles';
import { NamedArticles } from './articleNames';
import { ArticleTexts } from './articleTexts';
import { FolderIndex } from './folderIndex';
import { WorkspaceAnalyses } from './keptAnalyses';
import { KeptLists } from './keptLists';
import { LinkedCorpus } from './linkedCorpus';
import { LinkedPeople } from './linkedPeople';
import { ListedMentions } from './listedMentions';
import { LiveArticles } from './liveArticles';
import { registerLog } from './log';
import { NotePlaces } from './notes/notePlaces';
import { Notes } from './notes/notes';
import type { Session } from './session';
import type { WaitingViews } from './waitingViews';

/** Put in by esbuild.js: changes with whatever makes lists out of texts. */
declare const LISTS_FINGERPRINT: string;

/** What every part is given; all of it ends with the extension. */
export function createSession(
  context: vscode.ExtensionContext,
  views: WaitingViews,
  start: StartWorker,
  disk?: Disk,
): Session {
  const log = registerLog(context);
  const corpus = new Corpus((error) => log.error(`a listener failed: ${String(error)}`));
  const names = new NamedArticles(corpus);
  const folderFiles = new FolderFiles(disk);
  const files = new ArticleFiles(folderFiles);
  const analyzer = new RemoteAnalyzer({ start, fallback: createLocalAnalyzer(), log });
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
  const links = new LinkedCorpus(corpus, {
    isBusy: () => indexer.currentProgress.running,
    onFailure: (error) => log.error(`an article could not be linked: ${String(error)}`),
  });
  const people = new LinkedPeople(corpus, links.index.people);
  const listed = new ListedMentions(corpus, people);
  const folder = new FolderIndex(corpus, indexer, files, log);
  context.subscriptions.push(
    files,
    names,
    analyzer,
    kept,
    notes,
    indexer,
    live,
    places,
    texts,
    links,
    people,
    listed,
    folder,
  );
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
    links,
    people,
    listed,
    kept,
    notes,
    places,
  };
}

/** What the last session left, and this one leaves; undefined where no folder is open. */
export function createKeptLists(session: Session): KeptLists | undefined {
  const { context, corpus, links, listed, kept, notes, indexer, files, log } = session;
  const { store } = kept;
  if (!store) return undefined;
  const lists = new KeptLists({
    corpus,
    links,
    listed,
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
