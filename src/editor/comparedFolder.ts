/*
 * The comparison of the workspace's articles as the compare page shows it: of thousands those that share most, and those of
 * the row a person asked for. What a row is, is in corpus/comparison.ts.
 */
import * as vscode from 'vscode';
import { MOST_COMPARED } from '../corpus/comparedArticles';
import type { Comparison } from '../corpus/comparisonModel';
import type { Session } from './session';

/** `wanted`: the key of a row whose articles are compared first. What is left out is said in the notice. */
export async function compareFolder({ service, names }: Session, wanted?: string): Promise<Comparison> {
  const { ids, of } = await service.ask('articlesToCompare', MOST_COMPARED, wanted);
  const articles = ids.map((id) => ({ id, name: names.shortNameOf(id) }));
  const comparison = await service.ask('compare', articles);
  if (ids.length === of) return comparison;
  const cut = vscode.l10n.t('{0} of {1} articles are compared, those that share most.', ids.length, of);
  return { ...comparison, notice: [cut, comparison.notice ?? ''].join(' ').trim() };
}
