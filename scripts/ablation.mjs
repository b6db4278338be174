// Owns `node scripts/ablation.mjs DIR [--only PATTERN]`: what each larger rule of the engine brings. Empties one after another (mutation/emptied.mjs) and measures the command line on the labelled sets in DIR with the scorer beside it
// (DIR/../run.mjs); prints a table of what changes. The sets are not part of the project.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
const { buildEmptied, emptyAll } = await import('./mutation/emptiedBuild.mjs');

/** Which sets say something of the rules in a folder. */
const SETS = {
  attribution: ['polnear'],
  coreference: ['gum_news', 'ecbplus', 'wikifair'],
  people: ['ieer', 'gum_news', 'ecbplus', 'wikifair'],
  numbers: ['ieer', 'newsfair', 'wikifair', 'newsquant'],
  dates: ['ieer', 'newsfair', 'meantime'],
};
/** The larger rules: a whole file, or functions of it. What is not here wires others together, and nothing works without it. */
const RULES = `
attribution/leadingPatterns matchBefore invertedBefore isAside isUnsaid
attribution/trailingPatterns matchBehind matchInverted matchUnknownVerb matchPlainVerb matchTrailing matchAgentBehind
attribution/sourcePatterns matchFrom matchColon matchPossessor matchWhose
attribution/match matchAccording agentOf
attribution/patterns matchClause isQuestionOf yieldsTo
attribution/continuation continueAttributions fromChain speakerOfFrame nameBelow otherOfTwo isInOwnClause
attribution/conversation focusBefore reporterBefore
attribution/phrasePeople officeHolder ownerOf personBeside
attribution/antecedents antecedentOf restrictiveAntecedent withCompound acrossParenthesis
attribution/control
attribution/subjects parallelSubject mainSubject followingSubject
attribution/frames isAttributionTail
attribution/linkText
attribution/speech isNickname isOnProgramme opensSentence
coreference/bareNames sharedSurname
coreference/besideNames
coreference/namesakes isAnother
coreference/nominals
coreference/ownWords
coreference/pronouns
coreference/quoteSpeakers
people/bylines
people/constraints
people/gluedWords
people/memory
people/roles
people/wholeRun
numbers/ages
numbers/bounds
numbers/clause
numbers/digitNames
numbers/moneyWords
numbers/nouns
numbers/ranges
numbers/rates
numbers/side
numbers/spells
numbers/topic
numbers/wordNames
dates/clock
dates/dateline
dates/monthDates
dates/numericDates
dates/relative
dates/years
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [file, ...functions] = line.split(' ');
    const place = `src/core/${file}.ts`;
    return functions.length > 0 ? functions.map((name) => `${place}#${name}`) : [place];
  });
/** A change that is said, in percentage points. */
const LEAST_CHANGE = 0.1;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
});
const scorer = path.resolve(ROOT, positionals[0] ?? '../shared/gold/dev', '../run.mjs');
if (!fs.existsSync(scorer)) {
  console.log(`Not measured: there is no ${scorer}. Name the folder of the labelled sets.`);
  process.exit();
}

/** The figures of the scorer's table: "polnear speaker right" → 93.1; undefined where the engine does not run at all. */
function measure(cli, sets, emptied) {
  const { status, stdout } = spawnSync(process.execPath, [scorer, cli, ...sets], {
    encoding: 'utf8',
    env: { ...process.env, EMPTIED_FILE: emptied },
    maxBuffer: 1e8,
  });
  if (status !== 0) return undefined;
  const figures = new Map();
  for (const line of stdout.split('\n')) {
    const set = /^\w+/.exec(line)?.[0];
    if (set === undefined) continue;
    for (const [, name, value] of line.matchAll(
      /(quotes F1|right|wrong|cue|people F1|overlap|exact|values) ([\d.]+)/g,
    )) {
      const of = name === 'right' || name === 'wrong' ? (line.includes('he/she') ? 'he/she ' : 'speaker ') : '';
      figures.set(`${set} ${of}${name}`, Number(value));
    }
    for (const [, name, value] of line.matchAll(/"(\w+)":(\d[\d.]*)/g)) figures.set(`${set} ${name}`, Number(value));
    for (const [, name, value] of line.matchAll(/"(value\w*)":\{[^}]*"f1":([\d.]+)/g))
      figures.set(`${set} ${name} F1`, Number(value));
  }
  for (const name of [...figures.keys()]) if (/ (?:p|r|f1|gold|pred)$/.test(name)) figures.delete(name);
  return figures;
}

const files = emptyAll(RULES.filter((rule) => rule.includes('#')));
const cli = await buildEmptied(files, path.join(ROOT, 'src/cli.ts'), path.join(ROOT, 'dist-test/ablation/cli.js'));
const whole = new Map();
console.log('| without | changes |\n|---|---|');
for (const rule of RULES.filter((one) => new RegExp(values.only).test(one))) {
  const sets = SETS[rule.split('/')[2]];
  const key = sets.join(' ');
  if (!whole.has(key)) whole.set(key, measure(cli, sets, ''));
  const before = whole.get(key);
  const after = measure(cli, sets, rule);
  const changes = [...before]
    .map(([name, value]) => [name, value, after?.get(name) ?? 0])
    .filter(([, from, to]) => Math.abs(from - to) >= LEAST_CHANGE);
  const said = changes.map(([name, from, to]) => `${name} ${from} → ${to}`).join(', ');
  console.log(
    `| ${rule.replace('src/core/', '').replace('.ts', '')} | ${after ? said || 'nothing measured' : 'the engine does not run'} |`,
  );
}
fs.rmSync(path.join(ROOT, 'dist-test/ablation'), { recursive: true, force: true });
