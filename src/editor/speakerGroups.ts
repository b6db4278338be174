/* Owns the quotes of all articles by speaker, as list and jumps both need them. */
import * as vscode from 'vscode';
import { groupQuotes, type SpeakerGroup } from '../present/groups';
import type { Session } from './session';

export function groupSpeakers({ corpus, people }: Session): SpeakerGroup[] {
  return groupQuotes(corpus.entries(), (id, entity) => people.find(id, entity), vscode.l10n.t('Unknown speaker'));
}
