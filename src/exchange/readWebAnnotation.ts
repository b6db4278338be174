/*
 * Owns reading JSON of other programs into records: W3C Web Annotations, own exports, and those of Hypothes.is, as one value
 * or a value a line. Nothing is taken on trust; what has no place is kept and listed. Never throws.
 */
import { append } from '../core/longLists';
import { isObject, type Fields } from '../core/shape';
import { hashText } from '../core/text';
import { NOTES_SCHEMA, type NoteRecord, type Target } from '../notes/note';
import { readRecord } from '../notes/readRecord';
import { readOwnAnnotation } from './annotationTarget';
import type { ForeignArticles, PlacedTarget } from './foreignArticles';
import { readAuthor, readInstant, readSaying, type ForeignSaying } from './foreignBody';
import { readForeignTargets, toAddress, type ForeignTarget } from './foreignTarget';
import { ImportTally, MOST_RECORDS, refuse, type Imported, type ImportedBy } from './keptAnnotation';

export const UNKNOWN_FORMAT =
  'Its format is not known here: W3C Web Annotations and Hypothes.is exports (JSON) and brat standoff (.ann) are read.';

export function readWebAnnotations(
  json: string,
  articles: ForeignArticles,
  importer: ImportedBy,
  file: string,
): Imported {
  const values = parse(json);
  if (values === undefined) return refuse('The file is not JSON.');
  const items = toItems(values);
  if (items.length > 0 && !items.some(isAnnotation)) return refuse(UNKNOWN_FORMAT);
  const reader = new ItemReader(articles, importer, new ImportTally('json', file, importer));
  return reader.read(items);
}

/** One JSON value, or one a line; a line that is none stays the text it is. */
function parse(json: string): readonly unknown[] | undefined {
  const whole = parseOne(json);
  if (whole !== json) return [whole];
  const lines = json.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parseOne);
  return isObject(values[0]) ? values : undefined;
}

function parseOne(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const CONTAINERS = ['items', 'rows', 'annotations', 'resources', '@graph', 'first', 'next'] as const;
const OF_ANNOTATIONS = ['target', 'hasTarget', 'on', 'uri', 'references', 'corroborate:record'] as const;

const isAnnotation = (value: unknown): boolean =>
  isObject(value) && OF_ANNOTATIONS.some((key) => value[key] !== undefined);

/** The annotations of lists, pages, collections and exports, however they lie in each other, in order. */
function toItems(values: readonly unknown[]): unknown[] {
  const items: unknown[] = [];
  const open: unknown[] = [...values].reverse();
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value)) append(open, [...(value as unknown[])].reverse());
    else if (isObject(value) && !isAnnotation(value)) {
      const held = CONTAINERS.map((key) => value[key]).filter((one) => typeof one === 'object' && one !== null);
      if (held.length > 0) append(open, held.reverse());
      else items.push(value);
    } else items.push(value);
  }
  return items;
}

/** What a reply may answer. */
interface Answerable {
  readonly id: string;
  readonly target: Target;
  readonly waiting: string | undefined;
}

interface Reply {
  readonly item: Fields;
  readonly number: number;
  /** Ids of what it answers, the nearest first. */
  readonly to: readonly string[];
}

class ItemReader {
  private readonly answerable = new Map<string, Answerable>();
  private readonly ids = new Set<string>();

  constructor(
    private readonly articles: ForeignArticles,
    private readonly importer: ImportedBy,
    private readonly tally: ImportTally,
  ) {}

  read(items: readonly unknown[]): Imported {
    for (const item of items) for (const id of idsOf(item)) this.ids.add(id);
    const replies: Reply[] = [];
    for (const [index, item] of items.entries()) {
      if (!isObject(item)) this.tally.keep(written(item), index + 1, '', 'It is no annotation.');
      else {
        const to = this.answersOf(item);
        if (to.length > 0) replies.push({ item, number: index + 1, to });
        else this.readItem(item, index + 1);
      }
    }
    this.readReplies(replies);
    return this.tally.done();
  }

  private readItem(item: Fields, number: number): void {
    // what an analysis found is found again where it still holds
    if (isObject(item['corroborate:found'])) return this.tally.pass();
    if (isObject(item['corroborate:kept'])) return this.readKept(item, item['corroborate:kept'], number);
    if (isObject(item['corroborate:record'])) {
      const own = readOwnAnnotation(item, item['corroborate:record'], this.articles);
      if (typeof own === 'string') this.tally.keep(written(item), number, '', own);
      else this.tally.takeOwn(own);
      return;
    }
    const targets = readForeignTargets(item);
    const exact = targets.find(({ quotation }) => quotation !== undefined)?.quotation?.exact ?? '';
    if (!isAnnotation(item) || targets.length === 0) {
      const page: ForeignTarget = { source: '', quotation: undefined, isPart: false };
      const { why } = this.articles.place(page) as Extract<PlacedTarget, { kind: 'unplaced' }>;
      this.tally.keep(written(item), number, '', isAnnotation(item) ? why : 'It is no annotation.');
      return;
    }
    const saying = readSaying(item);
    const size = Math.max(1, saying.notes.length + saying.tags.length + saying.verdicts.length) * targets.length;
    if (size > MOST_RECORDS) {
      this.tally.keep(written(item), number, exact, `It says ${size} things; ${MOST_RECORDS} are the most.`);
      return;
    }
    const places = targets.map((target) => this.articles.place(target));
    const key = hashText(written(item) ?? '');
    const records: NoteRecord[] = [];
    let waiting: string | undefined;
    let missing: string | undefined;
    for (const [at, place] of places.entries()) {
      if (place.kind === 'unplaced') missing ??= place.why;
      else {
        if (place.kind === 'waiting') waiting ??= place.why;
        const part = places.length === 1 ? '' : `${at + 1}`;
        append(records, this.toRecords(item, saying, place.target, `import-${key}-${part}`));
      }
    }
    if (records.length > 0) {
      this.tally.take(records, number, exact, waiting);
      const first = records.find(({ kind }) => kind === 'note') ?? records[0];
      if (first !== undefined && 'target' in first)
        for (const id of idsOf(item)) this.answerable.set(id, { id: first.id, target: first.target, waiting });
    }
    if (missing !== undefined) {
      const of = records.length > 0 ? `One of its ${places.length} targets has no place. ` : '';
      this.tally.keep(written(item), number, exact, `${of}${missing}`);
    }
  }

