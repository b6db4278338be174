// Runs inside VS Code: writes into the open folder all that the notes of an earlier version say, as this build writes it, and waits
// until what is kept beside is on disk. Entry for VS Code's extensionTestsPath; started by scripts/leave.mjs.
import * as vscode from 'vscode';
import type { Exports } from '../../src/editor/activate';
import type { Activation } from '../../src/editor/activation';
import type { FolderNotes } from '../../src/editor/notes/folderNotes';
import type { Draft } from '../../src/notes/journals';
import type { NoteRecord, Target } from '../../src/notes/note';
import { readRecord } from '../../src/notes/readRecord';

/** Set by scripts/leave.mjs: the notes files to say again, those of the person at the keyboard first. */
const NOTES = 'CORROBORATE_NOTES';

/** Entry for VS Code's extensionTestsPath. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Activation<Exports>>('corroborate.corroborate');
  if (!extension) throw new Error('the extension is not there');
  const exports = await (await extension.activate()).started;
  await exports.ready();
  const [folder] = [...exports.notes.all()];
  if (!folder) throw new Error('no folder is open');
  const ids = new Map<string, string>();
  for (const file of JSON.parse(process.env[NOTES] ?? '[]') as string[]) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.file(file)));
    for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
      const read = readRecord(JSON.parse(line));
      if (read.kind !== 'record') throw new Error(`cannot be read: ${line}`);
      ids.set(read.record.id, await sayAgain(exports, folder, read.record, ids));
    }
  }
  await exports.ready();
  await exports.leave();
  console.log('@@left');
}

/** Says what a record says; the id of the new one. */
async function sayAgain(
  { notes }: Exports,
  folder: FolderNotes,
  record: NoteRecord,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const home = folder.folder.uri.toString();
  const { id, by } = record;
  if (id.startsWith('import-')) {
    await notes.take(folder, [record]);
    return id;
  }
  // version, id, time and name are put in by whoever signs
  const said = Object.entries(record).filter(([key]) => !['v', 'id', 'at', 'by'].includes(key));
  const draft = await placedAgain(folder, Object.fromEntries(said) as unknown as Draft & Places, ids);
  const written =
    by === (await ownName()) ? await notes.write(home, [draft]) : await folder.journals.append(by, [draft]);
  const [first] = written ?? [];
  if (!first) throw new Error(`not saved: ${JSON.stringify(draft)}`);
  return first.id;
}

const ownName = (): Promise<string> =>
  Promise.resolve(vscode.workspace.getConfiguration('corroborate').get('author', ''));

interface Places {
  readonly of?: string;
  readonly reply?: string;
  readonly target?: Target;
  readonly to?: Target;
}

/** With places as this build remembers them, and the ids of this time. */
async function placedAgain(
  folder: FolderNotes,
  { of, reply, target, to, ...rest }: Draft & Places,
  ids: ReadonlyMap<string, string>,
): Promise<Draft> {
  const place = async ({ article, place: { start, end } }: Target): Promise<Target> => {
    const id = folder.idAt(article);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(id, true));
    return folder.toTarget(id, document.getText(), { start, end });
  };
  return {
    ...rest,
    ...(of === undefined ? {} : { of: ids.get(of) ?? of }),
    ...(reply === undefined ? {} : { reply: ids.get(reply) ?? reply }),
    ...(target === undefined ? {} : { target: await place(target) }),
    ...(to === undefined ? {} : { to: await place(to) }),
  } as Draft;
}
