/* Owns the list of quotes: speaker → quote, or article → quote. */
import * as vscode from 'vscode';
import { inSlices } from '../corpus/timeSlices';
import { arrangeSteps } from '../present/arrange';
import { MARK_ONLY } from '../present/excerpt';
import type { MentionAt } from '../present/neighbour';
import { nameOf, type SpeakerGroup } from '../present/speakerTable';
import { toCountWords, toSpokenCount } from './counts';
import { toArticleRows, toMentionRows, type MentionRowOptions } from './mentionRows';
import { personTooltip } from './personHover';
import { quoteTooltip } from './quoteHover';
import { toRows, type Row, type RowList } from './rows';
import { RowTree, type Arrangement } from './rowTree';
import type { Session } from './session';

export function registerQuotesView(session: Session): RowTree {
  const tree = new RowTree(session, { view: 'quotes', groups: ['speaker', 'article'], roots, summary });
  session.context.subscriptions.push(tree);
  return tree;
}

async function roots(session: Session, { group, sort }: Arrangement): Promise<RowList> {
  const { listed, people } = session;
  if (group === 'article') {
    const speakerName = (mention: MentionAt): string => {
      const speaker = listed.speakerAt(mention);
      return toSpeakerName(speaker.kind === 'person' ? people.calledIn(mention.id, speaker.person) : nameOf(speaker));
    };
    return toArticleRows(session, 'article', listed.quotes.articles(), { ...rowOptions(session), detail: speakerName });
  }
  const speakers = await inSlices(arrangeSteps(await listed.findSpeakers(), sort));
  return toRows(speakers, (speaker) => toSpeakerRow(session, speaker));
}

export const toSpeakerName = (name: string | null): string => name ?? vscode.l10n.t('Unknown speaker');

function toSpeakerRow(session: Session, group: SpeakerGroup): Row {
  const { key, speaker } = group;
  const name = toSpeakerName(group.name);
  const icons = { person: 'person', phrase: 'organization', unknown: 'question' };
  return {
    id: `speaker/${key}`,
    label: name,
    description: toCountWords(group),
    icon: new vscode.ThemeIcon(icons[speaker.kind]),
    spoken: toSpokenCount(name, group),
    ...(speaker.kind === 'person'
      ? { tooltip: () => personTooltip(session, speaker.person), person: speaker.person.entity }
      : {}),
    get mentions() {
      return group.mentions();
    },
    copy: name,
    children: () =>
      toMentionRows(session, `speaker/${key}`, group.mentions(), { ...rowOptions(session), isNamed: true }),
  };
}

function rowOptions(session: Session): MentionRowOptions<MentionAt> {
  return {
    layer: 'quote',
    context: MARK_ONLY,
    icon: () => new vscode.ThemeIcon('quote', new vscode.ThemeColor('corroborate.quoteBorder')),
    tooltip: ({ id, start, end }) => {
      const quotes = session.corpus.get(id)?.analysis.quotes ?? [];
      const quote = quotes.find((own) => own.start === start && own.end === end);
      return quote && quoteTooltip(session, id, quote);
    },
  };
}

function summary({ listed }: Session): string {
  return listed.quotes.size === 0 ? '' : String(listed.quotes.size);
}
