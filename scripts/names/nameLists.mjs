// Owns drawing names for training sentences: as frequent as in life, some outside the compiled lists, some invented.
import fs from 'node:fs';
import path from 'node:path';
import { pick, random } from './random.mjs';

/** The rows of a table of GOLD/names, without its head. */
export const readTable = (gold, file) =>
  fs
    .readFileSync(path.join(gold, 'names', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** Draws given and family names from the lists in GOLD/names. */
export function openNames(gold) {
  const byCountry = readTable(gold, 'popular_by_country.tsv').filter(([name]) => /^[\p{L}'’ -]{2,}$/u.test(name));
  const rows = readTable(gold, 'us_ssa_given.tsv');
  const given = [
    ...rows.map(([name]) => name),
    ...byCountry.filter(([, type]) => type === 'given').map(([name]) => name),
  ];
  const census = readTable(gold, 'us_census2000_family.tsv').map(([name]) => name);
  const family = [
    ...census.slice(0, 12000),
    ...byCountry.filter(([, type]) => type === 'family').flatMap(([name]) => [name, name]),
  ];
  const rareGiven = rows
    .filter(([, , , note]) => {
      const [rank, years] = note.match(/\d+/g).map(Number);
      return rank > 700 && years < 20;
    })
    .map(([name]) => name);
  // outside the compiled list: the tagger must manage without it
  const rareFamily = census.slice(22000);
  return {
    family,
    /** Half of the family names as frequent as in life (a few hundred make most people), a quarter from the list, a quarter unlisted. */
    drawFamily() {
      const kind = random();
      if (kind < 0.5) return census[Math.floor(Math.exp(random() * Math.log(8000)))];
      if (kind < 0.7) return pick(family);
      return kind < 0.9 ? pick(rareFamily) : invent(pick(family), pick(rareFamily));
    },
    /** A fifth of the given names are outside the compiled list, a tenth are no names at all but sound like some. */
    drawGiven() {
      const kind = random();
      if (kind < 0.7) return pick(given);
      return kind < 0.9 ? pick(rareGiven) : invent(pick(given), pick(given));
    },
  };
}

/** The front of one name with the end of another. */
function invent(a, b) {
  const name = a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2)).toLowerCase();
  return /^\p{Lu}\p{Ll}+$/u.test(name) ? name : a;
}
