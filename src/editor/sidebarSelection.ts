/* Owns going from the editor to the lists: "Reveal in Sidebar" and, where the setting says so, with every move. */
import * as vscode from 'vscode';
import { findCursorTarget, type CursorTarget } from './cursorTarget';
import type { RowTree } from './rowTree';
import type { Session } from './session';
import { readSettings } from './settings';
import { inform } from './surfaces/notices';

export interface Trees {
  readonly people: RowTree;
  readonly quotes: RowTree;
  readonly numbers: RowTree;
  readonly across: RowTree;
  readonly notes: RowTree;
}

/** The cursor passes many things on its way. */
const FOLLOW_PAUSE_MS = 200;

export function registerSidebarSelection(session: Session, trees: Trees): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.revealInSidebar', async (person?: unknown) => {
      const known = typeof person === 'string' ? await session.service.ask('person', person) : null;
      const mention = known?.mentions[0];
      if (mention) return trees.people.select(mention.id, mention.start, { focus: true });
      const found = findHere(session);
      const isFound = found && (await select(session, trees, found, { focus: true }));
      if (isFound !== true) {
        void inform(vscode.l10n.t('Put the cursor on a highlighted person, quote or number first.'));
      }
      return isFound === true;
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // jumps of our own have no kind: the list they came from stays as it is
      if (kind === undefined || !readSettings(textEditor.document).followEditor) return;
      clearTimeout(pause);
      pause = setTimeout(() => {
        const found = findHere(session);
        if (found && treeOf(trees, found.target).view.visible) void select(session, trees, found, { focus: false });
      }, FOLLOW_PAUSE_MS);
    }),
    { dispose: () => clearTimeout(pause) },
  );
}

interface Here {
  readonly id: string;
  readonly target: CursorTarget;
}

function findHere({ live }: Session): Here | undefined {
  const editor = vscode.window.activeTextEditor;
  const article = editor && live.get(editor.document);
  const target = article && findCursorTarget(article, editor.selection.active);
  return target && { id: article.id, target };
}

const treeOf = (trees: Trees, { kind }: CursorTarget): RowTree =>
  ({ person: trees.people, quote: trees.quotes, number: trees.numbers })[kind];

async function select(
  session: Session,
  trees: Trees,
  { id, target }: Here,
  options: { focus: boolean },
): Promise<boolean> {
  const { of } = target.item;
  const tree = treeOf(trees, target);
  if (await tree.select(id, of.start, options)) return true;
  // "he" is not listed itself: the person is
  const entity = target.kind === 'person' ? target.item.of.entity : null;
  const first = entity === null ? undefined : (await session.service.ask('personOf', id, entity))?.mentions[0];
  return first ? tree.select(first.id, first.start, options) : false;
}
