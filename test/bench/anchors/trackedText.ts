/*
 * Owns a text that knows, for each of its characters, which character of the first text it is (or that it is new):
 * the truth of the benchmark by construction. Knows nothing of anchors.
 */
export class TrackedText {
  private constructor(
    private units: string[],
    private from: number[],
    /** Which character each is a verbatim copy of, -1 for none. */
    private copyOf: number[],
  ) {}

  static of(text: string): TrackedText {
    const units = text.split('');
    return new TrackedText(
      units,
      units.map((_, index) => index),
      units.map(() => -1),
    );
  }

  get text(): string {
    return this.units.join('');
  }

  /** Puts a new text in place of [start, end). */
  replace(start: number, end: number, put: string): void {
    const units = put.split('');
    this.units.splice(start, end - start, ...units);
    for (const list of [this.from, this.copyOf]) list.splice(start, end - start, ...units.map(() => -1));
  }

  /** Which characters of the first text stand in [start, end): -1 where a new one does. */
  originsOf(start: number, end: number): number[] {
    return this.from.slice(start, end);
  }

  /** The characters from `start` on are a verbatim copy of those. */
  noteCopy(start: number, origins: readonly number[]): void {
    origins.forEach((origin, index) => (this.copyOf[start + index] = origin));
  }

  /** Writes one character for another; it stays the same character of the first text. */
  respell(at: number, unit: string): void {
    this.units[at] = unit;
  }

  /** Swaps neighbours. */
  swap(at: number): void {
    for (const list of [this.units, this.from, this.copyOf] as unknown[][])
      [list[at], list[at + 1]] = [list[at + 1], list[at]];
  }

  /** Takes [start, end) out and puts it before what stood at `to` (outside of the range), with `lead` before it. */
  move(start: number, end: number, to: number, lead: string): void {
    const at = to > start ? to - (end - start) : to;
    const head = lead.split('');
    const put = <T>(list: readonly T[], fresh: readonly T[]): T[] => {
      const rest = [...list.slice(0, start), ...list.slice(end)];
      return [...rest.slice(0, at), ...fresh, ...list.slice(start, end), ...rest.slice(at)];
    };
    const none = head.map(() => -1);
    this.units = put(this.units, head);
    this.from = put(this.from, none);
    this.copyOf = put(this.copyOf, none);
  }

  /** Where each character of the first text stands now: -1 where it is gone. */
  positions(length: number): Int32Array {
    return invert(this.from, length);
  }

  /** Where a verbatim copy of each character of the first text stands: -1 where none does. */
  copies(length: number): Int32Array {
    return invert(this.copyOf, length);
  }
}

function invert(origins: readonly number[], length: number): Int32Array {
  const positions = new Int32Array(length).fill(-1);
  origins.forEach((origin, at) => {
    if (origin >= 0) positions[origin] = at;
  });
  return positions;
}
