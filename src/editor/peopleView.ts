/* Owns the list of people: person → article → mention, or article → person → mention. */
import * as vscode from 'vscode';
import { compareText } from '../core/compareText';
import type { LinkedPerson } from '../corpus/linkedPerson';
import { sortSteps } from '../corpus/sortSteps';
import { inSlices } from '../corpus/timeSlices';
import { arrangeSteps, groupByArticle, toArticleMentions } from '../present/arrange';
import type { MentionAt } from '../present/neighbour';
import { countMentions, toCountWords, toSpokenCount } from './counts';
import { personTooltip } from './personHover';
import { toArticleFace, toArticleRows, toMentionRows } from './mentionRows';
import { toRows, type Row, type RowList } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';

export function registerPeopleView(session: Session): RowTree {
  const tree = new RowTree(session, { view: 'people', groups: ['person', 'article'], roots, summary });
  session.context.subscriptions.push(tree);
  return tree;
}

async function roots(session: Session, { group, sort }: Arrangement): Promise<RowList> {
  const listed = (await session.people.rank()).map(({ person, mentions }) => ({
    person,
    name: person.name,
    count: mentions,
    mentions: () => person.mentions,
  }));
  const people = (await inSlices(arrangeSteps(listed, sort))).map(({ person }) => person);
  return group === 'article'
    ? inSlices(byArticle(session, people))
    : toRows(people, (person) => toPersonRow(session, person));
}

/** Called as the article given calls them, where one is. */
function toPersonRow(session: Session, person: LinkedPerson, id?: string): Row {
  const { entity, mentions } = person;
  const name = id === undefined ? person.name : session.people.calledIn(id, person);
  const counts = countMentions(mentions);
  return {
    id: `person/${entity}`,
    label: name,
    description: toCountWords(counts),
    icon: new vscode.ThemeIcon('person', new vscode.ThemeColor('corroborate.personBorder')),
    spoken: toSpokenCount(name, counts),
    tooltip: () => personTooltip(session, person, id),
    person: entity,
    mentions,
    copy: name,
    children: () => toArticleRows(session, `person/${entity}`, toArticleMentions(mentions), { layer: 'person' }),
  };
}

interface PersonHere {
  readonly person: LinkedPerson;
  readonly mentions: readonly MentionAt[];
}

function* byArticle(session: Session, people: readonly LinkedPerson[]): Generator<undefined, RowList> {
  const articles = new Map<string, PersonHere[]>();
  for (const person of people) {
    for (const [id, mentions] of groupByArticle(person.mentions)) {
      const here = articles.get(id);
      if (here) here.push({ person, mentions });
      else articles.set(id, [{ person, mentions }]);
    }
    yield;
  }
  const inOrder = yield* sortSteps([...articles], ([a], [b]) => compareText(a, b));
  return toRows(inOrder, ([id, here]) => toArticleRow(session, id, here));
}

function toArticleRow(session: Session, id: string, here: readonly PersonHere[]): Row {
  return {
    ...toArticleFace(session, id, here.length),
    id: `article/${id}`,
    spoken: vscode.l10n.t('{0}, people: {1}', session.names.nameOf(id), here.length),
    mentions: here.flatMap(({ mentions }) => mentions),
    children: () =>
      here.map(({ person, mentions }) => ({
        ...toPersonRow(session, person, id),
        id: `article/${id}/${person.entity}`,
        description: String(mentions.length),
        mentions,
        children: () => toMentionRows(session, `article/${id}/${person.entity}`, mentions, { layer: 'person' }),
      })),
  };
}

async function summary({ people, corpus }: Session): Promise<string> {
  const { length: count } = await people.rank();
  if (count === 0) return '';
  return corpus.size > 1 ? vscode.l10n.t('{0} in {1} articles', count, corpus.size) : String(count);
}
