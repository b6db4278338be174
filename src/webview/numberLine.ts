/*
 * Owns the number line of one quantity: a line an article, hedges drawn as intervals ("nearly 90" ends at 90,
 * "over an hour" has no end), on one scale. Inline SVG that scales with the text; leaves words to matrix.ts.
 */
import type { ComparisonRow, ComparedArticle, QuantityInterval } from '../corpus/comparisonModel';
import { drawing } from './elements';
import { leastOf, mostOf } from '../core/longLists';

const WIDTH = 640;
const LINE = 26;
/** Room for the words over the first line. */
const TOP = 8;
const LABELS = 200;
const EDGE = 12;

interface Drawn {
  readonly article: string;
  readonly text: string;
  readonly interval: QuantityInterval;
}

/** Undefined where fewer than two numbers can be drawn. `about` names the figure, whose numbers a screen reader says behind it. */
export function drawNumberLine(
  row: ComparisonRow,
  articles: readonly ComparedArticle[],
  about: string,
): SVGSVGElement | undefined {
  const drawn = row.cells.flatMap(({ places }, index): Drawn[] =>
    places.flatMap(({ text, interval }) =>
      interval ? [{ article: articles[index]?.name ?? '', text, interval }] : [],
    ),
  );
  if (drawn.length < 2) return undefined;
  const scale = toScale(drawn.map(({ interval }) => interval));
  const height = TOP + LINE * (drawn.length + 1);
  const figure = drawing('svg', {
    class: 'number-line',
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'aria-label': `${about}: ${drawn.map(({ article, text }) => `${article} ${text}`).join('; ')}`,
  });
  drawn.forEach((entry, index) => figure.append(drawEntry(entry, TOP + LINE * (index + 0.5), scale)));
  for (const part of drawAxis(scale, row.detail, TOP + LINE * drawn.length)) figure.append(part);
  return figure;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  at(value: number): number;
}

function toScale(intervals: readonly QuantityInterval[]): Scale {
  const values = intervals.flatMap(({ low, high }) => [low, high]);
  const least = leastOf(values);
  const most = mostOf(values);
  const margin = (most - least || Math.abs(most) || 1) * 0.25;
  const low = least >= 0 ? Math.max(0, least - margin) : least - margin;
  const high = most + margin;
  return { low, high, at: (value) => LABELS + ((value - low) / (high - low)) * (WIDTH - LABELS - EDGE) };
}

function drawEntry({ article, text, interval }: Drawn, y: number, scale: Scale): SVGGElement {
  const { low, high, bound } = interval;
  const from = bound === '<' ? scale.at(scale.low) : scale.at(low);
  const to = bound === '>' ? scale.at(scale.high) : scale.at(high);
  const spread = bound === '~' ? 10 : 0;
  const group = drawing('g', { class: `bound-${{ '=': 'exact', '~': 'about', '<': 'below', '>': 'above' }[bound]}` });
  group.append(
    drawing('title', {}, `${article}: ${text}`),
    drawing('text', { x: LABELS - 10, y: y + 4, 'text-anchor': 'end' }, shorten(article)),
  );
  if (to - from + spread > 1) {
    group.append(drawing('line', { class: 'interval', x1: from - spread, x2: to + spread, y1: y, y2: y }));
  }
  const points = low === high ? [low] : [low, high];
  for (const value of points) group.append(drawing('circle', { cx: scale.at(value), cy: y, r: 4 }));
  group.append(
    drawing('text', { class: 'value', x: scale.at(points[0] ?? low), y: y - 7, 'text-anchor': 'middle' }, text),
  );
  return group;
}

function drawAxis(scale: Scale, unit: string, y: number): SVGElement[] {
  return [
    drawing('line', { class: 'axis', x1: LABELS, x2: WIDTH - EDGE, y1: y, y2: y }),
    drawing('text', { class: 'tick', x: LABELS - 10, y: y + 16, 'text-anchor': 'end' }, shorten(unit)),
    ...[scale.low, (scale.low + scale.high) / 2, scale.high].map((value, index) =>
      drawing(
        'text',
        { class: 'tick', x: scale.at(value), y: y + 16, 'text-anchor': ['start', 'middle', 'end'][index] ?? 'middle' },
        toLabel(value),
      ),
    ),
  ];
}

const toLabel = (value: number): string => Number(value.toPrecision(3)).toLocaleString();
const shorten = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name);
