// Owns the training of the name tagger from start to end: openly licensed texts (GOLD/ner, GOLD/names, see NOTICE) and news of
// our own making → src/core/lexicon/nameWeights.generated.ts. Deterministic. Leaves the parts to scripts/names/*.mjs.
//   node scripts/train-names.mjs [GOLD]      (default ../shared/gold/train)
import { Chain } from './names/chain.mjs';
import { BUCKETS, LEXICAL, toInstances } from './names/instances.mjs';
import { openNames } from './names/nameLists.mjs';
import { writeNews } from './names/news.mjs';
import { random } from './names/random.mjs';
import { readRecords, rename, titleCased, upperCased } from './names/records.mjs';
import { writeWeights } from './names/writeWeights.mjs';

const EPOCHS = 5;
const FIRST_RATE = 0.02;
/** The mean is over snapshots of the later epochs. */
const AVERAGED_FROM = 1;
const SNAPSHOT_EACH = 20_000;

const gold = process.argv[2] ?? '../shared/gold/train';
const names = openNames(gold);
const records = readRecords(gold);
const instances = [];
for (const record of records) {
  instances.push(...toInstances(record));
  const other = record.people.length > 0 ? rename(record, names) : undefined;
  if (other) instances.push(...toInstances(other));
  const style = random();
  const variant = style < 0.1 ? titleCased(record) : style < 0.16 ? upperCased(record) : undefined;
  if (variant) instances.push(...toInstances({ ...variant, weight: record.weight * 0.5 }));
}
for await (const record of writeNews(gold, names)) instances.push(...toInstances(record));
console.log(`${records.length} records, ${instances.length} runs`);

const chain = new Chain(BUCKETS, LEXICAL);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = instances.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [instances[i], instances[j]] = [instances[j], instances[i]];
  }
  let loss = 0;
  for (const [at, instance] of instances.entries()) {
    loss += chain.learn(instance, FIRST_RATE / (1 + epoch));
    if (epoch >= AVERAGED_FROM && (at + 1) % SNAPSHOT_EACH === 0) chain.snapshot();
  }
  console.log(`epoch ${epoch + 1}: loss ${(loss / instances.length).toFixed(4)}`);
}
console.log(writeWeights(chain.mean()));
