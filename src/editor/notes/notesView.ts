/*
 * Owns the list of notes: by article, by tag or by verdict, filtered by words; what is done with its rows. A row is made
 * when it comes into view, so that a hundred thousand notes open as fast as ten.
 */
import * as vscode from 'vscode';
import { append } from '../../core/longLists';
import { VERDICTS } from '../../notes/note';
import { findJudgements, type RemarkNow } from '../../notes/notebook';
import { isOwn } from '../../notes/signature';
import { RowTree, type Arrangement } from '../rowTree';
import { joinRows, toRows, type Row, type RowList } from '../rows';
import type { Session } from '../session';
import { mayResolve } from './noteCommands';
import { toArticleRow, toPassageRow, threadsOf, type ArticleNotes, type NoteRow } from './noteRows';
import { toTagIcon } from './noteMarks';
import { authorWords, toVerdictIcon, verdictWord } from './noteWords';
import type { NoteReview } from './noteReview';
import { registerReviewActions } from './reviewActions';
import { toReviewRows } from './reviewRows';
import { confirm, inform } from '../surfaces/notices';
import { ask } from '../surfaces/questions';
import { setMessage } from '../surfaces/trees';

export function registerNotesView(session: Session, review: NoteReview): RowTree {
  let filter = '';
  const tree = new RowTree(session, {
    view: 'notes',
    groups: ['article', 'tag', 'verdict'],
    roots: (_, arrangement) => {
      const { first, last } = toReviewRows(session, review);
      return joinRows(first, toRoots(session, arrangement, filter, review), last);
    },
    summary: () => {
      const count = [...session.notes.all()].reduce((sum, { journals }) => sum + journals.notebook.remarks.length, 0);
      return count === 0 ? '' : String(count);
    },
    follow: ({ notes, places }, changed) =>
      vscode.Disposable.from(
        notes.onDidChange(changed),
        notes.onDidKnowAuthor(changed),
        places.onDidChange(changed),
        review.onDidChange(changed),
      ),
  });
  const setFilter = (text: string): void => {
    filter = text.trim().toLowerCase();
    setMessage(tree.view, filter === '' ? '' : vscode.l10n.t('Only notes with “{0}”', text.trim()));
    void vscode.commands.executeCommand('setContext', 'corroborate.notes.filtered', filter !== '');
    tree.invalidate();
  };
  append(session.context.subscriptions, [
    tree,
    ...registerRowActions(session, tree, setFilter, () => filter),
    ...registerReviewActions(session, review, tree),
  ]);
  tree.invalidate();
  return tree;
}

function toRoots(session: Session, { group, sort }: Arrangement, filter: string, review: NoteReview): RowList {
  const articles = [...session.notes.all()].flatMap((notes) =>
    [...notes.remarksByPath].flatMap(([path, all]): ArticleNotes[] => {
      const remarks = filter === '' ? all : all.filter((remark) => isMatch(remark, filter));
      return remarks.length > 0 ? [{ notes, path, remarks }] : [];
    }),
  );
  switch (group) {
    case 'tag':
      return sorted(toTagGroups(session, articles), sort);
    case 'verdict':
      return toVerdictGroups(session, articles);
    default:
      return toRows(
        sortBy(withoutWaiting(articles, review), sort, {
          count: ({ remarks }) => remarks.length,
          name: ({ path }) => path,
          latest: ({ remarks }) => remarks.at(-1)?.record.at ?? '',
        }),
        (own) => toArticleRow(session, 'article', own),
      );
  }
}

/** What waits for a person is listed there, not under its article. */
function withoutWaiting(articles: readonly ArticleNotes[], { missing, open }: NoteReview): readonly ArticleNotes[] {
  if (missing.length + open.length === 0) return articles;
  const gone = new Set(missing.map(({ path }) => path));
  const waiting = new Set(open.map(({ remark }) => remark.record.id));
  return articles.flatMap((own) => {
    const remarks = own.remarks.filter(({ record }) => !waiting.has(record.id));
    return remarks.length === 0 || gone.has(own.path) ? [] : [{ ...own, remarks }];
  });
}

interface Group {
  readonly row: Row;
  readonly name: string;
  readonly count: number;
  readonly latest: string;
}

const sorted = (groups: readonly Group[], sort: Arrangement['sort']): Row[] =>
  sortBy(groups, sort, { count: ({ count }) => count, name: ({ name }) => name, latest: ({ latest }) => latest }).map(
    ({ row }) => row,
  );

function sortBy<T>(
  items: readonly T[],
  sort: Arrangement['sort'],
  of: { count: (item: T) => number; name: (item: T) => string; latest: (item: T) => string },
): T[] {
  const byName = (a: T, b: T): number => of.name(a).localeCompare(of.name(b));
  const byCount = (a: T, b: T): number => of.count(b) - of.count(a) || byName(a, b);
  const byLatest = (a: T, b: T): number => (of.latest(a) < of.latest(b) ? 1 : of.latest(a) > of.latest(b) ? -1 : 0);
  return [...items].sort({ count: byCount, name: byName, appearance: byLatest }[sort]);
}

/** A remark and the article it is on: a passage is looked up when its row is shown. */
interface Placed {
  readonly own: ArticleNotes;
  readonly remark: RemarkNow;
}

