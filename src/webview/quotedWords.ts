/*
 * Owns the second table of the compare page: who is quoted by whom, in words, as bars with their figure.
 */
import type { Comparison } from '../corpus/comparisonModel';
import { drawing, element } from './elements';
import type { PageStrings } from './messages';
import { mostOf } from '../core/longLists';

const BAR = 80;

export function drawQuotedWords({ articles, quoted }: Comparison, strings: PageStrings): HTMLElement {
  const most = mostOf([1, ...quoted.flatMap(({ words }) => words)]);
  const head = element('tr', {}, element('th', { scope: 'col' }, strings['speaker'] ?? ''));
  for (const { name } of articles) head.append(element('th', { scope: 'col' }, name));
  const body = element('tbody');
  for (const { speaker, words } of quoted) {
    const row = element('tr', {}, element('th', { scope: 'row' }, speaker));
    for (const count of words) row.append(drawCount(count, most));
    body.append(row);
  }
  return element(
    'table',
    { class: 'quoted' },
    element('caption', {}, strings['quotedCaption'] ?? ''),
    element('thead', {}, head),
    body,
  );
}

function drawCount(count: number, most: number): HTMLTableCellElement {
  if (count === 0) return element('td', { class: 'none' }, '–');
  const bar = drawing('svg', { class: 'bar', viewBox: `0 0 ${BAR} 10`, 'aria-hidden': 'true' });
  bar.append(drawing('rect', { x: 0, y: 1, height: 8, width: Math.max(2, (count / most) * BAR) }));
  return element('td', {}, bar, element('span', { class: 'count' }, String(count)));
}
