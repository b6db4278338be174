/*
 * Owns what the product's layers become in brat and back: people, quotes, cues and numbers with speakers and persons as
 * relations; verdicts, tags and notes as attributes and notes. Reading makes records: missed detections and remarks.
 */
import { putUnder } from '../core/keyedLists';
import { toPlacer } from '../core/anchor';
import { isOverlapping, type Span } from '../core/span';
import type { Analysis } from '../core/annotation';
import { NOTES_SCHEMA, VERDICTS, type NoteRecord, type Target } from '../notes/note';
import type { BratAttribute, BratDocument, BratEntity, BratNote, BratRelation } from './brat';
import type { ArticleEvidence } from './evidence';
import type { ImportedBy } from './readWebAnnotation';

const LAYER_OF: Readonly<Record<string, 'person' | 'quote' | 'number'>> = {
  Person: 'person',
  Quote: 'quote',
  Number: 'number',
};

export function toBratDocument({ analysis, remarks }: Pick<ArticleEvidence, 'analysis' | 'remarks'>): BratDocument {
  const entities: BratEntity[] = [];
  const relations: BratRelation[] = [];
  const attributes: BratAttribute[] = [];
  const notes: BratNote[] = [];
  const known = new Map<string, string>();
  const put = (type: string, { start, end }: Span): string => {
    const key = `${type} ${start} ${end}`;
    const id = known.get(key) ?? `T${entities.length + 1}`;
    if (!known.has(key)) entities.push({ id, type, start, end });
    known.set(key, id);
    return id;
  };
  const persons = new Map<string, string[]>();
  for (const person of analysis.people) {
    const id = put('Person', person);
    attributes.push({ name: 'Mention', of: id, value: person.kind });
    if (person.entity !== null) putUnder(persons, person.entity, id);
  }
  for (const quote of analysis.quotes) {
    const id = put('Quote', quote);
    if (quote.cue) relations.push({ type: 'Cue', from: id, to: put('Cue', quote.cue) });
    if (quote.speaker && quote.speaker.end > quote.speaker.start) {
      relations.push({ type: 'Speaker', from: id, to: put('Speaker', quote.speaker) });
      if (quote.speaker.name !== null) notes.push({ of: id, text: `speaker: ${quote.speaker.name}` });
    }
  }
  for (const number of analysis.numbers) {
    const id = put('Number', number);
    attributes.push({ name: 'Kind', of: id, value: number.kind });
    const says = [number.bound, number.value ?? '', number.high ?? '', number.unit ?? '', number.timex ?? ''].filter(
      (part) => part !== '',
    );
    notes.push({ of: id, text: `value: ${says.join(' ')}` });
  }
  for (const { remark, span } of remarks) {
    const id = put('Remark', span);
    if (remark.record.kind === 'verdict') attributes.push({ name: 'Verdict', of: id, value: remark.record.verdict });
    if (remark.record.kind === 'tag') notes.push({ of: id, text: `tag: ${remark.record.tag}` });
    if (remark.body !== '') notes.push({ of: id, text: `note: ${remark.body}` });
  }
  return {
    entities,
    relations,
    attributes,
    notes,
    equivalences: [...persons.values()].filter((ids) => ids.length > 1),
  };
}

/** Records for what an annotated file holds beyond the analysis: missed detections, verdicts, tags and notes. */
export function readBratLayers(
  article: { readonly id: string; readonly text: string; readonly analysis: Analysis },
  document: BratDocument,
  { prefix, at, by }: ImportedBy,
): NoteRecord[] {
  const records: NoteRecord[] = [];
  const targets = new Map<string, Target>();
  const written = (): { v: number; id: string; at: string; by: string } => ({
    v: NOTES_SCHEMA,
    id: `${prefix}-${records.length + 1}`,
    at,
    by,
  });
  const toPlaceOf = toPlacer(article.text);
  const { people, quotes, numbers } = article.analysis;
  const found = { person: people, quote: quotes, number: numbers };
  for (const { id, type, start, end } of document.entities) {
    if (end <= start) continue;
    const target = { article: article.id, place: toPlaceOf({ start, end }) };
    targets.set(id, target);
    const layer = LAYER_OF[type];
    if (layer === undefined || found[layer].some((one) => isOverlapping(one, { start, end }))) continue;
    records.push({ ...written(), kind: 'add', target, scope: 'mention', layer });
  }
  for (const { name, of, value } of document.attributes) {
    const target = targets.get(of);
    const verdict = VERDICTS.find((known) => known.replace(/ /g, '_') === value);
    if (target && name === 'Verdict' && verdict) records.push({ ...written(), kind: 'verdict', target, verdict });
  }
  for (const { of, text } of document.notes) {
    const target = targets.get(of);
    if (!target || /^(?:speaker|value): /.test(text)) continue;
    const tag = text.startsWith('tag: ') ? text.slice('tag: '.length) : '';
    if (tag.trim() !== '') records.push({ ...written(), kind: 'tag', target, tag });
    else records.push({ ...written(), kind: 'note', target, body: text.replace(/^note: /, '') });
  }
  return records;
}
