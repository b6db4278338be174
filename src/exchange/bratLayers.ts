/*
 * Owns what the product's layers become in brat: people, quotes, cues and numbers with speakers and persons as relations;
 * verdicts, tags and notes as attributes and notes. What comes back becomes records in bratRecords.ts.
 */
import { putUnder } from '../core/keyedLists';
import type { Span } from '../core/span';
import type { BratAttribute, BratDocument, BratEntity, BratNote, BratRelation } from './brat';
import type { ArticleEvidence } from './evidence';

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
