/*
 * Who has which key: a table of keys, and the numbers under each. Leaves what follows from a shared key to whoever asks.
 */
import { BlockChains, NO_BLOCK } from './blockChains';
import { KeyTable } from './keyTable';

/** Keys as in keyTable.ts, holders whole numbers below 2^30. */
export class KeyHolders {
  private readonly table = new KeyTable();
  private readonly chains = new BlockChains();
  private count = 0;

  /** How many keys somebody has, each counted once for everyone who has it. */
  get size(): number {
    return this.count;
  }

  /** How many have the key, without looking at them. */
  countOf(key: number): number {
    return this.chains.count(this.table.get(key));
  }

  /** Who has the key, in no order; one who was added twice twice. */
  of(key: number): readonly number[] {
    const block = this.table.get(key);
    const only = this.chains.onlyOf(block);
    if (only >= 0) return [only];
    const holders: number[] = [];
    for (let link = this.chains.first(block); link > 0; link = this.chains.next(link))
      holders.push(this.chains.nodeOf(link));
    return holders;
  }

  add(key: number, holder: number): void {
    const slot = this.table.take(key);
    this.table.set(slot, this.chains.add(this.table.value(slot), holder));
    this.count++;
  }

  /** Takes the key once from this holder, who has to have it. */
  delete(key: number, holder: number): void {
    const block = this.table.get(key);
    if (block === NO_BLOCK) return;
    this.table.put(key, this.chains.remove(block, holder));
    this.count--;
  }
}
