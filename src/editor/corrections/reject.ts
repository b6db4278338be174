/*
 * Owns "not a person, quote or number": of one mention, of its words, or of a person with all their spellings.
 */
import * as vscode from 'vscode';
import type { LinkedPerson } from '../../corpus/linkedPerson';
import type { Scope } from '../../notes/note';
import { shorten } from '../../present/markdown';
import type { Row } from '../rows';
import type { Session } from '../session';
import { toTarget, type Aim } from './aim';
import type { Answers } from './answers';
import type { Placed } from './personDrafts';
import { save } from './saving';
import { countPersonReach, countReach, pickScope } from './scopes';

/** Who the mention is, across articles; undefined for nobody, and for what is no person. */
export async function personOf({ service }: Session, aim: Aim): Promise<LinkedPerson | undefined> {
  if (aim.layer !== 'person' || aim.item.entity === null) return undefined;
  return (await service.ask('personOf', aim.id, aim.item.entity)) ?? undefined;
}

const isPersonRow = (given: unknown): given is Row =>
  typeof given === 'object' && given !== null && 'person' in given && !('mention' in given);

export async function reject(session: Session, aim: Aim, answers: Answers, given: unknown): Promise<void> {
  const titles = {
    person: vscode.l10n.t('“{0}” is not a person', shorten(aim.words, 60)),
    quote: vscode.l10n.t('“{0}” is not a quote', shorten(aim.words, 60)),
    number: vscode.l10n.t('“{0}” is not a number', shorten(aim.words, 60)),
  };
  const title = titles[aim.layer];
  const person = await personOf(session, aim);
  if (isPersonRow(given)) return save(session, await toRejections(session, person, aim, 'all'), title);
  // a name is somebody's with all their spellings; “he” is a word
  const named = aim.layer === 'person' && aim.item.kind === 'name' ? person : undefined;
  const reach = named ? countPersonReach(session, aim.id, named) : countReach(session, aim);
  const scope = answers.scope ?? (await pickScope(title, reach));
  if (!scope) return;
  if (scope !== 'mention' && named) return save(session, await toRejections(session, named, aim, scope), title);
  const target = toTarget(session, aim);
  const placed = target && [{ id: aim.id, draft: { kind: 'reject' as const, target, scope, layer: aim.layer } }];
  return save(session, placed ?? [{ id: aim.id }], title);
}

/** Where one spelling is no person, the others are none either: one record a spelling. */
async function toRejections(
  session: Session,
  person: LinkedPerson | undefined,
  aim: Aim,
  scope: Scope,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  const seen = new Set<string>();
  for (const { id, start, end } of person?.mentions ?? []) {
    if (scope !== 'all' && id !== aim.id) continue;
    const text = (await session.texts.read(id))?.text;
    const words = text?.slice(start, end) ?? '';
    const target =
      text === undefined || seen.has(words) ? undefined : toTarget(session, { id, text, span: { start, end } });
    seen.add(words);
    if (target) placed.push({ id, draft: { kind: 'reject', target, scope, layer: 'person' } });
  }
  return placed;
}
