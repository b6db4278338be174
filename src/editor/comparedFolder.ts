/*
 * Owns the comparison of the workspace's articles as the compare page shows it: of thousands those that share most, and
 * those of the row a person asked for. Made in slices. Leaves what a row is to corpus/comparison.ts.
 */
import * as vscode from 'vscode';
import { compareText } from '../core/compareText';
import { comparedArticleSteps } from '../corpus/comparedArticles';
import { comparisonSteps } from '../corpus/comparison';
import type { Comparison } from '../corpus/comparisonModel';
import type { ArticleId } from '../corpus/ports';
import { toQuantityKey, toUtteranceKey } from '../corpus/rowKeys';
import { inSlices } from '../corpus/timeSlices';
import type { Session } from './session';

/** `wanted`: the key of a row whose articles are compared first. What is left out is said in the notice. */
export async function compareFolder(session: Session, wanted?: string): Promise<Comparison> {
  const { corpus, names, people, links } = session;
  const everyone = (await people.rank()).map(({ person }) => person);
  const [quotes, figures] = [links.quoteGroups(), links.figureGroups()];
  const all = [...corpus.entries()].map(({ id }) => id).sort(compareText);
  const places = wanted === undefined ? [] : placesOf(session, wanted);
  const ids = await inSlices(comparedArticleSteps(all, [...quotes, ...figures], places));
  const articles = ids.flatMap((id) => {
    const analysis = corpus.get(id)?.analysis;
    return analysis ? [{ id, name: names.shortNameOf(id), analysis }] : [];
  });
  const comparison = await inSlices(comparisonSteps({ articles, people: everyone, quotes, figures }));
  if (ids.length === all.length) return comparison;
  const cut = vscode.l10n.t('{0} of {1} articles are compared, those that share most.', ids.length, all.length);
  return { ...comparison, notice: [cut, comparison.notice ?? ''].join(' ').trim() };
}

/** Where the articles have the row of this key. */
function placesOf({ people, links }: Session, key: string): readonly { readonly id: ArticleId }[] {
  if (key.startsWith('p:')) return people.byId(key.slice(2))?.mentions ?? [];
  const own = key.replace(/~\d+$/, '');
  const group =
    links.quoteGroups().find(({ members }) => toUtteranceKey(members) === own) ??
    links.figureGroups().find(({ members }) => toQuantityKey(members) === own);
  return group?.members ?? [];
}
