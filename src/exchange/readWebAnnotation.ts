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
import { readForeignTargets, type ForeignTarget } from './foreignTarget';
import { ImportTally, MOST_RECORDS, refuse, tooManyThings, type ImportedBy, type ImportSteps } from './keptAnnotation';
import { Threads, type Answerable } from './threads';
import { sayUnread } from './unreadFormats';

/** Each step is the share of the annotations that is done, 0–1. */
export function* readWebAnnotations(
  json: string,
  articles: ForeignArticles,
  importer: ImportedBy,
  file: string,
): ImportSteps {
  const values = parse(json);
  if (values === undefined) return refuse(sayUnread(file, json));
  const items = toItems(values);
  if (items.length === 0) return refuse('The file holds no annotation.');
  if (!items.some((item) => isAnnotation(item) || item instanceof PageElsewhere))
    return refuse(sayUnread(file, json, values));
  const reader = new ItemReader(articles, importer, new ImportTally('json', file, importer));
  return yield* reader.read(items);
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

/** Where a collection or a page names another page: in full, or by its address. */
const PAGES = ['first', 'next'] as const;
/** A page that is named by its address only, and lies elsewhere. */
class PageElsewhere {
  constructor(readonly address: string) {}
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
    else if (value instanceof PageElsewhere) items.push(value);
    else if (isObject(value) && !isAnnotation(value)) {
      const held = CONTAINERS.map((key) => value[key]).filter((one) => typeof one === 'object' && one !== null);
      const elsewhere = PAGES.map((key) => value[key]).find((one) => typeof one === 'string' && one !== '');
      if (typeof elsewhere === 'string') open.push(new PageElsewhere(elsewhere));
      if (held.length > 0) append(open, held.reverse());
      else if (elsewhere === undefined) items.push(value);
    } else items.push(value);
  }
  return items;
}

const UNREAD = 'Its body holds no words that can be read.';
const UNREAD_PART = 'One of its bodies holds no words that can be read.';

const isSilent = ({ notes, tags, verdicts }: ForeignSaying): boolean =>
  notes.length + tags.length + verdicts.length === 0;

class ItemReader {
  private readonly threads = new Threads();

  constructor(
    private readonly articles: ForeignArticles,
    private readonly importer: ImportedBy,
    private readonly tally: ImportTally,
  ) {}

  *read(items: readonly unknown[]): ImportSteps {
    for (const item of items) this.threads.meet(item);
    for (const [index, item] of items.entries()) {
      const share = index / items.length;
      if (item instanceof PageElsewhere)
        this.tally.keep(JSON.stringify({ next: item.address }), index + 1, '', ELSEWHERE);
      else if (isDeeper(item, DEEPEST)) this.tally.keep(undefined, index + 1, '', TOO_DEEP);
      else if (!isObject(item)) this.tally.keep(written(item), index + 1, '', NO_ANNOTATION);
      else if (!this.threads.defer(item, index + 1)) {
        const steps = this.readItem(item, index + 1);
        while (steps.next().done !== true) yield share;
      }
      yield share;
    }
    for (const { item, number, to, parent } of this.threads.answers()) {
      if (parent !== undefined) this.takeReply(item, number, parent);
      else {
        const why = `It answers ${(to[0] ?? '').slice(0, 80)}, which is not in the file or has no place.`;
        this.tally.keep(written(item), number, '', why);
      }
    }
    return this.tally.done();
  }

