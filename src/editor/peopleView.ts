/* The list of people: person → article → mention, or article → person → mention. */
import * as vscode from 'vscode';
import { groupByArticle } from '../present/arrange';
import type { ListAddress, Lists } from '../service/protocol';
import { toCountWords, toSpokenCount } from './counts';
import { toArticleFace, toArticleRow, toListRows, toMentionRows } from './mentionRows';
import { personTooltip } from './personHover';
import { toRows, type Row, type RowList } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';

export function registerPeopleView(session: Session): RowTree {
  const tree = new RowTree(session, { view: 'people', groups: ['person', 'article'], roots, summary });
  session.context.subscriptions.push(tree);
  return tree;
}

function roots(session: Session, { group, sort }: Arrangement): Promise<RowList> {
  if (group === 'article') {
    const address: ListAddress<'peopleArticles'> = { list: 'peopleArticles', sort };
    return toListRows(session, address, (article) => toPeopleOfArticleRow(session, address, article));
  }
  const address: ListAddress<'people'> = { list: 'people', sort };
  return toListRows(session, address, (person) => toPersonRow(session, address, person));
}

function toPersonRow(session: Session, address: ListAddress<'people'>, person: Lists['people']): Row {
  const { key: entity, name } = person;
  const mentions = (): ReturnType<NonNullable<Row['mentions']>> =>
    session.service.ask('mentionsBelow', address, entity);
  return {
    id: `person/${entity}`,
    label: name,
    description: toCountWords(person),
    icon: new vscode.ThemeIcon('person', new vscode.ThemeColor('corroborate.personBorder')),
    spoken: toSpokenCount(name, person),
    tooltip: async () => {
      const known = await session.service.ask('person', entity);
      return known ? personTooltip(session, known, name) : undefined;
    },
    person: entity,
    mentions,
    copy: name,
    children: async () => {
      const articles = [...groupByArticle(await mentions())];
      return toRows(articles, ([id, own]) =>
        toArticleRow(session, `person/${entity}`, { key: id, count: own.length }, () => own, { layer: 'person' }),
      );
    },
  };
}

function toPeopleOfArticleRow(
  session: Session,
  address: ListAddress<'peopleArticles'>,
  { key: id, count }: Lists['peopleArticles'],
): Row {
  const people: ListAddress<'people'> = { list: 'people', sort: address.sort, under: id };
  return {
    ...toArticleFace(session, id, count),
    id: `article/${id}`,
    spoken: vscode.l10n.t('{0}, people: {1}', session.names.nameOf(id), count),
    mentions: () => session.service.ask('mentionsBelow', address, id),
    children: () =>
      toListRows(session, people, (person) => {
        const row = toPersonRow(session, people, person);
        const own = `article/${id}/${person.key}`;
        return {
          ...row,
          id: own,
          description: String(person.count),
          children: async () => toMentionRows(session, own, (await row.mentions?.()) ?? [], { layer: 'person' }),
        };
      }),
  };
}

async function summary({ service, corpus }: Session): Promise<string> {
  const { people } = await service.ask('totals');
  if (people === 0) return '';
  return corpus.size > 1 ? vscode.l10n.t('{0} in {1} articles', people, corpus.size) : String(people);
}
