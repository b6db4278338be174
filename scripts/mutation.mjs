// Owns `npm run mutation`: takes away one thing after another and proves that some test notices. First each file of rules in
// src/core (unit tests), then each registration with VS Code in src/editor (the suite in the Node host).
//   npm run mutation [-- rules|registrations] [--only PATTERN] [--tests PATTERN]
// --only: files or registrations whose name matches. --tests: of the suite in VS Code only the tests whose title matches.
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const { build } = await import('./build.mjs');
const { checkRules } = await import('./mutation/rules.mjs');
const { checkRegistrations } = await import('./mutation/registrations.mjs');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, tests: { type: 'string' } },
});
const halves = { rules: checkRules, registrations: checkRegistrations };
const wanted = positionals.length > 0 ? positionals : Object.keys(halves);

build(['bundles']);
const survivors = [];
let noticed = 0;
for (const half of wanted) {
  console.log(`\n${half}`);
  for await (const { name, outcome, by, emptied } of halves[half](new RegExp(values.only), values.tests)) {
    if (outcome === 'noticed') noticed++;
    if (outcome === 'not noticed') survivors.push(name);
    const detail = outcome === 'noticed' ? `by ${by}` : (emptied?.join(', ') ?? '');
    console.log(`  ${outcome === 'not noticed' ? '✗' : ' '} ${name}: ${outcome} ${detail}`);
  }
}
console.log(
  `\n${noticed} noticed, ${survivors.length} not noticed${survivors.length > 0 ? `: ${survivors.join(', ')}` : ''}`,
);
process.exitCode = survivors.length === 0 && noticed > 0 ? 0 : 1;
