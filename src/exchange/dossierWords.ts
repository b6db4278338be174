/* Owns the words of a dossier for what has a name in the records: verdicts, and how the cells of a comparison stand. */
import type { VerdictValue } from '../notes/note';
import type { MatrixRow } from './evidence';
import type { Localisation } from '../present/localisation';

export function toVerdictWord(verdict: VerdictValue, l10n: Localisation): string {
  switch (verdict) {
    case 'verified':
      return l10n.t('verified');
    case 'disputed':
      return l10n.t('disputed');
    case 'false':
      return l10n.t('false');
    case 'needs source':
      return l10n.t('needs source');
  }
}

/** How the gravest cell of a row stands to the others; empty where all say the same. */
export function toStateWord(state: MatrixRow['state'], l10n: Localisation): string {
  switch (state) {
    case undefined:
    case 'verbatim':
      return '';
    case 'altered':
      return l10n.t('altered');
    case 'paraphrased':
      return l10n.t('paraphrased');
    case 'shortened':
      return l10n.t('shortened');
    case 'compatible':
      return l10n.t('compatible');
    case 'conflicting':
      return l10n.t('conflicting');
  }
}
