/*
 * Owns how far a correction reaches: this mention, this article, all articles; always asked, with how many mentions each
 * would change.
 */
import * as vscode from 'vscode';
import type { LinkedPerson } from '../../corpus/linkedPerson';
import { SCOPES, type Layer, type Scope } from '../../notes/note';
import type { Session } from '../session';
import type { Aim } from './aim';
import { pick } from '../surfaces/questions';

/** How many places each scope reaches by the words of the aim. */
export function countReach(
  { corpus }: Session,
  { id, layer, words }: Pick<Aim, 'id' | 'layer' | 'words'>,
): Readonly<Record<Scope, number>> {
  let here = 0;
  let all = 0;
  for (const { id: article, analysis } of corpus.entries()) {
    const { people, quotes, numbers } = analysis;
    const lists: Readonly<Record<Layer, readonly { readonly text: string }[]>> = {
      person: people,
      quote: quotes,
      number: numbers,
    };
    const count = lists[layer].filter(({ text }) => text === words).length;
    all += count;
    if (article === id) here = count;
  }
  return { mention: 1, article: here, all };
}

/** How many mentions go where a person is none: all that are written as the person is, in the article or in all. */
export function countPersonReach(
  { corpus }: Session,
  id: string,
  { mentions }: LinkedPerson,
): Readonly<Record<Scope, number>> {
  const spellingsIn = (ids: ReadonlySet<string>): ReadonlySet<string> => {
    const starts = new Map([...ids].map((one) => [one, new Set<number>()]));
    for (const mention of mentions) starts.get(mention.id)?.add(mention.start);
    const texts = [...starts].flatMap(([one, own]) =>
      (corpus.get(one)?.analysis.people ?? []).filter(({ start }) => own.has(start)).map(({ text }) => text),
    );
    return new Set(texts);
  };
  const here = spellingsIn(new Set([id]));
  const everywhere = spellingsIn(new Set(mentions.map((mention) => mention.id)));
  let all = 0;
  for (const { analysis } of corpus.entries()) all += analysis.people.filter(({ text }) => everywhere.has(text)).length;
  const article = (corpus.get(id)?.analysis.people ?? []).filter(({ text }) => here.has(text)).length;
  return { mention: 1, article, all };
}

/** The scope chosen, of those with a count the narrowest first; undefined where the person left. A count of null is not known. */
export async function pickScope(
  title: string,
  counts: Readonly<Partial<Record<Scope, number | null>>>,
): Promise<Scope | undefined> {
  const labels: Readonly<Record<Scope, string>> = {
    mention: vscode.l10n.t('This mention'),
    article: vscode.l10n.t('This article'),
    all: vscode.l10n.t('All articles'),
  };
  const items = SCOPES.flatMap((scope) => {
    const count = counts[scope];
    if (count === undefined) return [];
    if (count === null) return [{ label: labels[scope], description: vscode.l10n.t('not counted'), scope }];
    const words = count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', count);
    return [{ label: labels[scope], description: words, scope }];
  });
  // also where all reach alike today: tomorrow's article may have the words too
  return (await pick(items, { title }))?.scope;
}
