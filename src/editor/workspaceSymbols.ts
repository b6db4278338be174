/* Owns "Go to Symbol in Workspace" for people: everyone named in any article, under every spelling. */
import * as vscode from 'vscode';
import { TimeSlices } from '../corpus/timeSlices';
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
      const wanted = query.toLowerCase();
      const slices = new TimeSlices();
      const found: PersonSymbol[] = [];
      for (const { person } of await session.people.rank()) {
        await slices.next();
        if (token.isCancellationRequested || found.length >= MOST_SYMBOLS) break;
        const { entity, name, variants } = person;
        if (![name, ...variants].some((spelling) => isSubsequence(wanted, spelling.toLowerCase()))) continue;
        const { mentions } = person;
        const [first] = mentions;
        if (!first) continue;
        const container = vscode.l10n.t('{0} (mentions: {1})', session.names.nameOf(first.id), mentions.length);
        found.push(new PersonSymbol(name, container, vscode.Uri.parse(first.id), entity));
      }
      return found;
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
