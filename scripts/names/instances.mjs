// Owns turning a labelled sentence into what the tagger learns from: features and tags of each run of capitalised words.
import { loadSource } from '../sources.mjs';
import { BEGIN, INSIDE, LAST, UNIT } from './chain.mjs';

const { toArticleText, findRuns, FeatureView, RunWindow, writeFeatures, BUCKETS, MOST_FEATURES, LEXICAL } =
  await loadSource(`
    export { toArticleText } from './core/article';
    export { findRuns } from './core/people/candidates';
    export { FeatureView } from './core/people/featureView';
    export { RunWindow } from './core/people/runWindow';
    export { writeFeatures, BUCKETS, MOST_FEATURES, LEXICAL } from './core/people/features';
  `);
export { BUCKETS, LEXICAL };

const buffer = new Int32Array(MOST_FEATURES);

/** The runs of a record, each { features, tags, weight }; a run that a name crosses is left out. */
export function toInstances(record) {
  const article = toArticleText(record.text);
  const view = new FeatureView(article);
  const window = new RunWindow();
  const instances = [];
  for (const run of findRuns(article.tokens)) {
    const tags = toTags(record, article.tokens, run.atoms);
    if (!tags) continue;
    window.fill(view, run);
    const features = run.atoms.map((_, k) => buffer.slice(0, writeFeatures(window, k, buffer)));
    instances.push({ features, tags, weight: record.weight });
  }
  return instances;
}

function toTags({ text, people }, tokens, atoms) {
  const tags = new Uint8Array(atoms.length);
  for (const { start, end } of people) {
    const isIn = (atom) => tokens.start[atom] >= start && tokens.end[atom] <= end;
    const first = atoms.findIndex(isIn);
    if (first < 0) continue;
    const last = atoms.findLastIndex(isIn);
    const ends = tokens.end[atoms[last]];
    if (tokens.start[atoms[first]] !== start || (ends !== end && text.slice(ends, end) !== '.')) return undefined;
    if (first === last) tags[first] = UNIT;
    else for (let k = first; k <= last; k++) tags[k] = k === first ? BEGIN : k === last ? LAST : INSIDE;
  }
  return tags;
}
