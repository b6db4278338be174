/*
 * Owns what decisions do to numbers: not a number, another value or unit, added.
 */
import type { Quantity } from '../../core/annotation';
import { isOverlapping } from '../../core/span';
import type { Add, Reject, SetValue } from '../note';
import { isMeant, reachesByWords, signatureOf, type Correction, type Draft } from './draft';
import { findWholeWords } from './people';

export function rejectNumber(draft: Draft, correction: Correction<Reject>): boolean {
  const numbers = draft.numbers.filter((number) => !isMeant(correction, number));
  if (numbers.length === draft.numbers.length) return false;
  draft.numbers = numbers;
  return true;
}

export function setValue(draft: Draft, correction: Correction<SetValue>): boolean {
  const { decision } = correction;
  const { value, high, unit, bound } = decision;
  const why = `set by ${signatureOf(decision)}`;
  let done = false;
  draft.numbers = draft.numbers.map((number): Quantity => {
    if (!isMeant(correction, number)) return number;
    done = true;
    // a new value without a new upper end is one value
    const { high: highBefore, vague, ...rest } = number;
    const said = high ?? (value === undefined ? highBefore : undefined);
    const low = value ?? number.value;
    // an upper end alone may lie below what the present engine finds
    const upper = said !== undefined && low !== null && said < low ? undefined : said;
    return {
      ...rest,
      ...(vague === true && value === undefined ? { vague } : {}),
      ...{
        value: low,
        unit: unit === undefined ? number.unit : unit,
        bound: bound ?? number.bound,
        why,
      },
      ...(upper === undefined ? {} : { high: upper }),
    };
  });
  return done;
}

export function addNumber(draft: Draft, text: string, correction: Correction<Add>): boolean {
  const { decision, span } = correction;
  const words = decision.target.place.text;
  const spans = reachesByWords(decision.scope) ? findWholeWords(text, words) : span === undefined ? [] : [span];
  const free = spans.filter((one) => !draft.numbers.some((number) => isOverlapping(number, one)));
  if (free.length === 0) return false;
  const added = free.map(({ start, end }): Quantity => ({
    ...{ start, end, text: text.slice(start, end), kind: decision.quantity ?? 'count', value: decision.value ?? null },
    ...{ unit: decision.unit ?? null, bound: '=', about: null, why: `added by ${signatureOf(decision)}` },
  }));
  draft.numbers = [...draft.numbers, ...added];
  return true;
}
