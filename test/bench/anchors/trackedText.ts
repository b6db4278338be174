/*
 * Owns a text that knows, for each of its characters, which character of the first text it is (or that it is new):
 * the truth of the benchmark by construction. Knows nothing of anchors.
 */
export class TrackedText {
  private constructor(
    private units: string[],
    private from: number[],
  ) {}

  static of(text: string): TrackedText {
    const units = text.split('');
    return new TrackedText(
      units,
      units.map((_, index) => index),
    );
  }

  get text(): string {
    return this.units.join('');
  }

  /** Puts a new text in place of [start, end). */
  replace(start: number, end: number, put: string): void {
    const units = put.split('');
    this.units.splice(start, end - start, ...units);
    this.from.splice(start, end - start, ...units.map(() => -1));
  }

  /** Writes one character for another; it stays the same character of the first text. */
  respell(at: number, unit: string): void {
    this.units[at] = unit;
  }

  /** Swaps neighbours. */
  swap(at: number): void {
    for (const list of [this.units, this.from] as unknown[][]) [list[at], list[at + 1]] = [list[at + 1], list[at]];
  }

  /** Takes [start, end) out and puts it before what stood at `to` (outside of the range), with `lead` before it. */
  move(start: number, end: number, to: number, lead: string): void {
    const units = this.units.splice(start, end - start);
    const from = this.from.splice(start, end - start);
    const at = to > start ? to - (end - start) : to;
    const head = lead.split('');
    this.units = [...this.units.slice(0, at), ...head, ...units, ...this.units.slice(at)];
    this.from = [...this.from.slice(0, at), ...head.map(() => -1), ...from, ...this.from.slice(at)];
  }

  /** Where each character of the first text stands now: -1 where it is gone. */
  positions(length: number): Int32Array {
    const positions = new Int32Array(length).fill(-1);
    this.from.forEach((origin, at) => {
      if (origin >= 0) positions[origin] = at;
    });
    return positions;
  }
}
