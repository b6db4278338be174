/*
 * Owns who answers whom among the annotations of one file: replies come behind what they answer, whatever the order of the
 * file. Leaves what they say to readWebAnnotation.ts.
 */
import { append } from '../core/longLists';
import { isObject, type Fields } from '../core/shape';
import type { Target } from '../notes/note';
import { toAddress } from './foreignTarget';

/** What a reply may answer: a record on a place. */
export interface Answerable {
  readonly id: string;
  readonly target: Target;
  readonly waiting: string | undefined;
}

interface Reply {
  readonly item: Fields;
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Ids of what it answers, the nearest first. */
  readonly to: readonly string[];
}

/** `parent` is undefined where nothing it answers has a place. */
export interface Answer extends Reply {
  readonly parent: Answerable | undefined;
}

export class Threads {
  private readonly answerable = new Map<string, Answerable>();
  private readonly ids = new Set<string>();
  private readonly replies: Reply[] = [];

  /** Every annotation of the file is met before the first is deferred. */
  meet(item: unknown): void {
    for (const id of idsOf(item)) this.ids.add(id);
  }

  /** True where it answers another: then its turn comes among the answers. */
  defer(item: Fields, number: number): boolean {
    const to = this.answersOf(item);
    if (to.length > 0) this.replies.push({ item, number, to });
    return to.length > 0;
  }

  /** It became a record, and may be answered. */
  take(item: Fields, answerable: Answerable): void {
    for (const id of idsOf(item)) this.answerable.set(id, answerable);
  }

  /** Each reply once; those on replies come when these have been taken. */
  *answers(): Generator<Answer, void> {
    const waitingFor = new Map<string, Reply[]>();
    const done = new Set<Reply>();
    const ready = [...this.replies].reverse();
    while (ready.length > 0) {
      const reply = ready.pop();
      if (reply === undefined || done.has(reply)) continue;
      const [nearest = ''] = reply.to;
      const parent = this.answerable.get(nearest);
      if (parent === undefined) {
        const list = waitingFor.get(nearest) ?? [];
        waitingFor.set(nearest, list);
        list.push(reply);
        continue;
      }
      done.add(reply);
      yield { ...reply, parent };
      for (const id of idsOf(reply.item)) {
        append(ready, waitingFor.get(id) ?? []);
        waitingFor.delete(id);
      }
    }
    // the nearest is gone: the thread it stands in may still be there
    for (const reply of this.replies.filter((one) => !done.has(one))) {
      const parent = reply.to.map((id) => this.answerable.get(id)).find((one) => one !== undefined);
      yield { ...reply, parent };
    }
  }

  /** What it answers: the references of Hypothes.is, or a target that is another annotation of the file. */
  private answersOf(item: Fields): readonly string[] {
    const { references, target } = item;
    if (isObject(item['corroborate:record']) || isObject(item['corroborate:kept'])) return [];
    if (Array.isArray(references)) {
      const ids = references.slice(-MOST_ANCESTORS).filter((id): id is string => typeof id === 'string');
      if (ids.length > 0) return ids.reverse();
    }
    const address = Array.isArray(target) ? undefined : toAddress(target);
    return address !== undefined && this.ids.has(address) && !idsOf(item).includes(address) ? [address] : [];
  }
}

/** Replies are looked up so many levels. */
const MOST_ANCESTORS = 50;

const idsOf = (item: unknown): string[] =>
  isObject(item) ? [item['id'], item['@id']].filter((id): id is string => typeof id === 'string' && id !== '') : [];
