/*
 * What an analysis says of each paragraph: where it stands, its hash, its sketch, whether it is furniture.
 */
import type { ParagraphNote } from './annotation';
import type { Article } from './article';
import { sketchParagraph } from './sketch';
import { hashText } from './text';

/** One note a paragraph, in order. */
export function noteParagraphs({ text, tokens, paragraphs, furniture }: Article): ParagraphNote[] {
  return paragraphs.map((paragraph, index) => {
    const { start, end } = paragraph;
    const sketch = sketchParagraph(paragraph, tokens);
    return {
      start,
      end,
      hash: hashText(text, start, end),
      ...(furniture[index] === 1 ? { furniture: true } : {}),
      ...(sketch === '' ? {} : { sketch }),
    };
  });
}
