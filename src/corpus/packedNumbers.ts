/*
 * Owns whole numbers and texts as bytes, one behind the other: seven bits of a number a byte, the lowest first, so that
 * the small numbers most are take one or two. Leaves what they mean to who writes them.
 */
import { longer } from './longer';

/** Writes numbers and texts; used again and again. */
export class PackedWriter {
  private bytes = new Uint8Array(4096);
  private length = 0;

  /** Where the next number will stand. */
  get at(): number {
    return this.length;
  }

  /** A whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.bytes = longer(this.bytes);
    let left = value;
    for (; left > 127; left >>>= 7) this.bytes[this.length++] = (left & 127) | 128;
    this.bytes[this.length++] = left;
  }

  numbers(values: readonly number[]): void {
    this.number(values.length);
    for (const value of values) this.number(value);
  }

  /** By UTF-16 units, so that every text comes back as it was. */
  text(text: string): void {
    this.number(text.length);
    for (let at = 0; at < text.length; at++) this.number(text.charCodeAt(at));
  }

  /** What was written since the last time. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Reads, from `at` on, in the order of writing. */
export class PackedReader {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  number(): number {
    let byte = this.bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  }

  numbers(): number[] {
    const values: number[] = [];
    for (let left = this.number(); left > 0; left--) values.push(this.number());
    return values;
  }

  text(): string {
    let text = '';
    for (let left = this.number(); left > 0; left--) text += String.fromCharCode(this.number());
    return text;
  }
}