  private toRecords(item: Fields, saying: ForeignSaying, target: Target, id: string, reply?: string): NoteRecord[] {
    const by = readAuthor(item) ?? this.importer.by;
    const at = readInstant(item) ?? this.importer.at;
    const base = (part: string): { v: number; id: string; at: string; by: string } => ({
      ...{ v: NOTES_SCHEMA, id: `${id}${part}`, at, by },
    });
    const { notes, tags, verdicts } = saying;
    // a highlight without a word is still somebody's mark
    const bodies = notes.length + tags.length + verdicts.length === 0 ? [''] : notes;
    return [
      ...bodies.map((body, index): NoteRecord => ({
        ...{ ...base(`n${index}`), kind: 'note', target, body },
        ...(reply === undefined ? {} : { reply }),
      })),
      ...verdicts.map((verdict, index): NoteRecord => ({ ...base(`v${index}`), kind: 'verdict', target, verdict })),
      ...tags.map((tag, index): NoteRecord => ({ ...base(`t${index}`), kind: 'tag', target, tag })),
    ];
  }

  /** What it answers: the references of Hypothes.is, or a target that is another annotation of the file. */
  private answersOf(item: Fields): readonly string[] {
    const { references, target } = item;
    if (isObject(item['corroborate:record']) || isObject(item['corroborate:kept'])) return [];
    if (Array.isArray(references)) {
      const ids = references.slice(-MOST_ANCESTORS).filter((id): id is string => typeof id === 'string');
      if (ids.length > 0) return ids.reverse();
    }
    const address = Array.isArray(target) ? undefined : toAddress(target);
    return address !== undefined && this.ids.has(address) && !idsOf(item).includes(address) ? [address] : [];
  }

  /** Each behind what it answers, whatever the order of the file. */
  private readReplies(replies: readonly Reply[]): void {
    const waitingFor = new Map<string, Reply[]>();
    const done = new Set<Reply>();
    const ready = [...replies].reverse();
    while (ready.length > 0) {
      const reply = ready.pop();
      if (reply === undefined || done.has(reply)) continue;
      const parent = this.answerable.get(reply.to[0] ?? '');
      if (parent === undefined) {
        const list = waitingFor.get(reply.to[0] ?? '') ?? [];
        waitingFor.set(reply.to[0] ?? '', list);
        list.push(reply);
        continue;
      }
      done.add(reply);
      this.takeReply(reply, parent);
      for (const id of idsOf(reply.item)) {
        append(ready, waitingFor.get(id) ?? []);
        waitingFor.delete(id);
      }
    }
    // the nearest is gone: the thread it stands in may still be there
    for (const reply of replies.filter((one) => !done.has(one))) {
      const parent = reply.to.map((id) => this.answerable.get(id)).find((one) => one !== undefined);
      if (parent !== undefined) this.takeReply(reply, parent);
      else {
        const why = `It answers ${(reply.to[0] ?? '').slice(0, 80)}, which is not in the file or has no place.`;
        this.tally.keep(written(reply.item), reply.number, '', why);
      }
    }
  }

  private takeReply({ item, number }: Reply, { id: reply, target, waiting }: Answerable): void {
    const saying = readSaying(item);
    const size = saying.notes.length + saying.tags.length + saying.verdicts.length;
    if (size > MOST_RECORDS) {
      this.tally.keep(written(item), number, '', `It says ${size} things; ${MOST_RECORDS} are the most.`);
      return;
    }
    const records = this.toRecords(item, saying, target, `import-${hashText(written(item) ?? '')}-`, reply);
    this.tally.take(records, number, '', waiting);
    const [first] = records;
    if (first !== undefined) for (const id of idsOf(item)) this.answerable.set(id, { id: first.id, target, waiting });
  }

  /** One that was kept, as an export of ours gives it back: itself, with what we know of it. */
  private readKept(item: Fields, kept: Fields, number: number): void {
    const own = Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'corroborate:kept'));
    const read = readRecord({ ...kept, content: written(own) });
    if (read.kind === 'record' && read.record.kind === 'foreign') this.tally.restore(read.record, number);
    else this.tally.keep(written(own), number, '', 'What we knew of it cannot be read.');
  }
}

/** Replies are looked up so many levels. */
const MOST_ANCESTORS = 50;

const idsOf = (item: unknown): string[] =>
  isObject(item) ? [item['id'], item['@id']].filter((id): id is string => typeof id === 'string' && id !== '') : [];

/** As JSON; undefined where it is nested too deeply to be written. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
