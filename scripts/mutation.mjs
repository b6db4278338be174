// Owns `npm run mutation`: takes away one thing after another and proves that some test notices. First each file of rules in
// src/core (unit tests), then each registration with VS Code in src/editor (the suite in the Node host).
//   npm run mutation [-- rules|registrations] [--only PATTERN] [--tests PATTERN] [--share N [--from N]]
// --only: files or registrations whose name matches. --tests: of the suite in VS Code only the tests whose title matches.
// --share: every N-th of them; --from: beginning with this one, so that N runs take all.
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const { build } = await import('./build.mjs');
const { checkMutations } = await import('./mutation/check.mjs');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    tests: { type: 'string' },
    share: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});

build(['bundles', 'suite']);
const halves = positionals.length > 0 ? positionals : ['rules', 'registrations'];
let failed = 0;
for (const half of halves) {
  const options = {
    only: new RegExp(values.only),
    grep: values.tests,
    share: Number(values.share),
    from: Number(values.from),
  };
  failed += (await checkMutations(half, options)).failed;
}
process.exitCode = failed === 0 ? 0 : 1;
