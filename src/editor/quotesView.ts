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

const ICONS: Readonly<Record<Lists['speakers']['kind'], string>> = {
  person: 'person',
  phrase: 'organization',
  document: 'file-text',
  unnamed: 'account',
  unknown: 'question',
};

/** What a row is called that stands for all who have no name. */
const toGroupName = (kind: Lists['speakers']['kind']): string =>
  kind === 'document'
    ? vscode.l10n.t('Statements and documents')
    : kind === 'unnamed'
      ? vscode.l10n.t('Unnamed sources')
      : toSpeakerName(null);

function toSpeakerRow(session: Session, address: ListAddress<'speakers'>, speaker: Lists['speakers']): Row {
  const { key, kind, entity, article, count } = speaker;
  const isGroup = article === null && (kind === 'document' || kind === 'unnamed');
  const name = speaker.name === '' ? toGroupName(kind) : speaker.name;
  const outlet = article === null ? undefined : session.names.nameOf(article);
  const below = (): Promise<readonly MentionAt[]> => session.service.ask('mentionsBelow', address, key);
  const spoken = toSpokenCount(name, speaker);
  return {
    id: `speaker/${key}`,
    label: name,
    description: outlet === undefined ? toCountWords(speaker) : join([outlet, count > 1 ? String(count) : '']),
    icon: new vscode.ThemeIcon(ICONS[kind]),
    spoken: outlet === undefined ? spoken : `${outlet}: ${spoken}`,
    ...(entity === null
      ? {}
      : {
          tooltip: async () => {
            const person = await session.service.ask('person', entity);
            return person ? personTooltip(session, person) : undefined;
          },
          person: entity,
        }),
    mentions: below,
    copy: name,
    children: isGroup
      ? () => {
          const under: ListAddress<'speakers'> = { ...address, under: kind };
          return toListRows(session, under, (one) => toSpeakerRow(session, under, one));
        }
      : async () => {
          const options = { ...rowOptions(session), isNamed: outlet === undefined };
          return toMentionRows(session, `speaker/${key}`, await below(), options);
        },
  };
}

const join = (words: readonly string[]): string => words.filter(Boolean).join(' · ');

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
