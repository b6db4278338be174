/*
 * Owns the hover in the editor: what stands under the pointer, explained. What is said is in personHover.ts,
 * quoteHover.ts and numberHover.ts; a name within a quote shows both.
 */
import * as vscode from 'vscode';
import { findAt } from '../present/shown';
import { toHoverText } from './surfaces/hoverText';
import { describeNumber } from './numberHover';
import { describeOtherFigures, describeOtherWordings } from './otherWordings';
import { mentionHover } from './personHover';
import { describeQuote } from './quoteHover';
import { toOffset, toRange } from './ranges';
import { ARTICLE_SELECTOR } from './selector';
import type { Session } from './session';
import { readSettings } from './settings';
import { readNames } from './speakerNames';
import { makeHover } from './surfaces/marks';

export function registerHovers(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, {
    async provideHover(document, position) {
      const article = session.live.get(document);
      if (!article || !readSettings(document).hover) return undefined;
      const offset = toOffset(article.lines, position);
      const { people, numbers, quotes } = article.shown;
      const person = findAt(people, offset);
      const number = person ? undefined : findAt(numbers, offset);
      const quote = findAt(quotes, offset);
      const texts = [
        person && (await mentionHover(session, article.id, person.of)),
        number &&
          toHoverText([
            ...describeNumber(session, number.of),
            ...(await describeOtherFigures(session, article.id, number.of)),
          ]),
        quote &&
          toHoverText([
            ...describeQuote(await readNames(session, article.id), article.id, quote.of),
            ...(await describeOtherWordings(session, article.id, quote.of)),
          ]),
      ].filter((text) => text !== undefined);
      const span = person ?? number ?? quote;
      return span && texts.length > 0 ? makeHover(texts, toRange(article.lines, span)) : undefined;
    },
  });
}
