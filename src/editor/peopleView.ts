/* Owns the list of people: person → article → mention, or article → person → mention. */
import * as vscode from 'vscode';
import type { LinkedPerson } from '../corpus/identity';
import { arrange, groupByArticle } from '../present/arrange';
import { countArticles, toCountWords, toSpokenCount } from './counts';
import { personTooltip } from './personHover';
import { toArticleName, toArticleRows, toMentionRows } from './mentionRows';
import type { Row } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';

export function registerPeopleView(session: Session): RowTree {
  const tree = new RowTree(session, { view: 'people', groups: ['person', 'article'], roots, summary });
  session.context.subscriptions.push(tree);
  return tree;
}

function roots(session: Session, { group, sort }: Arrangement): Row[] {
  const people = arrange(session.people.people(), sort);
  return group === 'article' ? byArticle(session, people) : people.map((person) => toPersonRow(session, person));
}

function toPersonRow(session: Session, person: LinkedPerson): Row {
  const { entity, name, mentions } = person;
  return {
    id: `person/${entity}`,
    label: name,
    description: toCountWords(mentions),
    icon: new vscode.ThemeIcon('person', new vscode.ThemeColor('corroborate.personBorder')),
    spoken: toSpokenCount(name, mentions),
    tooltip: () => personTooltip(session, person),
    mentions,
    copy: name,
    children: () => toArticleRows(session, `person/${entity}`, mentions),
  };
}

function byArticle(session: Session, people: readonly LinkedPerson[]): Row[] {
  const ids = [...session.corpus.entries()].map(({ id }) => id).sort();
  return ids.flatMap((id) => {
    const here = people.flatMap((person) => {
      const mentions = groupByArticle(person.mentions).get(id);
      return mentions ? [{ person, mentions }] : [];
    });
    if (here.length === 0) return [];
    const name = toArticleName(id);
    return {
      id: `article/${id}`,
      label: name,
      description: String(here.length),
      resource: vscode.Uri.parse(id),
      spoken: vscode.l10n.t('{0}, {1} people', name, here.length),
      mentions: here.flatMap(({ mentions }) => mentions),
      copy: name,
      children: () =>
        here.map(({ person, mentions }) => ({
          ...toPersonRow(session, person),
          id: `article/${id}/${person.entity}`,
          description: String(mentions.length),
          mentions,
          children: () => toMentionRows(session, `article/${id}/${person.entity}`, mentions),
        })),
    };
  });
}

function summary({ people, corpus }: Session): string {
  const all = people.people();
  if (all.length === 0) return '';
  const articles = countArticles(all.flatMap(({ mentions }) => mentions));
  return corpus.size > 1 ? vscode.l10n.t('{0} in {1} articles', all.length, articles) : String(all.length);
}
