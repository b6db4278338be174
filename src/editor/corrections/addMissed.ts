/* Owns adding what the analysis missed: the selected words are a person, a quote or a number. */
import * as vscode from 'vscode';
import { withoutEnd, withoutStart } from '../../core/edges';
import { isOverlapping, type Span } from '../../core/span';
import { findWholeWords } from '../../notes/apply/people';
import type { Layer, Scope } from '../../notes/note';
import { shorten } from '../../present/markdown';
import type { LiveArticle } from '../liveArticle';
import { toOffset } from '../ranges';
import type { Session } from '../session';
import { toTarget } from './aim';
import type { Answers } from './answers';
import { pickName } from './namePick';
import { nameIn, type Placed } from './personDrafts';
import { save } from './saving';
import { pickScope } from './scopes';
import { askValue, readValue } from './valueInput';
import { inform } from '../surfaces/notices';

interface Selected {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
  readonly words: string;
}

export async function addMissed(session: Session, layer: Layer, answers: Answers): Promise<void> {
  const selected = findSelected(session, layer);
  if (!selected) {
    void inform(vscode.l10n.t('Select the words in an article first.'));
    return;
  }
  if (isKnown(session, selected, layer)) {
    void inform(vscode.l10n.t('These words are marked already. Correct what is there instead.'));
    return;
  }
  const target = toTarget(session, selected);
  const details = await askDetails(session, layer, selected, answers);
  if (!details) return;
  const words = shorten(selected.words, 60);
  const titles = {
    person: vscode.l10n.t('“{0}” is a person', words),
    quote: vscode.l10n.t('“{0}” is a quote', words),
    number: vscode.l10n.t('“{0}” is a number', words),
  };
  const title = titles[layer];
  // somebody's words stand once; a name or number may stand everywhere
  const scope =
    answers.scope ??
    (layer === 'quote' ? 'mention' : await pickScope(title, await countFree(session, selected, layer)));
  if (!scope) return;
  const placed: Placed = target
    ? { id: selected.id, draft: { kind: 'add', target, scope, layer, ...details } }
    : { id: selected.id };
  return save(session, [placed], title);
}

/** The selected words, without blanks around them, and a quote without its marks. */
export function findSelected({ live }: Session, layer: Layer): Selected | undefined {
  const editor = vscode.window.activeTextEditor;
  const article = editor && live.get(editor.document);
  if (!article || editor.selection.isEmpty) return undefined;
  return trim(article, layer, {
    start: toOffset(article.lines, editor.selection.start),
    end: toOffset(article.lines, editor.selection.end),
  });
}

function trim({ id, text }: LiveArticle, layer: Layer, { start, end }: Span): Selected | undefined {
  const around = layer === 'quote' ? /[\s"“”„«»‘’']/u : /\s/u;
  const given = withoutStart(text.slice(start, end), around);
  const words = withoutEnd(given, around);
  const from = end - given.length;
  return words === '' ? undefined : { id, text, span: { start: from, end: from + words.length }, words };
}

/** Whether the words, or some of them, are marked as that already. */
export function isKnown({ live }: Session, { id, span }: Selected, layer: Layer): boolean {
  const shown = live.byId(id)?.shown;
  const lists = { person: shown?.people, quote: shown?.quotes, number: shown?.numbers };
  return (lists[layer] ?? []).some(({ start, end }) => start < span.end && end > span.start);
}

/** Articles read to count words in them. */
const MOST_READ = 300;

/** Where the words stand and are not marked yet; in all articles null where there are too many of these to read. */
async function countFree(
  { corpus, texts }: Session,
  { id, text, words }: Selected,
  layer: Exclude<Layer, 'quote'>,
): Promise<Readonly<Record<Scope, number | null>>> {
  const countIn = (article: string, content: string): number => {
    const analysis = corpus.get(article)?.analysis;
    const marked = (layer === 'person' ? analysis?.people : analysis?.numbers) ?? [];
    return findWholeWords(content, words).filter((span) => !marked.some((one) => isOverlapping(one, span))).length;
  };
  const article = Math.max(1, countIn(id, text));
  if (corpus.size > MOST_READ) return { mention: 1, article, all: null };
  let all = article;
  for (const { id: other } of [...corpus.entries()]) {
    if (other !== id) all += countIn(other, (await texts.read(other))?.text ?? '');
  }
  return { mention: 1, article, all };
}

interface Details {
  readonly name?: string;
  readonly quantity?: NonNullable<Awaited<ReturnType<typeof readValue>>>['kind'];
  readonly value?: number;
  readonly unit?: string | null;
}

async function askDetails(
  session: Session,
  layer: Layer,
  { id, words }: Selected,
  answers: Answers,
): Promise<Details | undefined> {
  if (layer === 'number') {
    const title = vscode.l10n.t('“{0}” says', shorten(words, 60));
    const read = (await readValue(answers.value ?? words)) ?? (await askValue(title, undefined));
    if (!read || read.value === null) return undefined;
    return { quantity: read.kind, value: read.value, unit: read.unit };
  }
  if (answers.name !== undefined) return { name: answers.name };
  const unknown = vscode.l10n.t('Speaker not known');
  const choice = await pickName(session, {
    title:
      layer === 'person' ? vscode.l10n.t('“{0}” is', words) : vscode.l10n.t('“{0}” is said by', shorten(words, 60)),
    placeholder: vscode.l10n.t('Choose who it is, or type a new name'),
    ...(layer === 'person' ? { value: words } : { nobody: unknown }),
    mayBeNew: true,
  });
  if (!choice) return undefined;
  if (choice.kind === 'nobody') return {};
  return { name: choice.kind === 'new' ? choice.name : (nameIn(session, choice.person, id) ?? choice.person.name) };
}
