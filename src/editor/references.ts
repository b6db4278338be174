/*
 * Owns F12 and Shift+F12: the mentions of a person, a value, or a speaker's quotes, across articles, as locations.
 */
import * as vscode from 'vscode';
import type { MentionAt } from '../present/neighbour';
import { findAllOf, findCursorTarget } from './cursorTarget';
import { currentSpan } from './currentSpan';
import { toRange } from './ranges';
import { ARTICLE_SELECTOR } from './selector';
import type { Session } from './session';

export function registerReferences(session: Session): vscode.Disposable {
  const find = async (document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> => {
    const article = session.live.get(document);
    const target = article && findCursorTarget(article, position);
    return target ? toLocations(session, await findAllOf(session, article.id, target)) : [];
  };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(ARTICLE_SELECTOR, { provideDefinition: find }),
    vscode.languages.registerReferenceProvider(ARTICLE_SELECTOR, { provideReferences: find }),
  );
}

/** Where mentions stand now, in the order given; those that cannot be read or were just edited are left out. */
export async function toLocations(session: Session, mentions: readonly MentionAt[]): Promise<vscode.Location[]> {
  const locations: vscode.Location[] = [];
  for (const mention of mentions) {
    const text = await session.texts.read(mention.id);
    const span = text && currentSpan(session, mention);
    if (span && span.end <= text.text.length) {
      locations.push(new vscode.Location(vscode.Uri.parse(mention.id), toRange(text.lines, span)));
    }
  }
  return locations;
}
