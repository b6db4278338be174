/*
 * Owns taking over who is named, with all that was worked out for it, where a text names the same in the same order as the
 * one before it. Leaves the sorting of names to clusters.ts.
 */
import type { NameMention } from '../people';
import type { NameContext } from './bareNames';
import { clusterNames, type Clustering } from './clusters';

/** How close a name must stand behind another to be looked at with it, in UTF-16 units: “Joe and Jill Biden”. */
const BESIDE = 6;

/** What was asked of the text around names, and the answers. */
class Asked implements NameContext {
  readonly families = new Map<number, boolean>();
  readonly relations = new Map<NameMention, ReturnType<NameContext['relationOf']>>();
  readonly owners = new Map<NameMention, boolean>();

  constructor(private readonly context: NameContext) {}

  readonly isFamily = (index: number): boolean => {
    const answer = this.context.isFamily(index);
    this.families.set(index, answer);
    return answer;
  };
  readonly relationOf: NameContext['relationOf'] = (mention) => {
    const answer = this.context.relationOf(mention);
    this.relations.set(mention, answer);
    return answer;
  };
  readonly isOwner = (mention: NameMention): boolean => {
    const answer = this.context.isOwner(mention);
    this.owners.set(mention, answer);
    return answer;
  };
}

interface Former {
  readonly names: readonly NameMention[];
  readonly asked: Asked;
  readonly clustering: Clustering;
}

export class KeptClustering {
  private former: Former | null = null;

  /** As clusterNames gives it; what is learned of a person later is not kept. */
  read(names: readonly NameMention[], context: NameContext): Clustering {
    if (this.former === null || !isSame(this.former, names, context)) {
      const asked = new Asked(context);
      this.former = { names, asked, clustering: clusterNames(names, asked) };
    }
    const { clustering } = this.former;
    return { ...clustering, clusters: clustering.clusters.map((cluster) => ({ ...cluster })) };
  }
}

function isSame({ names: former, asked }: Former, names: readonly NameMention[], context: NameContext): boolean {
  if (former.length !== names.length) return false;
  for (let index = 0; index < names.length; index++) {
    const [one, other] = [former[index], names[index]];
    if (one === undefined || other === undefined) return false;
    if (one.text !== other.text || one.title !== other.title || one.gender !== other.gender) return false;
    if (gapBehind(former, index) !== gapBehind(names, index)) return false;
    const family = asked.families.get(index);
    if (family !== undefined && family !== context.isFamily(index)) return false;
    const relation = asked.relations.get(one);
    if (relation !== undefined && relation !== context.relationOf(other)) return false;
    const owner = asked.owners.get(one);
    if (owner !== undefined && owner !== context.isOwner(other)) return false;
  }
  return true;
}

const gapBehind = (names: readonly NameMention[], index: number): number =>
  Math.min(BESIDE, (names[index + 1]?.start ?? Infinity) - (names[index]?.end ?? 0));
