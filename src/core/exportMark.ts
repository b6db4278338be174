/*
 * By what a file that this product wrote is known again: it tells of articles, or repeats one, and is none. A dossier begins
 * with a line of its own; the text of a brat export has to stay the article's, and is known by its name and the file beside it.
 */

/** The first line of an exported dossier in Markdown, which shows nothing of it. */
export const EXPORT_MARK = '<!-- Written by Corroborate: a dossier of articles, not an article. -->';

/** True for a text, as it is on the disk or normalised, that begins with the mark. */
export const isOwnExport = (text: string): boolean =>
  text.startsWith(EXPORT_MARK, text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** How an export numbers its brat files, so that two articles of one name are two files: "0001-" before the stem. */
export const toBratStem = (index: number, stem: string): string => `${String(index + 1).padStart(4, '0')}-${stem}`;

/**
 * The name of the file of notes beside which a text with this name is one of a brat export of ours; undefined where the name
 * is no such. Whoever has numbered texts of their own with such notes names them, or has everything taken for an article.
 */
export const toBratNotesName = (name: string): string | undefined =>
  /^\d{4,}-.+\.txt$/i.test(name) ? name.replace(/\.txt$/i, '.ann') : undefined;
