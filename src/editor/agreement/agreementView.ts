/*
 * Owns two people's records side by side: Cohen's kappa a layer, every difference with what each said, and settling it
 * their way or one's own. How agreement is counted is notes/agreement.ts.
 */
import * as vscode from 'vscode';
import {
  compareAuthors,
  toSettlement,
  type Agreement,
  type AgreementLayer,
  type Difference,
} from '../../notes/agreement';
import { shorten } from '../../present/markdown';
import { requireAuthor } from '../notes/author';
import type { FolderNotes } from '../notes/folderNotes';
import { toRows, type Row, type RowList } from '../rows';
import { RowTree } from '../rowTree';
import type { Session } from '../session';
import { fileReasonOf } from '../../host/folderFiles';
import { fromFile, fromFolder, otherAuthors, pickTheirs, recordsBy, type Theirs } from './theirs';
import { sayFailed, warn } from '../surfaces/notices';
import { toTooltip } from '../surfaces/hoverText';

interface Compared {
  readonly notes: FolderNotes;
  readonly author: string;
  readonly theirs: Theirs;
}

const KEPT = 'agreement.kept';

export function registerAgreementView(session: Session): RowTree {
  const { context, notes } = session;
  let compared: Compared | undefined;
  let differences = new Map<string, Difference>();
  const tree = new RowTree(session, {
    view: 'agreement',
    groups: ['layer'],
    roots: () => {
      differences = new Map();
      return compared
        ? toRoots(session, compared, new Set(context.workspaceState.get<string[]>(KEPT, [])), differences)
        : [];
    },
    summary: () => (compared ? vscode.l10n.t('you and {0}', compared.theirs.name) : ''),
    follow: (_, changed) => notes.onDidChange(changed),
  });
  const settle = async (row: Row | undefined, side: 'mine' | 'theirs'): Promise<boolean> => {
    const difference = differences.get((row ?? tree.selection.current)?.id ?? '');
    if (!compared || !difference) return false;
    const isDone = await write(session, compared, difference, side);
    if (isDone && side === 'mine') {
      const kept = [...context.workspaceState.get<string[]>(KEPT, []), keyOf(compared, difference)];
      await context.workspaceState.update(KEPT, kept);
    }
    tree.invalidate();
    return isDone;
  };
  context.subscriptions.push(
    tree,
    vscode.commands.registerCommand('corroborate.comparePeople', async (given?: unknown) => {
      compared = (await begin(session, given)) ?? compared;
      if (!compared) return;
      await vscode.commands.executeCommand('setContext', 'corroborate.comparesPeople', true);
      tree.invalidate();
      await vscode.commands.executeCommand('corroborate.agreement.focus');
    }),
    vscode.commands.registerCommand('corroborate.acceptTheirs', (row?: Row) => settle(row, 'theirs')),
    vscode.commands.registerCommand('corroborate.keepMine', (row?: Row) => settle(row, 'mine')),
  );
  return tree;
}

/** `given`: a notes file, or an author of the folder; else it is asked. */
async function begin({ notes, folderFiles }: Session, given: unknown): Promise<Compared | undefined> {
  const [first] = notes.all();
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const folder = (active === undefined ? undefined : notes.of(active)) ?? first;
  if (!folder) {
    void warn(vscode.l10n.t('Notes are kept in the workspace folder: open a folder of articles first.'));
    return undefined;
  }
  await notes.whenRead();
  const author = await requireAuthor(folder.folder.uri);
  if (author === undefined) return undefined;
  try {
    const theirs =
      given instanceof vscode.Uri
        ? await fromFile(folderFiles, given)
        : typeof given === 'string' && otherAuthors(folder, author).includes(given)
          ? fromFolder(folder, given)
          : await pickTheirs(folderFiles, folder, author);
    return theirs && { notes: folder, author, theirs };
  } catch (error) {
    void sayFailed(vscode.l10n.t('The notes file could not be read: {0}', fileReasonOf(error)));
    return undefined;
  }
}

