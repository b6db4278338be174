// Owns the text the benchmark runs on: a corpus where there is one, else the seeds again and again; and hostile texts.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../dependencies.mjs';

/** About `megabytes` of articles (UTF-16 units counted as bytes), and what they are. */
export function readArticles(corpus, megabytes) {
  const limit = megabytes * 1e6;
  const articles = [];
  let size = 0;
  if (corpus) {
    for (const line of fs.readFileSync(corpus, 'utf8').split('\n')) {
      if (line === '' || size > limit) break;
      const { text } = JSON.parse(line);
      articles.push(text);
      size += text.length;
    }
    return { articles, source: `${articles.length} articles of ${path.basename(corpus)}` };
  }
  const folder = path.join(ROOT, 'seeds');
  const seeds = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  while (size <= limit) {
    const text = seeds[articles.length % seeds.length];
    articles.push(text);
    size += text.length;
  }
  return { articles, source: `the seeds, ${articles.length / seeds.length} times` };
}

const repeat = (piece) => (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts of a wanted length that tempt an engine to look far, by name. */
export const HOSTILE = {
  'opening marks': repeat('“'),
  'opening marks with a word': repeat('“a '),
  'straight marks': repeat('" \' '),
  apostrophes: repeat("it's 'n' 'em "),
  'capitalised words on one line': repeat('Jane Doe Smith '),
  'one name, then pronouns': (length) => `Jane Doe spoke. ${repeat('He said she told him. ')(length)}`,
  'names and cue words': repeat('said John Smith told Mary Jones '),
  digits: repeat('1'),
  'numbers with units': repeat('3.5 million 20-30 percent $5 '),
  'number words': repeat('two hundred and '),
  dates: repeat('on 12 February 2025 Monday '),
  brackets: repeat('([{'),
  'full stops': repeat('. '),
  initials: repeat('J. R. '),
  'empty lines': repeat('\n'),
  'short lines': repeat('a\n'),
  'one long word': repeat('a'),
  emoji: repeat('👩‍👩‍👧'),
  'quotes with speakers': repeat('“We won,” said Jane Doe, who told Mary Jones.\n\n'),
};
