/* Owns the words for differences and verdicts in the person's language; one place, so that all views speak alike. */
import * as vscode from 'vscode';
import type { Verdict } from '../corpus/figureValue';
import type { Difference } from '../corpus/sameQuoteDifference';

export function toDifferenceWord(difference: Difference): string {
  switch (difference) {
    case 'identical':
      return vscode.l10n.t('same words');
    case 'punctuation':
      return vscode.l10n.t('other punctuation');
    case 'cut':
      return vscode.l10n.t('cut');
    case 'ellipsis':
      return vscode.l10n.t('words left out');
    case 'bracket':
      return vscode.l10n.t('words put in brackets');
    case 'word':
      return vscode.l10n.t('other words');
    case 'tense':
      return vscode.l10n.t('other tense');
    case 'negation':
      return vscode.l10n.t('negation changed');
    case 'number':
      return vscode.l10n.t('number changed');
    case 'translation':
      return vscode.l10n.t('translated differently');
    case 'paraphrase':
      return vscode.l10n.t('paraphrased');
    case 'speaker':
      return vscode.l10n.t('attributed differently');
  }
}

export function toDifferenceWords(differences: readonly Difference[]): string {
  return differences.map(toDifferenceWord).join(', ');
}

export function toVerdictWord(verdict: Verdict): string {
  switch (verdict) {
    case 'agree':
      return vscode.l10n.t('the numbers agree');
    case 'compatible':
      return vscode.l10n.t('the numbers are compatible');
    case 'conflict':
      return vscode.l10n.t('the numbers differ');
  }
}
