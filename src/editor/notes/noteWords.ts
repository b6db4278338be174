/*
 * Owns how remarks read: the words of verdicts and relations, their icons and colours, and a note's Markdown made
 * harmless. Leaves where they are shown to noteThreads.ts, noteDecorations.ts and notesView.ts.
 */
import * as vscode from 'vscode';
import type { Relation, VerdictValue } from '../../notes/note';
import type { RemarkNow } from '../../notes/notebook';
import { toShownName } from '../../notes/shownName';
import { handOf, toClaimedName, type Signed } from '../../notes/signature';
import type { NoteTag, Thread } from '../../notes/threads';
import { shorten, withoutMarks } from '../../present/markdown';
import { bold, icon, join, link, plain, toForeignText, toHoverText } from '../surfaces/hoverText';

/** Colours a tag can have; each is a theme colour of ours, so that it suits every theme. */
export const TAG_COLOURS = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

export const toThemeColour = (colour: TagColour): vscode.ThemeColor =>
  new vscode.ThemeColor(`corroborate.tag.${colour}`);

/** The colour of a tag: the one chosen for it, else one by its name, always the same. */
export function colourOf({ tag, colour }: NoteTag): TagColour {
  let sum = 0;
  for (const letter of tag) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return TAG_COLOURS.find((known) => known === colour) ?? TAG_COLOURS[sum % TAG_COLOURS.length] ?? 'blue';
}

export const VERDICT_STYLES: Readonly<Record<VerdictValue, { readonly icon: string; readonly colour: TagColour }>> = {
  verified: { icon: 'verified', colour: 'green' },
  disputed: { icon: 'warning', colour: 'orange' },
  false: { icon: 'error', colour: 'red' },
  'needs source': { icon: 'question', colour: 'blue' },
};

export const toVerdictIcon = (verdict: VerdictValue): vscode.ThemeIcon =>
  new vscode.ThemeIcon(VERDICT_STYLES[verdict].icon, toThemeColour(VERDICT_STYLES[verdict].colour));

export const verdictWord = (verdict: VerdictValue): string =>
  ({
    verified: vscode.l10n.t('Verified'),
    disputed: vscode.l10n.t('Disputed'),
    false: vscode.l10n.t('False'),
    'needs source': vscode.l10n.t('Needs source'),
  })[verdict];

export const relationWord = (relation: Relation): string =>
  ({
    supports: vscode.l10n.t('Supports'),
    contradicts: vscode.l10n.t('Contradicts'),
    same: vscode.l10n.t('Says the same as'),
    see: vscode.l10n.t('See also'),
  })[relation];

export const colourWord = (colour: TagColour): string =>
  ({
    red: vscode.l10n.t('Red'),
    orange: vscode.l10n.t('Orange'),
    yellow: vscode.l10n.t('Yellow'),
    green: vscode.l10n.t('Green'),
    blue: vscode.l10n.t('Blue'),
    purple: vscode.l10n.t('Purple'),
  })[colour];

/** Who stands behind a record: the author its file proves, then whom it only names. */
export function authorWords({ by, creator }: Signed): string {
  const author = toShownName(by);
  if (creator === undefined) return author;
  return creator === by
    ? vscode.l10n.t('{0}, imported', author)
    : vscode.l10n.t('{0}, quoting “{1}”', author, toClaimedName(creator));
}

/** Everybody's verdicts on one place: one word where they agree, who says what where they do not. */
export function describeVerdicts(verdicts: Thread['verdicts']): string {
  const [first] = verdicts;
  if (!first) return '';
  if (verdicts.every(({ verdict }) => verdict === first.verdict)) return verdictWord(first.verdict);
  return verdicts.map((one) => `${authorWords(one)}: ${verdictWord(one.verdict)}`).join(' · ');
}

/** Verdicts and tags of a thread in one line; empty for none. */
export function describeThread({ verdicts, tags }: Pick<Thread, 'verdicts' | 'tags'>): string {
  return [describeVerdicts(verdicts), tags.map(({ tag }) => `#${tag}`).join(' ')].filter((part) => part).join('  ');
}

/** What a remark says, in one line without Markdown. */
export function toOneLine({ record, body }: RemarkNow): string {
  const words = shorten(withoutMarks(body), 200);
  switch (record.kind) {
    case 'note':
      return words;
    case 'tag':
      return `#${record.tag}`;
    case 'verdict':
      return words === '' ? verdictWord(record.verdict) : `${verdictWord(record.verdict)}: ${words}`;
    case 'link':
      return `${relationWord(record.relation)} “${shorten(record.to.place.text, 80)}”`;
  }
}

/** The command behind a link to another place: takes the article's id and the link's. */
export const OPEN_LINK = 'corroborate.notes.openLink';

/** What somebody else than its author says of a remark: theirs to answer for, never among the author's own words. */
export interface OthersWord {
  /** Tells it apart from the others of the remark. */
  readonly key: string;
  readonly by: Signed;
  /** ISO 8601 instant in UTC, where it is known. */
  readonly at?: string;
  /** What they do, in one line. */
  readonly deed: string;
  /** Where they have words of their own: Markdown as harmless as a remark's. */
  readonly body?: vscode.MarkdownString;
}

/** In order: other words, other places, objections, who closed or reopened it. */
export function toOthersWords({ others }: RemarkNow): OthersWord[] {
  if (!others) return [];
  const { t } = vscode.l10n;
  return [
    ...others.proposals.map(({ id, at, body, ...by }) => ({
      ...{ key: id, by, at, deed: t('proposes other words for the remark above'), body: toForeignText(body) },
    })),
    ...others.places.map(({ by, target }) => ({
      ...{ key: `place ${handOf(by)}`, by },
      deed: t('says the remark above is at “{0}”', shorten(target.place.text, 80)),
    })),
    ...others.objections.map((by) => ({
      ...{ key: `delete ${handOf(by)}`, by, deed: t('would delete the remark above') },
    })),
    ...(others.resolvedBy
      ? [{ key: 'resolve', by: others.resolvedBy, deed: t('closed or reopened the remark above') }]
      : []),
  ];
}

/** What a remark's author says, as Markdown nobody has to trust: no command but our own, no HTML, no picture fetched. */
export function toBody({ record, body }: RemarkNow, article: string): vscode.MarkdownString {
  const words = body === '' ? '' : plain(body);
  switch (record.kind) {
    case 'note':
      return toForeignText(body);
    case 'tag':
      return toHoverText([join(' ', [icon('tag'), plain(record.tag)]), words], []);
    case 'verdict': {
      const { icon: sign } = VERDICT_STYLES[record.verdict];
      return toHoverText([join(' ', [icon(sign), bold(verdictWord(record.verdict))]), words], []);
    }
    case 'link': {
      const { to, relation } = record;
      const label = `“${shorten(to.place.text, 120)}” — ${to.article}`;
      const parts = [icon('link'), plain(relationWord(relation)), link(label, OPEN_LINK, article, record.id)];
      return toHoverText([join(' ', parts), words], [OPEN_LINK]);
    }
  }
}
