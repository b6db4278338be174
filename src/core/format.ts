/* How the text of an article is written, by the name of its file. */

export const FORMATS = ['plain', 'markdown'] as const;

/** `markdown`: with marks of emphasis, links and front matter. */
export type Format = (typeof FORMATS)[number];

/** The format that the name of a file, or its address, stands for. */
export const formatOf = (name: string): Format => (/\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain');
