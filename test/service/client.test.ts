import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { Corpus } from '../../src/corpus/corpus';
import { startNodeWorker } from '../../src/host/nodeWorker';
import { ServiceClient, type ServiceChannel } from '../../src/service/client';
import { startInProcess } from '../../src/service/inProcess';
import type { FromService, ToService } from '../../src/service/protocol';
import { analyses, hashOf, newKept, Session, TEXTS } from '../corpus/keptSession';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const put = (corpus: Corpus, id: string, text: number): void =>
  corpus.put({ id, hash: hashOf(text), analysis: analyses[text % TEXTS.length] as (typeof analyses)[number] });

/** A wire whose other end a test holds. */
class HeldWire {
  readonly posted: ToService[] = [];
  private listen: (message: FromService) => void = () => undefined;
  private die: (error: Error) => void = () => undefined;

  readonly start = (): ServiceChannel => ({
    post: (message) => void this.posted.push(message),
    onMessage: (listen) => (this.listen = listen),
    onFailure: (listen) => (this.die = listen),
    close: () => undefined,
  });

  say(message: FromService): void {
    this.listen(message);
  }

  kill(): void {
    this.die(new Error('killed'));
  }

  get asked(): number[] {
    return this.posted.flatMap((message) => (message.kind === 'ask' ? message.ask : []));
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The service in process, which dies when `chance` says so at a message either way, without a word. */
function startMortal(chance: () => boolean, died: () => void): ServiceChannel {
  const channel = startInProcess();
  let isDead = false;
  let fail: (error: Error) => void = () => undefined;
  const mayDie = (): boolean => {
    if (isDead) return true;
    if (!chance()) return false;
    isDead = true;
    died();
    channel.close();
    queueMicrotask(() => fail(new Error('killed')));
    return true;
  };
  return {
    post: (message) => {
      if (!mayDie()) channel.post(message);
    },
    onMessage: (listen) =>
      channel.onMessage((message) => {
        // an article is laid to a death only where it was at work
        if (message.kind === 'linking' || !mayDie()) listen(message);
      }),
    onFailure: (listen) => (fail = listen),
    close: () => channel.close(),
  };
}

suite('the service and whoever asks it', () => {
  const made: { dispose(): void }[] = [];
  teardown(() => made.splice(0).forEach((one) => one.dispose()));
  const clientOf = (corpus: Corpus, start: () => ServiceChannel): ServiceClient => {
    const client = new ServiceClient(corpus, { inProcess: start, log: silent });
    made.push(client);
    return client;
  };

  test('an answer that comes twice, late, or of a service that is gone is not taken for another', async () => {
    const corpus = new Corpus();
    const [first, second] = [new HeldWire(), new HeldWire()];
    let starts = 0;
    const client = clientOf(corpus, () => (starts++ === 0 ? first : second).start());
    const [one, two] = [client.ask('quotesOf', 'a'), client.ask('quotesOf', 'b')];
    await turn();
    const [askOne = 0, askTwo = 0] = first.asked;
    const answer = (ask: number, start: number): FromService => {
      return { kind: 'answer', ask, revision: 0, value: [{ id: 'x', start, end: start + 1 }] };
    };
    first.say(answer(askOne, 1));
    first.say(answer(askOne, 2));
    first.say(answer(99, 3));
    assert.equal((await one)[0]?.start, 1);
    first.kill();
    await turn();
    first.say(answer(askTwo, 4));
    assert.deepEqual(second.asked, [askTwo], 'what was not answered is asked again, what was is not');
    second.say(answer(askTwo, 5));
    assert.equal((await two)[0]?.start, 5);
  });

  test('a question that its service dies of again and again is refused, the others are answered', async () => {
    let starts = 0;
    const client = clientOf(new Corpus(), () => {
      starts++;
      const channel = startInProcess();
      let fail: (error: Error) => void = () => undefined;
      return {
        ...channel,
        post: (message) => {
          if (message.kind === 'ask' && message.question === 'search') queueMicrotask(() => fail(new Error('killed')));
          else channel.post(message);
        },
        onFailure: (listen) => (fail = listen),
      };
    });
    await assert.rejects(client.ask('search', '', 1), /could not be worked out/);
    assert.equal((await client.ask('totals')).people, 0);
    assert.equal(starts, 4);
  });

  test('a service that says nothing any more is started again', async () => {
    const corpus = new Corpus();
    let starts = 0;
    const deaf = new HeldWire();
    const client = new ServiceClient(corpus, {
      inProcess: () => (starts++ === 0 ? deaf.start() : startInProcess()),
      log: silent,
      patienceMs: 20,
    });
    made.push(client);
    put(corpus, 'a', 0);
    assert.equal((await client.ask('totals')).articles, 1);
    assert.ok(starts >= 2);
  });

  test('three hundred questions at once are each answered; those nobody waits for any more are not worked out', async () => {
    const corpus = new Corpus();
    const client = clientOf(corpus, startInProcess);
    for (let at = 0; at < 6; at++) put(corpus, `a${at}`, at);
    const listeners = new Set<() => void>();
    let isOff = false;
    const token = {
      get isCancellationRequested() {
        return isOff;
      },
      onCancellationRequested: (listen: () => void) => {
        listeners.add(listen);
        return { dispose: () => void listeners.delete(listen) };
      },
    };
    const asked = Array.from({ length: 300 }, (_, at) =>
      at % 3 === 0 ? client.askUntil(token, 'search', 'quist', 9) : client.ask('namesIn', `a${at % 6}`),
    );
    isOff = true;
    for (const listen of [...listeners]) listen();
    const settled = await Promise.allSettled(asked);
    assert.deepEqual(
      settled.map(({ status }) => status),
      asked.map((_, at) => (at % 3 === 0 ? 'rejected' : 'fulfilled')),
    );
    assert.equal(listeners.size, 0);
  });

  test('a folder that goes while it is asked about leaves empty answers, and a list that is another one is refused', async () => {
    const corpus = new Corpus();
    const client = clientOf(corpus, startInProcess);
    for (let at = 0; at < 6; at++) put(corpus, `a${at}`, at);
    const address = { list: 'people', sort: 'count' } as const;
    const { revision, length } = await client.rows(address, 0, 1);
    assert.ok(length > 1);
    const pending = [client.ask('settled'), client.ask('problems', 9), client.ask('personOf', 'a0', 'e1')] as const;
    corpus.remove([...corpus.entries()].map(({ id }) => id));
    await Promise.all(pending);
    await assert.rejects(
      client.rows(address, 1, 2, revision).then(() => client.rows({ ...address, sort: 'name' }, 0, 1, revision)),
    );
    assert.deepEqual(await client.ask('totals'), { articles: 0, people: 0, quotes: 0, numbers: 0, shared: 0 });
    assert.equal(await client.ask('personOf', 'a0', 'e1'), null);
    assert.deepEqual(await client.ask('quoteGroupsAt', { id: 'a0', start: 0, end: 9 }), []);
    assert.deepEqual((await client.ask('compare', [{ id: 'a0', name: 'a0' }])).articles, []);
  });

  test('killed two hundred times while it restores, links and keeps, it ends with the lists of a rebuild', async () => {
    let seed = 20261201;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    let kills = 0;
    let isDeadly = true;
    const mortal = (): ServiceChannel =>
      startMortal(
        () => isDeadly && random() < 0.08,
        () => kills++,
      );
    for (let round = 0; kills < 200; round++) {
      const kept = newKept();
      isDeadly = true;
      const first = new Session(kept, kept.packed, {}, mortal);
      for (let at = 0; at < 4; at++) first.put('abcdef'[at] ?? '', (at + round) % TEXTS.length);
      await first.service.ask('settled').catch(() => null);
      await first.lists.save();
      first.dispose();
      const next = new Session(kept, kept.packed, {}, mortal);
      await next.lists.restore();
      next.put('c', (round * 3) % TEXTS.length);
      next.corpus.remove(['b']);
      next.put('f', 4);
      await next.service.ask('settled').catch(() => null);
      isDeadly = false;
      const anew = new Session(newKept());
      for (const { id, hash } of next.corpus.entries()) anew.put(id, Number(hash));
      assert.deepEqual(await (await next.settle()).shown(), await (await anew.settle()).shown());
      next.dispose();
      anew.dispose();
    }
  }).timeout(300_000);

  test('the built worker says the same as the service in process', async () => {
    const session = new Session(newKept());
    const other = new Session(newKept(), undefined, {}, () => startNodeWorker(path.resolve('dist/service.node.js')));
    for (const one of [session, other]) TEXTS.forEach((_, at) => one.put(`a${at}`, at));
    assert.deepEqual(await (await other.settle()).shown(), await (await session.settle()).shown());
    session.dispose();
    other.dispose();
  });
});
