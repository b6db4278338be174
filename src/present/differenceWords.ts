/* The words for differences between wordings and for verdicts on numbers; one place, so that views and exports speak alike. */
import type { Verdict } from '../corpus/figureValue';
import type { Difference } from '../corpus/sameQuoteDifference';
import type { Localisation } from './localisation';

export function toDifferenceWord(difference: Difference, l10n: Localisation): string {
  switch (difference) {
    case 'identical':
      return l10n.t('same words');
    case 'punctuation':
      return l10n.t('other punctuation');
    case 'cut':
      return l10n.t('cut');
    case 'ellipsis':
      return l10n.t('words left out');
    case 'bracket':
      return l10n.t('words put in brackets');
    case 'word':
      return l10n.t('other words');
    case 'tense':
      return l10n.t('other tense');
    case 'negation':
      return l10n.t('negation changed');
    case 'number':
      return l10n.t('number changed');
    case 'translation':
      return l10n.t('translated differently');
    case 'paraphrase':
      return l10n.t('paraphrased');
    case 'speaker':
      return l10n.t('attributed differently');
  }
}

export function toDifferenceWords(differences: readonly Difference[], l10n: Localisation): string {
  return differences.map((one) => toDifferenceWord(one, l10n)).join(', ');
}

export function toVerdictWord(verdict: Verdict, l10n: Localisation): string {
  switch (verdict) {
    case 'agree':
      return l10n.t('the numbers agree');
    case 'compatible':
      return l10n.t('the numbers are compatible');
    case 'conflict':
      return l10n.t('the numbers differ');
  }
}
