/*
 * Owns words for places where the editor reads signs of its own in a plain text: links that run commands in
 * notifications and prompts, icons in labels. Markdown has markdown.ts.
 */
import { toVisible } from '../core/visible';

/** Shows the same words with nothing of them acting: a blank parts `](` of a link and `$(` of an icon; what nobody can see is an escape. */
export function toWords(text: string): string {
  return toVisible(text).replace(/([\]$])(?=\()/g, '$1 ');
}
