/*
 * Owns numbers for texts, so that what is kept of thousands of articles holds a number in place of each. Leaves what a text
 * is to whoever asks.
 */

/** Equal texts, equal numbers, counted from 0 as they are met. */
export class TextNumbers {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size));
    return number;
  }
}
