/* Owns counts in words: "3 in 2 articles". One place, so that every list counts alike. */
import * as vscode from 'vscode';

export interface Counts {
  readonly count: number;
  /** How many articles hold them. */
  readonly articles: number;
}

/** "12 in 3 articles", or only "12" where there is one. */
export function toCountWords({ count, articles }: Counts): string {
  return articles > 1 ? vscode.l10n.t('{0} in {1} articles', count, articles) : String(count);
}

/** As a screen reader should say it. */
export function toSpokenCount(name: string, { count, articles }: Counts): string {
  if (count === 1) return vscode.l10n.t('{0}, mentioned once', name);
  return articles === 1
    ? vscode.l10n.t('{0}, mentioned {1} times in 1 article', name, count)
    : vscode.l10n.t('{0}, mentioned {1} times in {2} articles', name, count, articles);
}
