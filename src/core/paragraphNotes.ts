/*
 * Owns what an analysis says of each paragraph: where it stands, its hash, its sketch, whether it is furniture. Hashes and
 * sketches of paragraphs in lines that a text shares with the one before it are taken over.
 */
import type { ParagraphNote } from './annotation';
import type { Article } from './article';
import { KeptFindings } from './keptFindings';
import type { Shared } from './revision';
import { sketchParagraph } from './sketch';
import type { Span } from './span';
import { hashText } from './text';

/** What a paragraph's words alone tell. */
interface Print extends Span {
  readonly hash: string;
  readonly sketch: string;
}

export class KeptPrints {
  private readonly findings = new KeptFindings<Print>({
    reach: 0,
    placeOf: ({ start, end }) => ({ first: start, end }),
    move: ({ start, end, hash, sketch }, by) => ({ start: start + by, end: end + by, hash, sketch }),
  });

  /** How many paragraphs of the last text were read anew. */
  get readAnew(): number {
    return this.findings.change.anew.length;
  }

  /** One note a paragraph, in order; `lines` are those the text shares with the one read before. */
  read({ text, tokens, paragraphs, furniture }: Article, lines: Shared | null): ParagraphNote[] {
    const prints = this.findings.take(lines, (_, found, before) => {
      for (let index = before.length; index < paragraphs.length; index++) {
        const paragraph = paragraphs[index];
        if (paragraph === undefined) return;
        const { start, end } = paragraph;
        if (!found({ start, end, hash: hashText(text, start, end), sketch: sketchParagraph(paragraph, tokens) }))
          return;
      }
    });
    return prints.map(({ start, end, hash, sketch }, index) => ({
      start,
      end,
      hash,
      ...(furniture[index] === 1 ? { furniture: true } : {}),
      ...(sketch === '' ? {} : { sketch }),
    }));
  }
}
