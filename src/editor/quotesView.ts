/* The list of quotes: speaker → quote, or article → quote. */
import * as vscode from 'vscode';
import type { Quote } from '../core/annotation';
import { MARK_ONLY } from '../present/excerpt';
import type { MentionAt } from '../present/neighbour';
import type { ListAddress, Lists } from '../service/protocol';
import { toCountWords, toSpokenCount } from './counts';
import { toArticleRow, toListRows, toMentionRows, type MentionRowOptions } from './mentionRows';
import { personTooltip } from './personHover';
import { quoteTooltip } from './quoteHover';
import type { Row, RowList } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';
import { readNames, type SpeakerNames } from './speakerNames';

export function registerQuotesView(session: Session): RowTree {
  const tree = new RowTree(session, { view: 'quotes', groups: ['speaker', 'article'], roots, summary });
  session.context.subscriptions.push(tree);
  return tree;
}

function roots(session: Session, { group, sort }: Arrangement): Promise<RowList> {
  if (group === 'article') {
    const address: ListAddress<'quoteArticles'> = { list: 'quoteArticles', sort };
    return toListRows(session, address, (article) => {
      const mentions = (): Promise<readonly MentionAt[]> => session.service.ask('mentionsBelow', address, article.key);
      let names: Promise<SpeakerNames> | undefined;
      const detail = async (mention: MentionAt): Promise<string> => {
        const quote = findQuote(session, mention);
        return toSpeakerName(quote ? (await (names ??= readNames(session, article.key))).speakerOf(quote) : null);
      };
      return toArticleRow(session, 'article', article, mentions, { ...rowOptions(session), detail });
    });
  }
  const address: ListAddress<'speakers'> = { list: 'speakers', sort };
  return toListRows(session, address, (speaker) => toSpeakerRow(session, address, speaker));
}

export const toSpeakerName = (name: string | null): string => name ?? vscode.l10n.t('Unknown speaker');

function toSpeakerRow(session: Session, address: ListAddress<'speakers'>, speaker: Lists['speakers']): Row {
  const { key, kind, entity } = speaker;
  const name = toSpeakerName(kind === 'unknown' ? null : speaker.name);
  const icons = { person: 'person', phrase: 'organization', unknown: 'question' };
  const mentions = (): Promise<readonly MentionAt[]> => session.service.ask('mentionsBelow', address, key);
  return {
    id: `speaker/${key}`,
    label: name,
    description: toCountWords(speaker),
    icon: new vscode.ThemeIcon(icons[kind]),
    spoken: toSpokenCount(name, speaker),
    ...(entity === null
      ? {}
      : {
          tooltip: async () => {
            const person = await session.service.ask('person', entity);
            return person ? personTooltip(session, person) : undefined;
          },
          person: entity,
        }),
    mentions,
    copy: name,
    children: async () =>
      toMentionRows(session, `speaker/${key}`, await mentions(), { ...rowOptions(session), isNamed: true }),
  };
}

function findQuote({ corpus }: Session, { id, start, end }: MentionAt): Quote | undefined {
  return corpus.get(id)?.analysis.quotes.find((own) => own.start === start && own.end === end);
}

function rowOptions(session: Session): MentionRowOptions<MentionAt> {
  return {
    layer: 'quote',
    context: MARK_ONLY,
    icon: () => new vscode.ThemeIcon('quote', new vscode.ThemeColor('corroborate.quoteBorder')),
    tooltip: async (mention) => {
      const quote = findQuote(session, mention);
      return quote && quoteTooltip(await readNames(session, mention.id), mention.id, quote);
    },
  };
}

async function summary({ service }: Session): Promise<string> {
  const { quotes } = await service.ask('totals');
  return quotes === 0 ? '' : String(quotes);
}
