/* Owns asking for a person: one of those known, or a name typed anew. */
import * as vscode from 'vscode';
import type { LinkedPerson } from '../../corpus/linkedPerson';
import { countMentions, toCountWords } from '../counts';
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
  readonly choice: NameChoice;
}

export function pickName(session: Session, question: NameQuestion): Promise<NameChoice | undefined> {
  const known = toItems(session, question);
  const list = makeList<Item>(question);
  list.matchOnDetail = true;
  const update = (): void => {
    const typed = list.value.trim();
    const isKnown = known.some(({ choice }) => choice.kind === 'known' && choice.person.name === typed);
    const fresh: Item[] =
      question.mayBeNew && typed !== '' && !isKnown
        ? [
            {
              icon: 'add',
              label: typed,
              description: vscode.l10n.t('new name'),
              alwaysShow: true,
              choice: { kind: 'new', name: typed },
            },
          ]
        : [];
    fill(list, [...known, ...fresh]);
  };
  list.value = question.value ?? '';
  update();
  return new Promise((resolve) => {
    let chosen: NameChoice | undefined;
    list.onDidChangeValue(update);
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

/** Of a name, without initials and what is no word. */
const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];

function toItems({ people }: Session, { first = [], like = [], without, nobody }: NameQuestion): Item[] {
  const all = people.people().filter(({ entity }) => entity !== without);
  const isFirst = ({ name, variants }: LinkedPerson): boolean =>
    first.some((candidate) => candidate === name || variants.includes(candidate));
  const words = new Set(like.flatMap(wordsOf));
  const isLike = ({ name, variants }: LinkedPerson): boolean =>
    [name, ...variants].some((one) => wordsOf(one).some((word) => words.has(word)));
  const rankOf = (person: LinkedPerson): number => (isFirst(person) ? 0 : isLike(person) ? 1 : 2);
  const ordered = [...all].sort((a, b) => rankOf(a) - rankOf(b));
  return [
    ...ordered.map((person): Item => ({
      icon: 'person',
      label: person.name,
      description: toCountWords(countMentions(person.mentions)),
      ...(person.variants.length > 0 ? { detail: person.variants.join(', ') } : {}),
      choice: { kind: 'known', person },
    })),
    ...(nobody === undefined ? [] : [{ icon: 'circle-slash', label: nobody, choice: { kind: 'nobody' as const } }]),
  ];
}
