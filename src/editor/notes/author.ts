/*
 * Owns whose name stands under a note: the setting, else who git commits as here, else asked once and kept in the
 * setting. Git is asked through the built-in extension; no process is started.
 */
import * as vscode from 'vscode';
import { readSettings } from '../settings';
import { ask } from '../surfaces/questions';

/** What is used of the built-in git extension's API, version 1. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): Repository | null;
  };
}
interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** The name known for a workspace folder, without asking; undefined for none. */
export async function findAuthor(folder: vscode.Uri): Promise<string | undefined> {
  const { author } = readSettings(folder);
  return author === '' ? findCommitter(folder) : author;
}

/** The name for a workspace folder; asks for it where none is known. Undefined where the person gave none. */
export async function requireAuthor(folder: vscode.Uri): Promise<string | undefined> {
  const known = await findAuthor(folder);
  if (known !== undefined) return known;
  const given = await ask({
    title: vscode.l10n.t('Your Name on Notes'),
    prompt: vscode.l10n.t('Kept in the setting corroborate.author; your notes are stored under it in this folder.'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A note needs a name.') : undefined),
  });
  const author = given?.trim();
  if (author === undefined || author === '') return undefined;
  await vscode.workspace.getConfiguration('corroborate').update('author', author, vscode.ConfigurationTarget.Global);
  return author;
}

async function findCommitter(folder: vscode.Uri): Promise<string | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = extension && (await extension.activate());
    const repository = git?.enabled ? git.getAPI(1).getRepository(folder) : null;
    if (!repository) return undefined;
    const key = 'user.name';
    const own = await repository.getConfig(key).catch(() => '');
    const name = (own || (await repository.getGlobalConfig(key).catch(() => ''))).trim();
    return name === '' ? undefined : name;
  } catch {
    return undefined; // git is switched off, or is not there: as if it knew no name
  }
}
