/*
 * Two authors whose names look the same, which is said wherever names come in. How a single name is shown is shownName.ts,
 * who is the same author signature.ts.
 */
import { toShownName } from './shownName';
import { toFileName } from './signature';

/** Cyrillic, Greek and Armenian letters, and rare Latin ones, that are drawn like the letter they stand behind. */
const DRAWN_LIKE =
  'AАΑ BВΒ CСϹ EЕΕ HНΗ IІΙӀ JЈ KКΚ MМΜ NΝ OОΟՕ PРΡ SЅ TТΤ XХΧ YУҮΥ ZΖ bЬ ' +
  'aаαɑ cсϲ dԁ eе gɡ hһհ iіιı jјϳ kк lӏ nո oоοօ pрρ qԛ sѕ uυս vѵν wԝ xх yуγ';

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  DRAWN_LIKE.split(' ').flatMap(([latin = '', ...others]) => others.map((other): [string, string] => [other, latin])),
);

/** What a name looks like: equal for two names that a reader may take for one. */
function toLooks(name: string): string {
  const letters = name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return [...letters]
    .map((letter) => LATIN_OF.get(letter) ?? letter)
    .join('')
    .replace(/[I|1]/g, 'l')
    .replace(/0/g, 'o')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/rn/g, 'm')
    .trim();
}

/** Two authors whose names look the same. */
export interface Lookalike {
  readonly name: string;
  readonly like: string;
}

/** Each name that looks like one before it and is another author's; linear in the names. */
export function findLookalikes(names: Iterable<string>): Lookalike[] {
  const first = new Map<string, string>();
  const known = new Set<string>();
  const found: Lookalike[] = [];
  for (const name of names) {
    const author = toFileName(name);
    if (known.has(author)) continue;
    known.add(author);
    const looks = toLooks(name);
    const like = first.get(looks);
    if (like === undefined) first.set(looks, name);
    else found.push({ name, like });
  }
  return found;
}

/** A lookalike in plain words, for where no editor translates them. */
export const toLookalikeWords = ({ name, like }: Lookalike): string =>
  `“${toShownName(name)}” looks like “${toShownName(like)}”, but is another name.`;
