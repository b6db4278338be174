/* Owns counts in words: "3 in 2 articles". One place, so that every list counts alike. */
import * as vscode from 'vscode';
import type { MentionAt } from '../present/neighbour';

export function countArticles(mentions: readonly MentionAt[]): number {
  return new Set(mentions.map(({ id }) => id)).size;
}

/** "12 in 3 articles", or only "12" where there is one. */
export function toCountWords(mentions: readonly MentionAt[]): string {
  const articles = countArticles(mentions);
  return articles > 1 ? vscode.l10n.t('{0} in {1} articles', mentions.length, articles) : String(mentions.length);
}

/** As a screen reader should say it. */
export function toSpokenCount(name: string, mentions: readonly MentionAt[]): string {
  const articles = countArticles(mentions);
  if (mentions.length === 1) return vscode.l10n.t('{0}, mentioned once', name);
  return articles === 1
    ? vscode.l10n.t('{0}, mentioned {1} times in 1 article', name, mentions.length)
    : vscode.l10n.t('{0}, mentioned {1} times in {2} articles', name, mentions.length, articles);
}
