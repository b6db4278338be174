/*
 * Owns what a quantity is about: the head that is counted or measured, and the subject of its clause.
 */
import type { QuantityTopic } from '../annotation';
import type { Tokens } from '../tokens';
import type { QuantityReading } from './quantity';
import { wordAt } from './tokenView';

/** Head and subject as words of the text; null where the sentence tells neither. */
export function findTopic(t: Tokens, quantity: QuantityReading): QuantityTopic | null {
  return quantity.noun ? { head: wordAt(t, quantity.noun.head), subject: null } : null;
}
