/* Owns asking for a person: one of those known, or a name typed anew. */
import * as vscode from 'vscode';
import type { LinkedPerson } from '../../corpus/linkedPerson';
import type { PersonChoice } from '../../service/protocol';
import { toCountWords } from '../counts';
import type { Session } from '../session';
import { fill, makeList, type PickItem } from '../surfaces/questions';

export type NameChoice =
  | { readonly kind: 'known'; readonly person: LinkedPerson }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'nobody' };

export interface NameQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** Typed in already. */
  readonly value?: string;
  /** Names to offer before all others. */
  readonly first?: readonly string[];
  /** Those who share a word with one of these names come before the others. */
  readonly like?: readonly string[];
  /** Left out of the list. */
  readonly without?: string | undefined;
  readonly mayBeNew: boolean;
  /** What choosing nobody is called; not offered where it is left out. */
  readonly nobody?: string;
}

interface Item extends PickItem {
  readonly choice: Exclude<NameChoice, { kind: 'known' }> | { readonly kind: 'known'; readonly person: PersonChoice };
}

/** Nobody reads more; typing narrows. */
const MOST_OFFERED = 500;

export async function pickName(session: Session, question: NameQuestion): Promise<NameChoice | undefined> {
  const choice = await pickItem(session, question);
  if (choice?.kind !== 'known') return choice;
  const person = await findChosen(session, choice.person);
  return person && { kind: 'known', person };
}

/** By a mention of theirs: links, and with them what people are named by, may be others since they were offered. */
export async function findChosen(
  { corpus, service }: Session,
  { entity, first: { id, start } }: PersonChoice,
): Promise<LinkedPerson | undefined> {
  const own = corpus.get(id)?.analysis.people.find((one) => one.start === start)?.entity;
  const found = typeof own === 'string' ? await service.ask('personOf', id, own) : null;
  return found ?? (await service.ask('person', entity)) ?? undefined;
}

async function pickItem(session: Session, question: NameQuestion): Promise<Item['choice'] | undefined> {
  const { first = [], like = [], without, nobody } = question;
  const find = (typed: string): Promise<readonly PersonChoice[]> =>
    session.service.ask('people', { first, like, typed, ...(without === undefined ? {} : { without }) }, MOST_OFFERED);
  const list = makeList<Item>(question);
  list.matchOnDetail = true;
  list.value = question.value ?? '';
  const everyone = await find('');
  const update = async (): Promise<void> => {
    const typed = list.value.trim();
    const isCut = everyone.length === MOST_OFFERED && typed !== '';
    const people = isCut ? await find(typed) : everyone;
    if (typed !== list.value.trim()) return;
    const fresh: Item[] =
      question.mayBeNew && typed !== '' && !people.some(({ name }) => name === typed)
        ? [
            {
              icon: 'add',
              // the editor puts labels that hold what was typed first: whoever is known comes before somebody new
              label: vscode.l10n.t('New Name'),
              description: typed,
              alwaysShow: true,
              choice: { kind: 'new', name: typed },
            },
          ]
        : [];
    fill(list, [...people.map(toItem), ...toNobody(nobody), ...fresh]);
  };
  await update();
  return new Promise((resolve) => {
    let chosen: Item['choice'] | undefined;
    list.onDidChangeValue(() => void update());
    list.onDidAccept(() => {
      chosen = list.activeItems[0]?.choice;
      list.hide();
    });
    list.onDidHide(() => {
      list.dispose();
      resolve(chosen);
    });
    list.show();
  });
}

const toItem = (person: PersonChoice): Item => ({
  icon: 'person',
  label: person.name,
  description: toCountWords(person),
  ...(person.variants.length > 0 ? { detail: person.variants.join(', ') } : {}),
  choice: { kind: 'known', person },
});

const toNobody = (nobody: string | undefined): Item[] =>
  nobody === undefined ? [] : [{ icon: 'circle-slash', label: nobody, choice: { kind: 'nobody' } }];
