/*
 * Owns what the lines of a brat file become: missed detections, verdicts, tags, notes, and links between passages. Every line
 * is placed, agrees with what the analysis finds, or is kept with the reason. Leaves reading lines to readBrat.ts.
 */
import type { Analysis } from '../core/annotation';
import type { Span } from '../core/span';
import { hashText } from '../core/text';
import {
  NOTES_SCHEMA,
  RELATIONS,
  VERDICTS,
  type Layer,
  type NoteRecord,
  type Relation,
  type Target,
} from '../notes/note';
import { MOST_RECORDS, tooManyThings, type Came, type ImportedBy, type ImportTally } from './keptAnnotation';
import { AnalysedSpans } from './analysedSpans';
import type { BratLine } from './readBrat';

/** Where a passage of the file lies in the article; `waiting` says why a person has to confirm it. */
export interface BratPlace {
  readonly span: Span | undefined;
  readonly target: Target;
  readonly waiting?: string;
}

/** What the lines are read against. */
export interface BratGround {
  readonly analysis: Analysis;
  /** Places of the text-bound lines by id; those missing stand nowhere, which is said where their line comes. */
  readonly places: ReadonlyMap<string, BratPlace>;
  readonly importer: ImportedBy;
  readonly tally: ImportTally;
  /** Whose ids are these: the same line of the same file gives the same record. */
  readonly file: string;
}

/** Labels that say what our layers say. */
const LAYER_OF: Readonly<Record<string, Layer>> = {
  ...{ person: 'person', per: 'person', persname: 'person' },
  ...{ quote: 'quote', quotation: 'quote', number: 'number' },
};
const SAME = /^(?:same(?:as)?|coref(?:erence)?|equiv|identity|alias)$/i;

type TextLine = Extract<BratLine, { kind: 'text' }>;

/** Each step is the share of the lines that is done, 0–1. */
export function readBratRecords(lines: readonly BratLine[], ground: BratGround): Generator<number, void> {
  return new Reader(lines, ground).read();
}

class Reader {
  private readonly texts = new Map<string, TextLine>();
  /** Lines that lie on a passage of another: events on their trigger, relations on their first argument. */
  private readonly lying = new Map<string, string>();
  private readonly referred = new Set<string>();
  private readonly found: AnalysedSpans;

  constructor(
    private readonly lines: readonly BratLine[],
    private readonly ground: BratGround,
  ) {
    this.found = new AnalysedSpans(ground.analysis);
    for (const line of lines) {
      if (line.kind === 'text') this.texts.set(line.id, line);
      if (line.kind === 'event') this.lying.set(line.id, line.trigger ?? '');
      if (line.kind === 'relation') this.lying.set(line.id, line.args[0]?.[1] ?? '');
      if ('of' in line) this.referred.add(line.of);
    }
  }

  *read(): Generator<number, void> {
    for (const [index, line] of this.lines.entries()) {
      yield (1 + index / this.lines.length) / 2;
      this.readLine(line);
    }
  }

  private readLine(line: BratLine): void {
    const parts = 'ids' in line ? line.ids.length - 1 : 'args' in line ? line.args.length : 1;
    if (parts > MOST_RECORDS) return this.keep(line, tooManyThings(parts));
    switch (line.kind) {
      case 'broken':
        return this.keep(line, line.why);
      case 'text':
        return this.readText(line);
      case 'event':
        return this.readEvent(line);
      case 'relation':
        return this.readRelation(line);
      case 'equivalence':
        return this.readEquivalence(line);
      case 'attribute':
        return this.readAttribute(line);
      case 'reference':
        return this.put(line, line.of, (target) => [
          { kind: 'note', target, body: [line.name, line.text].filter((part) => part !== '').join(': ') },
        ]);
      case 'note':
        return this.readNote(line);
    }
  }

  private readText(line: TextLine): void {
    const place = this.ground.places.get(line.id);
    if (place === undefined) return this.keep(line, 'Its words do not stand at its offsets.');
    const label = line.type.toLowerCase();
    const layer = Object.hasOwn(LAYER_OF, label) ? LAYER_OF[label] : undefined;
    const { span } = place;
    const isOwn =
      span !== undefined &&
      ((layer !== undefined && this.found.holds(layer, span)) ||
        (line.type === 'Cue' && this.found.isCue(span)) ||
        (line.type === 'Speaker' && this.found.isSpeaker(span)) ||
        (line.type === 'Remark' && this.referred.has(line.id)));
    if (isOwn) return this.ground.tally.pass();
    this.put(line, line.id, (target) =>
      layer === undefined
        ? [{ kind: 'tag', target, tag: line.type }]
        : [{ kind: 'add', target, scope: 'mention', layer }],
    );
  }

  private readEvent(line: Extract<BratLine, { kind: 'event' | 'relation' }>): void {
    const trigger = this.placeOf(line.trigger ?? '');
    if (trigger === undefined) return this.keep(line, this.whyNot(line.trigger ?? ''));
    const missing = line.args.find(([, of]) => this.placeOf(of) === undefined);
    if (missing !== undefined) return this.keep(line, this.whyNot(missing[1]));
    const said = this.texts.get(line.trigger ?? '')?.type;
    this.put(line, line.trigger ?? '', (target) => [
      ...(said === line.type && line.args.length > 0 ? [] : [{ kind: 'tag', target, tag: line.type } as const]),
      ...line.args.map(([role, of]) => this.toLink(target, of, 'see', `${line.type}: ${role}`)),
    ]);
  }