function toRoots(
  session: Session,
  compared: Compared,
  kept: ReadonlySet<string>,
  known: Map<string, Difference>,
): RowList {
  const { notes, author, theirs } = compared;
  const { layers, differences } = compareAuthors(recordsBy(notes, author), theirs.records());
  const open = differences.filter((difference) => !kept.has(keyOf(compared, difference)));
  return toRows(
    layers.filter(({ layer, both }) => both > 0 || open.some((one) => one.layer === layer)),
    (agreement) =>
      toLayerRow(
        session,
        compared,
        agreement,
        open.filter(({ layer }) => layer === agreement.layer),
        known,
      ),
  );
}

function toLayerRow(
  session: Session,
  compared: Compared,
  agreement: Agreement,
  differences: readonly Difference[],
  known: Map<string, Difference>,
): Row {
  const label = layerWord(agreement.layer);
  const { t } = vscode.l10n;
  const figure = agreement.kappa === undefined ? t('κ not defined') : `κ ${agreement.kappa.toFixed(2)}`;
  const same = t('{0} of {1} the same', agreement.same, agreement.both);
  const open = differences.length === 0 ? '' : t('differences: {0}', differences.length);
  const parts = [figure, same, open].filter((part) => part !== '');
  const description = parts.join(' · ');
  return {
    id: `agreement/${agreement.layer}`,
    label,
    description,
    icon: new vscode.ThemeIcon(LAYER_ICONS[agreement.layer]),
    spoken: [label, ...parts].join(', '),
    tooltip: () =>
      toTooltip(
        t('Cohen’s kappa: 1 is full agreement, 0 is what chance would give. Counted over the places both spoke about.'),
      ),
    copy: `${label}: ${description}`,
    isOpen: true,
    children: () => toRows(differences, (difference) => toDifferenceRow(session, compared, difference, known)),
  };
}

function toDifferenceRow(
  { names }: Session,
  compared: Compared,
  difference: Difference,
  known: Map<string, Difference>,
): Row {
  const { layer, target, mine, theirs } = difference;
  const id = `agreement/${layer}/${keyOf(compared, difference)}`;
  known.set(id, difference);
  const nothing = vscode.l10n.t('nothing');
  const words = `“${shorten(target.place.text, 60)}”`;
  const says = vscode.l10n.t('you: {0} · {1}: {2}', mine ?? nothing, compared.theirs.name, theirs ?? nothing);
  const article = compared.notes.idAt(target.article);
  return {
    id,
    label: words,
    description: says,
    icon: new vscode.ThemeIcon('diff'),
    spoken: `${words}, ${says.replace(' · ', ', ')}, ${names.nameOf(article)}`,
    tooltip: () => toTooltip(target.article, shorten(target.place.text, 300), says),
    target: { id: article, place: target.place },
    copy: `${words} ${says}`,
    words: ['difference'],
  };
}

/** Records that make it so; nothing to write counts as done. */
async function write(
  { notes }: Session,
  { notes: folder, author, theirs }: Compared,
  difference: Difference,
  side: 'mine' | 'theirs',
): Promise<boolean> {
  const mine = recordsBy(folder, author);
  const drafts = toSettlement({ mine, theirs: theirs.records(), isShared: theirs.isHere }, difference, side);
  return drafts.length === 0 || (await notes.write(folder.folder.uri.toString(), drafts)) !== undefined;
}

const keyOf = ({ theirs }: Compared, { layer, target, mine, theirs: said }: Difference): string =>
  [theirs.name, layer, target.article, target.place.start, target.place.text, mine ?? '', said ?? ''].join('\n');

const LAYER_ICONS: Readonly<Record<AgreementLayer, string>> = {
  verdict: 'verified',
  tag: 'tag',
  person: 'person',
  quote: 'quote',
  number: 'symbol-number',
};

function layerWord(layer: AgreementLayer): string {
  const words: Readonly<Record<AgreementLayer, string>> = {
    verdict: vscode.l10n.t('Verdicts'),
    tag: vscode.l10n.t('Tags'),
    person: vscode.l10n.t('People'),
    quote: vscode.l10n.t('Quotes'),
    number: vscode.l10n.t('Numbers'),
  };
  return words[layer];
}
