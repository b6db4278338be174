/*
 * Owns what every part of the editor is given: the shared things that live as long as the extension does.
 * Parts know these and nothing of each other.
 */
import type * as vscode from 'vscode';
import type { Corpus } from '../corpus/corpus';
import type { Indexer } from '../corpus/indexer';
import type { Log } from '../corpus/ports';
import type { FolderFiles } from '../host/folderFiles';
import type { ServiceClient } from '../service/client';
import type { ArticleFiles } from './articleFiles';
import type { NamedArticles } from './articleNames';
import type { ArticleTexts } from './articleTexts';
import type { FolderIndex } from './folderIndex';
import type { WorkspaceAnalyses } from './keptAnalyses';
import type { LiveArticles } from './liveArticles';
import type { NotePlaces } from './notes/notePlaces';
import type { Notes } from './notes/notes';
import type { WaitingViews } from './waitingViews';

export interface Session {
  readonly context: vscode.ExtensionContext;
  readonly views: WaitingViews;
  readonly log: Log;
  readonly corpus: Corpus;
  readonly names: NamedArticles;
  readonly indexer: Indexer;
  readonly files: ArticleFiles;
  readonly folderFiles: FolderFiles;
  readonly texts: ArticleTexts;
  readonly live: LiveArticles;
  readonly folder: FolderIndex;
  /** What the articles say together. */
  readonly service: ServiceClient;
  readonly kept: WorkspaceAnalyses;
  readonly notes: Notes;
  readonly places: NotePlaces;
}