  private readRelation(line: Extract<BratLine, { kind: 'event' | 'relation' }>): void {
    const [[, from = ''] = [], ...others] = line.args;
    const missing = line.args.find(([, of]) => this.placeOf(of) === undefined);
    if (missing !== undefined) return this.keep(line, this.whyNot(missing[1]));
    const [a, b] = [this.placeOf(from)?.span, this.placeOf(others[0]?.[1] ?? '')?.span];
    if (a && b && this.found.isSaid(line.type, a, b)) return this.ground.tally.pass();
    const relation: Relation = SAME.test(line.type)
      ? 'same'
      : (RELATIONS.find((known) => known === line.type.toLowerCase()) ?? 'see');
    this.put(line, from, (target) => others.map(([, of]) => this.toLink(target, of, relation, line.type)));
  }

  private readEquivalence(line: Extract<BratLine, { kind: 'equivalence' }>): void {
    const missing = line.ids.find((of) => this.placeOf(of) === undefined);
    if (missing !== undefined) return this.keep(line, this.whyNot(missing));
    const spans = line.ids.map((of) => this.placeOf(of)?.span);
    if (this.found.areOnePerson(spans)) return this.ground.tally.pass();
    const [first = '', ...others] = line.ids;
    const isPlain = line.type === 'Equiv';
    this.put(line, first, (target) =>
      others.map((of) => this.toLink(target, of, isPlain || SAME.test(line.type) ? 'same' : 'see', line.type)),
    );
  }

  private readAttribute(line: Extract<BratLine, { kind: 'attribute' }>): void {
    const { name, of, value } = line;
    const verdict = name === 'Verdict' ? VERDICTS.find((known) => known.replace(/ /g, '_') === value) : undefined;
    const span = this.placeOf(of)?.span;
    const type = this.texts.get(of)?.type;
    if (span && type !== undefined && this.found.isKind(`${type} ${name}`, span, value))
      return this.ground.tally.pass();
    this.put(line, of, (target) => [
      verdict === undefined
        ? { kind: 'tag', target, tag: value === '' ? name : `${name}: ${value}` }
        : { kind: 'verdict', target, verdict },
    ]);
  }

  private readNote(line: Extract<BratLine, { kind: 'note' }>): void {
    const { of, text } = line;
    if (text.trim() === '') return this.keep(line, 'It says nothing.');
    const type = this.texts.get(of)?.type;
    // what an export of ours says beside what the analysis found
    if (/^(?:Quote speaker|Number value): /.test(`${type} ${text}`) && this.placeOf(of) !== undefined)
      return this.ground.tally.pass();
    const tag = text.startsWith('tag: ') ? text.slice('tag: '.length) : '';
    this.put(line, of, (target) => [
      tag.trim() === '' ? { kind: 'note', target, body: text.replace(/^note: /, '') } : { kind: 'tag', target, tag },
    ]);
  }

  /** Where what a line refers to lies: its own words, those of an event's trigger, those of a relation's first argument. */
  private placeOf(of: string): BratPlace | undefined {
    let id = of;
    for (let step = 0; step < MOST_STEPS; step++) {
      const place = this.ground.places.get(id);
      if (place !== undefined) return place;
      const next = this.lying.get(id);
      if (next === undefined) return undefined;
      id = next;
    }
    return undefined;
  }

  private whyNot(of: string): string {
    const isThere = this.texts.has(of) || this.lying.has(of);
    return isThere ? `${of}, which it belongs to, has no place.` : `It belongs to ${of}, which is not in the file.`;
  }

  private toLink(target: Target, of: string, relation: Relation, body: string): Draft {
    const to = this.placeOf(of)?.target ?? target;
    return { kind: 'link', target, to, relation, body };
  }

  private put(line: BratLine, of: string, say: (target: Target) => readonly Draft[]): void {
    const place = this.placeOf(of);
    if (place === undefined) return this.keep(line, this.whyNot(of));
    const { file, importer, tally } = this.ground;
    const { article, place: where } = place.target;
    const key = hashText(`${file}\n${line.raw}\n${article}\n${where.start}\n${where.text}`);
    const records = say(place.target).map((draft, index): NoteRecord => ({
      ...{ v: NOTES_SCHEMA, id: `import-${key}-${index}`, at: importer.at, by: importer.by },
      ...draft,
    }));
    tally.take(records, toCame(line), place.waiting);
  }

  private keep(line: BratLine, why: string): void {
    const { content, item, exact } = toCame(line);
    this.ground.tally.keep(content, item, exact, why);
  }
}

function toCame(line: BratLine): Came {
  return { content: line.raw, item: line.number, exact: line.kind === 'text' ? line.written.words : '' };
}

/** Events may be arguments of events. */
const MOST_STEPS = 20;

type Draft = NoteRecord extends infer R ? (R extends NoteRecord ? Omit<R, 'v' | 'id' | 'at' | 'by'> : never) : never;
