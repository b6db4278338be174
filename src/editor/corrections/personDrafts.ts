/*
 * Owns the records by which a person is renamed or merged: an article's own name for them is what a decision holds on
 * to, so a person spelled differently in five articles takes as many records, written together. A bare word, which
 * another article may use of somebody else, is decided on in the articles that mean this person, one by one.
 */
import { wordsOf } from '../../core/annotation';
import type { LinkedPerson } from '../../corpus/linkedPerson';
import type { ArticleId } from '../../corpus/ports';
import type { Draft } from '../../notes/journals';
import type { Merge, Rename, Scope } from '../../notes/note';
import type { Session } from '../session';
import { toTarget, type Aim } from './aim';

/** A record still to be signed, and the article whose folder keeps it. */
export interface Placed {
  readonly id: ArticleId;
  /** Left out for an article outside the workspace, where nothing can be kept. */
  readonly draft?: Draft;
}

/** What an article itself calls a person, and a mention that says so, the fullest first. */
interface LocalName {
  readonly id: ArticleId;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** By the person's mentions, not by the links of this moment: those may be new while a question about the person stands. */
export function findLocalNames({ corpus }: Session, { mentions }: LinkedPerson): LocalName[] {
  return [...new Set(mentions.map(({ id }) => id))].flatMap((id) => {
    const analysis = corpus.get(id)?.analysis;
    if (!analysis) return [];
    const starts = new Set(mentions.filter((one) => one.id === id).map(({ start }) => start));
    const named = analysis.people.filter(({ kind }) => kind === 'name');
    const own = new Set(named.filter(({ start }) => starts.has(start)).map(({ entity }) => entity));
    return analysis.entities.flatMap(({ entity, name }) => {
      if (!own.has(entity)) return [];
      const best =
        named.find((one) => one.entity === entity && wordsOf(one) === name) ??
        named.find((one) => one.entity === entity);
      return best ? [{ id, name, start: best.start, end: best.end }] : [];
    });
  });
}

/** What the person is called in one article; undefined where it does not name them. */
export function nameIn(session: Session, person: LinkedPerson, id: ArticleId): string | undefined {
  return findLocalNames(session, person).find((local) => local.id === id)?.name;
}

/** Everyone given is called `name` from now on: one record a different full name; in one article, or of a bare one, its own. */
export async function toNamingDrafts(
  session: Session,
  kind: Rename['kind'] | Merge['kind'],
  persons: readonly LinkedPerson[],
  name: string,
  scope: Scope,
  aim: Pick<Aim, 'id' | 'text'>,
): Promise<Placed[]> {
  const locals = persons.flatMap((person) => findLocalNames(session, person));
  const meant = locals.filter(({ id, name: own }) => own !== name && (scope === 'all' || id === aim.id));
  const reachOf = (own: string): Scope => (/\s/u.test(own.trim()) ? scope : 'article');
  const distinct = new Map(
    meant.map((local) => {
      const where = reachOf(local.name) === 'all' ? folderOf(session, local.id) : local.id;
      return [`${where}\n${local.name}`, local];
    }),
  );
  const placed: Placed[] = [];
  for (const { id, name: from, start, end } of distinct.values()) {
    const text = id === aim.id ? aim.text : (await session.texts.read(id))?.text;
    const target = text === undefined ? undefined : toTarget(session, { id, text, span: { start, end } });
    if (target) placed.push({ id, draft: { kind, target, scope: reachOf(from), name, from } });
  }
  return placed;
}

const folderOf = ({ notes }: Session, id: ArticleId): string => notes.of(id)?.folder.uri.toString() ?? '';
