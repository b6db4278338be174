/*
 * The wiring: read this first. Has the shared things made (startSession.ts), then registers one part after another.
 * Nothing is read before a file is asked about, and providers come with the first article.
 */
import type * as vscode from 'vscode';
import type { Corpus } from '../corpus/corpus';
import type { ServiceClient } from '../service/client';
import type { Disk } from '../host/folderFiles';
import { registerAcrossView } from './acrossView';
import { registerAgreementView } from './agreement/agreementView';
import { registerArticleNotices } from './articleNotices';
import { registerComparePanel, type ComparePanel } from './comparePanel';
import { registerContextKeys } from './contextKeys';
import { registerCopyCommands } from './copyCommands';
import { registerCorrections } from './corrections/commands';
import { registerDecisionsView } from './corrections/decisionsView';
import { registerCorrectionFixes } from './corrections/quickFixes';
import { registerDecorations, type DrawnRanges } from './decorations';
import { registerEvidenceCommands } from './evidence/evidenceCommands';
import { registerGoToMention } from './goToMention';
import { registerHighlights } from './highlights';
import { registerHovers } from './hovers';
import { registerInlayHints } from './inlayHints';
import type { WorkspaceAnalyses } from './keptAnalyses';
import { registerMentionCommands } from './mentionCommands';
import { registerCorrectedCorpus } from './notes/correctedCorpus';
import { registerNoteNotices } from './notes/noteNotices';
import type { NotePlaces } from './notes/notePlaces';
import { NoteReview } from './notes/noteReview';
import type { Notes } from './notes/notes';
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
import { registerSidebarSelection, type Trees } from './sidebarSelection';
import { createKeptLists, createSession, type Workers } from './startSession';
import { registerStatusBar, type StatusBar } from './statusBar';
import type { WaitingViews } from './waitingViews';
import { registerWalkthrough } from './walkthrough';
import { registerWorkspaceSymbols } from './workspaceSymbols';
import { shownNotices } from './surfaces/notices';

/** What activate() returns, for tests in a real VS Code: read-only. */
export interface Exports {
  /** Resolves when the folder is listed and nothing waits to be analysed or linked. */
  ready(): Promise<void>;
  readonly corpus: Corpus;
  readonly service: ServiceClient;
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
  /** What the editor was given to show in notifications and the status bar, the latest at the end. */
  shownNotices(): readonly string[];
  /** What was said of articles that cannot be annotated, or not well, and of notes files. */
  notices(): readonly string[];
  drawnIn(editor: vscode.TextEditor): DrawnRanges;
  /** Resolves when what the next start goes by is on disk. */
  leave(): Promise<void>;
}

export function activateEditor(
  context: vscode.ExtensionContext,
  views: WaitingViews,
  workers: Workers,
  disk?: Disk,
): Exports {
  const session = createSession(context, views, workers, disk);
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
    service: session.service,
    kept: session.kept,
    notes: session.notes,
    trees,
    decisions,
    agreement,
    compare,
    problems,
    shownNotices,
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
      await session.service.ask('settled');
    },
  };
}
