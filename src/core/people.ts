/*
 * Owns where people are named: name-shaped spans → name mentions, with the title and role words beside them.
 * Leaves which mentions are one person, and pronouns and nominals, to coreference.ts.
 */
import type { Article } from './article';
import type { Gender } from './annotation';
import type { Span } from './span';

/** One name in the text: initials, particles and Jr. inside; title, office and ’s outside. */
export interface NameMention extends Span {
  readonly text: string;
  /** Title words directly before it ("President", "Mrs"), lower case, as written otherwise; null without. */
  readonly title: string | null;
  /** Office or description as words of the text ("US Defense Secretary"); null where none stands beside it. */
  readonly role: string | null;
  /** From title or first name; null where both are silent. */
  readonly gender: Gender | null;
  readonly byline: boolean;
  /** Confidence that this is a person's name, a ratio 0–1. */
  readonly confidence: number;
}

/** All names of people in order of start. */
export function findNames(article: Article): NameMention[] {
  void article;
  return [];
}
