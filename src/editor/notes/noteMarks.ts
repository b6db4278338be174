/*
 * Owns verdicts, tags and links: asking which, and the records they make. Asked for in a thread, for a row of the Notes
 * view, or for the passage at the cursor.
 */
import * as vscode from 'vscode';
import type { Span } from '../../core/span';
import type { ArticleId } from '../../corpus/ports';
import { RELATIONS, VERDICTS, type Relation, type Target } from '../../notes/note';
import type { NoteTag } from '../../notes/threads';
import { shorten } from '../../present/markdown';
import { reveal } from '../reveal';
import type { Session } from '../session';
import { pickPlace } from './linkTargets';
import type { NoteThreads } from './noteThreads';
import { findPassage } from './noteTargets';
import {
  colourOf,
  colourWord,
  OPEN_LINK,
  relationWord,
  TAG_COLOURS,
  toThemeColour,
  toVerdictIcon,
  verdictWord,
} from './noteWords';
import { fill, makeList, pick, type PickItem } from '../surfaces/questions';

/** What a row of the Notes view hands to a command. */
export interface MarkedPlace {
  readonly marked: { readonly article: ArticleId; readonly target: Target };
}

interface Asked {
  readonly article: ArticleId;
  readonly target: Target;
}

export function registerNoteMarks(session: Session, threads: NoteThreads): vscode.Disposable {
  const on = (name: string, run: (asked: Asked) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`corroborate.notes.${name}`, async (from?: unknown) => {
      const asked = toAsked(session, threads, from);
      if (asked) await run(asked);
    });
  return vscode.Disposable.from(
    on('verdict', (asked) => giveVerdict(session, asked)),
    on('tag', (asked) => giveTag(session, asked)),
    on('link', (asked) => giveLink(session, asked)),
    vscode.commands.registerCommand(OPEN_LINK, (article: unknown, record: unknown) =>
      typeof article === 'string' && typeof record === 'string' ? openLink(session, article, record) : false,
    ),
  );
}

function toAsked(session: Session, threads: NoteThreads, from: unknown): Asked | undefined {
  if (typeof from === 'object' && from !== null && 'marked' in from) return (from as MarkedPlace).marked;
  const conversation = isThread(from) ? threads.conversationOf(from) : undefined;
  const passage: { article: { id: ArticleId; text: string }; span: Span } | undefined = conversation
    ? { article: conversation.article, span: conversation.thread.span }
    : findPassage(session);
  if (!passage) return undefined;
  const { id, text } = passage.article;
  const notes = session.notes.of(id);
  if (!notes) {
    void session.notes.write(id, []);
    return undefined;
  }
  return { article: id, target: notes.toTarget(id, text, passage.span) };
}

const isThread = (value: unknown): value is vscode.CommentThread =>
  typeof value === 'object' && value !== null && 'comments' in value && 'uri' in value;

const titleOf = ({ target }: Asked): string => `“${shorten(target.place.text, 60)}”`;

async function giveVerdict(session: Session, asked: Asked): Promise<void> {
  const items = VERDICTS.map((verdict) => ({ label: verdictWord(verdict), iconPath: toVerdictIcon(verdict), verdict }));
  const placeHolder = vscode.l10n.t('What do you say about it?');
  const chosen = await pick(items, { title: titleOf(asked), placeHolder });
  if (!chosen) return;
  const { article, target } = asked;
  await session.notes.write(article, [{ kind: 'verdict', target, verdict: chosen.verdict }]);
}

interface TagItem extends PickItem {
  readonly tag: NoteTag;
  readonly isNew: boolean;
}

async function giveTag(session: Session, asked: Asked): Promise<void> {
  const chosen = await pickTag(session, asked);
  if (!chosen) return;
  const tag = chosen.isNew ? await withColour(chosen.tag) : chosen.tag;
  if (!tag) return;
  const { article, target } = asked;
  await session.notes.write(article, [{ kind: 'tag', target, ...tag }]);
}

/** Tags there are, most used first, and what is typed as a new one. */
function pickTag(session: Session, asked: Asked): Promise<TagItem | undefined> {
  const known = session.notes.of(asked.article)?.tags ?? [];
  const items = known.map((tag): TagItem => ({ label: tag.tag, iconPath: toTagIcon(tag), tag, isNew: false }));
  const list = makeList<TagItem>({
    title: titleOf(asked),
    placeholder: vscode.l10n.t('Choose a tag, or type a new one'),
  });
  fill(list, items);
  return new Promise((resolve) => {
    list.onDidChangeValue((value) => {
      const typed = value.replace(/^#|[\r\n]/g, '').trim();
      const isNew = typed !== '' && !known.some(({ tag }) => tag === typed);
      const tag = { tag: typed };
      const fresh = { label: typed, description: vscode.l10n.t('new tag'), iconPath: toTagIcon(tag), tag, isNew };
      fill(list, isNew ? [...items, fresh] : items);
    });
    list.onDidAccept(() => {
      resolve(list.activeItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

export const toTagIcon = (tag: NoteTag): vscode.ThemeIcon => new vscode.ThemeIcon('tag', toThemeColour(colourOf(tag)));

async function withColour(tag: NoteTag): Promise<NoteTag | undefined> {
  const own = colourOf(tag);
  const colours = [own, ...TAG_COLOURS.filter((colour) => colour !== own)];
  const items = colours.map((colour) => ({
    label: colourWord(colour),
    iconPath: new vscode.ThemeIcon('circle-filled', toThemeColour(colour)),
    colour,
  }));
  const chosen = await pick(items, {
    title: `#${tag.tag}`,
    placeHolder: vscode.l10n.t('Which color?'),
  });
  return chosen && { ...tag, colour: chosen.colour };
}

async function giveLink(session: Session, asked: Asked): Promise<void> {
  const to = await pickPlace(session, asked.article, titleOf(asked));
  if (!to) return;
  const relation = await pickRelation(asked, to);
  if (!relation) return;
  const { article, target } = asked;
  await session.notes.write(article, [{ kind: 'link', target, to, relation }]);
}

async function pickRelation(asked: Asked, to: Target): Promise<Relation | undefined> {
  const items = RELATIONS.map((relation) => ({
    label: relationWord(relation),
    description: `“${shorten(to.place.text, 60)}”`,
    relation,
  }));
  const placeHolder = vscode.l10n.t('How does it bear on the other passage?');
  return (await pick(items, { title: titleOf(asked), placeHolder }))?.relation;
}

/** Goes to the other end of a link. */
async function openLink(session: Session, article: ArticleId, record: string): Promise<boolean> {
  const notes = session.notes.of(article);
  const link = notes?.journals.notebook.remarks.find((remark) => remark.record.id === record)?.record;
  if (!notes || link?.kind !== 'link') return false;
  return reveal({ id: notes.idAt(link.to.article), place: link.to.place });
}