function toTagGroups(session: Session, articles: readonly ArticleNotes[]): Group[] {
  const tags = new Map<string, Placed[]>();
  for (const own of articles) {
    for (const remark of own.remarks) {
      if (remark.record.kind !== 'tag') continue;
      const known = tags.get(remark.record.tag);
      if (known) known.push({ own, remark });
      else tags.set(remark.record.tag, [{ own, remark }]);
    }
  }
  return [...tags].map(([tag, placed]) => {
    const colour = placed[0]?.own.notes.tags.find((known) => known.tag === tag) ?? { tag };
    const latest = placed.reduce((last, { remark }) => (remark.record.at > last ? remark.record.at : last), '');
    return {
      name: tag,
      count: placed.length,
      latest,
      row: toGroupRow(session, `tag/${tag}`, `#${tag}`, toTagIcon(colour), placed),
    };
  });
}

function toVerdictGroups(session: Session, articles: readonly ArticleNotes[]): Row[] {
  const conflicting: Placed[] = [];
  const agreed = new Map(VERDICTS.map((verdict) => [verdict, [] as Placed[]]));
  for (const own of articles) {
    const byId = new Map(own.remarks.map((remark) => [remark.record.id, remark]));
    for (const { verdicts, conflicting: isConflict } of findJudgements(own.remarks)) {
      const remark = byId.get(verdicts[0]?.id ?? '');
      if (!remark || !verdicts[0]) continue;
      if (isConflict) conflicting.push({ own, remark });
      else agreed.get(verdicts[0].verdict)?.push({ own, remark });
    }
  }
  const rows = [...agreed].map(([verdict, placed]) =>
    toGroupRow(session, `verdict/${verdict}`, verdictWord(verdict), toVerdictIcon(verdict), placed),
  );
  const both = vscode.l10n.t('Conflicting');
  return [
    toGroupRow(session, 'verdict/conflict', both, new vscode.ThemeIcon('git-compare'), conflicting),
    ...rows,
  ].filter(({ description }) => description !== '0');
}

function toGroupRow(
  session: Session,
  id: string,
  label: string,
  icon: vscode.ThemeIcon,
  placed: readonly Placed[],
): Row {
  return {
    id,
    label,
    icon,
    description: String(placed.length),
    spoken: vscode.l10n.t('{0}, passages: {1}', label, placed.length),
    copy: label,
    children: () => toRows(placed, (one) => toPlacedRow(session, id, one)),
  };
}

function toPlacedRow(session: Session, parent: string, { own, remark }: Placed): Row | undefined {
  const { notes, path } = own;
  const all = { ...own, remarks: notes.remarksByPath.get(path) ?? [] };
  const thread = threadsOf(session, all).find(({ remarks }) =>
    remarks.some(({ record }) => record.id === remark.record.id),
  );
  return thread && toPassageRow(session, parent, own, thread, true);
}

/** `filter` in lower case: words of the passage, the note, its author, its tag or its article. */
function isMatch({ record, target, body }: RemarkNow, filter: string): boolean {
  const words = [target.place.text, body, authorWords(record), target.article, record.kind === 'tag' ? record.tag : ''];
  if (record.kind === 'verdict') words.push(record.verdict);
  return words.some((text) => text.toLowerCase().includes(filter));
}

function registerRowActions(
  session: Session,
  tree: RowTree,
  setFilter: (text: string) => void,
  getFilter: () => string,
): vscode.Disposable[] {
  const on = (name: string, run: (row: NoteRow) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`corroborate.notes.${name}`, (row?: NoteRow) => {
      const chosen = row ?? (tree.selection.current as NoteRow | undefined);
      return chosen && run(chosen);
    });
  const resolve = async ({ noted }: NoteRow, resolved: boolean): Promise<void> => {
    if (noted && mayResolve(session, noted.article, noted.remarks))
      await session.notes.write(noted.article, [{ kind: 'resolve', of: noted.thread, resolved }]);
  };
  return [
    vscode.commands.registerCommand('corroborate.notes.filter', async () => {
      const prompt = vscode.l10n.t('Words of the passage, the note, its author, tag, verdict or article');
      const typed = await ask({ prompt, value: getFilter() });
      if (typed !== undefined) setFilter(typed);
    }),
    vscode.commands.registerCommand('corroborate.notes.clearFilter', () => setFilter('')),
    on('resolveRow', (row) => resolve(row, true)),
    on('unresolveRow', (row) => resolve(row, false)),
    on('deleteRow', (row) => deleteOwn(session, row)),
  ];
}

/** One's own remarks of the row count no longer; asks where they are several. */
async function deleteOwn({ notes }: Session, { noted }: NoteRow): Promise<void> {
  if (!noted) return;
  const author = notes.of(noted.article)?.author;
  const own = noted.remarks.filter(({ record }) => isOwn(record, author));
  if (own.length === 0) {
    void inform(vscode.l10n.t('Only your own notes can be deleted; reply to others.'));
    return;
  }
  if (own.length > 1) {
    const yes = vscode.l10n.t('Delete');
    const question = vscode.l10n.t('Delete your {0} notes on this passage?', own.length);
    if ((await confirm(question, yes)) !== yes) return;
  }
  await notes.write(
    noted.article,
    own.map(({ record }) => ({ kind: 'revert', of: record.id })),
  );
}
