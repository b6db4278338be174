// Owns the training of the name tagger: a log-linear chain over runs of capitalised words, learned with FTRL-proximal (L1 keeps
// few weights), quantised to signed bytes. Reads GOLD/ner and GOLD/names (default ../shared/gold/train), openly licensed, see
// NOTICE; writes src/core/lexicon/nameWeights.generated.ts. Features come from src/core/people/features.ts, bundled in memory.
// Deterministic: own random numbers with a fixed seed. Usage: node scripts/train-names.mjs [GOLD]
import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { OFFICES, TEMPLATES, TITLES, VERBS } from './newsTemplates.mjs';

const gold = process.argv[2] ?? '../shared/gold/train';
const EPOCHS = +(process.env.EPOCHS ?? 4);
const ALPHA = +(process.env.ALPHA ?? 0.08);
const L1 = +(process.env.L1 ?? 1.5);
const L2 = +(process.env.L2 ?? 0.5);
const DROP_LEXICAL = +(process.env.DROP ?? 0.3);
/** Tweets are noisy: their errors count less. */
const TWEET_WEIGHT = +(process.env.TWEET ?? 1);

const bundle = await esbuild.build({
  stdin: {
    contents:
      "export {toArticleText} from './article'; export {findRuns} from './people/candidates'; export {FeatureView} from './people/featureView'; export {RunWindow} from './people/runWindow'; export {writeFeatures, BUCKETS, MOST_FEATURES, LEXICAL} from './people/features';",
    resolveDir: 'src/core',
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
});
const core = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`);
const { toArticleText, findRuns, FeatureView, RunWindow, writeFeatures, BUCKETS, MOST_FEATURES, LEXICAL } = core;

let seed = 20240601;
/** Mulberry32: a ratio 0–1, the same sequence on every run. */
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];

const table = (file) =>
  fs
    .readFileSync(path.join(gold, 'names', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const byCountry = table('popular_by_country.tsv').filter(([name]) => /^[\p{L}'’ -]{2,}$/u.test(name));
const GIVEN = [
  ...table('us_ssa_given.tsv').map(([name]) => name),
  ...byCountry.filter(([, type]) => type === 'given').map(([name]) => name),
];
const census = table('us_census2000_family.tsv').map(([name]) => name);
const FAMILY = [
  ...census.slice(0, 12000),
  ...byCountry.filter(([, type]) => type === 'family').flatMap(([name]) => [name, name]),
];
const RARE_GIVEN = table('us_ssa_given.tsv')
  .filter(([, , , note]) => {
    const [rank, years] = note.match(/\d+/g).map(Number);
    return rank > 700 && years < 20;
  })
  .map(([name]) => name);
/** Family names outside the compiled list: the tagger must manage without it. */
const RARE_FAMILY = census.slice(22000);

/** Half of the family names as frequent as in life (a few hundred make most people), a quarter from the list, a quarter unlisted. */
function drawFamily() {
  const kind = random();
  if (kind < 0.5) return census[Math.floor(Math.exp(random() * Math.log(8000)))];
  if (kind < 0.7) return pick(FAMILY);
  return kind < 0.9 ? pick(RARE_FAMILY) : invented(pick(FAMILY), pick(RARE_FAMILY));
}

/** A fifth of the given names are outside the compiled list, a tenth are no names at all but sound like some. */
function drawGiven() {
  const kind = random();
  if (kind < 0.7) return pick(GIVEN);
  return kind < 0.9 ? pick(RARE_GIVEN) : invented(pick(GIVEN), pick(GIVEN));
}

/** The front of one name with the end of another. */
function invented(a, b) {
  const name = a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2)).toLowerCase();
  return /^\p{Lu}\p{Ll}+$/u.test(name) ? name : a;
}

// --- records and their variants -------------------------------------------------------------------------------------------
function readRecords() {
  const records = [];
  for (const file of fs.readdirSync(path.join(gold, 'ner')).sort()) {
    const weight = /btc|wnut/.test(file) ? TWEET_WEIGHT : 1;
    for (const line of fs
      .readFileSync(path.join(gold, 'ner', file), 'utf8')
      .split('\n')
      .filter(Boolean)) {
      const { text, people } = JSON.parse(line);
      records.push({ text, people: people.map(({ start, end }) => ({ start, end })), weight });
    }
  }
  return records;
}

/** The same sentence about somebody else: given and family names drawn anew, the same for the same word. */
function renamed({ text, people, weight }) {
  const names = new Map();
  let result = '';
  let at = 0;
  const moved = [];
  for (const { start, end } of [...people].sort((a, b) => a.start - b.start)) {
    if (start < at) return undefined;
    result += text.slice(at, start);
    const words = text.slice(start, end).split(' ');
    const changed = words.map((word, index) => {
      if (!/^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) || /^(Jr|Sr|III|II|IV)$/.test(word)) return word;
      const known = names.get(word);
      if (known) return known;
      const fresh = index < words.length - 1 ? drawGiven() : drawFamily();
      names.set(word, fresh);
      return fresh;
    });
    const name = changed.join(' ');
    moved.push({ start: result.length, end: result.length + name.length });
    result += name;
    at = end;
  }
  return { text: result + text.slice(at), people: moved, weight };
}

const titleCased = ({ text, ...rest }) => {
  const changed = text.replace(/(?<![\p{L}\p{N}'’@#])\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
  return changed.length === text.length ? { text: changed, ...rest } : undefined;
};
const upperCased = ({ text, ...rest }) => {
  const changed = text.toUpperCase();
  return changed.length === text.length ? { text: changed, ...rest } : undefined;
};

// --- news of our own making ---------------------------------------------------------------------------------------------
const lexicon = await import(
  'data:text/javascript;base64,' +
    Buffer.from(
      (
        await esbuild.build({
          stdin: {
            contents: "export {PLACES} from './places.generated'; export {WORLD_PLACES, PEOPLES} from './worldPlaces';",
            resolveDir: 'src/core/lexicon',
            loader: 'ts',
          },
          bundle: true,
          write: false,
          format: 'esm',
          platform: 'neutral',
        })
      ).outputFiles[0].text,
    ).toString('base64')
);
const listed = (list) => list.split(/\s*[|\n]\s*/).filter((entry) => entry.length > 3 && !entry.includes('.'));
const capitalised = (phrase) => phrase.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase());
const TOWNS = [
  ...listed(lexicon.WORLD_PLACES),
  ...table('not_people_countries_capitals.tsv').map(([name]) => name.toLowerCase()),
].map(capitalised);
const PEOPLES = listed(lexicon.PEOPLES)
  .filter((entry) => !entry.endsWith('s') && /(an|ish|ese|i|ic|sh)$/.test(entry))
  .map(capitalised);
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Georgia|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Calif|Mass|Ky|Tenn|Ariz|Conn|Fla|Ga|Ill|Mich|Minn|Ohio|Ore|Pa|Tex|Va|Wash|Wis'.split(
    '|',
  );
const MONTHS = 'January|February|March|April|June|July|August|September|October|November|December'.split('|');
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|');
const titles = TITLES.split('|');
const offices = OFFICES.split('|');
const verbs = VERBS.split('|');
const town = () =>
  random() < 0.6
    ? pick(FAMILY)
    : random() < 0.5
      ? drawFamily() + pick(['ville', 'ton', 'burg', ' Springs', ' Falls', ' Heights', 'field', 'ford'])
      : pick(TOWNS);
const SLOTS = {
  P: () => {
    const middle = random();
    const given = random() < 0.04 ? `${drawGiven()}-${drawGiven()}` : drawGiven();
    const family =
      random() < 0.05
        ? `${drawFamily()}-${drawFamily()}`
        : random() < 0.04
          ? pick(['de ', 'van ', 'von ', 'al-', 'de la ', 'El-', 'bin ', 'Mc', "O'"]) + drawFamily()
          : drawFamily();
    const between =
      middle < 0.1
        ? ` ${pick('ABCDEFGHJKLMRSTW'.split(''))}.`
        : middle < 0.17
          ? ` ${drawGiven()}`
          : middle < 0.19
            ? ` ${drawFamily()}`
            : middle < 0.2
              ? ` “${pick(['Big', 'The'])} ${drawGiven()}”`
              : '';
    return `${given}${between} ${family}${random() < 0.02 ? ' Jr.' : ''}`;
  },
  S: drawFamily,
  G: drawGiven,
  C: () => pick(TOWNS),
  X: town,
  F: () => (random() < 0.6 ? pick(FAMILY) : drawFamily()),
  T: () => pick(titles),
  O: () => pick(offices),
  D: () => pick(PEOPLES),
  M: () => pick(MONTHS),
  W: () => pick(DAYS),
  N: () => String(2 + Math.floor(random() * 90)),
  ST: () => pick(STATES),
  V: () => pick(verbs),
};
function writeNews(template) {
  const people = [];
  let text = '';
  for (const part of template.replaceAll(' ⏎ ', '\n').split(/(<[A-Z]+>)/)) {
    const slot = /^<([A-Z]+)>$/.exec(part)?.[1];
    const filled = slot === undefined ? part : SLOTS[slot]();
    if (slot === 'P' || slot === 'S' || slot === 'G')
      people.push({ start: text.length, end: text.length + filled.length });
    text += filled;
  }
  if (/^\p{Ll}/u.test(text)) text = text.charAt(0).toUpperCase() + text.slice(1);
  return { text, people, weight: NEWS_WEIGHT };
}
const NEWS_WEIGHT = +(process.env.NEWSW ?? 0.5);
const NEWS_EACH = +(process.env.NEWS ?? 60);

// --- instances ------------------------------------------------------------------------------------------------------------
const [OUTSIDE, BEGIN, INSIDE, LAST, UNIT] = [0, 1, 2, 3, 4];
const TAGS = 5;
const buffer = new Int32Array(MOST_FEATURES);
let unreached = 0;

function addInstances(record, into) {
  const article = toArticleText(record.text);
  const view = new FeatureView(article);
  const window = new RunWindow();
  const { tokens } = article;
  for (const run of findRuns(article)) {
    const tags = new Uint8Array(run.atoms.length);
    let usable = true;
    for (const { start, end } of record.people) {
      const first = run.atoms.findIndex((atom) => tokens.start[atom] >= start && tokens.end[atom] <= end);
      if (first < 0) continue;
      const last = run.atoms.findLastIndex((atom) => tokens.start[atom] >= start && tokens.end[atom] <= end);
      if (
        tokens.start[run.atoms[first]] !== start ||
        (tokens.end[run.atoms[last]] !== end && record.text.slice(tokens.end[run.atoms[last]], end) !== '.')
      ) {
        usable = false;
        unreached++;
        break;
      }
      if (first === last) tags[first] = UNIT;
      else for (let k = first; k <= last; k++) tags[k] = k === first ? BEGIN : k === last ? LAST : INSIDE;
    }
    if (!usable) continue;
    window.fill(view, run);
    const features = run.atoms.map((_, k) => buffer.slice(0, writeFeatures(window, k, buffer)));
    into.push({ features, tags, weight: record.weight });
  }
}

// --- the model ------------------------------------------------------------------------------------------------------------
const size = BUCKETS * 4;
const z = new Float32Array(size);
const n = new Float32Array(size);
const transitions = new Float64Array(TAGS * TAGS);
const follows = (from, to) => (from === BEGIN || from === INSIDE) === (to === INSIDE || to === LAST);

function weightAt(at) {
  const value = z[at];
  const size_ = Math.abs(value);
  if (size_ <= L1) return 0;
  return -(value - Math.sign(value) * L1) / ((1 + Math.sqrt(n[at])) / ALPHA + L2);
}

function learn({ features, tags, weight }, rate) {
  const count = tags.length;
  const emission = new Float64Array(count * TAGS);
  const kept = features.map((all) => {
    const from = random() < DROP_LEXICAL ? LEXICAL : 0;
    return from === 0 ? all : all.subarray(from);
  });
  for (let k = 0; k < count; k++) {
    for (const bucket of kept[k]) {
      for (let tag = 0; tag < 4; tag++) emission[k * TAGS + tag + 1] += weightAt(bucket * 4 + tag);
    }
  }
  // forward and backward sums of exponentials
  const forward = new Float64Array(count * TAGS).fill(-Infinity);
  const backward = new Float64Array(count * TAGS).fill(-Infinity);
  const plus = (a, b) =>
    a === -Infinity ? b : b === -Infinity ? a : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  for (let k = 0; k < count; k++)
    for (let to = 0; to < TAGS; to++) {
      let sum = -Infinity;
      if (k === 0) sum = follows(OUTSIDE, to) ? transitions[to] : -Infinity;
      else
        for (let from = 0; from < TAGS; from++)
          if (follows(from, to)) sum = plus(sum, forward[(k - 1) * TAGS + from] + transitions[from * TAGS + to]);
      forward[k * TAGS + to] = sum + emission[k * TAGS + to];
    }
  for (let k = count - 1; k >= 0; k--)
    for (let from = 0; from < TAGS; from++) {
      if (k === count - 1) backward[k * TAGS + from] = follows(from, OUTSIDE) ? 0 : -Infinity;
      else
        for (let to = 0; to < TAGS; to++)
          if (follows(from, to))
            backward[k * TAGS + from] = plus(
              backward[k * TAGS + from],
              backward[(k + 1) * TAGS + to] + transitions[from * TAGS + to] + emission[(k + 1) * TAGS + to],
            );
    }
  let total = -Infinity;
  for (let tag = 0; tag < TAGS; tag++)
    total = plus(total, forward[(count - 1) * TAGS + tag] + backward[(count - 1) * TAGS + tag]);
  let loss = total;
  for (let k = 0; k < count; k++)
    loss -= emission[k * TAGS + tags[k]] + transitions[(k === 0 ? OUTSIDE : tags[k - 1]) * TAGS + tags[k]];
  for (let k = 0; k < count; k++) {
    for (let tag = 0; tag < 4; tag++) {
      const p = Math.exp(forward[k * TAGS + tag + 1] + backward[k * TAGS + tag + 1] - total);
      const gradient = weight * (p - (tags[k] === tag + 1 ? 1 : 0));
      if (Math.abs(gradient) < 1e-4) continue;
      for (const bucket of kept[k]) {
        const at = bucket * 4 + tag;
        const sigma = (Math.sqrt(n[at] + gradient * gradient) - Math.sqrt(n[at])) / ALPHA;
        z[at] += gradient - sigma * weightAt(at);
        n[at] += gradient * gradient;
      }
    }
    for (let from = 0; from < TAGS; from++) {
      if (k === 0 && from !== OUTSIDE) continue;
      for (let to = 0; to < TAGS; to++) {
        if (!follows(from, to)) continue;
        const p = Math.exp(
          (k === 0 ? 0 : forward[(k - 1) * TAGS + from]) +
            transitions[from * TAGS + to] +
            emission[k * TAGS + to] +
            backward[k * TAGS + to] -
            total,
        );
        const is = (k === 0 ? OUTSIDE : tags[k - 1]) === from && tags[k] === to ? 1 : 0;
        transitions[from * TAGS + to] -= rate * weight * (p - is);
      }
    }
  }
  return loss * weight;
}

const records = readRecords();
const instances = [];
for (const record of records) {
  addInstances(record, instances);
  if (record.people.length > 0 && !process.env.NORENAME) {
    const other = renamed(record);
    if (other) addInstances(other, instances);
  }
  const style = random();
  const variant = style < 0.1 ? titleCased(record) : style < 0.16 ? upperCased(record) : undefined;
  if (variant) addInstances({ ...variant, weight: record.weight * 0.5 }, instances);
}
for (const template of TEMPLATES.trim().split('\n')) {
  // storms, ships, songs and roles in films are named like people and are none
  const things = /Hurricane|Storm|USS|The song|He played/.test(template);
  for (let i = 0; i < NEWS_EACH; i++) {
    const record = writeNews(template);
    addInstances(things ? { ...record, people: /He played/.test(template) ? record.people : [] } : record, instances);
  }
}
console.log(`${records.length} records, ${instances.length} runs, ${unreached} spans outside runs`);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = instances.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [instances[i], instances[j]] = [instances[j], instances[i]];
  }
  let loss = 0;
  for (const instance of instances) loss += learn(instance, 0.02 / (1 + epoch));
  console.log(`epoch ${epoch + 1}: loss ${(loss / instances.length).toFixed(4)}`);
}

// --- writing --------------------------------------------------------------------------------------------------------------
let largest = 0;
const SMALL = +(process.env.CUT ?? 0.03);
const final = new Float32Array(size);
for (let at = 0; at < size; at++) {
  const value = weightAt(at);
  final[at] = Math.abs(value) < SMALL ? 0 : value;
  largest = Math.max(largest, Math.abs(final[at]));
}
const scale = Math.min(largest, 3) / 127;
const bytes = [];
let previous = -1;
let used = 0;
let nonzero = 0;
for (let bucket = 0; bucket < BUCKETS; bucket++) {
  const values = [0, 1, 2, 3].map((tag) => Math.max(-127, Math.min(127, Math.round(final[bucket * 4 + tag] / scale))));
  const mask = values.reduce((sum, value, tag) => sum | (value === 0 ? 0 : 1 << tag), 0);
  if (mask === 0) continue;
  let gap = bucket - previous;
  previous = bucket;
  while (gap > 127) {
    bytes.push((gap & 127) | 128);
    gap >>= 7;
  }
  bytes.push(gap, mask, ...values.filter((value) => value !== 0).map((value) => value & 255));
  used++;
  nonzero += values.filter((value) => value !== 0).length;
}
while (bytes.length % 3 !== 0) bytes.push(0);
const encoded = Buffer.from(bytes).toString('base64');
fs.writeFileSync(
  'src/core/lexicon/nameWeights.generated.ts',
  `/*
 * Generated by scripts/train-names.mjs from the openly licensed texts named in NOTICE; do not edit.
 * Weights of the name tagger, see src/core/people/tagger.ts for the encoding.
 */
export const WEIGHTS_SCALE = ${scale};
export const TRANSITIONS: readonly number[] = [${[...transitions].map((value) => value.toFixed(3)).join(', ')}];
export const WEIGHTS =
  '${encoded}';
`,
);
console.log(`${used} buckets, ${nonzero} weights, ${encoded.length} characters, largest ${largest.toFixed(2)}`);
