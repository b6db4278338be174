// Owns sessions without an editor that leave their lists to the next one, and what each shows. Leaves what has to hold of them to
// keptLists.test.ts.
import * as assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/annotation';
import { analyze } from '../../src/core/analyze';
import { Corpus } from '../../src/corpus/corpus';
import { packAnalysis, unpackAnalysis, type PackedAnalysis } from '../../src/corpus/packedAnalysis';
import { KeptLists, type KeptListsPorts } from '../../src/editor/keptLists';
import { ServiceClient, type ServiceChannel } from '../../src/service/client';
import { startInProcess } from '../../src/service/inProcess';
import type { ListAddress, SharedRow } from '../../src/service/protocol';
import { MemoryShards } from './memoryShards';

/** Articles that share people, namesakes, utterances and figures; by number. */
export const TEXTS = [
  'Captain Ada Quist said on Tuesday: “The ferry struck a rock that is on no chart, and she took water within minutes.” Some 212 people were aboard the Nordlys.',
  '“The ferry struck a reef that is on no chart, and she took water within minutes,” Captain Quist told reporters. The Nordlys carried 212 people.',
  'Minister Bo Varg paid 3.5 million euros for a quota nobody had read. “Nobody in this house has read the quota that they are about to vote on,” Varg said.',
  'Bo Varg, an opposition leader, said: “Nobody has read the quota they are about to vote on.” It costs 4.5 million euros, he said.',
  'John Smith, a baker, met Ada Quist, the captain of the Nordlys. “We owe her our lives,” said Smith. The ferry carried 200 people.',
  'John Smith, a judge, sentenced a smuggler to 12 years. “You knew what you sold,” Smith told him.',
  'Volodymyr Tarasenko spoke of 40 per cent. Volodimir Tarasenko was not asked again. “Forty per cent is not a majority,” Tarasenko said.',
  'Nobody said anything.',
] as const;
export const hashOf = (text: number): string => String(text).padStart(16, '0');
export const analyses: readonly Analysis[] = TEXTS.map((text) => unpackAnalysis(packAnalysis(analyze(text))));

const MOST = 1000;
const KINDS = ['money', 'percent', 'count', 'measure', 'rate', 'duration', 'age', 'date', 'time'];

/** What outlives a session. */
export interface Kept {
  readonly store: MemoryShards;
  readonly packed: Map<string, PackedAnalysis>;
  readonly log: string[];
}

export const newKept = (): Kept => ({
  store: new MemoryShards(),
  packed: new Map(analyses.map((analysis, at) => [hashOf(at), packAnalysis(analysis)])),
  log: [],
});

export const sessions: Session[] = [];

export class Session {
  readonly corpus = new Corpus((error) => assert.fail(String(error)));
  readonly service: ServiceClient;
  readonly lists: KeptLists;

  constructor(
    kept: Kept,
    private readonly packed: Kept['packed'] = kept.packed,
    ports: Partial<KeptListsPorts> = {},
    start: () => ServiceChannel = startInProcess,
  ) {
    const note = (line: string): void => void kept.log.push(line);
    const log = { info: note, warn: note, error: note };
    sessions.push(this);
    this.service = new ServiceClient(this.corpus, { inProcess: start, log });
    this.lists = new KeptLists({
      corpus: this.corpus,
      service: this.service,
      store: kept.store,
      cache: { get: (hash) => Promise.resolve(kept.packed.get(hash)) },
      isInFolder: (id) => id in SIX,
      source: { readArticle: () => Promise.resolve({ kind: 'gone' }) },
      corrections: { concerns: () => false, correct: (_, found) => found },
      whenDecided: () => Promise.resolve(),
      engine: '1',
      log,
      isBusy: () => false,
      pause: 1e9,
      ...ports,
    });
  }

  put(id: string, text: number): void {
    const packed = this.packed.get(hashOf(text));
    this.corpus.put({ id, hash: hashOf(text), analysis: analyses[text] as Analysis, ...(packed && { packed }) });
  }

  async settle(): Promise<this> {
    await this.service.ask('settled');
    return this;
  }

  /** What several articles say. */
  async shared(): Promise<readonly SharedRow[]> {
    return (await this.service.rows({ list: 'shared', sort: 'appearance' }, 0, MOST)).rows;
  }

  async people(): Promise<unknown> {
    const chosen = await this.service.ask('people', {}, MOST);
    return Promise.all(chosen.map(({ entity }) => this.service.ask('person', entity)));
  }

  /** Whether nothing is left to link. */
  async isComplete(): Promise<boolean> {
    return (await this.service.ask('keep', '1')) !== null;
  }

  /** All that lists show, in words. */
  async shown(): Promise<unknown> {
    const ids = [...this.corpus.entries()].map(({ id }) => id).sort();
    const addresses: ListAddress[] = [
      { list: 'people', sort: 'count' },
      { list: 'peopleArticles', sort: 'count' },
      { list: 'speakers', sort: 'name' },
      { list: 'quoteArticles', sort: 'count' },
      { list: 'kinds', sort: 'count' },
      { list: 'numberArticles', sort: 'count' },
      { list: 'shared', sort: 'appearance' },
      { list: 'sharedArticles', sort: 'count' },
      ...ids.flatMap((under): ListAddress[] => [
        { list: 'people', sort: 'count', under },
        { list: 'shared', sort: 'count', under },
      ]),
      ...KINDS.map((under): ListAddress => ({ list: 'values', sort: 'appearance', under })),
    ];
    const lists = await Promise.all(
      addresses.map(async (address) => {
        const { rows } = await this.service.rows(address, 0, MOST);
        const keys = rows.map(({ key }) => key);
        return [address, rows, await Promise.all(keys.map((key) => this.service.ask('mentionsBelow', address, key)))];
      }),
    );
    return JSON.parse(
      JSON.stringify({
        ids,
        lists,
        people: await this.people(),
        totals: await this.service.ask('totals'),
        asked: await Promise.all(ids.map((id) => this.askedOf(id))),
        analyses: ids.map((id) => this.corpus.get(id)?.analysis),
      }),
    );
  }

  /** What hovers, lenses and problems ask of the article's passages. */
  private askedOf(id: string): Promise<unknown> {
    const { service } = this;
    const { quotes = [], numbers = [] } = this.corpus.get(id)?.analysis ?? {};
    const at = ({ start, end }: { start: number; end: number }) => ({ id, start, end });
    return Promise.all([
      service.ask('quotedElsewhere', quotes.map(at)),
      ...quotes.map(async (quote) =>
        (await service.ask('quoteGroupsAt', at(quote))).map(({ members, pairs, independent }) => ({
          members,
          pairs,
          independent,
        })),
      ),
      ...numbers.map(async (number) => (await service.ask('figureGroupAt', at(number)))?.members),
    ]);
  }

  dispose(): void {
    for (const part of [this.lists, this.service]) part.dispose();
  }
}

/** A session with these articles, what it left, and nothing of it alive. */
export async function leave(
  given: Readonly<Record<string, number>>,
  kept = newKept(),
): Promise<{ kept: Kept; shown: unknown }> {
  const session = new Session(kept);
  for (const [name, text] of Object.entries(given)) session.put(name, text);
  await session.settle();
  const shown = await session.shown();
  assert.equal(await session.lists.save(), true);
  session.dispose();
  return { kept, shown };
}

export async function restored(kept: Kept, ports: Partial<KeptListsPorts> = {}): Promise<Session> {
  const session = new Session(kept, kept.packed, ports);
  await session.lists.restore();
  return session;
}

export const SIX = { a: 0, b: 1, c: 2, d: 3, e: 4, f: 5 };
