/* Owns the line by which a text that this product wrote is known again: it tells of articles, and is none. */

/** The first line of an exported dossier in Markdown, which shows nothing of it. */
export const EXPORT_MARK = '<!-- Written by Corroborate: a dossier of articles, not an article. -->';

/** True for a text, as it is on the disk or normalised, that begins with the mark. */
export const isOwnExport = (text: string): boolean =>
  text.startsWith(EXPORT_MARK, text.charCodeAt(0) === 0xfeff ? 1 : 0);
