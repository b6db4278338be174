/*
 * Owns which disagreements between articles are worth a line in a list of problems, and in which article: a quote whose
 * words others give otherwise, a statement others lay in another mouth, a number others contradict. The side that more
 * independent texts take has no problem. Pure; leaves wording and places on screen to the editor.
 */
import { withoutEnd, withoutStart } from '../core/edges';
import { compareNames } from '../core/names/compatibility';
import { parseName } from '../core/names/parseName';
import { toDiffPieces } from '../corpus/wordDiff';
import type { FigureGroup, FigureMember } from '../corpus/figureGroups';
import { compareValues, type FigureValue } from '../corpus/figureValue';
import type { QuoteGroup, QuoteMember } from '../corpus/quoteGroups';
import { toQuantityKey, toUtteranceKey } from '../corpus/rowKeys';
import type { Difference } from '../corpus/sameQuoteDifference';
import { toDistinct, toGravity } from './differences';
import type { MentionAt } from './neighbour';
import { append } from '../core/longLists';

export type ProblemKind = 'misquote' | 'attribution' | 'numbers';

/** A passage that disagrees with it. */
export interface OpposedPassage extends MentionAt {
  readonly text: string;
}

/** A passage of an article that others contradict. */
export interface Problem extends MentionAt {
  readonly kind: ProblemKind;
  readonly text: string;
  /** `warning` where the statement may be another one, `changed` where only words are. */
  readonly gravity: 'warning' | 'changed';
  /** The gravest first; empty for numbers. */
  readonly changes: readonly Difference[];
  /** At least one; those that differ most gravely first, then in order of article id. */
  readonly against: readonly OpposedPassage[];
  /** The row of the comparison that shows all sides. */
  readonly row: string;
}

/** What finding needs to know of the corpus. */
export interface ProblemContext {
  /** How many texts stand behind these places when shared copy is counted once. */
  countIndependent(places: readonly { readonly article: string; readonly start: number }[]): number;
  /** Name of the person the article itself names beside the quote; undefined where it says “he”, or no person. */
  namedSpeakerOf(member: QuoteMember): string | undefined;
  /** The value a number stands for; undefined where there is none at that place any more. */
  valueOf(member: FigureMember): FigureValue | undefined;
}

/** Changes to the words between quotation marks that a reader is not told of by a mark. */
const ALTERED: ReadonlySet<Difference> = new Set<Difference>(['negation', 'number', 'word', 'tense']);
/** Said in another language or put freely: other words are no slip. */
const FREE: ReadonlySet<Difference> = new Set<Difference>(['translation', 'paraphrase']);

/** In order of kind: utterances as given, then quantities as given. */
export function findProblems(
  quotes: Iterable<QuoteGroup>,
  figures: Iterable<FigureGroup>,
  context: ProblemContext,
): Problem[] {
  const found: Problem[] = [];
  for (const group of quotes) append(found, quoteProblems(group, context));
  for (const group of figures) if (group.verdict === 'conflict') append(found, numberProblems(group, context));
  return found;
}

function quoteProblems(group: QuoteGroup, context: ProblemContext): Problem[] {
  const { members, pairs } = group;
  const sides = members.map((): { at: number; difference: readonly Difference[] }[] => []);
  for (const { a, b, difference } of pairs) {
    const [x, y] = [members[a], members[b]];
    // reported speech need not keep words, and an article does not contradict itself
    if (!x || !y || x.reported || y.reported || x.id === y.id) continue;
    sides[a]?.push({ at: b, difference });
    sides[b]?.push({ at: a, difference });
  }
  return members.flatMap((member, index) => {
    const others = sides[index] ?? [];
    const membersOf = (list: typeof others): QuoteMember[] => list.flatMap(({ at }) => members[at] ?? []);
    const find = (kind: ProblemKind, differs: (other: (typeof others)[number]) => boolean): Problem[] => {
      const against = others.filter(differs);
      const agreeing = others.filter((other) => !against.includes(other));
      if (!isOutnumbered(member, membersOf(agreeing), membersOf(against), context)) return [];
      const changes = toDistinct(against.flatMap(({ difference }) => difference.filter((one) => isOf(kind, one))));
      const gravityOf = ({ difference }: (typeof others)[number]): number =>
        toGravity(difference.filter((one) => isOf(kind, one))) === 'warning' ? 0 : 1;
      const ordered = [...against].sort((x, y) => gravityOf(x) - gravityOf(y) || x.at - y.at);
      return [toProblem(kind, member, changes, membersOf(ordered), toUtteranceKey(members))];
    };
    const isElsewhere = ({ at, difference }: (typeof others)[number]): boolean =>
      difference.includes('speaker') && areTwo(members[at], member, context);
    const isOther = ({ at, difference }: (typeof others)[number]): boolean =>
      isAltered(difference, member.text, members[at]?.text ?? '');
    return [...find('misquote', isOther), ...find('attribution', isElsewhere)];
  });
}

