/*
 * Owns in which language a dossier speaks of itself. The same shape as vscode.l10n, so that the editor hands in its own
 * and translators find the texts; the command line speaks English.
 */
export interface Localisation {
  /** The message in the reader's language; `{0}`, `{1}` … stand for the values. */
  t(message: string, ...values: readonly (string | number)[]): string;
}

export const ENGLISH: Localisation = {
  t: (message, ...values) =>
    message.replace(/\{(\d+)\}/g, (mark, index: string) => String(values[Number(index)] ?? mark)),
};
