/*
 * Owns the line above a quote that tells how many other articles have it and what they changed; off until asked for.
 * Which quotes have one is asked of the index; what it says is worked out when it comes into sight.
 */
import { wordsOf } from '../core/annotation';
import * as vscode from 'vscode';
import type { QuoteGroup } from '../corpus/quoteGroups';
import { toUtteranceKey } from '../corpus/rowKeys';
import { toDistinct, toGravity } from '../present/differences';
import { shorten } from '../present/markdown';
import { toDifferenceWords } from '../present/differenceWords';
import { whenAnalysed } from './analysedArticle';
import type { LiveArticle } from './liveArticle';
import { toRange } from './ranges';
import { ARTICLE_SELECTOR } from './selector';
import type { Session } from './session';
import { onSettingsChange, readSettings } from './settings';
import { Lens } from './surfaces/marks';

/** Words of the quote in front of the lens, where several stand above one line. */
const LONGEST_NAME = 24;
/** Many articles arrive in a burst: lenses are asked for again once it is over. */
const UPDATE_PAUSE_MS = 400;

class QuoteLens extends Lens {
  constructor(
    range: vscode.Range,
    readonly id: string,
    readonly quote: { readonly start: number; readonly end: number; readonly text: string; readonly words?: string },
    /** Shares its line with other lenses. */
    readonly isNamed: boolean,
  ) {
    super(range);
  }
}

export function registerQuoteLenses(session: Session): vscode.Disposable {
  const emitter = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from(
    emitter,
    { dispose: () => clearTimeout(timer) },
    onSettingsChange('corroborate.codeLens', () => emitter.fire()),
    session.service.onDidList(() => {
      clearTimeout(timer);
      timer = setTimeout(() => emitter.fire(), UPDATE_PAUSE_MS);
    }),
    vscode.languages.registerCodeLensProvider(ARTICLE_SELECTOR, {
      onDidChangeCodeLenses: emitter.event,
      provideCodeLenses: async (document, token) => {
        if (!readSettings(document).codeLens) return [];
        const article = await whenAnalysed(session, document, token);
        return article ? toLenses(session, article) : [];
      },
      resolveCodeLens: async (lens) => {
        if (lens instanceof QuoteLens) await describe(session, lens);
        return lens;
      },
    }),
  );
}

async function toLenses({ service }: Session, article: LiveArticle): Promise<QuoteLens[]> {
  const { id, shown } = article;
  const places = shown.quotes.map(({ of: { start, end } }) => ({ id, start, end }));
  const isElsewhere = await service.ask('quotedElsewhere', places);
  const found = shown.quotes
    .filter((_, at) => isElsewhere[at])
    .map(({ of, start, end }) => ({ of, range: toRange(article.lines, { start, end }) }));
  const onLine = new Map<number, number>();
  for (const { range } of found) onLine.set(range.start.line, (onLine.get(range.start.line) ?? 0) + 1);
  return found.map(({ of, range }) => new QuoteLens(range, article.id, of, (onLine.get(range.start.line) ?? 0) > 1));
}

async function describe({ service }: Session, lens: QuoteLens): Promise<void> {
  const { id, quote, isNamed } = lens;
  const groups = await service.ask('quoteGroupsAt', { id, start: quote.start, end: quote.end });
  const others = new Set(groups.flatMap(({ members }) => members.map((member) => member.id)));
  others.delete(id);
  const differences = toDistinct(groups.flatMap((group) => differencesOf(group, id, quote.start)));
  const words = {
    same: vscode.l10n.t('same words'),
    altered: vscode.l10n.t('altered'),
    quiet: toDifferenceWords(differences, vscode.l10n),
    warning: toDifferenceWords(
      differences.filter((one) => toGravity([one]) === 'warning'),
      vscode.l10n,
    ),
  }[toGravity(differences)];
  const title =
    others.size === 1
      ? vscode.l10n.t('also in 1 article · {0}', words)
      : vscode.l10n.t('also in {0} articles · {1}', others.size, words);
  const [group] = groups;
  lens.say(
    isNamed ? vscode.l10n.t('“{0}” {1}', shorten(wordsOf(quote), LONGEST_NAME), title) : title,
    vscode.l10n.t('Compare the wordings'),
    'corroborate.compare',
    group ? [toUtteranceKey(group.members)] : [],
  );
}

/** What other articles changed against this one's words. */
function differencesOf(
  { members, pairs }: QuoteGroup,
  id: string,
  start: number,
): QuoteGroup['pairs'][number]['difference'] {
  const self = members.findIndex((member) => member.id === id && member.start === start);
  return pairs
    .filter(({ a, b }) => (a === self || b === self) && members[a]?.id !== members[b]?.id)
    .flatMap(({ difference }) => difference);
}
