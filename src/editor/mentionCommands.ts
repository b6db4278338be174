/*
 * Owns the commands next, previous and find all mentions: from the cursor, from a hover's link, from a row of a list.
 * The arithmetic of next and previous is in present/neighbour.ts.
 */
import * as vscode from 'vscode';
import { findNeighbour, type Direction, type MentionAt } from '../present/neighbour';
import { currentSpan } from './currentSpan';
import { findAllOf, findCursorTarget } from './cursorTarget';
import { toOffset } from './ranges';
import { toLocations } from './references';
import { reveal, toTarget, type RevealOptions } from './reveal';
import type { Row } from './rows';
import type { Session } from './session';
import { inform, sayInPassing } from './surfaces/notices';

export function registerMentionCommands(session: Session): void {
  const step = (direction: Direction) => async (person?: unknown) =>
    goToNeighbour(session, direction, await mentionsFor(session, person));
  session.context.subscriptions.push(
    vscode.commands.registerCommand('corroborate.nextMention', step('next')),
    vscode.commands.registerCommand('corroborate.previousMention', step('previous')),
    vscode.commands.registerCommand('corroborate.findAllMentions', async (person?: unknown) =>
      showAll(session, await mentionsFor(session, person)),
    ),
    vscode.commands.registerCommand('corroborate.rowNext', async (row?: Row) =>
      goToNeighbour(session, 'next', await mentionsBelow(row)),
    ),
    vscode.commands.registerCommand('corroborate.rowFindAll', async (row?: Row) =>
      showAll(session, await mentionsBelow(row)),
    ),
  );
}

const mentionsBelow = async (row: Row | undefined): Promise<readonly MentionAt[]> => (await row?.mentions?.()) ?? [];

/** The mentions of the person named by a link, else of what the cursor stands on. */
async function mentionsFor(session: Session, person: unknown): Promise<readonly MentionAt[]> {
  if (typeof person === 'string') return (await session.service.ask('person', person))?.mentions ?? [];
  const editor = vscode.window.activeTextEditor;
  const article = editor && session.live.get(editor.document);
  const target = article && findCursorTarget(article, editor.selection.active);
  return target ? findAllOf(session, article.id, target) : [];
}

async function goToNeighbour(session: Session, direction: Direction, mentions: readonly MentionAt[]): Promise<boolean> {
  if (mentions.length === 0) return sayNothingHere();
  const editor = vscode.window.activeTextEditor;
  const article = editor && session.live.get(editor.document);
  const now = mentions.flatMap((mention) => {
    const span = currentSpan(session, mention);
    return span ? [{ id: mention.id, start: span.start, end: span.end, mention }] : [];
  });
  const cursor = article && { id: article.id, offset: toOffset(article.lines, editor.selection.active) };
  const next = findNeighbour(now, cursor ?? { id: '', offset: 0 }, direction);
  const target = next && (await toTarget(session, next.id, next));
  if (!target) return false;
  const isShown = await reveal(target);
  const position = now.indexOf(next) + 1;
  sayInPassing(vscode.l10n.t('Mention {0} of {1}', position, now.length), 3000);
  return isShown;
}

async function showAll(session: Session, mentions: readonly MentionAt[]): Promise<void> {
  const first = mentions[0];
  if (!first) return void sayNothingHere();
  const locations = await toLocations(session, mentions);
  const editor = vscode.window.activeTextEditor;
  const article = editor && session.live.get(editor.document);
  const here = article && mentions.find(({ id }) => id === article.id);
  const position = editor && here ? editor.selection.active : (locations[0]?.range.start ?? new vscode.Position(0, 0));
  const uri = editor && here ? editor.document.uri : vscode.Uri.parse(first.id);
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations);
}

function sayNothingHere(): false {
  void inform(vscode.l10n.t('Put the cursor on a highlighted person, quote or number first.'));
  return false;
}

/** Shows a mention of the last analysis where it stands now; for callers that have no Target. */
export async function revealMention(session: Session, mention: MentionAt, options?: RevealOptions): Promise<boolean> {
  const span = currentSpan(session, mention);
  const target = span && (await toTarget(session, mention.id, span));
  return target ? reveal(target, options) : false;
}
