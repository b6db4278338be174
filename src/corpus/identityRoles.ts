/*
 * Owns what the roles given to one person in several articles say: which are the same, and whether one article gives
 * an office that another calls former.
 */

/** A role with the articles that give it. */
export interface LinkedRole {
  /** As written where it was met first. */
  readonly role: string;
  /** Article ids in order, each once. */
  readonly ids: readonly string[];
}

interface ReadRole {
  readonly past: boolean;
  /** Neither held nor given up for sure: acting, designate, then-. */
  readonly open: boolean;
  readonly words: ReadonlySet<string>;
}

const PAST = new Set('former ex formerly onetime erstwhile previous late outgoing'.split(' '));
const OPEN = new Set(
  'then acting interim elect designate would-be presumptive future incoming deputy vice assistant'.split(' '),
);
const EMPTY = new Set(
  'the a an of for to and in at on his her its their new current longtime s us u.s american'.split(' '),
);
const ALIKE: Readonly<Record<string, string>> = {
  defence: 'defense',
  minister: 'minister',
  sec: 'secretary',
  pres: 'president',
};

function readRole(role: string): ReadRole {
  const words = role
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/\.$/, ''))
    .map((word) => ALIKE[word] ?? word)
    .filter((word) => word !== '');
  return {
    past: words.some((word) => PAST.has(word)),
    open: words.some((word) => OPEN.has(word)),
    words: new Set(words.filter((word) => !PAST.has(word) && !OPEN.has(word) && !EMPTY.has(word))),
  };
}

const knownWords = new Map<string, readonly string[]>();

/** The telling words of a role ("treasury", "secretary"), for comparing people. Remembers what it has read. */
export function roleWords(role: string): readonly string[] {
  let words = knownWords.get(role);
  if (words === undefined) {
    if (knownWords.size > 50_000) knownWords.clear();
    knownWords.set(role, (words = [...readRole(role).words]));
  }
  return words;
}

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean => {
  for (const word of inner) if (!outer.has(word)) return false;
  return inner.size > 0;
};

/** True when an office stands beside the same office called former: "Treasury Secretary", "former Treasury Secretary". */
export function isRoleConflict(roles: readonly string[]): boolean {
  const read = roles.map(readRole).filter(({ open }) => !open);
  const past = read.filter((role) => role.past);
  const held = read.filter((role) => !role.past);
  return past.some((a) => held.some((b) => isWithin(a.words, b.words) || isWithin(b.words, a.words)));
}
