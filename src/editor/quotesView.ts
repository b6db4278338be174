/* Owns the list of quotes: speaker → quote, or article → quote. */
import * as vscode from 'vscode';
import { arrange } from '../present/arrange';
import { MARK_ONLY } from '../present/excerpt';
import type { QuoteAt, SpeakerGroup } from '../present/groups';
import { toCountWords, toSpokenCount } from './counts';
import { toArticleName, toArticleRows, toMentionRows } from './mentionRows';
import { personTooltip } from './personHover';
import { quoteTooltip } from './quoteHover';
import type { Row } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';
import { groupSpeakers } from './speakerGroups';

export function registerQuotesView(session: Session): RowTree {
  const tree = new RowTree(session, { view: 'quotes', groups: ['speaker', 'article'], roots, summary });
  session.context.subscriptions.push(tree);
  return tree;
}

function roots(session: Session, { group, sort }: Arrangement): Row[] {
  const groups = groupSpeakers(session);
  if (group === 'article') return byArticle(session, groups);
  return arrange(groups, sort).map((speaker) => toSpeakerRow(session, speaker));
}

function toSpeakerRow(session: Session, { key, name, speaker, mentions }: SpeakerGroup): Row {
  const icons = { person: 'person', phrase: 'organization', unknown: 'question' };
  return {
    id: `speaker/${key}`,
    label: name,
    description: toCountWords(mentions),
    icon: new vscode.ThemeIcon(icons[speaker.kind]),
    spoken: toSpokenCount(name, mentions),
    ...(speaker.kind === 'person' ? { tooltip: () => personTooltip(session, speaker.person) } : {}),
    mentions,
    copy: name,
    children: () =>
      toMentionRows(session, `speaker/${key}`, mentions, {
        context: MARK_ONLY,
        icon: () => new vscode.ThemeIcon('quote', new vscode.ThemeColor('corroborate.quoteBorder')),
        description: ({ id }) => toArticleName(id),
        tooltip: (mention) => quoteTooltip(session, mention.id, mention.quote),
      }),
  };
}

function byArticle(session: Session, groups: readonly SpeakerGroup[]): Row[] {
  const names = new Map<QuoteAt, string>();
  for (const { name, mentions } of groups) for (const mention of mentions) names.set(mention, name);
  const all = [...names.keys()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.start - b.start));
  return toArticleRows(session, 'article', all, {
    context: MARK_ONLY,
    icon: () => new vscode.ThemeIcon('quote', new vscode.ThemeColor('corroborate.quoteBorder')),
    description: (mention) => names.get(mention) ?? '',
    tooltip: (mention) => quoteTooltip(session, mention.id, mention.quote),
  });
}

function summary({ corpus }: Session): string {
  let count = 0;
  for (const { analysis } of corpus.entries()) count += analysis.quotes.length;
  return count === 0 ? '' : String(count);
}
