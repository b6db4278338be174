/* Owns "Go to Symbol in Workspace" for people: everyone named in any article, under every spelling. */
import * as vscode from 'vscode';
import { toLocations } from './references';
import type { Session } from './session';
import { PlacedSymbol } from './surfaces/marks';

/** More would not be read; a longer query narrows. */
const MOST_SYMBOLS = 200;

/** A symbol whose place is looked up only when it is chosen. */
class PersonSymbol extends PlacedSymbol {
  constructor(
    name: string,
    container: string,
    uri: vscode.Uri,
    readonly entity: string,
  ) {
    super(name, vscode.SymbolKind.Class, container, new vscode.Location(uri, new vscode.Position(0, 0)));
  }
}

export function registerWorkspaceSymbols(session: Session): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      const found = await session.service.askUntil(token, 'people', { letters: query }, MOST_SYMBOLS);
      return found.map(({ entity, name, count, first }) => {
        const container = vscode.l10n.t('{0} (mentions: {1})', session.names.nameOf(first.id), count);
        return new PersonSymbol(name, container, vscode.Uri.parse(first.id), entity);
      });
    },
    async resolveWorkspaceSymbol(symbol) {
      if (!(symbol instanceof PersonSymbol)) return symbol;
      const first = (await session.service.ask('person', symbol.entity))?.mentions.slice(0, 1) ?? [];
      const [location] = await toLocations(session, first);
      if (location) symbol.location = location;
      return symbol;
    },
  });
}
