/*
 * Owns one open article as it stands: its text, what is drawn over it, and what tells whether that has to be drawn again.
 * Leaves when it changes to liveArticles.ts.
 */
import type * as vscode from 'vscode';
import type { Edit, Span } from '../core/span';
import { toLineTable, type LineTable } from '../core/text';
import type { ArticleId } from '../corpus/ports';
import type { ShownAnnotations } from '../present/shown';
import { KIND_STYLES, type Kind } from './kinds';

export interface LiveArticle {
  readonly id: ArticleId;
  readonly document: vscode.TextDocument;
  /** Normalised. */
  readonly text: string;
  readonly lines: LineTable;
  readonly shown: ShownAnnotations;
  /** True where `shown` is what an analysis of this very text found. */
  readonly isAnalysed: boolean;
  /** Per kind, raised whenever its spans changed in a way the editor does not draw by itself. */
  readonly revisions: Readonly<Record<Kind, number>>;
}

/** An edit of an article: the article after it, and what was replaced in the text before, in the order to apply. */
export interface ArticleEdit {
  readonly article: LiveArticle;
  readonly edits: readonly Edit[];
}

/** With what is worked out only when it is asked for, and what the next edit goes by. */
export class ArticleState implements LiveArticle {
  readonly id: ArticleId;
  private table: LineTable | undefined;
  /** The document's when its text was this one. */
  readonly eol: vscode.EndOfLine;

  constructor(
    readonly document: vscode.TextDocument,
    readonly text: string,
    readonly shown: ShownAnnotations,
    readonly revisions: Readonly<Record<Kind, number>>,
    readonly isAnalysed = false,
  ) {
    this.id = document.uri.toString();
    this.eol = document.eol;
  }

  get lines(): LineTable {
    return (this.table ??= toLineTable(this.text));
  }

  /** The same text with other annotations. */
  show(shown: ShownAnnotations, revisions: Readonly<Record<Kind, number>>, isAnalysed: boolean): ArticleState {
    const next = new ArticleState(this.document, this.text, shown, revisions, isAnalysed);
    next.table = this.table;
    return next;
  }
}

export const NO_REVISIONS: Readonly<Record<Kind, number>> = { quotes: 0, people: 0, numbers: 0, dates: 0 };

/** The article's revisions, raised for each kind whose spans are others now. */
export function raise(
  { shown: before, revisions }: LiveArticle,
  shown: ShownAnnotations,
  areOthers: (now: readonly Span[], before: readonly Span[]) => boolean,
): Readonly<Record<Kind, number>> {
  const raised = { ...revisions };
  for (const { kind, spans } of KIND_STYLES) if (areOthers(spans(shown), spans(before))) raised[kind]++;
  return raised;
}
