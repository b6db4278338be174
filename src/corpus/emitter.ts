/*
 * Owns one-to-many notification without an editor: listeners in the order they came, one failing never stops the rest.
 */
import type { Disposable } from './ports';

export type Listener<T> = (event: T) => void;

export class Emitter<T> {
  private readonly listeners = new Set<{ readonly call: Listener<T> }>();

  constructor(private readonly onFailure: (error: unknown) => void = () => undefined) {}

  readonly on = (call: Listener<T>): Disposable => {
    const entry = { call };
    this.listeners.add(entry);
    return { dispose: () => void this.listeners.delete(entry) };
  };

  fire(event: T): void {
    for (const { call } of [...this.listeners]) {
      try {
        call(event);
      } catch (error) {
        this.onFailure(error);
      }
    }
  }
}
