/*
 * Owns the people of the corpus as one session leaves them to the next: plain JSON of who is named where and who is whom,
 * from which lists are made at once; what deciding who is who takes is worked out of it where something changes.
 * Leaves keeping people current to identity.ts, the file to snapshotFile.ts.
 */
import type { NameKeys, PersonCluster } from './identityClass';
import { ArticleNames, LocalPerson, type LocalNames } from './localPerson';
import { companyOf } from './identityLocals';
import { toDecidedForm, toNameForm, type NameForm } from './identityNames';
import { sayPerson, type NamedPerson } from './linkedPerson';

/** A person of an article; `owner` is the place in the people of the bucket. */
export type SavedLocal = readonly [
  entity: string,
  name: string,
  isDecided: 0 | 1,
  bucket: string,
  owner: number,
  mentions: readonly number[],
  variants: readonly string[],
  counts: readonly number[],
  roles: readonly string[],
  said: readonly string[],
];

/** A person of the corpus. */
type SavedPerson = readonly [name: string, slug: string, entity: string, why: readonly string[]];

/** The people of a bucket, in order. */
export type SavedBucket = readonly [key: string, people: readonly SavedPerson[]];

export function saveLocals(locals: readonly LocalPerson[]): SavedLocal[] {
  return locals.map(({ entity, form, bucket, owner, mentions, variants, counts, roles, said }) => {
    const { decided, written } = form;
    return [
      entity,
      decided ?? written,
      decided === undefined ? 0 : 1,
      bucket,
      owner,
      mentions,
      variants,
      counts,
      roles,
      said,
    ];
  });
}

export function saveBucket(
  key: string,
  people: readonly NamedPerson[],
  clusters: readonly PersonCluster[],
): SavedBucket {
  return [key, people.map(({ name, slug, person }, at) => [name, slug, person.entity, clusters[at]?.why ?? []])];
}

/** What was saved, put together article by article before it takes the place of what an index holds. */
export class RestoredPeople {
  readonly locals = new Map<string, readonly LocalPerson[]>();
  readonly buckets = new Map<string, { readonly people: NamedPerson[]; readonly clusters: PersonCluster[] }>();

  constructor(private readonly keys: NameKeys) {}

  /** To be told before the articles. */
  addBucket([key, saved]: SavedBucket): void {
    const clusters = saved.map(([, , , why]): PersonCluster => ({
      members: [],
      classes: [],
      why: [...why],
      mentions: 0,
    }));
    const people = saved.map(([name, slug, entity], at) => {
      return { name, slug, person: sayPerson(entity, name, clusters[at] as PersonCluster) };
    });
    this.buckets.set(key, { people, clusters });
  }

  addArticle(id: string, saved: readonly SavedLocal[]): void {
    const locals: RestoredLocal[] = [];
    const people = saved.map(([, , , , , mentions, variants, counts, roles, said]): LocalNames => {
      return { mentions, variants, counts, roles, said };
    });
    const names = new ArticleNames(id, people, (text) => this.keys.share(text));
    for (const [index, one] of saved.entries()) locals.push(new RestoredLocal(names, index, one, locals, this.keys));
    this.locals.set(id, locals);
    for (const local of locals) {
      const cluster = this.buckets.get(local.bucket)?.clusters[local.owner];
      if (cluster === undefined) throw new Error('a saved person belongs to nobody');
      cluster.members.push(local);
      cluster.mentions += local.mentionCount;
    }
  }
}

/** A person of an article whose name is taken apart when somebody asks: most are never asked. */
class RestoredLocal extends LocalPerson {
  readonly bucket: string;
  private readonly name: string;
  private readonly isDecided: boolean;

  constructor(
    names: ArticleNames,
    index: number,
    [entity, name, isDecided, bucket, owner]: SavedLocal,
    private readonly all: readonly RestoredLocal[],
    private readonly keys: NameKeys,
  ) {
    super(keys.share(entity), names, index);
    this.name = keys.share(name);
    this.isDecided = isDecided === 1;
    this.bucket = keys.share(bucket);
    this.owner = owner;
  }

  get form(): NameForm {
    const form = this.isDecided ? toDecidedForm(this.name) : toNameForm(this.name);
    if (form === null) throw new Error('a saved name holds no word');
    return form;
  }

  get key(): number {
    return this.keys.numberOf(this.form.key);
  }

  /** Made for all of the article with the first question: it is asked again with every change. */
  get company(): readonly number[] {
    return (this.names.company ??= companyOf(this.all, this.keys));
  }
}
