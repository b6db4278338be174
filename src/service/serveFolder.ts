/*
 * The service's side of the wire: takes what is handed over and questions in the order they came, a few milliseconds at a
 * time, and links passages while nobody asks. The same in a worker and in process.
 */
import { messageOf } from '../core/errorMessage';
import type { ServerPort } from '../corpus/ports';
import { toAnswers } from './answers';
import { LinkedFolder } from './linkedFolder';
import { FolderLists } from './lists';
import type { FromService, Question, ToService } from './protocol';

/** Work that takes long gives a sign of life this often, in milliseconds. */
const SIGN_MS = 1000;

/** How long it may work before a question has its turn, in milliseconds. */
const SLICE_MS = 20;

/** `sliceMs`: shorter where others work on the same thread. */
export function serveFolder(port: ServerPort<ToService, FromService>, sliceMs = SLICE_MS): void {
  let waiting: (() => void)[] = [];
  let isLinking = false;
  const folder = new LinkedFolder({
    listed: () => {
      rest();
      lists.forgetShared();
      port.post({ kind: 'listed' });
    },
    linking: (id) => {
      isLinking = true;
      port.post({ kind: 'linking', id });
    },
    failed: (id, error) => port.post({ kind: 'failed', id, error: messageOf(error) }),
  });
  const lists = new FolderLists(folder);
  /** No article is to blame for what comes now. */
  const rest = (): void => {
    if (!isLinking) return;
    isLinking = false;
    saidAt = performance.now();
    port.post({ kind: 'linking', id: null });
  };
  const answers = toAnswers(folder, lists, () =>
    folder.isComplete ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
  );
  let inbox: ToService[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saidAt = performance.now();

  const plan = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
  const run = (): void => {
    const end = performance.now() + sliceMs;
    const isLate = (): boolean => performance.now() > end;
    let at = 0;
    while (at < inbox.length && (at === 0 || !isLate())) handle(inbox[at++] as ToService);
    inbox = inbox.slice(at);
    if (inbox.length > 0) return plan(0);
    const pause = isLate() ? 0 : workOn(isLate);
    if (performance.now() - saidAt > SIGN_MS) isLinking = true;
    rest();
    if (folder.isComplete) {
      const complete = waiting;
      waiting = [];
      for (const resolve of complete) resolve();
    }
    if (pause !== undefined) plan(pause);
  };
  const workOn = (isLate: () => boolean): number | undefined => {
    try {
      return folder.work(isLate);
    } catch (error) {
      port.post({ kind: 'failed', id: '', error: messageOf(error) });
      return undefined;
    }
  };
  const handle = (message: ToService): void => {
    switch (message.kind) {
      case 'put':
      case 'hold':
        try {
          if (message.kind === 'put') folder.put(message.article, message.isSuspect);
          else folder.articles.hold(message.article);
        } catch (error) {
          port.post({ kind: 'failed', id: message.article.id, error: messageOf(error) });
        }
        return;
      case 'remove':
        return folder.remove(message.ids);
      case 'ask':
        return void answer(message.ask, message.question, message.args);
      case 'cancel':
        return;
    }
  };
  const answer = async (ask: number, question: Question, args: readonly unknown[]): Promise<void> => {
    try {
      const find = answers[question] as (...given: unknown[]) => unknown;
      const given: unknown = Reflect.apply(find, undefined, args);
      const value: unknown = given instanceof Promise ? await given : given;
      rest();
      port.post({ kind: 'answer', ask, revision: folder.revision, value });
    } catch (error) {
      port.post({ kind: 'refused', ask, error: messageOf(error) });
    }
  };

  port.onMessage((message) => {
    if (message.kind === 'cancel') {
      inbox = inbox.filter((other) => other.kind !== 'ask' || other.ask !== message.ask);
      return;
    }
    inbox.push(message);
    if (inbox.length === 1) plan(0);
  });
  port.post({ kind: 'ready' });
}
