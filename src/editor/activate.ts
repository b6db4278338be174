/*
 * The wiring: read this first. Makes the shared things in order, then registers one part after another.
 * Nothing is read before a file is asked about, and providers come with the first article.
 */
import * as vscode from 'vscode';
import { createLocalAnalyzer } from '../analyzer/local';
import type { StartWorker } from '../analyzer/messages';
import { RemoteAnalyzer } from '../analyzer/remote';
import { Corpus } from '../corpus/corpus';
import { Indexer } from '../corpus/indexer';
import { registerAcrossView } from './acrossView';
import { ArticleFiles } from './articleFiles';
import { registerAgreementView } from './agreement/agreementView';
import { registerArticleNotices } from './articleNotices';
import { NamedArticles } from './articleNames';
import { ArticleTexts } from './articleTexts';
import { registerComparePanel, type ComparePanel } from './comparePanel';
import { registerContextKeys } from './contextKeys';
import { registerCopyCommands } from './copyCommands';
import { registerCorrections } from './corrections/commands';
import { registerDecisionsView } from './corrections/decisionsView';
import { registerCorrectionFixes } from './corrections/quickFixes';
import { registerDecorations, type DrawnRanges } from './decorations';
import { registerEvidenceCommands } from './evidence/evidenceCommands';
import { FolderIndex } from './folderIndex';
import { registerGoToMention } from './goToMention';
import { registerHighlights } from './highlights';
import { registerHovers } from './hovers';
import { registerInlayHints } from './inlayHints';
import { WorkspaceAnalyses } from './keptAnalyses';
import { KeptLists } from './keptLists';
import { LinkedCorpus } from './linkedCorpus';
import { LinkedPeople } from './linkedPeople';
import { ListedMentions } from './listedMentions';
import { LiveArticles } from './liveArticles';
import { registerLog } from './log';
import { registerMentionCommands } from './mentionCommands';
import { registerCorrectedCorpus } from './notes/correctedCorpus';
import { registerNoteNotices } from './notes/noteNotices';
import { NotePlaces } from './notes/notePlaces';
import { NoteReview } from './notes/noteReview';
import { Notes, type OpenDisk } from './notes/notes';
import { registerNotesView } from './notes/notesView';
import { registerNotesInText, type NotesInText } from './notes/register';
import { registerNumbersView } from './numbersView';
import { onceArticle } from './onceArticle';
import { registerOutline } from './outline';
import { registerPeopleView } from './peopleView';
import { registerProblemFixes } from './problemFixes';
import { registerProblems, type Problems } from './problems';
import { registerProgress } from './progress';
import { registerQuoteLenses } from './quoteLenses';
import { registerQuotesView } from './quotesView';
import { registerReferences } from './references';
import { registerReveal } from './reveal';
import { registerRowCommands, type RowTree } from './rowTree';
import { registerSamples } from './samples';
import type { Session } from './session';
import { registerSidebarSelection, type Trees } from './sidebarSelection';
import { registerStatusBar, type StatusBar } from './statusBar';
import { registerWalkthrough } from './walkthrough';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** Put in by esbuild.js: changes with whatever makes lists out of texts. */
declare const LISTS_FINGERPRINT: string;

/** What activate() returns, for tests in a real VS Code: read-only. */
export interface Exports {
  /** Resolves when the folder is listed and nothing waits to be analysed or linked. */
  ready(): Promise<void>;
  readonly corpus: Corpus;
  readonly people: LinkedPeople;
  readonly kept: WorkspaceAnalyses;
  readonly notes: Notes;
  readonly notePlaces: NotePlaces;
  readonly noteReview: NoteReview;
  /** Undefined until there is an article. */
  notesInText(): NotesInText | undefined;
  /** Undefined until there is an article. */
  statusBar(): StatusBar | undefined;
  readonly trees: Trees;
  readonly decisions: RowTree;
  readonly agreement: RowTree;
  readonly compare: ComparePanel;
  readonly problems: Problems;
  /** What was said of articles that cannot be annotated, or not well, and of notes files. */
  notices(): readonly string[];
  drawnIn(editor: vscode.TextEditor): DrawnRanges;
  /** Resolves when what the next start goes by is on disk. */
  leave(): Promise<void>;
}

export function activateEditor(context: vscode.ExtensionContext, start: StartWorker, openDisk?: OpenDisk): Exports {
  const session = createSession(context, start, openDisk);
  registerReveal(session);
  registerSamples(session);
  registerContextKeys(session);
  registerCorrectedCorpus(session);
  const decorations = registerDecorations(session);
  registerRowCommands(session);
  const review = new NoteReview(session);
  context.subscriptions.push(review);
  const trees = {
    people: registerPeopleView(session),
    quotes: registerQuotesView(session),
    numbers: registerNumbersView(session),
    across: registerAcrossView(session),
    notes: registerNotesView(session, review),
  };
  registerProgress(session, trees);
  const notices = registerArticleNotices(session, trees);
  const noteNotices = registerNoteNotices(session);
  const compare = registerComparePanel(session);
  const problems = registerProblems(session);
  registerMentionCommands(session);
  registerGoToMention(session);
  registerSidebarSelection(session, trees);
  registerCopyCommands(session, trees);
  registerEvidenceCommands(session);
  registerCorrections(session);
  const decisions = registerDecisionsView(session);
  const agreement = registerAgreementView(session);
  registerWalkthrough(session);
  let notesInText: NotesInText | undefined;
  let statusBar: StatusBar | undefined;
  onceArticle(session, () => [
    (notesInText = registerNotesInText(session)),
    registerHovers(session),
    registerReferences(session),
    registerHighlights(session),
    registerOutline(session),
    registerWorkspaceSymbols(session),
    registerInlayHints(session),
    registerQuoteLenses(session),
    registerProblemFixes(session, problems),
    registerCorrectionFixes(session),
    (statusBar = registerStatusBar(session)),
  ]);

  const opened = session.live.openAll();
  const lists = createKeptLists(session);
  const restored = Promise.resolve(lists?.restore()).then(() => {
    void session.folder.refresh();
  });
  return {
    corpus: session.corpus,
    people: session.people,
    kept: session.kept,
    notes: session.notes,
    trees,
    decisions,
    agreement,
    compare,
    problems,
    notices: () => [...notices(), ...noteNotices()],
    notePlaces: session.places,
    noteReview: review,
    notesInText: () => notesInText,
    statusBar: () => statusBar,
    drawnIn: (editor) => decorations.drawnIn(editor),
    leave: async () => {
      await session.kept.flush();
      await lists?.saveNow();
    },
    ready: async () => {
      await opened;
      await restored;
      await session.notes.whenRead();
      await session.folder.whenListed();
      await session.indexer.whenIdle();
      await session.links.whenSettled();
    },
  };
}

/** What the last session left, and this one leaves; undefined where no folder is open. */
function createKeptLists(session: Session): KeptLists | undefined {
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

function createSession(context: vscode.ExtensionContext, start: StartWorker, openDisk?: OpenDisk): Session {
  const log = registerLog(context);
  const corpus = new Corpus((error) => log.error(`a listener failed: ${String(error)}`));
  const names = new NamedArticles(corpus);
  const files = new ArticleFiles();
  const analyzer = new RemoteAnalyzer({ start, fallback: createLocalAnalyzer(), log });
  const notes = new Notes(log, openDisk);
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
    log,
    corpus,
    names,
    indexer,
    files,
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
