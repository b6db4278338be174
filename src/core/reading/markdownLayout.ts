/*
 * What Markdown adds to the words: marks of emphasis, links, headings, lists and block quotations, code and HTML. Leaves parsing
 * to Lezer's Markdown parser, which sees no marks in paragraphs without end: its time grows with the square of their length.
 */
import type { SyntaxNode } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { append } from '../longLists';
import type { Edit } from './wordMap';

/** In UTF-16 units. What is longer is no paragraph somebody wrote, and brackets in it would take ever more time. */
const LONGEST_PARAGRAPH = 4_000;

/** UTF-16 units of marks at the start of a line: forty block quotations in each other. */
const DEEPEST = 80;

const full = parser.configure(GFM);
const INLINE = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'];
const blocks = full.configure({ remove: [...INLINE, 'Autolink', 'Strikethrough'] });

const PARAGRAPH = /^(?:Paragraph|ATXHeading\d|SetextHeading\d|TableCell|Task)$/;
/** Layout from first to last. */
const LAYOUT = new Set(
  (
    'EmphasisMark CodeMark StrikethroughMark HTMLTag Comment ProcessingInstruction Image FencedCode CommentBlock ' +
    'ProcessingInstructionBlock LinkReference HorizontalRule TaskMarker'
  ).split(' '),
);
/** Layout with the spaces behind it. */
const MARKERS = new Set(['HeaderMark', 'QuoteMark', 'ListMark']);

/** The edits that leave the layout of a Markdown text out of its words, in order. Linear. */
export function findMarkdownLayout(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const drop = (start: number, end: number): void => void edits.push({ start, end, words: '' });
  const links: SyntaxNode[] = [];
  const labels = new Set<string>();
  full.parse(withoutEndless(withoutDepths(text))).iterate({
    enter: (ref) => {
      const { name, from, to } = ref;
      if (name === 'LinkReference') labels.add(labelOf(text.slice(from, to)));
      if (LAYOUT.has(name)) drop(from, to);
      else if (MARKERS.has(name)) drop(from, spacesFrom(text, to));
      else if (name === 'TableDelimiter' && to - from > 1) drop(from, to);
      else if (name === 'HTMLBlock') dropTags(text, from, to, drop);
      else if (name === 'Blockquote') append(edits, marksAround(text, ref.node));
      else if (name === 'Link') links.push(ref.node);
      else if ((name === 'Escape' || name === 'HardBreak') && text.charAt(from) === '\\') drop(from, from + 1);
      else if (name === 'Paragraph') dropDefinition(text, from, drop);
      return !LAYOUT.has(name);
    },
  });
  for (const link of links) dropLink(text, link, labels, drop);
  return withoutOverlap(edits.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** The text with letters for the marks of block quotations and lists that lie deeper in each other than anybody nests them: places stay. */
const withoutDepths = (text: string): string =>
  text.replace(/^[ \t>*+-]{80,}/gm, (marks) => marks.slice(0, DEEPEST) + marks.slice(DEEPEST).replace(/[>*+-]/g, 'x'));

/** The text with letters for the brackets and marks of paragraphs without end: places stay. */
function withoutEndless(text: string): string {
  const endless: { readonly from: number; readonly to: number }[] = [];
  blocks.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (PARAGRAPH.test(name) && to - from > LONGEST_PARAGRAPH) endless.push({ from, to });
    },
  });
  if (endless.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of endless) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), text.slice(from, to).replace(/[[\]*_`<!\\~:@]/g, 'x'));
    at = to;
  }
  return pieces.join('') + text.slice(at);
}

function withoutOverlap(edits: readonly Edit[]): Edit[] {
  let until = 0;
  return edits.filter(({ start, end }) => {
    if (start < until) return false;
    until = end;
    return true;
  });
}

function spacesFrom(text: string, at: number): number {
  while (text.charCodeAt(at) === 0x20) at++;
  return at;
}

const labelOf = (reference: string): string => (/^\[([^\]]{1,200})\]/.exec(reference)?.[1] ?? '').toLowerCase();

function dropTags(text: string, from: number, to: number, drop: (start: number, end: number) => void): void {
  for (const { index, 0: tag } of text.slice(from, to).matchAll(/<[^<>]{1,500}>/g))
    drop(from + index, from + index + tag.length);
}

/** “[^1]: ” before the words of a footnote. */
function dropDefinition(text: string, from: number, drop: (start: number, end: number) => void): void {
  const definition = /^\[\^[\w-]{1,20}\]:[ \t]{0,9}/.exec(text.slice(from, from + 40));
  if (definition) drop(from, from + definition[0].length);
}

/** “wrote on Monday:” and a block quotation: its paragraphs are what was written, as if they stood between marks. */
function marksAround(text: string, quotation: SyntaxNode): Edit[] {
  const before = quotation.prevSibling;
  if (before?.name !== 'Paragraph' || text.charAt(before.to - 1) !== ':') return [];
  const own = quotation.getChildren('Paragraph').filter(({ from }) => !/["“‘'«*_]/.test(text.charAt(from)));
  const last = own.at(-1);
  const opening = own.map(({ from }) => ({ start: from, end: from, words: '“' }));
  return last ? [...opening, { start: last.to, end: last.to, words: '”' }] : opening;
}

/** Brackets and address of a link. Brackets that lead nowhere are words: “[the president]”. */
function dropLink(
  text: string,
  link: SyntaxNode,
  labels: ReadonlySet<string>,
  drop: (start: number, end: number) => void,
): void {
  const [open, close] = link.getChildren('LinkMark');
  if (!open || !close) return;
  const label = link.getChild('LinkLabel');
  const named = label ? text.slice(label.from + 1, label.to - 1) : text.slice(open.to, close.from);
  const leads = link.getChild('URL') !== null || (label === null && link.to > close.to);
  if (!leads && !labels.has(named.toLowerCase())) return;
  drop(open.from, open.to);
  drop(close.from, link.to);
}
