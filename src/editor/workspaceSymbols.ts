/* Owns "Go to Symbol in Workspace" for people: everyone named in any article, under every spelling. */
import * as vscode from 'vscode';
import { toLocations } from './references';
import type { Session } from './session';

/** More would not be read; a longer query narrows. */
const MOST_SYMBOLS = 200;

/** A symbol whose place is looked up only when it is chosen. */
class PersonSymbol extends vscode.SymbolInformation {
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
    provideWorkspaceSymbols(query) {
      const wanted = query.toLowerCase();
      return session.people
        .people()
        .filter(({ name, variants }) =>
          [name, ...variants].some((spelling) => isSubsequence(wanted, spelling.toLowerCase())),
        )
        .slice(0, MOST_SYMBOLS)
        .flatMap(({ entity, name, mentions }) => {
          const first = mentions[0];
          const container =
            first && vscode.l10n.t('{0} (mentions: {1})', session.names.nameOf(first.id), mentions.length);
          return first && container ? [new PersonSymbol(name, container, vscode.Uri.parse(first.id), entity)] : [];
        });
    },
    async resolveWorkspaceSymbol(symbol) {
      if (!(symbol instanceof PersonSymbol)) return symbol;
      const first = session.people.byId(symbol.entity)?.mentions.slice(0, 1) ?? [];
      const [location] = await toLocations(session, first);
      if (location) symbol.location = location;
      return symbol;
    },
  });
}

/** The editor's own filter takes letters in order, wherever they stand; it must get to see at least those. */
function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
