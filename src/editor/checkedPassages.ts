/*
 * Owns which passages a person has marked as checked: a verdict "verified" among the notes, from here or from anywhere
 * else. Leaves keeping notes to notes/, and what is hidden for it to problems.ts.
 */
import * as vscode from 'vscode';
import { findJudgements } from '../notes/notebook';
import { PlaceIndex } from '../notes/samePlace';
import type { MentionAt } from '../present/neighbour';
import type { ArticleText } from './articleTexts';
import { currentSpan } from './currentSpan';
import type { Session } from './session';
import { warn } from './surfaces/notices';

/** Asks of passages as long as the notes are what they are now. */
export type IsChecked = (passage: MentionAt, article: ArticleText) => boolean;

/** Verdicts are read once for all passages. Where two people differ nothing is checked. */
export function readChecked({ notes }: Session): IsChecked {
  const checked = new Map<string, PlaceIndex<true>>();
  for (const folder of notes.all()) {
    for (const { target, verdicts } of findJudgements(folder.journals.notebook.remarks)) {
      if (!verdicts.every(({ verdict }) => verdict === 'verified')) continue;
      const id = folder.idAt(target.article);
      const own = checked.get(id) ?? new PlaceIndex<true>();
      own.put(target, true);
      checked.set(id, own);
    }
  }
  return ({ id, start, end }, { text }) => {
    const own = checked.get(id);
    const here = own && notes.of(id)?.toTarget(id, text, { start, end });
    return here !== undefined && own?.find(here) === true;
  };
}

/** Keeps that the passage was checked, with what it was checked for. False where nothing was saved, which has been said. */
export async function markChecked(session: Session, passage: MentionAt, checkedFor: string): Promise<boolean> {
  const article = await session.texts.read(passage.id);
  const span = currentSpan(session, passage);
  const target = article && span && session.notes.of(passage.id)?.toTarget(passage.id, article.text, span);
  if (!target) {
    void warn(vscode.l10n.t('Notes are kept in the workspace folder: open the folder of this article first.'));
    return false;
  }
  const draft = { kind: 'verdict', target, verdict: 'verified', body: checkedFor } as const;
  return (await session.notes.write(passage.id, [draft])) !== undefined;
}
