/*
 * Owns the one table of an export: a row for each quote, person, number and remark, with its source and what was said.
 */
import { putUnder } from '../core/keyedLists';
import type { Bound } from '../core/annotation';
import type { Span } from '../core/span';
import { toAuthorWords } from '../notes/signature';
import type { Cell } from './csv';
import { toSource, type ArticleEvidence, type Evidence, type PlacedRemark } from './evidence';

export const TABLE_HEADER: readonly string[] = [
  ...['article', 'line', 'start', 'end', 'layer', 'text', 'name', 'kind', 'value', 'high', 'unit', 'bound', 'timex'],
  ...['why', 'verdicts', 'tags', 'notes', 'changed', 'sha256', 'exported'],
];

interface Row {
  readonly layer: string;
  readonly span: Span;
  readonly name?: string | null;
  readonly kind?: string;
  readonly value?: number | null;
  readonly high?: number;
  readonly unit?: string | null;
  readonly bound?: Bound;
  readonly timex?: string;
  readonly why?: string;
}

/** Header and rows, articles in the order given, rows in text order. */
export function toTable({ articles, exportedAt }: Evidence): Cell[][] {
  return [[...TABLE_HEADER], ...articles.flatMap((article) => toRows(article, exportedAt))];
}

function toRows(article: ArticleEvidence, exportedAt: string): Cell[][] {
  const { analysis, remarks } = article;
  const nameOf = new Map(analysis.entities.map(({ entity, name }) => [entity, name]));
  const rows: Row[] = [
    ...analysis.quotes.map((quote): Row => {
      const why = quote.speaker?.why ?? quote.unresolved?.why ?? '';
      return {
        layer: 'quote',
        span: quote,
        name: quote.speaker?.name ?? quote.speaker?.text ?? null,
        kind: quote.extent,
        why,
      };
    }),
    ...analysis.people.map((person): Row => ({
      layer: 'person',
      span: person,
      name: nameOf.get(person.entity ?? '') ?? null,
      kind: person.kind,
    })),
    ...analysis.numbers.map(({ kind, value, high, unit, bound, timex, why, ...span }): Row => ({
      ...{ layer: 'number', span, kind, value, unit, bound },
      ...(high === undefined ? {} : { high }),
      ...(timex === undefined ? {} : { timex }),
      ...(why === undefined ? {} : { why }),
    })),
  ];
  // what was said stands beside the first thing found at its place, or in a row of its own
  const said = new Map<string, PlacedRemark[]>();
  for (const remark of remarks) putUnder(said, keyOf(remark.span), remark);
  const cells = rows.map((row) => {
    const here = said.get(keyOf(row.span)) ?? [];
    said.delete(keyOf(row.span));
    return { row, here };
  });
  for (const here of said.values()) {
    const [first] = here;
    if (first) cells.push({ row: { layer: 'remark', span: first.span }, here });
  }
  cells.sort((a, b) => a.row.span.start - b.row.span.start || b.row.span.end - a.row.span.end);
  return cells.map(({ row, here }) => toCells(article, row, here, exportedAt));
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

/** Words, for a lone sign would have to be guarded. */
const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  '=': 'exactly',
  '~': 'about',
  '<': 'less than',
  '>': 'more than',
};

function toCells(article: ArticleEvidence, row: Row, here: readonly PlacedRemark[], exportedAt: string): Cell[] {
  const { start, end } = row.span;
  const join = (parts: readonly string[]): string => parts.join('; ');
  const verdicts = here.flatMap(({ remark: { record } }) =>
    record.kind === 'verdict' ? [`${record.verdict} (${toAuthorWords(record)})`] : [],
  );
  const tags = here.flatMap(({ remark: { record } }) => (record.kind === 'tag' ? [record.tag] : []));
  const notes = here.flatMap(({ remark: { record, body, others } }) => [
    ...(body === '' ? [] : [`${toAuthorWords(record)}: ${body}`]),
    ...(others?.proposals ?? []).map((one) => `${toAuthorWords(one)} proposes: ${one.body}`),
    ...(others?.objections ?? []).map((one) => `${toAuthorWords(one)} would delete this`),
  ]);
  const changed = here.some((remark) => remark.changed) ? 'changed since' : '';
  const source = toSource(article, row.span);
  const line = Number(source.slice(source.lastIndexOf(':') + 1));
  return [
    ...[article.id, line, start, end, row.layer, article.text.slice(start, end), row.name ?? null, row.kind ?? null],
    ...[
      row.value ?? null,
      row.high ?? null,
      row.unit ?? null,
      row.bound === undefined ? null : BOUND_WORDS[row.bound],
      row.timex ?? null,
      row.why ?? null,
    ],
    ...[join(verdicts), join(tags), join(notes), changed, article.sha256, exportedAt],
  ];
}
