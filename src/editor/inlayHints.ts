/* Owns the hints within the text, off by default: who speaks behind a quote, and values written another way. */
import * as vscode from 'vscode';
import { type Quantity, wordsOf } from '../core/annotation';
import { toQuantityWords } from '../present/quantityWords';
import { whenAnalysed } from './analysedArticle';
import { describeNumber } from './numberHover';
import { toHoverText } from './surfaces/hoverText';
import type { LiveArticle } from './liveArticle';
import { quoteTooltip } from './quoteHover';
import { toOffset, toPosition } from './ranges';
import { ARTICLE_SELECTOR } from './selector';
import type { Session } from './session';
import { onSettingsChange, readSettings } from './settings';
import { readNames, type SpeakerNames } from './speakerNames';
import { makeInlayHint } from './surfaces/marks';

export function registerInlayHints(session: Session): vscode.Disposable {
  const emitter = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    emitter,
    onSettingsChange('corroborate.inlayHints', () => emitter.fire()),
    session.corpus.onDidChange(() => emitter.fire()),
    vscode.languages.registerInlayHintsProvider(ARTICLE_SELECTOR, {
      onDidChangeInlayHints: emitter.event,
      async provideInlayHints(document, range, token) {
        const article = await whenAnalysed(session, document, token);
        if (!article) return [];
        const { speakerHints, valueHints } = readSettings(document);
        const from = toOffset(article.lines, range.start);
        const to = toOffset(article.lines, range.end);
        return [
          ...(speakerHints ? toSpeakerHints(await readNames(session, article.id), article, from, to) : []),
          ...(valueHints ? toValueHints(session, article, from, to) : []),
        ];
      },
    }),
  );
}

function toSpeakerHints(names: SpeakerNames, article: LiveArticle, from: number, to: number): vscode.InlayHint[] {
  return article.shown.quotes.flatMap((quote) => {
    const { speaker } = quote.of;
    const name = names.of(speaker?.entity) ?? speaker?.name;
    // where the name itself stands beside the quote there is nothing to add
    if (!name || quote.end < from || quote.end > to || speaker?.text.includes(name.split(' ').at(-1) ?? name))
      return [];
    const position = toPosition(article.lines, quote.end + 1);
    return makeInlayHint(position, `— ${name}`, quoteTooltip(names, article.id, quote.of));
  });
}

function toValueHints(session: Session, article: LiveArticle, from: number, to: number): vscode.InlayHint[] {
  return article.shown.numbers.flatMap((number) => {
    if (number.end < from || number.end > to || !isWorthAHint(number.of)) return [];
    const position = toPosition(article.lines, number.end);
    return makeInlayHint(position, `= ${toQuantityWords(number.of)}`, toHoverText(describeNumber(session, number.of)));
  });
}

/** "XXXX-10" and "PXD" stand for a year or an amount the article does not give. */
const isResolved = (timex: string): boolean => !timex.includes('X') && !timex.endsWith('_REF');

/** Not where the article leaves open which day or how many, nor where the text says the same in the same digits. */
function isWorthAHint(quantity: Quantity): boolean {
  const { value, timex } = quantity;
  if (value === null && (timex === undefined || !isResolved(timex))) return false;
  const digits = (text: string): string => text.replace(/[^\d.]/g, '');
  const words = toQuantityWords(quantity);
  return digits(words) !== '' && digits(words) !== digits(wordsOf(quantity));
}
