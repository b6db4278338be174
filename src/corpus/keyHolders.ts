/*
 * Owns who has which key where nearly every key has one holder: a table of those, and lists for the few keys that have
 * several. Leaves what follows from a shared key to whoever asks.
 */
import { ShortKeyTable } from './shortKeyTable';

/** Above it the place of a list, below it the one holder. */
const LISTED = 0x8000_0000;

/** Keys are whole numbers below 2^32 - 1, holders below 2^31. */
export class KeyHolders {
  private readonly table = new ShortKeyTable();
  private readonly lists: number[][] = [];
  private readonly freeLists: number[] = [];

  /** How many keys somebody has, and how many of them several have. */
  get size(): { readonly keys: number; readonly lists: number } {
    return { keys: this.table.size, lists: this.lists.length - this.freeLists.length };
  }

  /** Who has the key, in no order; one who was added twice twice. Good until the next change. */
  of(key: number): readonly number[] {
    const holder = this.table.get(key);
    return holder === undefined ? [] : (this.lists[holder - LISTED] ?? [holder]);
  }

  add(key: number, holder: number): void {
    const first = this.table.get(key);
    if (first === undefined) this.table.set(key, holder);
    else {
      const list = this.lists[first - LISTED];
      if (list !== undefined) list.push(holder);
      else this.table.set(key, LISTED + this.keep([first, holder]));
    }
  }

  /** Takes the key once from this holder, who has to have it. */
  delete(key: number, holder: number): void {
    const place = (this.table.get(key) ?? 0) - LISTED;
    const list = this.lists[place];
    if (list === undefined) {
      this.table.delete(key);
      return;
    }
    const at = list.lastIndexOf(holder);
    if (at < 0) return;
    list.splice(at, 1);
    if (list.length > 1) return;
    this.table.set(key, list[0] ?? 0);
    this.lists[place] = [];
    this.freeLists.push(place);
  }

  private keep(list: number[]): number {
    const place = this.freeLists.pop() ?? this.lists.length;
    this.lists[place] = list;
    return place;
  }
}
