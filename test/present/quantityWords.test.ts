import * as assert from 'node:assert/strict';
import { toPlural } from '../../src/present/quantityWords';

suite('a unit in the plural', () => {
  for (const [unit, plural] of [
    ['life', 'lives'],
    ['young person', 'young people'],
    ['foot', 'feet'],
    ['aircraft', 'aircraft'],
    ['city', 'cities'],
    ['day', 'days'],
    ['bus', 'buses'],
    ['case per week', 'cases per week'],
    ['US dollar', 'US dollars'],
  ] as const) {
    test(`${unit}: ${plural}`, () => {
      assert.equal(toPlural(unit, 2), plural);
      assert.equal(toPlural(unit, 1), unit);
    });
  }
});