  private *readItem(item: Fields, number: number): Generator<void, void> {
    // what an analysis found is found again where it still holds
    if (isObject(item['corroborate:found'])) return this.tally.pass();
    if (isObject(item['corroborate:kept'])) return this.readKept(item, item['corroborate:kept'], number);
    if (isObject(item['corroborate:record'])) {
      const own = readOwnAnnotation(item, item['corroborate:record'], this.articles);
      if (typeof own === 'string') this.tally.keep(written(item), number, '', own);
      else this.tally.takeOwn(own, { content: written(item), item: number, exact: '' });
      return;
    }
    const targets = readForeignTargets(item);
    const exact = targets.find(({ quotation }) => quotation !== undefined)?.quotation?.exact ?? '';
    if (!isAnnotation(item) || targets.length === 0) {
      const page: ForeignTarget = { source: '', quotation: undefined, isPart: false };
      const place = yield* this.articles.place(page);
      const why = isAnnotation(item) && place.kind === 'unplaced' ? place.why : NO_ANNOTATION;
      this.tally.keep(written(item), number, '', why);
      return;
    }
    const saying = readSaying(item);
    const size = Math.max(1, saying.notes.length + saying.tags.length + saying.verdicts.length) * targets.length;
    if (size > MOST_RECORDS) {
      this.tally.keep(written(item), number, exact, tooManyThings(size));
      return;
    }
    const content = written(item);
    if (saying.unread > 0 && isSilent(saying)) {
      this.tally.keep(content, number, exact, UNREAD);
      return;
    }
    const places: PlacedTarget[] = [];
    for (const target of targets) places.push(yield* this.articles.place(target));
    const key = hashText(content ?? '');
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
      if (!this.tally.take(records, { content, item: number, exact }, waiting)) return;
      const first = records.find(({ kind }) => kind === 'note') ?? records[0];
      if (first !== undefined && 'target' in first)
        this.threads.take(item, { id: first.id, target: first.target, waiting });
    }
    const whys: string[] = [];
    if (missing !== undefined)
      whys.push(`${records.length > 0 ? `One of its ${places.length} targets has no place. ` : ''}${missing}`);
    if (saying.unread > 0) whys.push(UNREAD_PART);
    if (whys.length > 0) this.tally.keep(content, number, exact, whys.join(' '));
  }

  private toRecords(item: Fields, saying: ForeignSaying, target: Target, id: string, reply?: string): NoteRecord[] {
    const by = readAuthor(item) ?? this.importer.by;
    const at = readInstant(item) ?? this.importer.at;
    const base = (part: string): { v: number; id: string; at: string; by: string } => ({
      ...{ v: NOTES_SCHEMA, id: `${id}${part}`, at, by },
    });
    const { notes, tags, verdicts } = saying;
    // a highlight without a word is still somebody's mark
    const bodies = isSilent(saying) ? [''] : notes;
    return [
      ...bodies.map((body, index): NoteRecord => ({
        ...{ ...base(`n${index}`), kind: 'note', target, body },
        ...(reply === undefined ? {} : { reply }),
      })),
      ...verdicts.map((verdict, index): NoteRecord => ({ ...base(`v${index}`), kind: 'verdict', target, verdict })),
      ...tags.map((tag, index): NoteRecord => ({ ...base(`t${index}`), kind: 'tag', target, tag })),
    ];
  }

  private takeReply(item: Fields, number: number, { id: reply, target, waiting }: Answerable): void {
    const saying = readSaying(item);
    const content = written(item);
    const size = saying.notes.length + saying.tags.length + saying.verdicts.length;
    if (size > MOST_RECORDS) return this.tally.keep(content, number, '', tooManyThings(size));
    if (saying.unread > 0 && isSilent(saying)) return this.tally.keep(content, number, '', UNREAD);
    const records = this.toRecords(item, saying, target, `import-${hashText(content ?? '')}-`, reply);
    const [first] = records;
    if (!this.tally.take(records, { content, item: number, exact: '' }, waiting)) return;
    if (first !== undefined) this.threads.take(item, { id: first.id, target, waiting });
    if (saying.unread > 0) this.tally.keep(content, number, '', UNREAD_PART);
  }

  /** One that was kept, as an export of ours gives it back: itself, with what we know of it. */
  private readKept(item: Fields, kept: Fields, number: number): void {
    const own = Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'corroborate:kept'));
    const read = readRecord({ ...kept, content: written(own) });
    if (read.kind === 'record' && read.record.kind === 'foreign') this.tally.restore(read.record, number);
    else this.tally.keep(written(own), number, '', 'What we knew of it cannot be read.');
  }
}

/** So deep the parts of an annotation may lie in each other; an export writes each level farther in. */
const DEEPEST = 100;
const NO_ANNOTATION = 'It is no annotation of the W3C’s model, nor of Hypothes.is.';
const ELSEWHERE = 'The annotations of this page are not in the file, which gives its address only.';
const TOO_DEEP = `Its parts lie in each other more than ${DEEPEST} levels deep.`;

/** As JSON; of what is not too deep to be written. */
const written = (value: unknown): string | undefined => JSON.stringify(value) as string | undefined;

/** Whether lists and objects lie in each other so deep. Calls itself for no level, and ends at the first that is too deep. */
function isDeeper(value: unknown, most: number): boolean {
  const open: [value: unknown, depth: number][] = [[value, 0]];
  while (open.length > 0) {
    const [one, depth] = open.pop() ?? [undefined, 0];
    if (typeof one !== 'object' || one === null) continue;
    if (depth >= most) return true;
    for (const inner of Object.values(one)) open.push([inner, depth + 1]);
  }
  return false;
}