const isOf = (kind: ProblemKind, difference: Difference): boolean =>
  kind === 'attribution' ? difference === 'speaker' : ALTERED.has(difference);

function isAltered(difference: readonly Difference[], here: string, there: string): boolean {
  if (difference.some((one) => FREE.has(one)) || !difference.some((one) => ALTERED.has(one))) return false;
  // words at either end may belong to another sentence
  return difference.includes('negation') || difference.includes('number') || toSwaps(here, there).length > 0;
}

/** Both articles name a person, of two family names: “he” may be misread, and so may which of a family is meant. */
function areTwo(a: QuoteMember | undefined, b: QuoteMember, { namedSpeakerOf }: ProblemContext): boolean {
  const [x, y] = [a && namedSpeakerOf(a), namedSpeakerOf(b)];
  if (x === undefined || y === undefined) return false;
  const { relation } = compareNames(parseName(x), parseName(y));
  return relation === 'surnames differ' || relation === 'unrelated';
}

function numberProblems({ members }: FigureGroup, context: ProblemContext): Problem[] {
  const values = members.map((member) => context.valueOf(member));
  return members.flatMap((member, index) => {
    const own = values[index];
    if (own === undefined) return [];
    const isAgainst = (other: FigureMember, at: number): boolean => {
      const value = values[at];
      return other.id !== member.id && value !== undefined && compareValues(own, value) === 'conflict';
    };
    const against = members.filter((other, at) => isAgainst(other, at));
    const agreeing = members.filter((other, at) => other !== member && !isAgainst(other, at));
    if (!isOutnumbered(member, agreeing, against, context)) return [];
    return [toProblem('numbers', member, [], against, toQuantityKey(members))];
  });
}

/** Whether as many independent texts, or more, stand against the passage as stand for it. */
function isOutnumbered(
  own: MentionAt,
  agreeing: readonly MentionAt[],
  against: readonly MentionAt[],
  { countIndependent }: ProblemContext,
): boolean {
  if (against.length === 0) return false;
  const count = (places: readonly MentionAt[]): number =>
    countIndependent(places.map(({ id, start }) => ({ article: id, start })));
  return count(against) >= count([own, ...agreeing]);
}

function toProblem(
  kind: ProblemKind,
  { id, start, end, text }: OpposedPassage,
  changes: readonly Difference[],
  against: readonly OpposedPassage[],
  row: string,
): Problem {
  const gravity = toGravity(changes) === 'warning' ? 'warning' : 'changed';
  return { kind, id, start, end, text, gravity, changes, against, row };
}

/** Words that stand here, and those another passage has in their place; one of the two may be empty. */
export interface Swap {
  readonly here: string;
  readonly there: string;
}

/** Words on each side beyond which it is no longer one word for another. */
const MOST_SWAPPED = 5;

/**
 * The words changed between two wordings; what only one has at either end is cut, not changed. Empty where the change is
 * no matter of a few words.
 */
export function toSwaps(here: string, there: string): Swap[] {
  const pieces = toDiffPieces(here, there).map(({ kind, text }) => ({ kind, text: stripMarks(text) }));
  const swaps: Swap[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (piece === undefined || piece.kind === 'same') continue;
    const isAtEnd = at === 0 || at + (next?.kind === 'added' ? 2 : 1) === pieces.length;
    const swap = piece.kind === 'added' ? { here: '', there: piece.text } : { here: piece.text, there: addedBy(next) };
    if (swap.here !== '' && swap.there !== '') at++;
    const isShort = [swap.here, swap.there].every((words) => words.split(' ').length <= MOST_SWAPPED);
    if (isAtEnd && (!isShort || swap.here === '' || swap.there === '')) continue;
    if (!isShort) return [];
    swaps.push(swap);
  }
  return swaps;
}

const addedBy = (piece: { readonly kind: string; readonly text: string } | undefined): string =>
  piece?.kind === 'added' ? piece.text : '';

const stripMarks = (text: string): string => withoutEnd(withoutStart(text, /[^\p{L}\p{N}]/u), /[^\p{L}\p{N}%]/u);
