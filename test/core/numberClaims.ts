/*
 * Owns checking claims about numbers and dates: `[money:10 GBP|£10]` must be found with this span, kind, value and unit,
 * and nothing else may be found. Value forms: "10 GBP", "20..30 percent", "~12 minute", or a TIMEX value on dates and times.
 */
import * as assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import type { Quantity } from '../../src/core/annotation';
import { parseClaim } from './claim';

const isCalendar = ({ kind }: Quantity): boolean => kind === 'date' || kind === 'time';

function describe(quantity: Quantity, asked: string): string {
  const { kind, value, high, unit, bound, timex } = quantity;
  if (asked === '') return kind;
  if (isCalendar(quantity)) return `${kind}:${timex ?? ''}`;
  const amount = high === undefined ? String(value) : `${value}..${high}`;
  return `${kind}:${bound === '=' ? '' : bound}${amount}${unit === null ? '' : ` ${unit}`}`;
}

/** Throws where the numbers found in the claim's text are not exactly those it marks. */
export function checkNumbers(source: string, date: string | null = null): void {
  const { text, spans } = parseClaim(source);
  const found = analyze(text, date).numbers;
  const expected = spans.map(
    ({ label, value, text: words }) => `${value === '' ? label : `${label}:${value}`} «${words}»`,
  );
  const actual = found.map((quantity) => {
    const claim = spans.find(({ start, end }) => start === quantity.start && end === quantity.end);
    return `${describe(quantity, claim?.value ?? 'shown')} «${quantity.text}»`;
  });
  assert.deepEqual(actual, expected, text);
}
